import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import ScenarioFiles

@Suite struct FullScenarioTests {
  let loaded: LoadedScenario
  var scenario: Scenario { loaded.scenario }

  init() throws { loaded = try Samples.read(["main.yaml": Samples.full]) }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `the head of the file comes through`() throws {
    #expect(scenario.name == Bilingual(fr: "Essai", en: "Trial"))
    #expect(scenario.summary == Bilingual(fr: "Tout le format", en: "The whole format"))
    #expect(loaded.replications == 50)
    #expect(loaded.seed == 7)
    #expect(
      loaded.precisions == [
        .mean(indicator: "orientation.within_one_month", halfWidth: 25),
        .relativeMean(indicator: "caf.served", percent: 2.5),
        .probability(indicator: "orientation.within_one_month", halfWidth: 0.05),
      ])
    #expect(scenario.firstDay == (try date("2024-01-01")))
    #expect(scenario.lastDay == (try date("2026-12-31")))
    #expect(scenario.readings.map(\.choice) == ["R3"])
    #expect(scenario.readings.map(\.meaning.en) == ["This"])
  }

  @Test func `people and territories come through`() {
    #expect(scenario.territories.map(\.name) == ["Lens-Liévin", "Arrageois"])
    #expect(scenario.territories.map(\.share) == [0.6, 0.4])
    #expect(scenario.attributes == ["rsa_majore", "separation"])
    #expect(scenario.profiles.map(\.share) == [0.75, 0.25])
    #expect(scenario.profiles.map(\.attributeShares) == [[0, 0.2], [0.4, 0.1]])
  }

  @Test func `arrivals come through`() throws {
    let streams = scenario.arrivals
    #expect(streams.map(\.perYear) == [6500, 10, 20, 15])
    #expect(streams.map(\.destination) == [.orientation, .routing, .programme(0), .programme(1)])
    #expect(
      streams.map(\.origin) == [
        .outside(onRSA: true), .outside(onRSA: false), .present(programmes: [1]), .present(programmes: [0]),
      ])
    #expect(streams.map(\.countedAsNew) == [true, false, false, false])
    #expect(streams[0].monthlyWeights == [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1])
    #expect(streams[1].monthlyWeights == Array(repeating: 1, count: 12))
    #expect(streams[0].territoryShares == [0.7, 0.3])
    #expect(streams[1].territoryShares == nil)
    #expect(streams[0].dispersion == 0.1)
    #expect(
      streams[0].shocks == [
        ArrivalStream.Shock(from: try date("2025-01-01"), to: try date("2025-03-31"), factor: 1.2)
      ])
  }

  @Test func `the orientation step comes through`() throws {
    let rules = try #require(scenario.orientation)
    #expect(rules.invitationDelay == 3)
    #expect(rules.notice == 8)
    #expect(rules.noShow == 0.24)
    #expect(rules.invitations == 3)
    #expect(rules.diagnosticsPerFTE == 4)
    #expect(rules.synthesisDelay == 2)
    #expect(rules.validationsPerFTE == 20)
    #expect(rules.notificationDelay == (try Law.uniform(low: 2, high: 6)))
    #expect(rules.routes.map(\.stage) == [.entry, .validation])
    #expect(
      rules.routes.map(\.condition) == [Condition(all: 0b01, none: 0b10), Condition(any: 0b11, childUnderYears: 3)])
    #expect(rules.routes.map(\.share) == [1, 0.5])
    #expect(rules.routes.map(\.onlyBelowFloor) == [false, true])
    #expect(rules.routes.map(\.programme) == [0, 0])
    #expect(rules.routes.map(\.source) == ["CAF62-25", nil])
    #expect(rules.split == [[0.3, 0.7], [0, 1]])
    #expect(scenario.rsaSpell == (try Law.weibull(shape: 0.86, scale: 900)))
  }

  @Test func `programmes come through`() throws {
    let caf = scenario.programmes[0]
    #expect(caf.load == LoadRule(reading: .starts, ceiling: 24, floor: 20))
    #expect(caf.lines == .departement)
    #expect(caf.whenFull == .wait)
    #expect(caf.patience == nil)
    #expect(caf.firstAppointmentDelay == 0)
    #expect(caf.afterRSA == .ends(tailShare: 0.3, tailMonths: 6))
    #expect(caf.anyTime == AnyTimeEnd(perYear: 0.05, then: .end))
    #expect(caf.outOfCompetence == 0.02)
    #expect(caf.appointments?.interval == 30)
    #expect(caf.appointments?.missed == 0.15)
    #expect(caf.appointments?.missedBeforeEquipe == 3)
    let rules = try #require(caf.contracts)
    #expect(rules.signatureDelay == 7)
    #expect(rules.months == 6)
    #expect(rules.longestMonths == 24)
    #expect(rules.outcomes.map(\.then) == [.goOn, .positiveExit, .transfer(1)])
    #expect(rules.atLongest == .reorient)
    #expect(rules.outcomes.map(\.name) == [nil, Bilingual(fr: "Positive", en: "Positive exit"), nil])

    let social = scenario.programmes[1]
    #expect(social.sphere == .socioProfessional)
    #expect(social.countsAsActivityGuarantee)
    #expect(social.load == nil)
    #expect(social.whenFull == .leave)
    #expect(social.patience == (try Law.exponential(mean: 60)))
    #expect(social.firstAppointmentDelay == (try Law.erlang(mean: 10, stages: 2)))
    #expect(social.afterRSA == .goesOn)
    #expect(
      social.stayOutcomes == [
        Outcome(id: "work", share: 0.6, then: .positiveExit), Outcome(id: "back", share: 0.4, then: .transfer(0)),
      ])
    let stay = try #require(social.stay)
    let gamma = Law.Component(weight: 1, law: try .gamma(mean: 300, shape: 2))
    #expect(stay == (try Law.mixture([gamma, Law.Component(weight: 3, law: 90)])))
  }

  @Test func `structures, staff, équipe, stock and targets come through`() throws {
    #expect(scenario.structures.map(\.kind) == [.caf, .platform, .slai])
    #expect(scenario.structures.map(\.work) == [.programme(0), .diagnostic, .validation])
    #expect(scenario.structures.map(\.territory) == [0, 0, 1])
    #expect(scenario.structures.map(\.ftePerAgent) == [1, 0.8, 1])
    #expect(scenario.structures[0].posts.map(\.fte) == [12.5, 13, 14])
    #expect(scenario.structures.map(\.isFixed) == [false, true, false])
    #expect(
      scenario.structures[0].posts.map(\.from.description) == ["2024-01-01", "2025-01-01", "2025-07-01"])
    #expect(scenario.staff.departuresPerYear == 0.1)
    #expect(scenario.staff.vacancy == 60)
    #expect(scenario.staff.absence == 0.101)
    let equipe = try #require(scenario.equipe)
    #expect(equipe.meetsEveryWorkingDays == 10)
    #expect(equipe.dossiersPerMeeting == 30)
    #expect(equipe.notice == 15)
    #expect(equipe.outcomes.map(\.then) == [.suspend(60), .strikeOff])
    #expect(equipe.outcomesBeforeOrientation.map(\.then) == [.reorient])
    #expect(
      scenario.stock.map(\.position) == [
        .accompanied(programme: 1), .waiting(programme: 0), .toOrient(overDays: 365),
      ])
    #expect(scenario.stock.map(\.people) == [9000, 500, 7000])
    #expect(scenario.stock[0].territoryShares == [1, 0])
    #expect(scenario.stock.map(\.offRSAShare) == [0.1, 0, 0])
    #expect(
      scenario.targets == [
        Target(
          indicator: "orientation.within_one_month", value: 5525, year: 2024, source: "F01-18", direction: .atLeast)
      ])
  }

  @Test func `every origin becomes a provenance, in the order of the file`() {
    #expect(
      scenario.provenance.map(\.path) == [
        "profiles.lone-parent.share", "profiles.lone-parent.attributes", "arrivals.entrants.per_year",
        "rsa_spell_days", "orientation.no_show_share", "orientation.synthesis_delay_days",
        "programmes.caf.load.ceiling", "programmes.caf.contracts.months",
        "programmes.caf.appointments.home_visit_every",
        "programmes.caf.probation.days", "programmes.caf.probation.success", "programmes.social.follow_ups.year.share",
        "stock.3.profiles",
      ])
    #expect(
      scenario.provenance[2]
        == Provenance(
          path: "arrivals.entrants.per_year", value: "6500 persons per year", origin: .fact("F01-17"),
          place: "main.yaml:21"))
    #expect(scenario.provenance[4].origin == .assumption("published elsewhere", low: 0.11, high: 0.35))
    #expect(scenario.provenance[3].value == "weibull shape 0.86, scale 900 days")
  }

  @Test func `numbers about the world without an origin are remarked, others are not`() {
    let paths = loaded.remarks.map(\.path)
    #expect(paths.contains("orientation.notice_days"))
    #expect(paths.contains("programmes.social.patience_days"))
    #expect(!paths.contains("replications"))
    #expect(!paths.contains("programmes.caf.load.ceiling"))
    #expect(!paths.contains("profiles.lone-parent.attributes.rsa_majore"))
    #expect(loaded.remarks == loaded.remarks.sorted { $0.place < $1.place })
  }

  @Test func `the digest is that of the content and not of the names`() throws {
    let elsewhere = try Samples.read(["a/b.yaml": Samples.full], main: "a/b.yaml")
    #expect(elsewhere.digest == loaded.digest)
    #expect(loaded.digest.count == 64)
    let other = try Samples.read(["main.yaml": Samples.full + "# a comment\n"])
    #expect(other.digest != loaded.digest)
  }

  @Test func `what conventions with a CAF bring comes through`() throws {
    let caf = scenario.programmes[0]
    #expect(
      caf.referrals == EquipeReferrals(afterMonths: 12, by: try date("2026-12-01"), requestsPerYear: 0.1))
    #expect(caf.isEvaluated)
    #expect(!scenario.programmes[1].isEvaluated)
    #expect(scenario.programmes[1].referrals == EquipeReferrals())
    let contracts = try #require(caf.contracts)
    #expect(contracts.untilChildYears == 3)
    #expect(scenario.profiles.map(\.youngestChildYears) == [try Law.uniform(low: 0, high: 3), nil])
    #expect(scenario.equipe?.outcomesAtReview?.map(\.then) == [.transfer(1)])
    #expect(scenario.equipe?.outcomesOnRequest?.map(\.then) == [.end])
    #expect(scenario.reportsQuarters)
    #expect(
      scenario.informationSessions
        == InformationSessions(
          dates: .spread(perYear: 13, months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]), streams: [2], territories: [1],
          attendance: 0.8, seats: 15, sessionHalfDays: 1, preparationHalfDays: 1))
    #expect(
      scenario.grant
        == Grant(
          lines: [
            Grant.Line(
              id: "followed", ceiling: Euros(euros: 27_500, cents: 10), indicator: "caf.served", objective: 100)
          ], advanceShare: 0.8, advanceOn: try date("2024-04-27"), settlement: .allOrNothing))
  }
}
