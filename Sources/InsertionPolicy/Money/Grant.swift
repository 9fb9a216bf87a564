public import Quantities

/// A sum paid in advance for a part and settled for the rest on what is achieved, such as article 5 of CAF26 (2020).
///
/// Amounts are exact: advance and balance of a line add up to its ceiling, and no cent is lost.
public struct Grant: Hashable, Sendable {
  /// How the balance depends on what is achieved; the convention has no formula (CAF26-55).
  public enum Settlement: String, CaseIterable, Hashable, Sendable {
    /// In proportion to the part of the objective achieved, at most all of it.
    case proportional
    /// All of it when the objective is reached, nothing otherwise.
    case allOrNothing = "all_or_nothing"
  }
  /// A part of the grant, with what is to be achieved for its balance.
  public struct Line: Hashable, Sendable {
    /// Short name used in files.
    public var id: String
    /// Most that is paid for it.
    public var ceiling: Euros
    /// Identifier of the indicator that the objective is about.
    public var indicator: String
    /// Value of the indicator over the whole period that earns the whole balance, above 0.
    public var objective: Double

    /// Makes a line.
    public init(id: String, ceiling: Euros, indicator: String, objective: Double) {
      self.id = id
      self.ceiling = ceiling
      self.indicator = indicator
      self.objective = objective
    }
  }
  /// The parts it is made of, at least one.
  public var lines: [Line]
  /// Part of each line that is paid in advance, between 0 and 1.
  public var advanceShare: Share
  /// Day on which the advance is paid.
  public var advanceOn: CivilDate
  /// How the balance depends on what is achieved.
  public var settlement: Settlement

  /// Makes a grant.
  public init(lines: [Line], advanceShare: Share, advanceOn: CivilDate, settlement: Settlement) {
    self.lines = lines
    self.advanceShare = advanceShare
    self.advanceOn = advanceOn
    self.settlement = settlement
  }

  /// Most that is paid in all.
  public var ceiling: Euros { lines.reduce(.zero) { $0 + $1.ceiling } }

  /// What is paid in advance: its share of each line, rounded to the cent.
  public var advance: Euros { lines.reduce(.zero) { $0 + advance(of: $1) } }

  private func advance(of line: Line) -> Euros { line.ceiling.rounded(times: advanceShare.value) }

  /// The balance of a line of which so much was achieved, rounded to the cent.
  public func balance(of line: Line, achieved: Double) -> Euros {
    let rest = line.ceiling - advance(of: line)
    switch settlement {
    case .proportional: return rest.rounded(times: min(1, max(0, achieved / line.objective)))
    case .allOrNothing: return achieved >= line.objective ? rest : .zero
    }
  }
}
