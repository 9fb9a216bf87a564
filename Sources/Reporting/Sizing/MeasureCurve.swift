internal import Experiments
internal import InsertionPolicy

/// A measure along a lever, with the band that nine futures out of ten stay within.
struct MeasureCurve {
  var points: [(value: Double, estimate: Estimate)]
  /// The figure to reach.
  var level: Double
  var unit: Indicator.Unit
  var answer: Double?
  /// What the horizontal axis is.
  var lever: String

  private static let template = ChartTemplate(PackageResources.measure_curve_json)

  func specification(_ voice: Voice, title: String) -> String {
    let values: [JSONValue] = points.map { value, estimate in
      [
        "value": .number(value), "mean": JSONValue(estimate.mean), "low": JSONValue(estimate.quantile(0.05)),
        "median": JSONValue(estimate.quantile(0.5)), "high": JSONValue(estimate.quantile(0.95)),
      ]
    }
    return Self.template.text(
      voice, unit, title: title,
      [
        "values": .array(values), "axis": unit == .share ? .null : .string(voice.axis(unit)), "lever": .string(lever),
        "level": .number(level), "answer": answer.map(JSONValue.number),
      ].compactMapValues(\.self))
  }
}
