public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// `jalon sweep`: what the futures say at every point of a grid, or at points that fill the ranges of levers.
public struct SweepExperiment: Experiment {
  /// The command.
  public static let kind = "sweep"

  /// Points that a sweep looks at, at most.
  ///
  /// Chosen: a hundred values of each of two levers; more is no picture and no table.
  public static let mostPoints = 10_000

  /// What is asked for.
  public let request: SweepRequest
  /// The scenario's file as the person named it.
  public let path: String
  /// Seed of every draw.
  public let seed: UInt64
  /// What is kept of each future.
  public let measures: [Measure]
  /// The scenario as its files say it.
  public var loaded: LoadedScenario { template.loaded }

  private let template: ScenarioTemplate
  private let levers: [Lever]
  private let subjects: [SweepAnswer.Subject]
  /// By subject, its place among the measures.
  private let places: [Int]
  private let design: SweepDesign
  private let replications: Int

  /// Reads what the request names.
  ///
  /// - Throws: ``WorkbenchError``; nothing has been written then.
  public init(_ request: SweepRequest, files: any FileProvider) throws(WorkbenchError) {
    self.request = request
    path = request.scenario
    template = try ScenarioTemplate.read(request.scenario, files: files)
    let scenario = template.loaded.scenario
    seed = request.seed ?? template.loaded.seed ?? RunRequest.defaultSeed
    replications = request.replications ?? template.loaded.replications ?? RunRequest.defaultReplications
    guard !request.levers.isEmpty else {
      throw .request(
        Bilingual(
          fr: "donnez au moins un levier : --lever CHEMIN=BAS..HAUT.", en: "give a lever: --lever PATH=LOW..HIGH."))
    }
    levers = request.levers.map(\.lever)
    design =
      request.points.map { .filling(points: $0) } ?? .grid(levels: request.levels ?? SweepDesign.defaultLevels)
    if case .grid(let levels) = design {
      guard let count = SweepDesign.gridCount(levers, levels: levels), count <= Self.mostPoints else {
        throw .request(
          Bilingual(
            fr: "cette grille a plus de \(Self.mostPoints) points ; donnez de plus grands pas, ou --points.",
            en: "this grid has more than \(Self.mostPoints) points; give larger steps, or --points."))
      }
    }
    let catalogue = IndicatorCatalogue(scenario)
    var found: [AskedMeasure.Found] = []
    for measure in request.measures.isEmpty ? Self.voted(in: scenario, catalogue) : request.measures {
      found.append(try AskedMeasure(measure).found(in: scenario, catalogue))
    }
    guard !found.isEmpty else {
      throw .request(
        Bilingual(
          fr: "ce scénario n'a pas de cible ; dites ce qui est à mesurer : --measure INDICATEUR@ANNÉE.",
          en: "this scenario has no target; say what to measure: --measure INDICATOR@YEAR."))
    }
    // The same measure may be asked for with several targets; it is kept once.
    var seen: Set<Measure> = []
    let measures = found.map(\.measure).filter { seen.insert($0).inserted }
    self.measures = measures
    places = found.map { found in measures.firstIndex(of: found.measure) ?? 0 }
    subjects = found.map {
      SweepAnswer.Subject(
        indicator: $0.indicator, window: $0.measure.window, target: $0.direction == .neutral ? nil : $0.target,
        direction: $0.direction)
    }
    for point in SweepDesign.grid(levels: 2).corners(of: levers, seed: seed) {
      try template.check(levers.map(\.path), at: point)
    }
  }

  /// Every target of the scenario, in the last year it holds for.
  private static func voted(in scenario: Scenario, _ catalogue: IndicatorCatalogue) -> [String] {
    var seen: Set<String> = []
    return scenario.targets.filter { seen.insert($0.indicator).inserted }.map { target in
      let place = catalogue.indicators.firstIndex { $0.id == target.indicator }
      let years = catalogue.cells.compactMap { cell -> Int? in
        guard cell.indicator == place, cell.territory == nil, case .year(let year) = cell.window else { return nil }
        return year
      }
      return "\(target.indicator)@\((target.year ?? years.max()).map(String.init) ?? "all")"
    }
  }

  /// The scenario with its numbers where a point puts them.
  public func scenario(at point: Point) -> Scenario? { try? template.scenario(levers.map(\.path), at: point) }

  /// Finds the answer.
  ///
  /// - Throws: `Interrupted`.
  public func answer(in laboratory: inout FutureLaboratory, _ site: ExperimentSite) throws(Interrupted) -> SweepAnswer {
    let sweep = try Sweep(
      levers, design,
      zip(places, subjects).map { Sweep.Subject($0, target: $1.target, direction: $1.direction) },
      replications: replications, seed: seed, in: &laboratory)
    return SweepAnswer(
      scenario: template.loaded.scenario, subjects: subjects, current: levers.map { template.value(at: $0.path) },
      sweep: sweep, isGrid: { if case .grid = design { true } else { false } }(), seed: seed,
      futures: laboratory.finished.count)
  }

  /// What is said of the answer, in every form.
  public func results(_ answer: SweepAnswer, _ identity: RunIdentity) -> RunResults {
    let pages = Language.allCases.map { Report(answer, identity, in: $0) }
    return RunResults(
      json: SweepJSON.text(answer, identity), tables: [("sweep.csv", SweepCSV.text(answer))], page: pages)
  }
}

extension SweepDesign {
  /// Both ends of every lever with both of the others; of more than ten levers, all low and all high.
  fileprivate func corners(of levers: [Lever], seed: UInt64) -> [Point] {
    let ends = levers.map { Lever($0.path, $0.range) }
    return levers.count <= 10
      ? points(ends, seed: seed) : [Point(ends.map(\.range.lowerBound)), Point(ends.map(\.range.upperBound))]
  }
}
