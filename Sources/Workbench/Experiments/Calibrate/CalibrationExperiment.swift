public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// What `jalon calibrate` is asked for.
public struct CalibrationRequest: Codable, Hashable, Sendable {
  /// The scenario's file.
  public var scenario: String
  /// A table of observed figures, or `nil` for those of the scenario.
  public var figures: String?
  /// What is fitted; empty for what the scenario says.
  public var parameters: [LeverRequest]
  /// How it is done.
  public var method: String
  /// Points that carry the answer.
  public var particles: Int
  /// Futures simulated at most.
  public var budget: Int
  /// Futures of each point: those whose mean is one point of ABC, or those of the search of moments.
  public var futures: Int
  /// Seed of every draw, or `nil` for that of the scenario, else 1.
  public var seed: UInt64?

  /// Chosen: enough points for the ends of nine in ten to be known to a tenth of the interval.
  public static let defaultParticles = 300
  /// Chosen: a dozen rounds with ``defaultParticles``.
  public static let defaultBudget = 4_500
  /// Chosen: the mean of a count is then known to a seventh of what chance moves it.
  public static let defaultMomentFutures = 50

  /// Asks.
  public init(
    scenario: String, figures: String? = nil, parameters: [LeverRequest] = [], method: Calibration.Method = .abc,
    particles: Int = defaultParticles, budget: Int = defaultBudget, futures: Int? = nil, seed: UInt64? = nil
  ) {
    self.scenario = scenario
    self.figures = figures
    self.parameters = parameters
    self.method = method.rawValue
    self.particles = particles
    self.budget = budget
    self.futures = futures ?? (method == .abc ? 1 : Self.defaultMomentFutures)
    self.seed = seed
  }
}

/// `jalon calibrate`: numbers of a scenario fitted to figures that were observed.
public struct CalibrationExperiment: Experiment {
  /// The command.
  public static let kind = "calibrate"

  /// What is asked for.
  public let request: CalibrationRequest
  /// The scenario's file as the person named it.
  public let path: String
  /// Seed of every draw, of the world and of the procedure.
  public let seed: UInt64
  /// The scenario that is calibrated.
  public var loaded: LoadedScenario { template.loaded }
  /// Those of the figures observed, in their order.
  public var measures: [Measure] { task.figures.map(\.measure) }

  private let template: ScenarioTemplate
  private let task: CalibrationTask
  private let method: Calibration.Method
  private let momentFutures: Int

  /// Reads the scenario, the figures and the parameters, and tries every parameter at both ends of its range.
  ///
  /// - Throws: ``WorkbenchError`` for a scenario, a table or a parameter that cannot be taken.
  public init(_ request: CalibrationRequest, files: any FileProvider) throws(WorkbenchError) {
    self.request = request
    path = request.scenario
    template = try ScenarioTemplate.read(request.scenario, files: files)
    seed = request.seed ?? template.loaded.seed ?? 1
    let asked = template.loaded.calibration
    var figures = asked?.figures ?? []
    if let table = request.figures {
      do throws(ScenarioProblems) {
        figures = try RequestedCalibration.figures(inTable: table, of: template.loaded.scenario, files: files)
      } catch { throw .scenario(error) }
    }
    guard !figures.isEmpty else {
      throw .request(
        Bilingual(
          fr: "Aucun chiffre observé : il en faut sous « calibration: figures: » ou dans --figures FICHIER.csv.",
          en: "No observed figure: there must be some under 'calibration: figures:' or in --figures FILE.csv."))
    }
    let priors = try Self.priors(request.parameters, asked?.parameters ?? [], template)
    let method = Calibration.Method(rawValue: request.method) ?? .abc
    self.method = method
    momentFutures = max(2, request.futures)
    let each = method == .abc ? request.futures : 1
    let least = CalibrationTask.leastBudget(particles: request.particles, futuresPerPoint: each)
    let search = request.futures * 2 * (priors.count + 10)
    let spent = method == .abc ? least : max(least, CalibrationTask.pilot + CalibrationTask.trials + search)
    guard request.particles >= CalibrationTask.leastParticles, request.budget >= spent else {
      throw .request(
        Bilingual(
          fr: "Il faut au moins \(CalibrationTask.leastParticles) points et, pour \(request.particles) points, un "
            + "budget d'au moins \(spent) futurs.",
          en: "There must be at least \(CalibrationTask.leastParticles) points and, for \(request.particles) points, a "
            + "budget of at least \(spent) futures."))
    }
    task = CalibrationTask(
      priors: priors, figures: figures.map(ObservedFigure.init), particles: request.particles,
      budget: request.budget, futuresPerPoint: each, seed: seed)
    try checkEnds()
  }

