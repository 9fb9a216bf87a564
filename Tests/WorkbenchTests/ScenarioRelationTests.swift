import Foundation
import InsertionPolicy
import Quantities
import Testing

/// The sums that the numbers of a scenario must make together.
struct ScenarioRelationTests {
  private let reference: Scenario

  init() throws { reference = try ScenarioFolder.read("pas-de-calais/reference.yaml").scenario }

  private func programme(_ id: String, in scenario: Scenario) throws -> Int {
    try #require(scenario.programmes.firstIndex { $0.id == id })
  }

  private func fte(_ work: Structure.Work, on step: Int? = nil) -> FTE {
    reference.structures.filter { $0.work == work }
      .compactMap { step == nil ? $0.posts.last?.fte : $0.posts.first?.fte }.reduce(0, +)
  }

  @Test func `nine territories share the population of the census`() throws {
    let population = [292_114, 242_587, 212_492, 157_817, 152_091, 129_124, 126_840, 110_907, 37_469]
    #expect(population.reduce(0, +) == 1_461_441)
    #expect(reference.territories.count == population.count)
    for (territory, people) in zip(reference.territories, population) {
      #expect(abs(territory.share.value - Double(people) / 1_461_441) < 1e-6, "\(territory.id)")
    }
  }

  @Test func `the stock is the households on the RSA`() throws {
    #expect(reference.stock.map(\.people).reduce(.zero, +) == 49_279)
    let without = reference.stock.filter { if case .toOrient = $0.position { true } else { false } }
    #expect(without.map(\.people) == [Persons(Int((49_279 * 0.15).rounded()))])
  }

  @Test func `gross entries renew the stock at the rate of its spells`() throws {
    let entries = reference.arrivals.filter { $0.origin == .outside(onRSA: true) && $0.id != "global-others" }
    let perYear = entries.map(\.perYear).reduce(0, +)
    let years = try #require(reference.rsaSpell?.mean) / 365.25
    // Entries a year times the mean spell is the stock that would stay as it is (Little).
    #expect(abs(perYear * years / 49_279 - 1) < 0.02)
    // A spell renewed at 34.5 % a year lasts 2.9 years.
    #expect(abs(1 / years - 0.345) < 0.005)
  }

  @Test func `the spell gives back the three published facts that it was fitted to`() throws {
    let spell = try #require(reference.rsaSpell)
    guard case .mixture(let classes) = spell.form else {
      Issue.record("a mixture is expected, not \(spell.form)")
      return
    }
    /// Part of those picked who stay `years` more: an exponential class keeps no memory.
    func staying(_ years: Double, _ part: (_ mean: Double) -> Double) -> Double {
      let parts = classes.map { $0.weight * part($0.law.mean) }
      let kept = zip(parts, classes).map { $0 * exp(-365.25 * years / $1.law.mean) }.reduce(0, +)
      return kept / parts.reduce(0, +)
    }
    // In the stock a class counts for the length of its spells: 25 % are out after a year (DREES, ER 1073).
    #expect(abs(staying(1) { $0 } - 0.75) < 0.005)
    // Entrants of a year still there at its end: a tenth are there at all ten year-ends that follow (DREES, 2023).
    #expect(abs(staying(10) { $0 * (1 - exp(-365.25 / $0)) } - 0.10) < 0.005)
    // Those of four years or more: 36.7 % are there at all ten.
    #expect(abs(staying(10) { $0 * exp(-4 * 365.25 / $0) } - 0.367) < 0.005)
  }

  @Test func `seventy places for each of 24, then 50 binômes`() throws {
    let global = try programme("accompagnement-global", in: reference)
    #expect(fte(.programme(global), on: 0) == 24)
    #expect(fte(.programme(global)) == 50)
    let binomes = reference.structures.filter { $0.work == .programme(global) }
    #expect(binomes.flatMap(\.posts).allSatisfy { $0.fte.count == $0.fte.count.rounded() })
    #expect(reference.programmes[global].load == LoadRule(reading: .caseload, ceiling: 70))
    let group = try #require(reference.stock.first { $0.position == .accompanied(programme: global) })
    #expect(group.people == Persons(24 * 70))
  }

  @Test func `entries of a year times the stay fill the 50 binômes exactly`() throws {
    let alone = try ScenarioFolder.read("pas-de-calais/accompagnement-global.yaml").scenario
    let entries = alone.arrivals.map(\.perYear).reduce(0, +)
    guard case .stay(let stay) = alone.programmes[0].course, let ceiling = alone.programmes[0].load?.ceiling else {
      Issue.record("a stay and a ceiling are expected")
      return
    }
    #expect(entries == 5_000)
    #expect(abs(entries * stay.mean / 365 - 3_500) < 1e-6)
    #expect(alone.structures[0].posts[0].fte * ceiling == 3_500)
    #expect(alone.stock.map(\.people) == [3_500])
    // The reference spends the same 0.7 year between the place taken and the end, appointment included.
    let global = try programme("accompagnement-global", in: reference)
    guard case .contracts(let contracts) = reference.programmes[global].course else {
      Issue.record("contracts are expected")
      return
    }
    let months = contracts.months.mean + reference.programmes[global].firstAppointmentDelay.mean / 30.4
    #expect(abs(months - 8.4) < 0.05)
  }

  @Test func `the CAF has 65 FTE, a floor of 20 and room above it`() throws {
    let caf = try programme("caf", in: reference)
    #expect(abs(fte(.programme(caf)).count - 65) < 1e-9)
    let load = try #require(reference.programmes[caf].load)
    #expect(load.reading == .served && load.floor == 20 && load.ceiling > 20)
    #expect(65 * 20 == 1_300)
  }

  @Test func `CCAS and CIAS do 70 % of the mission of the référents solidarité`() throws {
    let social = try programme("social", in: reference)
    let ccas = reference.structures.filter { $0.work == .programme(social) && $0.kind == .ccas }
    let share = ccas.compactMap { $0.posts.first?.fte }.reduce(0, +) / fte(.programme(social))
    #expect(abs(share - 0.7) < 0.005)
  }

  @Test func `two thirds of the orientations go to France Travail, as in 2018`() throws {
    let professional = try programme("professional", in: reference)
    let rows = try #require(reference.orientation?.split)
    for row in rows { #expect(abs(row[professional].value - 65.0 / 99) < 1e-4) }
  }

  @Test func `a reading of the CAF's 20 changes the reading and what follows from it, nothing else`() throws {
    let served = try ScenarioFolder.read("caf-62-2024/convention.yaml").scenario
    let caf = try programme("caf", in: served)
    for (name, reading, posts) in [("caseload", LoadRule.Reading.caseload, FTE(32.5)), ("starts", .starts, 65)] {
      let other = try ScenarioFolder.read("caf-62-2024/\(name).yaml").scenario
      var load = try #require(served.programmes[caf].load)
      load.reading = reading
      #expect(other.programmes[caf].load == load)
      #expect(other.structures[0].posts[0].fte == posts)
      #expect(other.arrivals.map(\.perYear) == served.arrivals.map(\.perYear))
      #expect(other.stock.map(\.people) == served.stock.map(\.people))
    }
  }
}
