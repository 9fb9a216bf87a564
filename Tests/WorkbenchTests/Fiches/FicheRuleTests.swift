import InsertionPolicy
import Quantities
import Testing

/// What each of the 23 fiches says of its public, its rhythm and its course.
@Suite struct FicheRuleTests {
  /// A profile of the fiche's public, and one that is not of it.
  static let publics: [(programme: String, right: String, wrong: String, territory: String?)] = [
    ("f03", "others", "owner", nil), ("f06", "rsa-majore", "tenant", nil), ("f07", "homeless", "others", nil),
    ("f08", "youth", "owner", nil), ("f09", "others", "tenant", nil), ("f10", "youth", "inhabitant", nil),
    ("f11", "others", "homeless", nil), ("f12", "youth", "owner", nil), ("f13", "others", "inhabitant", nil),
    ("f14", "youth", "tenant", nil), ("f15", "others", "ex-ase", "henin-carvin"), ("f18", "tenant", "others", nil),
    ("f19", "owner", "tenant", nil), ("f20", "ex-ase", "youth", nil), ("f21-simple", "ex-ase", "youth", nil),
    ("f21-renforcee", "ex-ase", "owner", nil), ("f22", "school-leaver", "youth", "boulonnais"),
  ]

  @Test(arguments: publics)
  func `whoever is not of the public is refused at the door, and the public is let in`(
    programme: String, right: String, wrong: String, territory: String?
  ) throws {
    let refused = try Fiche(programme, perYear: 40, profile: wrong, territory: territory).moments()
    #expect(Fiche.starts(refused) == 0)
    #expect(Fiche.count(.refusedPublic, refused) == Fiche.count(.entered, refused))
    #expect(Fiche.count(.refusedPublic, refused) > 10)
    let admitted = try Fiche(programme, perYear: 40, profile: right, territory: territory).moments()
    #expect(Fiche.starts(admitted) > 5)
    #expect(Fiche.count(.refusedPublic, admitted) < Fiche.count(.entered, admitted) / 2)
  }

  /// F16-01: all inhabitants.
  @Test func `F16 receives anybody`() throws {
    for profile in ["inhabitant", "owner", "others", "youth"] {
      let moments = try Fiche("f16", perYear: 40, profile: profile).moments()
      #expect(Fiche.starts(moments) > 10 && Fiche.count(.refusedPublic, moments) == 0, "\(profile)")
    }
  }

  /// F23-01: from 16 to 30.
  @Test func `F23 refuses who is 31, and nobody younger`() throws {
    let moments = try Fiche("f23", perYear: 2_000, profile: "youth-16-30").moments()
    let asked = Double(Fiche.count(.entered, moments))
    let share = Double(Fiche.count(.refusedPublic, moments)) / asked
    // Ages are even from 16 to 32: one in sixteen. Five standard errors of a share.
    #expect(abs(share - 1.0 / 16) < 5 * (15.0 / 256 / asked).squareRoot())
  }

  /// F20-01, F21-01, FND-27: from 18 to under 25, once in care.
  @Test func `F20 refuses who is 25, and who was never in care`() throws {
    let moments = try Fiche("f20", perYear: 4_000, profile: "ex-ase").moments()
    let asked = Double(Fiche.count(.entered, moments))
    let share = Double(Fiche.count(.refusedPublic, moments)) / asked
    // Ages are even from 18 to 26, an eighth is 25; of the rest one in twenty was never in care.
    let expected = 1 - 7.0 / 8 * 0.95
    #expect(abs(share - expected) < 5 * (expected * (1 - expected) / asked).squareRoot())
  }

  /// F15-02, F22-02: the territories that the fiches name.
  @Test(arguments: [("f15", "others", "artois"), ("f22", "school-leaver", "calaisis")])
  func `an action of some territories refuses people of another`(
    programme: String, profile: String, territory: String
  ) throws {
    let moments = try Fiche(programme, perYear: 60, profile: profile, territory: territory).moments()
    #expect(Fiche.starts(moments) == 0 && Fiche.count(.refusedPublic, moments) > 10)
  }

  /// F18-15: the rent is paid again before the aid is.
  @Test func `F18 aids nobody before sixty days of probation, and about four of five after it`() throws {
    let moments = try Fiche("f18", perYear: 100, profile: "tenant").moments()
    var began: [UInt32: Instant] = [:]
    for moment in moments {
      if moment.happening == .probationBegan { began[moment.person] = moment.time }
      guard moment.happening == .placeTaken else { continue }
      let start = try #require(began[moment.person])
      #expect((60...120).contains((moment.time - start).count))
    }
    let passed = moments.count { $0.happening == .probationPassed }
    let failed = moments.count { $0.happening == .probationFailed }
    let share = Double(passed) / Double(passed + failed)
    #expect(abs(share - 0.8) < 5 * (0.16 / Double(passed + failed)).squareRoot())
  }

