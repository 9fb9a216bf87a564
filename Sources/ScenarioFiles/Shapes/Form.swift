internal import InsertionPolicy

/// What may stand after a key, and what it is read as.
struct Form<Value: Sendable>: Sendable {
  /// What may stand there, for whoever asks for no value: the schema, changes, tables.
  var kind: ValueKind
  /// What takes the place of a wrong value under a key that may be left out, so that the rest can be looked at.
  var standIn: Value?
  /// A value as it is written in a file, where it is one that may hold by default.
  var written: @Sendable (Value) -> SchemaValue?
  private let reading: @Sendable (inout Checker, Node, String) -> Found<Value>

  init(
    _ kind: ValueKind, standIn: Value? = nil, written: @escaping @Sendable (Value) -> SchemaValue? = { _ in nil },
    reading: @escaping @Sendable (inout Checker, Node, String) -> Found<Value>
  ) {
    self.kind = kind
    self.standIn = standIn
    self.written = written
    self.reading = reading
  }

  /// A form of single values, of which `read` makes nil where it records a problem.
  static func single(
    _ kind: ValueKind, standIn: Value? = nil, written: @escaping @Sendable (Value) -> SchemaValue? = { _ in nil },
    _ read: @escaping @Sendable (inout Checker, Node, String) -> Value?
  ) -> Self {
    Form(kind, standIn: standIn, written: written) { checker, node, path in
      let value = read(&checker, node, path)
      return Found(value, Mark(node, path, isWrong: value == nil))
    }
  }

  /// The value of `node`, with problems recorded for what is wrong in it.
  func read(_ checker: inout Checker, _ node: Node, path: String) -> Found<Value> {
    reading(&checker, node, path)
  }

  /// The same form, read as something else; `written` says what of it may hold by default.
  func map<Other: Sendable>(
    written: @escaping @Sendable (Other) -> SchemaValue? = { _ in nil }, _ make: @escaping @Sendable (Value) -> Other
  ) -> Form<Other> {
    Form<Other>(kind, standIn: standIn.map(make), written: written) { checker, node, path in
      let found = reading(&checker, node, path)
      return Found(found.value.map(make), found.mark)
    }
  }
}

/// What was found at a place of a file.
struct Found<Value> {
  /// The value, nil where nothing of it can be used.
  var value: Value?
  /// Where it stands, and whether it is right.
  var mark: Mark

  init(_ value: Value?, _ mark: Mark) {
    self.value = value
    self.mark = mark
  }
}
