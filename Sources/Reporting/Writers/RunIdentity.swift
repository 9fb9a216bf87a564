/// What a run's results say of where they come from, beyond the numbers.
public struct RunIdentity: Hashable, Sendable {
  /// What the scenario is called in files, such as `pas-de-calais/reference`; the same on any machine.
  public var scenario: String
  /// Digest of the scenario's bytes.
  public var digest: String
  /// Version of the program, such as `1.0.0`.
  public var version: String

  /// Makes an identity.
  public init(scenario: String, digest: String, version: String) {
    self.scenario = scenario
    self.digest = digest
    self.version = version
  }
}
