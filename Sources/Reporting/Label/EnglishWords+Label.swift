internal import Experiments
internal import InsertionPolicy

extension EnglishWords {
  func shortMonth(_ window: IndicatorCell.Window) -> String {
    guard case .month(let year, let month) = window else { return self.month(window) }
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(names[month - 1])\u{A0}\(year)"
  }

  func exclusivity(_ date: String) -> String { "places without the label close on \(date)" }

  // MARK: The five sentences

  func labelled(_ sentence: String) -> String {
    "Label Référent RSA: " + sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  func shortage(_ fact: ShortageFact) -> String {
    var text = "In the worst month, \(fact.month), \(fact.people) are without a place on average"
    if let spread = fact.spread { text += " (\(spread) in nine futures out of ten)" }
    if let place = fact.place {
      text += "; the hardest hit territory is \(place.name), \(place.people)"
    }
    if let chance = fact.chance, let interval = fact.interval {
      text += ", where places fall short with a probability of \(chance) (95% interval \(interval))"
    }
    text += "."
    if let before = fact.before { text += " Just before places close, in \(before.month): \(before.people)." }
    return text
  }

  func noShortage(after date: String, _ futures: Int) -> String {
    "In none of \(numbers.number(Double(futures), decimals: 0)) futures do places fall short from "
      + "\(date) on."
  }

  func transfers(displaced: String, spread: String?, transferred: String, wait: String?) -> String {
    var text = "To transfer for want of the label: \(displaced) on average"
    if let spread { text += " (\(spread) in nine futures out of ten)" }
    text += "; \(transferred) have a new référent before the period ends"
    if let wait { text += ", after waiting \(wait) on average" }
    return text + "."
  }

  func held(_ month: String, bodies: String, spread: String?, referents: String, places: String) -> String {
    var text = "At the end of \(month), \(bodies) of the structures hold the label"
    if let spread { text += " (\(spread) in nine futures out of ten)" }
    return text + ", with \(referents) of the référents and \(places) of the places."
  }

  func heaviest(_ body: String, _ territory: String?, displaced: String, spread: String?, chance: String?) -> String {
    var text = "The structure that most transfers come from is \(named(body, territory)): \(displaced) on average"
    if let spread { text += " (\(spread) in nine futures out of ten)" }
    if let chance { text += "; it holds the label when places close in \(chance)" }
    return text + "."
  }

  func mostCritical(_ body: String, _ territory: String?, _ period: String, change: LabelChange, chance: String?)
    -> String
  {
    var text = "The structure that matters most is \(named(body, territory)): if it alone is refused, \(period), "
    switch change {
    case .clear(let number, let unit, let range, let isMore):
      text += "\(number) \(isMore ? "more" : "fewer") \(unit) without a place (\(range))"
    case .unclear(let range): text += "not enough futures to say what changes (\(range))"
    case .none: text += "nothing changes"
    case .unknown: text += "what changes is not known"
    }
    if let chance { text += "; it holds the label when places close in \(chance)" }
    return text + "."
  }

  private func named(_ body: String, _ territory: String?) -> String {
    territory.map { "\(body) (\($0))" } ?? body
  }

  func bestLever(_ name: String, _ period: String, change: LabelChange) -> String {
    "The lever that changes most, “\(name)”: \(period), \(said(change, "without a place"))."
  }

  func noClearLever(_ count: Int, _ period: String) -> String {
    count == 1
      ? "The lever tried makes no established change to the number of people without a place \(period)."
      : "None of the \(count) levers tried lowers the number of people without a place \(period) beyond doubt."
  }

  func trained(_ month: String, share: String, spread: String?) -> String {
    "At the end of \(month), \(share) of the référents of structures that need the label hold the five modules"
      + (spread.map { " (\($0) in nine futures out of ten)" } ?? "") + "."
  }

  // MARK: Places

  func tilesFinding(_ month: String, likely: Int, of territories: Int) -> String {
    let places =
      switch likely {
      case 0: "none of \(territories) territories"
      case 1: "one territory of \(territories)"
      default: "\(likely) territories of \(territories)"
      }
    return "In \(month), a shortage of places is likely or almost certain in \(places)"
  }

  func tilesFinding(_ month: String, chance: String) -> String {
    "In \(month), places fall short with a probability of \(chance)"
  }

  func frame(_ month: String) -> String { month }

  func chanceInWords(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: "shortage almost certain"
    case .likely: "shortage likely"
    case .open: "shortage open"
    case .unlikely: "shortage unlikely"
    case .almostExcluded: "shortage almost excluded"
    case .cannotSay: "shortage not judged"
    }
  }

