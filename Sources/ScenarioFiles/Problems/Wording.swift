internal import InsertionPolicy
internal import Stochastics

// The phrases of which the sentences of problems are made.

/// A phrase in both languages.
func say(_ fr: String, _ en: String) -> Bilingual { Bilingual(fr: fr, en: en) }

extension Bilingual {
  /// One phrase after the other.
  static func + (left: Self, right: Self) -> Self { Self(fr: left.fr + right.fr, en: left.en + right.en) }
}

/// What a person wrote, between the quotation marks of each language.
func quoted(_ text: String) -> Bilingual { say("« \(text) »", "'\(text)'") }

/// A number with the decimal mark of each language, to nine digits.
func decimal(_ number: Double) -> Bilingual {
  guard number.isFinite else { return say("infini", "infinite") }
  let rounded = abs(number) < 1e6 ? (number * 1e9).rounded() / 1e9 : number
  let text = NumberSpelling.written(rounded)
  return say(String(text.map { $0 == "." ? "," : $0 }), text)
}

/// A few words, the last joined by *or* where one of them is to be chosen.
func listed(_ words: [String], or isChoice: Bool, in conjunction: String = "ou") -> String {
  guard isChoice, words.count > 1, let last = words.last else { return words.joined(separator: ", ") }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// The nearest spelling, or what is known when there are few choices.
func meant(_ nearest: String?, _ known: [String]) -> Bilingual {
  if let nearest { return say(" ; vouliez-vous dire \(quoted(nearest).fr) ?", "; did you mean \(quoted(nearest).en)?") }
  guard (1...24).contains(known.count) else { return say("", "") }
  return say(
    " ; possibles : \(listed(known, or: true))", "; possible: \(listed(known, or: true, in: "or"))")
}

/// What bounds a number has.
func bounds(_ low: Double?, _ high: Double?, excludesLow: Bool) -> Bilingual {
  if excludesLow, let low {
    return say(" ; plus que \(decimal(low).fr)", "; more than \(decimal(low).en)") + bounds(nil, high)
  }
  return bounds(low, high)
}

private func bounds(_ low: Double?, _ high: Double?) -> Bilingual {
  switch (low, high) {
  case (let low?, let high?):
    say(
      " ; de \(decimal(low).fr) à \(decimal(high).fr)", "; from \(decimal(low).en) to \(decimal(high).en)")
  case (let low?, nil): say(" ; au moins \(decimal(low).fr)", "; at least \(decimal(low).en)")
  case (nil, let high?): say(" ; au plus \(decimal(high).fr)", "; at most \(decimal(high).en)")
  case (nil, nil): say("", "")
  }
}

extension Problem {
  /// What may not grow without bound.
  enum Limit: CaseIterable {
    case bytes, depth, values, columns, files, changes, flows, years

    var words: Bilingual {
      switch self {
      case .bytes: say("octets dans le fichier", "bytes in the file")
      case .depth: say("niveaux imbriqués", "nested levels")
      case .values: say("valeurs dans le fichier", "values in the file")
      case .columns: say("colonnes", "columns")
      case .files: say("fichiers qui s'étendent", "files extending each other")
      case .changes: say("changements", "changes")
      case .flows: say("flux (flux d'entrée fois territoires)", "flows (streams times territories)")
      case .years: say("années simulées", "years simulated")
      }
    }
  }

  /// Parts of YAML that scenarios do without.
  enum Feature: CaseIterable {
    case tag, severalDocuments, compositeKey, unknownAlias

    var sentence: Bilingual {
      switch self {
      case .tag: say("enlevez l'étiquette (comme !!str)", "take the tag away (such as !!str)")
      case .severalDocuments:
        say("un seul document par fichier : enlevez « --- »", "one document per file: take '---' away")
      case .compositeKey: say("une clé doit être un mot", "a key must be a word")
      case .unknownAlias:
        say("cet alias ne renvoie à rien de déjà écrit", "this alias refers to nothing written before it")
      }
    }
  }

  /// What was found in place of something else.
  enum Found: Equatable {
    case nothing
    /// A single value, as written.
    case scalar(String)
    case list
    case mapping

    var words: Bilingual {
      switch self {
      case .nothing: say("rien", "nothing")
      case .scalar(let text): quoted(text)
      case .list: say("une liste", "a list")
      case .mapping: say("un groupe de clés", "a group of keys")
      }
    }
  }

  /// What would have been right.
  enum Expected: CaseIterable {
    case number, integer, money, boolean, text, bilingualText, date, word, identifier, law, list, mapping, path

    /// Whether another value of this nature leaves a scenario with the same parts.
    var isOfValue: Bool { [.number, .integer, .money, .text, .bilingualText, .date, .law].contains(self) }

    var words: Bilingual {
      switch self {
      case .number: say("un nombre", "a number")
      case .integer: say("un nombre entier", "a whole number")
      case .money: say("un montant en euros", "an amount in euros")
      case .boolean: say("true ou false", "true or false")
      case .text: say("un texte", "a text")
      case .bilingualText: say("{fr: …, en: …}", "{fr: …, en: …}")
      case .date: say("une date AAAA-MM-JJ", "a date YYYY-MM-DD")
      case .word: say("un mot", "a word")
      case .identifier: say("un identifiant", "an identifier")
      case .law: say("une loi de probabilité", "a probability law")
      case .list: say("une liste", "a list")
      case .mapping: say("un groupe de clés", "a group of keys")
      case .path: say("un nom de fichier", "a file name")
      }
    }
  }
}

extension LawError.Requirement {
  var words: Bilingual {
    switch self {
    case .finite: say("un nombre fini", "finite")
    case .positive: say("plus que 0", "more than 0")
    case .notNegative: say("au moins 0", "at least 0")
    case .above(let bound): say("plus que \(decimal(bound).fr)", "more than \(decimal(bound).en)")
    case .atLeast(let bound): say("au moins \(decimal(bound).fr)", "at least \(decimal(bound).en)")
    case .atMost(let bound): say("au plus \(decimal(bound).fr)", "at most \(decimal(bound).en)")
    case .equal(let value): say(decimal(value).fr, decimal(value).en)
    case .count(let count): say("\(count) éléments", "\(count) items")
    case .countAtLeast(let count): say("au moins \(count) éléments", "at least \(count) items")
    case .positiveSum: say("une somme de plus que 0", "of a sum above 0")
    case .notResidual: say("une loi qui n'est pas déjà résiduelle", "a law that is not a residual one")
    }
  }
}
