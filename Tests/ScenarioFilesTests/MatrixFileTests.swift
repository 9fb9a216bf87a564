import InsertionPolicy
import Quantities
import Testing

@testable import ScenarioFiles

/// A matrix of indicators as a list and as a table, and what it promises; lines with more money; what a sum buys.
@Suite struct MatrixFileTests {
  private static let table = """
    row;group;group_en;name;name_en;indicator;reason;reason_en;target;direction;year;source
    F04-15;F04;F04, in English;Servies;Served;caf.served;;;1300,5;at_most;2025;F04-15
    F04-15b;F04;;Servies aussi;;caf.served;;;1300,5;;2025;
    ANX-29a;3.1 Maraudes;;Premiers contacts établis;First contacts;;Aucune maraude à Liévin ;No round;;;;

    """

  private static func start(_ text: String) -> String {
    text.firstRange(of: "matrix:\n").map { String(text[..<$0.lowerBound]) } ?? ""
  }

  private static func read(_ table: [UInt8]) throws -> LoadedScenario {
    let text = start(Samples.full) + "matrix: {table: matrix.csv}\n"
    return try Samples.reader(FilesInMemory(["main.yaml": Array(text.utf8), "matrix.csv": table])).read(
      path: "main.yaml")
  }

  @Test func `the rows of a list come through, and what they promise stands once among the targets`() throws {
    let scenario = try Samples.read(["main.yaml": Samples.full]).scenario
    #expect(
      scenario.matrix == [
        MatrixRow(
          row: "ANX-02+ANX-03", group: Bilingual(fr: "1.1 Orientation", en: "1.1 Orienting"),
          name: Bilingual(fr: "Orientés en un mois", en: "Oriented within a month"),
          answer: .indicator("orientation.within_one_month"), source: "F01-18"),
        MatrixRow(
          row: "F02-09", group: Bilingual(fr: "Outil", en: "Tool"), name: Bilingual(fr: "Réunions", en: "Meetings"),
          answer: .notSimulable(Bilingual(fr: "Non publié", en: "Not published")), source: "F02-09"),
      ])
    #expect(
      scenario.targets == [
        Target(
          indicator: "orientation.within_one_month", value: 5525, year: 2024, source: "F01-18", direction: .atLeast)
      ])
  }

  @Test func `without the key there is no matrix`() throws {
    #expect(try Samples.read(["main.yaml": Self.start(Samples.full)]).scenario.matrix.isEmpty)
  }

  @Test(arguments: ["UTF-8", "UTF-8 with a mark", "Windows-1252"])
  func `a table is read as spreadsheets save it`(encoding: String) throws {
    var bytes = Array(Self.table.utf8)
    if encoding == "UTF-8 with a mark" { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    if encoding == "Windows-1252" { bytes = Self.table.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    let scenario = try Self.read(bytes).scenario
    #expect(scenario.matrix.map(\.row) == ["F04-15", "F04-15b", "ANX-29a"])
    #expect(scenario.matrix.map(\.group.en) == ["F04, in English", "F04", "3.1 Maraudes"])
    #expect(scenario.matrix.map(\.name.en) == ["Served", "Servies aussi", "First contacts"])
    #expect(scenario.matrix[2].name.fr == "Premiers contacts établis")
    #expect(scenario.matrix[2].answer == .notSimulable(Bilingual(fr: "Aucune maraude à Liévin", en: "No round")))
    // Two rows that promise the same are one target, behind those that stand by themselves.
    #expect(
      Array(scenario.targets.dropFirst()) == [
        Target(indicator: "caf.served", value: 1300.5, year: 2025, source: "F04-15", direction: .atMost)
      ])
    #expect(scenario.provenance.contains { $0.path == "matrix.F04-15.target" && $0.origin == .fact("F04-15") })
  }

  @Test func `a change reaches one row by its name`() throws {
    let text = "jalon: 1\nextends: base.yaml\nchange: {matrix.F02-09.reason: Jamais publié}\n"
    let scenario = try Samples.read(["base.yaml": Samples.full, "main.yaml": text]).scenario
    #expect(scenario.matrix[1].answer == .notSimulable(Bilingual(fr: "Jamais publié", en: "Not published")))
  }

  @Test func `lines with more money come through, all of them by default`() throws {
    let marginal = try #require(Samples.read(["main.yaml": Samples.budget]).variants?.marginal)
    #expect(marginal == RequestedVariants.Marginal(lines: [1], step: Euros(euros: 50_000), replications: 20))
    let all = Samples.budget("marginal: {lines: [f19], step: 50 000, replications: 20}", "marginal: {lines: all}")
    let asked = try #require(Samples.read(["main.yaml": all]).variants?.marginal)
    #expect(asked == RequestedVariants.Marginal(lines: nil, step: Euros(euros: 100_000), replications: nil))
  }

  @Test func `a sum may say whose volume it buys, and pays for none of its events`() throws {
    let text = Samples.budget("spread_over_execution, amount", "spread_over_execution, programme: pair, amount")
    let costs = try #require(try Samples.read(["main.yaml": text]).scenario.budget).lines[1].costs
    #expect(costs.map(\.buys) == [nil, 1])
    #expect(costs[1].occasion == .spreadOverExecution)
    let plain = try #require(try Samples.read(["main.yaml": Samples.budget]).scenario.budget)
    #expect(plain.lines.flatMap(\.costs).allSatisfy { $0.buys == nil })
  }
}
