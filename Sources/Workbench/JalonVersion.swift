/// Which program this is.
public enum JalonVersion {
  /// Version, as manifests and `--version` give it.
  public static let number = "0.1.0"
}
