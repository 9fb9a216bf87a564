public import InsertionPolicy

/// A scenario read once, of which some numbers are then set anew as often as an experiment asks.
///
/// A number is named by its dotted path, as under `change:`. Where a law of times stands there, it is given another mean
/// and keeps its shape. Several paths joined by `+` get the same value; `scale:` before a path multiplies what stands
/// there, as under `scale:` of a file.
public struct ScenarioTemplate: Sendable {
  /// The scenario as its files say it.
  public let loaded: LoadedScenario
  private let document: Node
  private let names: [String: String]

  /// Before a path: its numbers are multiplied.
  public static let scaling = "scale:"

  /// Reads a scenario.
  ///
  /// - Parameters:
  ///   - path: The scenario's file.
  ///   - overlays: Files that extend `base`; what each changes is applied to this scenario, one after the other.
  ///   - base: The file that the overlays extend; `path` itself, or one that it extends.
  ///   - files: Where files come from.
  /// - Throws: ``ScenarioProblems`` with every problem found.
  public init(
    _ path: String, under overlays: [String] = [], of base: String = "", files: any FileProvider = FilesOnDisk()
  ) throws(ScenarioProblems) {
    let loaded = try ScenarioReader(files: files).read(path: path)
    var composer = Composer(provider: files)
    guard var document = composer.compose(path) else { throw ScenarioProblems(composer.problems) }
    document.remove("variants")
    for overlay in overlays {
      composer.standIns[resolved(base, beside: "")] = document
      guard let changed = composer.compose(overlay) else { throw ScenarioProblems(composer.problems) }
      guard composer.isOnStandIn(overlay) else {
        throw ScenarioProblems([
          Problem(place: Place(file: overlay), path: "extends", kind: .leverOfAnother(base: excerpt(base)))
        ])
      }
      document = changed
      document.remove("variants")
    }
    guard composer.problems.isEmpty else { throw ScenarioProblems(composer.problems) }
    self.document = document
    names = composer.names
    if overlays.isEmpty {
      self.loaded = loaded
    } else {
      var made = loaded
      made.scenario = try Self.scenario(of: document, names)
      self.loaded = made
    }
  }

  /// The scenario with some of its numbers set.
  ///
  /// - Parameter settings: Paths with the values to set there, in the units of the file; whole numbers and amounts are
  ///   rounded to what files can say.
  /// - Returns: The scenario, checked as a whole.
  /// - Throws: ``ScenarioProblems``: a path that names no number, or a value that cannot stand there.
  public func scenario(
    setting settings: [(path: String, value: Double)]
  ) throws(ScenarioProblems) -> Scenario {
    var document = document
    for (path, value) in settings {
      for path in Self.paths(in: path) { try set(path, value, in: &document) }
    }
    return try Self.scenario(of: document, names)
  }

  /// The number at a path, or the mean of the law there; `nil` where neither stands, and of several paths the first's.
  public func value(at path: String) -> Double? {
    guard let path = Self.paths(in: path).first else { return nil }
    if path.hasPrefix(Self.scaling) { return 1 }
    guard let (node, kind) = document.find(path) else { return nil }
    switch kind {
    case .number, .integer, .parts: return node.bare.text.flatMap(NumberSpelling.number)
    case .money: return node.bare.text.flatMap { try? MoneySpelling.euros($0) }?.approximate
    case .law(let kind): return mean(of: node, kind, path, in: document)
    default: return nil
    }
  }

  /// What can be set at a path.
  enum Nature {
    case number, whole, money
    /// A law of times, whose mean is set.
    case law
    /// One number of a law.
    case ofLaw
    /// A factor for what stands there.
    case factor
  }

  /// What can be set at a single path; `nil` where nothing can.
  func nature(of path: String) -> Nature? {
    if path.hasPrefix(Self.scaling) { return .factor }
    guard let (node, kind) = document.find(path) else { return nil }
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let named = steps.reduce(Optional(ValueKind.object(Definitions.scenario.definition))) { $0?.kind(under: $1) }
    switch kind {
    case .integer: return .whole
    case .money: return .money
    case .law: return node.text == nil && node["value"] == nil ? .law : .number
    case .number, .parts: return named == nil ? .ofLaw : .number
    default: return nil
    }
  }

