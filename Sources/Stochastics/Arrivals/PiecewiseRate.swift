/// A rate that is constant between dates: the intensity of a non-homogeneous Poisson process.
public struct PiecewiseRate: Hashable, Sendable {
  /// Ends of the pieces, in days, rising: one more than there are pieces.
  public let boundaries: [Double]
  /// Rate of each piece, per day, 0 or more.
  public private(set) var rates: [Double]
  /// Expected number from the first boundary to each boundary.
  private(set) var cumulative: [Double]
  /// The period each piece belongs to, for over-dispersion.
  let periods: [UInt32]

  /// A rate by pieces; each piece is a period of its own for ``disperse(_:coefficientOfVariation:streams:purpose:entity:)``.
  ///
  /// - Parameters:
  ///   - boundaries: Ends of the pieces, in days, each above the one before.
  ///   - rates: Rate of each piece, per day, 0 or more.
  /// - Throws: ``LawError`` unless there is a piece, the boundaries rise and the rates are finite and not negative.
  public init(boundaries: [Double], rates: [Double]) throws(LawError) {
    try self.init(boundaries: boundaries, rates: rates, periods: rates.indices.map(UInt32.init))
  }

  init(boundaries: [Double], rates: [Double], periods: [UInt32]) throws(LawError) {
    try LawError.require(boundaries.count >= 2, .boundaries, Double(boundaries.count), .countAtLeast(2))
    try LawError.require(rates.count == boundaries.count - 1, .rates, Double(rates.count), .count(boundaries.count - 1))
    for (index, boundary) in boundaries.enumerated() {
      try LawError.finite(.boundaries, boundary, index: index)
      guard index > 0 else { continue }
      let before = boundaries[index - 1]
      try LawError.require(boundary > before, .boundaries, boundary, .above(before), index: index)
    }
    for (index, rate) in rates.enumerated() {
      try LawError.finite(.rates, rate, index: index)
      try LawError.require(rate >= 0, .rates, rate, .notNegative, index: index)
    }
    self.boundaries = boundaries
    self.rates = rates
    self.periods = periods
    cumulative = Array(repeating: 0, count: boundaries.count)
    accumulate()
  }

  /// Expected number of arrivals between two dates; the rate is 0 outside the boundaries.
  ///
  /// - Parameters:
  ///   - start: First date, in days.
  ///   - end: Last date, in days, not before `start`.
  /// - Returns: The integral of the rate.
  public func expected(from start: Double, to end: Double) -> Double { expected(to: end) - expected(to: start) }

  /// The same flow, multiplied, such as the part of one territory.
  ///
  /// - Parameter factor: 0 or more.
  /// - Returns: A rate with the same boundaries.
  /// - Throws: ``LawError`` unless the factor is finite and not negative.
  public func scaled(by factor: Double) throws(LawError) -> PiecewiseRate {
    try LawError.finite(.factor, factor)
    try LawError.require(factor >= 0, .factor, factor, .notNegative)
    return try PiecewiseRate(boundaries: boundaries, rates: rates.map { $0 * factor }, periods: periods)
  }

  /// Takes the rates of a flow, each period's multiplied by a gamma variable of mean 1, without allocating.
  ///
  /// Counts of a period are then negative binomial: for an expected count m their variance is m + (m × cv)².
  /// The chance of a period is at the address (purpose, entity, number of the period).
  ///
  /// - Parameters:
  ///   - base: The flow before dispersion, with the boundaries of this one.
  ///   - variation: Standard deviation of the multiplier, 0 or more; 0 leaves the flow as it is.
  ///   - streams: Chance of the replication.
  ///   - purpose: What the chance decides.
  ///   - entity: The flow it concerns.
  /// - Precondition: `base` has as many pieces as this rate, and `variation` is not negative.
  public mutating func disperse(
    _ base: PiecewiseRate, coefficientOfVariation variation: Double, streams: Streams, purpose: UInt8, entity: UInt32
  ) {
    precondition(rates.count == base.rates.count, "\(rates.count) pieces cannot take the rates of \(base.rates.count)")
    precondition(variation >= 0, "a coefficient of variation is not negative, found \(variation)")
    let square = variation * variation
    var multiplier = 1.0
    var last: UInt32?
    for index in rates.indices {
      if square > 0, base.periods[index] != last {
        let period = base.periods[index]
        var draws = streams.draws(purpose, entity: entity, occurrence: period)
        multiplier = square * GSL.sampleGamma(shape: 1 / square, using: &draws)
        last = period
      }
      rates[index] = base.rates[index] * multiplier
    }
    accumulate()
  }

  /// Expected number from the first boundary to a date.
  func expected(to date: Double) -> Double {
    guard date > boundaries[0] else { return 0 }
    let piece = piece(at: date)
    guard piece < rates.count else { return cumulative[piece] }
    return cumulative[piece] + rates[piece] * (date - boundaries[piece])
  }

  /// The piece that holds a date, or the number of pieces after the last one.
  func piece(at date: Double) -> Int {
    var low = 0
    var high = rates.count
    while low < high {
      let middle = (low + high) / 2
      if boundaries[middle + 1] > date { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func accumulate() {
    var sum = 0.0
    for index in rates.indices {
      sum += rates[index] * (boundaries[index + 1] - boundaries[index])
      cumulative[index + 1] = sum
    }
  }
}
