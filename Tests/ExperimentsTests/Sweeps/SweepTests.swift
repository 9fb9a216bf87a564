import Experiments
import InsertionPolicy
import Testing

@Suite struct SweepTests {
  static let levers = [Lever("a", 0...1, step: 0.25), Lever("b", 10...20), Lever("c", 1...2, step: 0.5)]

  @Test func `a grid has every value with every other, the last lever first`() {
    let points = SweepDesign.grid(levels: 3).points(Self.levers, seed: 1)
    #expect(points.count == 5 * 3 * 3)
    #expect(SweepDesign.gridCount(Self.levers, levels: 3) == 45)
    #expect(Set(points).count == 45)
    #expect(
      points[0] == [0, 10, 1] && points[1] == [0, 10, 1.5] && points[3] == [0, 15, 1] && points[44] == [1, 20, 2])
    let many = Array(repeating: Lever("x", 0...1), count: 100)
    #expect(SweepDesign.gridCount(many, levels: 5) == nil)
  }

  @Test func `points that fill the ranges stand on the steps, each once, and every half has half of them`() {
    let points = SweepDesign.filling(points: 63).points(Self.levers, seed: 1)
    #expect(Set(points).count == points.count)
    #expect(
      points.allSatisfy { [0, 0.25, 0.5, 0.75, 1].contains($0.values[0]) && [1, 1.5, 2].contains($0.values[2]) })
    #expect(points[0] == [0.5, 15, 1.5])
    #expect(points.count { $0.values[1] < 15 } == 31 && points.count { $0.values[1] > 15 } == 31)
    let many = Array(repeating: Lever("x", 0...1), count: 45)
    let cube = SweepDesign.filling(points: 20).points(many, seed: 4)
    #expect(cube.count == 20)
    for axis in 0..<45 { #expect(Set(cube.map { Int($0.values[axis] * 20) }).count == 20) }
  }

  @Test func `every point is summed up over the same futures`() throws {
    // Values a + r for r in 0…3: mean a + 1.5; 2 or more is reached by 2 of 4 at a = 0, by 3 at a = 1.
    var laboratory = FunctionLaboratory { [Double($0.replication) + $0.point.values[0], nil] }
    let sweep = try Sweep(
      [Lever("a", 0...1, step: 1)], .grid(levels: 5), [.init(0, target: 2, direction: .atLeast), .init(1)],
      replications: 4, seed: 1, in: &laboratory)
    #expect(sweep.points == [[0], [1]])
    #expect(sweep.estimates.map { $0[0].mean } == [1.5, 2.5])
    #expect(sweep.estimates.map { $0[0].attainment?.reached } == [2, 3])
    #expect(sweep.estimates.allSatisfy { $0[1].count == 0 && $0[1].mean == nil })
    #expect(laboratory.asked == 8 && laboratory.expected == 8)
  }
}
