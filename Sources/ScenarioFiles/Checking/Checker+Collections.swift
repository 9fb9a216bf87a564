// Lists and mappings.
extension Checker {
  /// The items of a list, each that is right or an object, with what they make together.
  mutating func list<Item>(
    _ node: Node, _ kind: ListKind, of item: Form<Item>, _ total: Total<Item>, path: String
  ) -> Found<[Item]> {
    let nodes: [Node]
    switch node.content {
    case .sequence(let items): nodes = items
    case .mapping where node["values"] != nil && kind.item.unit != nil:
      // One origin for all the numbers of a list.
      return sourcedCollection(node, key: "values", unit: kind.item.unit, path: path) { checker, values in
        checker.list(values, kind, of: item, total, path: path)
      }
    default:
      report(wrong: node, expected: .list, path: path)
      return Found(nil, Mark(node, path, isWrong: true))
    }
    let addressKey = kind.addressKey
    var items: [Item] = []
    var mark = Mark(node, path)
    var taken: [String: Place] = [:]
    let outside = above
    above = []
    defer { above = outside }
    for (position, node) in nodes.enumerated() {
      let name = kind.item.isIdentifier ? node : addressKey.flatMap { node[$0] }
      let address = name?.text.flatMap { isAddress($0) ? $0 : nil } ?? String(position + 1)
      let itemPath = joined(path, address)
      let found = item.read(&self, node, path: itemPath)
      if let value = found.value {
        items.append(value)
        mark.items.append(found.mark)
      } else {
        mark.hasGaps = true
      }
      above.append(name?.text ?? "")
      if let name, let text = name.text {
        if let first = taken[text] {
          report(.duplicateIdentifier(excerpt(text), first: first), at: name.place, path: itemPath)
        } else {
          taken[text] = name.place
        }
      }
    }
    guard !node.isUnread else {
      mark.isWrong = true
      return Found(items, mark)
    }
    guard kind.count.contains(nodes.count) else {
      let bounds = kind.count
      report(
        .wrongCount(found: nodes.count, low: bounds.lowerBound, high: bounds.upperBound), at: node.place, path: path)
      mark.isWrong = true
      return Found(items, mark)
    }
    total.check(&self, Placed(value: items, mark: mark))
    return Found(items, mark)
  }

  /// Reports shares whose sum is not one, unless one of them is already wrong.
  mutating func checkSum(of shares: [Double?], at mark: Mark) {
    var sum = 0.0
    for share in shares {
      guard let share else { return }
      sum += share
    }
    // Chosen: shares are written with six decimals at most.
    if abs(sum - 1) > 1e-6 { report(.sharesDoNotSum(found: sum), at: mark.place, path: mark.path) }
  }

  /// A value for each item of a section, in its order.
  mutating func map<Inner>(
    _ node: Node, _ kind: MapKind, of inner: Form<Inner>, absent: Inner, sum: ((Inner) -> Double)?, path: String
  ) -> Found<[Inner]> {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .mapping, path: path)
      return Found(nil, Mark(node, path, isWrong: true))
    }
    if node["shares"] != nil, names.position(of: "shares", in: kind.keys) == nil {
      return sourcedCollection(node, key: "shares", unit: kind.value.unit, path: path) { checker, shares in
        checker.map(shares, kind, of: inner, absent: absent, sum: sum, path: path)
      }
    }
    let ids = names[kind.keys]
    var values = [Inner?](repeating: nil, count: names.count(of: kind.keys))
    var isWritten = [Bool](repeating: false, count: values.count)
    var every: Inner?
    var hasEvery = false
    var inOrder: [Inner?] = []
    for entry in entries {
      let position = names.position(of: entry.key, in: kind.keys)
      let isEvery = entry.key == kind.everyKey && position == nil
      guard isEvery || position != nil else {
        inOrder.append(nil)
        guard !names.unread.contains(kind.keys) else { continue }
        let nearest = nearest(to: entry.key, among: ids + (kind.everyKey.map { [$0] } ?? []))
        report(
          .unknownIdentifier(found: excerpt(entry.key), section: kind.keys, nearest: nearest), at: entry.keyPlace,
          path: path)
        continue
      }
      let value = inner.read(&self, entry.value, path: joined(path, entry.key)).value
      inOrder.append(value)
      if let position {
        values[position] = value
        isWritten[position] = true
      } else {
        (every, hasEvery) = (value, true)
      }
    }
    let mark = Mark(node, path)
    if let sum { checkSum(of: inOrder.map { $0.map(sum) }, at: mark) }
    if kind.coversAll, !hasEvery {
      for id in ids where names.position(of: id, in: kind.keys).map({ !isWritten[$0] }) ?? true {
        report(.missingKey(id), at: node.place, path: path)
      }
    }
    return Found(values.map { $0 ?? every ?? absent }, mark)
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
