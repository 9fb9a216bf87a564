/// One row of a matrix of indicators that a convention asks for, such as annex A of the CALPAE: the indicator that
/// produces it, or the reason why no simulation can.
///
/// A row without either does not exist, so nothing that was asked for is silently missing from a report.
public struct MatrixRow: Hashable, Sendable {
  /// What a simulation has to say of a row.
  public enum Answer: Hashable, Sendable {
    /// It is produced by the indicator of this id in the catalogue.
    case indicator(String)
    /// It cannot be produced: the reason.
    case notSimulable(Bilingual)
  }
  /// Short name, unique in the matrix, such as `ANX-02` or `F12-15a`; several facts are joined by `+`.
  public var row: String
  /// Heading under which it stands, such as *1.1 Orientation*; rows of one heading follow each other.
  public var group: Bilingual
  /// What is asked for, in the words of the document.
  public var name: Bilingual
  /// What a simulation has to say of it.
  public var answer: Answer
  /// Where it is asked for: a fact, or the row's own name.
  public var source: String

  /// Makes a row.
  public init(row: String, group: Bilingual, name: Bilingual, answer: Answer, source: String? = nil) {
    self.row = row
    self.group = group
    self.name = name
    self.answer = answer
    self.source = source ?? row
  }

  /// Id of the indicator that produces it, or `nil`.
  public var indicator: String? {
    if case .indicator(let id) = answer { id } else { nil }
  }
}

extension Target {
  /// Which way it is reached: its own direction, else that of its indicator.
  public func direction(of indicator: Indicator) -> Indicator.Direction { direction ?? indicator.direction }
}
