public import Experiments
public import InsertionPolicy
public import Reporting
public import ScenarioFiles

/// What a person asks of `jalon compare`.
public struct CompareRequest: Codable, Hashable, Sendable {
  /// The file that the options are held against.
  public var base: String
  /// The options' files, in the order in which they are shown.
  public var options: [String]
  /// Files that extend the base, each applied to every option in turn: what may happen whatever is voted.
  public var shocks: [String]
  /// Futures of each option, or `nil` for what the base says or the default.
  public var replications: Int?
  /// Futures of each option under each shock, or `nil` for a quarter of the others.
  public var shockReplications: Int?
  /// Futures in which everybody's wait is held side by side.
  public var peopleReplications: Int
  /// The indicator by which options are regretted, over the whole period; `nil` for the number of targets reached.
  public var criterion: String?
  /// Seed, or `nil` for what the base says.
  public var seed: UInt64?

  /// Futures in which people are followed, unless told otherwise.
  ///
  /// Chosen: each has tens of thousands of people in it, so that a handful says what thousands of them gain and lose.
  public static let defaultPeopleReplications = 5

  /// Asks for a comparison.
  public init(
    base: String, options: [String], shocks: [String] = [], replications: Int? = nil, shockReplications: Int? = nil,
    peopleReplications: Int = Self.defaultPeopleReplications, criterion: String? = nil, seed: UInt64? = nil
  ) {
    self.base = base
    self.options = options
    self.shocks = shocks
    self.replications = replications
    self.shockReplications = shockReplications
    self.peopleReplications = peopleReplications
    self.criterion = criterion
    self.seed = seed
  }
}

/// `jalon compare`: options side by side under the same chance, who gains and who loses, and what each shock makes regret.
///
/// A point has two values: the option's place, the base being 0, and the shock's, none being 0.
public struct CompareExperiment: Experiment {
  /// What is found.
  public struct Answer: Sendable {
    /// The options side by side.
    public var comparison: OptionComparison
    /// By option held against the base, who waits longer and who less long, on average over futures.
    public var shifts: [WaitShifts]
    /// Futures behind ``shifts``.
    public var shiftReplications: Int
    /// What each shock makes regret; `nil` without shocks.
    public var regret: RegretTable?
  }

  /// `compare`.
  public static let kind = "compare"

  /// What is asked for.
  public let request: CompareRequest
  /// The base.
  public let loaded: LoadedScenario
  /// The base's file.
  public let path: String
  /// Seed of every draw.
  public let seed: UInt64
  /// Every indicator over the whole period everywhere, and over each year in the whole département.
  public let measures: [Measure]
  private let options: [PolicyOption]
  private let shocks: [PolicyOption]
  /// By option, by shock, the first shock being none.
  private let scenarios: [[Scenario]]
  private let catalogue: IndicatorCatalogue
  private let cells: [IndicatorCell]
  /// The criterion's place among the measures, and which way is better; `nil` for the number of targets reached.
  private let criterion: (place: Int, moreIsBetter: Bool)?
  private let replications: Int
  private let shockReplications: Int

  /// Reads the base, the options and the shocks.
  ///
  /// - Throws: ``WorkbenchError``: problems of a file, periods that differ, a criterion that is none.
  public init(_ request: CompareRequest, files: any FileProvider) throws(WorkbenchError) {
    let base = try ScenarioTemplate.read(request.base, files: files)
    let paths = [request.base] + request.options
    var options: [PolicyOption] = []
    var rows: [[Scenario]] = []
    for (place, path) in paths.enumerated() {
      let template = place == 0 ? base : try ScenarioTemplate.read(path, files: files)
      var row = [template.loaded.scenario]
      for shock in request.shocks {
        row.append(try ScenarioTemplate.read(path, under: [shock], of: request.base, files: files).loaded.scenario)
      }
      options.append(Self.option(path, row[0], besides: options, base: base.loaded.scenario))
      rows.append(row)
    }
    var shocks: [PolicyOption] = []
    for (place, path) in request.shocks.enumerated() {
      shocks.append(Self.option(path, rows[0][place + 1], besides: shocks, base: base.loaded.scenario))
    }
    for (option, path) in zip(options, paths) {
      let (first, last) = (option.scenario.firstDay, option.scenario.lastDay)
      guard first == base.loaded.scenario.firstDay, last == base.loaded.scenario.lastDay else {
        throw .request(
          Bilingual(
            fr: "« \(path) » va du \(first) au \(last), la référence du \(base.loaded.scenario.firstDay) au "
              + "\(base.loaded.scenario.lastDay) : des options se comparent sur la même période.",
            en: "“\(path)” runs from \(first) to \(last), the base from \(base.loaded.scenario.firstDay) to "
              + "\(base.loaded.scenario.lastDay): options are compared over the same period."))
      }
    }
    let catalogue = IndicatorCatalogue(base.loaded.scenario)
    cells = catalogue.cells.filter { cell in
      switch cell.window {
      case .whole: true
      case .year: cell.territory == nil
      case .month, .quarter: false
      }
    }
    measures = cells.map { Measure($0, of: base.loaded.scenario, catalogue) }
    criterion = try Self.criterion(request.criterion, cells, catalogue)
    loaded = base.loaded
    path = request.base
    seed = request.seed ?? base.loaded.seed ?? RunRequest.defaultSeed
    replications = request.replications ?? base.loaded.replications ?? RunRequest.defaultReplications
    shockReplications = min(request.shockReplications ?? max(replications / 4, 2), replications)
    self.request = request
    self.options = options
    self.shocks = shocks
    self.catalogue = catalogue
    scenarios = rows
  }

