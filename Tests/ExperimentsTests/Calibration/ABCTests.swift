import Stochastics
import Testing

@testable import Experiments

struct ABCTests {
  /// One number, seen through chance of deviation 0.6 and an error of observation of deviation 0.8: together 1.
  private func one(seed: UInt64 = 1, uncertainty: Double = 0.8) throws -> Calibration {
    var laboratory = PaperLaboratory { point, streams in [point.values[0] + 0.6 * streams.normal(0)] }
    let task = CalibrationTask(
      priors: [PaperTask.prior(-10...18)], figures: [PaperTask.figure(4, uncertainty)], particles: 200, budget: 6_000,
      seed: seed)
    return try Calibration.abc(task, in: &laboratory)
  }

  // Any value between -10 and 18 is as likely as any other, and 4 is seen with a deviation of √(0.6² + 0.8²) = 1: after
  // it the number is normal about 4 with deviation 1. Of e independent points the mean is off by 1/√e and the deviation
  // by 1/√(2e), five times which is missed once in two million.
  @Test func `the law of a number seen through normal chance is the one on paper`() throws {
    let found = try one()
    let points = found.posterior.effectiveSampleSize
    #expect(points > 50)
    #expect(abs(found.parameters[0].mean - 4) < 5 / points.squareRoot())
    #expect(abs(found.parameters[0].standardDeviation - 1) < 5 / (2 * points).squareRoot())
    #expect(abs(found.parameters[0].low - (4 - 1.645)) < 0.5)
    #expect(abs(found.parameters[0].high - (4 + 1.645)) < 0.5)
    #expect(found.fits[0].isReproduced == true)
    #expect(found.ending == .settled)
  }

  // Without the error of observation the deviation is 0.6 and not 1.
  @Test func `a law narrower by two fifths is refuted by the same tolerance`() throws {
    let found = try one(uncertainty: 0)
    let points = found.posterior.effectiveSampleSize
    #expect(abs(found.parameters[0].standardDeviation - 1) > 5 / (2 * points).squareRoot())
    #expect(abs(found.parameters[0].standardDeviation - 0.6) < 0.6 * 5 / (2 * points).squareRoot())
  }

  // The sum of two numbers is seen as 10 with deviation 1, their difference as 2 with deviation 0.5. Then the first is
  // 6 and the second 4, each with variance (1 + 0.25) / 4, and their covariance is (1 - 0.25) / 4: a correlation of 0.6.
  // That of e independent points is off by (1 - 0.36)/√e.
  @Test func `two numbers of which a sum is seen worse than a difference go together as on paper`() throws {
    var laboratory = PaperLaboratory { point, streams in
      [
        point.values[0] + point.values[1] + 0.6 * streams.normal(0),
        point.values[0] - point.values[1] + 0.3 * streams.normal(1),
      ]
    }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...12), PaperTask.prior(-2...10)],
      figures: [PaperTask.figure(10, 0.8), PaperTask.figure(2, 0.4)], particles: 300, budget: 8_000)
    let found = try Calibration.abc(task, in: &laboratory)
    let points = found.posterior.effectiveSampleSize
    let deviation = 1.25.squareRoot() / 2
    #expect(points > 50)
    #expect(abs(found.parameters[0].mean - 6) < 5 * deviation / points.squareRoot())
    #expect(abs(found.parameters[1].mean - 4) < 5 * deviation / points.squareRoot())
    #expect(abs(found.parameters[0].standardDeviation - deviation) < 5 * deviation / (2 * points).squareRoot())
    #expect(abs(found.posterior.correlation(0, 1) - 0.6) < 5 * 0.64 / points.squareRoot())
    #expect(found.agreement.isWhole)
  }

  @Test func `weights sum to one, and quantiles stand in order within the range`() throws {
    let found = try one()
    #expect(abs(found.posterior.particles.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    let parameter = found.parameters[0]
    #expect(parameter.low < parameter.median && parameter.median < parameter.high)
    #expect(found.posterior.particles.allSatisfy { (-10...18).contains($0.point.values[0]) })
    // A range 28 wide has the variance 28²/12 = 65.3, of which 1 is left.
    #expect(parameter.learned > 0.95)
  }

  @Test func `rounds come closer and closer, and their futures are all counted`() throws {
    var laboratory = PaperLaboratory { point, streams in [point.values[0] + 0.6 * streams.normal(0)] }
    let task = CalibrationTask(
      priors: [PaperTask.prior(-10...18)], figures: [PaperTask.figure(4, 0.8)], particles: 100, budget: 1_000)
    let found = try Calibration.abc(task, in: &laboratory)
    #expect(zip(found.generations, found.generations.dropFirst()).allSatisfy { $0.tolerance > $1.tolerance })
    #expect(found.generations.map(\.simulated) == found.generations.indices.map { 48 + 200 + 100 * $0 })
    #expect(found.simulated == laboratory.kept.count)
    #expect(found.simulated <= task.budget)
  }

  @Test func `a figure that no parameter moves teaches nothing`() throws {
    var laboratory = PaperLaboratory { _, streams in [streams.normal(0)] }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...1)], figures: [PaperTask.figure(0, 0.1)], particles: 200, budget: 2_000)
    let found = try Calibration.abc(task, in: &laboratory)
    #expect(found.parameters[0].learned < 0.25)
    #expect(abs(found.parameters[0].median - 0.5) < 0.15)
  }

  @Test func `a lever with steps is fitted on its steps`() throws {
    var laboratory = PaperLaboratory { point, streams in [point.values[0] * 10 + streams.normal(0)] }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...9, step: 1)], figures: [PaperTask.figure(60, 1)], particles: 100, budget: 2_000)
    let found = try Calibration.abc(task, in: &laboratory)
    #expect(found.posterior.particles.allSatisfy { $0.point.values[0] == $0.point.values[0].rounded() })
    #expect(found.parameters[0].median == 6)
  }

  @Test func `futures that cannot tell a figure are not kept`() throws {
    var laboratory = PaperLaboratory { point, streams in
      [point.values[0] < 5 ? nil : point.values[0] + streams.normal(0)]
    }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10)], figures: [PaperTask.figure(7, 0.1)], particles: 100, budget: 2_000)
    let found = try Calibration.abc(task, in: &laboratory)
    #expect(found.parameters[0].low >= 5)
  }

  @Test func `the same seed gives the same answer and another seed another`() throws {
    #expect(try one() == one())
    #expect(try one().posterior != one(seed: 2).posterior)
  }

  @Test func `a search stopped anywhere and taken up again gives the whole's answer`() throws {
    let task = CalibrationTask(
      priors: [PaperTask.prior(-10...18)], figures: [PaperTask.figure(4, 0.8)], particles: 60, budget: 1_000)
    let rule: (Point, Streams) -> [Double?] = { point, streams in [point.values[0] + 0.6 * streams.normal(0)] }
    var whole = PaperLaboratory(rule: rule)
    let expected = try Calibration.abc(task, in: &whole)
    for allowance in [1, 47, 49, 300, whole.kept.count - 1] {
      var stopped = PaperLaboratory(allowance: allowance, rule: rule)
      #expect(throws: Interrupted.self) { try Calibration.abc(task, in: &stopped) }
      var resumed = PaperLaboratory(kept: stopped.kept, rule: rule)
      #expect(try Calibration.abc(task, in: &resumed) == expected)
      #expect(resumed.kept.count == whole.kept.count)
    }
  }
}
