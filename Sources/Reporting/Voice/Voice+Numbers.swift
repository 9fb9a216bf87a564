internal import Experiments
internal import InsertionPolicy

/// Values with their units, and ranges of them.
extension Voice {
  /// The word after a number; none where the name of the indicator says what is counted.
  func unit(_ unit: Indicator.Unit, isPlural: Bool) -> String {
    func word(_ french: (String, String), _ english: (String, String)) -> String {
      say(fr: isPlural ? french.1 : french.0, en: isPlural ? english.1 : english.0)
    }
    return switch unit {
    case .persons: word(("personne", "personnes"), ("person", "people"))
    case .acts: ""
    case .places: word(("place", "places"), ("place", "places"))
    case .share: "%"
    case .days: word(("jour", "jours"), ("day", "days"))
    case .perFTE: say(fr: "par ETP", en: "per FTE")
    case .fte: say(fr: "ETP", en: "FTE")
    case .euros: word(("euro", "euros"), ("euro", "euros"))
    case .workingDays: word(("jour ouvré", "jours ouvrés"), ("working day", "working days"))
    }
  }

  /// Between the ends of a range, in tables.
  var to: String { "–\u{2060}" }

  /// Between the ends of a range, in sentences.
  var toInSentence: String { say(fr: " à ", en: to) }

  /// Between the signed ends of an interval.
  var toBetweenSigns: String { say(fr: " à ", en: " to ") }

  /// Both ends of an interval in a sentence, such as *de 80 à 160*.
  func interval(_ range: String) -> String { say(fr: "de \(range)", en: range) }

  /// A whole number.
  func count(_ number: Int) -> String { numbers.number(Double(number), decimals: 0) }

  /// A value without its unit, with the decimals that its unit and size ask for.
  func figure(_ value: Double, _ unit: Indicator.Unit) -> String {
    switch unit {
    case .share: return numbers.percentage(value)
    case .persons, .acts, .places:
      let isWhole = value == value.rounded() || value.magnitude >= 100
      return numbers.number(value, decimals: isWhole ? 0 : 1)
    case .euros:
      // Past a thousand euros, cents of a mean say nothing.
      return numbers.number(value, decimals: value == value.rounded() || value.magnitude >= 1000 ? 0 : 2)
    case .days, .workingDays, .perFTE, .fte: return numbers.number(value, decimals: value == value.rounded() ? 0 : 1)
    }
  }

  /// A value with its unit.
  func amount(_ value: Double, _ unit: Indicator.Unit) -> String {
    if unit == .euros { return numbers.withCurrency(figure(value, unit)) }
    let word = self.unit(unit, isPlural: isPlural(value))
    return figure(value, unit) + (word.isEmpty || unit == .share ? "" : "\u{A0}" + word)
  }

  /// Two values, such as `6,390–6,570`.
  func span(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String { span(range, unit, to) }

  /// Two values as a sentence says them, such as `6 390 à 6 570`.
  func spanInSentence(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    span(range, unit, toInSentence)
  }

  private func span(_ range: ClosedRange<Double>, _ unit: Indicator.Unit, _ to: String) -> String {
    unit == .share
      ? numbers.percentages(range, to: to)
      : figure(range.lowerBound, unit) + to + figure(range.upperBound, unit)
  }

  /// A difference with its sign; of shares, in points.
  func signed(_ value: Double, _ unit: Indicator.Unit) -> String {
    signedNumber(value, unit) + (unit == .share ? "\u{A0}points" : "")
  }

  /// Both ends of the interval of a difference.
  func signedSpan(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    signedNumber(range.lowerBound, unit) + toBetweenSigns + signedNumber(range.upperBound, unit)
  }

  private func signedNumber(_ value: Double, _ unit: Indicator.Unit) -> String {
    (value > 0 ? "+" : "") + (unit == .share ? numbers.number(value * 100, decimals: 1) : figure(value, unit))
  }

  /// A half-width as it was asked for, with three significant digits.
  func halfWidth(_ value: Double, _ precision: RequiredPrecision, _ unit: Indicator.Unit) -> String {
    func number(_ value: Double) -> String {
      numbers.number(value, decimals: DecimalDigits(value).rounded(significant: 3).decimals)
    }
    switch (precision.quantity, precision.halfWidth) {
    case (.mean, .percent): return number(value) + numbers.percent
    case (.probability, _): return number(value * 100) + "\u{A0}" + points(value * 100)
    case (.side, _), (.mean, .aside): return numbers.percentage(value)
    case (.mean, .absolute) where unit == .share: return number(value * 100) + "\u{A0}" + points(value * 100)
    case (.mean, .absolute):
      let word = self.unit(unit, isPlural: isPlural(value))
      return number(value) + (word.isEmpty ? "" : "\u{A0}" + word)
    }
  }

  /// The word for percentage points, the same in both languages.
  private func points(_ count: Double) -> String { isPlural(count) ? "points" : "point" }

  /// A number as it is, with at most six significant digits.
  func plain(_ value: Double) -> String {
    guard value.isFinite else { return "∞" }
    let digits = DecimalDigits(value).rounded(significant: 6)
    return numbers.number(value, decimals: digits.decimals)
  }

  /// Name of a unit for the axis of a chart.
  func axis(_ unit: Indicator.Unit) -> String { unit == .acts ? self(.number) : self.unit(unit, isPlural: true) }

  /// A range of euros in a sentence, such as `6 390 à 6 570 €` and `€6,390–6,570`.
  func euroSpan(_ range: ClosedRange<Double>) -> String {
    let (low, high) = euroEnds(range)
    if range.lowerBound < 0, !numbers.currencyBefore.isEmpty {
      return numbers.withCurrency(low) + toBetweenSigns + numbers.withCurrency(high)
    }
    return numbers.currencyBefore + low + toInSentence + high + numbers.currencyAfter
  }

  /// Both ends of a range of euros, with cents in both or in none.
  func euroEnds(_ range: ClosedRange<Double>) -> (low: String, high: String) {
    let isLarge = max(range.lowerBound.magnitude, range.upperBound.magnitude) >= 1000
    func end(_ value: Double) -> String { isLarge ? numbers.number(value, decimals: 0) : figure(value, .euros) }
    return (end(range.lowerBound), end(range.upperBound))
  }

  /// Whether the ends of a range are written differently: where nothing varies, sums of real numbers may still differ in
  /// their last digit.
  func differ(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> Bool {
    guard unit == .euros else { return figure(range.lowerBound, unit) != figure(range.upperBound, unit) }
    let (low, high) = euroEnds(range)
    return low != high
  }
}
