@testable import InsertionPolicy

/// The probability that the contracts of a body of known level reach the threshold, worked out instead of simulated.
///
/// The law of the score of one contract is exact. Effects of contracts and professionals are integrated over, by the
/// trapezoidal rule of ``NormalNodes``; contracts of one professional are added up given their effect, professionals of a
/// body are then independent, and their laws are convolved. Without spreads only rounding remains, below 1e-12; with spreads
/// up to 3 the error is below 1e-9. What differs from the simulation is nothing but chance.
///
/// Source: cahier des charges of 29 January 2024, §5-2 (LAB-50 to LAB-54).
struct PassProbability: Sendable {
  let rules: QualityRules

  private let scoring: CERScoring
  private let professionals: NormalNodes
  private let contracts: NormalNodes
  private let social: ScorePolynomial
  private let socioProfessional: ScorePolynomial

  /// Prepares the laws.
  ///
  /// - Precondition: The rules score at least one contract of each professional.
  init(_ rules: QualityRules) { self.init(rules, refinement: 1) }

  /// Prepares the laws, with steps so many times finer.
  init(_ rules: QualityRules, refinement: Double) {
    precondition(rules.contractsPerProfessional > 0, "\(rules.contractsPerProfessional) contracts have no mean")
    self.rules = rules
    scoring = CERScoring(rules)
    professionals = NormalNodes(
      deviation: rules.betweenProfessionals, contracts: rules.contractsPerProfessional, refinement: refinement)
    contracts = NormalNodes(deviation: rules.betweenContracts, refinement: refinement)
    social = ScorePolynomial(.social, restored: rules.restored.value)
    socioProfessional = ScorePolynomial(.socioProfessional, restored: rules.restored.value)
  }

  /// The probability that the mean the département finds reaches the threshold, errors of judgement included.
  ///
  /// The meeting with the SLAI is left out; ``afterReview(quality:professionals:)`` has it.
  ///
  /// - Parameters:
  ///   - quality: Expected score of the contracts of the body, out of 10.
  ///   - professionals: Kind of contract of each professional, at least one.
  /// - Returns: From 0 to 1.
  /// - Precondition: There is a professional.
  /// - Complexity: grows with the square of the number of professionals.
  func control(quality: Double, professionals: [CERGrid]) -> Double {
    passes(quality: quality, professionals: professionals) { misjudged($0) }
  }

  /// The probability that the mean the body finds, scoring itself with its own leniency, reaches the threshold.
  ///
  /// - Parameters:
  ///   - quality: Expected score of the contracts of the body, out of 10.
  ///   - professionals: Kind of contract of each professional, at least one.
  /// - Returns: From 0 to 1.
  /// - Precondition: There is a professional.
  /// - Complexity: grows with the square of the number of professionals.
  func own(quality: Double, professionals: [CERGrid]) -> Double {
    passes(quality: quality, professionals: professionals) { $0 + (1 - $0) * rules.leniency.value }
  }

  /// The probability that an item is counted by the control when it is met with probability `p`.
  func misjudged(_ p: Double) -> Double { p + (1 - 2 * p) * rules.misjudged.value }

  /// The law of the control of one contract, spreads included: the probability of each number of half-points.
  func contract(quality: Double, _ grid: CERGrid) -> [Double] {
    var law = [Double](repeating: 0, count: ScorePolynomial.scores)
    eachProfessional(quality: quality, grid, misjudged) { polynomial, terms, weight in
      for (score, part) in polynomial.control(terms).enumerated() { law[score] += weight * part }
    }
    return law
  }

  /// Gives, for each value of the effect of a professional, the terms of the law of one of their contracts, and a weight.
  func eachProfessional(
    quality: Double, _ grid: CERGrid, _ counted: (Double) -> Double,
    _ body: (ScorePolynomial, [Double], Double) -> Void
  ) {
    let level = scoring.level(forScore: quality, grid)
    let polynomial = grid == .social ? social : socioProfessional
    for (effect, weight) in zip(professionals.offsets, professionals.weights) {
      let chances = zip(contracts.offsets, contracts.weights).map { offset, weight in
        (m: counted(logistic(level + effect + offset)), weight: weight)
      }
      body(polynomial, polynomial.terms(chances), weight)
    }
  }

  private func passes(quality: Double, professionals: [CERGrid], _ counted: (Double) -> Double) -> Double {
    precondition(!professionals.isEmpty, "a body without professionals has no contracts to score")
    var total = [1.0]
    for grid in CERGrid.allCases {
      let count = professionals.count { $0 == grid }
      guard count > 0 else { continue }
      var law = [Double](repeating: 0, count: CERGrid.fullMarks * rules.contractsPerProfessional + 1)
      eachProfessional(quality: quality, grid, counted) { polynomial, terms, weight in
        let contract = polynomial.control(terms)
        var sum = [1.0]
        for _ in 0..<rules.contractsPerProfessional { sum = Self.convolved(sum, contract) }
        for (score, part) in sum.enumerated() { law[score] += weight * part }
      }
      for _ in 0..<count { total = Self.convolved(total, law) }
    }
    let least = PanelScore.least(
      contracts: professionals.count * rules.contractsPerProfessional, threshold: rules.threshold)
    return min(1, total.dropFirst(least).reduce(0, +))
  }

  private static func convolved(_ left: [Double], _ right: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, a) in left.enumerated() where a > 0 {
      for (j, b) in right.enumerated() { sum[i + j] += a * b }
    }
    return sum
  }
}
