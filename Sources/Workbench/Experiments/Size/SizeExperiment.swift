public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// `jalon size`: the smallest staffing, or any other lever, at which a target is reached as surely as asked.
public struct SizeExperiment: Experiment {
  /// The command.
  public static let kind = "size"

  /// What is asked for.
  public let request: SizeRequest
  /// The first scenario's file as the person named it.
  public let path: String
  /// Seed of every draw.
  public let seed: UInt64
  /// The goals' measures, and those that tell why.
  public let measures: [Measure]
  /// The first scenario.
  public var loaded: LoadedScenario { templates[0].loaded }

  private let templates: [ScenarioTemplate]
  private let levers: [SizingStudy.NamedLever]
  private let goals: [GoalRequest.Meaning]
  private let rules: [SizingRule]
  /// By scenario, what the measures of its curve are about and their places; the goal's first.
  private let told: [[(indicator: Indicator, place: Int)]]

  /// Values of a lever that a search takes at most.
  ///
  /// Chosen: fourteen halvings, more than any lever of a scenario can mean.
  static let mostValues = 10_000

  /// Places of a curve that has no answer to stand around.
  ///
  /// Chosen: about as many as one that has.
  private static let evenPlaces = 12

  /// What of a programme tells why its figures are what they are, after the programme's name: entries, load, places, waits.
  private static let telling: Set = [
    "served", "starts", "oriented", "in_progress", "fte", "places", "load_per_fte", "waiting", "mean_wait",
    "mean_start_delay", "displaced", "positive_exits",
  ]

  /// Reads the scenarios, and holds goals and levers against each.
  ///
  /// - Throws: ``WorkbenchError``; nothing has been written then.
  public init(_ request: SizeRequest, files: any FileProvider) throws(WorkbenchError) {
    self.request = request
    path = request.scenarios[0]
    var templates: [ScenarioTemplate] = []
    for scenario in request.scenarios {
      templates.append(try ScenarioTemplate.read(scenario, files: files))
    }
    self.templates = templates
    seed = request.seed ?? templates[0].loaded.seed ?? RunRequest.defaultSeed
    guard request.goals.count == 1 || request.goals.count == templates.count else {
      throw .request(
        Bilingual(
          fr: "donnez --goal une fois pour tous les scénarios, ou une fois pour chacun (\(templates.count)).",
          en: "give --goal once for all scenarios, or once for each (\(templates.count))."))
    }
    levers = request.levers.enumerated().map { place, lever in
      SizingStudy.NamedLever(
        lever.lever, name: lever.name(in: templates[0].loaded.scenario), isFTE: lever.path.hasSuffix(".fte"),
        cost: request.costs.isEmpty ? nil : request.costs[place])
    }
    let ends = [request.levers.map(\.low), request.levers.map(\.high)]
    var goals: [GoalRequest.Meaning] = []
    var measures: [Measure] = []
    var told: [[(indicator: Indicator, place: Int)]] = []
    for (place, template) in templates.enumerated() {
      // Both ends are tried before anything is simulated.
      for end in ends { try template.check(request.levers.map(\.path), at: Point(end)) }
      let scenario = template.loaded.scenario
      let catalogue = IndicatorCatalogue(scenario)
      let goal = try request.goals[request.goals.count == 1 ? 0 : place].meaning(in: scenario, catalogue)
      goals.append(goal)
      told.append(
        Self.related(to: goal, catalogue).map { cell in
          let measure = Measure(cell, of: scenario, catalogue)
          let known = measures.firstIndex(of: measure)
          if known == nil { measures.append(measure) }
          return (catalogue.indicators[cell.indicator], known ?? measures.count - 1)
        })
    }
    try Self.check(request)
    self.goals = goals
    self.measures = measures
    self.told = told
    rules = zip(goals, told).map { goal, told in
      SizingRule(
        goal: Goal(
          measure: told[0].place, value: goal.value, direction: goal.direction, probability: request.probability),
        indifference: request.indifference ?? SizingRule.defaultIndifference,
        confidence: request.confidence ?? SizingRule.defaultConfidence,
        limit: request.replications ?? SizingRule.defaultLimit)
    }
  }

  /// The goal's cell, then the cells of the same window that tell of the same programme, or else of the same theme.
  private static func related(to goal: GoalRequest.Meaning, _ catalogue: IndicatorCatalogue) -> [IndicatorCell] {
    let cells = catalogue.cells.filter { $0.territory == nil && $0.window == goal.window }
    func indicator(_ cell: IndicatorCell) -> Indicator { catalogue.indicators[cell.indicator] }
    return cells.filter { indicator($0).id == goal.indicator.id }
      + cells.filter { cell in
        let other = indicator(cell)
        guard other.id != goal.indicator.id, other.body == nil else { return false }
        guard let programme = goal.indicator.programme else {
          return other.programme == nil && other.theme == goal.indicator.theme
        }
        return other.programme == programme
          && other.id.split(separator: ".").last.map { telling.contains(String($0)) } == true
      }
  }