  /// What is fitted: what the command names, else what the scenario says; ranges that are not given are those of the
  /// assumptions.
  private static func priors(
    _ levers: [LeverRequest], _ asked: [RequestedCalibration.Parameter], _ template: ScenarioTemplate
  ) throws(WorkbenchError) -> [Prior] {
    var priors = levers.map { Prior($0.lever) }
    if priors.isEmpty {
      for parameter in asked { priors.append(try prior(parameter, template)) }
    }
    guard !priors.isEmpty else {
      throw .request(
        Bilingual(
          fr:
            "Rien à ajuster : il faut des paramètres sous « calibration: parameters: » ou --parameter CHEMIN=BAS..HAUT.",
          en: "Nothing to fit: there must be parameters under 'calibration: parameters:' or --parameter PATH=LOW..HIGH."
        ))
    }
    for prior in priors where template.value(at: prior.lever.path) == nil {
      throw .request(
        Bilingual(
          fr: "Aucun nombre ne se trouve à « \(prior.lever.path) ».", en: "No number stands at '\(prior.lever.path)'."))
    }
    return priors
  }

  private static func prior(
    _ parameter: RequestedCalibration.Parameter, _ template: ScenarioTemplate
  ) throws(WorkbenchError) -> Prior {
    var (low, high) = (parameter.low, parameter.high)
    let first = parameter.path.split(separator: "+").first.map(String.init)
    for entry in template.loaded.scenario.provenance where entry.path == first {
      guard case .assumption(_, let least, let most) = entry.origin else { continue }
      low = low ?? least
      high = high ?? most
    }
    guard let low, let high, low < high else {
      throw .request(
        Bilingual(
          fr: "Aucune plage pour « \(parameter.path) » : il faut low et high, ou une hypothèse avec sa plage.",
          en: "No range for '\(parameter.path)': it takes low and high, or an assumption with its range."))
    }
    return Prior(Lever(parameter.path, low...high, step: parameter.step))
  }

  /// The scenario stands where every parameter is at one end of its range or the other.
  private func checkEnds() throws(WorkbenchError) {
    let count = min(task.priors.count, Self.mostCorners)
    for corner in 0..<(1 << count) {
      let values = task.priors.enumerated().map { place, prior in
        corner >> min(place, count - 1) & 1 == 0 ? prior.lever.range.lowerBound : prior.lever.range.upperBound
      }
      try template.check(task.priors.map(\.lever.path), at: Point(values))
    }
  }

  /// Parameters whose ends are combined in every way; further ones go with the last of them.
  ///
  /// Chosen: 64 scenarios are read in less than a second.
  private static let mostCorners = 6

  /// The scenario with its parameters at a point.
  public func scenario(at point: Point) -> Scenario? {
    try? template.scenario(task.priors.map(\.lever.path), at: point)
  }

  /// Calibrates.
  ///
  /// - Parameters:
  ///   - laboratory: Where futures are simulated.
  ///   - site: Not needed: everything is a trial.
  /// - Returns: What was found.
  /// - Throws: `Interrupted`.
  public func answer(
    in laboratory: inout FutureLaboratory, _ site: ExperimentSite
  ) throws(Interrupted) -> Calibration {
    switch method {
    case .abc: try Calibration.abc(task, in: &laboratory)
    case .moments: try Calibration.moments(task, futures: momentFutures, in: &laboratory)
    }
  }

  /// The page, the tables and the calibrated scenario.
  public func results(_ answer: Calibration, _ identity: RunIdentity) -> RunResults {
    let report = CalibrationReport(
      answer, of: loaded.scenario,
      parameters: task.priors.map { prior in
        let isFactor = prior.lever.path.hasPrefix(ScenarioTemplate.scaling)
        return CalibrationReport.Parameter(standing: isFactor ? 1 : template.value(at: prior.lever.path))
      }, identity)
    return RunResults(
      json: report.json,
      tables: [
        ("posterior.csv", report.posteriorCSV), ("fit.csv", report.fitCSV), ("calibrated.yaml", calibrated(answer)),
      ], page: Language.allCases.map { report.page(in: $0) })
  }

  /// A scenario with what was found, for a folder two levels below the one from which the scenario was named.
  private func calibrated(_ answer: Calibration) -> String {
    let figures = task.figures.map { "\($0.measure) (\($0.source))" }.joined(separator: ", ")
    return template.file(
      calibrated: answer.parameters.map { parameter in
        ScenarioTemplate.Calibrated(
          path: parameter.prior.lever.path, value: parameter.median,
          range: min(parameter.low, parameter.median)...max(parameter.high, parameter.median))
      },
      extending: path.hasPrefix("/") ? path : "../../\(path)",
      reason: "Calibrated (\(method.rawValue), seed \(seed), \(answer.simulated) futures) on \(figures)")
  }
}

extension ObservedFigure {
  fileprivate init(_ figure: RequestedCalibration.Figure) {
    self.init(
      Measure(
        figure.indicator, figure.year.map { .year($0) } ?? .whole, territory: figure.territory),
      value: figure.observed, uncertainty: figure.uncertainty, source: figure.published)
  }
}
