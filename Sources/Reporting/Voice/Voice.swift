internal import InsertionPolicy

/// How things are said in one language: the one place where a language is chosen.
///
/// A sentence stands where its numbers are known and carries both languages: `voice.say(fr: "…", en: "…")`. Texts that
/// are the same wherever they stand, such as headings of columns, are ``Bilingual`` constants (`Vocabulary.swift`), and
/// `voice(text)` says them.
struct Voice: Hashable, Sendable {
  let language: Language
  let numbers: NumberStyle

  init(_ language: Language) {
    self.language = language
    numbers =
      switch language {
      case .french: .french
      case .english: .english
      }
  }

  /// A sentence; the French one gets the spaces and apostrophes that its typography asks for.
  ///
  /// Only the sentence that is said is made.
  func say(fr french: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    switch language {
    case .french: Typography.french(french())
    case .english: english()
    }
  }

  /// A text of the scenario, of the catalogue or of the vocabulary.
  func callAsFunction(_ text: Bilingual) -> String { say(fr: text.fr, en: text.en) }

  /// A text that stands in one language only.
  func callAsFunction(_ text: String) -> String { say(fr: text, en: text) }

  /// What goes between two parts, as the language has it.
  var colon: String { say(fr: " : ", en: ": ") }

  /// Several names in a sentence.
  func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(fr: " et ", en: " and ") + last
  }

  /// A name that may hold a colon, for a sentence that has one of its own.
  func inSentence(_ name: String) -> String { name.replacing(colon, with: ", ") }

  /// A name in quotation marks.
  func quoted(_ name: String) -> String { say(fr: "« \(name) »", en: "“\(name)”") }

  /// The word that goes with a number: French counts as plural from two on, English whatever is not one.
  func isPlural(_ value: Double) -> Bool { language == .french ? value.magnitude >= 2 : value != 1 }

  /// One of two words, as a count asks for.
  func plural(_ count: Int, _ one: String, _ many: String) -> String { isPlural(Double(count)) ? many : one }
}

extension String {
  /// The text with its first letter a capital.
  var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small first letter, inside a sentence or a heading.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
