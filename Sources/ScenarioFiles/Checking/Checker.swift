internal import InsertionPolicy
internal import Quantities

/// Holds a document against its definitions and collects everything there is to say about it.
///
/// One walk in the order of the file: so the provenance of numbers comes out in that order.
struct Checker {
  let names: Names
  var problems: [Problem] = []
  var remarks: [Remark] = []
  var provenance: [Provenance] = []
  /// The ids of the items that stand above, in the list that is being read.
  var above: [String] = []
  /// What files are called where a number is said to come from, by path.
  private let fileNames: [String: String]
  /// The days simulated, nil where the file does not say.
  private(set) var period: (first: CivilDate, last: CivilDate)?

  /// Prepares to check the complete document `root`.
  ///
  /// - Parameters:
  ///   - root: The document.
  ///   - fileNames: The files of the document by path, each with its path from the folder of the first.
  init(root: Node, fileNames: [String: String]) {
    self.fileNames = fileNames
    names = Names(of: root)
    if let from = root["period"]?["from"]?.text.flatMap({ CivilDate($0) }),
      let to = root["period"]?["to"]?.text.flatMap({ CivilDate($0) }), from <= to
    {
      period = (from, to)
    }
  }

  /// The nearest spelling, as long as there are few enough problems for it to help.
  func nearest(to word: String, among known: [String]) -> String? {
    problems.count < Limits.spellings ? nearestSpelling(of: word, among: known) : nil
  }

  /// Records a problem.
  mutating func report(_ kind: Problem.Kind, at place: Place, path: String) {
    problems.append(Problem(place: place, path: path, kind: kind))
  }

  /// Records a problem with a value that was read.
  mutating func report(_ kind: Problem.Kind, at placed: Placed<some Any>) {
    problems.append(Problem(kind, at: placed))
  }

  /// Records that a value asks for something that is not there.
  mutating func need(_ section: String, becauseOf placed: Placed<some Any>) {
    report(.needsSection(key: section, becauseOf: placed.path), at: placed)
  }

  /// File and line of a place, the same from wherever the scenario is read.
  func location(of place: Place) -> String { "\(fileNames[place.file] ?? place.file):\(place.line)" }

  /// Records that `node` is not what should stand there.
  mutating func report(wrong node: Node, expected: Problem.Expected, path: String) {
    report(.wrongType(found: node.found, expected: expected), at: node.place, path: path)
  }
}

// Single values, nil where a problem was recorded.
extension Checker {
  mutating func boolean(_ node: Node, path: String) -> Bool? {
    switch node.content {
    case .scalar("true", plain: true): return true
    case .scalar("false", plain: true): return false
    default:
      report(wrong: node, expected: .boolean, path: path)
      return nil
    }
  }

  mutating func text(_ node: Node, path: String) -> String? {
    if node.found != .nothing, let text = node.text, text.contains(where: { !$0.isWhitespace }) { return text }
    report(wrong: node, expected: .text, path: path)
    return nil
  }

  mutating func bilingual(_ node: Node, path: String) -> Bilingual? {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .bilingualText, path: path)
      return nil
    }
    var texts: [String: String] = [:]
    for entry in entries {
      guard ["fr", "en"].contains(entry.key) else {
        unknownKey(entry, known: ["fr", "en"], path: path)
        continue
      }
      texts[entry.key] = text(entry.value, path: "\(path).\(entry.key)") ?? ""
    }
    for language in ["fr", "en"] where texts[language] == nil {
      report(.missingKey(language), at: node.place, path: path)
    }
    guard let fr = texts["fr"], let en = texts["en"] else { return nil }
    return Bilingual(fr: fr, en: en)
  }

  mutating func date(_ node: Node, insidePeriod: Bool, path: String) -> CivilDate? {
    guard let text = node.text else {
      report(wrong: node, expected: .date, path: path)
      return nil
    }
    guard let date = CivilDate(text), (1900...2200).contains(date.year) else {
      report(.notADate(found: excerpt(text)), at: node.place, path: path)
      return nil
    }
    if insidePeriod, let period, date < period.first || date > period.last {
      let kind = Problem.Kind.dateOutsidePeriod(
        found: "\(date)", first: "\(period.first)", last: "\(period.last)")
      report(kind, at: node.place, path: path)
      return nil
    }
    return date
  }

  mutating func fact(_ node: Node, path: String) -> String? {
    guard let text = text(node, path: path) else { return nil }
    guard let kind = FactCatalogue.problem(with: text) else { return text }
    report(kind, at: node.place, path: path)
    return nil
  }
}

// Words and names, nil where a problem was recorded.
extension Checker {
  /// The text of a scalar where a word or a name must stand.
  private mutating func name(_ node: Node, expected: Problem.Expected, path: String) -> String? {
    if let text = node.text, node.found != .nothing { return text }
    report(wrong: node, expected: expected, path: path)
    return nil
  }

  mutating func identifier(_ node: Node, path: String) -> String? {
    guard let text = name(node, expected: .identifier, path: path) else { return nil }
    if isIdentifier(text) { return text }
    report(.badIdentifier(found: excerpt(text)), at: node.place, path: path)
    return nil
  }

  /// The name of a row of a matrix: letters, digits, `-` and `_`, several such names joined by `+`.
  mutating func rowName(_ node: Node, path: String) -> String? {
    guard let text = text(node, path: path) else { return nil }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    if parts.allSatisfy({ isAddress(String($0)) }) { return text }
    report(.badRowName(found: excerpt(text)), at: node.place, path: path)
    return nil
  }

  mutating func word(_ node: Node, _ words: [String], path: String) -> String? {
    guard let text = name(node, expected: .word, path: path) else { return nil }
    if words.contains(text) { return text }
    let nearest = nearest(to: text, among: words)
    report(.unknownWord(found: excerpt(text), nearest: nearest, known: words), at: node.place, path: path)
    return nil
  }

  /// What a name means: an item of a section, by its position, or a word that may stand in its place.
  enum Reference {
    case word(String)
    case item(Int)

    /// The position of the item, nil for a word.
    var position: Int? { if case .item(let position) = self { position } else { nil } }
  }

  mutating func reference(_ node: Node, _ section: Problem.Section, words: [String], path: String) -> Reference? {
    guard let text = name(node, expected: .identifier, path: path) else { return nil }
    if words.contains(text) { return .word(text) }
    if let position = names.position(of: text, in: section) { return .item(position) }
    guard !names.unread.contains(section) else { return nil }
    let nearest = nearest(to: text, among: words + names[section])
    report(
      .unknownIdentifier(found: excerpt(text), section: section, nearest: nearest), at: node.place, path: path)
    return nil
  }
}
