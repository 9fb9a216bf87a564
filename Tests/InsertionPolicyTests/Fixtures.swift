import InsertionPolicy
import Quantities
import Stochastics

/// Small scenarios that tests vary.
enum Fixture {
  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("No date: \(text)") }
    return date
  }

  static func law(_ make: @autoclosure () throws -> Law) -> Law {
    do { return try make() } catch { preconditionFailure("No law: \(error)") }
  }

  static func text(_ words: String) -> Bilingual { Bilingual(fr: words, en: words) }

  /// One territory, one programme of `places` places, Poisson arrivals, a stay: a plain queue.
  static func queue(
    perYear: Double, stay: Law, places: Int?, whenFull: Programme.WhenFull = .wait, patience: Law? = nil,
    from: String = "2024-01-01", to: String = "2026-12-31"
  ) -> Scenario {
    let programme = Programme(
      id: "queue", name: text("Queue"), sphere: .social,
      load: places.map { _ in LoadRule(reading: .caseload, ceiling: 1) }, whenFull: whenFull, patience: patience,
      firstAppointmentDelay: 0, course: .stay(stay))
    return Scenario(
      name: text("Queue"), summary: text("Queue"), firstDay: date(from), lastDay: date(to),
      territories: [Territory(id: "one", name: "One", share: 1)], profiles: [Profile(id: "all", share: 1)],
      arrivals: [
        ArrivalStream(id: "in", perYear: perYear, destination: .programme(0), origin: .outside(onRSA: false))
      ],
      programmes: [programme],
      structures: places.map {
        [
          Structure(
            id: "desk", name: "Desk", kind: .departement, territory: 0, work: .programme(0),
            posts: [Structure.PostStep(from: date(from), fte: FTE($0))])
        ]
      } ?? [])
  }

  /// Two territories, the whole way through, three programmes, everything switched on.
  static func everything(stock: Int = 300) -> Scenario {
    let first = date("2024-01-01")
    func structure(_ id: String, _ territory: Int, _ work: Structure.Work, _ fte: FTE, later: FTE? = nil)
      -> Structure
    {
      var posts = [Structure.PostStep(from: first, fte: fte)]
      if let later { posts.append(Structure.PostStep(from: date("2024-09-01"), fte: later)) }
      return Structure(id: id, name: id, kind: .association, territory: territory, work: work, posts: posts)
    }
    let social = Programme(
      id: "social", name: text("Social"), sphere: .social, countsAsActivityGuarantee: true,
      load: LoadRule(reading: .caseload, ceiling: 40), patience: law(try .exponential(mean: 200)),
      firstAppointmentDelay: law(try .triangular(low: 2, mode: 8, high: 20)),
      course: .contracts(
        ContractRules(
          signatureDelay: 5, months: 6, longestMonths: 24,
          outcomes: [
            Outcome(id: "renewed", share: 0.6, then: .goOn), Outcome(id: "exit", share: 0.2, then: .positiveExit),
            Outcome(id: "professional", share: 0.15, then: .transfer(2)),
            Outcome(id: "other", share: 0.05, then: .reorient),
          ], atLongest: .reorient)),
      appointments: AppointmentRules(interval: 45, missed: 0.2, missedBeforeEquipe: 2),
      afterRSA: .ends(tailShare: 0.5, tailMonths: 3), anyTime: AnyTimeEnd(perYear: 0.1, then: .end),
      outOfCompetence: 0.05)
    let caf = Programme(
      id: "caf", name: text("CAF"), sphere: .social, load: LoadRule(reading: .served, ceiling: 25, floor: 20),
      firstAppointmentDelay: 7,
      course: .contracts(
        ContractRules(
          signatureDelay: 0, months: 6,
          outcomes: [
            Outcome(id: "renewed", share: 0.5, then: .goOn), Outcome(id: "end", share: 0.5, then: .end),
          ])), appointments: AppointmentRules(interval: 60))
    let professional = Programme(
      id: "professional", name: text("Pro"), sphere: .professional, load: nil, firstAppointmentDelay: 10,
      course: .stay(law(try .gamma(mean: 250, shape: 2))))
    let global = Programme(
      id: "global", name: text("Global"), sphere: .professional, load: LoadRule(reading: .caseload, ceiling: 30),
      lines: .departement, firstAppointmentDelay: 5, course: .stay(law(try .gamma(mean: 200, shape: 3))))
    return Scenario(
      name: text("Everything"), summary: text("Everything"), firstDay: first, lastDay: date("2025-12-31"),
      territories: [
        Territory(id: "north", name: "North", share: 0.7), Territory(id: "south", name: "South", share: 0.3),
      ],
      attributes: ["rsa_majore", "followed_by_caf", "housed"],
      profiles: [
        Profile(id: "lone", share: 0.3, attributeShares: [0.8, 0.3, 0.1]),
        Profile(id: "other", share: 0.7, attributeShares: [0, 0, 0.1]),
      ],
      arrivals: [
        ArrivalStream(
          id: "new", perYear: 700, monthlyWeights: [1, 1, 1, 1, 1, 1, 1, 1, 1.5, 1.5, 1, 1],
          shocks: [.init(from: date("2024-06-01"), to: date("2024-06-30"), factor: 2)], dispersion: 0.2,
          destination: .orientation, countedAsNew: true),
        ArrivalStream(
          id: "returns", perYear: 100, destination: .routing),
        ArrivalStream(
          id: "referred", perYear: 150, destination: .programme(3), origin: .present(programmes: [0, 1])),
      ],
      rsaSpell: law(try .exponential(mean: 700)),
      orientation: OrientationRules(
        invitationDelay: 3, notice: 8, noShow: 0.3, invitations: 2, diagnosticsPerFTE: 2, synthesisDelay: 2,
        validationsPerFTE: 5, notificationDelay: 3,
        routes: [
          Route(id: "caf-1", stage: .entry, condition: Condition(all: 0b11, none: 0b100), programme: 1),
          Route(
            id: "caf-3", stage: .validation, condition: Condition(all: 0b1, none: 0b100), share: 0.5,
            onlyBelowFloor: true, programme: 1),
        ],
        split: [[0.6, 0, 0.4, 0], [0.4, 0, 0.6, 0]]),
      programmes: [social, caf, professional, global],
      structures: [
        structure("platform-n", 0, .diagnostic, 1.5), structure("platform-s", 1, .diagnostic, 0.7),
        structure("slai-n", 0, .validation, 1), structure("slai-s", 1, .validation, 0.5),
        structure("ccas-n", 0, .programme(0), 5, later: 3), structure("asso-n", 0, .programme(0), 3),
        structure("ccas-s", 1, .programme(0), 2, later: 4), structure("caf-n", 0, .programme(1), 3),
        structure("caf-s", 1, .programme(1), 1), structure("global", 0, .programme(3), 2),
        structure("global-s", 1, .programme(3), 0, later: 1),
      ],
      staff: StaffRules(departuresPerYear: 0.4, vacancy: law(try .exponential(mean: 60)), absence: 0.1),
      equipe: EquipeRules(
        meetsEveryWorkingDays: 10, dossiersPerMeeting: 8, notice: 15,
        outcomes: [
          Outcome(id: "kept", share: 0.5, then: .goOn), Outcome(id: "suspended", share: 0.2, then: .suspend(60)),
          Outcome(id: "reoriented", share: 0.2, then: .reorient), Outcome(id: "struck", share: 0.1, then: .strikeOff),
        ],
        outcomesBeforeOrientation: [
          Outcome(id: "again", share: 0.5, then: .goOn), Outcome(id: "onfile", share: 0.3, then: .reorient),
          Outcome(id: "struck", share: 0.2, then: .strikeOff),
        ]),
      stock: [
        StockGroup(position: .accompanied(programme: 0), people: Persons(stock)),
        StockGroup(position: .accompanied(programme: 1), people: Persons(stock / 6)),
        StockGroup(position: .accompanied(programme: 2), people: Persons(stock / 2)),
        StockGroup(position: .waiting(programme: 0), people: Persons(stock / 10)),
        StockGroup(position: .toOrient(overDays: 90), people: Persons(stock / 5)),
      ])
  }
}
