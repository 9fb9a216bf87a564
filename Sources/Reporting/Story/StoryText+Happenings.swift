internal import InsertionPolicy
internal import Quantities

extension StoryText {
  /// What happened, as a clause.
  func happened(_ moment: Moment, on date: CivilDate) -> String {
    func programme(_ index: Int) -> String { voice(story.scenario.programmes[index].name) }
    let into = moment.programme.map { voice.colon + programme($0) } ?? ""
    let isOriented = moment.happening != .equipeDecided || moment.wait == .nothing
    let then =
      moment.consequence.map { voice.colon + consequence($0, programme: programme, isOriented: isOriented) } ?? ""
    let reason = reason(of: moment)
    return switch moment.happening {
    case .presentAtStart:
      say(fr: "Présence au premier jour de la période\(into)", en: "Present on the first day of the period\(into)")
    case .entered: say(fr: "Entrée dans le dispositif", en: "Enters the system")
    case .orientationBegan:
      say(fr: "Début de l'orientation, une invitation se prépare", en: "Orientation begins, an invitation is prepared")
    case .sentToStructureAtEntry:
      say(
        fr: "Saisine directe, sans diagnostic de la plateforme\(into)",
        en: "Referred at entry, without the platform's diagnostic\(into)")
    case .invited:
      say(fr: "Invitation au rendez-vous d'orientation", en: "Invited to the orientation appointment")
    case .diaryFull:
      say(
        fr: "Aucun créneau jusqu'à la fin de l'agenda, nouvelle demande 30 jours plus tard",
        en: "No slot until the end of the diary, asked for again 30 days later")
    case .interviewMissed:
      say(fr: "Rendez-vous d'orientation non honoré", en: "Orientation appointment missed")
    case .interviewKept:
      say(
        fr: "Rendez-vous d'orientation honoré, diagnostic réalisé", en: "Orientation appointment kept, diagnostic done")
    case .sentToSLAI:
      say(fr: "Préconisation transmise au SLAI pour validation", en: "Recommendation sent to the SLAI for validation")
    case .orientationDecided:
      say(
        fr: "Préconisation validée par le SLAI, orientation décidée\(into)",
        en: "Recommendation validated by the SLAI, orientation decided\(into)")
    case .orientationNotified: say(fr: "Orientation notifiée\(into)", en: "Orientation notified\(into)")
    case .placeAsked:
      say(fr: "Place demandée, aucune n'est libre\(into)", en: "Place asked for, none is free\(into)")
    case .wentAway:
      say(fr: "Aucune place libre, la demande s'arrête là\(into)", en: "No place free, the request ends there\(into)")
    case .gaveUp: say(fr: "Renoncement à attendre une place\(into)", en: "Gives up waiting for a place\(into)")
    case .heldBack:
      say(
        fr: "Place libre, mais sans crédits pour la payer\(into)",
        en: "A place is free, but there are no credits to pay for it\(into)")
    case .wentAwayUnpaid:
      say(
        fr: "Place libre, mais sans crédits pour la payer, la demande s'arrête là\(into)",
        en: "A place is free, but there are no credits to pay for it, the request ends there\(into)")
    case .refusedPublic:
      say(fr: "Refus, la personne n'est pas du public\(into)", en: "Refused, not of the public\(into)")
    case .probationBegan:
      say(
        fr: "Début de la période probatoire, aucune place demandée avant son terme\(into)",
        en: "Probation begins, no place is asked for before its end\(into)")
    case .probationPassed:
      say(
        fr: "Période probatoire réussie, une place est demandée\(into)",
        en: "Probation passed, a place is asked for\(into)")
    case .probationFailed:
      say(
        fr: "Échec de la période probatoire, la demande s'arrête là\(into)",
        en: "Probation failed, the request ends there\(into)")
    case .referred: say(fr: "Adressage par le référent\(into)", en: "Referred by the référent\(into)")
    case .placeTaken:
      say(fr: "Référent désigné, premier rendez-vous fixé\(into)", en: "Référent named, first appointment fixed\(into)")
    case .firstAppointment:
      say(fr: "Premier rendez-vous d'accompagnement", en: "First appointment with the référent")
    case .outOfCompetence:
      say(
        fr: "Situation hors compétence, réorientation demandée au SLAI avant tout CER",
        en: "Case out of competence, new orientation asked of the SLAI before any CER")
    case .contractSigned: signed(moment, on: date)
    case .appointmentHeld:
      say(fr: "Rendez-vous d'accompagnement honoré", en: "Appointment with the référent kept")
    case .appointmentMissed:
      say(
        fr: "Rendez-vous d'accompagnement non honoré et non excusé",
        en: "Appointment with the référent missed without excuse")
    case .courseEnded: say(fr: "Bilan à l'échéance\(then)", en: "Review at the end of the term\(then)")
    case .endedAtAnyTime:
      say(
        fr: "Reprise de vie maritale ou autre motif, sans attendre le terme\(then)",
        en: "Resumed couple life or other motive, without waiting for the end of the term\(then)")
    case .accompanimentEnded: say(fr: "Fin de l'accompagnement\(into)", en: "Accompaniment ends\(into)")
    case .placeClosed:
      say(
        fr: "La structure n'a pas le label Référent RSA, ses places ferment\(into)",
        en: "The structure has not got the label Référent RSA, its places close\(into)")
    case .placeVanished:
      say(
        fr: "Le poste du référent n'est plus pourvu, la place disparaît\(into)",
        en: "The référent's post is no longer filled, the place is gone\(into)")
    case .putToEquipe:
      say(fr: "Dossier soumis à l'équipe pluridisciplinaire", en: "Case put to the équipe pluridisciplinaire")
        + (reason.map { voice.colon + $0 } ?? "")
    case .equipeDecided:
      say(
        fr: "Décision après avis de l'équipe pluridisciplinaire\(then)",
        en: "Decision after the équipe pluridisciplinaire's opinion\(then)")
    case .rsaEnded: say(fr: "Fin du droit au RSA", en: "The right to the RSA ends")
    case .tailEnded:
      say(fr: "Fin de l'accompagnement poursuivi après le RSA", en: "End of the accompaniment carried on after the RSA")
    case .sessionAttended:
      say(fr: "Présence à une séance d'information collective", en: "Information session attended")
    case .left: say(fr: "Sortie du dispositif", en: "Leaves the system")
    case .prescribed:
      say(fr: "Action prescrite en parallèle\(into)", en: "Action prescribed alongside\(into)")
        + (reason.map { " (\($0))" } ?? "")
    case .prescriptionEnded:
      say(fr: "L'action prescrite est terminée", en: "The action prescribed is over")
    case .followUpYes: followUp(reason) + voice.colon + say(fr: "oui", en: "yes")
    case .followUpNo: followUp(reason) + voice.colon + say(fr: "non", en: "no")
    }
  }

