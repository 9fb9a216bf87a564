/// How well a run must know an indicator before it may stop.
///
/// As text `caf.starts=5`, `caf.starts=2%` or `caf.starts:probability=0.05`.
public struct Precision: Hashable, Sendable {
  /// What must be known.
  public enum Quantity: String, Hashable, Sendable {
    /// The mean over the whole period, in the département.
    case mean
    /// The probability of reaching the target voted, in every year that has one.
    case probability
  }

  /// Half the width of a 95 % interval.
  public enum HalfWidth: Hashable, Sendable {
    /// In the unit of the indicator; for a probability, from 0 to 1.
    case absolute(Double)
    /// In percent of the mean.
    case percent(Double)
  }

  /// The indicator's identifier.
  public let indicator: String
  /// What must be known of it.
  public let quantity: Quantity
  /// The half-width at which it is known well enough; above 0.
  public let halfWidth: HalfWidth

  /// Asks for a precision.
  ///
  /// - Precondition: the half-width is above 0, and absolute for a probability.
  public init(indicator: String, quantity: Quantity, halfWidth: HalfWidth) {
    switch halfWidth {
    case .absolute(let width): precondition(width > 0, "A half-width is above 0, not \(width).")
    case .percent(let percent):
      precondition(percent > 0, "A half-width is above 0, not \(percent) %.")
      precondition(quantity == .mean, "A probability is not known in percent of itself.")
    }
    self.indicator = indicator
    self.quantity = quantity
    self.halfWidth = halfWidth
  }
}

extension Precision: LosslessStringConvertible {
  /// Reads a precision off a text, with a decimal point or comma.
  ///
  /// - Returns: `nil` where the text is not one: no indicator, no width above 0, or a probability in percent of itself.
  public init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let names = sides[0].split(separator: ":", omittingEmptySubsequences: false)
    guard let name = names.first, !name.isEmpty, names.count <= 2,
      let quantity = names.count == 1 ? .mean : Quantity(rawValue: String(names[1]))
    else { return nil }
    let isPercent = sides[1].hasSuffix("%")
    let digits = (isPercent ? sides[1].dropLast() : sides[1]).map { $0 == "," ? "." : $0 }
    guard let width = Double(String(digits)), width > 0, width.isFinite, !(isPercent && quantity == .probability) else {
      return nil
    }
    self.init(
      indicator: String(name), quantity: quantity, halfWidth: isPercent ? .percent(width) : .absolute(width))
  }

  /// The text that gives the same precision again.
  public var description: String {
    let name = quantity == .mean ? indicator : "\(indicator):\(quantity.rawValue)"
    switch halfWidth {
    case .absolute(let width): return "\(name)=\(width)"
    case .percent(let percent): return "\(name)=\(percent)%"
    }
  }
}

/// Why a precision cannot be held against a scenario.
public enum PrecisionError: Error, Hashable, Sendable {
  /// The scenario has no such indicator; it has the `known` ones.
  case unknownIndicator(String, known: [String])
  /// The probability of reaching a target was asked for, and none was voted that can be reached or missed.
  case noTarget(indicator: String)
}

/// What became of a precision.
public struct PrecisionOutcome: Hashable, Sendable {
  /// What was asked for.
  public var precision: Precision
  /// The half-width reached, the widest where several years count, as it was asked for; `nil` where too little is known.
  public var reached: Double?
  /// Whether it is as narrow as was asked for.
  public var isMet: Bool

  /// Makes an outcome.
  public init(precision: Precision, reached: Double?, isMet: Bool) {
    self.precision = precision
    self.reached = reached
    self.isMet = isMet
  }
}
