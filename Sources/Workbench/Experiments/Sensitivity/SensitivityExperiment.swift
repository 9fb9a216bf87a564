public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// `jalon sensitivity`: which assumption drives an answer, how much is ignorance, which datum to collect first.
public struct SensitivityExperiment: Experiment {
  /// The command.
  public static let kind = "sensitivity"

  /// What is asked for.
  public let request: SensitivityRequest
  /// The scenario's file as the person named it.
  public let path: String
  /// Seed of every draw.
  public let seed: UInt64
  /// What is kept of each future.
  public let measures: [Measure]
  /// The scenario as its files say it.
  public var loaded: LoadedScenario { template.loaded }

  private let template: ScenarioTemplate
  private let parameters: [Parameter]
  private let subject: SensitivityAnswer.Subject
  private let assumptions: [SensitivityAnswer.Assumption]
  private let fixed: [SensitivityAnswer.Fixed]
  private let inquiry: Inquiry
  private let design: SensitivityStudy.Design

  /// Reads what the request names.
  ///
  /// - Throws: ``WorkbenchError``; nothing has been written then.
  public init(_ request: SensitivityRequest, files: any FileProvider) throws(WorkbenchError) {
    self.request = request
    path = request.scenario
    template = try ScenarioTemplate.read(request.scenario, files: files)
    let scenario = template.loaded.scenario
    let catalogue = IndicatorCatalogue(scenario)
    let found = try AskedMeasure(request.measure).found(in: scenario, catalogue)
    seed = request.seed ?? template.loaded.seed ?? RunRequest.defaultSeed
    measures = [found.measure]
    inquiry = Inquiry(measure: 0, goal: found.goal(at: 0))
    subject = SensitivityAnswer.Subject(
      indicator: found.indicator, window: found.measure.window, target: found.goal(at: 0)?.value,
      direction: found.direction)
    design = Self.design(request)

    let numbers = try Self.numbers(request, template)
    fixed = numbers.compactMap { number in
      number.obstacle.map { SensitivityAnswer.Fixed(path: number.path, reason: $0) }
    }
    let free = numbers.filter { $0.obstacle == nil }
    guard !free.isEmpty else {
      throw .request(
        Bilingual(
          fr: "ce scénario n'a pas d'hypothèse qui puisse bouger seule ; nommez-en avec --parameter CHEMIN=BAS..HAUT.",
          en: "this scenario has no assumption that can move by itself; name some with --parameter PATH=LOW..HIGH."))
    }
    parameters = free.map { number in
      let isInside = number.range.lowerBound < number.value && number.value < number.range.upperBound
      return Parameter(
        Lever(number.path, number.range), nominal: number.value,
        spread: request.isTriangular && isInside ? .triangular : Parameter.spread(over: number.range))
    }
    assumptions = free.map { SensitivityAnswer.Assumption(path: $0.path, value: $0.value, reason: $0.reason) }
    try Self.checkTogether(parameters, template)
  }

  /// Whether assumptions that can each be moved alone can be moved together: tried with all at the low end, all at the
  /// high end, and each at either.
  ///
  /// Chosen: 62 mixtures take a second and hold every pair of ends many times.
  private static func checkTogether(
    _ parameters: [Parameter], _ template: ScenarioTemplate
  ) throws(WorkbenchError) {
    let mixtures = SweepDesign.filling(points: 62)
      .points(parameters.map { Lever($0.lever.path, 0...1, step: 1) }, seed: 1).map(\.values)
    for ends in [parameters.map { _ in 0 }, parameters.map { _ in 1 }] + mixtures {
      let settings = zip(parameters, ends).map { (path: $0.lever.path, value: $0.value(at: $1)) }
      do throws(ScenarioProblems) {
        _ = try template.scenario(setting: settings)
      } catch {
        guard let problem = error.problems.first else { continue }
        throw .request(
          Bilingual(
            fr:
              "les hypothèses ne peuvent pas bouger ensemble (\(problem.path) : \(problem.sentence.fr)) ; nommez celles "
              + "qui bougent avec --parameter CHEMIN=BAS..HAUT.",
            en:
              "the assumptions cannot move together (\(problem.path): \(problem.sentence.en)); name those that move with "
              + "--parameter PATH=LOW..HIGH."))
      }
    }
  }

  private static func design(_ request: SensitivityRequest) -> SensitivityStudy.Design {
    var design = SensitivityStudy.Design()
    if let trajectories = request.trajectories { design.screening.trajectories = trajectories }
    if let kept = request.kept { design.kept = kept }
    if request.isScreenOnly { design.kept = 0 }
    if let samples = request.samples { design.indices.samples = samples }
    if let draws = request.draws { design.nested.draws = draws }
    if let replications = request.replications {
      design.screening.replications = replications
      design.indices.replications = replications
      design.nested.replications = max(2, replications)
    }
    return design
  }

  /// The assumptions that were named, or all of the scenario's.
  private static func numbers(
    _ request: SensitivityRequest, _ template: ScenarioTemplate
  ) throws(WorkbenchError) -> [Candidate] {
    if request.parameters.isEmpty {
      return template.assumptions.map {
        Candidate(path: $0.path, value: $0.value, range: $0.range, reason: $0.reason, obstacle: $0.obstacle)
      }
    }
    var numbers: [Candidate] = []
    for parameter in request.parameters {
      guard let value = template.value(at: parameter.path) else {
        throw .request(
          Bilingual(
            fr: "« \(parameter.path) » ne nomme pas un nombre de ce scénario.",
            en: "“\(parameter.path)” does not name a number of this scenario."))
      }
      for end in [parameter.low, parameter.high] {
        try template.check([parameter.path], at: [end])
      }
      numbers.append(
        Candidate(
          path: parameter.path, value: value, range: parameter.low...parameter.high,
          reason: Self.reason(of: parameter.path, in: template), obstacle: nil))
    }
    return numbers
  }

  private static func reason(of path: String, in template: ScenarioTemplate) -> String {
    let entry = template.loaded.scenario.provenance.first { $0.path == path }
    guard case .assumption(let reason, _, _)? = entry?.origin else { return "" }
    return reason
  }

  /// The scenario with its numbers where a point puts them.
  public func scenario(at point: Point) -> Scenario? {
    let settings = zip(parameters, point.values).filter { $0.nominal != $1 }.map { (path: $0.lever.path, value: $1) }
    return try? template.scenario(setting: settings)
  }

  /// Finds the answer.
  ///
  /// - Throws: `Interrupted`.
  public func answer(
    in laboratory: inout FutureLaboratory, _ site: ExperimentSite
  ) throws(Interrupted) -> SensitivityAnswer {
    let study = try SensitivityStudy(
      parameters, inquiry, design, resampling: Resampling(seed: seed), in: &laboratory)
    return SensitivityAnswer(
      scenario: template.loaded.scenario, subject: subject, assumptions: assumptions, fixed: fixed, study: study,
      seed: seed, futures: laboratory.finished.count)
  }

  /// What is said of the answer, in every form.
  public func results(_ answer: SensitivityAnswer, _ identity: RunIdentity) -> RunResults {
    let pages = Language.allCases.map { Report(answer, identity, in: $0) }
    return RunResults(
      json: SensitivityJSON.text(answer, identity), tables: SensitivityCSV.tables(answer), page: pages)
  }
}

/// A number that may move, as the scenario or a person says it.
private struct Candidate {
  var path: String
  var value: Double
  var range: ClosedRange<Double>
  var reason: String
  var obstacle: Bilingual?
}
