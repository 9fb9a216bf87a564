import Stochastics
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@testable import InsertionPolicy

/// The probability of passing, against enumeration, relations and simulation.
@Suite struct LabelPassTests {
  /// The law of one contract, mask by mask.
  func enumerated(_ grid: CERGrid, m: Double) -> [Double] {
    var law = [Double](repeating: 0, count: 21)
    for met in 0...grid.everyItem {
      let probability = grid.items.indices.reduce(1) { $0 * (met >> UInt16($1) & 1 == 1 ? m : 1 - m) }
      law[grid.halfPoints(met: met)] += probability
    }
    return law
  }

  @Test(arguments: CERGrid.allCases)
  func `the law of one contract is that of all its masks`(grid: CERGrid) {
    let rules = QualityRules(misjudged: 0.04)
    let pass = PassProbability(rules)
    for quality in [0, 2.5, 7.8, 8.3, 10] {
      let p = logistic(CERScoring(rules).level(forScore: quality, grid))
      let masks = enumerated(grid, m: p * 0.96 + (1 - p) * 0.04)
      let law = pass.contract(quality: quality, grid)
      #expect(zip(law, masks).allSatisfy { abs($0 - $1) < 1e-14 })
      let correct = enumerated(grid, m: p)
      #expect(zip(law, correct).contains { abs($0 - $1) > 1e-3 })
    }
  }

  @Test(arguments: CERGrid.allCases)
  func `the law of a control and its review is that of all pairs of masks`(grid: CERGrid) {
    let (m, restored) = (0.83, 0.3)
    let worth = (0...grid.everyItem).map { grid.halfPoints(met: $0) }
    var masks = [Double](repeating: 0, count: 21 * 21)
    for reviewed in worth.indices {
      for control in 0...reviewed where control & ~reviewed == 0 {
        let probability = grid.items.indices.reduce(1.0) { product, item in
          if control >> item & 1 == 1 { return product * m }
          return product * (1 - m) * (reviewed >> item & 1 == 1 ? restored : 1 - restored)
        }
        masks[worth[control] * 21 + worth[reviewed]] += probability
      }
    }
    let polynomial = ScorePolynomial(grid, restored: restored)
    let law = polynomial.both(polynomial.terms([(m, 1)]))
    #expect(zip(law, masks).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(abs(law.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `one contract passes with the probability of the masks of eight points and more`() {
    let rules = QualityRules(contractsPerProfessional: 1)
    for grid in CERGrid.allCases {
      let p = logistic(CERScoring(rules).level(forScore: 8.3, grid))
      let expected = enumerated(grid, m: p)[16...].reduce(0, +)
      #expect(abs(PassProbability(rules).control(quality: 8.3, professionals: [grid]) - expected) < 1e-13)
    }
  }

  @Test func `at ten everybody passes, at nought nobody`() {
    let pass = PassProbability(QualityRules(betweenProfessionals: 1, betweenContracts: 1))
    for count in [1, 4] {
      let professionals = [CERGrid](repeating: .social, count: count)
      #expect(abs(pass.control(quality: 10, professionals: professionals) - 1) < 1e-12)
      #expect(pass.control(quality: 0, professionals: professionals) < 1e-12)
    }
  }

  @Test(arguments: LabelScoringTests.spreads)
  func `the law of a contract has the mean it was asked for`(professionals: Double, contracts: Double) {
    let pass = PassProbability(QualityRules(betweenProfessionals: professionals, betweenContracts: contracts))
    for quality in [1.0, 5, 7.8, 9.7] {
      let law = pass.contract(quality: quality, .social)
      let mean = law.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / 2
      #expect(abs(mean - quality) < 1e-6)
    }
  }

  @Test func `with one contract each it does not matter whose spread it is`() {
    func probability(_ professionals: Double, _ contracts: Double) -> Double {
      let rules = QualityRules(
        betweenProfessionals: professionals, betweenContracts: contracts, contractsPerProfessional: 1)
      return PassProbability(rules).control(quality: 8.6, professionals: [.social, .social, .socioProfessional])
    }
    #expect(abs(probability(0.6, 0.8) - probability(1, 0)) < 1e-9)
    #expect(abs(probability(0.6, 0.8) - probability(0, 1)) < 1e-9)
    #expect(abs(probability(0.6, 0.8) - probability(0, 0)) > 1e-2)
  }

