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
