internal import InsertionPolicy

/// Values under each other in the order given, each with the ends of its interval: steps of a procedure, what levers change.
///
/// Names stand over their marks, inside the drawing, so that a phone has its whole width for the marks.
struct IntervalChart {
  /// A value with its name.
  struct Row {
    var name: String
    var value: Double
    /// Both ends, or `nil` where they are not known.
    var ends: ClosedRange<Double>?
    /// What is written at the end of the mark.
    var text: String
    /// The ends of a bar that does not go from 0 to the value.
    var bar: ClosedRange<Double>?

    /// The right end of all that is drawn.
    var edge: Double { bar?.upperBound ?? max(value, ends?.upperBound ?? value) }
  }

  /// How a value is drawn.
  enum Mark {
    /// A bar from 0, with the interval as a thin line at its end.
    case bar
    /// A dot on its interval, with a line at 0.
    case dot
  }

  var rows: [Row]
  var unit: Indicator.Unit
  var mark: Mark
  /// What the ends are.
  var low: String
  var high: String
  /// What the rows are.
  var subject: String
  /// Room to the right for the numbers written after the marks, in points.
  var room = 62
  /// What the axis counts, where it is not the unit.
  var axis: String?
  /// Whether 0 has a line of its own.
  var hasZero = false

  private static let bars = ChartTemplate(PackageResources.interval_bars_json)
  private static let dots = ChartTemplate(PackageResources.interval_dots_json)

  func specification(_ voice: Voice, title: String) -> String {
    var places: [String: JSONValue] = [
      "height": .integer(rows.count * 42 + 50), "room": .integer(room), "values": .array(rows.map(values)),
      "axis": unit == .share ? nil : .string(axis ?? voice.axis(unit)), "domain": domain,
      "subject": .string(subject), "low": .string(low), "high": .string(high),
    ]
    if hasLosses || hasZero { places["zero"] = 0 }
    return (mark == .bar ? Self.bars : Self.dots).text(voice, unit, title: title, places)
  }

  /// Whether something lies left of 0, so that 0 is not the edge.
  private var hasLosses: Bool { rows.contains { min($0.value, $0.ends?.lowerBound ?? 0) < 0 } }

  /// Everything drawn, 0 among it.
  private var domain: JSONValue {
    let lowest = rows.reduce(0) { min($0, $1.value, $1.ends?.lowerBound ?? 0, $1.bar?.lowerBound ?? 0) }
    let highest = rows.reduce(0) { max($0, $1.edge) }
    guard lowest < highest else { return [0, 1] }
    let margin = (highest - lowest) * 0.02
    return [.number(lowest < 0 ? lowest - margin : 0), .number(highest + margin)]
  }

  private func values(_ row: Row) -> JSONValue {
    [
      "name": .string(row.name), "value": .number(row.value), "from": .number(row.bar?.lowerBound ?? 0),
      "to": .number(row.bar?.upperBound ?? row.value), "low": JSONValue(row.ends?.lowerBound),
      "high": JSONValue(row.ends?.upperBound), "edge": .number(row.edge),
      "text": .string(row.text),
    ]
  }
}
