internal import Experiments
internal import InsertionPolicy

/// A row about an estimate: its statistics are the same columns wherever they stand.
protocol EstimatedRow {
  var estimate: Estimate? { get }
  var unit: Indicator.Unit { get }
  /// Where one of its columns stands in `indicators.csv`; `nil` where it stands elsewhere.
  func figure(_ column: String) -> Report.Figure?
}

extension EstimatedRow {
  func figure(_ column: String) -> Report.Figure? { nil }
}

extension Column where Row: EstimatedRow {
  static var count: Self { Self("count") { .count($0.estimate?.count ?? 0) } }
  static var futures: Self { Self(.futures, width: 12) { .count($0.estimate?.count ?? 0) } }

  static var mean: Self {
    Self("mean", .mean, width: 11, page: .number) { .amount($0.estimate?.mean, $0.unit, $0.figure("mean")) }
  }
  static var meanLow: Self {
    Self("ci95_low", .meanLow, width: 13) { .amount($0.estimate?.confidence?.lowerBound, $0.unit) }
  }
  static var meanHigh: Self {
    Self("ci95_high", .meanHigh, width: 13) { .amount($0.estimate?.confidence?.upperBound, $0.unit) }
  }
  static var meanInterval: Self {
    Self(.meanInterval, page: .number) { .interval($0.estimate?.confidence, $0.unit) }
  }
  static var deviation: Self {
    Self("sd", .deviation, width: 12) { .amount($0.estimate?.standardDeviation, $0.unit) }
  }

  static var low: Self {
    Self("q05", .low, width: 11, page: .number) { .amount($0.estimate?.quantile(0.05), $0.unit, $0.figure("q05")) }
  }
  static var median: Self {
    Self("q50", .median, width: 11, page: .number) { .amount($0.estimate?.quantile(0.5), $0.unit, $0.figure("q50")) }
  }
  static var high: Self {
    Self("q95", .high, width: 11, page: .number) { .amount($0.estimate?.quantile(0.95), $0.unit, $0.figure("q95")) }
  }

  /// What the page says of an estimate.
  static var statistics: [Self] { [.mean, .meanInterval, .low, .median, .high] }

  static var probability: Self {
    Self("probability", .attainment, width: 15) { .share($0.estimate?.attainment?.probability) }
  }
  static var probabilityLow: Self {
    Self("probability_low", .attainmentLow, width: 15) { .share($0.estimate?.attainment?.confidence.lowerBound) }
  }
  static var probabilityHigh: Self {
    Self("probability_high", .attainmentHigh, width: 15) { .share($0.estimate?.attainment?.confidence.upperBound) }
  }
}

extension Estimate {
  /// The value that a column such as `mean` or `q05` holds.
  func statistic(_ column: String) -> Double? {
    switch column {
    case "mean": mean
    case "q05": quantile(0.05)
    case "q50": quantile(0.5)
    case "q95": quantile(0.95)
    default: nil
    }
  }
}
