import Experiments
import InsertionPolicy
import Quantities
import Reporting
import Stochastics

/// A département of nine territories and six programmes, with forecasts made up for it.
///
/// The numbers are invented to look like a run's; nothing is simulated here.
enum Fixture {
  static let identity = RunIdentity(scenario: "pas-de-calais/fixture", digest: "sha256:0f3a9c", version: "1.0.0")

  static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("No date: \(text)") }
    return date
  }

  static let territories = [
    Territory(id: "artois", name: "Artois", share: 0.20),
    Territory(id: "lens-lievin", name: "Lens-Liévin", share: 0.166),
    Territory(id: "arrageois", name: "Arrageois", share: 0.145),
    Territory(id: "boulonnais", name: "Boulonnais", share: 0.108),
    Territory(id: "calaisis", name: "Calaisis", share: 0.104),
    Territory(id: "audomarois", name: "Audomarois", share: 0.088),
    Territory(id: "henin-carvin", name: "Hénin-Carvin", share: 0.087),
    Territory(id: "montreuillois", name: "Montreuillois", share: 0.076),
    Territory(id: "ternois", name: "Ternois", share: 0.026),
  ]

  static func programme(
    _ id: String, _ fr: String, _ en: String, _ sphere: Programme.Sphere, load: LoadRule?, guarantee: Bool = false
  ) -> Programme {
    Programme(
      id: id, name: Bilingual(fr: fr, en: en), sphere: sphere, countsAsActivityGuarantee: guarantee, load: load,
      firstAppointmentDelay: 8, course: .stay(300), appointments: load == nil ? nil : AppointmentRules(interval: 45))
  }

  /// `name` and `territories` vary where a test is about them.
  static func scenario(name: String = "Pas-de-Calais, référence", territories: [Territory] = territories) -> Scenario {
    let programmes = [
      programme(
        "solidarite", "Référent solidarité", "Social référent", .social,
        load: LoadRule(reading: .caseload, ceiling: 70),
        guarantee: true),
      programme(
        "caf", "Accompagnement CAF", "CAF accompaniment", .social,
        load: LoadRule(reading: .served, ceiling: 25, floor: 20)),
      programme(
        "global", "Accompagnement global", "Accompagnement global", .socioProfessional,
        load: LoadRule(reading: .caseload, ceiling: 70)),
      programme(
        "emploi", "Référent emploi", "Employment référent", .socioProfessional,
        load: LoadRule(reading: .caseload, ceiling: 60), guarantee: true),
      programme(
        "logement", "Référent logement", "Housing référent", .social, load: LoadRule(reading: .starts, ceiling: 30)),
      programme("france-travail", "France Travail", "France Travail", .professional, load: nil),
    ]
    return Scenario(
      name: Bilingual(fr: name, en: name),
      summary: Bilingual(
        fr: "Le département avec ses neuf territoires, les engagements votés pour 2024 à 2026 et le personnel prévu.",
        en: "The département with its nine territories, what was voted for 2024 to 2026 and the staff planned."),
      firstDay: date("2024-01-01"), lastDay: date("2026-12-31"), territories: territories,
      profiles: [Profile(id: "all", share: 1)],
      arrivals: [ArrivalStream(id: "entrants", perYear: 6500, destination: .orientation, countedAsNew: true)],
      rsaSpell: 900,
      orientation: OrientationRules(
        invitationDelay: 3, notice: 8, noShow: 0.24, invitations: 2, diagnosticsPerFTE: 4, synthesisDelay: 2,
        validationsPerFTE: 12, notificationDelay: 3, routes: [], split: [[0.3, 0.1, 0.1, 0.1, 0, 0.4]]),
      programmes: programmes,
      structures: territories.indices.map { territory in
        Structure(
          id: "ccas-\(territory)", name: "CCAS", kind: .ccas, territory: territory, work: .programme(0),
          posts: [.init(from: date("2024-01-01"), fte: 6.5)])
      }, stock: [StockGroup(position: .accompanied(programme: 0), people: 48_200)], targets: targets,
      readings: readings, provenance: provenance)
  }

  static let targets = [
    Target(indicator: "orientation.new_entrants", value: 6500, source: "ANX-01"),
    Target(indicator: "orientation.within_one_month", value: 5525, source: "ANX-02"),
    Target(indicator: "contracts.first_appointments_fixed", value: 6500, source: "ANX-08"),
    Target(indicator: "contracts.first_appointments_within_two_weeks", value: 6200, source: "ANX-09"),
    Target(indicator: "contracts.first_contracts", value: 6500, source: "ANX-10"),
    Target(indicator: "contracts.first_contracts_within_two_months", value: 6500, source: "ANX-12"),
    Target(indicator: "global.mean_start_delay", value: 21, source: "F04-17"),
    Target(indicator: "guarantee.oriented", value: 4000, source: "ANX-14"),
    Target(indicator: "guarantee.in_progress", value: 5000, source: "ANX-15"),
    Target(indicator: "global.load_per_fte", value: 70, year: 2024, source: "F04-16"),
    Target(indicator: "coverage.present", value: 50_000, year: 2024, source: "MIS-01"),
    Target(indicator: "caf.served", value: 1300, year: 2024, source: "CAF62-12"),
  ]

  static let readings = [
    Reading(
      finding: "FND-33", choice: "R3",
      question: Bilingual(
        fr: "Que veut dire « 20 accompagnements par ETP » ?", en: "What does '20 accompaniments per FTE' mean?"),
      meaning: Bilingual(
        fr: "Personnes accompagnées dans l'année, présentes au 1er janvier ou entrées depuis.",
        en: "People accompanied in the year, present on 1 January or entered since.")),
    Reading(
      finding: "FND-18", choice: "R1",
      question: Bilingual(
        fr: "La cible de 6 200 premiers rendez-vous est-elle un nombre ou une part ?",
        en: "Is the target of 6,200 first appointments a count or a share?"),
      meaning: Bilingual(fr: "Un nombre ; la part est donnée à côté.", en: "A count; the share stands beside it.")),
  ]

  static let provenance = [
    Provenance(
      path: "programmes.caf.load.ceiling", value: "25 accompaniments", origin: .fact("CAF62-11"),
      place: "reference.yaml:42"),
    Provenance(
      path: "orientation.no_show", value: "0.24",
      origin: .assumption("Convocation, inclusion.gouv.fr, 4 novembre 2025", low: 0.11, high: 0.35),
      place: "reference.yaml:57"),
    Provenance(
      path: "staff.absence", value: "0.101",
      origin: .assumption("Relyens, Panorama 2024 : absences avec maternité", low: 0.08, high: 0.14),
      place: "reference.yaml:81"),
    Provenance(
      path: "arrivals.entrants.per_year", value: "6500", origin: .fact("CAL-44"), place: "reference.yaml:33"),
  ]

  /// A forecast of every indicator of the catalogue, from `replications` made-up futures; `changed` replaces the value
  /// of a cell in a future where a test needs to know it.
  static func forecast(
    _ scenario: Scenario = scenario(), replications: Int = 200, requested: Int? = nil,
    changed: (Indicator, IndicatorCell, Double?) -> Double? = { _, _, value in value }
  ) -> Forecast {
    let catalogue = IndicatorCatalogue(scenario)
    let rows = (0..<replications).map { number in
      Replication(
        number: UInt32(number),
        values: catalogue.cells.map { cell in
          let indicator = catalogue.indicators[cell.indicator]
          return changed(indicator, cell, InventedFutures.value(indicator, cell, scenario, number))
        })
    }
    return Forecast(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: 20_240_101,
      requested: requested ?? replications)
  }
}
