/// Count, mean, variance and extremes of observations that are not kept.
///
/// Merging rounds, so its last bits depend on the order. For the same bytes whatever the number of workers, keep one tally
/// per replication and merge them in the order of replications with ``merged(_:)``: which worker made which never counts.
///
/// Source: Welford, Technometrics 4 (1962), for adding; Chan, Golub and LeVeque, Stanford STAN-CS-79-773 (1979), for
/// merging.
public struct Tally: Hashable, Sendable, BitwiseCopyable {
  /// How many observations.
  @inlinable
  public var count: Int { observed }

  @usableFromInline var observed = 0
  @usableFromInline var center = 0.0
  @usableFromInline var squares = 0.0
  @usableFromInline var low = Double.infinity
  @usableFromInline var high = -Double.infinity

  /// An empty tally.
  public init() {}

  /// Adds an observation.
  @inlinable
  @inline(__always)
  public mutating func add(_ value: Double) {
    observed += 1
    let distance = value - center
    center += distance / Double(observed)
    squares += distance * (value - center)
    low = min(low, value)
    high = max(high, value)
  }

  /// Adds all the observations of another tally.
  public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let sum = Double(count + other.count)
    let distance = other.center - center
    squares += other.squares + distance * distance * Double(count) * Double(other.count) / sum
    center += distance * Double(other.count) / sum
    observed += other.count
    low = min(low, other.low)
    high = max(high, other.high)
  }

  /// Merges tallies from the first to the last.
  public static func merged(_ tallies: some Sequence<Tally>) -> Tally {
    tallies.reduce(into: Tally()) { $0.merge($1) }
  }

  /// The mean; `nil` without observations.
  public var mean: Double? { count > 0 ? center : nil }

  /// The variance, divided by the count less one; `nil` below two observations.
  public var variance: Double? { count > 1 ? squares / Double(count - 1) : nil }

  /// The smallest observation; `nil` without any.
  public var minimum: Double? { count > 0 ? low : nil }

  /// The largest observation; `nil` without any.
  public var maximum: Double? { count > 0 ? high : nil }

  /// The sum of the observations; 0 without any.
  public var sum: Double { center * Double(count) }
}
