internal import Quantities

extension Euros {
  /// The amount times `part` over `whole`, rounded to the nearest cent, halves up, in whole numbers throughout.
  ///
  /// - Precondition: none of the three is negative, `whole` is above zero, and the result fits.
  func proportion(_ part: Euros, of whole: Euros) -> Euros {
    precondition(
      cents >= 0 && part.cents >= 0 && whole.cents > 0, "\(self) x \(part) / \(whole) is no proportion of money.")
    let divisor = whole.cents.magnitude
    let product = cents.magnitude.multipliedFullWidth(by: part.cents.magnitude)
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    return Euros(cents: Int64(quotient) + (remainder >= divisor - remainder ? 1 : 0))
  }
}
