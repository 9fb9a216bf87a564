/// The decimal digits of a finite number, as Swift's shortest round-trip spelling gives them.
///
/// Rounding works on these digits and not in binary, so that the same number gives the same text on any machine.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// Digits from the first that is not zero; empty for zero.
  var digits: [UInt8]
  /// Place of the decimal mark: the number is 0.d₁d₂d₃… × 10^exponent.
  var exponent: Int

  /// - Precondition: `number` is finite.
  init(_ number: Double) {
    precondition(number.isFinite, "A report has no place for \(number).")
    isNegative = number < 0
    let parts = number.magnitude.description.split(separator: "e")
    let halves = parts[0].split(separator: ".")
    digits = halves.joined().utf8.map { $0 - UInt8(ascii: "0") }
    exponent = halves[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    trim()
  }

  /// Keeps at most `count` significant digits, half away from zero.
  func rounded(significant count: Int) -> Self { cut(to: count) }

  /// Keeps at most `decimals` digits after the mark, half away from zero.
  func rounded(decimals: Int) -> Self { cut(to: exponent + decimals) }

  private func cut(to count: Int) -> Self {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    let roundsUp = digits[count] >= 5
    result.digits = Array(digits[..<count])
    if roundsUp {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    while digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  /// The digits before the mark, at least one.
  var whole: String {
    guard exponent > 0 else { return "0" }
    return String(decoding: (0..<exponent).map { ($0 < digits.count ? digits[$0] : 0) + 48 }, as: UTF8.self)
  }

  /// The digits after the mark, `count` of them.
  func fraction(_ count: Int) -> String {
    String(
      decoding: (0..<count).map { place in
        let index = exponent + place
        return (index >= 0 && index < digits.count ? digits[index] : 0) + 48
      }, as: UTF8.self)
  }

  /// Digits after the mark that are not trailing zeros.
  var decimals: Int { max(0, digits.count - exponent) }

  /// The number with a point, without exponent, without thousands separator.
  var plain: String { spelled(mark: ".") }

  /// The number with a decimal mark, without exponent, without thousands separator.
  func spelled(mark: String) -> String {
    (isNegative ? "-" : "") + whole + (decimals > 0 ? mark + fraction(decimals) : "")
  }
}
