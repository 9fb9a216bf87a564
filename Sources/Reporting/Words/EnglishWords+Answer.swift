internal import Experiments
internal import InsertionPolicy

extension EnglishWords {
  func targetsSentence(_ count: VerdictCount) -> String {
    guard count.total > 0 else { return noTargets }
    func detail(_ part: Int, of whole: Int, _ words: String) -> String {
      part == 0 ? "" : part == whole ? " (\(words))" : " (\(part) of them \(words))"
    }
    var parts: [String] = []
    if count.reached > 0 {
      parts.append(
        "\(count.reached) should be reached" + detail(count.almostCertain, of: count.reached, "almost certain"))
    }
    if count.missed > 0 {
      parts.append(
        "\(count.missed)\(count.reached > 0 ? "" : " should be") missed"
          + detail(count.almostExcluded, of: count.missed, "almost excluded"))
    }
    if count.open > 0 { parts.append("\(count.open) \(count.open > 1 ? "are" : "is") open") }
    if count.cannotSay > 0 { parts.append("\(count.cannotSay) \(count.cannotSay > 1 ? "are" : "is") not judged") }
    return "Of \(count.total) yearly \(count.total > 1 ? "targets" : "target") voted, \(listed(parts))."
  }

  func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  func worstTarget(
    _ name: String, _ year: Int, voted: String, expected: String, probability: String, isMissed: Bool
  ) -> String {
    let opening = isMissed ? "Furthest off" : "Least assured"
    return
      "\(opening) is “\(name)” in \(year): the target is \(voted), what is expected is \(expected); it is reached in \(probability)."
  }

  func withoutReferent(mean: String, place: RankedPlace?, peak: (month: String, mean: String)?) -> String {
    var text = "On average, \(mean) on the RSA have no référent"
    if let place {
      text += "; the hardest hit territory is \(place.name) (\(place.mean)"
      if let spread = place.spread { text += ", \(spread) in nine futures out of ten" }
      text += ")"
      if !place.tied.isEmpty { text += ", which chance does not let one tell from \(listed(place.tied))" }
    }
    if let peak { text += "; the highest month is \(peak.month) (\(peak.mean))" }
    return text + "."
  }

  func longestWait(_ programme: String?, mean: String, spread: String?, peak: (month: String, mean: String)?) -> String
  {
    var text = "The mean wait for a place is \(mean)"
    if let spread { text += ", \(spread) in nine futures out of ten" }
    if let programme { text += "; that is the longest wait, for “\(programme)”" }
    if let peak { text += "; the highest month is \(peak.month) (\(peak.mean))" }
    return text + "."
  }

  var nothingKnownOfReferents: String { "The scenario says nothing of people without a référent." }

  func voted(_ value: String, _ direction: Indicator.Direction) -> String {
    switch direction {
    case .atLeast: "at least \(value)"
    case .atMost: "at most \(value)"
    case .neutral: value
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: "almost certain"
    case .likely: "likely"
    case .open: "open"
    case .unlikely: "unlikely"
    case .almostExcluded: "almost excluded"
    case .cannotSay: "not judged"
    }
  }

  func evidence(reached: Int, count: Int, interval: String) -> String {
    let counts = "\(numbers.number(Double(reached), decimals: 0)) of \(numbers.number(Double(count), decimals: 0))"
    return "\(counts) (95% interval \(interval))"
  }

  func evidenceInSentence(reached: Int, count: Int, interval: String) -> String {
    "\(numbers.number(Double(reached), decimals: 0)) \(reached == 1 ? "future" : "futures") of "
      + "\(numbers.number(Double(count), decimals: 0)) (95% interval \(interval))"
  }

  func expected(_ mean: String, spread: String?) -> String {
    "\(mean) on average" + (spread.map { ", \($0) in nine futures out of ten" } ?? "")
  }

