internal import Stochastics

/// Draws the units of a sample again and again, to see how an estimate would vary from one sample to the next.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13; the levels are widened for small
/// samples as in Hesterberg, The American Statistician 69 (2015), section 5.2 (expanded percentile interval).
public struct Resampling: Hashable, Sendable {
  /// Seed of the run.
  public let seed: UInt64
  /// How many samples are drawn.
  ///
  /// Chosen: 1 000. The ends of a 95 % interval then lie within one part in a hundred of the level meant.
  public let count: Int

  /// Draws that many samples.
  public init(seed: UInt64, count: Int = 1000) {
    self.seed = seed
    self.count = count
  }

  /// The units of one sample, of as many units as were seen; some are missing, some there several times.
  func units(_ sample: Int, of count: Int) -> [Int] {
    var draws = Streams(seed: seed, replication: Streams.outerSamples)
      .draws(AnalysisPurpose.resample, entity: UInt32(sample))
    return (0..<count).map { _ in draws.place(among: count) }
  }

  /// The 95 % interval of an estimate, from what it was in each sample.
  ///
  /// - Parameters:
  ///   - values: One per sample; `nil` where the sample gave none.
  ///   - units: How many units a sample has.
  /// - Returns: `nil` below two units, and where less than nine samples in ten gave a value.
  func interval(_ values: [Double?], units: Int) -> ClosedRange<Double>? {
    let told = values.compactMap(\.self).sorted()
    guard units > 1, told.count * 10 >= values.count * 9, !told.isEmpty else { return nil }
    let size = Double(units)
    let reach = Student.quantile(0.975, degreesOfFreedom: size - 1) * (size / (size - 1)).squareRoot()
    // The level of a normal variable at the reach that Student's has: the bootstrap's own spread is a little narrow.
    let level = min(0.9999, Normal.cumulative(reach))
    guard let low = QuantileEstimate(1 - level, ofSorted: told, ranks: nil).value,
      let high = QuantileEstimate(level, ofSorted: told, ranks: nil).value
    else { return nil }
    return low...max(low, high)
  }

  /// The 95 % interval of an estimate whose samples are all off by about as much: their spread around the estimate.
  ///
  /// An estimate of a variance between groups has more of it in every sample, since the chance within groups is drawn
  /// twice; the samples tell how it varies, not where it lies.
  func centred(_ values: [Double?], on estimate: Double, units: Int) -> ClosedRange<Double>? {
    guard let middle = MeanEstimate(of: values.compactMap(\.self)).mean else { return nil }
    return interval(values.map { $0.map { $0 - middle + estimate } }, units: units)
  }
}
