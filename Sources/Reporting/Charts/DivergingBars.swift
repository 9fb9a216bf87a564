/// Two counts that pull in opposite ways: bars to the left and to the right of a line, each with its number.
struct DivergingBars {
  /// One pair.
  struct Row {
    var name: String
    var left: Double
    var right: Double
    var leftText: String
    var rightText: String
  }

  var rows: [Row]
  /// What the bars to the left count.
  var left: String
  /// What the bars to the right count.
  var right: String
  /// What the axis counts.
  var unit: String

  private static let template = ChartTemplate(PackageResources.diverging_bars_json)

  func specification(title: String) -> String {
    let most = rows.reduce(1) { max($0, $1.left, $1.right) } * 1.25
    func isOf(_ side: String) -> JSONValue { .string("datum.side === \(JSONValue.string(side).text())") }
    return Self.template.filled([
      "title": .string(title), "height": .integer(rows.count * 46 + 60), "values": .array(rows.flatMap(values)),
      "unit": .string(unit), "least": .number(-most), "most": .number(most), "left": .string(left),
      "right": .string(right), "isLeft": isOf(left), "isRight": isOf(right), "config": ChartStyle.configuration,
    ]).text()
  }

  private func values(_ row: Row) -> [JSONValue] {
    [
      ["name": .string(row.name), "side": .string(left), "end": .number(-row.left), "text": .string(row.leftText)],
      ["name": .string(row.name), "side": .string(right), "end": .number(row.right), "text": .string(row.rightText)],
    ]
  }
}
