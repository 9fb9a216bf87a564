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

  /// The checked scenario of the file at `path`, of all that it extends and of its tables.
  ///
  /// - Throws: ``ScenarioProblems`` with every problem found.
  /// - Complexity: Proportional to the size of the files; any bytes end in problems or in a scenario.
  public func read(path: String) throws(ScenarioProblems) -> LoadedScenario {
    var composer = Composer(provider: provider)
    guard let document = composer.compose(path) else { throw ScenarioProblems(composer.problems) }
    var checker = Checker(root: document)
    let root = checker.object(document, Definitions.scenario, path: "")
    if let root { checker.checkConsistency(of: root) }
    let problems = composer.problems + checker.problems
    guard let root, problems.isEmpty else { throw ScenarioProblems(problems) }

    let scenario = ScenarioBuilder(root: root).scenario(provenance: checker.provenance)
    let unknown = unknownIndicators(in: scenario, root: root)
    guard unknown.isEmpty else { throw ScenarioProblems(unknown) }
    return LoadedScenario(
      scenario: scenario, files: composer.files.map { LoadedScenario.File(path: $0.path, bytes: $0.bytes) },
      replications: root.optionalInteger("replications"), seed: root.optionalInteger("seed").map(UInt64.init),
      remarks: checker.remarks)
  }

  private func unknownIndicators(in scenario: Scenario, root: CheckedObject) -> [Problem] {
    let naming = root.objects("targets") + (root.optionalObject("grant")?.objects("lines") ?? [])
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
}

/// A scenario with the files it came from.
public struct LoadedScenario: Sendable {
  /// A file that was read.
  public struct File: Hashable, Sendable {
    /// The file, as the person named it or as another file named it.
    public var path: String
    /// What was in it.
    public var bytes: [UInt8]
  }

  /// The scenario.
  public var scenario: Scenario
  /// Every file read, the first being the one asked for.
  public var files: [File]
  /// How many replications the scenario asks for, or nil.
  public var replications: Int?
  /// The seed the scenario asks for, or nil.
  public var seed: UInt64?
  /// What a reader should know, in the order of the file.
  public var remarks: [Remark]

  /// SHA-256 of the content of all files in the order read, each with its length, in 64 hexadecimal digits.
  ///
  /// The same content gives the same digest wherever the files lie.
  public var digest: String {
    var digest = SHA256()
    for file in files {
      let length = UInt64(file.bytes.count)
      digest.update((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) })
      digest.update(file.bytes)
    }
    return digest.finish()
  }
}