  private func followUp(_ subject: String?) -> String {
    say(fr: "Point de suivi", en: "Follow-up") + (subject.map { ", \($0)" } ?? "")
  }

  /// A contract, and for how long.
  private func signed(_ moment: Moment, on date: CivilDate) -> String {
    let length = moment.months.map {
      say(fr: " pour \($0) mois", en: " for \($0) \(voice.plural($0, "month", "months"))")
    }
    return contract(moment.programme.map { story.scenario.programmes[$0].sphere }, on: date) + (length ?? "")
  }

  /// Why a case is heard, what is looked at, or by which record the person is in the other action.
  private func reason(of moment: Moment) -> String? {
    if let programme = moment.programme, let number = moment.followUp {
      return voice(story.scenario.programmes[programme].followUps[number].name)
    }
    return moment.hearing.map(voice.hearing) ?? moment.other.map { PersonName.name(of: $0, in: story.scenario) }
  }

  /// The year from which what France Travail signs is the *contrat d'engagement*; before, it is the *PPAE*.
  ///
  /// The CER stays the word of the social and socio-professional sphères, as in the documents modelled.
  /// Source: loi n° 2023-1196 du 18 décembre 2023, in force on 1 January 2025 (code du travail, L. 5411-6).
  private static var engagementContractYear: Int { 2025 }

