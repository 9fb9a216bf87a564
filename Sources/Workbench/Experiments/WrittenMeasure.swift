import InsertionPolicy

/// An indicator in a period, perhaps with a figure to reach, as a command line writes it: `caf.served`, `caf.served@2024`
/// or `caf.served>=1300@all`.
///
/// Read apart only: whether there is such an indicator or period is for whoever knows the scenario.
struct WrittenMeasure {
  /// What stands before the sign and the period.
  let indicator: String
  /// What stands after the first `@`.
  let period: String?
  /// What is to be reached, and from which side; nil where no sign stands.
  let figure: (value: Double, direction: Indicator.Direction)?

  /// Takes a text apart; nil where what follows a sign is not a number.
  init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    period = parts.count == 2 ? parts[1] : nil
    for (sign, direction) in [(">=", Indicator.Direction.atLeast), ("<=", .atMost)] {
      guard let place = parts[0].firstRange(of: sign) else { continue }
      guard let value = Double(parts[0][place.upperBound...].replacing(",", with: ".")), value.isFinite else {
        return nil
      }
      indicator = String(parts[0][..<place.lowerBound])
      figure = (value, direction)
      return
    }
    indicator = parts[0]
    figure = nil
  }
}
