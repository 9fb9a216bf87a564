import InsertionPolicy
import Reporting

extension Language {
  /// French where the system speaks French, English elsewhere.
  ///
  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides, as POSIX has it.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("fr") == true ? .french : .english
  }

  /// The language that a command line asks for, even one that is wrong elsewhere.
  init(words: [String], environment: [String: String]) {
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if word == "--lang", let language = Self(rawValue: next) {
        self = language
        return
      }
      if word.hasPrefix("--lang="), let language = Self(rawValue: String(word.dropFirst(7))) {
        self = language
        return
      }
    }
    self.init(environment: environment)
  }
}

extension Bilingual {
  /// The text in one language.
  subscript(language: Language) -> String { language == .french ? fr : en }
}
