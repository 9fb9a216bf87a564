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

  /// The checked value of `node`, ``Checked/invalid`` where a problem was recorded.
  mutating func check(_ node: Node, _ kind: ValueKind, path: String) -> Checked {
    if node.isUnread { return .invalid }
    return switch kind {
    case .number(let kind): number(node, kind, path: path).map(Checked.number) ?? .invalid
    case .integer(let kind): integer(node, kind, path: path).map(Checked.integer) ?? .invalid
    case .boolean: boolean(node, path: path)
    case .text, .path: text(node, path: path).map(Checked.text) ?? .invalid
    case .bilingual: bilingual(node, path: path)
    case .date(let insidePeriod): date(node, insidePeriod: insidePeriod, path: path)
    case .money(let hasSourceBeside):
      money(node, hasSourceBeside: hasSourceBeside, path: path).map(Checked.money) ?? .invalid
    case .law(let kind): law(node, kind, path: path).map(Checked.law) ?? .invalid
    case .identifier: identifier(node, path: path)
    case .fact, .finding: fact(node, path: path)
    case .rowName: rowName(node, path: path)
    case .reference(let section, let words): reference(node, section, words: words, path: path)
    case .references(let section, let words): references(node, section, words: words, path: path)
    case .parts(let kind, let whole): parts(node, kind, whole: whole, path: path).map(Checked.parts) ?? .invalid
    case .word(let words): word(node, words, path: path)
    case .changes, .additions, .scalings: .invalid
    case .list(let kind), .table(let kind): list(node, kind, path: path)
    case .map(let kind): map(node, kind, path: path)
    case .object(let definition): object(node, definition, path: path).map(Checked.object) ?? .invalid
    case .either(let single, let collection): check(node, node.text == nil ? collection : single, path: path)
    }
  }

  /// The nearest spelling, as long as there are few enough problems for it to help.
  func nearest(to word: String, among known: [String]) -> String? {
    problems.count < Limits.spellings.problems ? nearestSpelling(of: word, among: known) : nil
  }

  /// Records a problem.
  mutating func report(_ kind: Problem.Kind, at place: Place, path: String) {
    problems.append(Problem(place: place, path: path, kind: kind))
  }

  /// File and line of a place, the same from wherever the scenario is read.
  func location(of place: Place) -> String { "\(fileNames[place.file] ?? place.file):\(place.line)" }

  /// Records that `node` is not what should stand there.
  mutating func report(wrong node: Node, expected: Problem.Expected, path: String) {
    report(.wrongType(found: node.found, expected: expected), at: node.place, path: path)
  }
}

// Single values.
extension Checker {
  private mutating func boolean(_ node: Node, path: String) -> Checked {
    switch node.content {
    case .scalar("true", plain: true): return .boolean(true)
    case .scalar("false", plain: true): return .boolean(false)
    default:
      report(wrong: node, expected: .boolean, path: path)
      return .invalid
    }
  }

  mutating func text(_ node: Node, path: String) -> String? {
    if node.found != .nothing, let text = node.text, text.contains(where: { !$0.isWhitespace }) { return text }
    report(wrong: node, expected: .text, path: path)
    return nil
  }

  private mutating func bilingual(_ node: Node, path: String) -> Checked {
    guard case .mapping(let entries) = node.content else {
      report(wrong: node, expected: .bilingualText, path: path)
      return .invalid
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
    guard let fr = texts["fr"], let en = texts["en"] else { return .invalid }
    return .bilingual(Bilingual(fr: fr, en: en))
  }

  private mutating func date(_ node: Node, insidePeriod: Bool, path: String) -> Checked {
    guard let text = node.text else {
      report(wrong: node, expected: .date, path: path)
      return .invalid
    }
    guard let date = CivilDate(text), (1900...2200).contains(date.year) else {
      report(.notADate(found: excerpt(text)), at: node.place, path: path)
      return .invalid
    }
    if insidePeriod, let period, date < period.first || date > period.last {
      let kind = Problem.Kind.dateOutsidePeriod(
        found: "\(date)", first: "\(period.first)", last: "\(period.last)")
      report(kind, at: node.place, path: path)
      return .invalid
    }
    return .date(date)
  }

  private mutating func identifier(_ node: Node, path: String) -> Checked {
    guard let text = node.text, node.found != .nothing else {
      report(wrong: node, expected: .identifier, path: path)
      return .invalid
    }
    guard isIdentifier(text) else {
      report(.badIdentifier(found: excerpt(text)), at: node.place, path: path)
      return .invalid
    }
    return .text(text)
  }

  private mutating func fact(_ node: Node, path: String) -> Checked {
    guard let text = text(node, path: path) else { return .invalid }
    if let kind = FactCatalogue.problem(with: text) {
      report(kind, at: node.place, path: path)
      return .invalid
    }
    return .text(text)
  }

  private mutating func word(_ node: Node, _ words: [String], path: String) -> Checked {
    guard let text = node.text, node.found != .nothing else {
      report(wrong: node, expected: .word, path: path)
      return .invalid
    }
    if words.contains(text) { return .word(text) }
    let nearest = nearest(to: text, among: words)
    report(.unknownWord(found: excerpt(text), nearest: nearest, known: words), at: node.place, path: path)
    return .invalid
  }

  mutating func reference(
    _ node: Node, _ section: Problem.Section, words: [String], path: String
  ) -> Checked {
    guard let text = node.text, node.found != .nothing else {
      report(wrong: node, expected: .identifier, path: path)
      return .invalid
    }
    if words.contains(text) { return .word(text) }
    if let position = names.position(of: text, in: section) { return .index(position) }
    guard !names.unread.contains(section) else { return .invalid }
    let nearest = nearest(to: text, among: words + names[section])
    report(
      .unknownIdentifier(found: excerpt(text), section: section, nearest: nearest), at: node.place, path: path)
    return .invalid
  }
}
