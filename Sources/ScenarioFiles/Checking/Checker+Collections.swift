// Objects, lists and mappings.
extension Checker {
  /// The checked object, with what is right in it, or nil where there is no mapping.
  mutating func object(_ node: Node, _ definition: ObjectDefinition, path: String) -> CheckedObject? {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .mapping, path: path)
      return nil
    }
    var object = CheckedObject(place: node.place, path: path)
    for entry in entries {
      guard let field = definition[entry.key] else {
        unknownKey(entry, known: definition.fields.map(\.key), path: path)
        continue
      }
      object.places[field.key] = entry.value.place
      object.values[field.key] = check(entry.value, field.kind, path: joined(path, field.key))
    }
    for field in definition.fields where object.values[field.key] == nil {
      switch field.presence {
      case .required: report(.missingKey(field.key), at: node.place, path: path)
      case .optional: continue
      case .defaultsTo(let value): object.values[field.key] = value
      }
    }
    for rule in definition.rules { check(rule, of: object) }
    return object
  }

  private mutating func check(_ rule: ObjectRule, of object: CheckedObject) {
    switch rule {
    case .exactlyOne(let keys):
      let present = keys.filter { object.values[$0] != nil }
      guard present.count != 1 else { return }
      report(.notExactlyOne(of: keys, found: present), at: object.place, path: object.path)
    case .inOrder(let from, let to):
      guard case .date(let first)? = object.values[from], case .date(let last)? = object.values[to], first > last
      else { return }
      report(
        .datesOutOfOrder(from: "\(first)", to: "\(last)"), at: object.place(of: to), path: joined(object.path, to))
    }
  }

  mutating func list(_ node: Node, _ kind: ListKind, path: String) -> Checked {
    let items: [Node]
    switch node.content {
    case .sequence(let nodes): items = nodes
    case .mapping where node["values"] != nil && kind.item.unit != nil:
      // One origin for all the numbers of a list.
      return sourcedCollection(node, key: "values", unit: kind.item.unit, path: path) { checker, values, path in
        checker.list(values, kind, path: path)
      }
    default:
      report(wrong: node, expected: .list, path: path)
      return .invalid
    }
    let addressKey = kind.addressKey
    var checked: [Checked] = []
    var taken: [String: Place] = [:]
    for (position, item) in items.enumerated() {
      let name = kind.item.isIdentifier ? item : addressKey.flatMap { item[$0] }
      let address = name?.text.flatMap { isAddress($0) ? $0 : nil } ?? String(position + 1)
      let itemPath = joined(path, address)
      checked.append(check(item, kind.item, path: itemPath))
      if let name, let text = name.text {
        if let first = taken[text] {
          report(.duplicateIdentifier(excerpt(text), first: first), at: name.place, path: itemPath)
        } else {
          taken[text] = name.place
        }
      }
    }
    guard kind.count.contains(items.count) else {
      let bounds = kind.count
      report(
        .wrongCount(found: items.count, low: bounds.lowerBound, high: bounds.upperBound), at: node.place, path: path)
      return .invalid
    }
    checkTotal(of: checked, kind, at: node.place, path: path)
    return .list(checked)
  }

  private mutating func checkTotal(of items: [Checked], _ kind: ListKind, at place: Place, path: String) {
    switch kind.total {
    case .free: return
    case .sharesOne(let key):
      checkSum(
        of: items.map { if case .object(let object) = $0 { object.values[key] } else { nil } }, at: place, path: path)
    case .someWeight:
      let isZero = items.allSatisfy { if case .number(0) = $0 { true } else { false } }
      if isZero { report(.sharesDoNotSum(found: 0), at: place, path: path) }
    }
  }

  /// Reports shares whose sum is not one, unless one of them is already wrong.
  private mutating func checkSum(of shares: [Checked?], at place: Place, path: String) {
    var sum = 0.0
    for share in shares {
      guard case .number(let value)? = share else { return }
      sum += value
    }
    // Chosen: shares are written with six decimals at most.
    if abs(sum - 1) > 1e-6 { report(.sharesDoNotSum(found: sum), at: place, path: path) }
  }

  mutating func map(_ node: Node, _ kind: MapKind, path: String) -> Checked {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .mapping, path: path)
      return .invalid
    }
    if node["shares"] != nil, names.position(of: "shares", in: kind.keys) == nil {
      return sourcedCollection(node, key: "shares", unit: kind.value.unit, path: path) { checker, shares, path in
        checker.map(shares, kind, path: path)
      }
    }
    var values: [Int: Checked] = [:]
    var every: [Checked] = []
    var inOrder: [Checked?] = []
    for entry in entries {
      let position = names.position(of: entry.key, in: kind.keys)
      let isEvery = entry.key == kind.everyKey && position == nil
      guard isEvery || position != nil else {
        inOrder.append(nil)
        guard !names.unread.contains(kind.keys) else { continue }
        let known = names[kind.keys] + (kind.everyKey.map { [$0] } ?? [])
        let nearest = nearest(to: entry.key, among: known)
        report(
          .unknownIdentifier(found: excerpt(entry.key), section: kind.keys, nearest: nearest), at: entry.keyPlace,
          path: path)
        continue
      }
      let value = check(entry.value, kind.value, path: joined(path, entry.key))
      inOrder.append(value)
      if let position { values[position] = value } else { every = [value] }
    }
    if kind.sumsToOne { checkSum(of: inOrder, at: node.place, path: path) }
    if kind.coversAll, every.isEmpty {
      for (position, id) in names[kind.keys].enumerated() where values[position] == nil {
        report(.missingKey(id), at: node.place, path: path)
      }
    }
    return .map(values, every: every)
  }

  mutating func unknownKey(_ entry: Node.Entry, known: [String], path: String) {
    let nearest = nearest(to: entry.key, among: known)
    report(
      .unknownKey(excerpt(entry.key), nearest: nearest, known: known), at: entry.keyPlace,
      path: joined(path, excerpt(entry.key)))
  }
}

extension ListKind {
  /// The key whose value names an item in a path, or nil where items are named by their position from 1.
  var addressKey: String? {
    guard case .object(let definition) = item else { return nil }
    return definition.addressKey
  }
}

/// Whether `text` can stand between the dots of a path: an id, or a finding such as `FND-33`.
func isAddress(_ text: String) -> Bool { isIdentifier(text.lowercased()) }

/// A path with one more step.
func joined(_ path: String, _ step: String) -> String { path.isEmpty ? step : "\(path).\(step)" }
