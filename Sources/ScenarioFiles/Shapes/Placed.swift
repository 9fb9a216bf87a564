/// Where a value stands in the files, whether it is right, and the same of everything inside it.
struct Mark {
  /// Where it is written, or the object whose key is left out.
  var place: Place
  /// Its dotted path.
  var path: String
  /// A single value as written.
  var text: String?
  /// Whether a problem was recorded, so that another value stands in.
  var isWrong: Bool
  /// Whether an item of a list is wrong in such a way that the list goes on without it.
  var hasGaps = false
  /// Whether it is written at all.
  var isWritten = true
  /// The items of a list, in its order.
  var items: [Mark] = []
  /// The keys of an object, by what they are bound to.
  var inside: [AnyKeyPath: Mark] = [:]
  /// What the keys of the object are called.
  var keys = KeyNames()

  init(_ node: Node, _ path: String, isWrong: Bool = false) {
    place = node.place
    self.path = path
    text = node.text
    self.isWrong = isWrong
  }

  /// The mark of a key, also of one that is left out.
  subscript(keyPath: AnyKeyPath) -> Mark {
    if let mark = inside[keyPath] { return mark }
    var mark = self
    mark.path = keys[keyPath].map { joined(path, $0) } ?? path
    (mark.text, mark.isWritten, mark.items, mark.inside, mark.keys) = (nil, false, [], [:], KeyNames())
    return mark
  }
}

/// What keys are called, by what they are bound to.
struct KeyNames: @unchecked Sendable {
  // Unchecked: these key paths are literals that capture nothing that changes.
  private var names: [AnyKeyPath: String] = [:]

  subscript(keyPath: AnyKeyPath) -> String? {
    get { names[keyPath] }
    set { names[keyPath] = newValue }
  }
}

/// A value with where it stands in the files: what a check across keys takes and what its problem names.
struct Placed<Value> {
  let value: Value
  let mark: Mark

  /// The dotted path.
  var path: String { mark.path }
  /// Whether it is written.
  var isWritten: Bool { mark.isWritten }

  /// What a key is bound to, right or not, written or not.
  subscript<Inner>(keyPath: KeyPath<Value, Inner>) -> Placed<Inner> {
    Placed<Inner>(value: value[keyPath: keyPath], mark: mark[keyPath])
  }

  /// The path of a key, also of one that is left out.
  func path(_ keyPath: PartialKeyPath<Value>) -> String { mark[keyPath].path }

  /// What a key is bound to, nil where it is wrong.
  func right<Inner>(_ keyPath: KeyPath<Value, Inner>) -> Placed<Inner>? {
    let placed = self[keyPath]
    return placed.mark.isWrong ? nil : placed
  }

  /// What a key is bound to, nil where it is wrong or left out.
  func right<Inner>(_ keyPath: KeyPath<Value, Inner?>) -> Placed<Inner>? {
    let placed = self[keyPath]
    return placed.mark.isWrong ? nil : placed.value.map { Placed<Inner>(value: $0, mark: placed.mark) }
  }

  /// The items of a list, nil for each that is wrong; none where the list is.
  func slots<Item>(_ keyPath: KeyPath<Value, [Item]>) -> [Placed<Item>?] { right(keyPath)?.slots() ?? [] }

  /// The items of a list that are right; none where the list is wrong.
  func items<Item>(_ keyPath: KeyPath<Value, [Item]>) -> [Placed<Item>] { slots(keyPath).compactMap(\.self) }

  /// The items of a list that are right; none where the list is wrong or left out.
  func items<Item>(_ keyPath: KeyPath<Value, [Item]?>) -> [Placed<Item>] {
    right(keyPath)?.slots().compactMap(\.self) ?? []
  }

  /// The items, nil for each that is wrong.
  fileprivate func slots<Item>() -> [Placed<Item>?] where Value == [Item] {
    zip(value, mark.items).map { $1.isWrong ? nil : Placed<Item>(value: $0, mark: $1) }
  }
}

extension Problem {
  /// A problem with a value that was read.
  init(_ kind: Kind, at placed: Placed<some Any>) {
    self.init(place: placed.mark.place, path: placed.path, kind: kind)
  }
}
