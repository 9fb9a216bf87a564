internal import Stochastics

/// The spread of an answer, split into what is not known and what is chance, with the band of each.
public struct SpreadOfFutures: Hashable, Sendable {
  /// Ignorance between sets of parameters, chance within them.
  public let split: VarianceSplit
  /// Between which values nine futures out of ten lie, whatever the parameters are: ignorance and chance.
  public let all: ClosedRange<Double>
  /// Between which values nine expected values out of ten lie: ignorance alone.
  public let ignorance: ClosedRange<Double>
  /// Between which values nine futures out of ten lie around one expected value, put at the mean: chance alone.
  public let chance: ClosedRange<Double>

  /// Splits the futures of a sample; `nil` where too few sets could tell.
  ///
  /// The means of few futures vary by chance too: they are drawn together around their mean until their variance is that
  /// of the expected values. Source: Louis, Journal of the American Statistical Association 79 (1984). Deviations within
  /// a set of n futures are stretched by √(n / (n − 1)), what the mean of the set takes from them.
  public init?(_ groups: [[Double]]) {
    guard let split = VarianceSplit(of: groups) else { return nil }
    self.split = split
    let told = groups.filter { !$0.isEmpty }
    let means = told.map { $0.reduce(0, +) / Double($0.count) }
    let spread = MeanEstimate(of: means).standardDeviation ?? 0
    let shrinking = spread > 0 ? min(1, max(0, split.between).squareRoot() / spread) : 0
    let deviations = zip(told, means).filter { $0.0.count > 1 }.flatMap { values, mean in
      let size = Double(values.count)
      return values.map { split.mean + ($0 - mean) * (size / (size - 1)).squareRoot() }
    }
    guard let all = Self.band(told.flatMap(\.self)), let chance = Self.band(deviations),
      let ignorance = Self.band(means.map { split.mean + ($0 - split.mean) * shrinking })
    else { return nil }
    self.all = all
    self.chance = chance
    self.ignorance = ignorance
  }

  private static func band(_ values: [Double]) -> ClosedRange<Double>? {
    let sorted = values.sorted()
    guard let low = QuantileEstimate(0.05, ofSorted: sorted, ranks: nil).value,
      let high = QuantileEstimate(0.95, ofSorted: sorted, ranks: nil).value
    else { return nil }
    return low...high
  }
}

/// The probability of a goal where the parameters are not known.
public struct UncertainProbability: Hashable, Sendable {
  /// How the futures that reach the goal are split; the mean is the probability under all that is not known.
  public let split: VarianceSplit
  /// 95 % interval of that probability: what more sets and futures would make narrower.
  public let interval: ClosedRange<Double>
  /// Between which values the probability lies with nine chances out of ten, according to what the parameters are: what
  /// only knowing more makes narrower.
  public let band: ClosedRange<Double>

  /// The probability of one future, ignorance and chance together.
  public var probability: Double { split.mean }

  /// Standard deviation of the probability over what is not known.
  public var deviation: Double { max(0, split.between).squareRoot() }

  /// Sums up the futures of a sample.
  ///
  /// The interval is Wilson's for as many independent futures as the sample is worth: futures of one set resemble each
  /// other. Source: Rao and Scott, Biometrics 48 (1992). The band is that of the beta law with the mean and the variance
  /// found.
  ///
  /// There is nothing to sum up, `nil`, where too few sets could tell.
  ///
  /// - Parameter groups: By set, 1 for each future that reached the goal and 0 for each that missed it.
  public init?(_ groups: [[Double]]) {
    guard let split = VarianceSplit(of: groups) else { return nil }
    self.split = split
    let size = Double(split.count) / Double(split.groups)
    let worth = Double(split.count) / (1 + (size - 1) * (split.share ?? 0))
    guard let interval = Wilson.interval(split.mean, of: worth) else { return nil }
    self.interval = interval
    band = Self.band(mean: split.mean, variance: split.between)
  }

  static func band(mean: Double, variance: Double) -> ClosedRange<Double> {
    guard variance > 0, mean > 0, mean < 1 else { return mean...mean }
    // Alpha and beta by the first two moments; at their smallest the probability is all but 0 or 1.
    let weight = max(mean * (1 - mean) / variance - 1, 0.002 / min(mean, 1 - mean))
    guard let law = try? Law.beta(low: 0, high: 1, alpha: mean * weight, beta: (1 - mean) * weight) else {
      return mean...mean
    }
    return law.quantile(0.05)...law.quantile(0.95)
  }
}