  func levelMeaning(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: "shortage almost certain (90% or more)"
    case .likely: "likely (more than 50%)"
    case .open: "open (50% within the interval)"
    case .unlikely: "unlikely (less than 50%)"
    case .almostExcluded: "almost excluded (10% or less)"
    case .cannotSay: "not judged"
    }
  }

  // MARK: People

  func transfersFinding(_ total: String, month: String, mean: String) -> String {
    "To transfer: \(total) in all, of them \(mean) in \(month), the busiest month"
  }

  func overMonthsByTerritory(_ name: String) -> String { "\(name), by month and territory" }

  func alternative(bars name: String, month: String, mean: String) -> String {
    "Bars by month, \(name): \(mean) at the highest, in \(month). The values are in the table that follows."
  }

  // MARK: Structures and levers

  func structuresFinding(_ body: String, _ amount: String, isCriticality: Bool, period: String) -> String {
    isCriticality
      ? "\(body) matters most: its refusal alone adds \(amount) without a place \(period)"
      : "\(body) weighs most: \(amount) to transfer on average"
  }

  func structuresSubject(_ shown: Int, of count: Int, isCriticality: Bool, period: String) -> String {
    let which = shown < count ? "the first \(shown) structures of \(count)" : "all structures"
    return isCriticality
      ? "More people without a place \(period) if the structure alone is refused, \(which)"
      : "People to transfer, whole period, \(which)"
  }

  func structuresCaption(_ shown: Int, of count: Int, period: String) -> String {
    shown < count
      ? "Structures that need the label, the \(shown) that matter most of \(count)" : "Structures that need the label"
  }

  func alternative(values name: String, _ values: [(name: String, text: String)]) -> String {
    "\(name): " + values.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
      + ". The values are in the table that follows."
  }

  func lever(_ name: String, _ period: String, gap: LabelChange, displaced: LabelChange) -> String {
    "With “\(name)”: \(period), \(said(gap, "without a place")); over the \(wholePeriod), \(said(displaced, "to transfer"))."
  }

  private func said(_ change: LabelChange, _ what: String) -> String {
    switch change {
    case .clear(let number, let unit, let range, let isMore):
      "\(number) \(isMore ? "more" : "fewer") \(unit) \(what) (\(range))"
    case .unclear(let range): "not enough to say what changes for people \(what) (\(range))"
    case .none: "as many people \(what)"
    case .unknown: "what changes for people \(what) is not known"
    }
  }

  func leversFinding(_ clear: Int, of count: Int, _ period: String) -> String {
    let levers =
      switch (clear, count) {
      case (0, 1): "the lever tried does not lower"
      case (0, _): "none of the \(count) levers lowers"
      case (1, 1): "the lever tried lowers"
      case (1, _): "one lever of \(count) lowers"
      default: "\(clear) levers of \(count) lower"
      }
    return "\(period), \(levers) the number of people without a place\(clear == 0 ? " beyond doubt" : "")"
      .uppercasedFirst
  }

  func leversSubject(_ period: String) -> String {
    "People without a place \(period), with the lever less without it (people)"
  }

  func leversCaption(_ count: Int) -> String {
    "The base, then what \(count > 1 ? "each lever changes" : "the lever changes") of it"
  }

  var toBetweenSigns: String { " to " }

  func leversNote(_ count: Int) -> String {
    "Each lever is simulated with the same chance as the base: only the lever makes the difference. "
      + (count > 1
        ? "The intervals hold together at 95% for the \(count) levers (Bonferroni correction)."
        : "95% Student interval of the difference.")
  }

  func criticalityNote(_ count: Int, _ period: String) -> String {
    "Criticality: how many more people are without a place, on average, \(period), when this structure alone is refused and all else "
      + "is drawn from the same chance. The intervals hold together at 95% for the \(count) structures (Bonferroni "
      + "correction)."
  }

  // MARK: The procedure

  func funnelFinding(_ bodies: Int, grants: String, moratoria: String, refusals: String) -> String {
    "For \(bodies) \(bodies == 1 ? "structure" : "structures"), on average: \(grants) labels granted, \(moratoria) "
      + "moratoria, \(refusals) refusals"
  }

  func trainingFinding(_ total: String, month: String, mean: String) -> String {
    "Training modules completed: \(total) in all, \(mean) in \(month), the busiest month"
  }

  func inPeriod(_ window: IndicatorCell.Window) -> String {
    if case .year(let year) = window { "in \(year)" } else { "over the \(month(window))" }
  }

  func interval(_ range: String) -> String { range }
}
