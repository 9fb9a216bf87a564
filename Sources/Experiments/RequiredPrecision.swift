public import InsertionPolicy

/// How well a run must know an indicator before it may stop.
///
/// As text `caf.starts=5`, `caf.starts=2%`, `caf.starts:probability=0.05` or `caf.starts:side=0.9`.
public struct RequiredPrecision: Hashable, Sendable {
  /// What must be known.
  public enum Quantity: String, Hashable, Sendable {
    /// The mean over the whole period, in the département.
    case mean
    /// The probability of reaching the target voted, in every year that has one.
    case probability
    /// On which side of a threshold that probability lies, in every year that has a target.
    case side
  }

  /// Half the width of a 95 % interval, or what an interval has to leave.
  public enum HalfWidth: Hashable, Sendable {
    /// In the unit of the indicator; for a probability, from 0 to 1.
    case absolute(Double)
    /// In percent of the mean.
    case percent(Double)
    /// Any that leaves a threshold of a probability, between 0 and 1, aside.
    case aside(of: Double)
  }

  /// The indicator's identifier.
  public let indicator: String
  /// What must be known of it.
  public let quantity: Quantity
  /// The half-width at which it is known well enough.
  public let halfWidth: HalfWidth

  /// Asks for a precision.
  ///
  /// - Precondition: the half-width is above 0, and absolute for a probability; the threshold of a side is between 0 and 1.
  public init(indicator: String, quantity: Quantity, halfWidth: HalfWidth) {
    switch halfWidth {
    case .absolute(let width): precondition(width > 0, "A half-width is above 0, not \(width).")
    case .percent(let percent):
      precondition(percent > 0, "A half-width is above 0, not \(percent) %.")
      precondition(quantity == .mean, "A probability is not known in percent of itself.")
    case .aside(of: let threshold):
      precondition(threshold > 0 && threshold < 1, "A threshold is between 0 and 1, not \(threshold).")
    }
    if case .aside = halfWidth {
      precondition(quantity == .side, "A threshold has sides.")
    } else {
      precondition(quantity != .side, "A side is that of a threshold.")
    }
    self.indicator = indicator
    self.quantity = quantity
    self.halfWidth = halfWidth
  }
}

extension RequiredPrecision: LosslessStringConvertible {
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
    guard let width = Double(String(digits)), width > 0, width.isFinite, !isPercent || quantity == .mean else {
      return nil
    }
    if quantity == .side {
      guard width < 1 else { return nil }
      self.init(indicator: String(name), quantity: .side, halfWidth: .aside(of: width))
      return
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
    case .aside(of: let threshold): return "\(name)=\(threshold)"
    }
  }
}

extension RequiredPrecision {
  /// Reads what `--decide` says, such as `caf.served:0.9`; `nil` where it is not an indicator and a threshold.
  public init?(decision text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    self.init("\(text[..<colon]):\(Quantity.side.rawValue)=\(text[text.index(after: colon)...])")
  }
}

extension RequiredPrecision: Codable {
  /// Reads a precision that was kept as its text.
  ///
  /// - Throws: `DecodingError` where the text is not one.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let precision = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no precision: \(text)"))
    }
    self = precision
  }

  /// Keeps a precision as its text.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
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
  public var precision: RequiredPrecision
  /// The half-width reached, the widest where several years count, as it was asked for; `nil` where too little is known.
  public var reached: Double?
  /// Whether it is as narrow as was asked for.
  public var isMet: Bool
  /// On which sides of the threshold the probabilities lie, year by year; none where no side was asked for.
  public var sides: [Side] = []

  /// Makes an outcome.
  public init(precision: RequiredPrecision, reached: Double?, isMet: Bool, sides: [Side] = []) {
    self.precision = precision
    self.reached = reached
    self.isMet = isMet
    self.sides = sides
  }

  /// A probability with an interval that no look leaves wrong, whatever it was that ended the run.
  ///
  /// All years together hold at 95 %: each has its part of what may be wrong.
  public struct Side: Hashable, Sendable {
    /// The year of the target.
    public var window: IndicatorCell.Window
    /// Futures that reached the target.
    public var reached: Int
    /// Futures that could tell.
    public var count: Int
    /// The interval.
    public var confidence: ClosedRange<Double>
    /// Whether the probability is above the threshold; `nil` where the interval holds it.
    public var isAbove: Bool?

    /// Makes a side.
    public init(
      window: IndicatorCell.Window, reached: Int, count: Int, confidence: ClosedRange<Double>, isAbove: Bool?
    ) {
      self.window = window
      self.reached = reached
      self.count = count
      self.confidence = confidence
      self.isAbove = isAbove
    }
  }
}
