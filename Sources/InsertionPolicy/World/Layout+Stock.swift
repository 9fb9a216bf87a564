/// The people present on the first day, split over the territories.
extension Layout {
  /// People of one group in one territory.
  struct StockPart: Sendable {
    let group: StockGroup
    let territory: Int
    let people: Int
    /// Which of ``Layout/profiles`` the people are drawn from.
    let profiles: Int
  }

  /// Territories in the order of their ids, so that numbers, and with them chance, do not depend on the file's order.
  static func stock(of scenario: Scenario) -> [StockPart] {
    let order = scenario.territoryOrder
    return scenario.stock.enumerated().flatMap { index, group in
      let shares = group.territoryShares ?? scenario.territories.map(\.share)
      return zip(order, apportion(group.people.count, by: order.map { shares[$0].value })).map {
        StockPart(group: group, territory: $0, people: $1, profiles: profilesOfStock(index, scenario))
      }
    }
  }

  /// Splits a whole number by shares, largest remainders first, ties in order.
  private static func apportion(_ whole: Int, by shares: [Double]) -> [Int] {
    var parts = shares.map { Int((Double(whole) * $0 + 1e-9).rounded(.down)) }
    let byRemainder = shares.indices.sorted {
      let left = Double(whole) * shares[$0] - Double(parts[$0])
      let right = Double(whole) * shares[$1] - Double(parts[$1])
      return left != right ? left > right : $0 < $1
    }
    for index in 0..<max(0, whole - parts.reduce(0, +)) { parts[byRemainder[index % parts.count]] += 1 }
    return parts
  }
}
