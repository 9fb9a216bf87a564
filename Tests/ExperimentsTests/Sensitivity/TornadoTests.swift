import Experiments
import Testing

@Suite struct TornadoTests {
  @Test func `both ends of a linear answer are its slopes from the value of the file`() throws {
    // 4a − b with a in 1…3 at 1.5 and b in 0…10 at 2: −2 and +6, +2 and −8. Common chance changes nothing.
    let parameters = [
      Parameter(Lever("a", 1...3), nominal: 1.5), Parameter(Lever("still", 0...1), nominal: 0.5),
      Parameter(Lever("b", 0...10), nominal: 2),
    ]
    var laboratory = FunctionLaboratory { [4 * $0.point.values[0] - $0.point.values[2] + 30 * commonChance($0)] }
    let found = try Tornado(
      of: [0, 2], among: parameters, Inquiry(measure: 0), replications: 10, in: &laboratory)
    #expect(found.bars.map(\.parameter) == [0, 2])
    let changes = found.bars.flatMap { [$0.low, $0.high] }.map { $0.difference ?? 0 }
    for (change, paper) in zip(changes, [-2.0, 6, 2, -8]) { #expect(abs(change - paper) < 1e-9) }
    #expect(found.order == [1, 0])
    #expect(found.bars[0].low.attainment == nil)
    #expect(laboratory.asked == 10 * 5)
  }

  @Test func `a probability changes by the futures that change sides`() throws {
    // Replications 0…9 have the value r + a; the goal is 5 or more. At a = 0: 5 of 10; at 2: 7; at −3: 2.
    let parameters = [Parameter(Lever("a", -3...2), nominal: 0)]
    let goal = Goal(measure: 0, value: 5, direction: .atLeast, probability: 0.9)
    var laboratory = FunctionLaboratory { [Double($0.replication) + $0.point.values[0]] }
    let bar = try Tornado(
      of: [0], among: parameters, Inquiry(measure: 0, goal: goal), replications: 10, in: &laboratory
    ).bars[0]
    #expect(abs((bar.low.attainment ?? 0) + 0.3) < 1e-12)
    #expect(abs((bar.high.attainment ?? 0) - 0.2) < 1e-12)
    #expect(bar.high.attainmentInterval?.contains(0.2) == true)
  }
}
