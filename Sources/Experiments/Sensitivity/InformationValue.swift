internal import Stochastics

/// What knowing one parameter would take from the uncertainty of an answer, told from futures that are already there.
///
/// The sets of parameters are put into bins by the value of one parameter; what differs between the bins is what that
/// parameter alone accounts for, and what would go in expectation if it were known: its first-order index.
///
/// Source: given-data estimates of first-order indices, Plischke, Borgonovo and Smith, European Journal of Operational
/// Research 226 (2013); as a value of information, Strong, Oakley and Brennan, Medical Decision Making 34 (2014). The
/// variance between bins is the unbiased one of an analysis of variance, chance and the other parameters left out.
public struct InformationValue: Hashable, Sendable {
  /// Part of the variance of the answer over what is not known, that goes in expectation, in 0...1.
  public var share: Double
  /// 95 % bootstrap interval of it, over sets of parameters; `nil` below two.
  public var interval: ClosedRange<Double>?

  /// Bins of a parameter.
  ///
  /// Chosen: sixteen sets a bin, so that a bin's mean says something; at least 3 bins, or a peak in the middle would not
  /// be seen, and at most 8, which already hold 98 % of the variance of a straight line.
  static func bins(of sets: Int) -> Int { min(8, max(3, sets / 16)) }

  /// What each parameter would bring.
  ///
  /// - Parameters:
  ///   - levels: By set, the level of each parameter.
  ///   - groups: By set, the values of its futures; sets without any are left out.
  ///   - resampling: How the intervals are drawn.
  /// - Returns: One per parameter, in their order; none where the answer does not vary beyond chance.
  public static func each(levels: [[Double]], groups: [[Double]], resampling: Resampling) -> [InformationValue] {
    let told = groups.indices.filter { !groups[$0].isEmpty }
    guard let axes = levels.first?.count, let split = VarianceSplit(of: groups), split.between > 0 else { return [] }
    let means = told.map { groups[$0].reduce(0, +) / Double(groups[$0].count) }
    let bins = bins(of: told.count)
    // By parameter, the bin of each set.
    let places = (0..<axes).map { axis in
      var places = Array(repeating: 0, count: told.count)
      let order = told.indices.sorted { (levels[told[$0]][axis], $0) < (levels[told[$1]][axis], $1) }
      for (rank, set) in order.enumerated() { places[set] = rank * bins / told.count }
      return places
    }
    let every = Array(told.indices)
    let samples = (0..<resampling.count).map { sample in
      let units = resampling.units(sample, of: told.count)
      let variance = VarianceSplit.between(units.map { groups[told[$0]] })?.variance ?? 0
      return places.map { variance > 0 ? between(means, $0, units, bins) / variance : nil }
    }
    return places.enumerated().map { axis, places in
      let share = between(means, places, every, bins) / split.between
      let range = resampling.centred(samples.map { $0[axis] }, on: share, units: told.count)
      return InformationValue(share: min(1, max(0, share)), interval: range.map { $0.clamped(to: 0...1) })
    }
  }

  /// Variance between the expected values of bins, which are all there are: nothing is drawn from more of them.
  private static func between(_ means: [Double], _ places: [Int], _ units: [Int], _ bins: Int) -> Double {
    var binned = Array(repeating: [Double](), count: bins)
    for unit in units { binned[places[unit]].append(means[unit]) }
    guard let (variance, groups) = VarianceSplit.between(binned) else { return 0 }
    return variance * Double(groups - 1) / Double(groups)
  }
}
