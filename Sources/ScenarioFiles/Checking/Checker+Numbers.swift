internal import InsertionPolicy

/// The keys beside a value that say where it comes from.
struct OriginKeys: Sendable {
  static let all = ["unit", "source", "assumption", "range", "note"]

  var unit: Node?
  var source: Node?
  var assumption: Node?
  var range: Node?
  var note: Node?

  /// The origin keys among the entries of a mapping.
  init(_ node: Node) {
    unit = node["unit"]
    source = node["source"]
    assumption = node["assumption"]
    range = node["range"]
    note = node["note"]
  }

  var isBare: Bool { source == nil && assumption == nil }
}

extension Checker {
  /// What a scalar says as a number.
  struct Written<Value> {
    var value: Value
    /// The number against which a range is held.
    var total: Double
    /// How the number is written in a list of origins.
    var text: String
  }

  /// The number, bare or under `value`, within its bounds.
  mutating func number(_ node: Node, _ kind: NumberKind, path: String) -> Double? {
    sourced(node, kind, path: path) { checker, node in
      checker.scalarNumber(node, kind, path: path).map {
        Written(value: $0, total: $0, text: NumberSpelling.written($0))
      }
    }
  }

  /// The whole number, bare or under `value`, within its bounds.
  mutating func integer(_ node: Node, _ kind: NumberKind, path: String) -> Int? {
    sourced(node, kind, path: path) { checker, node in
      guard let number = checker.scalarNumber(node, kind, expected: .integer, path: path) else { return nil }
      guard let whole = Int(exactly: number) else {
        checker.report(wrong: node, expected: .integer, path: path)
        return nil
      }
      return Written(value: whole, total: number, text: NumberSpelling.written(number))
    }
  }

  /// What `read` makes of a scalar, bare or under `value` with its origin.
  mutating func sourced<Value>(
    _ node: Node, _ kind: NumberKind, path: String, read: (inout Checker, Node) -> Written<Value>?
  ) -> Value? {
    guard case .mapping(let entries) = node.content else {
      guard let written = read(&self, node) else { return nil }
      if kind.isAboutWorld, !node.hasOriginBeside { remarkBare(node, path: path) }
      return written.value
    }
    for entry in entries where entry.key != "value" && !OriginKeys.all.contains(entry.key) {
      unknownKey(entry, known: ["value"] + OriginKeys.all, path: path)
    }
    let keys = OriginKeys(node)
    checkUnit(keys.unit, kind.unit, path: path)
    guard let valueNode = node["value"] else {
      report(.missingKey("value"), at: node.place, path: path)
      _ = origin(keys, value: nil, at: node.place, path: path)
      return nil
    }
    let written = read(&self, valueNode)
    let origin = origin(keys, value: written?.total, at: node.place, path: path)
    guard let written else { return nil }
    if let origin {
      record(origin, value: written.text + kind.unit.suffix, at: valueNode.place, path: path)
    } else if keys.isBare, kind.isAboutWorld {
      remarkBare(valueNode, path: path)
    }
    return written.value
  }

  /// The number that a plain scalar writes, within bounds.
  mutating func scalarNumber(
    _ node: Node, _ kind: NumberKind, expected: Problem.Expected = .number, path: String
  ) -> Double? {
    guard case .scalar(let text, let plain) = node.content, node.found != .nothing else {
      report(wrong: node, expected: expected, path: path)
      return nil
    }
    guard plain, let number = NumberSpelling.number(text) else {
      let suggestion = NumberSpelling.number(text) != nil ? text : NumberSpelling.suggestion(for: excerpt(text))
      report(.notANumber(found: excerpt(text), suggestion: suggestion), at: node.place, path: path)
      return nil
    }
    guard kind.allows(number) else {
      let problem = Problem.Kind.outOfRange(
        found: number, low: kind.low, high: kind.high, excludesLow: kind.isAboveLow)
      report(problem, at: node.place, path: path)
      return nil
    }
    return number
  }

