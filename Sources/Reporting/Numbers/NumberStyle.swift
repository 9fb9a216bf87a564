/// How numbers are written in a language.
struct NumberStyle: Hashable, Sendable {
  var decimalMark: String
  var thousands: String
  var minus: String
  var percent: String
  /// The sign of the euro, before or after a number.
  var currencyBefore: String
  var currencyAfter: String

  /// Decimal comma, narrow no-break space between thousands and before the signs of percent and of the euro.
  ///
  /// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
  static let french = NumberStyle(
    decimalMark: ",", thousands: "\u{202F}", minus: "\u{2212}", percent: "\u{202F}%", currencyBefore: "",
    currencyAfter: "\u{202F}€")

  /// Decimal point, comma between thousands, the sign of the euro in front.
  static let english = NumberStyle(
    decimalMark: ".", thousands: ",", minus: "\u{2212}", percent: "%", currencyBefore: "€", currencyAfter: "")

  /// A number with exactly so many decimals.
  func number(_ value: Double, decimals: Int) -> String {
    let rounded = DecimalDigits(value).rounded(decimals: decimals)
    let text = (rounded.isNegative ? minus : "") + grouped(rounded.whole)
    return decimals > 0 ? text + decimalMark + rounded.fraction(decimals) : text
  }

  /// The digits of a whole number in groups of three.
  func grouped(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += thousands }
      text.append(digit)
    }
    return text
  }

  /// A part of a whole as a percentage, with a decimal only where one is needed: 0, 1.9, 36, 100.
  func percentage(_ share: Double) -> String {
    number(share * 100, decimals: percentageDecimals(share)) + percent
  }

  /// Two percentages with one sign.
  func percentages(_ range: ClosedRange<Double>, to word: String) -> String {
    let low = number(range.lowerBound * 100, decimals: percentageDecimals(range.lowerBound))
    return low + word + percentage(range.upperBound)
  }

  /// One decimal near the ends, where a point matters; none for 0, 1 and the middle.
  private func percentageDecimals(_ share: Double) -> Int {
    let percent = (share * 1000).rounded() / 10
    return percent == percent.rounded() || (10...90).contains(percent) ? 0 : 1
  }
}
