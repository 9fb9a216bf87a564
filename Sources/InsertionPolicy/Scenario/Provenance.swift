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
