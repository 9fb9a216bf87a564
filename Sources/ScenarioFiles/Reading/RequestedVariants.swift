public import InsertionPolicy

/// What a scenario file asks to have held against it, under the same chance.
public struct RequestedVariants: Sendable {
  /// A what-if file that extends the scenario's.
  public struct Lever: Sendable {
    /// The file's name without folder and ending, unique among the levers.
    public var id: String
    /// The file, from where the scenario's own path starts.
    public var path: String
    /// The scenario as the file changes it.
    public var scenario: Scenario
  }

  /// Replications of each variant, at most those of the run.
  public var replications: Int
  /// The levers, in the order of the file.
  public var levers: [Lever]
  /// Whether each body that needs the label is refused in a variant of its own.
  public var refusesEachBody: Bool
}
