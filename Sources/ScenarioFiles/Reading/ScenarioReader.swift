public import InsertionPolicy

/// Reads scenarios from files.
public struct ScenarioReader: Sendable {
  private let provider: any FileProvider
  private let knownIndicators: @Sendable (Scenario) -> [String]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - provider: Where files come from.
  ///   - knownIndicators: The ids of the indicators that a scenario has, which targets may name; the catalogue's.
  public init(
    files provider: any FileProvider = FilesOnDisk(),
    knownIndicators: @escaping @Sendable (Scenario) -> [String] = { IndicatorCatalogue($0).indicators.map(\.id) }
  ) {
    self.provider = provider
    self.knownIndicators = knownIndicators
  }

  /// The checked scenario of the file at `path`, of all that it extends, of its tables and of its levers.
  ///
  /// - Throws: ``ScenarioProblems`` with every problem found.
  /// - Complexity: Proportional to the size of the files; any bytes end in problems or in a scenario.
  public func read(path: String) throws(ScenarioProblems) -> LoadedScenario {
    var composer = Composer(provider: provider)
    guard let document = composer.compose(path) else { throw ScenarioProblems(composer.problems) }
    var checker = Checker(root: document, fileNames: composer.names)
    let root = checker.object(document, Definitions.scenario, path: "")
    if let root { checker.checkConsistency(of: root) }
    let reading = LeverReading(of: document, at: path, &composer)
    let problems = composer.problems + checker.problems + reading.problems
    guard let root, problems.isEmpty else { throw ScenarioProblems(problems) }

    let scenario = ScenarioBuilder(root: root).scenario(provenance: checker.provenance)
    let levers = reading.levers.map { lever in
      RequestedVariants.Lever(
        id: lever.id, path: lever.path,
        scenario: ScenarioBuilder(root: lever.root).scenario(provenance: lever.provenance))
    }
    let calibration = root.optionalObject("calibration")
    var unknown = unknownIndicators(in: scenario, root: root) + refusalProblems(scenario, root)
    unknown += RequestedCalibration.problems(of: calibration?.objects("figures") ?? [], in: scenario)
    for (lever, read) in zip(levers, reading.levers) {
      unknown += unknownIndicators(in: lever.scenario, root: read.root)
    }
    guard unknown.isEmpty else { throw ScenarioProblems(unknown) }
    let unheld = precisionsOfNothing(in: scenario, root: root)
    guard unheld.isEmpty else { throw ScenarioProblems(unheld) }
    return LoadedScenario(
      scenario: scenario,
      files: composer.files.map { LoadedScenario.File(path: $0.path, name: $0.name, bytes: $0.bytes) },
      replications: root.optionalInteger("replications"), precisions: root.objects("precision").map { $0.precision() },
      seed: root.optionalInteger("seed").map(UInt64.init),
      remarks: checker.remarks + reading.remarks, variants: variants(root, levers),
      calibration: calibration.map { RequestedCalibration($0) })
  }

  private func variants(_ root: CheckedObject, _ levers: [RequestedVariants.Lever]) -> RequestedVariants? {
    root.optionalObject("variants").map {
      RequestedVariants(
        replications: $0.integer("replications"), levers: levers, refusesEachBody: $0.boolean("refuse_each_body"),
        marginal: $0.optionalObject("marginal").map { $0.marginal() })
    }
  }

  /// That bodies are to be refused of which there are none.
  private func refusalProblems(_ scenario: Scenario, _ root: CheckedObject) -> [Problem] {
    guard let variants = root.optionalObject("variants"), variants.boolean("refuse_each_body"),
      scenario.label?.bodies.isEmpty ?? true
    else { return [] }
    let path = joined(variants.path, "refuse_each_body")
    return [
      Problem(
        place: variants.place(of: "refuse_each_body"), path: path,
        kind: .needsSection(key: "label", becauseOf: path))
    ]
  }

  private func unknownIndicators(in scenario: Scenario, root: CheckedObject) -> [Problem] {
    let naming =
      root.objects("precision") + root.objects("targets")
      + (root.optionalObject("grant")?.objects("lines") ?? [])
      + root.objects("matrix").filter { $0.values["indicator"] != nil }
    guard !naming.isEmpty else { return [] }
    let known = knownIndicators(scenario)
    let ids = Set(known)
    return naming.compactMap { target in
      let id = target.text("indicator")
      guard !ids.contains(id) else { return nil }
      let kind = Problem.Kind.unknownIndicator(found: excerpt(id), nearest: nearestSpelling(of: id, among: known))
      return Problem(place: target.place(of: "indicator"), path: joined(target.path, "indicator"), kind: kind)
    }
  }

  /// Precisions of a probability where nothing is promised that could be reached or missed.
  private func precisionsOfNothing(in scenario: Scenario, root: CheckedObject) -> [Problem] {
    let naming = root.objects("precision").filter { $0.values["probability_half_width"] != nil }
    guard !naming.isEmpty else { return [] }
    let neutral = Set(IndicatorCatalogue(scenario).indicators.lazy.filter { $0.direction == .neutral }.map(\.id))
    let promised = Set(
      scenario.targets.filter { !neutral.contains($0.indicator) || $0.direction != nil }.map(\.indicator))
    return naming.compactMap { precision in
      guard !promised.contains(precision.text("indicator")) else { return nil }
      let key = "probability_half_width"
      return Problem(
        place: precision.place(of: key), path: joined(precision.path, key),
        kind: .nothingPromised(indicator: excerpt(precision.text("indicator"))))
    }
  }
}
