public import Quantities

/// What moved in one month on one line of a budget, or on none, in one future; exact to the cent.
public struct LedgerRow: Hashable, Sendable {
  /// Year of the civil month.
  public var year: Int
  /// Its number, 1 to 12.
  public var month: Int
  /// Index of the line, or `nil` for what belongs to none: ``paidBack``.
  public var line: Int?
  /// What the line spent of the State's credits.
  public var stateSpent: Euros
  /// What it spent beyond them: the département's own money, or its half.
  public var departementSpent: Euros
  /// Existing spending of the département counted as the counterpart.
  public var valued: Euros
  /// What the State paid for the line.
  public var statePaid: Euros
  /// What was paid back to the State when the year was settled.
  public var paidBack: Euros
  /// Starts refused for want of the line's money.
  public var turnedAway: Int

  /// Whether anything moved.
  var isSomething: Bool {
    turnedAway > 0 || [stateSpent, departementSpent, valued, statePaid, paidBack].contains { $0 != .zero }
  }
}
