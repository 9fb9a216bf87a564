/// What is counted when one person takes part in several actions (FND-29).
public enum Counting: String, CaseIterable, Hashable, Sendable {
  /// Each accompaniment.
  case places
  /// Each person once, in however many actions.
  case persons
}