  /// The option of a point under its shock.
  public func scenario(at point: Point) -> Scenario? { scenarios[Int(point.values[0])][Int(point.values[1])] }

  /// Simulates every option, then every option under every shock, then follows people.
  ///
  /// - Throws: `Interrupted`.
  public func answer(
    in laboratory: inout FutureLaboratory, _ site: ExperimentSite
  ) throws(Interrupted) -> Answer {
    laboratory.expect(options.count * (replications + shocks.count * shockReplications))
    let trials = options.indices.flatMap { option in
      (0..<UInt32(replications)).map { Trial([Double(option), 0], $0) }
    }
    let rows = try laboratory.values(of: trials)
    let values = options.indices.map { Array(rows[$0 * replications..<($0 + 1) * replications]) }
    let comparison = OptionComparison(
      options, catalogue: catalogue.indicators, cells: cells, values: values)
    let regret = try shocks.isEmpty ? nil : regret(comparison, values, &laboratory)
    let people = min(request.peopleReplications, replications)
    guard options.count > 1, people > 0 else {
      return Answer(comparison: comparison, shifts: [], shiftReplications: 0, regret: regret)
    }
    let plan = Plan(replications: people, seed: seed, workers: site.workers)
    let shifts = plan.shifts(
      of: options.dropFirst().map(\.scenario), against: options[0].scenario, until: site.cancellation)
    guard shifts.allSatisfy({ $0.count == people }) else { throw Interrupted() }
    return Answer(
      comparison: comparison, shifts: shifts.map { WaitShifts(mean: $0) }, shiftReplications: people, regret: regret)
  }

  private func regret(
    _ comparison: OptionComparison, _ values: [[[Double?]]], _ laboratory: inout FutureLaboratory
  ) throws(Interrupted) -> RegretTable {
    let count = shockReplications
    var trials: [Trial] = []
    for option in options.indices {
      for shock in 1...shocks.count {
        trials += (0..<UInt32(count)).map { Trial([Double(option), Double(shock)], $0) }
      }
    }
    let rows = try laboratory.values(of: trials)
    let table = options.indices.map { option in
      (0...shocks.count).map { shock -> [Double] in
        let start = (option * shocks.count + shock - 1) * count
        let futures = shock == 0 ? Array(values[option].prefix(count)) : Array(rows[start..<start + count])
        return futures.map { score($0, comparison) }
      }
    }
    return RegretTable(table, moreIsBetter: criterion?.moreIsBetter ?? true)
  }

  /// The criterion in one future: a mean delay of nothing is nought.
  private func score(_ values: [Double?], _ comparison: OptionComparison) -> Double {
    guard let criterion else { return Double(comparison.targetsReached(by: values)) }
    return values[criterion.place] ?? 0
  }

  /// The page, the sentences and the tables.
  public func results(_ answer: Answer, _ identity: RunIdentity) -> RunResults {
    let facts = ComparisonFacts(
      comparison: answer.comparison, base: loaded.scenario, shifts: answer.shifts,
      shiftReplications: answer.shiftReplications, regret: answer.regret, shocks: shocks.map(\.name),
      criterion: criterion.map { catalogue.indicators[cells[$0.place].indicator] }, seed: seed, identity: identity)
    return RunResults(
      json: facts.json, tables: facts.tables, page: Language.allCases.map { facts.page(in: $0) })
  }

  /// An option named by its file; one whose scenario has no name of its own is called by its file's.
  private static func option(
    _ path: String, _ scenario: Scenario, besides others: [PolicyOption], base: Scenario
  ) -> PolicyOption {
    let stem = ScenarioName(path: path).steps.last ?? path
    let taken = others.count { $0.id == stem || $0.id.hasPrefix(stem + "-") }
    let id = taken == 0 ? stem : "\(stem)-\(taken + 1)"
    let isNamed = others.isEmpty || scenario.name != base.name
    return PolicyOption(id: id, name: isNamed ? scenario.name : Bilingual(fr: id, en: id), scenario: scenario)
  }

  private static func criterion(
    _ id: String?, _ cells: [IndicatorCell], _ catalogue: IndicatorCatalogue
  ) throws(WorkbenchError) -> (place: Int, moreIsBetter: Bool)? {
    guard let id else { return nil }
    let place = cells.firstIndex {
      catalogue.indicators[$0.indicator].id == id && $0.territory == nil && $0.window == .whole
    }
    guard let place else {
      throw .precision(.unknownIndicator(id, known: catalogue.indicators.map(\.id)))
    }
    let direction = catalogue.indicators[cells[place].indicator].direction
    guard direction != .neutral else {
      throw .request(
        Bilingual(
          fr: "« \(id) » ne dit pas quel sens est le meilleur : rien ne s'y regrette.",
          en: "“\(id)” does not say which way is better: there is nothing to regret in it."))
    }
    return (place, direction == .atLeast)
  }
}
