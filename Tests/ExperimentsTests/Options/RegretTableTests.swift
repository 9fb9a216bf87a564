import Experiments
import Stochastics
import Testing

struct RegretTableTests {
  // Two options, two shocks. Without a shock A gives 5 and B gives 3; under the shock A gives 1 and B gives 4.
  private let values: [[[Double]]] = [[[4, 6], [1, 1]], [[3, 3], [3, 5]]]

  @Test func `regret is what is lost to the best under the same shock`() {
    let table = RegretTable(values, moreIsBetter: true)
    #expect(table.entries[0].map(\.regret) == [0, 3])
    #expect(table.entries[1].map(\.regret) == [2, 0])
    #expect(table.entries[0].map(\.value) == [5, 1])
    #expect(table.largest == [3, 2])
    #expect(table.safest == [1])
  }

  @Test func `where less is better the other one regrets`() {
    let table = RegretTable(values, moreIsBetter: false)
    #expect(table.entries[0].map(\.regret) == [2, 0])
    #expect(table.entries[1].map(\.regret) == [0, 3])
    #expect(table.safest == [0])
  }

  @Test func `the best has no interval, and a regret that chance may explain is among the best`() throws {
    let table = RegretTable([[[10, 0, 10, 0]], [[9, 1, 9, 0]]], moreIsBetter: true)
    #expect(table.entries[0][0].confidence == nil)
    #expect(table.entries[0][0].isAmongBest)
    // Losses 1, -1, 1, 0: mean 0.25, far within its interval.
    #expect(table.entries[1][0].regret == 0.25)
    #expect(table.entries[1][0].isAmongBest)
    let clear = RegretTable([[[10, 10, 10.1]], [[0, 0, 0]]], moreIsBetter: true)
    #expect(!clear.entries[1][0].isAmongBest)
  }

  // Losses to the best: 9, 10 and 12. Two regrets are read together among three options, one among two.
  @Test func `intervals of regrets hold together`() {
    let losses = MeanEstimate(of: [9, 10, 12])
    let two = RegretTable([[[10, 10, 12]], [[1, 0, 0]]], moreIsBetter: true)
    #expect(two.entries[1][0].confidence == losses.interval(level: 0.95))
    let three = RegretTable([[[10, 10, 12]], [[1, 0, 0]], [[0, 0, 0]]], moreIsBetter: true)
    #expect(three.entries[1][0].confidence == losses.interval(level: 0.975))
  }

  @Test func `equal options are all safest`() {
    #expect(RegretTable([[[1, 2]], [[1, 2]]], moreIsBetter: true).safest == [0, 1])
  }
}
