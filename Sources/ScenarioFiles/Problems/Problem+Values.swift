internal import InsertionPolicy
internal import Stochastics

// What is wrong with keys, values and where they come from.
extension Problem.Kind {
  /// A key stands twice in one mapping.
  static func duplicateKey(_ key: String, firstLine line: Int) -> Self {
    Self(
      "clé \(quoted(key).fr) déjà écrite à la ligne \(line) ; gardez-en une",
      "key \(quoted(key).en) already stands on line \(line); keep one")
  }

  /// A key that means nothing here.
  static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Self {
    Self(say("clé inconnue \(quoted(key).fr)", "unknown key \(quoted(key).en)") + meant(nearest, known))
  }

  /// A key that must be there is not.
  static func missingKey(_ key: String) -> Self {
    Self("il manque la clé \(quoted(key).fr)", "key \(quoted(key).en) is missing")
  }

  /// Of these keys exactly one must stand here.
  static func notExactlyOne(of keys: [String], found: [String]) -> Self {
    Self(
      say("il faut exactement une clé parmi ", "exactly one of these keys is needed: ")
        + say("\(listed(keys, or: false)) ; trouvé : ", "\(listed(keys, or: false)); found: ")
        + (found.isEmpty ? say("aucune", "none") : say(listed(found, or: false), listed(found, or: false))))
  }

  /// A file that extends another may only change it.
  static func belongsInChange(key: String) -> Self {
    Self(
      "un fichier qui en étend un autre ne peut que le changer : écrivez \(quoted(key).fr) sous « change »",
      "a file that extends another may only change it: write \(quoted(key).en) under 'change'")
  }

  // Values.

  /// A value of the wrong shape or nature.
  static func wrongType(found: Problem.Found, expected: Problem.Expected) -> Self {
    Self(
      "trouvé \(found.words.fr) ; attendu : \(expected.words.fr)",
      "found \(found.words.en); expected \(expected.words.en)", isOfValue: expected.isOfValue)
  }

  /// Text where a number must stand; the suggestion is the number it seems to mean.
  static func notANumber(found: String, suggestion: String?) -> Self {
    Self(
      say("\(quoted(found).fr) n'est pas un nombre", "\(quoted(found).en) is not a number")
        + (suggestion.map { say(" ; écrivez \($0)", "; write \($0)") } ?? say("", "")), isOfValue: true)
  }

  /// A number outside its bounds.
  static func outOfRange(found: Double, low: Double?, high: Double?, excludesLow: Bool = false) -> Self {
    Self(
      say("\(decimal(found).fr) est hors limites", "\(decimal(found).en) is out of range")
        + bounds(low, high, excludesLow: excludesLow), isOfValue: true)
  }

  /// Text where an amount of money must stand.
  static func notAnAmount(found: String) -> Self {
    Self(
      say("\(quoted(found).fr) n'est pas un montant", "\(quoted(found).en) is not an amount")
        + say(" ; écrivez des euros, comme 1 362 035,00 ou 2100.50", "; write euros, such as 1 362 035,00 or 2100.50"),
      isOfValue: true)
  }

  /// An amount with more than two decimals, or whose thousands are grouped by commas or points.
  static func tooManyDecimals(found: String) -> Self {
    Self(
      "\(quoted(found).fr) a plus de deux décimales ; séparez les milliers par des espaces",
      "\(quoted(found).en) has more than two decimals; separate thousands by blanks", isOfValue: true)
  }

  /// A unit that contradicts the key.
  static func wrongUnit(found: String, expected: [String]) -> Self {
    Self(
      "unité \(quoted(found).fr) ; la clé demande \(listed(expected, or: true))",
      "unit \(quoted(found).en); the key asks for \(listed(expected, or: true, in: "or"))", isOfValue: true)
  }

  /// A word that is none of those allowed.
  static func unknownWord(found: String, nearest: String?, known: [String]) -> Self {
    Self(say("mot inconnu \(quoted(found).fr)", "unknown word \(quoted(found).en)") + meant(nearest, known))
  }

  /// Not a date written YYYY-MM-DD, or not a day of the calendar.
  static func notADate(found: String) -> Self {
    Self(
      "\(quoted(found).fr) n'est pas une date ; écrivez AAAA-MM-JJ, comme 2025-01-31",
      "\(quoted(found).en) is not a date; write YYYY-MM-DD, such as 2025-01-31", isOfValue: true)
  }

  /// A list of the wrong length.
  static func wrongCount(found: Int, low: Int, high: Int) -> Self {
    Self(
      low == high
        ? say("\(found) éléments ; il en faut \(low)", "\(found) items; \(low) are needed")
        : say("\(found) éléments ; il en faut de \(low) à \(high)", "\(found) items; from \(low) to \(high) are needed")
    )
  }

  /// Shares that must sum to one do not.
  static func sharesDoNotSum(found: Double) -> Self {
    Self(
      "la somme des parts est \(decimal(found).fr) ; elle doit être 1",
      "the shares sum to \(decimal(found).en); they must sum to 1", isOfValue: true)
  }

  /// A probability law whose parameters make no law.
  static func impossibleLaw(law: String, _ error: LawError) -> Self {
    Self(
      say("loi \(law) impossible : \(error.parameter.key) ", "impossible \(law) law: \(error.parameter.key) ")
        + say("vaut \(decimal(error.found).fr) ; il faut ", "is \(decimal(error.found).en); it must be ")
        + error.requirement.words, isOfValue: true)
  }

  // Origins.

  /// A number with both a source and an assumption, or with a value and neither.
  static func notOneOrigin(found: [String]) -> Self {
    Self(
      found.isEmpty
        ? say("une étendue sans hypothèse ; ajoutez « assumption »", "a range with no assumption; add 'assumption'")
        : say("une source et une hypothèse ; gardez l'une des deux", "a source and an assumption; keep one of them"),
      isOfValue: true)
  }

  /// An assumption without the range in which the value may lie.
  static var assumptionWithoutRange: Self {
    Self(
      "une hypothèse demande son étendue : ajoutez « range: [bas, haut] »",
      "an assumption needs its range: add 'range: [low, high]'", isOfValue: true)
  }

  /// A range that does not contain its value.
  static func rangeMissesValue(value: Double, low: Double, high: Double) -> Self {
    Self(
      "l'étendue de \(decimal(low).fr) à \(decimal(high).fr) ne contient pas la valeur \(decimal(value).fr)",
      "the range from \(decimal(low).en) to \(decimal(high).en) does not contain the value \(decimal(value).en)",
      isOfValue: true)
  }

  /// No such row in the catalogue of facts; the highest number of the family where the family exists.
  static func unknownFact(found: String, highest: String?) -> Self {
    Self(
      say(
        "\(quoted(found).fr) n'est pas dans le catalogue des faits",
        "\(quoted(found).en) is not in the catalogue of facts")
        + (highest.map { say(" ; cette série va jusqu'à \($0)", "; this series goes up to \($0)") }
          ?? say(" ; écrivez un repère comme CAF62-11", "; write a row such as CAF62-11")),
      isOfValue: true)
  }

  // Dates.

  /// A date outside the scenario's period.
  static func dateOutsidePeriod(found: String, first: String, last: String) -> Self {
    Self(
      "\(found) est hors de la période, du \(first) au \(last)",
      "\(found) is outside the period, from \(first) to \(last)", isOfValue: true)
  }

  /// An end before its start.
  static func datesOutOfOrder(from: String, to: String) -> Self {
    Self("la fin \(to) précède le début \(from)", "the end \(to) comes before the start \(from)")
  }
}
