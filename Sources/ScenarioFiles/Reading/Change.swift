internal import Quantities

/// One line of `change:`, `scale:` or `add:`: a dotted path into the document extended, and what is done there.
struct Change {
  /// The keys under which a file says how it differs from the one that it extends, in the order they are applied.
  enum Key: String, CaseIterable {
    /// Sets a value.
    case change
    /// Multiplies numbers and laws.
    case scale
    /// Adds items at the end of a list.
    case add
  }

  /// The step of a path that stands for every item of a list or of a mapping.
  static let everyItem = "*"

  var key: Key
  var path: String
  var value: Node
  /// Where the change is written.
  var place: Place
  /// Whether the nearest spelling is looked for when the path leads nowhere.
  var offersSpelling = true

  /// Changes the document, or says why the change is a mistake.
  func apply(to document: inout Node) -> Problem.Kind? {
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard steps.count <= Limits.depth else { return nothing(named: path, among: []) }
    return set(in: &document, .object(Definitions.scenario.definition), steps[...])
  }

  private func set(in node: inout Node, _ kind: ValueKind, _ steps: ArraySlice<String>) -> Problem.Kind? {
    guard let step = steps.first else {
      switch key {
      case .add: return add(to: &node, kind)
      case .scale: return scale(&node, kind)
      case .change:
        guard value.isUnread || !value.says(sameAs: node) else { return unchanged(node) }
        node = value
        return nil
      }
    }
    if step == Self.everyItem { return setEvery(in: &node, kind, steps.dropFirst()) }
    switch (kind, node.content) {
    case (.object(let definition), .mapping(let entries)):
      guard let field = definition[step] else { return nothing(named: step, among: definition.fields.map(\.key)) }
      return set(in: &node, entries, field.kind, presence: field.presence, steps)
    case (.bilingual, .mapping(let entries)) where ["fr", "en"].contains(step):
      return set(in: &node, entries, .text, presence: .required, steps)
    case (.map(let kind), .mapping(let entries)) where node["shares"] == nil:
      let isNew = !entries.contains { $0.key == step }
      if isNew, steps.count > 1 { return nothing(named: step, among: entries.map(\.key)) }
      return set(in: &node, entries, kind.value, presence: .optional, steps)
    case (.list(let kind), .sequence(var items)), (.table(let kind), .sequence(var items)):
      func address(_ position: Int) -> String {
        kind.addressKey.flatMap { items[position][$0]?.text } ?? String(position + 1)
      }
      guard let position = items.indices.first(where: { address($0) == step }) else {
        return nothing(named: step, among: items.indices.prefix(wordsCompared).map(address))
      }
      defer { node.content = .sequence(items) }
      return set(in: &items[position], kind.item, steps.dropFirst())
    case (.either(_, let collection), .mapping), (.either(_, let collection), .sequence):
      return set(in: &node, collection, steps)
    case (.law, .mapping) where key == .change && node["value"] == nil:
      return setParameter(in: &node, steps)
    default:
      return nothing(named: step, among: [])
    }
  }

  /// Sets one number of a law, such as `weibull.scale` or `mixture.1.weight`, or what is said of where it comes from.
  private func setParameter(in node: inout Node, _ steps: ArraySlice<String>) -> Problem.Kind? {
    guard let step = steps.first else {
      guard !value.says(sameAs: node) else { return unchanged(node) }
      node = value
      return nil
    }
    switch node.content {
    case .mapping(var entries):
      guard let index = entries.firstIndex(where: { $0.key == step }) else {
        return nothing(named: step, among: entries.map(\.key))
      }
      defer { node.content = .mapping(entries) }
      return setParameter(in: &entries[index].value, steps.dropFirst())
    case .sequence(var items):
      guard let position = items.indices.first(where: { String($0 + 1) == step }) else {
        return nothing(named: step, among: items.indices.prefix(wordsCompared).map { String($0 + 1) })
      }
      defer { node.content = .sequence(items) }
      return setParameter(in: &items[position], steps.dropFirst())
    case .scalar: return nothing(named: step, among: [])
    }
  }

  private func set(
    in node: inout Node, _ entries: [Node.Entry], _ kind: ValueKind, presence: FieldDefinition.Presence,
    _ steps: ArraySlice<String>
  ) -> Problem.Kind? {
    var entries = entries
    defer { node.content = .mapping(entries) }
    guard let step = steps.first else { return nil }
    if let index = entries.firstIndex(where: { $0.key == step }) {
      return set(in: &entries[index].value, kind, steps.dropFirst())
    }
    guard steps.count == 1, key != .scale else { return nothing(named: step, among: entries.map(\.key)) }
    guard key == .change else {
      var list = Node(content: .sequence([]), place: place)
      defer { entries.append(Node.Entry(key: step, keyPlace: place, value: list)) }
      return add(to: &list, kind)
    }
    if case .defaultsTo(let standing) = presence, value.says(standing) { return unchanged(value) }
    entries.append(Node.Entry(key: step, keyPlace: place, value: value))
    return nil
  }

