import Testing

@testable import ScenarioFiles
import Quantities

@Suite struct SmallPartTests {
  // Source: NIST, FIPS 180-4 examples, and the Cryptographic Algorithm Validation Program's short messages.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the published digests`(text: String, digest: String) {
    var sha = SHA256()
    sha.update(text.utf8)
    #expect(sha.finish() == digest)
  }

  @Test func `SHA-256 of a million letters, in unequal pieces`() {
    var sha = SHA256()
    var left = 1_000_000
    var piece = 1
    while left > 0 {
      sha.update(repeatElement(UInt8(ascii: "a"), count: min(piece, left)))
      left -= piece
      piece = piece % 200 + 7
    }
    #expect(sha.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [
    ("ceilling", "ceiling"), ("cieling", "ceiling"), ("Ceiling", "ceiling"), ("floo", "floor"), ("raeding", "reading"),
  ])
  func `the nearest spelling is found`(word: String, nearest: String) {
    #expect(nearestSpelling(of: word, among: ["reading", "ceiling", "floor"]) == nearest)
  }

  @Test(arguments: ["x", "budget", "", String(repeating: "reading", count: 20)])
  func `no spelling is offered for another word`(word: String) {
    #expect(nearestSpelling(of: word, among: ["reading", "ceiling", "floor"]) == nil)
  }

  @Test(arguments: [("1", 1.0), ("-0.5", -0.5), ("1e3", 1000), ("+2.50", 2.5), ("1.5E-2", 0.015)])
  func `numbers are read`(text: String, number: Double) {
    #expect(NumberSpelling.number(text) == number)
  }

  @Test(arguments: ["", ".", "1,5", "0x10", "nan", "inf", "1 000", "1_000", "1e", "--1", "1.2.3", "١"])
  func `what is no number is not read`(text: String) {
    #expect(NumberSpelling.number(text) == nil)
  }

  @Test func `every family of facts ends where the catalogue ends`() {
    func spelled(_ name: String, _ number: Int) -> String { number < 10 ? "\(name)-0\(number)" : "\(name)-\(number)" }
    for (name, highest) in FactCatalogue.families {
      let last = spelled(name, highest)
      let beyond = spelled(name, highest + 1)
      #expect(FactCatalogue.problem(with: last) == nil)
      #expect(FactCatalogue.problem(with: spelled(name, 1)) == nil)
      #expect(FactCatalogue.problem(with: beyond) == .unknownFact(found: beyond, highest: last))
    }
    #expect(FactCatalogue.problem(with: "CAF62-00") != nil)
    #expect(FactCatalogue.problem(with: "CAF62-1") != nil)
    #expect(FactCatalogue.problem(with: "LAB-007") != nil)
    // Source: the catalogue's own count of the rows of the fiches, F01 to F23.
    let fiches = FactCatalogue.families.filter {
      $0.name.hasPrefix("F") && $0.name.count == 3 && Int($0.name.dropFirst()) != nil
    }
    #expect(fiches.map(\.highest).reduce(0, +) == 307)
  }

  @Test func `aliases stand for what they name`() throws {
    let (root, problems) = YAMLReader.read(Array("a: &x [1, {b: 2}]\nc: *x\n".utf8), file: "f")
    #expect(problems.isEmpty)
    let alias = try #require(root?["c"])
    guard case .sequence(let items) = alias.content else {
      Issue.record("found \(alias.found)")
      return
    }
    #expect(items.map(\.text) == ["1", nil])
    #expect(items[1]["b"]?.text == "2")
  }

  @Test func `a billion laughs are cut short`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let kinds = YAMLReader.read(Array(text.utf8), file: "f").problems.map(\.kind)
    #expect(kinds == [.tooLarge(.values, limit: Limits.values)])
  }

  @Test func `a file beyond the limit is one problem`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Limits.bytes + 1)
    #expect(YAMLReader.read(bytes, file: "f").problems.map(\.kind) == [.tooLarge(.bytes, limit: Limits.bytes)])
    #expect(Table.read(bytes, file: "f").problems.map(\.kind) == [.tooLarge(.bytes, limit: Limits.bytes)])
  }

  @Test func `what is no file of the disk is unreadable`() {
    #expect(throws: FileUnreadable(reason: "No such file or directory")) {
      try FilesOnDisk().bytes(of: "no/such/file.yaml", limit: 10)
    }
    #expect(throws: FileUnreadable(reason: "Is a directory")) { try FilesOnDisk().bytes(of: ".", limit: 10) }
    #expect(throws: FileUnreadable(reason: "Not a regular file")) {
      try FilesOnDisk().bytes(of: "/dev/zero", limit: 10)
    }
  }
}
