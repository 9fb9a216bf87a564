internal import Quantities

/// Which profiles people are of, stream by stream and stock group by stock group.
extension Layout {
  /// Cumulative shares of the profiles for each stream and then each stock group, in the order of the profiles' ids.
  static func profiles(of scenario: Scenario, in order: [Int]) -> [[Double]] {
    let own = scenario.profiles.map(\.share)
    let shares = scenario.arrivals.map(\.profileShares) + scenario.stock.map(\.profileShares)
    return shares.map { cumulative($0 ?? own, in: order) }
  }

  /// Running sums; from the last profile that occurs on they are one, so that rounding makes nobody of another.
  private static func cumulative(_ shares: [Share], in order: [Int]) -> [Double] {
    let last = order.lastIndex { shares[$0] > 0 } ?? 0
    var sum = 0.0
    return order.enumerated().map { place, profile in
      sum += shares[profile].value
      return place >= last ? 1 : sum
    }
  }

  /// Which of ``profiles`` the people of a stream are drawn from.
  func profilesOfStream(_ stream: Int) -> Int { stream }

  /// Which of ``profiles`` the people of a stock group are drawn from.
  static func profilesOfStock(_ group: Int, _ scenario: Scenario) -> Int { scenario.arrivals.count + group }
}
