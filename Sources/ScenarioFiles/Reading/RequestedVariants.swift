public import InsertionPolicy
public import Quantities

/// What a scenario file asks to have held against it, under the same chance.
public struct RequestedVariants: Sendable {
  /// A what-if file that extends the scenario's.
  public struct WhatIf: Sendable {
    /// The file's name without folder and ending, unique among the levers.
    public var id: String
    /// The file, from where the scenario's own path starts.
    public var path: String
    /// The scenario as the file changes it.
    public var scenario: Scenario
  }

  /// More money on some lines of the budget, one after the other.
  public struct Marginal: Hashable, Sendable {
    /// Indices of the lines in the budget, in the order of the file; nil for all.
    public var lines: [Int]?
    /// What is added to the State's new credits of a line, in euros; above zero.
    public var step: Euros
    /// Replications of these variants, or nil for as many as the others.
    public var replications: Int?
  }

  /// Replications of each variant, at most those of the run.
  public var replications: Int
  /// The levers, in the order of the file.
  public var levers: [WhatIf]
  /// Whether each body that needs the label is refused in a variant of its own.
  public var refusesEachBody: Bool
  /// What is added to which lines, in variants of their own; nil for none.
  public var marginal: Marginal?
}
