import InsertionPolicy
import Quantities
import Stochastics

@testable import Reporting

/// Small worlds whose people have stories to tell.
enum StoryFixture {
  private static let first = Fixture.date("2024-01-02")

  private static func structure(
    _ id: String, _ name: String, _ work: Structure.Work, _ fte: FTE, in territory: Int = 0
  )
    -> Structure
  {
    Structure(
      id: id, name: name, kind: .association, territory: territory, work: work,
      posts: [Structure.PostStep(from: first, fte: fte)])
  }

  private static func law(_ make: @autoclosure () throws -> Law) -> Law {
    do { return try make() } catch { preconditionFailure("No law: \(error)") }
  }

  /// One person to orient on Tuesday 2 January 2024, one platform slot and one validation a day, no chance anywhere
  /// but the end of the RSA.
  static func life() -> Scenario {
    let social = Programme(
      id: "social", name: Bilingual(fr: "Référent solidarité", en: "Social référent"), sphere: .social,
      load: LoadRule(reading: .caseload, ceiling: 20), firstAppointmentDelay: 7,
      course: .contracts(
        ContractRules(signatureDelay: 5, months: 6, outcomes: [Outcome(id: "over", share: 1, then: .end)])),
      appointments: AppointmentRules(interval: 60))
    return Scenario(
      name: Bilingual(fr: "Une vie", en: "One life"), summary: Bilingual(fr: "Une vie", en: "One life"),
      firstDay: first, lastDay: Fixture.date("2024-12-31"),
      territories: [Territory(id: "artois", name: "Artois", share: 1)], attributes: ["rsa_majore", "separation"],
      profiles: [Profile(id: "lone", share: 1, attributeShares: [1, 0])], arrivals: [], rsaSpell: 10_000,
      orientation: OrientationRules(
        invitationDelay: 3, notice: 8, noShow: 0, invitations: 2, diagnosticsPerFTE: 1, synthesisDelay: 2,
        validationsPerFTE: 1, notificationDelay: 3,
        routes: [
          Route(
            id: "majore", stage: .validation, condition: Condition(all: 0b1), programme: 0, source: "CAF62-32")
        ], split: [[1]]),
      programmes: [social],
      structures: [
        structure("platform", "Plateforme", .diagnostic, 1), structure("slai", "SLAI", .validation, 1),
        structure("ccas", "CCAS", .programme(0), 1),
      ],
      stock: [StockGroup(position: .toOrient(overDays: 0), people: 1)],
      provenance: [
        Provenance(
          path: "orientation.notice_days", value: "8 days",
          origin: .assumption("Two weeks are aimed at (ANX-07)", low: 6, high: 10.5), place: "life.yaml:9"),
        Provenance(
          path: "programmes.social.contracts.months", value: "6 months", origin: .fact("CAF62-41"),
          place: "life.yaml:20"),
        Provenance(path: "stock.1.people", value: "1 persons", origin: .fact("F01-17"), place: "life.yaml:30"),
      ])
  }

