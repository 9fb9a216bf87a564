import Testing

@testable import InsertionPolicy

/// The grid of annexe 2 against the findings on it, worked out by hand.
@Suite struct LabelGridTests {
  /// The mask of everything but these items.
  func allBut(_ ids: String..., on grid: CERGrid) -> UInt16 {
    grid.items.enumerated().reduce(0) { mask, item in
      ids.contains(item.element.id) ? mask : mask | 1 << UInt16(item.offset)
    }
  }

  /// Pairs of failed items that leave 8 or more, with items that stand for themselves or as they are scored.
  func pairsThatPass(_ grid: CERGrid) -> (alone: Int, nested: Int) {
    let items = grid.items
    var count = (alone: 0, nested: 0)
    for first in items.indices {
      for second in items.indices where second > first {
        if 20 - items[first].halfPoints - items[second].halfPoints >= 16 { count.alone += 1 }
        let met = allBut(items[first].id, items[second].id, on: grid)
        if grid.halfPoints(met: met) >= 16 { count.nested += 1 }
      }
    }
    return count
  }

  @Test func `both grids add up to ten, column by column`() {
    for grid in CERGrid.allCases {
      let points = grid.items.map(\.points)
      #expect(points.reduce(0, +) == 10)
      #expect(points[..<3].reduce(0, +) == 2)
      #expect(points.suffix(5) == [1, 0.5, 1, 2, 1.5])
      #expect(grid.halfPoints(met: grid.everyItem) == CERGrid.fullMarks)
      #expect(grid.halfPoints(met: 0) == 0)
    }
    #expect(CERGrid.social.items.map(\.points)[3..<4] == [2])
    #expect(CERGrid.socioProfessional.items.map(\.points)[3..<5] == [1, 1])
  }

  @Test func `nine items and ten, each with its own name and its fact`() {
    #expect(CERGrid.social.items.map(\.fact) == [64, 65, 66, 67, 70, 71, 72, 73, 74].map { "LAB-\($0)" })
    #expect(
      CERGrid.socioProfessional.items.map(\.fact) == [64, 65, 66, 68, 69, 70, 71, 72, 73, 74].map { "LAB-\($0)" })
    for grid in CERGrid.allCases {
      #expect(Set(grid.items.map(\.id)).count == grid.items.count)
      #expect(Set(grid.items.map(\.name.fr)).count == grid.items.count)
      #expect(Set(grid.items.map(\.name.en)).count == grid.items.count)
    }
  }

  @Test func `no remark leaves six and a half, a breach of secrecy eight and a half`() {
    for grid in CERGrid.allCases {
      #expect(grid.halfPoints(met: allBut("remark", on: grid)) == 13)
      #expect(grid.halfPoints(met: allBut("confidentiality", on: grid)) == 17)
      #expect(PanelScore.reaches(17, contracts: 1, threshold: 8))
    }
  }

  @Test func `only the remark fails a contract by itself`() {
    for grid in CERGrid.allCases {
      let failing = grid.items.map(\.id).filter { grid.halfPoints(met: allBut($0, on: grid)) < 16 }
      #expect(failing == ["remark"])
      #expect(grid.items.allSatisfy { 20 - $0.halfPoints >= 16 })
    }
  }

  @Test func `18 pairs of 36 and 31 of 45 pass when items stand for themselves`() {
    // The remark is in 6 and 8 of these pairs: with two or two items of 0.5, three or five of 1, and one of 1.5. As it is
    // scored it takes 3.5 points with it, and they fail.
    #expect(pairsThatPass(.social) == (18, 12))
    #expect(pairsThatPass(.socioProfessional) == (31, 23))
  }

  @Test func `without a remark what it would be worth gives nothing, whatever else is met`() {
    for grid in CERGrid.allCases {
      let nested = allBut(on: grid) & ~allBut("remark_tells_situation", "remark_explains_actions", on: grid)
      let without = allBut("remark", on: grid)
      for met in 0...grid.everyItem {
        #expect(grid.halfPoints(met: met & without) == grid.halfPoints(met: met & without & ~nested))
      }
    }
  }

  @Test func `two actions of which one is professional score for the professional one`() {
    let grid = CERGrid.socioProfessional
    #expect(grid.halfPoints(met: allBut("three_actions", on: grid)) == 18)
    #expect(grid.halfPoints(met: allBut("three_actions", "professional_action", on: grid)) == 16)
  }

  @Test func `four contracts at ten and one at nought are forty of fifty and pass`() {
    let grid = CERGrid.socioProfessional
    let sum = 4 * grid.halfPoints(met: grid.everyItem) + grid.halfPoints(met: 0)
    #expect(PanelScore.mean(sum, contracts: 5) == 8)
    #expect(PanelScore.reaches(sum, contracts: 5, threshold: 8))
    #expect(!PanelScore.reaches(sum - 1, contracts: 5, threshold: 8))
  }

  @Test func `five professionals of whom one is at nought throughout pass`() {
    let perfect = PanelScore(own: 100, control: 100, reviewed: 100)
    let sum = (0..<4).reduce(PanelScore()) { sum, _ in sum + perfect }
    #expect(PanelScore.reaches(sum.control, contracts: 25, threshold: 8))
    #expect(!PanelScore.reaches(sum.control - 1, contracts: 25, threshold: 8))
    #expect(!PanelScore.reaches(sum.control, contracts: 30, threshold: 8))
  }

  @Test func `a mean is compared with a threshold in tenths without rounding`() {
    for tenths in 0...100 {
      for contracts in 1...40 {
        let least = PanelScore.least(contracts: contracts, threshold: Double(tenths) / 10)
        #expect(5 * least >= tenths * contracts && 5 * (least - 1) < tenths * contracts)
      }
    }
    // In floating point 8 - 0.3 and 7.7 differ, and so would what just reaches them.
    #expect(8 - 0.3 != 7.7 || 8.3 - 0.6 != 7.7)
    #expect(PanelScore.least(contracts: 10, threshold: 8 - 0.3) == 154)
    #expect(PanelScore.least(contracts: 10, threshold: 8.3 - 0.6) == 154)
  }
}
