extension PiecewiseRate {
  /// Where a civil month begins on the time axis.
  public struct Month: Hashable, Sendable {
    /// Its first instant, in days.
    public var start: Double
    /// Which month of the year, 1 to 12.
    public var number: Int

    /// A month of the year from a date.
    public init(start: Double, number: Int) {
      self.start = start
      self.number = number
    }
  }

  /// A time during which a flow is multiplied.
  public struct Shock: Hashable, Sendable {
    /// First instant, in days.
    public var start: Double
    /// Instant at which it is over, in days.
    public var end: Double
    /// What the flow is multiplied by, 0 or more.
    public var factor: Double

    /// A multiplied flow from `start` up to `end`.
    public init(start: Double, end: Double, factor: Double) {
      self.start = start
      self.end = end
      self.factor = factor
    }
  }

  /// Days of the months of a year of 365 days.
  private static let monthLengths: [Double] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// A yearly volume spread over the months, with shocks; each month is one period for over-dispersion.
  ///
  /// A weight bears on the flow per day, so twelve equal weights are a constant flow of `perYear` / 365 a day. Without
  /// shocks a year of 365 days expects `perYear`. Shocks that overlap multiply one another.
  ///
  /// - Parameters:
  ///   - perYear: Expected number in a year of 365 days, 0 or more.
  ///   - months: The months of the period simulated, in order; the first may be begun.
  ///   - end: End of the last month, in days.
  ///   - weights: Twelve weights, January first; only proportions count.
  ///   - shocks: Times during which the flow is multiplied.
  /// - Returns: The rate from the first month to `end`.
  /// - Throws: ``LawError`` with what is out of order, negative, or not finite.
  public static func seasonal(
    perYear: Double, months: [Month], end: Double, weights: [Double] = Array(repeating: 1, count: 12),
    shocks: [Shock] = []
  ) throws(LawError) -> PiecewiseRate {
    try LawError.finite(.perYear, perYear)
    try LawError.require(perYear >= 0, .perYear, perYear, .notNegative)
    try LawError.require(weights.count == 12, .monthlyWeights, Double(weights.count), .count(12))
    try LawError.weights(weights, of: 12)
    try LawError.require(!months.isEmpty, .months, 0, .countAtLeast(1))
    for (index, month) in months.enumerated() {
      try LawError.require(month.number >= 1, .months, Double(month.number), .atLeast(1), index: index)
      try LawError.require(month.number <= 12, .months, Double(month.number), .atMost(12), index: index)
    }
    for (index, shock) in shocks.enumerated() {
      try LawError.finite(.factor, shock.factor, index: index)
      try LawError.require(shock.factor >= 0, .factor, shock.factor, .notNegative, index: index)
      try LawError.require(shock.end > shock.start, .boundaries, shock.end, .above(shock.start), index: index)
    }
    // The order of the months is checked alone, so that an error names the month and not a piece cut by a shock.
    _ = try PiecewiseRate(boundaries: months.map(\.start) + [end], rates: months.map { _ in 0 })

    let perWeight = perYear / zip(weights, monthLengths).reduce(0) { $0 + $1.0 * $1.1 }
    var boundaries: [Double] = []
    var rates: [Double] = []
    var periods: [UInt32] = []
    for (index, month) in months.enumerated() {
      let next = index + 1 < months.count ? months[index + 1].start : end
      let cuts = shocks.flatMap { [$0.start, $0.end] }.filter { $0 > month.start && $0 < next }.sorted()
      for cut in [month.start] + cuts where boundaries.last.map({ $0 < cut }) ?? true {
        let factor = shocks.filter { $0.start <= cut && cut < $0.end }.reduce(1) { $0 * $1.factor }
        boundaries.append(cut)
        rates.append(perWeight * weights[month.number - 1] * factor)
        periods.append(UInt32(index))
      }
    }
    return try PiecewiseRate(boundaries: boundaries + [end], rates: rates, periods: periods)
  }
}
