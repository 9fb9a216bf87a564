internal import InsertionPolicy
internal import Stochastics

extension CheckedObject {
  /// The programme that this object describes.
  func programme() -> Programme {
    let load = optionalObject("load").map {
      LoadRule(reading: $0.choice("reading"), ceiling: $0.number("ceiling"), floor: $0.optionalNumber("floor"))
    }
    let appointments = optionalObject("appointments").map {
      var rules = AppointmentRules(
        interval: $0.law("interval_days"), missed: $0.number("missed_share"),
        missedBeforeEquipe: $0.optionalInteger("missed_before_equipe"))
      rules.homeVisitEvery = $0.optionalInteger("home_visit_every")
      return rules
    }
    var programme = Programme(
      id: text("id"), name: bilingual("name"), sphere: choice("sphere"),
      countsAsActivityGuarantee: boolean("activity_guarantee"), load: load,
      lines: word("lines") == "departement" ? .departement : .territory,
      whenFull: word("when_full") == "leave" ? .leave : .wait, patience: optionalLaw("patience_days"),
      firstAppointmentDelay: optionalLaw("first_appointment_days") ?? 0, course: course(),
      stayOutcomes: values["stay_outcomes"].map { _ in outcomes("stay_outcomes") } ?? [], appointments: appointments,
      afterRSA: afterRSA(),
      anyTime: optionalObject("any_time").map {
        AnyTimeEnd(perYear: $0.number("per_year"), then: $0.consequence("then"))
      },
      outOfCompetence: number("out_of_competence_share"),
      referrals: EquipeReferrals(
        afterMonths: optionalInteger("equipe_after_months"), by: values["equipe_by"].map { _ in date("equipe_by") },
        requestsPerYear: number("equipe_requests_per_year")), isEvaluated: boolean("evaluation"),
      eligibility: eligibility(), probation: probation())
    programme.followUps = followUps()
    return programme
  }

  private func course() -> Course {
    guard let contracts = optionalObject("contracts") else { return .stay(law("stay_days")) }
    return .contracts(
      ContractRules(
        signatureDelay: contracts.optionalLaw("signature_days") ?? 0, months: contracts.law("months"),
        longestMonths: contracts.optionalInteger("longest_months"), outcomes: contracts.outcomes("outcomes"),
        atLongest: contracts.consequence("at_longest"), untilChildYears: contracts.optionalInteger("until_child_years"))
    )
  }

  private func afterRSA() -> AfterRSA {
    guard word("after_rsa") == nil else { return .goesOn }
    let tail = object("after_rsa")
    return .ends(tailShare: tail.number("tail_share"), tailMonths: tail.integer("tail_months"))
  }

  /// The conclusions listed under a key.
  func outcomes(_ key: String) -> [Outcome] {
    objects(key).map { outcome in
      Outcome(
        id: outcome.text("id"), name: outcome.values["name"].map { _ in outcome.bilingual("name") },
        share: outcome.number("share"), then: outcome.consequence("then"))
    }
  }

  /// The consequence under a key.
  func consequence(_ key: String) -> Consequence {
    switch word(key) {
    case "go_on": return .goOn
    case "positive_exit": return .positiveExit
    case "reorient": return .reorient
    case "strike_off": return .strikeOff
    case "end": return .end
    default:
      let object = object(key)
      return object.optionalNumber("suspend_days").map(Consequence.suspend) ?? .transfer(object.index("transfer"))
    }
  }
}
