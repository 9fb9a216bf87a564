/// A level that changes at instants, such as a caseload: its area, its average over time and its peak.
public struct TimeAverage: Hashable, Sendable, BitwiseCopyable {
  /// The level now.
  @inlinable
  public var level: Double { current }
  /// The highest level so far.
  @inlinable
  public var maximum: Double { highest }
  /// When this record began, in days.
  public private(set) var start: Double
  @usableFromInline var current: Double
  @usableFromInline var highest: Double
  @usableFromInline var changed: Double
  @usableFromInline var area = 0.0

  /// A record of a level from an instant.
  ///
  /// - Parameters:
  ///   - level: The level at that instant.
  ///   - start: The instant, in days.
  public init(level: Double = 0, from start: Double = 0) {
    current = level
    highest = level
    self.start = start
    changed = start
  }

  /// Sets the level from an instant on.
  ///
  /// - Parameters:
  ///   - level: The new level.
  ///   - time: The instant, in days, not before the last change.
  /// - Precondition: Time does not go back.
  @inlinable
  @inline(__always)
  public mutating func set(_ level: Double, at time: Double) {
    precondition(time >= changed, "a level cannot change at \(time), before its last change at \(changed)")
    area += current * (time - changed)
    changed = time
    current = level
    highest = max(highest, level)
  }

  /// Raises or lowers the level from an instant on.
  ///
  /// - Parameters:
  ///   - step: What is added to the level.
  ///   - time: The instant, in days, not before the last change.
  /// - Precondition: Time does not go back.
  @inlinable
  @inline(__always)
  public mutating func change(by step: Double, at time: Double) { set(level + step, at: time) }

  /// The area under the level, in units times days.
  ///
  /// - Parameter time: The instant, in days, not before the last change.
  /// - Returns: The integral from the start to that instant.
  /// - Precondition: Time does not go back.
  public func integral(to time: Double) -> Double {
    precondition(time >= changed, "a level is known from its last change at \(changed) on, not at \(time)")
    return area + level * (time - changed)
  }

  /// The average level over time; `nil` when no time has passed.
  ///
  /// - Parameter time: The instant, in days, not before the last change.
  /// - Returns: The integral divided by the time since the start.
  public func average(to time: Double) -> Double? {
    time > start ? integral(to: time) / (time - start) : nil
  }
}