  /// Does the same in every item of a list, or under every key of a mapping of items; some item must have what is named.
  private func setEvery(in node: inout Node, _ kind: ValueKind, _ steps: ArraySlice<String>) -> Problem.Kind? {
    var found: [Problem.Kind?] = []
    switch (kind, node.content) {
    case (.list(let kind), .sequence(var items)), (.table(let kind), .sequence(var items)):
      for index in items.indices where steps.isEmpty || items[index].has(steps) {
        found.append(set(in: &items[index], kind.item, steps))
      }
      node.content = .sequence(items)
    case (.map(let kind), .mapping(var entries)) where node["shares"] == nil:
      for index in entries.indices where steps.isEmpty || entries[index].value.has(steps) {
        found.append(set(in: &entries[index].value, kind.value, steps))
      }
      node.content = .mapping(entries)
    case (.either(_, let collection), _): return setEvery(in: &node, collection, steps)
    default: break
    }
    // Where something changes, that an item already was so is no mistake.
    guard let first = found.first else { return nothing(named: steps.first ?? Self.everyItem, among: []) }
    return found.contains(nil) ? nil : first
  }

  /// Adds the items of the value at the end of a list.
  private func add(to node: inout Node, _ kind: ValueKind) -> Problem.Kind? {
    guard kind.isList, case .sequence(let present) = node.content else { return .addsToNoList(path: excerpt(path)) }
    guard case .sequence(let more) = value.content else { return .wrongType(found: value.found, expected: .list) }
    guard !more.isEmpty || value.isUnread else { return .addsNothing(path: excerpt(path)) }
    node.content = .sequence(present + more)
    if value.isUnread { node.isUnread = true }
    return nil
  }

  private func nothing(named step: String, among known: [String]) -> Problem.Kind {
    let nearest = offersSpelling ? nearestSpelling(of: step, among: known) : nil
    return .changeNamesNothing(path: excerpt(path), missing: excerpt(step), nearest: nearest)
  }

  private func unchanged(_ node: Node) -> Problem.Kind {
    .changeChangesNothing(path: excerpt(path), value: excerpt(node.bare.text ?? ""))
  }
}

extension Node {
  /// The value without its origin; a mapping that says more than a value and its origin is its own value.
  var bare: Node {
    guard case .mapping(let entries) = content,
      entries.allSatisfy({ $0.key == "value" || OriginKeys.all.contains($0.key) })
    else { return self }
    return self["value"] ?? self
  }

  /// Whether the keys of a path lead somewhere, as far as they are keys.
  fileprivate func has(_ steps: ArraySlice<String>) -> Bool {
    guard let step = steps.first, case .mapping = content else { return true }
    return self[step]?.has(steps.dropFirst()) ?? false
  }

  /// Whether two nodes say the same, whatever their origins and places.
  func says(sameAs other: Node) -> Bool {
    switch (bare.content, other.bare.content) {
    case (.scalar(let left, _), .scalar(let right, _)):
      if let left = NumberSpelling.number(left), let right = NumberSpelling.number(right) { return left == right }
      if let left = try? MoneySpelling.euros(left), let right = try? MoneySpelling.euros(right) { return left == right }
      return left == right
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.says(sameAs: $1) }
    case (.mapping(let left), .mapping(let right)):
      let left = left.filter { !OriginKeys.all.contains($0.key) }
      let right = right.filter { !OriginKeys.all.contains($0.key) }
      guard left.count == right.count else { return false }
      let byKey = Dictionary(right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return left.allSatisfy { entry in byKey[entry.key].map(entry.value.says(sameAs:)) ?? false }
    default: return false
    }
  }

  /// Whether the node says what a key means when it is absent.
  fileprivate func says(_ standing: SchemaValue) -> Bool {
    switch (standing, bare.content) {
    case (.number(let number), .scalar(let text, _)):
      NumberSpelling.number(text) == number || (try? MoneySpelling.euros(text))?.approximate == number
    case (.text(let word), .scalar(let text, _)): word == text
    case (.boolean(let flag), .scalar(let text, _)): text == (flag ? "true" : "false")
    case (.list(let items), .sequence(let nodes)):
      items.count == nodes.count && zip(items, nodes).allSatisfy { $1.says($0) }
    default: false
    }
  }
}
