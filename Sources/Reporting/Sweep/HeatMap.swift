internal import InsertionPolicy

/// A value for each pair of values of two levers: a colour, and the number written in it.
struct HeatMap {
  var cells: [(across: String, down: String, value: Double?, text: String)]
  /// Values of both levers in order, as they are written.
  var across: [String]
  var down: [String]
  var acrossName: String
  var downName: String
  var valueName: String
  /// Both ends of the colours.
  var domain: ClosedRange<Double>

  private static let template = ChartTemplate(PackageResources.heat_map_json)

  func specification(_ voice: Voice, title: String) -> String {
    let middle = (domain.lowerBound + domain.upperBound) / 2
    let values: [JSONValue] = cells.map { across, down, value, text in
      ["across": .string(across), "down": .string(down), "value": JSONValue(value), "text": .string(text)]
    }
    return Self.template.text(
      voice, .acts, title: title,
      [
        "height": .integer(down.count * 40 + 70), "values": .array(values),
        "across": .array(across.map(JSONValue.string)), "down": .array(down.reversed().map(JSONValue.string)),
        "acrossName": .string(acrossName), "downName": .string(downName), "valueName": .string(valueName),
        "domain": [.number(domain.lowerBound), .number(domain.upperBound)],
        "isDark": .string("datum.value > \(DecimalDigits(middle).plain)"),
      ])
  }
}
