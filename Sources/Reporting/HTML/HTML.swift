/// A piece of HTML: what stands in the source is markup, what is interpolated is text and gets escaped.
///
/// ```swift
/// let row: HTML = "<td class=\"\(kind)\">\(name)</td>"
/// ```
///
/// A name from a scenario file can hold anything; nothing of it becomes markup, in an element or in a quoted attribute.
struct HTML: ExpressibleByStringInterpolation, Hashable {
  var text: String

  /// What markup is built from.
  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ text: String) { self.text += HTML.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    mutating func appendInterpolation(_ html: HTML) { text += html.text }
    mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }
  }

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Takes text that is markup already: a stylesheet, a script, JSON that escapes its own angle brackets.
  init(trusted text: String) { self.text = text }

  /// Replaces the five characters that mean something in HTML.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
