import InsertionPolicy

@testable import ScenarioFiles

/// Scenario texts that tests start from.
enum Samples {
  /// Every key of the format, each with a value that is not its default.
  static let full = """
    jalon: 1
    name: {fr: Essai, en: Trial}
    summary: {fr: Tout le format, en: The whole format}
    replications: 50
    seed: 7
    period: {from: 2024-01-01, to: 2026-12-31}
    readings:
      - {finding: FND-33, choice: R3, question: {fr: Quoi, en: What}, meaning: {fr: Ceci, en: This}}
    territories:
      - {id: lens, name: Lens-Liévin, share: 0.6}
      - {id: arras, name: Arrageois, share: 0.4}
    attributes: [rsa_majore, separation]
    profiles:
      - {id: alone, share: 0.75, attributes: {separation: 0.2}, youngest_child_years: {uniform: {low: 0, high: 3}}}
      - id: lone-parent
        share: {value: 0.25, assumption: a quarter, range: [0.2, 0.3]}
        attributes: {shares: {rsa_majore: 0.4, separation: 0.1}, source: CAF62-25}
    arrivals:
      - id: entrants
        per_year: {value: 6500, unit: persons, source: F01-17}
        monthly: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1]
        shocks: [{from: 2025-01-01, to: 2025-03-31, factor: 1.2}]
        dispersion: 0.1
        by_territory: {lens: 0.7, arras: 0.3}
        to: orientation
        new_entrants: true
      - {id: off, per_year: 10, to: routing, on_rsa: false}
      - {id: referred, per_year: 20, to: caf, from: [social]}
    rsa_spell_days: {weibull: {shape: 0.86, scale: 900}, assumption: a fit, range: [500, 1500]}
    orientation:
      invitation_delay_days: 3
      notice_days: 8
      no_show_share: {value: 0.24, assumption: published elsewhere, range: [0.11, 0.35]}
      invitations: 3
      diagnostics_per_fte_day: 4
      synthesis_delay_days: {constant: 2, source: ANX-03}
      validations_per_fte_day: 20
      notification_delay_days: {uniform: {low: 2, high: 6}}
      routes:
        - {id: caf-1, stage: entry, when: {all: [rsa_majore], none: [separation]}, to: caf, source: CAF62-25}
        - {id: caf-2, stage: validation, when: {any: [rsa_majore, separation], child_under_years: 3}, share: 0.5, only_below_floor: true, to: caf}
      split:
        all: {social: 0.7, caf: 0.3}
        lone-parent: {social: 1}
    programmes:
      - id: caf
        name: {fr: CAF, en: CAF programme}
        sphere: social
        load: {reading: starts, ceiling: {value: 24, unit: accompaniments, source: CAF62-11}, floor: 20}
        lines: departement
        contracts:
          signature_days: 7
          months: {value: 6, source: F05-08}
          longest_months: 24
          outcomes:
            - {id: renewed, share: 0.7, then: go_on}
            - {id: positive, share: 0.1, then: positive_exit}
            - {id: other, share: 0.2, then: {transfer: social}}
          at_longest: reorient
          until_child_years: 3
        appointments: {interval_days: 30, missed_share: 0.15, missed_before_equipe: 3}
        after_rsa: {tail_share: 0.3, tail_months: 6}
        any_time: {per_year: 0.05, then: end}
        out_of_competence_share: 0.02
        equipe_after_months: 12
        equipe_by: 2026-12-01
        equipe_requests_per_year: 0.1
        evaluation: true
      - id: social
        name: {fr: Social, en: Social programme}
        sphere: socio_professional
        activity_guarantee: true
        when_full: leave
        patience_days: {exponential: {mean: 60}}
        first_appointment_days: {erlang: {mean: 10, stages: 2}}
        stay_days: {mixture: [{weight: 1, law: {gamma: {mean: 300, shape: 2}}}, {weight: 3, law: 90}]}
    structures:
      - {id: caf-lens, name: CAF de Lens, kind: caf, territory: lens, work: caf, fte: 12.5}
      - {id: platform, name: Plateforme, kind: platform, territory: lens, work: diagnostic, fte: 4}
      - {id: slai, name: SLAI, kind: slai, territory: arras, work: validation, fte: 2}
    hiring:
      - {structure: caf-lens, from: 2025-07-01, fte: 14}
      - {structure: caf-lens, from: 2025-01-01, fte: 13}
    staff: {departures_per_year: 0.1, vacancy_days: 60, absence_share: 0.101}
    equipe:
      meets_every_working_days: 10
      dossiers_per_meeting: 30
      notice_days: 15
      outcomes: [{id: warned, share: 0.5, then: {suspend_days: 60}}, {id: struck, share: 0.5, then: strike_off}]
      outcomes_before_orientation: [{id: again, share: 1, then: reorient}]
      outcomes_at_review: [{id: professional, share: 1, then: {transfer: social}}]
      outcomes_on_request: [{id: agreed, share: 1, then: end}]
    stock:
      - {accompanied: social, people: 9000, by_territory: {lens: 1}}
      - {waiting: caf, people: 500}
      - {to_orient_over_days: 365, people: 7000}
    information_sessions:
      spread: {per_year: 13, months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]}
      streams: [referred]
      territories: [arras]
      attendance_share: 0.8
      seats: 15
      session_half_days: {value: 1, unit: half-days}
      preparation_half_days: 1
    grant:
      advance_share: 0.8
      advance_on: 2024-04-27
      settlement: all_or_nothing
      lines:
        - {id: followed, ceiling: {value: 27500.10, unit: euros}, indicator: caf.served, objective: 100}
    reporting: [quarter, year]
    targets:
      - {indicator: orientation.within_one_month, value: 5525, source: F01-18, year: 2024}

    """

  /// Reads some files, of which `main` is the one asked for.
  static func read(_ files: [String: String], main: String = "main.yaml") throws(ScenarioProblems) -> LoadedScenario {
    try reader(FilesInMemory(texts: files)).read(path: main)
  }

  /// A reader that knows one indicator.
  static func reader(_ files: FilesInMemory) -> ScenarioReader {
    ScenarioReader(files: files) { _ in ["orientation.within_one_month", "caf.served"] }
  }

  /// The problems of some files, none when they read.
  static func problems(_ files: [String: String], main: String = "main.yaml") -> [Problem] {
    problems(files.mapValues { Array($0.utf8) }, main: main)
  }

  /// The problems of some files that need not be text.
  static func problems(_ files: [String: [UInt8]], main: String = "main.yaml") -> [Problem] {
    do {
      _ = try reader(FilesInMemory(files)).read(path: main)
      return []
    } catch {
      return error.problems
    }
  }

  /// ``full`` with the first occurrence of one text replaced by another.
  static func full(_ old: String, _ new: String) -> String {
    guard let range = full.firstRange(of: old) else { preconditionFailure("the sample has no '\(old)'") }
    return full.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
