internal import InsertionPolicy

/// A JSON value whose keys keep their order, so that the same report gives the same bytes.
indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value.
  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue
  }

  /// Significant digits of a number.
  ///
  /// Chosen: more than any figure needs, fewer than the last bits in which the mathematical libraries of two machines
  /// may differ.
  static let significantDigits = 9

  /// The value as one line, or with `spread` levels of objects and arrays one member a line.
  func text(spread: Int = 0) -> String {
    var text = ""
    write(to: &text, spread: spread, indent: "")
    return text
  }

  private func write(to text: inout String, spread: Int, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .number(let value): text += DecimalDigits(value).rounded(significant: Self.significantDigits).plain
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        Self.separate(place, &text, spread, indent)
        value.write(to: &text, spread: spread - 1, indent: indent + " ")
      }
      text += spread > 0 && !values.isEmpty ? "\n\(indent)]" : "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        Self.separate(place, &text, spread, indent)
        Self.write(member.key, to: &text)
        text += spread > 0 ? ": " : ":"
        member.value.write(to: &text, spread: spread - 1, indent: indent + " ")
      }
      text += spread > 0 && !members.isEmpty ? "\n\(indent)}" : "}"
    }
  }

  private static func separate(_ place: Int, _ text: inout String, _ spread: Int, _ indent: String) {
    if place > 0 { text += "," }
    if spread > 0 { text += "\n\(indent) " }
  }

  /// A quoted string; what could end a script element or a line of one is escaped too, so that JSON can stand in HTML.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{7F}", "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral, ExpressibleByFloatLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }

  /// A number, or null where there is none.
  init(_ value: Double?) { self = value.map(JSONValue.number) ?? .null }

  /// A text, or null where there is none.
  init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }

  /// Both ends, or null where there is no interval.
  init(_ range: ClosedRange<Double>?) {
    self = range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
  }
}

extension JSONValue {
  /// The object with the members of another after its own.
  ///
  /// - Precondition: both are objects.
  func adding(_ more: JSONValue) -> JSONValue {
    guard case .object(let members) = self, case .object(let added) = more else {
      preconditionFailure("Members are added to an object, not to \(text()).")
    }
    return .object(members + added)
  }

  /// A text in both languages.
  init(_ text: Bilingual) { self = ["fr": .string(text.fr), "en": .string(text.en)] }
}
