@testable import InsertionPolicy

/// The law of the score of one contract, before and after a review, as a polynomial in the probability of an item.
///
/// Every item is counted by the control with the same probability m, and an item not counted is counted by the review with
/// the probability `restored`. The probability that the control gives c half-points and the review r is then the sum over j
/// of W(j, c, r) m^j (1 - m)^(k - j), k being the number of items and j how many of them the control counts. W is found
/// once, item after item; it is exact up to rounding.
struct ScorePolynomial: Sendable {
  /// Scores a contract may have: 0 to 20 half-points.
  static let scores = CERGrid.fullMarks + 1

  /// Number of items.
  let items: Int

  /// W(j, c, r), r running fastest.
  private let weights: [Double]
  /// The sum over r of W(j, c, r), c running fastest.
  private let controlWeights: [Double]

  /// Adds up a grid, item after item.
  init(_ grid: CERGrid, restored: Double) {
    items = grid.items.count
    let scores = Self.scores
    // A verdict is 2 for counted, 1 for counted by the review only, 0 for neither; that on the remark is carried along.
    let odds = [1 - restored, restored, 1]
    var table = [Double](repeating: 0, count: (items + 1) * scores * scores * 3)
    table[0] = 1
    for item in grid.items {
      var next = [Double](repeating: 0, count: table.count)
      for place in table.indices where table[place] > 0 {
        let remark = place % 3
        let reviewed = place / 3 % scores
        let control = place / (3 * scores) % scores
        let counted = place / (3 * scores * scores)
        for verdict in 0...2 {
          let worth = item.needsRemark ? min(verdict, remark) : verdict
          let newControl = control + (worth == 2 ? item.halfPoints : 0)
          let newReviewed = reviewed + (worth >= 1 ? item.halfPoints : 0)
          let newCounted = counted + (verdict == 2 ? 1 : 0)
          let target = ((newCounted * scores + newControl) * scores + newReviewed) * 3
          next[target + (item.isRemark ? verdict : remark)] += table[place] * odds[verdict]
        }
      }
      table = next
    }
    var weights = [Double](repeating: 0, count: table.count / 3)
    var controlWeights = [Double](repeating: 0, count: weights.count / scores)
    for (place, weight) in table.enumerated() {
      weights[place / 3] += weight
      controlWeights[place / (3 * scores)] += weight
    }
    self.weights = weights
    self.controlWeights = controlWeights
  }

  /// The mean of m^j (1 - m)^(k - j) over some values of m, for j from 0 to k.
  ///
  /// - Parameter chances: Values of m, each with its weight.
  /// - Returns: k + 1 means.
  func terms(_ chances: [(m: Double, weight: Double)]) -> [Double] {
    var terms = [Double](repeating: 0, count: items + 1)
    for (m, weight) in chances {
      var power = weight
      for j in 0...items {
        terms[j] += power * Self.power(1 - m, items - j)
        power *= m
      }
    }
    return terms
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// The law of the control alone: the probability of each score, from ``terms(_:)``.
  func control(_ terms: [Double]) -> [Double] { Self.mix(controlWeights, terms) }

  /// The law of both: the probability of control c and review r at 21 c + r, from ``terms(_:)``.
  func both(_ terms: [Double]) -> [Double] { Self.mix(weights, terms) }

  private static func mix(_ weights: [Double], _ terms: [Double]) -> [Double] {
    let size = weights.count / terms.count
    var law = [Double](repeating: 0, count: size)
    for (j, term) in terms.enumerated() {
      for place in 0..<size { law[place] += term * weights[j * size + place] }
    }
    return law
  }
}