  /// The path of the law that a number belongs to, where the law is an assumption.
  func lawPath(of path: String) -> String? {
    var steps = path.split(separator: ".").map(String.init)
    while steps.popLast() != nil {
      let path = steps.joined(separator: ".")
      guard let (node, kind) = document.find(path), case .law = kind else { continue }
      return node["assumption"] == nil ? nil : path
    }
    return nil
  }

  static func paths(in path: String) -> [String] { path.split(separator: "+").map(String.init) }

  private static func scenario(of document: Node, _ names: [String: String]) throws(ScenarioProblems) -> Scenario {
    let (found, checker) = Checker.document(of: document, fileNames: names)
    guard checker.problems.isEmpty else { throw ScenarioProblems(checker.problems) }
    return found.value.made(provenance: checker.provenance)
  }

  private func set(_ path: String, _ value: Double, in document: inout Node) throws(ScenarioProblems) {
    let place = Place(file: loaded.files.first?.path ?? "")
    func apply(_ key: Change.Key, _ path: String, _ number: String) throws(ScenarioProblems) {
      let change = Change(
        key: key, path: path, value: Node(content: .scalar(number, plain: true), place: place), place: place)
      guard let kind = change.apply(to: &document), !kind.isOfNoChange else { return }
      throw ScenarioProblems([Problem(place: place, path: excerpt(path), kind: kind)])
    }
    if path.hasPrefix(Self.scaling) {
      return try apply(.scale, String(path.dropFirst(Self.scaling.count)), NumberSpelling.written(value))
    }
    guard let (node, kind) = document.find(path) else {
      return try apply(.change, path, NumberSpelling.written(value))
    }
    switch kind {
    case .law(let kind) where node.text == nil && node["value"] == nil:
      guard let mean = mean(of: node, kind, path, in: document), mean > 0 else {
        throw ScenarioProblems([Problem(place: place, path: excerpt(path), kind: .scalesNoNumber(path: excerpt(path)))])
      }
      try apply(.scale, path, NumberSpelling.written(value / mean))
    case .integer: try apply(.change, path, NumberSpelling.written(value.rounded()))
    case .money: try apply(.change, path, NumberSpelling.written((value * 100).rounded() / 100))
    case .number, .law, .parts: try apply(.change, path, NumberSpelling.written(value))
    default:
      throw ScenarioProblems([Problem(place: place, path: excerpt(path), kind: .scalesNoNumber(path: excerpt(path)))])
    }
  }

  private func mean(of node: Node, _ kind: LawKind, _ path: String, in document: Node) -> Double? {
    var checker = Checker(root: document, fileNames: names)
    return checker.law(node, kind, path: path)?.mean
  }
}

extension Node {
  /// The node at a dotted path with what may stand there; `nil` where the path leads nowhere or to several places.
  fileprivate func find(_ path: String) -> (Node, ValueKind)? {
    find(
      path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...],
      .object(Definitions.scenario.definition))
  }

  private func find(_ steps: ArraySlice<String>, _ kind: ValueKind) -> (Node, ValueKind)? {
    guard let step = steps.first else { return (self, kind) }
    switch (kind, content) {
    case (.either(_, let collection), _): return find(steps, collection)
    case (.list(let list), .sequence(let items)), (.table(let list), .sequence(let items)):
      let item = items.enumerated().first { position, item in
        (list.addressKey.flatMap { item[$0]?.text } ?? String(position + 1)) == step
      }
      return item?.element.find(steps.dropFirst(), list.item)
    case (.law, _) where self["value"] == nil: return parameter(steps)
    default: return kind.kind(under: step).flatMap { inner in self[step]?.find(steps.dropFirst(), inner) }
    }
  }

  /// A number of a law, such as `weibull.scale` or `mixture.1.weight`.
  private func parameter(_ steps: ArraySlice<String>) -> (Node, ValueKind)? {
    guard let step = steps.first else {
      return text == nil ? nil : (self, .number(NumberKind(unit: .plain, low: nil)))
    }
    switch content {
    case .mapping: return self[step]?.parameter(steps.dropFirst())
    case .sequence(let items):
      let place = items.indices.first { String($0 + 1) == step }
      return place.flatMap { items[$0].parameter(steps.dropFirst()) }
    case .scalar: return nil
    }
  }
}