  func expectedBriefly(_ mean: String, spread: String?) -> String {
    "expected \(mean)" + (spread.map { " (\($0))" } ?? "")
  }

  func inSentence(_ name: String) -> String { name.replacing(": ", with: ", ") }

  var notJudged: String { "neither a minimum nor a maximum: for comparison only" }
  var noTargets: String { "No target was voted in this scenario." }

  func trend(_ name: String, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    let (first, last) = (trend.first, trend.last)
    let before = "\(amount(first.estimate.mean ?? 0, unit)) (\(month(first.cell.window)))"
    let after = "\(amount(last.estimate.mean ?? 0, unit)) (\(month(last.cell.window)))"
    let body =
      switch trend.change {
      case .rising: "rising, from \(before) to \(after)"
      case .falling: "falling, from \(before) to \(after)"
      case .steady: "no established change, \(before) then \(after)"
      case .unknown: "\(before) then \(after) in the only future simulated"
      }
    let peak = trend.peak.cell.window
    let highest =
      !trend.hasPeakInside
      ? "" : "; highest, \(amount(trend.peak.estimate.mean ?? 0, unit)), in \(month(peak))"
    return "\(inSentence(name)): \(body)\(highest)"
  }

  func ranking(_ name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    let first = ranking.first
    guard ranking.entries.count > 1 else { return "\(name): \(first.name), \(amount(first.mean, unit)) on average" }
    let last = ranking.last
    let tied = ranking.entries.dropFirst().prefix(ranking.leaders - 1).map(\.name)
    if tied.count == ranking.entries.count - 1 {
      return "\(name): no established difference, from \(amount(first.mean, unit)) to \(amount(last.mean, unit))"
    }
    let leaders = listed([first.name] + tied)
    let undecided = tied.isEmpty ? "" : " and cannot be told apart"
    let (high, low) = (amount(first.mean, unit), amount(last.mean, unit))
    if ranking.direction == .neutral {
      return
        "\(name): \(leaders) \(tied.isEmpty ? "is" : "are") highest\(undecided) (\(high)), \(last.name) lowest (\(low))"
    }
    return
      "\(name): \(leaders) \(tied.isEmpty ? "fares" : "fare") worst\(undecided) (\(high)), \(last.name) best (\(low))"
  }

  func peak(_ name: String, at place: String, _ cell: CellEstimate, _ unit: Indicator.Unit) -> String {
    "\(name): highest for \(place), \(amount(cell.estimate.mean ?? 0, unit)) in \(month(cell.cell.window))"
  }

  func alternative(curve name: String, place: String?, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    "Monthly curve, \(name)\(place.map { ", \($0)" } ?? ""): mean \(amount(trend.first.estimate.mean ?? 0, unit)) in "
      + "\(month(trend.first.cell.window)), \(amount(trend.peak.estimate.mean ?? 0, unit)) at the highest in "
      + "\(month(trend.peak.cell.window)), \(amount(trend.last.estimate.mean ?? 0, unit)) in "
      + "\(month(trend.last.cell.window)). The values are in the table that follows."
  }

  func alternative(ranking name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    "\(name), \(ranking.direction == .neutral ? "from highest to lowest" : "from worst to best"): "
      + ranking.entries.map { "\($0.name) \(amount($0.mean, unit))" }.joined(separator: ", ")
      + ". The values are in the table that follows."
  }

  func overMonths(_ name: String, unit: String) -> String { "\(name), by month, département (\(unit))" }
  func byTerritory(_ name: String, unit: String) -> String { "\(name), whole period, by territory (\(unit))" }
  func byProgramme(_ name: String, unit: String) -> String { "\(name), whole period, by programme (\(unit))" }
  func monthByMonth(_ name: String) -> String { "\(name), by month; every drawing has the same scale" }
  func equity(_ name: String, _ mean: String, _ spread: String?) -> String {
    "\(inSentence(name)): \(expected(mean, spread: spread))."
  }
}
