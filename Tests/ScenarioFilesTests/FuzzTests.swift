import Testing

@testable import ScenarioFiles

/// Any bytes end in problems or in a scenario.
@Suite struct FuzzTests {
  /// SplitMix64: the same mutations on every machine.
  private struct Source {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(max(1, bound)))
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "*a", "&a ", "!!", "'", "\"", "#", ",", ";", "|", ">",
      "?",
      "%", "---\n", "...\n", "-1", "1e308", "1e999", "0", "99999999999999999999", "null", "~", "nan", "2025-02-30", "é",
      "\u{FEFF}",
      "value", "source: CAF62-11", "<<: *a", "social", "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xED, 0xA0, 0x80]]

  private func mutated(_ bytes: [UInt8], _ source: inout Source) -> [UInt8] {
    var bytes = bytes
    for _ in 0...source.below(3) {
      let start = source.below(bytes.count)
      let end = min(bytes.count, start + source.below(12))
      switch source.below(5) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Self.pieces[source.below(Self.pieces.count)], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: Self.pieces[source.below(Self.pieces.count)])
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: source.below(bytes.count))
      default: if !bytes.isEmpty { bytes[start] = UInt8(source.below(256)) }
      }
    }
    return bytes
  }

  /// What came of a file: a scenario, or problems.
  private func outcome(_ files: [String: [UInt8]]) -> String {
    do {
      return try Samples.reader(FilesInMemory(files)).read(path: "main.yaml").digest
    } catch {
      return error.problems.map { "\($0.place) \($0.sentence.fr) \($0.sentence.en)" }.joined(separator: "\n")
    }
  }

  @Test func `a mutated scenario is read or refused`() throws {
    var source = Source(state: 1)
    var read = 0
    for _ in 0..<600 {
      let outcome = outcome(["main.yaml": mutated(Array(Samples.full.utf8), &source)])
      #expect(!outcome.isEmpty)
      if outcome.count == 64 { read += 1 }
    }
    // The mutations are mild enough to reach every stage: some files still read.
    #expect(read > 5)
    #expect(read < 600)
  }

  @Test func `a mutated minimal scenario is read or refused`() throws {
    let bytes = try FilesOnDisk().bytes(of: "Scenarios/minimal.yaml", limit: Limits.bytes)
    var source = Source(state: 2)
    for _ in 0..<800 { #expect(!outcome(["main.yaml": mutated(bytes, &source)]).isEmpty) }
  }

  @Test func `a mutated table is read or refused`() {
    let table = Array(
      "id;name;share;source;assumption;low;high\nlens;\"Lens; ville\";0,6;F01-17;;;\narras;A;0,4;;x;0,3;0,5\n".utf8)
    let list = """
      territories:
        - {id: lens, name: Lens-Liévin, share: 0.6}
        - {id: arras, name: Arrageois, share: 0.4}
      """
    let main = Array(Samples.full.replacingFirst(list, with: "territories: {table: t.csv}").utf8)
    #expect(outcome(["main.yaml": main, "t.csv": table]).count == 64)
    var source = Source(state: 3)
    for _ in 0..<800 { #expect(!outcome(["main.yaml": main, "t.csv": mutated(table, &source)]).isEmpty) }
  }

  @Test func `a mutated change is read or refused`() {
    let change = "jalon: 1\nextends: base.yaml\nchange:\n  programmes.caf.load.ceiling: 30\n  structures.slai.fte: 5\n"
    var source = Source(state: 4)
    let base = Array(Samples.full.utf8)
    for _ in 0..<200 {
      #expect(!outcome(["main.yaml": mutated(Array(change.utf8), &source), "base.yaml": base]).isEmpty)
    }
  }
}
