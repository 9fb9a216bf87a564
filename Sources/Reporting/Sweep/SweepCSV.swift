internal import Experiments

/// `sweep.csv`: one line per point and measure, for a spreadsheet or a plotting tool.
///
/// The same conventions as ``IndicatorsCSV``; the levers' values stand in columns named for their paths.
public enum SweepCSV {
  /// The text of the file.
  ///
  /// - Complexity: O(n) in the number of points times that of measures.
  public static func text(_ answer: SweepAnswer) -> String {
    let sweep = answer.sweep
    let columns =
      ["point"] + sweep.levers.map { IndicatorsCSV.field($0.path) } + [
        "indicator", "unit", "period", "count", "mean", "ci95_low", "ci95_high", "sd", "q05", "q50", "q95", "target",
        "direction", "probability", "probability_low", "probability_high",
      ]
    var text = "\u{FEFF}" + columns.joined(separator: ";") + "\r\n"
    for (place, point) in sweep.points.enumerated() {
      for (subject, estimate) in zip(answer.subjects, sweep.estimates[place]) {
        let fields =
          [String(place + 1)] + point.values.map { IndicatorsCSV.number($0) }
          + [subject.indicator.id, subject.indicator.unit.rawValue, subject.window.description].map(IndicatorsCSV.field)
          + [String(estimate.count)]
        let numbers = [
          estimate.mean, estimate.confidence?.lowerBound, estimate.confidence?.upperBound, estimate.standardDeviation,
          estimate.quantile(0.05), estimate.quantile(0.5), estimate.quantile(0.95), subject.target,
        ]
        let attainment = estimate.attainment
        let chances = [
          attainment?.probability, attainment?.confidence.lowerBound, attainment?.confidence.upperBound,
        ]
        text +=
          (fields + numbers.map(IndicatorsCSV.number) + [IndicatorsCSV.field(subject.direction.rawValue)]
          + chances.map(IndicatorsCSV.number)).joined(separator: ";") + "\r\n"
      }
    }
    return text
  }
}