  /// What a person and the référent of a sphère sign on a day.
  private func contract(_ sphere: Programme.Sphere?, on date: CivilDate) -> String {
    guard sphere == .professional else {
      return say(
        fr: "Contrat d'engagements réciproques (CER) signé", en: "Contrat d'engagements réciproques (CER) signed")
    }
    return date.year < Self.engagementContractYear
      ? say(
        fr: "Projet personnalisé d'accès à l'emploi (PPAE) établi",
        en: "Projet personnalisé d'accès à l'emploi (PPAE) drawn up")
      : say(fr: "Contrat d'engagement signé", en: "Contrat d'engagement signed")
  }

  /// What was decided; `isOriented` is false for somebody heard before any orientation.
  private func consequence(
    _ consequence: Consequence, programme: (Int) -> String, isOriented: Bool
  ) -> String {
    switch consequence {
    case .goOn:
      isOriented
        ? say(fr: "l'accompagnement continue", en: "the accompaniment goes on")
        : say(fr: "nouvelle invitation", en: "invited again")
    case .positiveExit: say(fr: "sortie positive", en: "positive exit")
    case .end:
      isOriented
        ? say(fr: "fin de l'accompagnement", en: "the accompaniment ends")
        : say(fr: "sans suite", en: "nothing follows")
    case .transfer(let index): say(fr: "vers \(programme(index))", en: "on to \(programme(index))")
    case .reorient:
      isOriented
        ? say(fr: "réorientation par le SLAI", en: "new orientation by the SLAI")
        : say(fr: "orientation sur dossier par le SLAI", en: "oriented on file by the SLAI")
    case .suspend(let days):
      suspended(voice.numbers.number(days.count, decimals: days.count == days.count.rounded() ? 0 : 1))
    case .strikeOff: say(fr: "radiation du RSA", en: "struck off the RSA")
    }
  }

  private func suspended(_ days: String) -> String {
    say(fr: "allocation suspendue \(days) jours", en: "allowance suspended for \(days) days")
  }
}

extension Voice {
  /// Why a case is before the équipe pluridisciplinaire.
  func hearing(_ hearing: Hearing) -> String {
    switch hearing {
    case .absences: say(fr: "rendez-vous non honorés et non excusés", en: "appointments missed without excuse")
    case .neverCame: say(fr: "aucune invitation à l'orientation honorée", en: "no invitation to orientation kept")
    case .review:
      say(fr: "délai atteint sans réorientation", en: "the months without a new orientation have run out")
    case .request:
      say(fr: "fin d'accompagnement demandée par le référent", en: "the référent asks for the end of the accompaniment")
    }
  }

  /// What somebody waits for.
  func cause(_ cause: Cause) -> String {
    switch cause {
    case .invitation: say(fr: "préparation de l'invitation", en: "invitation being prepared")
    case .notice: say(fr: "délai de prévenance", en: "notice to be given")
    case .diagnosticSlot: say(fr: "créneau de diagnostic", en: "diagnostic slot")
    case .synthesis: say(fr: "synthèse du diagnostic", en: "synthesis of the diagnostic")
    case .validationSlot: say(fr: "validation par le SLAI", en: "validation by the SLAI")
    case .notification: say(fr: "notification de l'orientation", en: "notification of the orientation")
    case .probation: say(fr: "période probatoire avant une place", en: "probation before a place")
    case .place: say(fr: "place auprès d'un référent", en: "place with a référent")
    case .money: say(fr: "crédits pour payer une place libre", en: "credits to pay for a free place")
    case .firstAppointment:
      say(fr: "premier rendez-vous d'accompagnement", en: "first appointment with the référent")
    case .equipe:
      say(fr: "séance de l'équipe pluridisciplinaire", en: "meeting of the équipe pluridisciplinaire")
    case .suspension: say(fr: "suspension de l'allocation", en: "suspension of the allowance")
    case .turn: say(fr: "tour d'être invité à l'orientation", en: "turn to be invited to orientation")
    case .nobody: say(fr: "aucune démarche en cours, sans référent", en: "no step under way, without référent")
    }
  }

  /// Days, hours and minutes, without those that are zero, such as `12 d 3 h 5 min`.
  func duration(_ minutes: Int) -> String {
    let parts = [
      (minutes / 1440, say(fr: "j", en: "d")), (minutes % 1440 / 60, "h"), (minutes % 60, "min"),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "0\u{A0}min" }
    return parts.map { "\(count($0.0))\u{A0}\($0.1)" }.joined(separator: "\u{A0}")
  }
}
