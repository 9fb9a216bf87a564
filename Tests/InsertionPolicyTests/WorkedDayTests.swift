import DiscreteEvents
import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Tiny worlds played on paper: every date below was worked out by hand on the calendar of 2024.
@Suite struct WorkedDayTests {
  /// What happened to the first person of the stock: the date and hour of each change of stage.
  func story(_ scenario: Scenario, person: Int = 0) -> [String] {
    var world = World(scenario)
    world.open(seed: 1, replication: 0)
    var lines: [String] = []
    var last: Stage?
    func look(_ now: Instant) {
      let stage = world.people[person].stage
      guard stage != last else { return }
      last = stage
      let hour = ((now.days - Double(now.day)) * 24).rounded()
      lines.append("\(world.layout.timeline.date(at: now)) \(Int(hour))h \(stage)")
    }
    look(.start)
    while let event = world.calendar.next(before: world.layout.timeline.horizon) {
      world.handle(event)
      world.checkConservation()
      look(world.now)
    }
    return lines
  }

  /// One person to orient on Tuesday 2 January 2024, one platform slot and one validation a day, no chance anywhere.
  func oneLife(noShow: Share = 0, months: Law = 6, outcome: Consequence = .end) -> Scenario {
    let first = Fixture.date("2024-01-02")
    func structure(_ id: String, _ work: Structure.Work, _ fte: FTE) -> Structure {
      Structure(
        id: id, name: id, kind: .association, territory: 0, work: work,
        posts: [Structure.PostStep(from: first, fte: fte)])
    }
    let social = Programme(
      id: "social", name: Fixture.text("Social"), sphere: .social, load: LoadRule(reading: .caseload, ceiling: 20),
      firstAppointmentDelay: 7,
      course: .contracts(
        ContractRules(
          signatureDelay: 5, months: months, outcomes: [Outcome(id: "only", share: 1, then: outcome)])),
      appointments: AppointmentRules(interval: 60))
    return Scenario(
      name: Fixture.text("One life"), summary: Fixture.text("One life"), firstDay: first,
      lastDay: Fixture.date("2024-12-31"), territories: [Territory(id: "t", name: "T", share: 1)],
      profiles: [Profile(id: "p", share: 1)], arrivals: [], rsaSpell: 10_000,
      orientation: OrientationRules(
        invitationDelay: 3, notice: 8, noShow: noShow, invitations: 2, diagnosticsPerFTE: 1, synthesisDelay: 2,
        validationsPerFTE: 1, notificationDelay: 3, routes: [], split: [[1]]),
      programmes: [social],
      structures: [
        structure("platform", .diagnostic, 1), structure("slai", .validation, 1), structure("ccas", .programme(0), 1),
      ],
      equipe: EquipeRules(
        meetsEveryWorkingDays: 10, dossiersPerMeeting: 1, notice: 15,
        outcomes: [Outcome(id: "kept", share: 1, then: .goOn)],
        outcomesBeforeOrientation: [Outcome(id: "onfile", share: 1, then: .reorient)]),
      stock: [StockGroup(position: .toOrient(overDays: 0), people: 1)])
  }

