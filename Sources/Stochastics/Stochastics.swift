/// Placeholder until the target's own types land.
public struct Law: Sendable, Hashable {}
