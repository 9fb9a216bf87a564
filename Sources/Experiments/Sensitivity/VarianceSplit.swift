internal import Stochastics

/// How much of a spread lies between groups, and how much within them.
///
/// With a group per set of parameters drawn and a value per future, what lies between is ignorance and what lies within
/// is chance. The groups' means vary by chance too; that part is taken out, so the estimate of ignorance is unbiased, and
/// may come out a little below 0 where there is none.
///
/// Source: one-way random-effects analysis of variance, Searle, Casella and McCulloch, "Variance Components" (1992),
/// section 3.6. The interval is the jackknife of the logarithm of the variance ratio, which holds without normal values:
/// Arvesen and Schmitz, Biometrics 26 (1970).
public struct VarianceSplit: Hashable, Sendable {
  /// Groups with a value.
  public let groups: Int
  /// Values in all.
  public let count: Int
  /// Mean of the groups' means.
  public let mean: Double
  /// Variance within groups.
  public let within: Double
  /// Variance between groups, chance left out; unbiased, so it may be below 0.
  public let between: Double
  /// Part of the variance that lies between groups, in 0...1; `nil` where nothing varies.
  public let share: Double?
  /// 95 % interval of that part; `nil` below three groups.
  public let shareInterval: ClosedRange<Double>?

  /// Splits the variance of grouped values; `nil` with fewer than two groups, or with one value in each.
  ///
  /// - Parameter groups: Values of each group; empty groups are left out.
  public init?(of groups: [[Double]]) {
    let sums = groups.filter { !$0.isEmpty }.map(GroupSums.init)
    guard let parts = Parts(sums) else { return nil }
    self.groups = sums.count
    count = Int(parts.count)
    mean = sums.reduce(0) { $0 + $1.mean } / Double(sums.count)
    within = parts.within
    between = (parts.between - parts.within) / parts.size
    let total = max(0, between) + within
    share = total > 0 ? max(0, between) / total : nil
    shareInterval = Self.interval(sums, parts)
  }

  /// The variance between groups alone, for whoever estimates it again and again.
  ///
  /// - Returns: That variance and the number of groups with a value; `nil` where it cannot be told.
  static func between(_ groups: [[Double]]) -> (variance: Double, groups: Int)? {
    let sums = groups.filter { !$0.isEmpty }.map(GroupSums.init)
    return Parts(sums).map { (($0.between - $0.within) / $0.size, sums.count) }
  }

  private static func interval(_ sums: [GroupSums], _ parts: Parts) -> ClosedRange<Double>? {
    guard sums.count >= 3 else { return nil }
    if parts.within == 0 { return parts.between > 0 ? 1...1 : nil }
    guard parts.between > 0 else { return nil }
    let whole = parts.logRatio
    let size = Double(sums.count)
    let pseudo = sums.indices.compactMap { left -> Double? in
      var others = sums
      others.remove(at: left)
      return Parts(others).map { size * whole - (size - 1) * $0.logRatio }
    }
    guard pseudo.count == sums.count, pseudo.allSatisfy(\.isFinite), let range = MeanEstimate(of: pseudo).interval()
    else { return nil }
    func share(_ logRatio: Double) -> Double {
      let excess = Exponential.of(logRatio) - 1
      return excess <= 0 ? 0 : excess.isFinite ? excess / (excess + parts.size) : 1
    }
    return share(range.lowerBound)...share(range.upperBound)
  }

  /// What a group adds to each sum.
  private struct GroupSums {
    var count: Double
    var mean: Double
    var squares: Double

    init(_ values: [Double]) {
      count = Double(values.count)
      let center = values.reduce(0, +) / count
      mean = center
      squares = values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    }
  }

  /// Mean squares of an analysis of variance.
  private struct Parts {
    var count: Double
    var between: Double
    var within: Double
    /// The size of groups, where all are the same; else the one that makes the estimate unbiased.
    var size: Double

    init?(_ sums: [GroupSums]) {
      let groups = Double(sums.count)
      let total = sums.reduce(0) { $0 + $1.count }
      guard groups > 1, total > groups else { return nil }
      let middle = sums.reduce(0) { $0 + $1.count * $1.mean } / total
      count = total
      between = sums.reduce(0) { $0 + $1.count * ($1.mean - middle) * ($1.mean - middle) } / (groups - 1)
      within = sums.reduce(0) { $0 + $1.squares } / (total - groups)
      size = (total - sums.reduce(0) { $0 + $1.count * $1.count } / total) / (groups - 1)
    }

    var logRatio: Double { Exponential.logarithm(between / within) }
  }
}
