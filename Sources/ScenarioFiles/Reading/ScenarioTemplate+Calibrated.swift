extension ScenarioTemplate {
  /// A number found by a calibration.
  public struct Calibrated: Hashable, Sendable {
    /// The path set, as ``ScenarioTemplate/scenario(setting:)`` takes it.
    public var path: String
    /// The value found.
    public var value: Double
    /// Between which values it lies nine times in ten.
    public var range: ClosedRange<Double>

    /// Names a number found.
    public init(path: String, value: Double, range: ClosedRange<Double>) {
      self.path = path
      self.value = value
      self.range = range
    }
  }

  /// The text of a file that extends this scenario and sets what a calibration found, each as an assumption with its range.
  ///
  /// - Parameters:
  ///   - numbers: What was found; their paths lead to numbers of this scenario.
  ///   - base: This scenario's file, as the new one names it.
  ///   - reason: What the calibration was, on one line.
  /// - Returns: A file that `jalon check` finds right.
  public func file(calibrated numbers: [Calibrated], extending base: String, reason: String) -> String {
    var changes: [String] = []
    var scalings: [String] = []
    for number in numbers {
      for path in Self.paths(in: number.path) { add(path, number, reason, &changes, &scalings) }
    }
    let name = loaded.scenario.name
    var lines = [
      "# Written by jalon calibrate. The value of each number is its median, its range holds it nine times in ten.", "",
      "jalon: 1", "extends: \(quoted(base))", "", "name:", "  fr: \(quoted("\(name.fr), calé"))",
      "  en: \(quoted("\(name.en), calibrated"))",
    ]
    if !changes.isEmpty { lines += ["", "change:"] + changes }
    if !scalings.isEmpty { lines += ["", "scale:"] + scalings }
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(
    _ path: String, _ number: Calibrated, _ reason: String, _ changes: inout [String], _ scalings: inout [String]
  ) {
    func origin(_ value: Double, _ range: ClosedRange<Double>, digits: Int = 4) -> [String] {
      let value = Self.rounded(value, digits)
      let (low, high) = (Self.rounded(range.lowerBound, digits), Self.rounded(range.upperBound, digits))
      return [
        "    value: \(NumberSpelling.written(value))", "    assumption: \(quoted(reason))",
        "    range: [\(NumberSpelling.written(min(low, value))), \(NumberSpelling.written(max(high, value)))]",
      ]
    }
    switch nature(of: path) {
    case .factor:
      let scaled = String(path.dropFirst(Self.scaling.count))
      scalings += ["  \(scaled):"] + origin(number.value, number.range)
    case .law:
      guard let mean = value(at: path), mean > 0 else { return }
      let range = number.range.lowerBound / mean...number.range.upperBound / mean
      scalings += ["  \(path):"] + origin(number.value / mean, range)
    case .ofLaw:
      changes.append("  \(path): \(NumberSpelling.written(Self.rounded(number.value, 5)))")
      // The law says for all its numbers where they come from, and keeps the range of its mean.
      let said = lawPath(of: path).map { "  \($0).assumption: \(quoted(reason))" }
      if let said, !changes.contains(said) { changes.append(said) }
    case .whole:
      guard number.value.rounded() != value(at: path) else { return }
      changes += ["  \(path):"] + origin(number.value.rounded(), number.range, digits: 12)
    case .number, .money:
      guard Self.rounded(number.value, 4) != value(at: path) else { return }
      changes += ["  \(path):"] + origin(number.value, number.range)
    case nil: return
    }
  }

  /// A number with so many significant digits.
  private static func rounded(_ value: Double, _ digits: Int) -> Double {
    guard value != 0, value.isFinite else { return value }
    var unit = 1.0
    var places = 0
    var size = value.magnitude
    while size < 1 {
      size *= 10
      places += 1
    }
    while size >= 10 {
      size /= 10
      places -= 1
    }
    let decimals = digits - 1 + places
    for _ in 0..<abs(decimals) { unit *= 10 }
    return decimals >= 0 ? (value * unit).rounded() / unit : (value / unit).rounded() * unit
  }

  /// A text as YAML takes it, whatever is in it.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
