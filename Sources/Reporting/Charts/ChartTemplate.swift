internal import InsertionPolicy

/// The specification of a kind of chart, as a file of `Resources` with places such as `"@title"` that a drawing fills.
///
/// An element of a list with a place that has no value drops out, so that a layer that is not wanted is one whose place is
/// not given. Colours (``ChartStyle``) and `"@config"` are always there.
struct ChartTemplate: Sendable {
  private let content: JSONValue

  init(_ file: [UInt8]) { content = JSONValue(resource: file) }

  /// The specification as the page holds it, from the places that the kind of chart asks for; titles of statistics and
  /// the pattern of numbers are given.
  func text(_ voice: Voice, _ unit: Indicator.Unit, title: String, _ places: [String: JSONValue]) -> String {
    let common: [String: JSONValue] = [
      "title": .string(title), "month": .string(voice(.month)), "mean": .string(voice(.mean)),
      "low": .string(voice(.low)), "median": .string(voice(.median)), "high": .string(voice(.high)),
      "number": .string(unit == .share ? ".0%" : ",~r"), "config": ChartStyle.configuration,
    ]
    return filled(common.merging(places) { $1 }).text()
  }

  /// The content with every place filled.
  func filled(_ places: [String: JSONValue]) -> JSONValue {
    guard let value = Self.fill(content, places) else { preconditionFailure("A place outside any list has no value.") }
    return value
  }

  /// A value with its places filled; `nil` where one outside its lists has no value.
  private static func fill(_ value: JSONValue, _ places: [String: JSONValue]) -> JSONValue? {
    switch value {
    case .string(let text) where text.hasPrefix("@"):
      let name = String(text.dropFirst())
      return places[name] ?? ChartStyle.palette[name].map { .string($0) }
    case .array(let elements): return .array(elements.compactMap { fill($0, places) })
    case .object(let members):
      var filled: [JSONValue.Member] = []
      for member in members {
        guard let value = fill(member.value, places) else { return nil }
        filled.append(JSONValue.Member(key: member.key, value: value))
      }
      return .object(filled)
    default: return value
    }
  }
}
