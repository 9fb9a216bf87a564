import Foundation
import InsertionPolicy
import ScenarioFiles
import Testing

/// The matrix of the convention of 2023 has a row for everything that annex A and the 23 fiches ask for or promise.
///
/// The facts here are typed from the source documents, not from the table.
struct MatrixFactTests {
  /// Every row of the catalogue of facts that names an indicator, its clock or its objective, or promises a number.
  private static let asked = [
    // Annex A, 1.1: entrants, in a month, both clocks, the objective, first appointments, their delay and scope, within two
    // weeks, first CER, in two months, their clock, the optional counts.
    "ANX-01", "ANX-02", "ANX-03", "ANX-04", "ANX-05", "ANX-06", "ANX-07", "ANX-08", "ANX-09", "ANX-10", "ANX-11",
    "ANX-12", "ANX-13",
    // 1.2: guarantee, flow and stock, accompagnement global, its adviser, portfolio, delay and the year of the delay.
    "ANX-14", "ANX-15", "ANX-16", "ANX-17", "ANX-18", "ANX-19", "ANX-20",
    // 1.3: platform, prescriptions, other obstacles. 2.1: training. 2.2: coverage, structures, people received.
    "ANX-21", "ANX-22", "ANX-23", "ANX-24", "ANX-25", "ANX-26", "ANX-27",
    // 2.3: référent de parcours. 3.1: outreach rounds. 3.2: specialised prevention. The example series of the model.
    "ANX-28", "ANX-29", "ANX-30", "ANX-31",
    // Fiche 1: in a month, all met, six targets, the series.
    "F01-12", "F01-13", "F01-17", "F01-18", "F01-19", "F01-20", "F01-21", "F01-22", "F01-23",
    // Fiches 2 and 3: meetings, mock-up; participants, re-mobilisations, returns.
    "F02-09", "F02-10", "F03-07", "F03-08", "F03-09",
    // Fiche 4: hiring, share on the RSA twice, portfolio at any time and a year, four targets, positive exits.
    "F04-09", "F04-10", "F04-11", "F04-12", "F04-13", "F04-14", "F04-15", "F04-16", "F04-17", "F04-18",
    // Fiches 5 to 8: four counts; four counts; the CDDI and others; fifteen people and three counts.
    "F05-15", "F06-08", "F07-09", "F07-10", "F08-07", "F08-12",
    // Fiches 9 and 10: a hundred people, six months, others; a hundred, twelve, 75 %, preparatory actions.
    "F09-07", "F09-14", "F09-15", "F10-07", "F10-08", "F10-09", "F10-11",
    // Fiches 11 and 12: six counts; 515 people, five exits, six counts.
    "F11-07", "F12-08", "F12-10", "F12-11", "F12-12", "F12-13", "F12-14", "F12-15",
    // Fiches 13 to 15: people, measures, five counts, the series; six counts; seventy places, three counts.
    "F13-08", "F13-09", "F13-21", "F13-22", "F14-07", "F15-07", "F15-10",
    // Fiches 16 and 17: the tool on all sites, an action on each, six counts; trained, quality, satisfaction.
    "F16-13", "F16-15", "F16-16", "F17-10",
    // Fiches 18 and 19: households, twelve months, six counts; twenty measures, visits, one operator's twenty, eight counts.
    "F18-09", "F18-23", "F18-24", "F19-06", "F19-10", "F19-12", "F19-18",
    // Fiches 20 to 23: dwellings, exits; reinforced measures, youths, ruptures; two hundred, exits; youths.
    "F20-08", "F20-10", "F21-09", "F21-11", "F21-15", "F22-07", "F22-09", "F23-10",
  ]

  /// How many indicators one fact names, where it names several: a row each.
  private static let several = [
    "ANX-13": 2, "ANX-16": 2, "ANX-24": 12, "ANX-27": 2, "ANX-28": 2, "ANX-29": 5, "ANX-30": 6, "F03-07": 2,
    "F03-09": 2, "F05-15": 4, "F06-08": 4, "F07-10": 5, "F08-12": 3, "F09-15": 3, "F10-11": 2, "F11-07": 7,
    "F12-15": 6, "F13-21": 5, "F14-07": 6, "F15-10": 4, "F16-16": 6, "F17-10": 3, "F18-24": 6, "F19-10": 2, "F19-18": 8,
    "F20-10": 6, "F21-15": 4, "F22-09": 7, "F23-10": 3,
  ]

