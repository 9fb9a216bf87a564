/// Spaces that French typography asks for.
enum Typography {
  /// No-break and narrow, before `; : ! ? %` and inside quotation marks.
  static let narrowSpace: Character = "\u{202F}"

  /// Turns the plain spaces of a French text into narrow no-break ones where the rules want them: before double
  /// punctuation, inside « », and between thousands; and the apostrophe of a typewriter into the real one.
  ///
  /// - Complexity: O(n) in the length of the text.
  static func french(_ text: String) -> String {
    var characters = Array(text)
    for place in characters.indices.dropFirst() where characters[place] == "'" && characters[place - 1].isLetter {
      characters[place] = "’"
    }
    for place in characters.indices where characters[place] == " " || characters[place] == "\u{A0}" {
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      if ";:!?%»€".contains(after) || before == "«" || separatesThousands(characters, place) {
        characters[place] = narrowSpace
      }
    }
    return String(characters)
  }

  /// Whether one to three digits stand before the space and exactly three after it.
  private static func separatesThousands(_ text: [Character], _ place: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && ("0"..."9").contains(text[index]) }
    var before = 0
    while isDigit(place - 1 - before) { before += 1 }
    var after = 0
    while isDigit(place + 1 + after) { after += 1 }
    guard (1...3).contains(before), after == 3 else { return false }
    let previous = place - 1 - before
    return !text.indices.contains(previous) || !(text[previous].isLetter || text[previous] == "-")
  }
}