  /// Two territories, too few places, no-shows, an équipe pluridisciplinaire, referrals: every kind of wait.
  static func town() -> Scenario {
    var scenario = life()
    scenario.lastDay = Fixture.date("2025-06-30")
    scenario.territories = [
      Territory(id: "artois", name: "Artois", share: 0.6), Territory(id: "calaisis", name: "Calaisis", share: 0.4),
    ]
    scenario.profiles = [
      Profile(id: "lone", share: 0.4, attributeShares: [1, 0.3]),
      Profile(id: "other", share: 0.6, attributeShares: [0, 0.1]),
    ]
    scenario.arrivals = [
      ArrivalStream(id: "new", perYear: 260, destination: .orientation, countedAsNew: true),
      ArrivalStream(id: "returns", perYear: 40, destination: .routing),
      ArrivalStream(
        id: "referred", perYear: 60, destination: .programme(1), origin: .present(programmes: [0])),
    ]
    scenario.rsaSpell = law(try .exponential(mean: 500))
    scenario.orientation?.noShow = 0.35
    scenario.orientation?.split = [[0.8, 0.2], [0.7, 0.3]]
    scenario.programmes[0].course = .contracts(
      ContractRules(
        signatureDelay: 5, months: 6,
        outcomes: [
          Outcome(id: "renewed", share: 0.5, then: .goOn), Outcome(id: "other", share: 0.3, then: .reorient),
          Outcome(id: "exit", share: 0.2, then: .positiveExit),
        ]))
    scenario.programmes[0].appointments = AppointmentRules(interval: 40, missed: 0.3, missedBeforeEquipe: 2)
    scenario.programmes[0].patience = law(try .exponential(mean: 150))
    scenario.programmes[0].afterRSA = .ends(tailShare: 0.5, tailMonths: 3)
    scenario.programmes[0].anyTime = AnyTimeEnd(perYear: 0.2, then: .end)
    scenario.programmes.append(
      Programme(
        id: "work", name: Bilingual(fr: "Emploi", en: "Work"), sphere: .professional,
        load: LoadRule(reading: .caseload, ceiling: 15), lines: .departement, firstAppointmentDelay: 9,
        course: .stay(law(try .exponential(mean: 200)))))
    scenario.structures = (0..<2).flatMap { territory in
      [
        structure("platform-\(territory)", "Plateforme", .diagnostic, 0.6, in: territory),
        structure("slai-\(territory)", "SLAI", .validation, 0.5, in: territory),
        structure("ccas-\(territory)", "CCAS, antenne", .programme(0), 3, in: territory),
      ]
    }
    scenario.structures.append(structure("job", "France Travail", .programme(1), 2))
    scenario.staff = StaffRules(departuresPerYear: 1, vacancy: 60, absence: 0.1)
    scenario.equipe = EquipeRules(
      meetsEveryWorkingDays: 10, dossiersPerMeeting: 3, notice: 15,
      outcomes: [
        Outcome(id: "kept", share: 0.6, then: .goOn), Outcome(id: "suspended", share: 0.2, then: .suspend(30)),
        Outcome(id: "struck", share: 0.2, then: .strikeOff),
      ],
      outcomesBeforeOrientation: [
        Outcome(id: "again", share: 0.4, then: .goOn), Outcome(id: "suspended", share: 0.3, then: .suspend(45)),
        Outcome(id: "onfile", share: 0.2, then: .reorient), Outcome(id: "nothing", share: 0.1, then: .end),
      ])
    scenario.informationSessions = InformationSessions(
      dates: .spread(perYear: 24, months: Array(1...12)), streams: [0], territories: [0], attendance: 0.7, seats: nil,
      sessionHalfDays: 1, preparationHalfDays: 1)
    scenario.stock = [
      StockGroup(position: .accompanied(programme: 0), people: 90),
      StockGroup(position: .waiting(programme: 0), people: 15),
      StockGroup(position: .toOrient(overDays: 120), people: 40),
    ]
    return scenario
  }

  /// The town, with a door and a probation before the second programme, and money for thirty starts in it.
  static func guardedTown() -> Scenario {
    var scenario = town()
    scenario.programmes[1].eligibility = Eligibility(condition: Condition(none: 0b10))
    scenario.programmes[1].probation = Probation(length: law(try .exponential(mean: 20)), success: 0.7)
    let line = BudgetLine(
      id: "work", name: Bilingual(fr: "Emploi", en: "Work"), block: 0, code: "07",
      credits: [.stateNew: Euros(euros: 3_000)],
      costs: [CostRule(occasion: .start(programme: 1), amount: Euros(euros: 100))])
    scenario.budget = Budget(
      name: Bilingual(fr: "Convention", en: "Convention"),
      blocks: [Budget.Block(id: "all", name: Bilingual(fr: "Tout", en: "All"))], lines: [line],
      execution: first...scenario.lastDay, signedOn: first, payments: [Budget.StatePayment(share: 1, delay: 30)],
      settlement: Budget.Settlement(on: Fixture.date("2025-12-31"), issued: 0))
    return scenario
  }
}

/// What suites about stories begin with: one life of a scenario told, and the text a person reads.
protocol StoryTelling {}

extension StoryTelling {
  func report(_ scenario: Scenario, _ person: UInt32 = 0, seed: UInt64 = 1, replication: UInt32 = 0) -> StoryReport {
    var future = Future(scenario)
    return StoryReport(
      future.story(of: person, seed: seed, replication: replication), of: scenario, Fixture.identity, seed: seed,
      replication: replication)
  }

  /// The text with every kind of space as a plain one, line by line.
  func lines(_ report: StoryReport, _ language: Language) -> [String] {
    report.text(in: language).replacing("\u{A0}", with: " ").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
