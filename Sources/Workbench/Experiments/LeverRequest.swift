public import Experiments

/// A lever as a command line names it and as an experiment keeps it, such as `structures.caf.fte=5..80:1`.
public struct LeverRequest: Codable, Hashable, Sendable {
  /// Where the number stands, as ``Lever/path`` says it.
  public var path: String
  /// The lowest value.
  public var low: Double
  /// The highest value.
  public var high: Double
  /// The step between values, or `nil` for any.
  public var step: Double?

  /// Names a lever.
  public init(path: String, low: Double, high: Double, step: Double? = nil) {
    self.path = path
    self.low = low
    self.high = high
    self.step = step
  }

  /// Reads `PATH=LOW..HIGH` or `PATH=LOW..HIGH:STEP`, with decimal points or commas; `nil` for anything else.
  public init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let parts = sides[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let gap = parts[0].firstRange(of: "..") else { return nil }
    func number(_ text: Substring) -> Double? {
      let number = Double(String(text.map { $0 == "," ? "." : $0 }))
      return number.flatMap { $0.isFinite ? $0 : nil }
    }
    guard let low = number(parts[0][..<gap.lowerBound]), let high = number(parts[0][gap.upperBound...]), low < high
    else { return nil }
    var step: Double?
    if parts.count == 2 {
      guard let written = number(parts[1][...]), written > 0 else { return nil }
      step = written
    }
    self.init(path: sides[0], low: low, high: high, step: step)
  }

  /// The lever.
  public var lever: Lever { Lever(path, low...high, step: step) }
}
