/// A language that everything a user reads exists in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}
