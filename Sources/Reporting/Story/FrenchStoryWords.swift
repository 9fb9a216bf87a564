internal import InsertionPolicy
internal import Quantities

/// Stories in French, in the terms of the code de l'action sociale et des familles.
struct FrenchStoryWords: StoryWords {
  let language = Language.french
  let numbers = NumberStyle.french

  func typeset(_ text: String) -> String { Typography.french(text) }
  func name(_ text: Bilingual) -> String { text.fr }

  func title(_ person: String) -> String { "Parcours simulé de \(person)" }
  func run(_ scenario: String, seed: UInt64, replication: UInt32) -> String {
    "Scénario \(scenario), graine \(seed), réplication \(replication)"
  }
  func territory(_ name: String) -> String { "Territoire : \(name)" }
  func profile(_ profile: String, attributes: [String]) -> String {
    "Profil : \(profile) ; attributs : \(attributes.isEmpty ? "aucun" : attributes.joined(separator: ", "))"
  }
  func child(born date: CivilDate) -> String { "Plus jeune enfant né le \(date)" }
  func born(on date: CivilDate) -> String { "Date de naissance : \(date)" }

  let whereLabel = "où"
  let ruleLabel = "règle"
  let factLabel = "texte"
  let waitLabel = "attend"

  func happening(
    _ happening: Happening, programme: String?, contract: String, months: Int?, consequence: String?, reason: String?
  ) -> String {
    let into = programme.map { " : \($0)" } ?? ""
    let then = consequence.map { " : \($0)" } ?? ""
    switch happening {
    case .presentAtStart: return "Présence au premier jour de la période\(into)"
    case .entered: return "Entrée dans le dispositif"
    case .orientationBegan: return "Début de l'orientation, une invitation se prépare"
    case .sentToStructureAtEntry: return "Saisine directe, sans diagnostic de la plateforme\(into)"
    case .invited: return "Invitation au rendez-vous d'orientation"
    case .diaryFull: return "Aucun créneau jusqu'à la fin de l'agenda, nouvelle demande 30 jours plus tard"
    case .interviewMissed: return "Rendez-vous d'orientation non honoré"
    case .interviewKept: return "Rendez-vous d'orientation honoré, diagnostic réalisé"
    case .sentToSLAI: return "Préconisation transmise au SLAI pour validation"
    case .orientationDecided: return "Préconisation validée par le SLAI, orientation décidée\(into)"
    case .orientationNotified: return "Orientation notifiée\(into)"
    case .placeAsked: return "Place demandée, aucune n'est libre\(into)"
    case .wentAway: return "Aucune place libre, la demande s'arrête là\(into)"
    case .gaveUp: return "Renoncement à attendre une place\(into)"
    case .heldBack: return "Place libre, mais sans crédits pour la payer\(into)"
    case .wentAwayUnpaid: return "Place libre, mais sans crédits pour la payer, la demande s'arrête là\(into)"
    case .refusedPublic: return "Refus, la personne n'est pas du public\(into)"
    case .probationBegan: return "Début de la période probatoire, aucune place demandée avant son terme\(into)"
    case .probationPassed: return "Période probatoire réussie, une place est demandée\(into)"
    case .probationFailed: return "Échec de la période probatoire, la demande s'arrête là\(into)"
    case .referred: return "Adressage par le référent\(into)"
    case .placeTaken: return "Référent désigné, premier rendez-vous fixé\(into)"
    case .firstAppointment: return "Premier rendez-vous d'accompagnement"
    case .outOfCompetence: return "Situation hors compétence, réorientation demandée au SLAI avant tout CER"
    case .contractSigned:
      return contract + (months.map { " pour \($0) mois" } ?? "")
    case .appointmentHeld: return "Rendez-vous d'accompagnement honoré"
    case .appointmentMissed: return "Rendez-vous d'accompagnement non honoré et non excusé"
    case .courseEnded: return "Bilan à l'échéance\(then)"
    case .endedAtAnyTime: return "Reprise de vie maritale ou autre motif, sans attendre le terme\(then)"
    case .accompanimentEnded: return "Fin de l'accompagnement\(into)"
    case .placeClosed: return "La structure n'a pas le label Référent RSA, ses places ferment\(into)"
    case .placeVanished: return "Le poste du référent n'est plus pourvu, la place disparaît\(into)"
    case .putToEquipe: return "Dossier soumis à l'équipe pluridisciplinaire" + (reason.map { " : \($0)" } ?? "")
    case .equipeDecided: return "Décision après avis de l'équipe pluridisciplinaire\(then)"
    case .rsaEnded: return "Fin du droit au RSA"
    case .tailEnded: return "Fin de l'accompagnement poursuivi après le RSA"
    case .sessionAttended: return "Présence à une séance d'information collective"
    case .left: return "Sortie du dispositif"
    case .prescribed:
      return "Action prescrite en parallèle\(into)" + (reason.map { " (\($0))" } ?? "")
    case .prescriptionEnded: return "L'action prescrite est terminée"
    case .followUpYes: return "Point de suivi" + (reason.map { ", \($0)" } ?? "") + " : oui"
    case .followUpNo: return "Point de suivi" + (reason.map { ", \($0)" } ?? "") + " : non"
    }
  }

