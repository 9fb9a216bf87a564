import InsertionPolicy
import Mutations
import Testing

@testable import ScenarioFiles

/// One's own structures, sessions and decisions in CSV files.
@Suite struct LabelTableTests {
  private static let own = """
    id;name;kind;territory;work;fte;referents;places;trained;quality;files_on;new;replaces;assumption;low;high
    ccas;CCAS de Liévin;ccas;lens;social;2,5;3;150;0,8;8,25;2025-02-01;non;;Counted here;2;3
    union;Union;association;arras;social+pro;2,5+1,5;4;120+60;;;;;;;;
    relais;Relais;association;arras;pro;1;;;;;;oui;union;;;

    """

  private func read(_ table: [UInt8]) throws -> LoadedScenario {
    let main = Array(BrokenFile.withOwnStructures.utf8)
    return try Samples.reader(FilesInMemory(["main.yaml": main, "own.csv": table])).read(path: "main.yaml")
  }

  @Test func `semicolons with decimal commas are read, in parts too`() throws {
    let scenario = try read(Array(Self.own.utf8)).scenario
    #expect(scenario.structures.map(\.id) == ["ccas", "union/social", "union/pro", "relais"])
    #expect(scenario.structures.map { $0.posts[0].fte } == [2.5, 2.5, 1.5, 1])
    #expect(scenario.structures.map(\.ceiling) == [60, 48, 40, nil])
    let bodies = try #require(scenario.label).bodies
    #expect(bodies.map(\.trained) == [0.8, nil, nil])
    #expect(bodies.map(\.quality) == [8.25, 7.8, 7.8])
    #expect(bodies.map(\.isNew) == [false, false, true])
    #expect(bodies.map(\.replaces) == [nil, nil, 1])
    #expect(bodies.map(\.filesOn?.description) == ["2025-02-01", nil, nil])
  }

  @Test func `commas with decimal points give the same`() throws {
    let commas = Self.own.map { $0 == "," ? "." : $0 == ";" ? "," : $0 }
    let scenario = try read(Array(String(commas).utf8)).scenario
    let twin = try read(Array(Self.own.utf8)).scenario
    #expect(String(describing: scenario.structures) == String(describing: twin.structures))
    #expect(String(describing: scenario.label) == String(describing: twin.label))
  }

  @Test func `accents in Windows-1252 are read right`() throws {
    // In UTF-8 é is C3 A9, in Windows-1252 it is E9.
    let windows = Array(Self.own.utf8).filter { $0 != 0xC3 }.map { $0 == 0xA9 ? 0xE9 : $0 }
    #expect(windows.count == Self.own.utf8.count - 1)
    #expect(try read(windows).scenario.structures[0].name == "CCAS de Liévin")
  }

  @Test(arguments: [
    ("yes", true), ("Oui", true), ("VRAI", true), ("true", true), ("no", false), ("non", false), ("FAUX", false),
    ("false", false), ("", false),
  ])
  func `a truth value is read as people and spreadsheets write it`(word: String, isNew: Bool) throws {
    let table =
      "id;name;kind;territory;work;fte;new\nccas;C;ccas;lens;social;2;\(word)\ncentre;D;training;lens;pro;1;\n"
    let label = try read(Array(table.utf8)).scenario.label
    #expect(label?.bodies.map(\.isNew) == [isNew, false])
  }

  @Test func `the origin of a line stands for all its numbers`() throws {
    let loaded = try read(Array(Self.own.utf8))
    let rows = loaded.scenario.provenance.filter { $0.path.hasPrefix("structures.") }
    #expect(rows.map(\.path) == ["structures.ccas.fte"])
    #expect(rows.map(\.origin) == [.assumption("Counted here", low: 2, high: 3)])
    let bare = loaded.remarks.map(\.path).filter { $0.hasPrefix("structures.") }
    #expect(bare.allSatisfy { !$0.hasPrefix("structures.ccas.") })
    #expect(bare.contains("structures.union.places"))
  }

  @Test func `sessions and decisions may be tables beside the file that names them`() throws {
    let text = Samples.label(BrokenFile.sessions, "    sessions: {table: dates.csv}\n")
    let start = try #require(text.firstRange(of: "    decisions:\n")).lowerBound
    let end = try #require(text.firstRange(of: "  refused:")).lowerBound
    let files = [
      "scenario/main.yaml": text[..<start] + "    decisions: {table: ../seen.csv}\n" + text[end...],
      "scenario/dates.csv": "module,territory,from,every_months,until,seats\ndistress,,2025-03-10,6,2026-12-31,12\n"
        + "potential,arras,2025-05-12,,,15\n",
      "seen.csv": "structure;on;kind\nplain;2025-09-01;granted\nccas;2025-07-10;moratorium\nccas;2025-02-03;filed\n",
    ]
    let loaded = try Samples.read(files, main: "scenario/main.yaml")
    let twin = try Samples.read(["main.yaml": Samples.label]).scenario.label
    #expect(loaded.scenario.label?.training == twin?.training)
    #expect(loaded.scenario.label?.observed == twin?.observed)
    #expect(loaded.files.map(\.path) == ["scenario/main.yaml", "scenario/dates.csv", "seen.csv"])
  }

