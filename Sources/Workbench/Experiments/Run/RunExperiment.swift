public import Experiments
public import InsertionPolicy
public import Reporting
public import RunStore
public import ScenarioFiles

/// `jalon run`: the futures of one scenario, and of what is held against it.
public struct RunExperiment: Experiment {
  /// The command.
  public static let kind = "run"

  /// What is asked for, with nothing left to the scenario and without the path of the machine.
  public private(set) var request: RunRequest
  /// The scenario's file as the person named it.
  public let path: String
  /// The scenario.
  public let loaded: LoadedScenario
  /// Every figure of the scenario's catalogue.
  public let measures: [Measure]
  private var task: RunTask

  /// Reads the scenario and what it asks to have held against it.
  ///
  /// - Throws: ``WorkbenchError``; nothing has been written then.
  public init(_ request: RunRequest, files: any FileProvider) throws(WorkbenchError) {
    path = request.scenario
    do { loaded = try Scenarios.check(path, files: files) } catch { throw .scenario(error) }
    let catalogue = IndicatorCatalogue(loaded.scenario)
    let precisions = request.precisions(for: loaded)
    let rule: StoppingRule
    do {
      rule = try StoppingRule(precisions, scenario: loaded.scenario, catalogue: catalogue)
    } catch { throw .precision(error) }
    task = RunTask(
      loaded.scenario, catalogue: catalogue, comparison: VariantComparison(loaded, catalogue), rule: rule,
      limit: request.limit(for: loaded), seed: request.seed ?? loaded.seed ?? RunRequest.defaultSeed)
    measures = task.measures
    self.request = RunRequest(
      scenario: loaded.files(of: path).first?.path ?? path, replications: task.limit, precisions: precisions,
      seed: task.seed)
  }

  /// Seed of every draw.
  public var seed: UInt64 { task.seed }

  /// Futures asked for, at most where there are precisions.
  public var requested: Int? { task.limit }

  /// The scenario, or that of a variant.
  public func scenario(at point: Point) -> Scenario? {
    task.variant(at: point).map { task.variants[$0].scenario } ?? loaded.scenario
  }

  /// Every figure of the scenario; of a variant, those that are held against it.
  public func setting(at point: Point) -> Setting? { task.setting(at: point) }

  /// Simulates the scenario, then what is held against it.
  ///
  /// - Throws: `Interrupted`.
  public func answer(in laboratory: inout FutureLaboratory, _ site: ExperimentSite) throws(Interrupted) -> Forecast {
    try task.forecast(in: &laboratory)
  }

  /// What the futures say that are there.
  public func answer(of finished: Trials) -> Forecast? { task.forecast(of: finished) }

  /// All of the answer.
  public func forecast(_ answer: Forecast) -> Forecast? { answer }

  /// The same run, found in its folder, with more futures and without precisions; of one with precisions, what is there is
  /// extended, because its number was a limit.
  public func extended(by adding: Int, beside finished: Trials) -> RunExperiment? {
    var more = self
    let standing = request.precisions.isEmpty ? task.limit : finished.rows(at: RunTask.base).count
    more.task.limit = min(standing + adding, Plan.replicationLimits.upperBound)
    more.task.rule = .none
    more.request = RunRequest(scenario: path, replications: more.task.limit, seed: seed)
    return more
  }

  /// A variant by its id.
  public func name(of point: Point) -> String? { task.variant(at: point).map { task.variants[$0].id } }

  /// Below the folder that the scenario lies in, by that folder's name: the same wherever it lies.
  public func files(_ read: [RunHead.File]) -> [RunHead.File] { loaded.files(of: path) }

  /// The scenario's folder and name, the seed and the number of replications, such as `pas-de-calais-reference-1-200`.
  public var folderName: String {
    (ScenarioName(path: path).steps + [String(seed), String(task.limit)]).joined(separator: "-")
  }

  /// The page, the tables and the workbook.
  public func results(_ answer: Forecast, _ identity: RunIdentity) -> RunResults {
    let tables: [(String, String?)] = [
      ("indicators.csv", IndicatorsCSV.text(answer)), (RunFolder.variants, VariantsCSV.text(answer)),
      (RunFolder.ledger, LedgerCSV.text(answer)), (RunFolder.matrix, MatrixCSV.text(answer)),
    ]
    return RunResults(
      json: ResultsJSON.text(answer, identity),
      tables: tables.compactMap { name, text in text.map { (name, $0) } },
      page: Language.allCases.map { Report(answer, identity, in: $0) },
      workbook: { SpreadsheetReport(answer, identity, in: $0) })
  }
}

extension VariantComparison {
  /// What a scenario's file asks to have held against it: its levers in their order, then the bodies refused, then the
  /// lines of the budget that have more money; `nil` where it asks for nothing.
  fileprivate init?(_ loaded: LoadedScenario, _ catalogue: IndicatorCatalogue) {
    guard let asked = loaded.variants else { return nil }
    let levers = asked.levers.map { lever in
      // A lever that does not say what it is called has its base's name, which would name nothing on a page.
      let isNamed = lever.scenario.name != loaded.scenario.name
      return Variant(
        id: lever.id, name: isNamed ? lever.scenario.name : Bilingual(fr: lever.id, en: lever.id), kind: .whatIf,
        scenario: lever.scenario)
    }
    let refusals = asked.refusesEachBody ? Variant.refusals(of: loaded.scenario) : []
    let marginals = asked.marginal.map {
      Variant.marginals(of: loaded.scenario, lines: $0.lines, step: $0.step, replications: $0.replications)
    }
    self.init(
      levers + refusals + (marginals ?? []), of: loaded.scenario, catalogue: catalogue, replications: asked.replications
    )
  }
}
