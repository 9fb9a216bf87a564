public import InsertionPolicy
internal import Quantities

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
    guard let root = composer.compose(path) else { throw ScenarioProblems(composer.problems) }
    let (document, checker) = Checker.document(of: root, fileNames: composer.names)
    let reading = LeverReading(of: root, at: path, &composer)
    var problems = composer.problems + checker.problems
    // What a scenario can be asked about is known as soon as it has its days and its parts, with whatever values.
    let hasParts = document.days != nil && problems.allSatisfy { $0.kind.reach != .parts }
    let scenario = hasParts ? document.value.made(provenance: checker.provenance) : nil
    problems += reading.problems
    if let scenario { problems += self.problems(of: scenario, document) }
    let levers = reading.levers.map { lever in
      let scenario = lever.document.value.made(provenance: lever.provenance)
      problems += unknownIndicators(in: scenario, lever.document)
      return RequestedVariants.WhatIf(id: lever.id, path: lever.path, scenario: scenario)
    }
    guard let scenario, problems.isEmpty else { throw ScenarioProblems(problems) }
    return LoadedScenario(
      scenario: scenario,
      files: composer.files.map { LoadedScenario.File(path: $0.path, name: $0.name, bytes: $0.bytes) },
      replications: document.value.replications, precisions: document.value.precisions.map(\.made),
      seed: document.value.seed.map(UInt64.init), remarks: checker.remarks + reading.remarks,
      variants: document.value.variants.map {
        RequestedVariants(
          replications: $0.replications, levers: levers, refusesEachBody: $0.refusesEachBody, marginal: $0.marginal)
      }, calibration: document.value.calibration)
  }

  /// What a document asks of its scenario that the scenario does not have.
  private func problems(of scenario: Scenario, _ document: Placed<Document>) -> [Problem] {
    unknownIndicators(in: scenario, document) + refusals(in: scenario, document)
      + RequestedCalibration.problems(
        of: document.right(\.calibration)?.items(\.figures) ?? [], in: scenario)
      + precisionsOfNothing(in: scenario, document)
  }

  /// That bodies are to be refused of which there are none.
  private func refusals(in scenario: Scenario, _ document: Placed<Document>) -> [Problem] {
    guard let refuses = document.right(\.variants)?.right(\.refusesEachBody), refuses.value,
      scenario.label?.bodies.isEmpty ?? true
    else { return [] }
    return [Problem(.needsSection(key: document.path(\.label), becauseOf: refuses.path), at: refuses)]
  }

  private func unknownIndicators(in scenario: Scenario, _ document: Placed<Document>) -> [Problem] {
    let naming =
      document.items(\.precisions).map { $0.right(\.indicator) }
      + document.items(\.scenario.targets).map { $0.right(\.indicator) }
      + (document.right(\.scenario.grant)?.items(\.lines) ?? []).map { $0.right(\.indicator) }
      + document.items(\.matrix).map { $0.right(\.indicator) }
    guard !naming.isEmpty else { return [] }
    let known = knownIndicators(scenario)
    let ids = Set(known)
    return naming.compactMap(\.self).filter { !ids.contains($0.value) }.map { id in
      let nearest = nearestSpelling(of: id.value, among: known)
      return Problem(.unknownIndicator(found: excerpt(id.value), nearest: nearest), at: id)
    }
  }

  /// Precisions of a probability where nothing is promised that could be reached or missed.
  private func precisionsOfNothing(in scenario: Scenario, _ document: Placed<Document>) -> [Problem] {
    let naming = document.items(\.precisions).filter { $0[\.probability].isWritten }
    guard !naming.isEmpty else { return [] }
    let known = Set(knownIndicators(scenario))
    // A target whose indicator is misspelt may be the very one.
    guard scenario.targets.allSatisfy({ known.contains($0.indicator) }) else { return [] }
    let neutral = Set(IndicatorCatalogue(scenario).indicators.lazy.filter { $0.direction == .neutral }.map(\.id))
    let promised = Set(
      scenario.targets.filter { !neutral.contains($0.indicator) || $0.direction != nil }.map(\.indicator))
    return naming.compactMap { precision in
      guard let indicator = precision.right(\.indicator)?.value, known.contains(indicator),
        !promised.contains(indicator)
      else { return nil }
      return Problem(.nothingPromised(indicator: excerpt(indicator)), at: precision[\.probability])
    }
  }
}
