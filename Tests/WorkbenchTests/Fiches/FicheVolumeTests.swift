import InsertionPolicy
import Quantities
import Testing

/// What each of the 23 fiches says of volumes, places and money, with more people asking than it has room for.
@Suite struct FicheVolumeTests {
  /// Ten times as many ask as the fiche has measures for: all of these are begun, and not one more.
  @Test(arguments: [
    ("f08", "youth", 15), ("f09", "youth", 100), ("f10", "youth", 100), ("f12", "youth", 515),
    ("f19", "owner", 20), ("f20", "ex-ase", 15), ("f22", "school-leaver", 200),
  ])
  func `a volume printed in a fiche is reached and not exceeded`(id: String, profile: String, volume: Int) throws {
    let territory = id == "f22" ? "lens-lievin" : nil
    let moments = try Fiche(id, perYear: Double(volume) * 10, profile: profile, territory: territory).moments()
    #expect(Fiche.starts(moments) == volume)
    #expect(Fiche.count(.wentAway, moments) > volume)
  }

  /// Volumes that no fiche prints (FND-30) bind as those that are printed: the scenario's assumption is a rule.
  @Test(arguments: [
    ("f03", "youth"), ("f06", "youth"), ("f07", "homeless"), ("f11", "youth"), ("f14", "youth"), ("f16", "inhabitant"),
    ("f23", "youth-16-30"),
  ])
  func `an assumed volume binds, and its line is a sum that people do not change`(id: String, profile: String) throws {
    let fiche = try Fiche(id, perYear: 20_000, profile: profile)
    let programme = try #require(fiche.scenario.programmes.first { $0.id == id })
    let volume = try #require(programme.load?.ceiling)
    #expect(Double(Fiche.starts(fiche.moments())) == volume.rounded(.down))
    let nobody = try Fiche(id, perYear: 0, profile: profile)
    let line = try fiche.line(id)
    #expect(fiche.ledger().filter { $0.line == line } == nobody.ledger().filter { $0.line == line })
  }

  /// F13-08, F13-10: ten advisers of a hundred people each; posts that stand empty lose theirs.
  @Test func `F13's thousand people need its ten advisers in post`() throws {
    var fiche = try Fiche("f13", perYear: 10_000, profile: "youth")
    let starts = Fiche.starts(fiche.moments())
    #expect(starts <= 1_000 && starts > 800)
    var scenario = fiche.scenario
    scenario.staff = StaffRules()
    fiche = Fiche(fiche, with: scenario)
    #expect(Fiche.starts(fiche.moments()) == 1_000)
  }

  /// F15-07: 70 at one time, and who waits takes the place of who leaves.
  @Test func `F15 never holds more than seventy people, and holds seventy`() throws {
    let moments = try Fiche("f15", perYear: 3_000, profile: "others", territory: "lens-lievin").moments()
    var held = 0
    var most = 0
    for moment in moments {
      if moment.happening == .placeTaken { held += 1 }
      if moment.happening == .accompanimentEnded || moment.happening == .courseEnded { held -= 1 }
      most = max(most, held)
    }
    #expect(most == 70)
    #expect(Fiche.starts(moments) > 70)
  }

  /// FND-08 R1: the 500,000 euros bind and the 170 households do not.
  @Test func `F18 aids as many households as its money lasts for, and turns the others away`() throws {
    let fiche = try Fiche("f18", perYear: 1_000, profile: "tenant")
    let line = try fiche.line("f18")
    let rows = fiche.ledger().filter { $0.line == line }
    let spent = rows.reduce(Euros.zero) { $0 + $1.stateSpent }
    #expect(spent <= Euros(euros: 500_000) && spent > Euros(euros: 485_000))
    #expect(rows.allSatisfy { $0.departementSpent == .zero })
    #expect(rows.reduce(0) { $0 + $1.turnedAway } > 100)
    // Aids of 3,000 on average, the last ones those that fit into what is left: 166.7 give or take the spread.
    #expect((120...230).contains(Fiche.starts(fiche.moments())))
  }

  /// F21-09 to F21-11: 50 reinforced, or 100 simple, or anything between at two for one.
  @Test func `F21's money buys fifty reinforced measures or a hundred simple ones`() throws {
    #expect(Fiche.starts(try Fiche("f21-renforcee", perYear: 2_000, profile: "ex-ase").moments()) == 50)
    #expect(Fiche.starts(try Fiche("f21-simple", perYear: 2_000, profile: "ex-ase").moments()) == 100)
  }

  /// F23-04, F23-05: 20,000 euros of the State for each of eight.
  @Test func `F23 pays eight times 20,000 euros, once`() throws {
    let fiche = try Fiche("f23", perYear: 0, profile: "youth-16-30")
    let line = try fiche.line("f23")
    #expect(
      fiche.ledger().filter { $0.line == line }.map(\.stateSpent).filter { $0 != .zero } == [Euros(euros: 160_000)])
  }

  /// FND-30: nine lines without a volume are sums, in twelve parts that differ by a cent at most.
  @Test(arguments: [
    ("f02", 70_000), ("f03", 500_000), ("f05", 1_362_035), ("f06", 635_000), ("f07", 100_000), ("f11", 455_000),
    ("f14", 207_000), ("f16", 300_000), ("f17", 89_523),
  ])
  func `a line without a volume spends its sum in twelve equal parts`(id: String, euros: Int64) throws {
    let fiche = try Fiche("f08", perYear: 0, profile: "youth")
    let line = try fiche.line(id)
    let months = fiche.ledger().filter { $0.line == line && $0.year == 2023 }
      .map { ($0.stateSpent + $0.departementSpent).cents }.filter { $0 != 0 }
    #expect(months.count == 12)
    #expect(months.reduce(0, +) == euros * 100)
    #expect((months.max() ?? 0) - (months.min() ?? 0) <= 1)
  }
}

extension Fiche {
  /// The same action under changed rules.
  init(_ other: Fiche, with scenario: Scenario) {
    self.scenario = scenario
    programme = other.programme
  }
}