  /// Mean days between two appointments, and the part of them at home.
  private func rhythm(_ programme: String, _ profile: String) throws -> (days: Double, home: Double) {
    let moments = try Fiche(programme, perYear: 60, profile: profile).moments()
    let held = moments.filter { $0.happening == .appointmentHeld || $0.happening == .firstAppointment }
    var last: [UInt32: Instant] = [:]
    var gaps: [Double] = []
    for moment in held {
      if let before = last[moment.person] { gaps.append((moment.time - before).count) }
      last[moment.person] = moment.time
    }
    #expect(gaps.count > 100)
    let home = held.count { $0.isAtHome }
    return (gaps.reduce(0, +) / Double(gaps.count), Double(home) / Double(held.count))
  }

  /// An appointment due on a day off is held on the next working day, so that a rhythm may be late by a day and a half.
  @Test func `F09 meets every working day or nearly, F19 twice a month, F21 three times or once a week`() throws {
    #expect((1...2.3).contains(try rhythm("f09", "youth").days))
    let owners = try rhythm("f19", "owner")
    #expect((15...17).contains(owners.days))
    #expect(abs(owners.home - 0.5) < 0.05)
    let reinforced = try rhythm("f21-renforcee", "ex-ase")
    #expect((2.3...3.4).contains(reinforced.days))
    #expect(abs(reinforced.home - 1.0 / 3) < 0.02)
    let simple = try rhythm("f21-simple", "ex-ase")
    #expect((7...8).contains(simple.days))
    #expect(simple.home == 1)
  }

  /// F08-08: 6 to 24 months.
  @Test func `a path in F08 lasts from six to twenty-four months`() throws {
    guard case .stay(let law) = try #require(try programme("f08")).course else {
      Issue.record("F08 is a stay")
      return
    }
    #expect(law.mean == (183.0 + 730) / 2)
  }

  /// F05-07, F05-08 (FND-24 R1): contracts of six months, up to twenty-four in all.
  @Test func `F05 is contracts of six months, up to twenty-four`() throws {
    guard case .contracts(let rules) = try #require(try programme("socio-professional")).course else {
      Issue.record("F05 is contracts")
      return
    }
    #expect(rules.months.mean == 6 && rules.longestMonths == 24)
  }

  /// F04-08, F04-12, F04-09: 50 binômes of 70 from 1 July on, of which the line pays 26.
  @Test func `F04 has 24 binômes and then 50, of 70 people each, and pays for the 26`() throws {
    let scenario = try Fiche.reference.get()
    let index = try #require(scenario.programmes.firstIndex { $0.id == "accompagnement-global" })
    #expect(scenario.programmes[index].load?.ceiling == 70)
    let bodies = scenario.structures.filter { $0.work == .programme(index) }
    #expect(bodies.reduce(0) { $0 + ($1.posts.first?.fte ?? 0) } == 24)
    #expect(bodies.reduce(0) { $0 + ($1.posts.last?.fte ?? 0) } == 50)
    #expect(Set(bodies.compactMap { $0.posts.count > 1 ? $0.posts.last?.from : nil }) == [Fiche.day("2023-07-01")])
    let fiche = try Fiche("accompagnement-global", perYear: 0, profile: "others")
    var still = fiche.scenario
    still.staff = StaffRules()
    let line = try fiche.line("f04")
    let months = Fiche(fiche, with: still).ledger().filter { $0.line == line }.map { ($0.month, $0.stateSpent.cents) }
    // 26 x 3 846.15 a month from July on, until the 600 000 are spent: six months make 599 999.40.
    #expect(months.map(\.0) == [7, 8, 9, 10, 11, 12])
    #expect(months.allSatisfy { $0.1 == 26 * 384_615 })
  }

  /// F01-08 to F01-12: everybody is met and oriented by the platform; each interview is paid.
  @Test func `F01 meets every entrant, and its line pays each interview kept`() throws {
    var scenario = try Fiche.reference.get()
    scenario.stock = []
    scenario.targets = []
    scenario.arrivals = scenario.arrivals.filter { $0.id == "new-entrants" }
    var future = Future(scenario)
    let moments = future.moments(seed: 1, replication: 0)
    let kept = moments.count { $0.happening == .interviewKept && $0.time < Instant(days: 365) }
    #expect(kept > 5_000)
    var checked = Future(scenario)
    checked.runChecked(seed: 1, replication: 0, every: 1_000)
    let line = try #require(scenario.budget?.lines.firstIndex { $0.id == "f01" })
    let spent = checked.ledgerRows.filter { $0.line == line }
      .reduce(Euros.zero) { $0 + $1.stateSpent + $1.departementSpent }
    #expect(spent == Euros(cents: 4_462) * kept)
  }

  /// F10-09: three of four back in work.
  @Test func `F10 looks back on every path that ended, and finds three of four in work`() throws {
    let moments = try Fiche("f10", perYear: 1_000, profile: "youth").moments()
    let yes = moments.count { $0.happening == .followUpYes }
    let no = moments.count { $0.happening == .followUpNo }
    #expect(yes + no > 80)
    #expect(abs(Double(yes) / Double(yes + no) - 0.75) < 5 * (0.1875 / Double(yes + no)).squareRoot())
  }

  private func programme(_ id: String) throws -> Programme? {
    try Fiche.reference.get().programmes.first { $0.id == id }
  }
}
