internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What is left of an envelope from the first day of the execution, at the end of each month: the mean, and the band that
/// nine futures out of ten stay within.
struct BurnDownChart {
  var course: [CellEstimate]
  /// What there is on the first day, above nil.
  var envelope: Euros
  var execution: ClosedRange<CivilDate>
  /// Whether it is one of several small drawings, in parts of the envelope so that all have one scale.
  var isSmall: Bool
  /// Smallest part of the envelope that is left in any of the drawings, at most nil.
  var lowest: Double

  /// The smallest part of an envelope that a course has left, at most nil.
  static func lowest(_ course: [CellEstimate], of envelope: Euros) -> Double {
    course.reduce(0) { min($0, $1.estimate.quantile(0.05) ?? 0, $1.estimate.mean ?? 0) } / envelope.approximate
  }

  private static let template = ChartTemplate(PackageResources.burn_down_json)

  func specification(_ voice: Voice, title: String) -> String {
    let scale = isSmall ? 1 : envelope.approximate
    return Self.template.text(
      voice, isSmall ? .share : .euros, title: title,
      [
        "height": isSmall ? 110 : 270, "values": .array([start(scale)] + course.map { values($0, scale) }),
        "months": isSmall ? "%b" : "%b %y", "axis": isSmall ? nil : .string(voice.axis(.euros)),
        "lowest": .number(lowest * scale), "highest": .number(scale), "steps": isSmall ? 3 : 5,
        "width": isSmall ? 1.5 : 2.25,
      ])
  }

  private func start(_ scale: Double) -> JSONValue {
    let full = JSONValue.number(scale)
    return ["date": .string("\(execution.lowerBound)"), "mean": full, "low": full, "high": full]
  }

  /// A month stands at its last day, or at that of the execution.
  private func values(_ cell: CellEstimate, _ scale: Double) -> JSONValue {
    func part(_ value: Double?) -> JSONValue { JSONValue(value.map { $0 / envelope.approximate * scale }) }
    return [
      "date": .string("\(lastDay(of: cell.cell.window))"), "mean": part(cell.estimate.mean),
      "low": part(cell.estimate.quantile(0.05)), "high": part(cell.estimate.quantile(0.95)),
    ]
  }

  private func lastDay(of window: IndicatorCell.Window) -> CivilDate {
    guard case .month(let year, let month) = window, let first = CivilDate(year: year, month: month, day: 1) else {
      return execution.upperBound
    }
    return min(first.adding(months: 1).adding(days: -1), execution.upperBound)
  }
}
