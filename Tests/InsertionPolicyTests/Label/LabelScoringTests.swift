import Stochastics
import Testing

@testable import InsertionPolicy

/// How contracts are scored: levels, errors, and what the draws have in common.
@Suite struct LabelScoringTests {
  static let spreads: [(Double, Double)] = [(0, 0), (0.6, 0.5), (2, 1.5)]

  func draws(_ professional: Int) -> Draws {
    Streams(seed: 11, replication: 0).draws(1, entity: UInt32(professional))
  }

  func score(
    _ scoring: CERScoring, quality: Double, _ grid: CERGrid = .socioProfessional, professional: Int
  ) -> PanelScore {
    var draws = draws(professional)
    let effect = scoring.rules.betweenProfessionals * draws.normal()
    return scoring.scores(
      level: scoring.level(forScore: quality, grid), professional: effect, grid, using: &draws)
  }

  @Test func `without spreads a level is the root of a quadratic`() {
    // The items that need a remark are worth 6 half-points, all others 14: 14 p + 6 p² = 16.
    let root = Double(14 * 14 + 4 * 6 * 16).squareRoot()
    let p = (root - 14) / 12
    for grid in CERGrid.allCases {
      let level = CERScoring(QualityRules()).level(forScore: 8, grid)
      #expect(abs(logistic(level) - p) < 1e-7)
      // Had the remark not been needed, p would be 0.8.
      #expect(abs(p - 0.8) > 0.04)
    }
  }

  @Test(arguments: spreads)
  func `the expected score of a level is the score it was found for`(professionals: Double, contracts: Double) {
    for grid in CERGrid.allCases {
      let table = LevelTable(grid, betweenProfessionals: professionals, betweenContracts: contracts)
      let expected = ExpectedScore(
        grid, deviation: (professionals * professionals + contracts * contracts).squareRoot())
      for place in 1..<2000 {
        let score = Double(place) / 200
        #expect(abs(expected.score(level: table.level(forScore: score)) - score) < 1e-6)
      }
      for eighth in -100...100 {
        let score = 10 * logistic(Double(eighth) / 8)
        #expect(abs(expected.score(level: table.level(forScore: score)) - score) < 1e-11)
      }
      #expect(abs(expected.score(level: table.level(forScore: 8) + 0.001) - 8) > 1e-5)
    }
  }

  @Test(arguments: spreads)
  func `levels increase with the score to the very ends`(professionals: Double, contracts: Double) {
    let table = LevelTable(.social, betweenProfessionals: professionals, betweenContracts: contracts)
    let inner = (-400...400).map { 10 * logistic(Double($0) / 20) }.filter { $0 < 10 }
    let levels = ([0] + inner + [10]).map { table.level(forScore: $0) }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(levels.first == -table.limit && levels.last == table.limit)
    #expect(table.level(forScore: -1) == -table.limit && table.level(forScore: 11) == table.limit)
  }

  @Test(arguments: spreads)
  func `a body at ten always has full marks, one at nought none`(professionals: Double, contracts: Double) {
    let scoring = CERScoring(
      QualityRules(betweenProfessionals: professionals, betweenContracts: contracts, panel: .other))
    for grid in CERGrid.allCases {
      for professional in 0..<200 {
        #expect(
          score(scoring, quality: 10, grid, professional: professional)
            == PanelScore(own: 100, control: 100, reviewed: 100))
        #expect(score(scoring, quality: 0, grid, professional: professional) == PanelScore())
      }
    }
  }

  @Test func `with the same draws a better body never scores less`() {
    let scoring = CERScoring(
      QualityRules(betweenProfessionals: 0.6, betweenContracts: 0.5, panel: .other, leniency: 0.1, restored: 0.2))
    for professional in 0..<100 {
      let scores = [2, 5, 7, 7.1, 8, 9.5].map { score(scoring, quality: $0, professional: professional) }
      for (worse, better) in zip(scores, scores.dropFirst()) {
        #expect(worse.own <= better.own && worse.control <= better.control && worse.reviewed <= better.reviewed)
      }
      #expect(scores[0].own < scores[5].own)
    }
  }

  @Test func `the draws taken do not depend on the level or the errors`() {
    func next(_ rules: QualityRules, level: Double) -> UInt64 {
      var draws = draws(3)
      _ = CERScoring(rules).scores(level: level, professional: 0, .social, using: &draws)
      return draws.next()
    }
    let plain = next(QualityRules(), level: 1)
    let other = QualityRules(
      betweenProfessionals: 1, betweenContracts: 1, panel: .other, leniency: 0.3, misjudged: 0.2, restored: 0.4)
    #expect(next(other, level: -3) == plain)
    #expect(next(QualityRules(contractsPerProfessional: 4), level: 1) != plain)
  }

  @Test func `nobody erring, all find the same on the same contracts and not on others`() {
    let alike = CERScoring(QualityRules(betweenContracts: 0.5))
    let others = CERScoring(QualityRules(betweenContracts: 0.5, panel: .other))
    var different = 0
    for professional in 0..<100 {
      let same = score(alike, quality: 7.5, professional: professional)
      #expect(same.own == same.control && same.control == same.reviewed)
      let other = score(others, quality: 7.5, professional: professional)
      #expect(other.own == same.own && other.control == other.reviewed)
      if other.own != other.control { different += 1 }
    }
    #expect(different > 80)
  }

  @Test func `each error touches what it is about and nothing else`() {
    let plain = CERScoring(QualityRules())
    let lenient = CERScoring(QualityRules(leniency: 1))
    let restoring = CERScoring(QualityRules(restored: 1))
    let erring = CERScoring(QualityRules(misjudged: 0.3, restored: 0.5))
    for professional in 0..<50 {
      let found = score(plain, quality: 7, professional: professional)
      #expect(
        score(lenient, quality: 7, professional: professional)
          == PanelScore(own: 100, control: found.control, reviewed: found.reviewed))
      #expect(
        score(restoring, quality: 7, professional: professional)
          == PanelScore(own: found.own, control: found.control, reviewed: 100))
      let half = score(erring, quality: 7, professional: professional)
      #expect(half.own == found.own && half.reviewed >= half.control)
    }
    let reversed = CERScoring(QualityRules(misjudged: 1))
    #expect(score(reversed, quality: 10, professional: 0) == PanelScore(own: 100, control: 0, reviewed: 0))
    #expect(score(reversed, quality: 0, professional: 0) == PanelScore(own: 0, control: 100, reviewed: 100))
  }
}
