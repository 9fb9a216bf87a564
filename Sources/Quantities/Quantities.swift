/// A civil date.
public struct CivilDate: Hashable, Sendable {}
/// Days.
public struct Days: Hashable, Sendable {}
