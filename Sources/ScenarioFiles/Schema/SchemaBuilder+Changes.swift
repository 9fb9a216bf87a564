internal import InsertionPolicy

// The lines of `change:`, of which each path says what may stand there.
extension SchemaBuilder {
  /// How an item of a list or of a mapping is named in a path: by id, by finding or by position; `*` is every item.
  private static let step = "(\\*|[A-Za-z0-9][A-Za-z0-9_-]*)"

  /// The names of laws, and what stands between them in a mixture.
  private static let lawSteps = (LawDefinition.names + ["law", "[0-9]+"]).joined(separator: "|")

  /// The numbers that laws are made of.
  private static let lawParameters = LawDefinition.all.flatMap(\.parameters).filter { $0.kind != .numbers }.map(\.key)
    .reduce(into: ["weight"]) { keys, key in if !keys.contains(key) { keys.append(key) } }.joined(separator: "|")

  /// Every dotted path into a complete scenario, each with the schema of its value.
  var changes: SchemaValue {
    mutating get {
      let paths = paths(in: .object(Definitions.scenario.definition), under: "")
      return [
        "type": "object", "maxProperties": .number(Double(Limits.changes)),
        "patternProperties": .object(
          paths.map { SchemaValue.Member(key: "^\($0.pattern)$", value: schema(of: $0.kind)) }),
        "additionalProperties": false,
      ]
    }
  }

  /// Every dotted path to a list of a complete scenario, each with the schema of what may be added to it.
  var additions: SchemaValue {
    mutating get {
      let paths = paths(in: .object(Definitions.scenario.definition), under: "").filter(\.kind.isList)
      return [
        "type": "object", "maxProperties": .number(Double(Limits.changes)),
        "patternProperties": .object(
          paths.map { SchemaValue.Member(key: "^\($0.pattern)$", value: schema(of: $0.kind.withoutCount)) }),
        "additionalProperties": false,
      ]
    }
  }

  /// Dotted paths, each with a factor, bare or with its reason.
  var scalings: SchemaValue {
    mutating get {
      let factor = number(NumberKind(unit: .plain), type: "number")
      return [
        "type": "object", "maxProperties": .number(Double(Limits.changes)),
        "patternProperties": ["^[a-z_]+(\\.(\\*|[A-Za-z0-9][A-Za-z0-9_-]*))*$": factor],
        "additionalProperties": false,
      ]
    }
  }

  private func paths(in kind: ValueKind, under path: String) -> [(pattern: String, kind: ValueKind)] {
    func below(_ step: String, _ kind: ValueKind) -> [(pattern: String, kind: ValueKind)] {
      let pattern = path.isEmpty ? step : "\(path)\\.\(step)"
      return [(pattern, kind)] + paths(in: kind, under: pattern)
    }
    switch kind {
    case .object(let definition): return definition.fields.flatMap { below($0.key, $0.kind) }
    case .bilingual: return below("(fr|en)", .text)
    case .map(let kind): return below(Self.step, kind.value)
    case .list(let kind), .table(let kind): return below(Self.step, kind.item)
    case .either(_, let collection): return paths(in: collection, under: path)
    case .law:
      // One number of a law, or the reason beside it.
      return [
        ("\(path)(\\.(\(Self.lawSteps)))+\\.(\(Self.lawParameters))", .number(NumberKind(unit: .plain, low: nil))),
        ("\(path)\\.assumption", .text),
      ]
    case .number, .integer, .money, .boolean, .text, .date, .identifier, .finding, .fact, .rowName, .reference,
      .references,
      .parts,
      .word,
      .path, .changes, .additions, .scalings:
      return []
    }
  }
}

extension ValueKind {
  /// The same list with one item or more: how many the whole must have is not asked of what is added.
  fileprivate var withoutCount: ValueKind {
    switch self {
    case .list(var kind):
      kind.count = 1...max(1, kind.count.upperBound)
      return .list(kind)
    case .table(var kind):
      kind.count = 1...max(1, kind.count.upperBound)
      return .table(kind)
    default: return self
    }
  }
}
