internal import Quantities

/// Sums of money: exact ones digit by digit, and those that statistics give.
extension NumberStyle {
  /// An exact amount without its sign of currency, with two decimals or none.
  ///
  /// - Precondition: without decimals, the amount is in whole euros.
  func exact(_ amount: Euros, cents: Bool) -> String {
    let (whole, rest) = amount.cents.magnitude.quotientAndRemainder(dividingBy: 100)
    precondition(cents || rest == 0, "\(amount) euros cannot be written without cents.")
    let text = (amount < .zero ? minus : "") + grouped(String(whole))
    return cents ? text + decimalMark + (rest < 10 ? "0" : "") + String(rest) : text
  }

  /// Two decimals where one of the amounts needs them.
  func needCents(_ amounts: some Sequence<Euros>) -> Bool { amounts.contains { $0.cents % 100 != 0 } }

  /// An exact amount with its sign of currency, and with cents only where it has some.
  func currency(_ amount: Euros) -> String { withCurrency(exact(amount, cents: needCents([amount]))) }

  /// A number of euros, as it is written, with the sign of currency where the language has it.
  func withCurrency(_ number: String) -> String {
    guard number.hasPrefix(minus) else { return currencyBefore + number + currencyAfter }
    // A word joiner, lest a line end after the minus.
    let joined = minus + (currencyBefore.isEmpty ? "" : "\u{2060}") + currencyBefore
    return joined + number.dropFirst(minus.count) + currencyAfter
  }
}
