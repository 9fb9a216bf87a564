import Mutations
import Testing

@testable import ScenarioFiles

/// Any bytes end in problems or in a scenario; `scripts/fuzz` tries many more of them.
@Suite struct FuzzTests {
  /// What came of a file: a scenario, or problems.
  private func outcome(_ files: [String: [UInt8]]) -> String {
    do {
      return try Samples.reader(FilesInMemory(files)).read(path: "main.yaml").digest
    } catch {
      return error.problems.map { "\($0.place) \($0.sentence.fr) \($0.sentence.en)" }.joined(separator: "\n")
    }
  }

  @Test func `a mutated scenario is read or refused`() throws {
    var mutations = Mutations(1)
    var read = 0
    for _ in 0..<600 {
      let outcome = outcome(["main.yaml": mutations.mutated(Array(Samples.full.utf8))])
      #expect(!outcome.isEmpty)
      if outcome.count == 64 { read += 1 }
    }
    // The mutations are mild enough to reach every stage: some files still read.
    #expect(read > 5)
    #expect(read < 600)
  }

  @Test func `a mutated minimal scenario is read or refused`() throws {
    let bytes = try FilesOnDisk().bytes(of: "Scenarios/minimal.yaml", limit: Limits.bytes)
    var mutations = Mutations(2)
    for _ in 0..<800 { #expect(!outcome(["main.yaml": mutations.mutated(bytes)]).isEmpty) }
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
    var mutations = Mutations(3)
    for _ in 0..<800 { #expect(!outcome(["main.yaml": main, "t.csv": mutations.mutated(table)]).isEmpty) }
  }

  @Test func `a mutated change is read or refused`() {
    let change = "jalon: 1\nextends: base.yaml\nchange:\n  programmes.caf.load.ceiling: 30\n  structures.slai.fte: 5\n"
    var mutations = Mutations(4)
    let base = Array(Samples.full.utf8)
    for _ in 0..<200 {
      #expect(!outcome(["main.yaml": mutations.mutated(Array(change.utf8)), "base.yaml": base]).isEmpty)
    }
  }
}