  private static func check(_ request: SizeRequest) throws(WorkbenchError) {
    let indifference = request.indifference ?? SizingRule.defaultIndifference
    guard indifference < request.probability else {
      throw .request(
        Bilingual(
          fr: "--indifference (\(indifference)) est à prendre plus petite que --probability (\(request.probability)).",
          en: "--indifference (\(indifference)) must be smaller than --probability (\(request.probability))."))
    }
    guard request.costs.isEmpty ? request.levers.count == 1 : request.costs.count == request.levers.count else {
      throw .request(
        Bilingual(
          fr: "avec plusieurs leviers, chacun a son coût : --cost CHEMIN=EUROS.",
          en: "with several levers each has its cost: --cost PATH=EUROS."))
    }
    let counts = request.levers.map(\.lever.steps.count)
    let combinations = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    let most = request.costs.isEmpty ? mostValues : CostSearch.most
    guard counts.allSatisfy({ $0 <= mostValues }), combinations <= most else {
      throw .request(
        Bilingual(
          fr: "les leviers ont trop de valeurs (\(most) au plus en tout) ; donnez un pas plus grand.",
          en: "the levers have too many values (\(most) in all at most); give a larger step."))
    }
  }

  /// The scenario at a point: which file, then the levers.
  public func scenario(at point: Point) -> Scenario? {
    try? templates[Int(point.values[0])].scenario(
      request.levers.map(\.path), at: Point(Array(point.values.dropFirst())))
  }

  /// Searches, scenario by scenario, each with the same futures.
  ///
  /// - Throws: `Interrupted`.
  public func answer(
    in laboratory: inout FutureLaboratory, _ site: ExperimentSite
  ) throws(Interrupted) -> SizingStudy {
    var cases: [SizingStudy.Case] = []
    for place in templates.indices {
      let found = try laboratory.holding([Double(place)]) { (held) throws(Interrupted) in
        try find(place, in: &held)
      }
      let template = templates[place]
      cases.append(
        SizingStudy.Case(
          scenario: template.loaded.scenario, indicator: goals[place].indicator, window: goals[place].window,
          current: request.levers.map { template.value(at: $0.path) }, found: found,
          indicators: told[place].map(\.indicator)))
    }
    return SizingStudy(levers: levers, cases: cases, seed: seed, futures: laboratory.finished.count)
  }

  private func find(_ place: Int, in laboratory: inout some Laboratory) throws(Interrupted) -> SizingStudy.Found {
    let rule = rules[place]
    let values = levers.map(\.lever.steps)
    guard request.costs.isEmpty else {
      return .cost(try CostSearch(values: values, costs: request.costs, rule).run(in: &laboratory))
    }
    let sizing = try LeverSearch(values: values[0], rule).run(in: &laboratory)
    let places =
      switch sizing.answer {
      case .from, .everywhere: ResponseCurve.places(around: sizing.place, of: values[0].count)
      case .nowhere, .unknown: ResponseCurve.places(evenly: Self.evenPlaces, of: values[0].count)
      }
    let futures = min(ResponseCurve.defaultFutures, rule.limit)
    laboratory.expect(places.count * futures)
    let curve = try ResponseCurve(
      of: rule.goal, and: told[place].dropFirst().map(\.place), values: values[0], at: places, futures: futures,
      in: &laboratory)
    return .lever(sizing, curve)
  }

  /// What is said of the answer.
  public func results(_ answer: SizingStudy, _ identity: RunIdentity) -> RunResults {
    let pages = Language.allCases.map { Report(answer, identity, in: $0) }
    return RunResults(
      json: SizingJSON.text(answer, identity),
      tables: [("size.csv", SizingCSV.size(answer))]
        + (request.costs.isEmpty ? [("curve.csv", SizingCSV.curve(answer))] : []),
      page: pages)
  }
}

extension LeverRequest {
  /// What moves, in words: the posts of a structure by its name, anything else by its path.
  fileprivate func name(in scenario: Scenario) -> Bilingual {
    let steps = path.split(separator: ".")
    if steps.count == 3, steps[0] == "structures", steps[2] == "fte",
      let structure = scenario.structures.first(where: { $0.id == steps[1] })
    {
      return Bilingual(fr: "ETP de « \(structure.name) »", en: "FTE of “\(structure.name)”")
    }
    return Bilingual(fr: "« \(path) »", en: "“\(path)”")
  }
}
