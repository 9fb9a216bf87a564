import InsertionPolicy
import Testing

/// A number that names a fact says what the fact says.
///
/// The values here are typed from the source documents, not from the scenarios.
struct ScenarioFactTests {
  /// What the documents say, for every fact or finding that a scenario takes a number from.
  private static let documents: [String: Set<Double>] = [
    // Sphère and calendar of the whole département: all of it.
    "F04-01": [1], "F04-02": [1], "CAF62-03": [1],
    // Fiche 1: new entrants, oriented in a month, first rendez-vous, in two weeks, first CER, in two months.
    "F01-17": [6500], "F01-18": [5525], "F01-19": [6500], "F01-20": [6200], "F01-21": [6500], "F01-22": [6500],
    // Fiche 4: binômes, portfolio, RSA recipients oriented, in progress, per adviser, days to start.
    "F04-08": [50], "F04-12": [70], "F04-14": [4000], "F04-15": [5000], "F04-16": [70], "F04-17": [21],
    // Fiche 5: months of a CER, months in all.
    "F05-07": [6], "F05-08": [24],
    // CAF convention: 20 per ETP, 1 300 a year, 2022, months of a CER, tail.
    "CAF62-11": [20], "CAF62-12": [1300], "CAF62-15": [1086], "CAF62-16": [470], "CAF62-41": [6], "CAF62-63": [6],
    // Drôme: sessions, days, half-days of one session and of its preparation (13 for 13), euros, child's age, new
    // entrants (and 50 for each of two posts), months of a CER, part in advance.
    "CAF26-09": [13], "CAF26-11": [13], "CAF26-12": [1], "CAF26-13": [1], "CAF26-16": [3614], "CAF26-19": [3],
    "CAF26-23": [100, 50], "CAF26-32": [6, 12], "CAF26-53": [27500], "CAF26-54": [0.8],
    // Seine-et-Marne: list, child's age, quota of an MDS, all on the RSA majoré, months to the équipe, no tail, birthday.
    "CAF77-05": [140], "CAF77-06": [3], "CAF77-09": [10], "CAF77-10": [1], "CAF77-15": [12], "CAF77-27": [0],
    "CAF77-31": [3],
    // Label: days of the modules (2 hours of a day of 7; half a day), CER scored and threshold, months of instruction, of
    // moratorium and of support, years of validity, months between checks.
    "LAB-28": [2], "LAB-29": [4], "LAB-30": [1], "LAB-31": [1], "LAB-33": [0.29], "LAB-34": [0.5], "LAB-35": [2],
    "LAB-50": [5], "LAB-53": [8], "LAB-78": [6], "LAB-83": [6], "LAB-21": [6], "LAB-13": [5], "LAB-16": [12],
    // CALPAE: nothing after the end of the year, one payment, the five imputations of article 3.1.
    "CAL-06": [0], "CAL-12": [1], "CAL-25": [110_000], "CAL-26": [80_000], "CAL-27": [89_523],
    "CAL-28": [6_067_058], "CAL-29": [640_000],
    // Fiches 2 to 17: euros of the State, or of the whole where both halves pay; measures, people, places, advisers.
    "F02-05": [70_000], "F03-04": [500_000], "F04-10": [0.8], "F05-05": [1_362_035], "F06-05": [635_000],
    "F07-05": [100_000], "F08-07": [15], "F08-08": [183, 730], "F09-07": [100], "F09-14": [6], "F10-07": [100],
    "F10-09": [0.75], "F11-04": [455_000], "F12-08": [515], "F13-08": [1000], "F13-09": [1000], "F13-10": [10],
    "F14-05": [207_000], "F15-07": [70], "F16-05": [300_000], "F17-05": [89_523],
    // Fiches 18 to 23: euros, households, months to the look back; visits (twice a month, three times or once a week,
    // one of two, of three or each at home); ages; euros for each of eight CLLAJ.
    "F18-08": [3000], "F18-09": [170], "F18-23": [12], "F19-05": [2100], "F19-06": [20], "F19-10": [15, 2],
    "F20-01": [25], "F20-02": [18], "F20-08": [15], "F21-01": [25], "F21-07": [7, 1], "F21-08": [2.3333, 3],
    "F21-09": [50], "F22-01": [16, 18], "F22-07": [200], "F23-01": [16], "F23-04": [20_000], "F23-05": [8],
    "FND-22": [24],
    // Findings: 5 525 / 6 500; 6 200 / 6 500; 5 000 - 4 000 and 50 x 70; 1 300 / 20; 1 300 / 40.
    "FND-16": [0.85], "FND-18": [0.9538], "FND-20": [1000, 3500], "FND-32": [65], "FND-33": [32.5],
  ]

  @Test(arguments: ScenarioFolder.sourced)
  func `a number with a source is the number of its source`(name: String) throws {
    let scenario = try ScenarioFolder.read(name).scenario
    var checked = 0
    for provenance in scenario.provenance {
      // Rows of the financial table have six numbers each: FinancialTableTests holds them, to the cent.
      guard case .fact(let fact) = provenance.origin, !fact.hasPrefix("FIN-") else { continue }
      let number = try #require(provenance.value.firstMatch(of: /[0-9]+(\.[0-9]+)?/).flatMap { Double($0.output.0) })
      let known = try #require(Self.documents[fact], "\(provenance.place) takes a number from \(fact)")
      #expect(known.contains(number), "\(provenance.place): \(provenance.value), but \(fact) says \(known.sorted())")
      checked += 1
    }
    // What is known of all France stands in publications that the documents do not quote.
    #expect(checked >= (name.hasPrefix("orientation-delays/") ? 0 : 4))
    for target in scenario.targets {
      let known = try #require(Self.documents[target.source], "a target from \(target.source)")
      #expect(known.contains(target.value), "\(target.indicator): \(target.value) is not in \(target.source)")
    }
  }

  @Test
  func `the reference names the readings that it needs, and holds every promise of fiches 1 and 4 and of the CAF`()
    throws
  {
    let scenario = try ScenarioFolder.read("pas-de-calais/reference.yaml").scenario
    let needed = ["16", "17", "18", "20", "22", "23", "24", "32", "33", "35", "36", "37"].map { "FND-\($0)" }
    #expect(scenario.readings.map(\.finding) == needed)
    let promises = [
      "F01-17", "F01-18", "F01-19", "F01-20", "F01-21", "F01-22", "F04-14", "F04-15", "F04-16", "F04-17", "CAF62-11",
      "CAF62-12",
    ]
    #expect(Set(scenario.targets.map(\.source)).isSuperset(of: promises))
  }
}
