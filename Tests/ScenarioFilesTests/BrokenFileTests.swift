import Testing

@testable import ScenarioFiles

/// A file with one thing wrong, and what must be said about it.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  var name: String
  /// The whole text.
  var text: String
  /// The text at whose first occurrence (after `after`, if given) the problem stands.
  var at: String
  var path: String
  var kind: Problem.Kind
  var after = ""
  /// What lies beside the file, by path.
  var beside: [String: [UInt8]] = [:]
  /// The bytes where they are not those of the text.
  var bytes: [UInt8]?
  /// The place where it is not found by `at`.
  var givenPlace: Place?

  var testDescription: String { name }

  /// The full sample with `old` replaced.
  init(
    _ name: String, _ old: String, _ new: String, at: String, after: String = "", path: String, _ kind: Problem.Kind
  ) {
    self.init(name, text: Samples.full(old, new), at: at, after: after, path: path, kind)
  }

  init(_ name: String, text: String, at: String, after: String = "", path: String = "", _ kind: Problem.Kind) {
    self.name = name
    self.text = text
    self.at = at
    self.path = path
    self.kind = kind
    self.after = after
  }

  /// A file that is wrong only together with those beside it, or whose bytes are no text.
  init(
    _ name: String, text: String = "", bytes: [UInt8]? = nil, beside: [String: [UInt8]] = [:], place: Place,
    path: String = "", _ kind: Problem.Kind
  ) {
    self.init(name, text: text, at: "", path: path, kind)
    self.bytes = bytes
    self.beside = beside
    givenPlace = place
  }

  /// The file and what lies beside it.
  var files: [String: [UInt8]] {
    beside.merging(["main.yaml": bytes ?? Array(text.utf8)]) { _, main in main }
  }

  /// Line and column of the place, counted in the text by itself.
  var place: Place? {
    if let givenPlace { return givenPlace }
    var start = text.startIndex
    if !after.isEmpty {
      guard let mark = text.firstRange(of: after) else { return nil }
      start = mark.upperBound
    }
    guard let found = text[start...].firstRange(of: at)?.lowerBound else { return nil }
    let before = text[..<found]
    let line = before.filter { $0 == "\n" }.count + 1
    let column = (before.lastIndex(of: "\n").map { before.distance(from: $0, to: found) } ?? before.count + 1)
    return Place(file: "main.yaml", line: line, column: column)
  }
}

@Suite struct BrokenFileTests {
  @Test(arguments: BrokenFile.all)
  func `a broken file gets its one problem, in its place`(file: BrokenFile) throws {
    let place = try #require(file.place, "the text has no '\(file.at)'")
    #expect(Samples.problems(file.files) == [Problem(place: place, path: file.path, kind: file.kind)])
  }

  @Test(arguments: BrokenFile.all)
  func `a broken file is told in two languages, on one line each`(file: BrokenFile) {
    for problem in Samples.problems(file.files) {
      for text in [problem.sentence.fr, problem.sentence.en] {
        #expect(text.count > 10)
        #expect(!text.contains("\n"))
        #expect(!text.contains("Optional("))
      }
      #expect(problem.sentence.fr != problem.sentence.en || file.name.hasPrefix("YAML"))
    }
  }

  @Test func `there are enough of them, each with a name of its own`() {
    #expect(BrokenFile.all.count >= 80)
    #expect(Set(BrokenFile.all.map(\.name)).count == BrokenFile.all.count)
  }

  @Test func `places are counted from one`() {
    let problems = Samples.problems(["main.yaml": "jalon: 1\nnam: x\n"])
    #expect(problems.contains { $0.place == Place(file: "main.yaml", line: 2, column: 1) && $0.path == "nam" })
  }

  @Test func `all problems come at once, by line`() {
    var text = Samples.full("sphere: social", "sphere: socialll")
    text = text.replacingFirst("notice_days: 8", with: "notice_days: -1")
    text = text.replacingFirst("territory: arras", with: "territory: aras")
    let problems = Samples.problems(["main.yaml": text])
    #expect(
      problems.map(\.path) == [
        "orientation.notice_days", "programmes.caf.sphere", "structures.slai.territory",
      ])
    #expect(problems.map(\.place.line) == problems.map(\.place.line).sorted())
  }

  @Test func `sentences say what was found and what would be right`() {
    func sentence(_ kind: Problem.Kind) -> String { Problem(place: Place(file: "f"), kind: kind).sentence.en }
    func phrase(_ kind: Problem.Kind) -> String { Problem(place: Place(file: "f"), kind: kind).sentence.fr }
    #expect(
      sentence(.unknownKey("ceilling", nearest: "ceiling", known: []))
        == "unknown key 'ceilling'; did you mean 'ceiling'?")
    #expect(
      phrase(.unknownKey("ceilling", nearest: "ceiling", known: []))
        == "clé inconnue « ceilling » ; vouliez-vous dire « ceiling » ?")
    #expect(sentence(.sharesDoNotSum(found: 0.9)) == "the shares sum to 0.9; they must sum to 1")
    #expect(phrase(.sharesDoNotSum(found: 0.9)) == "la somme des parts est 0,9 ; elle doit être 1")
    #expect(phrase(.outOfRange(found: 24, low: 0, high: 1)) == "24 est hors limites ; de 0 à 1")
    #expect(sentence(.outOfRange(found: 0, low: 0, high: nil, excludesLow: true)) == "0 is out of range; more than 0")
  }
}

extension String {
  func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
