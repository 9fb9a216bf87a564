import Experiments
import Testing

@Suite struct MorrisTests {
  @Test func `a linear answer has its slopes and no spread`() throws {
    // Slopes per unit 3, −2 and 0 on ranges 10 wide, 4 wide and 1 wide: over the whole range 30, −8 and 0.
    let parameters = [
      Parameter(Lever("a", 0...10), nominal: 1), Parameter(Lever("b", -2...2), nominal: 0),
      Parameter(Lever("c", 0...1), nominal: 0),
    ]
    var laboratory = FunctionLaboratory { [3 * $0.point.values[0] - 2 * $0.point.values[1] + 100 * commonChance($0)] }
    let found = try MorrisScreening(
      parameters, Inquiry(measure: 0), .init(trajectories: 6, replications: 3), resampling: Resampling(seed: 1),
      in: &laboratory)
    for (effect, slope) in zip(found.effects, [30.0, -8, 0]) {
      #expect(abs((effect.strength ?? -1) - abs(slope)) < 1e-9)
      #expect(abs((effect.mean ?? -99) - slope) < 1e-9)
      #expect(abs(effect.spread ?? 1) < 1e-9)
      #expect(abs(effect.chance ?? 1) < 1e-9, "Common chance leaves every difference alone.")
      #expect(effect.count == 6)
    }
    #expect(found.order == [0, 1, 2])
    #expect(laboratory.asked == 6 * 4 * 3)
  }

  @Test func `an interaction spreads the effects of both parameters as the levels of the other do`() throws {
    // x0 + 2 x1 x2: the effect of x1 is 2 x2, x2 on {0, 1/3, 2/3, 1}: mean 1, variance 4 × 5/36.
    var laboratory = FunctionLaboratory { [$0.point.values[0] + 2 * $0.point.values[1] * $0.point.values[2]] }
    let walks = 400
    let found = try MorrisScreening(
      unitParameters(3), Inquiry(measure: 0), .init(trajectories: walks, replications: 1),
      resampling: Resampling(seed: 3, count: 200), in: &laboratory)
    let spread = (20.0 / 36).squareRoot()
    #expect(abs((found.effects[0].strength ?? 0) - 1) < 1e-9)
    for effect in found.effects[1...] {
      // Five standard errors: false alarm below 1e-6.
      #expect(abs((effect.strength ?? 0) - 1) < 5 * spread / Double(walks).squareRoot())
      #expect(abs((effect.spread ?? 0) - spread) < 0.1)
      #expect(effect.interval?.contains(1) == true)
      #expect(effect.chance == nil, "One future says nothing of chance.")
    }
  }

  @Test func `chance of its own is told apart from the effect of a parameter`() throws {
    // Nothing moves the answer but chance, of variance 1 at every point: an effect of stride 2/3 over 4 futures has the
    // variance 2 / 4 / (4/9) = 1.125.
    var laboratory = FunctionLaboratory { [ownChance($0)] }
    let found = try MorrisScreening(
      unitParameters(4), Inquiry(measure: 0), .init(trajectories: 50, replications: 4),
      resampling: Resampling(seed: 5, count: 200), in: &laboratory)
    for effect in found.effects {
      #expect(abs((effect.chance ?? 0) - 1.125.squareRoot()) < 0.35)
      #expect(abs((effect.strength ?? 0) - (effect.strengthOfChance ?? 0)) < 0.45)
    }
  }

  @Test func `walks move every axis once, by the stride, and stay in the cube`() throws {
    var seen: [Point] = []
    final class Seen { var points: [Point] = [] }
    let kept = Seen()
    var laboratory = FunctionLaboratory { trial in
      kept.points.append(trial.point)
      return [0]
    }
    _ = try MorrisScreening(
      unitParameters(5), Inquiry(measure: 0), .init(trajectories: 20, levels: 6, replications: 1),
      resampling: Resampling(seed: 9, count: 10), in: &laboratory)
    seen = kept.points
    #expect(seen.count == 20 * 6)
    for walk in 0..<20 {
      var moved: [Int] = []
      for step in 1...5 {
        let before = seen[walk * 6 + step - 1].values
        let after = seen[walk * 6 + step].values
        let axes = before.indices.filter { before[$0] != after[$0] }
        #expect(axes.count == 1)
        moved += axes
        for axis in axes { #expect(abs(abs(after[axis] - before[axis]) - 0.6) < 1e-12) }
        for value in after { #expect((0...1).contains(value) && abs((value * 5).rounded() - value * 5) < 1e-9) }
      }
      #expect(moved.sorted() == Array(0..<5))
    }
  }

  @Test func `every axis starts once on each level in as many walks, and an effect that bends is then exact`() throws {
    // x²: from 0 to 2/3 the effect is 2/3, from 1/3 to 1 it is 4/3, whichever way: the mean of four walks is 1.
    var laboratory = FunctionLaboratory { [$0.point.values[0] * $0.point.values[0]] }
    let found = try MorrisScreening(
      unitParameters(3), Inquiry(measure: 0), .init(trajectories: 4, replications: 1), resampling: Resampling(seed: 8),
      in: &laboratory)
    #expect(abs((found.effects[0].strength ?? 0) - 1) < 1e-12)
    // Two effects a third below the mean and two above: 4 × (1/3)² / 3.
    #expect(abs((found.effects[0].spread ?? 0) - (4.0 / 27).squareRoot()) < 1e-12)
  }

  @Test func `a future that cannot tell is left out on both sides`() throws {
    // Replication 1 never tells; replication 0 tells everywhere: every effect is that of replication 0.
    var laboratory = FunctionLaboratory { [$0.replication == 1 ? nil : 5 * $0.point.values[0]] }
    let found = try MorrisScreening(
      unitParameters(2), Inquiry(measure: 0), .init(trajectories: 3, replications: 2), resampling: Resampling(seed: 1),
      in: &laboratory)
    #expect(abs((found.effects[0].strength ?? 0) - 5) < 1e-9)
    var silent = FunctionLaboratory { _ in [nil] }
    let nothing = try MorrisScreening(
      unitParameters(2), Inquiry(measure: 0), .init(trajectories: 3, replications: 2), resampling: Resampling(seed: 1),
      in: &silent)
    #expect(nothing.effects.allSatisfy { $0.strength == nil && $0.interval == nil && $0.count == 0 })
  }
}
