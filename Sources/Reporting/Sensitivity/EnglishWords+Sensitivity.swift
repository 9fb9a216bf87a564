internal import Experiments

extension EnglishWords: SensitivityWords {
  var sensitivityNames: SensitivityNames {
    SensitivityNames(
      kind: "Sensitivity", screening: "Which assumptions move the answer", tornado: "At both ends of each range",
      indices: "Each assumption's part of what is not known", bands: "Chance and ignorance",
      collecting: "Which datum to collect first", fixed: "What could not be moved by itself", assumption: "Assumption",
      fileValue: "In the file", range: "Range", strength: "Mean effect over the range", interval: "95% interval",
      spread: "Spread of the effects (σ)", chance: "Part of chance", leading: "Among the first five",
      probabilityStrength: "Effect on the probability", atLow: "At the low end", atHigh: "At the high end",
      change: "Change", probabilityChange: "Change of the probability", first: "Alone", total: "With the others",
      part: "Part of the uncertainty that goes", partOfProbability: "Of the probability", remaining: "What stays",
      what: "Spread", low: "5%", high: "95%", allFutures: "All futures: chance and ignorance",
      ignoranceAlone: "Expected value: ignorance alone", chanceAlone: "Around the mean: chance alone", target: "Target",
      why: "Reason", strengthKey: "mean absolute effect", intervalKey: "95% interval", totalKey: "with the others",
      firstKey: "alone", lowKey: "low end of the range", highKey: "high end of the range",
      bandKey: "nine out of ten", value: "Value")
  }

  func sensitivityRun(futures: String, period: String, seed: UInt64) -> String {
    "\(futures) simulated futures, \(period), seed \(seed)"
  }

  func driver(_ fact: DriverFact) -> String {
    guard let first = fact.first else {
      return "None of the \(fact.all) assumptions moves \(fact.measure) by more than chance."
    }
    let next = fact.next.isEmpty ? "" : "; next come \(fact.next.joined(separator: ", "))"
    let interval = first.interval.map { " (\($0))" } ?? ""
    let others =
      fact.all == fact.moving ? "" : " For \(fact.all - fact.moving) of them no effect can be told from chance."
    return
      "Of \(fact.all) assumptions, \(first.name) moves \(fact.measure) most: \(first.strength) on average over its "
      + "range\(interval)\(next).\(others)"
  }

  func split(_ share: String, _ interval: String?, all: String, ignorance: String) -> String {
    "\(share) of the variance of the futures is ignorance\(interval.map { " (\($0))" } ?? ""), the rest chance: nine "
      + "futures out of ten lie between \(all), nine expected values out of ten between \(ignorance)."
  }

  func noSpread() -> String { "Too few futures could tell for a split between chance and ignorance." }

  func uncertainChance(
    _ voted: String, _ probability: String, _ interval: String, band: String, isPoint: Bool
  ) -> String {
    let start =
      "With all that is not known, the target (\(voted)) is reached with a probability of \(probability) (\(interval))"
    return isPoint
      ? "\(start); what the assumptions are does not change it by more than chance."
      : "\(start); according to what the assumptions really are, that probability lies between \(band) (nine chances out "
        + "of ten)."
  }

  func collect(
    _ name: String, share: String, interval: String?, ofProbability: Bool, points: (String, String)?
  ) -> String {
    let what = ofProbability ? "the uncertainty of that probability" : "the uncertainty of the expected value"
    let narrows = points.map { " (its standard deviation goes from \($0.0) to \($0.1))" } ?? ""
    return "The datum to collect first is \(name): knowing it would take \(share) of \(what)"
      + "\(interval.map { ", interval \($0)" } ?? "")\(narrows)."
  }

  func nothingToCollect(ofProbability: Bool) -> String {
    "No single datum stands out: with these futures, none can be told to reduce the uncertainty of "
      + (ofProbability ? "the probability." : "the expected value.")
  }

  func screeningNote(_ walks: Int, _ levels: Int, _ futures: Int, parameters: Int) -> String {
    let start =
      "Each of \(walks) walks through the ranges moves the \(parameters) assumptions one at a time, on \(levels) "
    let points =
      "levels; every point has the same \(futures == 1 ? "future" : "\(futures) futures"), so that an effect is "
    let rest =
      "the assumption's. The effect is what the answer changes by over the whole range. Where σ is as large as the effect, "
      + "it depends on the other assumptions or bends. What chance alone would show stands beside it. (Morris 1991; "
      + "Campolongo et al. 2007.)"
    return start + points + rest
  }

  func screeningFinding(_ count: Int, of all: Int) -> String {
    count == 0
      ? "No assumption moves the answer by more than chance"
      : "\(count) of \(all) assumptions \(count == 1 ? "moves" : "move") the answer by more than chance"
  }

  func tornadoNote(_ futures: Int) -> String {
    "Each assumption in turn is put at both ends of its range, the others at the value of the file, over the same "
      + "\(futures) futures; the intervals of paired differences are at 95%, each by itself."
  }

  func tornadoFinding(_ name: String, _ low: String, _ high: String) -> String {
    "\(name): \(low) at the low end, \(high) at the high end"
  }

  func indicesNote(_ rows: Int, _ futures: Int, chance: String?) -> String {
    let size = "\(rows) rows, \(futures) \(futures == 1 ? "future" : "futures") a point"
    let noise = chance.map { "; \($0) of the variance of the points' means is chance, and taken out" } ?? ""
    let start =
      "Alone: the part of the variance that would go if this assumption were known. With the others: the part that would "
      + "stay if all others were known. The assumptions not shown keep the value of the file. "
    let end =
      ". Bootstrap intervals at 95%, which hold more often than that, since the points fill the ranges more evenly than "
      + "chance. (Saltelli et al. 2010; Jansen 1999.)"
    return start + size + noise + end
  }

  func indicesFinding(_ name: String, _ share: String) -> String {
    "\(name) accounts for \(share) of the variance of the expected value, with the others"
  }

  var noIndices: String { "Chance hides the variance of the expected value: there is nothing to share out." }

  func bandsNote(_ sets: Int, _ futures: Int) -> String {
    "\(sets) sets of all assumptions are drawn from their ranges, with \(futures) futures each, of their own chance. "
      + "Between sets is ignorance, within sets chance (analysis of variance)."
  }

  func bandsFinding(_ share: String) -> String { "\(share) of the variance is ignorance" }

  func collectNote(_ sets: Int) -> String {
    "Part of the variance that goes in expectation if this assumption alone were known, from the same \(sets) sets "
      + "(Plischke et al. 2013; Strong et al. 2014). Bootstrap intervals at 95%."
  }

  func collectFinding(_ name: String, _ share: String) -> String { "Knowing \(name) would take \(share)" }

  func fixedNote(_ count: Int) -> String {
    "\(count) \(count == 1 ? "assumption keeps" : "assumptions keep") the value of the file: at one end of its range the "
      + "scenario would not be a sound one."
  }
}
