#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The arrivals of a Poisson process one after the other, exact for any rate by pieces.
///
/// A process of rate 1 is drawn, its n-th gap at an address of its own, and time is stretched so that it gets the rate
/// wanted. The n-th arrival is thus the same draw whatever the rate: where a flow is everywhere at least another one, its
/// n-th arrival is never later.
///
/// Source: Çinlar, "Introduction to Stochastic Processes" (1975), inversion of the cumulative rate.
public struct PoissonArrivals: Sendable {
  /// The flow.
  public private(set) var rate: PiecewiseRate
  /// Arrivals given so far: the next one draws at this occurrence.
  public private(set) var count: UInt32 = 0
  /// Expected number at which the last arrival lies.
  private var reached: Double
  private var piece: Int32

  /// The arrivals of a flow after a date.
  ///
  /// - Parameters:
  ///   - rate: The flow.
  ///   - date: In days; arrivals are strictly later.
  public init(of rate: PiecewiseRate, after date: Double = -.infinity) {
    self.rate = rate
    reached = rate.expected(to: date)
    piece = Int32(rate.piece(at: date))
  }

  /// Begins again with the first arrival of a flow that chance disperses, without allocating.
  ///
  /// See ``PiecewiseRate/disperse(_:coefficientOfVariation:streams:purpose:entity:)``, whose parameters these are.
  public mutating func restart(
    dispersing base: PiecewiseRate, coefficientOfVariation variation: Double, streams: Streams, purpose: UInt8,
    entity: UInt32
  ) {
    rate.disperse(base, coefficientOfVariation: variation, streams: streams, purpose: purpose, entity: entity)
    count = 0
    reached = rate.expected(to: -.infinity)
    piece = Int32(rate.piece(at: -.infinity))
  }

  /// The date of the next arrival, in days, or `nil` when the flow has ended.
  ///
  /// The chance of the n-th arrival is at the address (purpose, entity, n).
  ///
  /// - Parameters:
  ///   - streams: Chance of the replication.
  ///   - purpose: What the chance decides.
  ///   - entity: The flow it concerns.
  /// - Returns: A date not before the last one.
  /// - Precondition: Fewer than 16 777 216 arrivals were given.
  /// - Complexity: O(1) over the life of the flow, and no allocation.
  public mutating func next(streams: Streams, purpose: UInt8, entity: UInt32) -> Double? {
    var piece = Int(piece)
    guard piece < rate.rates.count else { return nil }
    reached -= log(1 - streams.uniform(purpose, entity: entity, occurrence: count))
    count += 1
    while piece < rate.rates.count, rate.cumulative[piece + 1] <= reached { piece += 1 }
    self.piece = Int32(piece)
    guard piece < rate.rates.count else { return nil }
    let date = rate.boundaries[piece] + (reached - rate.cumulative[piece]) / rate.rates[piece]
    return min(date, rate.boundaries[piece + 1])
  }
}
