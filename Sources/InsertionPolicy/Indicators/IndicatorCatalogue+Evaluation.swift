/// What conventions ask for at their evaluation: people under contract, delays, and why accompaniments ended.
extension IndicatorCatalogue {
  static func evaluation(_ programme: Programme, _ index: Int) -> [Entry] {
    contracting(programme, index) + rhythm(programme, index) + exits(programme, index)
  }

  private static func contracting(_ programme: Programme, _ index: Int) -> [Entry] {
    guard case .contracts = programme.course else { return [] }
    return [
      entry(
        programme, index, "contracts", fr: "contrats signés", en: "contracts signed",
        frDefinition: "Contrats signés dans la période, renouvellements compris.",
        enDefinition: "Contracts signed in the window, renewals included.", .acts, .neutral, .contracts,
        source: "CAF77-35", formula: sum(.contracts, index)),
      entry(
        programme, index, "contracted", fr: "personnes accompagnées et contractualisées",
        en: "people accompanied and under contract",
        frDefinition: "Accompagnements dont le premier contrat est signé dans la période.",
        enDefinition: "Accompaniments whose first contract is signed in the window.", .persons, .neutral, .contracts,
        source: "CAF26-47", formula: sum(.contracted, index)),
      entry(
        programme, index, "mean_contract_delay", fr: "délai moyen d'élaboration du contrat",
        en: "mean delay to the contract",
        frDefinition: "Jours de l'orientation au premier contrat de l'accompagnement, moyenne de la période.",
        enDefinition: "Days from the orientation to the first contract of the accompaniment, mean over the window.",
        .days, .atMost, .contracts, source: "CAF26-48",
        formula: ratio(
          Observations.index(.contractDelayDays, index), of: Observations.index(.contracted, index))),
    ]
  }

  /// The least number of appointments in a contract, which one convention asks for.
  private static func rhythm(_ programme: Programme, _ index: Int) -> [Entry] {
    guard case .contracts = programme.course, programme.appointments != nil else { return [] }
    return [
      entry(
        programme, index, "share_contracts_three_appointments", fr: "part des CER avec trois rendez-vous au moins",
        en: "share of CER with at least three appointments",
        frDefinition:
          "Contrats signés depuis le premier jour du scénario et arrivés à leur terme dans la période : part "
          + "de ceux où trois rendez-vous au moins ont été tenus entre la signature et le terme.",
        enDefinition: "Contracts signed since the scenario's first day that ran to their end in the window: share of "
          + "those with at least three appointments held between the signature and the end.", .share, .atLeast,
        .contracts, source: "CAF62-52",
        formula: ratio(
          Observations.index(.contractsWithAppointments, index), of: Observations.index(.contractsRun, index)))
    ]
  }

  /// Ends of contracts and stays by what the review concluded: the natures of exits, and each ground of réorientation.
  static func conclusions(_ index: Int, of scenario: Scenario) -> [Entry] {
    let programme = scenario.programmes[index]
    let first = scenario.programmes[..<index].reduce(0) { $0 + $1.reviewOutcomes.count }
    return programme.reviewOutcomes.enumerated().compactMap { number, outcome in
      switch outcome.then {
      case .goOn, .suspend: return nil
      case .positiveExit, .end, .transfer, .reorient, .strikeOff: break
      }
      let name = outcome.name ?? Bilingual(fr: outcome.id, en: outcome.id)
      return entry(
        programme, index, "exits_review_\(outcome.id)", fr: "sorties au terme, \(name.fr)",
        en: "exits at the end of the term, \(name.en)",
        frDefinition: "Accompagnements terminés dans la période par cette conclusion du bilan.",
        enDefinition: "Accompaniments ended in the window by this conclusion of the review.", .persons, .neutral,
        .programmes, source: "CAF62-71; CAF26-51",
        formula: sum(Observations.index(outcome: first + number, programmes: scenario.programmes.count)))
    }
  }

  private static func exits(_ programme: Programme, _ index: Int) -> [Entry] {
    func exit(_ suffix: String, _ motive: ProgrammeCounter, fr: String, en: String, source: String) -> Entry {
      entry(
        programme, index, suffix, fr: "sorties, \(fr)", en: "exits, \(en)",
        frDefinition: "Accompagnements terminés dans la période pour ce motif ; chaque fin a un seul motif.",
        enDefinition: "Accompaniments ended in the window for this motive; each end has one motive.", .persons,
        .neutral, .programmes, source: source, formula: sum(motive, index))
    }
    return [
      entry(
        programme, index, "exits", fr: "sorties", en: "exits",
        frDefinition: "Accompagnements terminés dans la période, tous motifs.",
        enDefinition: "Accompaniments ended in the window, for any motive.", .persons, .neutral, .programmes,
        source: "CAF26-51", formula: sum(.ends, index)),
      entry(
        programme, index, "mean_stay", fr: "durée moyenne d'accompagnement", en: "mean stay",
        frDefinition: "Jours de la place prise à la fin, accompagnements finis dans la période et commencés depuis le "
          + "premier jour du scénario ; trop court tant que peu de temps a passé.",
        enDefinition: "Days from the place taken to the end, accompaniments ended in the window that started since the "
          + "scenario's first day; too short while little time has passed.", .days, .neutral, .programmes,
        source: "FND-46", formula: ratio(Observations.index(.stayDays, index), of: Observations.index(.stays, index))),
      exit("exits_rsa", .endsWithRSA, fr: "fin du RSA", en: "end of the RSA", source: "CAF77-27; CAF26-51"),
      exit(
        "exits_contract", .endsOfCourse, fr: "fin du contrat ou du suivi", en: "end of the contract or stay",
        source: "CAF77-28; CAF26-51"),
      exit(
        "exits_agent", .endsByAgent, fr: "à la demande de l'agent, avec accord de l'équipe pluridisciplinaire",
        en: "asked by the référent and agreed by the équipe pluridisciplinaire", source: "CAF77-29"),
      exit(
        "exits_equipe", .endsByEquipe, fr: "à la demande de l'équipe pluridisciplinaire",
        en: "asked by the équipe pluridisciplinaire", source: "CAF77-30"),
      exit(
        "exits_struck_off", .endsByStrikeOff, fr: "RSA suspendu ou radié sur décision",
        en: "RSA suspended or struck off by a decision", source: "CAF77-27; CAF77-16"),
      exit(
        "exits_any_time", .endsAtAnyTime, fr: "autre motif, à tout moment", en: "other motive, at any time",
        source: "CAF62-60; CAF26-51"),
      exit(
        "exits_competence", .endsOutOfCompetence, fr: "accompagnement non retenu au premier entretien",
        en: "accompaniment not taken on at the first interview", source: "CAF62-35; CAF26-30"),
      exit(
        "exits_referral", .endsByReferral, fr: "place trouvée dans un autre accompagnement",
        en: "place found in another programme", source: "CAF26-51"),
    ]
  }
}
