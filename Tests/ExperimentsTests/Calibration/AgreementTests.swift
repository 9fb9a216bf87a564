import Stochastics
import Testing

@testable import Experiments

struct AgreementTests {
  private func found(
    _ method: Calibration.Method, _ figures: [ObservedFigure], _ rule: @escaping (Point, Streams) -> [Double?]
  ) throws -> Agreement {
    var laboratory = PaperLaboratory(rule: rule)
    let task = CalibrationTask(priors: [PaperTask.prior(0...10)], figures: figures, particles: 100, budget: 4_000)
    return try method == .abc
      ? Calibration.abc(task, in: &laboratory).agreement
      : Calibration.moments(task, futures: 10, in: &laboratory).agreement
  }

  // One number seen as 4 and as 6, each to 0.1, without other chance: midway both are off by ten deviations.
  @Test(arguments: Calibration.Method.allCases)
  func `two figures that exclude one another are named with their gap`(method: Calibration.Method) throws {
    let agreement = try found(method, [PaperTask.figure(4, 0.1), PaperTask.figure(6, 0.1)]) { point, _ in
      [point.values[0], point.values[0]]
    }
    #expect(agreement.conflicts.map(\.figures) == [[0, 1]])
    #expect(abs((agreement.conflicts.first?.gap ?? 0) - 10) < 1)
    #expect(agreement.conflicts.first?.alone.allSatisfy { $0 < 0.5 } == true)
    #expect(agreement.outOfReach.isEmpty)
    #expect(!agreement.isWhole)
    #expect(agreement.residuals[0] > 5 && agreement.residuals[1] < -5)
  }

  @Test(arguments: Calibration.Method.allCases)
  func `two figures a deviation apart agree`(method: Calibration.Method) throws {
    let agreement = try found(method, [PaperTask.figure(4, 0.1), PaperTask.figure(4.1, 0.1)]) { point, streams in
      [point.values[0] + 0.1 * streams.normal(0), point.values[0] + 0.1 * streams.normal(1)]
    }
    #expect(agreement.isWhole)
    #expect(agreement.conflicts.isEmpty)
    #expect(agreement.outOfReach.isEmpty)
  }

  // The number goes from 0 to 10; 20 was seen.
  @Test(arguments: Calibration.Method.allCases)
  func `a figure that no value of the range gives is out of reach`(method: Calibration.Method) throws {
    let agreement = try found(method, [PaperTask.figure(20, 0.5), PaperTask.figure(4, 0.5)]) { point, streams in
      [10 + 0 * point.values[0] + 0.1 * streams.normal(0), point.values[0]]
    }
    #expect(agreement.outOfReach == [0])
    #expect(agreement.conflicts.isEmpty)
    #expect(!agreement.isWhole)
  }

  @Test func `three figures of two numbers may fit two by two and not together`() throws {
    // a = 2, b = 3 and a + b = 9.
    var laboratory = PaperLaboratory { point, _ in
      [point.values[0], point.values[1], point.values[0] + point.values[1]]
    }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10), PaperTask.prior(0...10)],
      figures: [PaperTask.figure(2, 0.2), PaperTask.figure(3, 0.2), PaperTask.figure(9, 0.2)], particles: 200,
      budget: 8_000)
    let agreement = try Calibration.abc(task, in: &laboratory).agreement
    #expect(!agreement.isWhole)
    #expect(agreement.conflicts.isEmpty)
    #expect(agreement.outOfReach.isEmpty)
  }

  // One number seen as 4 and as 6, each to 0.1: between them, at 5, both are off by as much; lines through points kept
  // there lead to no place where both are met.
  @Test func `figures that exclude one another leave the parameter between them`() throws {
    var laboratory = PaperLaboratory { point, streams in
      [point.values[0] + 0.1 * streams.normal(0), point.values[0] + 0.1 * streams.normal(1)]
    }
    let task = CalibrationTask(
      priors: [PaperTask.prior(0...10)], figures: [PaperTask.figure(4, 0.1), PaperTask.figure(6, 0.1)], particles: 100,
      budget: 3_000)
    let found = try Calibration.abc(task, in: &laboratory)
    #expect(abs(found.parameters[0].median - 5) < 0.3)
    #expect(found.parameters[0].low > 4 && found.parameters[0].high < 6)
    #expect(found.fits.allSatisfy { $0.isReproduced == false })
  }
}
