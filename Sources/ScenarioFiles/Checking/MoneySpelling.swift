internal import Quantities

/// How exact amounts of money are written in files, without a detour through real numbers.
enum MoneySpelling {
  /// Why a text is no amount.
  enum Fault: Error, Equatable {
    /// It is not digits, blanks between them, one decimal mark and a euro sign at most.
    case notAnAmount
    /// It has more than two decimals, or a comma or point that groups thousands.
    case tooManyDecimals
  }

  /// The amount that `text` writes, exactly: `13 094 116`, `1 362 035,00`, `2100.5`, `-12,30 €`.
  ///
  /// Blanks, also unbreakable ones, may stand between digits before the decimal mark, which is a comma or a point.
  static func euros(_ text: String) throws(Fault) -> Euros {
    var rest = trimmed(text)
    if rest.hasSuffix("€") { rest = trimmed(String(rest.dropLast())) }
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest.removeFirst() }
    var whole: Int64 = 0
    var cents: Int64 = 0
    var decimals: Int?
    var wholeDigits = 0
    var afterBlank = false
    for character in rest {
      switch character {
      case "0"..."9":
        guard let digit = character.wholeNumberValue.map(Int64.init), character.isASCII else {
          throw .notAnAmount
        }
        if let found = decimals {
          guard found < 2 else { throw .tooManyDecimals }
          cents = cents * 10 + digit
          decimals = found + 1
        } else {
          // Chosen: fifteen digits, beyond any budget and well inside what cents can hold.
          guard wholeDigits < 15 else { throw .notAnAmount }
          whole = whole * 10 + digit
          wholeDigits += 1
        }
        afterBlank = false
      case ",", ".":
        guard decimals == nil, wholeDigits > 0, !afterBlank else { throw .notAnAmount }
        decimals = 0
      case _ where isBlank(character):
        guard decimals == nil, wholeDigits > 0, !afterBlank else { throw .notAnAmount }
        afterBlank = true
      default: throw .notAnAmount
      }
    }
    guard wholeDigits > 0, decimals != 0, !afterBlank else { throw .notAnAmount }
    let exact = Euros(euros: whole, cents: decimals == 1 ? cents * 10 : cents)
    return isNegative ? -exact : exact
  }

  /// An amount without cents that are nil.
  static func written(_ amount: Euros) -> String {
    amount.cents % 100 == 0 ? String(amount.cents / 100) : "\(amount)"
  }

  private static func isBlank(_ character: Character) -> Bool { " \u{A0}\u{202F}".contains(character) }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }
}