  mutating func checkUnit(_ node: Node?, _ unit: Unit, path: String) {
    guard let node, let written = text(node, path: joined(path, "unit")) else { return }
    if written != unit.rawValue, !unit.words.contains(written) {
      report(.wrongUnit(found: excerpt(written), expected: unit.words), at: node.place, path: joined(path, "unit"))
    }
  }

  /// What the origin keys say, or nil when they say nothing or something wrong.
  mutating func origin(_ keys: OriginKeys, value: Double?, at place: Place, path: String) -> Provenance.Origin? {
    if let note = keys.note { _ = text(note, path: joined(path, "note")) }
    let range = keys.range.flatMap { self.range($0, value: value, path: joined(path, "range")) }
    switch (keys.source, keys.assumption) {
    case (nil, nil):
      if let range = keys.range {
        report(.notOneOrigin(found: []), at: range.place, path: joined(path, "range"))
      }
      return nil
    case (_?, let assumption?):
      report(.notOneOrigin(found: ["source", "assumption"]), at: assumption.place, path: joined(path, "assumption"))
      return nil
    case (let source?, nil):
      guard let fact = text(source, path: joined(path, "source")) else { return nil }
      if let kind = FactCatalogue.problem(with: fact) {
        report(kind, at: source.place, path: joined(path, "source"))
        return nil
      }
      return .fact(fact)
    case (nil, let assumption?):
      let reason = text(assumption, path: joined(path, "assumption"))
      if keys.range == nil { report(.assumptionWithoutRange, at: assumption.place, path: path) }
      guard let reason, let range else { return nil }
      return .assumption(reason, low: range.low, high: range.high)
    }
  }

  private mutating func range(_ node: Node, value: Double?, path: String) -> (low: Double, high: Double)? {
    guard case .sequence(let ends) = node.content, ends.count == 2 else {
      if case .sequence(let ends) = node.content {
        report(.wrongCount(found: ends.count, low: 2, high: 2), at: node.place, path: path)
      } else {
        report(wrong: node, expected: .list, path: path)
      }
      return nil
    }
    let anything = NumberKind(unit: .plain, low: nil)
    guard let low = scalarNumber(ends[0], anything, path: path), let high = scalarNumber(ends[1], anything, path: path)
    else { return nil }
    if let value, !(low <= value && value <= high) {
      report(.rangeMissesValue(value: value, low: low, high: high), at: node.place, path: path)
      return nil
    }
    return (low, high)
  }

  mutating func record(_ origin: Provenance.Origin, value: String, at place: Place, path: String) {
    provenance.append(
      Provenance(path: path, value: value, origin: origin, place: location(of: place)))
  }

  mutating func remarkBare(_ node: Node, path: String) {
    remarks.append(.bareNumber(found: excerpt(node.text ?? ""), at: node.place, path: path))
  }

  /// A collection of numbers under `key` with one origin for all of them.
  mutating func sourcedCollection<Value>(
    _ node: Node, key: String, unit: Unit?, path: String, check: (inout Checker, Node) -> Found<Value>
  ) -> Found<Value> {
    guard case .mapping(let entries) = node.content, let values = node[key] else {
      preconditionFailure("\(path) has no \(key).")
    }
    for entry in entries where entry.key != key && !OriginKeys.all.contains(entry.key) {
      unknownKey(entry, known: [key] + OriginKeys.all, path: path)
    }
    let keys = OriginKeys(node)
    if let unit { checkUnit(keys.unit, unit, path: path) }
    let remarksBefore = remarks.count
    let found = check(&self, values)
    let origin = origin(keys, value: nil, at: node.place, path: path)
    if !keys.isBare { remarks.removeSubrange(remarksBefore...) }
    if let origin { record(origin, value: written(values), at: values.place, path: path) }
    return found
  }

  func written(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .sequence(let items): items.map(written).joined(separator: ", ")
    case .mapping(let entries): entries.map { "\($0.key) \(written($0.value))" }.joined(separator: ", ")
    }
  }
}