  @Test func `a change may name a table inside the label, and hold one`() throws {
    let dates = "module,from,seats\ndistress,2025-06-02,9\n"
    for change in [
      "  label.training.sessions: {table: dates.csv}\n",
      "  label.training:\n    modules: [{id: distress, name: {fr: D, en: D}, days: 2}]\n    initial: {all: 0}\n"
        + "    newcomers: {all: 0}\n    sessions: {table: dates.csv}\n",
    ] {
      let files = [
        "base/label.yaml": Samples.label, "main.yaml": "jalon: 1\nextends: base/label.yaml\nchange:\n\(change)",
        "dates.csv": dates,
      ]
      let series = try Samples.read(files).scenario.label?.training.series
      #expect(series?.map(\.seats) == [9])
      #expect(series?.map(\.module) == [0])
    }
  }

  @Test func `a table that cannot be read inside the label is the only problem`() {
    let text = Samples.label(BrokenFile.sessions, "    sessions: {table: dates.csv}\n")
    let files = ["main.yaml": text, "dates.csv": "module;from;seats\nnothing;2025-02-30;x;\n"]
    #expect(
      Samples.problems(files) == [
        Problem(place: Place(file: "dates.csv", line: 2, column: 3), kind: .raggedLine(found: 4, expected: 3))
      ])
  }

  @Test func `several mistakes in the label come at once, by line`() {
    var text = Samples.label("structure: plain, kind", "structure: plian, kind")
    text = text.replacingFirst("quality_spread: 0.4", with: "quality_spread: 40")
    text = text.replacingFirst("{arras: [lens]}", with: "{arras: [arras]}")
    text = text.replacingFirst("module: distress", with: "module: distres")
    #expect(
      Samples.problems(["main.yaml": text]).map(\.path) == [
        "structures.ccas.quality_spread", "label.training.sessions.1.module", "label.cut_off.neighbours.arras",
        "label.observed.decisions.1.structure",
      ])
  }

  @Test func `a label that nobody needs is told with all that names its bodies`() {
    let text = Samples.label("[caf, departement]", "[ccas, association, training, caf]")
    let kinds = Samples.problems(["main.yaml": text]).map(\.kind)
    #expect(kinds.contains(.labelWithoutBody))
    #expect(kinds.filter { $0.name == "needsNoLabel" }.count == 8)
  }

  @Test func `what only the label gives a meaning needs it`() throws {
    let text = Samples.label
    let start = try #require(text.firstRange(of: "label:\n")).lowerBound
    #expect(
      Samples.problems(["main.yaml": String(text[..<start])]).map(\.kind) == [
        .needsSection(key: "label", becauseOf: "structures.fresh.new"),
        .needsSection(key: "label", becauseOf: "structures.fresh.replaces"),
      ])
  }

  @Test func `a mutated label is read or refused`() {
    var mutations = Mutations(5)
    let bytes = Array(Samples.label.utf8)
    for _ in 0..<300 {
      let files = FilesInMemory(["main.yaml": mutations.mutated(bytes)])
      do {
        let label = try Samples.reader(files).read(path: "main.yaml").scenario.label
        #expect(label?.bodies.isEmpty != true)
      } catch {
        #expect(!error.problems.contains { $0.sentence.fr.isEmpty || $0.sentence.en.isEmpty })
      }
    }
  }
}

@Suite struct ObservedFileTests {
  private typealias Kind = ObservedDecisions.Decision.Kind

  private func isPossible(_ kinds: [Kind], appeals: Bool = false) -> Bool {
    var file = ObservedFile(tellsFilings: kinds.contains(.filed), appealsAgainstMoratorium: appeals)
    for kind in kinds {
      guard file.possible.contains(kind) else { return false }
      file.take(kind)
    }
    return true
  }

  @Test func `a life of a body that the cahier des charges allows is possible`() {
    let lives: [[Kind]] = [
      [.filed, .granted], [.granted], [.moratorium, .granted], [.filed, .moratorium, .filed, .granted],
      [.filed, .moratorium, .filed, .refused, .granted], [.moratorium, .refused, .refused, .granted, .withdrawn],
      [.filed, .granted, .filed, .granted], [.filed, .granted, .withdrawn, .filed, .refused], [.filed, .ended],
      [.ended],
      [.filed, .moratorium, .filed, .refused, .filed, .granted, .ended],
    ]
    for life in lives { #expect(isPossible(life), "\(life)") }
  }

  @Test func `a life that it does not allow is not`() {
    let lives: [[Kind]] = [
      [.refused], [.withdrawn], [.filed, .filed], [.filed, .refused], [.granted, .granted], [.granted, .refused],
      [.moratorium, .moratorium], [.filed, .moratorium, .granted], [.filed, .moratorium, .refused],
      [.filed, .granted, .withdrawn, .granted], [.ended, .granted], [.granted, .filed],
      [.filed, .moratorium, .filed, .moratorium],
    ]
    for life in lives { #expect(!isPossible(life), "\(life)") }
  }

  @Test func `a moratorium turns into a label by an appeal only where it can be appealed against`() {
    #expect(isPossible([.filed, .moratorium, .granted], appeals: true))
    #expect(!isPossible([.filed, .moratorium, .granted]))
  }
}
