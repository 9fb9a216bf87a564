import InsertionPolicy
import Quantities
import Testing

/// One action of calpae-62-2023 by itself: the scenario's own rules and money, and only the people that a test sends.
struct Fiche {
  static let file = "calpae-62-2023/reference.yaml"

  /// Read once: the tests of all fiches start from it.
  static let reference = Result { try ScenarioFolder.read(file).scenario }

  let scenario: Scenario
  let programme: Int

  /// The convention with nobody in it but those sent to a programme in 2023, all of one profile.
  ///
  /// - Parameters:
  ///   - id: The programme they ask for a place in.
  ///   - perYear: How many are expected.
  ///   - profile: Their profile.
  ///   - territory: The territory they come from; `nil` for the scenario's shares.
  /// - Throws: What keeps the scenario from being read, or says that it has no such programme or profile.
  init(_ id: String, perYear: Double, profile: String, territory: String? = nil) throws {
    var scenario = try Self.reference.get()
    let programme = try #require(scenario.programmes.firstIndex { $0.id == id }, "no programme \(id)")
    let profile = try #require(scenario.profiles.firstIndex { $0.id == profile }, "no profile \(profile)")
    var stream = ArrivalStream(
      id: "sent", perYear: perYear,
      shocks: [ArrivalStream.Shock(from: Self.day("2024-01-01"), to: Self.day("2024-12-31"), factor: 0)],
      destination: .programme(programme), origin: .outside(onRSA: false))
    stream.profileShares = scenario.profiles.indices.map { $0 == profile ? 1 : 0 }
    if let territory {
      stream.territoryShares = scenario.territories.map { $0.id == territory ? 1 : 0 }
    }
    scenario.arrivals = [stream]
    scenario.stock = []
    scenario.targets = []
    self.scenario = scenario
    self.programme = programme
  }

  /// What happened in one future, in the order of time.
  func moments(replication: UInt32 = 0) -> [Moment] {
    var future = Future(scenario)
    return future.moments(seed: 1, replication: replication).filter { $0.programme == programme || $0.programme == nil }
  }

  /// What moved on the budget in one future, checked at every event.
  func ledger(replication: UInt32 = 0) -> [LedgerRow] {
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: replication)
    return future.ledgerRows
  }

  /// The line of the budget with this id.
  func line(_ id: String) throws -> Int {
    try #require(scenario.budget?.lines.firstIndex { $0.id == id }, "no line \(id)")
  }

  /// People who took a place in 2023.
  static func starts(_ moments: [Moment]) -> Int { count(.placeTaken, moments) }

  /// How often something happened in 2023.
  static func count(_ happening: Happening, _ moments: [Moment]) -> Int {
    moments.count { $0.happening == happening && $0.time < Instant(days: 365) }
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("\(text) is no date.") }
    return day
  }
}
