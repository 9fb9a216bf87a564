/// Where one number of a scenario comes from.
public struct Provenance: Hashable, Sendable {
  /// What stands behind the number.
  public enum Origin: Hashable, Sendable {
    /// A row of the catalogue of facts, such as `CAF62-11`, or a finding such as `FND-20`.
    case fact(String)
    /// Nobody published it: the reason for the choice, and the range in which it may lie.
    case assumption(String, low: Double, high: Double)
  }
  /// Where in the scenario, such as `programmes.caf.load.ceiling`.
  public var path: String
  /// The value as it stands in the file, with its unit.
  public var value: String
  /// What stands behind it.
  public var origin: Origin
  /// File, from the folder of the scenario asked for, and line, such as `reference.yaml:42`.
  public var place: String

  /// Makes a provenance.
  public init(path: String, value: String, origin: Origin, place: String) {
    self.path = path
    self.value = value
    self.origin = origin
    self.place = place
  }
}

/// Which reading of an ambiguous or contradictory text a scenario takes.
public struct Reading: Hashable, Sendable {
  /// The finding, such as `FND-33`.
  public var finding: String
  /// The reading taken, such as `R3`.
  public var choice: String
  /// What the finding is about.
  public var question: Bilingual
  /// What the reading taken means here.
  public var meaning: Bilingual

  /// Makes a reading.
  public init(finding: String, choice: String, question: Bilingual, meaning: Bilingual) {
    self.finding = finding
    self.choice = choice
    self.question = question
    self.meaning = meaning
  }
}

/// A figure that has been promised for an indicator.
public struct Target: Hashable, Sendable {
  /// Identifier of the indicator in the catalogue.
  public var indicator: String
  /// The figure promised, in the indicator's unit.
  public var value: Double
  /// Civil year it holds for, or `nil` for each year of the period.
  public var year: Int?
  /// The fact it comes from.
  public var source: String
  /// Which way it is reached, where the indicator's own direction does not say; `nil` for the indicator's.
  public var direction: Indicator.Direction?

  /// Makes a target.
  public init(
    indicator: String, value: Double, year: Int? = nil, source: String, direction: Indicator.Direction? = nil
  ) {
    self.indicator = indicator
    self.value = value
    self.year = year
    self.source = source
    self.direction = direction
  }
}
