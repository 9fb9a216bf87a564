internal import InsertionPolicy
internal import Stochastics

// Probability laws of lengths of time.
extension Checker {
  /// The law, bare or with its origin, giving no value below 0.
  ///
  /// A number alone is a constant; the range beside an assumption is that of the mean.
  mutating func law(_ node: Node, _ kind: LawKind, path: String) -> Law? {
    let unit = kind.unit
    guard case .mapping(let entries) = node.content, node["value"] == nil else {
      guard let value = number(node, NumberKind(unit: unit, isAboveLow: kind.isAboveZero), path: path) else {
        return nil
      }
      return made(LawDefinition.constant, at: node.place, path: path) { () throws(LawError) in try .constant(value) }
    }
    for entry in entries where !LawDefinition.names.contains(entry.key) && !OriginKeys.all.contains(entry.key) {
      unknownKey(entry, known: LawDefinition.names + OriginKeys.all, path: path)
    }
    let keys = OriginKeys(node)
    checkUnit(keys.unit, unit, path: path)
    let written = entries.filter { LawDefinition.names.contains($0.key) }
    if written.count != 1 {
      report(.notExactlyOne(of: LawDefinition.names, found: written.map(\.key)), at: node.place, path: path)
    }
    let law = written.count == 1 ? wholeLaw(written[0], of: node, kind, path: path) : nil
    let origin = origin(keys, value: law?.mean, at: node.place, path: path)
    guard let law else { return nil }
    let (name, content) = (written[0].key, written[0].value)
    if let origin {
      record(origin, value: "\(name) \(self.written(content))\(unit.suffix)", at: node.place, path: path)
    } else if keys.isBare {
      remarks.append(.bareNumber(found: name, at: node.place, path: path))
    }
    return law
  }

  /// The law of an entry with the factor of its node, with a support and a mean that a length of time can have.
  private mutating func wholeLaw(_ entry: Node.Entry, of node: Node, _ kind: LawKind, path: String) -> Law? {
    let itself = lawItself(entry, path: joined(path, entry.key)).flatMap { law in
      node.factor == 1
        ? law : made(entry.key, at: node.place, path: path) { () throws(LawError) in try law.scaled(by: node.factor) }
    }
    guard let law = itself else { return nil }
    if law.support.lowerBound < 0 {
      report(.outOfRange(found: law.support.lowerBound, low: 0, high: nil), at: entry.value.place, path: path)
      return nil
    }
    let mean = law.mean
    if mean.isFinite, mean > 0 || !kind.isAboveZero { return law }
    let problem = Problem.Kind.outOfRange(found: mean, low: 0, high: nil, excludesLow: kind.isAboveZero)
    report(problem, at: entry.value.place, path: path)
    return nil
  }

  private mutating func lawItself(_ entry: Node.Entry, path: String) -> Law? {
    if entry.key == LawDefinition.constant {
      guard let value = scalarNumber(entry.value, NumberKind(unit: .plain, low: nil), path: path) else { return nil }
      return made(entry.key, at: entry.value.place, path: path) { () throws(LawError) in try .constant(value) }
    }
    if entry.key == LawDefinition.mixture { return mixture(entry.value, path: path) }
    guard let definition = LawDefinition.all.first(where: { $0.name == entry.key }) else { return nil }
    guard let values = parameters(entry.value, definition, path: path) else { return nil }
    return made(entry.key, at: entry.value.place, path: path) { () throws(LawError) in try definition.make(values) }
  }

  private mutating func parameters(
    _ node: Node, _ definition: LawDefinition, path: String
  ) -> LawDefinition.Values? {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .mapping, path: path)
      return nil
    }
    let problemsBefore = problems.count
    var values = LawDefinition.Values()
    for entry in entries {
      guard let parameter = definition.parameters.first(where: { $0.key == entry.key }) else {
        unknownKey(entry, known: definition.parameters.map(\.key), path: path)
        continue
      }
      let path = joined(path, entry.key)
      let anything = NumberKind(unit: .plain, low: nil)
      switch parameter.kind {
      case .number: values.numbers[entry.key] = scalarNumber(entry.value, anything, path: path)
      case .wholeNumber:
        guard let number = scalarNumber(entry.value, anything, expected: .integer, path: path) else { continue }
        if Int(exactly: number) == nil { report(wrong: entry.value, expected: .integer, path: path) }
        values.numbers[entry.key] = number
      case .numbers:
        guard case .sequence(let items) = entry.value.content else {
          report(wrong: entry.value, expected: .list, path: path)
          continue
        }
        values.lists[entry.key] = items.enumerated().compactMap { position, item in
          scalarNumber(item, anything, path: joined(path, String(position + 1)))
        }
      }
    }
    for parameter in definition.parameters where parameter.isRequired && node[parameter.key] == nil {
      report(.missingKey(parameter.key), at: node.place, path: path)
    }
    return problems.count == problemsBefore ? values : nil
  }

  private mutating func mixture(_ node: Node, path: String) -> Law? {
    guard case .sequence(let items) = node.content else {
      report(wrong: node, expected: .list, path: path)
      return nil
    }
    let problemsBefore = problems.count
    var components: [Law.Component] = []
    for (position, item) in items.enumerated() {
      let path = joined(path, String(position + 1))
      guard case .mapping(let entries) = item.content else {
        report(wrong: item, expected: .mapping, path: path)
        continue
      }
      for entry in entries where !["weight", "law"].contains(entry.key) {
        unknownKey(entry, known: ["weight", "law"], path: path)
      }
      for key in ["weight", "law"] where item[key] == nil { report(.missingKey(key), at: item.place, path: path) }
      guard let weightNode = item["weight"], let lawNode = item["law"],
        let weight = scalarNumber(weightNode, NumberKind(unit: .weight), path: joined(path, "weight")),
        let law = component(lawNode, path: joined(path, "law"))
      else { continue }
      components.append(Law.Component(weight: weight, law: law))
    }
    guard problems.count == problemsBefore else { return nil }
    return made(LawDefinition.mixture, at: node.place, path: path) { () throws(LawError) in try .mixture(components) }
  }

  /// A law inside a mixture, whose origin is that of the mixture.
  private mutating func component(_ node: Node, path: String) -> Law? {
    guard case .mapping(let entries) = node.content else {
      guard let value = scalarNumber(node, NumberKind(unit: .plain), path: path) else { return nil }
      return made(LawDefinition.constant, at: node.place, path: path) { () throws(LawError) in try .constant(value) }
    }
    for entry in entries where !LawDefinition.names.contains(entry.key) {
      unknownKey(entry, known: LawDefinition.names, path: path)
    }
    let written = entries.filter { LawDefinition.names.contains($0.key) }
    guard written.count == 1 else {
      report(.notExactlyOne(of: LawDefinition.names, found: written.map(\.key)), at: node.place, path: path)
      return nil
    }
    return lawItself(written[0], path: joined(path, written[0].key))
  }

  private mutating func made(
    _ name: String, at place: Place, path: String, _ make: () throws(LawError) -> Law
  ) -> Law? {
    do {
      return try make()
    } catch {
      report(.impossibleLaw(law: name, error), at: place, path: path)
      return nil
    }
  }
}
