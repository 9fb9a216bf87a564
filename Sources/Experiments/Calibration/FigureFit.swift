internal import Stochastics

/// An observed figure beside what calibrated futures give, which took no part in the fit.
public struct FigureFit: Hashable, Sendable {
  /// What was observed.
  public var figure: ObservedFigure
  /// Mean over futures; `nil` where none can tell.
  public var mean: Double?
  /// Standard deviation over futures, the uncertainty of the figure included; `nil` below two.
  public var standardDeviation: Double?
  /// Between which values nine futures of ten lie, the uncertainty of the figure included.
  public var range: ClosedRange<Double>?

  /// Whether the figure lies in the range; `nil` where there is none.
  public var isReproduced: Bool? {
    // A count that no future moves may miss by the last digit of a sum.
    range.map {
      let rounding = max($0.upperBound.magnitude, figure.value.magnitude) * 1e-9
      return figure.value >= $0.lowerBound - rounding && figure.value <= $0.upperBound + rounding
    }
  }

  /// How far the figure lies above the mean, in standard deviations; `nil` where nothing varies.
  public var residual: Double? {
    guard let mean, let standardDeviation, standardDeviation > 0 else { return nil }
    return (figure.value - mean) / standardDeviation
  }

  /// Holds a figure against futures, one value each, with a draw of the figure's uncertainty added.
  init(_ figure: ObservedFigure, values: [Double?]) {
    self.figure = figure
    let told = values.compactMap(\.self)
    let estimate = MeanEstimate(of: told)
    mean = estimate.mean
    standardDeviation = estimate.standardDeviation
    guard !told.isEmpty else { return }
    let weighted = WeightedValues(told.map { ($0, 1) })
    range = weighted.quantile(0.05)...weighted.quantile(0.95)
  }
}
