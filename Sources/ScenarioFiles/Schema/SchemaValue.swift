/// A JSON value whose objects keep the order of their keys, so that writing it is deterministic.
indirect enum SchemaValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  case list([SchemaValue])
  case object([Member])

  /// A key with its value.
  struct Member: Hashable, Sendable {
    var key: String
    var value: SchemaValue
  }

  /// The members of both objects, those of `other` after the own.
  ///
  /// - Precondition: both are objects.
  func joined(with other: SchemaValue) -> SchemaValue {
    guard case .object(let own) = self, case .object(let more) = other else {
      preconditionFailure("Only objects can be joined: \(self), \(other).")
    }
    return .object(own + more)
  }

  /// The value as JSON, two spaces to a level, what fits on a line on one line.
  func written(indent: Int = 0) -> String {
    let flat = flat
    if flat.utf8.count + indent <= Self.width { return flat }
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .text, .number, .boolean: return flat
    case .list(let items):
      let lines = items.map { "\(margin)  \($0.written(indent: indent + 2))" }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .object(let members):
      let lines = members.map { "\(margin)  \(Self.quoted($0.key)): \($0.value.written(indent: indent + 2))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    }
  }

  private static let width = 100

  private var flat: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): Self.written(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let items): "[\(items.map(\.flat).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.map { "\(Self.quoted($0.key)): \($0.value.flat)" }.joined(separator: ", "))}"
    }
  }

  /// A number without a useless `.0`.
  static func written(_ number: Double) -> String { Int64(exactly: number).map(String.init) ?? String(number) }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        precondition(scalar.value >= 0x20, "A schema has no control characters, found U+\(scalar.value).")
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(arrayLiteral elements: SchemaValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, SchemaValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> SchemaValue { .list(texts.map(SchemaValue.text)) }
}
