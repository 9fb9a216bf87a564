import Experiments
import Testing

@Suite struct StudyTests {
  /// Twelve parameters, three of which move the answer; chance of its own is a tenth of that.
  static func laboratory() -> FunctionLaboratory {
    FunctionLaboratory { trial in
      let x = trial.point.values
      return [10 * x[7] + 5 * x[2] * x[2] + 3 * x[11] + 0.3 * ownChance(trial) + commonChance(trial)]
    }
  }

  @Test func `a study keeps what moves the answer and asks for the futures that it said`() throws {
    let parameters = unitParameters(12)
    let goal = Goal(measure: 0, value: 9, direction: .atLeast, probability: 0.9)
    let design = SensitivityStudy.Design(
      screening: .init(trajectories: 8, replications: 2), kept: 3, indices: .init(samples: 64, replications: 2),
      nested: .init(draws: 64, replications: 3), tornado: 20)
    var laboratory = Self.laboratory()
    let study = try SensitivityStudy(
      parameters, Inquiry(measure: 0, goal: goal), design, resampling: Resampling(seed: 1, count: 100),
      in: &laboratory)
    let close = try #require(study.close)
    #expect(close.kept == [7, 2, 11])
    #expect(laboratory.asked == design.trials(of: 12))
    #expect(laboratory.expected == laboratory.asked)
    #expect(close.tornado.bars.map(\.parameter) == close.kept)
    #expect(close.information.value.count == 12)
    #expect(close.information.attainment.count == 12)
    #expect((close.spread?.split.share ?? 0) > 0.7)
    #expect(study.screening.effects[7].leading == 1)
  }

  @Test func `a study is the same when taken up again, and a screening alone stops there`() throws {
    let parameters = unitParameters(12)
    var design = SensitivityStudy.Design(
      screening: .init(trajectories: 4, replications: 2), kept: 2, indices: .init(samples: 8, replications: 2),
      nested: .init(draws: 8, replications: 2), tornado: 4)
    func study(_ design: SensitivityStudy.Design) throws -> SensitivityStudy {
      var laboratory = Self.laboratory()
      return try SensitivityStudy(
        parameters, Inquiry(measure: 0), design, resampling: Resampling(seed: 6, count: 50), in: &laboratory)
    }
    #expect(try study(design) == study(design))
    let whole = try study(design)
    design.kept = 0
    let screened = try study(design)
    #expect(screened.close == nil)
    #expect(screened.screening == whole.screening)
  }
}