  @Test(arguments: LabelScoringTests.spreads + [(3, 0), (0, 3)])
  func `finer steps change nothing`(professionals: Double, contracts: Double) {
    let rules = QualityRules(
      betweenProfessionals: professionals, betweenContracts: contracts, misjudged: 0.02, reviewMargin: 1, restored: 0.2)
    let plain = PassProbability(rules)
    let finer = PassProbability(rules, refinement: 1.7)
    let both = [CERGrid.social, .socioProfessional]
    for quality in [7.8, 8.3, 9.9] {
      let distance =
        plain.control(quality: quality, professionals: both) - finer.control(quality: quality, professionals: both)
      #expect(abs(distance) < 1e-9)
    }
  }

  @Test func `a review that restores everything passes whoever comes within its margin`() {
    var rules = QualityRules(betweenProfessionals: 0.6, reviewMargin: 0.5, restored: 1)
    let professionals: [CERGrid] = [.social, .socioProfessional]
    let reviewed = PassProbability(rules).afterReview(quality: 7.9, professionals: professionals)
    #expect(reviewed > PassProbability(rules).control(quality: 7.9, professionals: professionals) + 0.1)
    rules.threshold = 7.5
    #expect(abs(PassProbability(rules).control(quality: 7.9, professionals: professionals) - reviewed) < 1e-10)
  }

  /// A body, its rules, and how often it passed in so many trials.
  struct Case: Sendable, CustomTestStringConvertible {
    let quality: Double
    let count: Int
    let spreads: (Double, Double)

    var testDescription: String { "\(quality), \(count) professionals, spreads \(spreads)" }

    static let all = [7.8, 8.0, 8.3].flatMap { quality in
      [1, 3, 8].flatMap { count in
        [(0, 0), (0.6, 0.5)].map { Case(quality: quality, count: count, spreads: $0) }
      }
    }

    var rules: QualityRules {
      QualityRules(
        betweenProfessionals: spreads.0, betweenContracts: spreads.1, leniency: 0.05, misjudged: 0.01,
        reviewMargin: 0.3, restored: 0.1)
    }

    var professionals: [CERGrid] { (0..<count).map { $0 % 3 == 1 ? .social : .socioProfessional } }

    func passed(trials: Int) -> (own: Int, control: Int, reviewed: Int) {
      let rules = rules
      let scoring = CERScoring(rules)
      let levels = professionals.map { scoring.level(forScore: quality, $0) }
      var passed = (own: 0, control: 0, reviewed: 0)
      let contracts = count * rules.contractsPerProfessional
      for trial in 0..<trials {
        let streams = Streams(seed: 20, replication: UInt32(trial))
        var sum = PanelScore()
        for (number, grid) in professionals.enumerated() {
          var draws = streams.draws(1, entity: UInt32(number))
          let effect = rules.betweenProfessionals * draws.normal()
          sum = sum + scoring.scores(level: levels[number], professional: effect, grid, using: &draws)
        }
        let reaches = { PanelScore.reaches($0, contracts: contracts, threshold: $1) }
        let isPassed = reaches(sum.control, rules.threshold)
        let isNear = reaches(sum.control, rules.threshold - rules.reviewMargin)
        if reaches(sum.own, rules.threshold) { passed.own += 1 }
        if isPassed { passed.control += 1 }
        if isPassed || isNear && reaches(sum.reviewed, rules.threshold) { passed.reviewed += 1 }
      }
      return passed
    }
  }

  /// Whether so many successes contradict a probability, by the exact binomial tails at a false alarm of 1e-6.
  func refutes(_ successes: Int, of trials: Int, _ probability: Double) -> Bool {
    var below = 0.0
    var above = 0.0
    for count in 0...trials {
      let ways = lgamma(Double(trials + 1)) - lgamma(Double(count + 1)) - lgamma(Double(trials - count + 1))
      let chance = exp(ways + Double(count) * log(probability) + Double(trials - count) * log1p(-probability))
      if count <= successes { below += chance }
      if count >= successes { above += chance }
    }
    return min(below, above) < 0.5e-6
  }

  @Test(arguments: Case.all)
  func `bodies pass as often as worked out, and not a tenth more or less`(body: Case) {
    let trials = 3000
    let passed = body.passed(trials: trials)
    let pass = PassProbability(body.rules)
    var worked = [
      (passed.own, pass.own(quality: body.quality, professionals: body.professionals)),
      (passed.control, pass.control(quality: body.quality, professionals: body.professionals)),
    ]
    // At one level only: the review takes seconds where nothing is optimised.
    if body.quality == 7.8 {
      let reviewed = pass.afterReview(quality: body.quality, professionals: body.professionals)
      #expect(worked[1].1 < reviewed)
      worked.append((passed.reviewed, reviewed))
    }
    for (count, probability) in worked {
      #expect(!refutes(count, of: trials, probability))
      #expect(refutes(count, of: trials, probability > 0.5 ? probability - 0.1 : probability + 0.1))
    }
  }
}