  @Test
  func `one person goes from the invitation to the end of a six-month contract on the days worked out by hand`() {
    // 2 Jan (Tue) entry; + 3 days: invited Friday 5; + 8 days' notice: Saturday 13, so Monday 15, the day's one slot
    // at 13:00; + 2 days: synthesis Wednesday 17 at 13:00, too late for the day's validation (9:00), so Thursday 18;
    // + 3 days: notified Sunday 21, a place is free at once; + 7 days: Sunday 28, so Monday 29 first appointment;
    // + 5 days: Saturday 3 February, so Monday 5 signature; six months: Monday 5 August 2024 the contract ends.
    #expect(
      story(oneLife()) == [
        "2024-01-02 0h withoutStep", "2024-01-02 0h invitation", "2024-01-05 0h invited", "2024-01-15 13h synthesis",
        "2024-01-17 13h validation", "2024-01-18 13h notification", "2024-01-21 13h starting",
        "2024-01-29 13h signing", "2024-02-05 13h accompanied", "2024-08-05 13h withoutStep",
      ])
  }

  @Test
  func `a person who never comes is invited twice, then heard by the équipe at its next meeting`() {
    // Missed Monday 15 January; notice of 8 days: Wednesday 24 at 13:00 is still the morning's booking? No: 8 days
    // after Monday 15 at 13:00 is Tuesday 23 at 13:00, that day has begun, so Wednesday 24. Missed: the équipe, notice
    // 15 days: Thursday 8 February 13:00, so from Friday 9. It meets every tenth working day counted from Tuesday 2
    // January: 2, 16, 30 January, 13 February. Heard Tuesday 13; to the SLAI: Wednesday 14; notified Saturday 17.
    #expect(
      story(oneLife(noShow: 1)).prefix(7) == [
        "2024-01-02 0h withoutStep", "2024-01-02 0h invitation", "2024-01-05 0h invited", "2024-01-24 13h equipe",
        "2024-02-13 13h validation", "2024-02-14 13h notification", "2024-02-17 13h starting",
      ])
  }

  @Test
  func `months are civil: 31 August and six months is 28 February, one month after 31 January is 29 February`() {
    let world = World(oneLife())
    let timeline = world.layout.timeline
    func instant(_ date: String) -> Instant { timeline.instant(of: Fixture.date(date)) }
    let end = timeline.date(at: world.adding(months: 6, to: instant("2024-08-31")))
    #expect(end == Fixture.date("2025-02-28"))
    let inTime = world.isWithin(months: 1, from: instant("2024-01-31"), to: instant("2024-02-29"))
    let late = world.isWithin(months: 1, from: instant("2024-01-31"), to: instant("2024-03-01"))
    #expect(inTime && !late)
  }

  @Test
  func `a tail after the RSA lasts six civil months at most, then the place is free`() {
    var scenario = oneLife(months: 120, outcome: .goOn)
    scenario.programmes[0].afterRSA = .ends(tailShare: 1, tailMonths: 6)
    // The RSA ends for everybody on the first day plus a residual of a constant spell: at most 60 days here.
    scenario.rsaSpell = 60
    scenario.stock = [StockGroup(position: .accompanied(programme: 0), people: 1)]
    let lines = story(scenario)
    #expect(lines.count == 2)
    let world = World(scenario)
    let streams = Streams(seed: 1, replication: 0)
    var draws = streams.draws(Purpose.stockHistory.rawValue, entity: 0)
    let end = Instant(days: 60 * draws.uniform())
    let tail = world.layout.timeline.date(at: world.adding(months: 6, to: end))
    #expect(lines.last?.hasPrefix("\(tail)") == true)
    #expect(lines.last?.hasSuffix("absent") == true)
  }

  @Test
  func `when a place vanishes the last to come waits first in line and comes back before newcomers`() {
    var scenario = oneLife(months: 12, outcome: .goOn)
    scenario.programmes[0].load = LoadRule(reading: .caseload, ceiling: 1)
    scenario.structures[2].posts = [
      .init(from: Fixture.date("2024-01-02"), fte: 2), .init(from: Fixture.date("2024-03-01"), fte: 1),
      .init(from: Fixture.date("2024-05-02"), fte: 2),
    ]
    scenario.stock = [
      StockGroup(position: .accompanied(programme: 0), people: 2),
      StockGroup(position: .waiting(programme: 0), people: 1),
    ]
    #expect(story(scenario, person: 0) == ["2024-01-02 0h accompanied"])
    #expect(
      story(scenario, person: 1) == [
        "2024-01-02 0h accompanied", "2024-03-01 0h waiting", "2024-05-02 0h starting", "2024-05-10 0h signing",
        "2024-05-15 0h accompanied",
      ])
    // The third, who waited since 2 January, is still waiting: the displaced person came first.
    #expect(story(scenario, person: 2) == ["2024-01-02 0h waiting"])
  }

  @Test(arguments: [
    (LoadRule.Reading.caseload, 3), (.starts, 3), (.served, 1),
  ])
  func `twenty per FTE is three rules, here three per FTE with two people carried over`(
    reading: LoadRule.Reading, newcomers: Int
  ) {
    // One FTE, three per FTE, two accompanied on 2 January whose contracts end during the year, five waiting.
    // At one time: one place at once, then the two that come free: three start by 31 December.
    // Starts in the year: three may start, whoever leaves. Served in the year: two are carried over, so one may start.
    var scenario = oneLife(months: 6, outcome: .positiveExit)
    scenario.programmes[0].load = LoadRule(reading: reading, ceiling: 3)
    scenario.programmes[0].course = .contracts(
      ContractRules(signatureDelay: 5, months: 12, outcomes: [Outcome(id: "only", share: 1, then: .positiveExit)]))
    scenario.stock = [
      StockGroup(position: .accompanied(programme: 0), people: 2),
      StockGroup(position: .waiting(programme: 0), people: 5),
    ]
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0)
    let seen = future.observations
    #expect(seen.sum(Observations.index(.starts, 0), 0..<12, nil) == Double(newcomers))
    #expect(seen.sum(Observations.index(.served, 0), 0..<12, nil) == Double(newcomers + 2))
  }
}
