/// Where départements stood at the end of 2018 on an indicator of the survey OARSA: the ends and five percentiles.
///
/// Source: DREES, survey OARSA (*orientation et accompagnement des bénéficiaires du RSA*), open data by département,
/// 2015 to 2018, the last year published by département. Percentiles lie on straight lines between ranked départements.
struct ObservedRange: Hashable, Sendable {
  /// The survey's indicator, in the names of its open data.
  var survey: String
  /// How many départements answered.
  var count: Int
  /// The lowest, the percentiles 5, 25, 50, 75 and 95, and the highest: days, or shares from 0 to 1.
  var values: [Double]

  /// The year that the figures are of.
  static let year = 2018

  /// Levels of ``values``.
  static let levels = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]

  /// From the lowest département to the highest.
  var ends: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// From the percentile 25 to the percentile 75.
  var middle: ClosedRange<Double> { values[2]...values[4] }

  /// Whether no département stood as low, or as high.
  func isOutside(_ value: Double) -> Bool { !ends.contains(value) }

  /// Part of the départements below a value, between the levels known by a straight line; `nil` outside the range.
  func level(of value: Double) -> Double? {
    guard ends.contains(value) else { return nil }
    for place in values.indices.dropFirst() where value <= values[place] {
      let (low, high) = (values[place - 1], values[place])
      let (below, above) = (Self.levels[place - 1], Self.levels[place])
      return high > low ? below + (above - below) * (value - low) / (high - low) : below
    }
    return 1
  }
}

/// What is held against other départements, and what differs in the counting.
struct Survey: Hashable, Sendable {
  /// What the survey counts otherwise than the indicator.
  enum Difference: Hashable, Sendable {
    /// All RSA recipients with rights and duties, where a scenario has those it simulates.
    case scope
    /// The same, and people there from the first day count with a year and more.
    case scopeAndStock
    /// The same truncation, over new entrants alone.
    case newEntrants
    /// From the orientation to the first contract of any accompaniment, by programme here.
    case programme
    /// Contracts of programmes simulated with contracts alone.
    case contracts
  }

  /// Identifier of the indicator; of a programme's, its end.
  var indicator: String
  /// Whether it is that of each programme outside the professional sphere.
  var isOfProgrammes = false
  var difference: Difference
  var range: ObservedRange
}

extension Survey {
  private static func shares(_ survey: String, _ count: Int, _ percents: [Double]) -> ObservedRange {
    ObservedRange(survey: survey, count: count, values: percents.map { $0 / 100 })
  }

  /// Every indicator that the survey has too.
  ///
  /// Source: OARSA 2018, see ``ObservedRange``; recomputed from the open data by a test.
  static let all = [
    Survey(
      indicator: "orientation.share_oriented", difference: .scope,
      range: shares("part_orientes", 95, [49, 58.4, 77, 84, 91, 95.6, 100])),
    Survey(
      indicator: "orientation.share_oriented_under_6_months", difference: .scopeAndStock,
      range: shares("part_orientes_lt6m", 88, [5, 9.7, 30, 44.5, 61.75, 83.65, 100])),
    Survey(
      indicator: "orientation.share_oriented_6_to_12_months", difference: .scopeAndStock,
      range: shares("part_orientes_6_12m", 88, [17, 37, 62, 77.5, 88, 97, 100])),
    Survey(
      indicator: "orientation.share_oriented_over_1_year", difference: .scopeAndStock,
      range: shares("part_orientes_ge1an", 88, [53, 66.05, 84, 91, 96, 98, 100])),
    Survey(
      indicator: "orientation.mean_delay_entered_same_year", difference: .newEntrants,
      range: ObservedRange(
        survey: "delai_moyen_entree_orientation_jours", count: 63, values: [15, 57.1, 87, 111, 129, 152.8, 159])),
    Survey(
      indicator: "mean_contract_delay", isOfProgrammes: true, difference: .programme,
      range: ObservedRange(
        survey: "delai_moyen_orientation_cer_jours", count: 63, values: [9, 18.1, 48, 63, 82, 114.5, 178])),
    Survey(
      indicator: "contracts.share_under_contract", difference: .contracts,
      range: shares("part_cer_hors_pe", 81, [17, 26, 44, 50, 63, 74, 100])),
  ]
}
