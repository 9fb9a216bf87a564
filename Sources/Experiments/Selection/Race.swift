import Foundation

/// Places that are compared future by future, those behind being left.
struct Race {
  /// Places that are still in, rising.
  private(set) var still: [Int]
  /// Futures noted of the places still in.
  private(set) var count = 0
  /// Futures noted of each place.
  private(set) var counts: [Int]
  private var sums: [Double]
  /// Scores of the first stage, by place; then empty.
  private var first: [[Double]]
  /// h² S² of each pair; empty during the first stage.
  private var spreads: [[Double]] = []

  init(_ places: Int) {
    still = Array(0..<places)
    counts = Array(repeating: 0, count: places)
    sums = Array(repeating: 0, count: places)
    first = Array(repeating: [], count: places)
  }

  func mean(_ place: Int) -> Double { counts[place] > 0 ? sums[place] / Double(counts[place]) : 0 }

  /// Notes a future of some places; those that were left while it was simulated do not count.
  mutating func note(_ scores: [Double], of places: [Int]) {
    let staying = Set(still)
    for (place, score) in zip(places, scores) where staying.contains(place) {
      sums[place] += score
      counts[place] += 1
      if spreads.isEmpty { first[place].append(score) }
    }
    count += 1
  }

  /// Ends the first stage: estimates the variance of each difference.
  mutating func measure(_ factor: (Int) -> Double) {
    let places = first.count
    let scale = factor(places)
    spreads = Array(repeating: Array(repeating: 0, count: places), count: places)
    for left in 0..<places {
      for right in 0..<left {
        let differences = zip(first[left], first[right]).map { $0 - $1 }
        let mean = differences.reduce(0, +) / Double(differences.count)
        let variance =
          differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(differences.count - 1)
        spreads[left][right] = scale * variance
        spreads[right][left] = scale * variance
      }
    }
    first = []
  }

  /// Leaves every place that another one is ahead of by more than W = max(0, δ / 2 (h² S² / δ² - r) / r), in means.
  ///
  /// Once no pair may differ any more (r above each h² S² / δ²), the best mean alone stays.
  mutating func screen(_ indifference: Double) {
    let futures = Double(count)
    let staying = still.filter { place in
      still.allSatisfy { other in
        guard other != place else { return true }
        let allowance =
          indifference / 2 * (spreads[place][other] / (indifference * indifference) - futures) / futures
        let (own, theirs) = (mean(place), mean(other))
        // Of two with the same mean and no allowance, the first stays.
        if allowance <= 0, own == theirs { return place < other }
        return own >= theirs - max(0, allowance)
      }
    }
    still = staying
  }
}

/// A power, as the system's library has it.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
