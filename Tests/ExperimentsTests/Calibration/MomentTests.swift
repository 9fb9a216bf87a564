import Stochastics
import Testing

@testable import Experiments

struct MomentTests {
  // 3 + 2a - b = 9 and 1 + a + b = 7 hold at a = 4, b = 2 and nowhere else.
  @Test func `two straight lines cross where they do on paper`() throws {
    var laboratory = PaperLaboratory { point, _ in
      [3 + 2 * point.values[0] - point.values[1], 1 + point.values[0] + point.values[1]]
    }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10), PaperTask.prior(-5...5)],
      figures: [PaperTask.figure(9, 0.1), PaperTask.figure(7, 0.1)], particles: 100, budget: 20_000)
    let found = try Calibration.moments(task, futures: 2, in: &laboratory)
    let outcome = try MomentSearch(task, futures: 2).outcome(limit: 20_000, in: &laboratory)
    let point = task.priors.point(at: outcome.scores)
    #expect(abs(point.values[0] - 4) < 0.01)
    #expect(abs(point.values[1] - 2) < 0.01)
    #expect(found.ending == .settled)
    #expect(found.fits.allSatisfy { $0.isReproduced == true })
    // As many parameters as figures leave nothing over to disagree.
    #expect(found.agreement.probability == nil)
  }

  // One number is seen as 4 with deviation 1 and as 6 with deviation 2: the mean weighted by 1 and 1/4 is 4.4, its
  // deviation 1/√1.25 = 0.894, and what is left over 0.4² + 1.6²/4 = 0.8, which chance passes with probability 0.371.
  @Test func `two sights of one number are weighed by their uncertainty`() throws {
    var laboratory = PaperLaboratory { point, _ in [point.values[0], point.values[0]] }
    let prior = PaperTask.prior(-20...30)
    let task = CalibrationTask(
      priors: [prior], figures: [PaperTask.figure(4, 1), PaperTask.figure(6, 2)], particles: 400, budget: 20_000)
    let outcome = try MomentSearch(task, futures: 2).outcome(limit: 20_000, in: &laboratory)
    #expect(abs(prior.value(atScore: outcome.scores[0]) - 4.4) < 0.03)
    let slope = (prior.value(atScore: outcome.scores[0] + 1e-4) - prior.value(atScore: outcome.scores[0])) / 1e-4
    #expect(abs(outcome.covariance[0, 0].squareRoot() * slope - 0.894) < 0.02)
    #expect(abs((outcome.agreement.probability ?? 0) - 0.371) < 0.005)
    #expect(outcome.agreement.conflicts.isEmpty)
    let found = try Calibration.moments(task, futures: 2, in: &laboratory)
    // Of 400 draws, a deviation is off by a thirtieth; five times that.
    #expect(abs(found.parameters[0].standardDeviation - 0.894) < 5 * 0.894 / 800.0.squareRoot() + 0.02)
  }

  // Chance of deviation 3 in 100 futures leaves the mean off by 0.3, the same at every point; the figure observed is one
  // future itself. The parameter is then off by at most 5 × 0.3, and its own deviation is 3 × √1.01 = 3.015.
  @Test func `chance widens what is known of a parameter`() throws {
    var laboratory = PaperLaboratory { point, streams in [point.values[0] + 3 * streams.normal(0)] }
    let prior = PaperTask.prior(-50...50)
    let task = CalibrationTask(priors: [prior], figures: [PaperTask.figure(2, 0)], particles: 100, budget: 20_000)
    let outcome = try MomentSearch(task, futures: 100).outcome(limit: 20_000, in: &laboratory)
    #expect(abs(prior.value(atScore: outcome.scores[0]) - 2) < 5 * 0.3)
    let slope = (prior.value(atScore: outcome.scores[0] + 1e-4) - prior.value(atScore: outcome.scores[0])) / 1e-4
    // A deviation measured by 100 futures is off by a fourteenth; five times that.
    #expect(abs(outcome.covariance[0, 0].squareRoot() * slope - 3.015) < 5 * 3.015 / 200.0.squareRoot())
  }

  @Test func `a parameter that no figure depends on stays as unknown as it was`() throws {
    var laboratory = PaperLaboratory { point, _ in [point.values[0]] }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10), PaperTask.prior(0...1)], figures: [PaperTask.figure(4, 0.1)], particles: 400,
      budget: 20_000)
    let found = try Calibration.moments(task, futures: 2, in: &laboratory)
    #expect(found.parameters[0].learned > 0.99)
    #expect(found.parameters[1].learned < 0.2)
  }

  @Test func `the same seed gives the same answer, stopped or not`() throws {
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10)], figures: [PaperTask.figure(4, 0.1)], particles: 40, budget: 5_000)
    let rule: (Point, Streams) -> [Double?] = { point, streams in [point.values[0] + streams.normal(0)] }
    var whole = PaperLaboratory(rule: rule)
    let expected = try Calibration.moments(task, futures: 10, in: &whole)
    for allowance in [1, 60, 200, whole.kept.count - 1] {
      var stopped = PaperLaboratory(allowance: allowance, rule: rule)
      #expect(throws: Interrupted.self) { try Calibration.moments(task, futures: 10, in: &stopped) }
      var resumed = PaperLaboratory(kept: stopped.kept, rule: rule)
      #expect(try Calibration.moments(task, futures: 10, in: &resumed) == expected)
    }
  }
}