  /// The numbers that the fiches promise, by fact.
  private static let promised: [String: Double] = [
    "F01-17": 6500, "F01-18": 5525, "F01-19": 6500, "F01-20": 6200, "F01-21": 6500, "F01-22": 6500, "F04-10": 0.8,
    "F04-14": 4000, "F04-15": 5000, "F04-16": 70, "F04-17": 21, "F08-07": 15, "F09-07": 100, "F10-07": 100,
    "F10-09": 0.75, "F12-08": 515, "F13-08": 1000, "F13-09": 1000, "F15-07": 70, "F18-09": 170, "F19-06": 20,
    "F19-10": 2, "F20-08": 15, "F21-09": 50, "F22-07": 200,
  ]

  private let scenario: Scenario

  /// Reads the table into a scenario that is otherwise the smallest one, and takes every indicator for known.
  init() throws {
    let table = try Data(contentsOf: URL(filePath: ScenarioFolder.path("calpae-62-2023/matrix.csv")))
    let main = """
      jalon: 1
      name: {fr: Essai, en: Trial}
      summary: {fr: Essai, en: Trial}
      period: {from: 2023-01-01, to: 2024-03-31}
      territories: [{id: one, name: One, share: 1}]
      profiles: [{id: all, share: 1}]
      arrivals: []
      programmes: [{id: one, name: {fr: Un, en: One}, sphere: social, stay_days: 100}]
      matrix: {table: matrix.csv}

      """
    let files = FilesInMemory(["main.yaml": Array(main.utf8), "matrix.csv": Array(table)])
    scenario = try ScenarioReader(files: files) { $0.matrix.compactMap(\.indicator) }.read(path: "main.yaml").scenario
  }

  /// The facts that a row is about: `F12-15a` is about F12-15.
  private static func facts(of row: MatrixRow) -> [String] {
    row.row.split(separator: "+").map { part in
      part.last?.isLowercase == true ? String(part.dropLast()) : String(part)
    }
  }

  @Test func `nothing that is asked for is missing, and nothing else stands there`() {
    let rows = scenario.matrix.flatMap(Self.facts)
    let asked = Set(Self.asked)
    #expect(asked.count == Self.asked.count)
    #expect(asked.subtracting(rows).sorted() == [], "not in the matrix")
    #expect(Set(rows).subtracting(asked).sorted() == [], "in the matrix, and not asked for")
  }

  @Test func `a fact that names several indicators has a row for each`() {
    let rows = scenario.matrix.flatMap(Self.facts)
    let found = Dictionary(rows.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    #expect(found.filter { !$0.key.hasPrefix("ANX-23") } == Self.several)
  }

  @Test func `every number that a fiche promises is a target, and no other`() {
    let found = Dictionary(scenario.targets.map { ($0.source, $0.value) }, uniquingKeysWith: { first, _ in first })
    // Two facts with the same promise of the same indicator are one target.
    #expect(found == Self.promised)
    #expect(scenario.targets.allSatisfy { $0.year == 2023 })
  }

  @Test func `every row is told in two languages, and every reason says why`() {
    let sameInBoth = ["2.3 Référent de parcours", "F04 Accompagnement global", "F19 ASTRE", "Participants"]
    for row in scenario.matrix {
      for text in [row.group, row.name] where text.fr == text.en {
        #expect(sameInBoth.contains(text.fr), "\(row.row): \(text.fr)")
      }
      if case .notSimulable(let reason) = row.answer {
        #expect(reason.fr.count > 20 && reason.en.count > 20 && reason.fr != reason.en, "\(row.row)")
      }
    }
    #expect(Set(scenario.matrix.map(\.group.fr)).count == 8 + 23)
  }
}