  let atHome = ", à domicile"

  func contract(_ sphere: Programme.Sphere?, on date: CivilDate) -> String {
    guard sphere == .professional else { return "Contrat d'engagements réciproques (CER) signé" }
    return date.year < Self.engagementContractYear
      ? "Projet personnalisé d'accès à l'emploi (PPAE) établi" : "Contrat d'engagement signé"
  }

  func hearing(_ hearing: Hearing) -> String {
    switch hearing {
    case .absences: "rendez-vous non honorés et non excusés"
    case .neverCame: "aucune invitation à l'orientation honorée"
    case .review: "délai atteint sans réorientation"
    case .request: "fin d'accompagnement demandée par le référent"
    }
  }

  func consequence(_ consequence: Consequence, programme: (Int) -> String, isOriented: Bool) -> String {
    switch consequence {
    case .goOn: isOriented ? "l'accompagnement continue" : "nouvelle invitation"
    case .positiveExit: "sortie positive"
    case .end: isOriented ? "fin de l'accompagnement" : "sans suite"
    case .transfer(let index): "vers \(programme(index))"
    case .reorient: isOriented ? "réorientation par le SLAI" : "orientation sur dossier par le SLAI"
    case .suspend(let days):
      "allocation suspendue \(numbers.number(days, decimals: days == days.rounded() ? 0 : 1)) jours"
    case .strikeOff: "radiation du RSA"
    }
  }

  func cause(_ cause: Cause) -> String {
    switch cause {
    case .invitation: "préparation de l'invitation"
    case .notice: "délai de prévenance"
    case .diagnosticSlot: "créneau de diagnostic"
    case .synthesis: "synthèse du diagnostic"
    case .validationSlot: "validation par le SLAI"
    case .notification: "notification de l'orientation"
    case .probation: "période probatoire avant une place"
    case .place: "place auprès d'un référent"
    case .money: "crédits pour payer une place libre"
    case .firstAppointment: "premier rendez-vous d'accompagnement"
    case .equipe: "séance de l'équipe pluridisciplinaire"
    case .suspension: "suspension de l'allocation"
    case .turn: "tour d'être invité à l'orientation"
    case .nobody: "aucune démarche en cours, sans référent"
    }
  }

  func assumption(low: String, high: String) -> String { "hypothèse, de \(low) à \(high)" }
  let noOrigin = "sans origine indiquée"
  func duration(_ minutes: Int) -> String { duration(minutes, day: "j") }

  let waitsHeading = "Attentes"
  let causesHeading = "Attente par cause"
  let noWaits = "Aucune attente."
  let totalLabel = "Attente totale"
  func check(_ sum: String, _ total: String) -> String {
    "Vérification : la somme des causes, \(sum) min, est l'attente totale, \(total) min."
  }
  func stretch(from: String, to: String) -> String { "du \(from) au \(to)" }

  func longest(_ count: Int, of people: Int) -> String {
    "Les \(count) plus longues attentes, sur \(numbers.number(Double(people), decimals: 0)) personnes"
  }
  let longestColumns = ["Personne", "Territoire", "Attente", "Cause principale"]
  let longestCause = "Dont"
}
