internal import InsertionPolicy
internal import Quantities

/// Stories in English; the terms of French law that have no equivalent stay French.
struct EnglishStoryWords: StoryWords {
  let language = Language.english
  let numbers = NumberStyle.english

  func typeset(_ text: String) -> String { text }
  func name(_ text: Bilingual) -> String { text.en }

  func title(_ person: String) -> String { "Simulated path of \(person)" }
  func run(_ scenario: String, seed: UInt64, replication: UInt32) -> String {
    "Scenario \(scenario), seed \(seed), replication \(replication)"
  }
  func territory(_ name: String) -> String { "Territory: \(name)" }
  func profile(_ profile: String, attributes: [String]) -> String {
    "Profile: \(profile); attributes: \(attributes.isEmpty ? "none" : attributes.joined(separator: ", "))"
  }
  func child(born date: CivilDate) -> String { "Youngest child born on \(date)" }
  func born(on date: CivilDate) -> String { "Born on \(date)" }

  let whereLabel = "where"
  let ruleLabel = "rule"
  let factLabel = "text"
  let waitLabel = "waits"

  func happening(
    _ happening: Happening, programme: String?, contract: String, months: Int?, consequence: String?, reason: String?
  ) -> String {
    let into = programme.map { ": \($0)" } ?? ""
    let then = consequence.map { ": \($0)" } ?? ""
    switch happening {
    case .presentAtStart: return "Present on the first day of the period\(into)"
    case .entered: return "Enters the system"
    case .orientationBegan: return "Orientation begins, an invitation is prepared"
    case .sentToStructureAtEntry: return "Referred at entry, without the platform's diagnostic\(into)"
    case .invited: return "Invited to the orientation appointment"
    case .diaryFull: return "No slot until the end of the diary, asked for again 30 days later"
    case .interviewMissed: return "Orientation appointment missed"
    case .interviewKept: return "Orientation appointment kept, diagnostic done"
    case .sentToSLAI: return "Recommendation sent to the SLAI for validation"
    case .orientationDecided: return "Recommendation validated by the SLAI, orientation decided\(into)"
    case .orientationNotified: return "Orientation notified\(into)"
    case .placeAsked: return "Place asked for, none is free\(into)"
    case .wentAway: return "No place free, the request ends there\(into)"
    case .gaveUp: return "Gives up waiting for a place\(into)"
    case .heldBack: return "A place is free, but there are no credits to pay for it\(into)"
    case .wentAwayUnpaid:
      return "A place is free, but there are no credits to pay for it, the request ends there\(into)"
    case .refusedPublic: return "Refused, not of the public\(into)"
    case .probationBegan: return "Probation begins, no place is asked for before its end\(into)"
    case .probationPassed: return "Probation passed, a place is asked for\(into)"
    case .probationFailed: return "Probation failed, the request ends there\(into)"
    case .referred: return "Referred by the référent\(into)"
    case .placeTaken: return "Référent named, first appointment fixed\(into)"
    case .firstAppointment: return "First appointment with the référent"
    case .outOfCompetence: return "Case out of competence, new orientation asked of the SLAI before any CER"
    case .contractSigned:
      let length = months.map { " for \($0) \($0 == 1 ? "month" : "months")" } ?? ""
      return contract + length
    case .appointmentHeld: return "Appointment with the référent kept"
    case .appointmentMissed: return "Appointment with the référent missed without excuse"
    case .courseEnded: return "Review at the end of the term\(then)"
    case .endedAtAnyTime: return "Resumed couple life or other motive, without waiting for the end of the term\(then)"
    case .accompanimentEnded: return "Accompaniment ends\(into)"
    case .placeClosed: return "The structure has not got the label Référent RSA, its places close\(into)"
    case .placeVanished: return "The référent's post is no longer filled, the place is gone\(into)"
    case .putToEquipe: return "Case put to the équipe pluridisciplinaire" + (reason.map { ": \($0)" } ?? "")
    case .equipeDecided: return "Decision after the équipe pluridisciplinaire's opinion\(then)"
    case .rsaEnded: return "The right to the RSA ends"
    case .tailEnded: return "End of the accompaniment carried on after the RSA"
    case .sessionAttended: return "Information session attended"
    case .left: return "Leaves the system"
    case .prescribed:
      return "Action prescribed alongside\(into)" + (reason.map { " (\($0))" } ?? "")
    case .prescriptionEnded: return "The action prescribed is over"
    case .followUpYes: return "Follow-up" + (reason.map { ", \($0)" } ?? "") + ": yes"
    case .followUpNo: return "Follow-up" + (reason.map { ", \($0)" } ?? "") + ": no"
    }
  }

  let atHome = ", at home"

  func contract(_ sphere: Programme.Sphere?, on date: CivilDate) -> String {
    guard sphere == .professional else { return "Contrat d'engagements réciproques (CER) signed" }
    return date.year < Self.engagementContractYear
      ? "Projet personnalisé d'accès à l'emploi (PPAE) drawn up" : "Contrat d'engagement signed"
  }

  func hearing(_ hearing: Hearing) -> String {
    switch hearing {
    case .absences: "appointments missed without excuse"
    case .neverCame: "no invitation to orientation kept"
    case .review: "the months without a new orientation have run out"
    case .request: "the référent asks for the end of the accompaniment"
    }
  }

  func consequence(_ consequence: Consequence, programme: (Int) -> String, isOriented: Bool) -> String {
    switch consequence {
    case .goOn: isOriented ? "the accompaniment goes on" : "invited again"
    case .positiveExit: "positive exit"
    case .end: isOriented ? "the accompaniment ends" : "nothing follows"
    case .transfer(let index): "on to \(programme(index))"
    case .reorient: isOriented ? "new orientation by the SLAI" : "oriented on file by the SLAI"
    case .suspend(let days):
      "allowance suspended for \(numbers.number(days, decimals: days == days.rounded() ? 0 : 1)) days"
    case .strikeOff: "struck off the RSA"
    }
  }

  func cause(_ cause: Cause) -> String {
    switch cause {
    case .invitation: "invitation being prepared"
    case .notice: "notice to be given"
    case .diagnosticSlot: "diagnostic slot"
    case .synthesis: "synthesis of the diagnostic"
    case .validationSlot: "validation by the SLAI"
    case .notification: "notification of the orientation"
    case .probation: "probation before a place"
    case .place: "place with a référent"
    case .money: "credits to pay for a free place"
    case .firstAppointment: "first appointment with the référent"
    case .equipe: "meeting of the équipe pluridisciplinaire"
    case .suspension: "suspension of the allowance"
    case .turn: "turn to be invited to orientation"
    case .nobody: "no step under way, without référent"
    }
  }

  func assumption(low: String, high: String) -> String { "assumption, \(low) to \(high)" }
  let noOrigin = "no origin given"
  func duration(_ minutes: Int) -> String { duration(minutes, day: "d") }

  let waitsHeading = "Waits"
  let causesHeading = "Wait by cause"
  let noWaits = "No wait."
  let totalLabel = "Total wait"
  func check(_ sum: String, _ total: String) -> String {
    "Check: the sum of the causes, \(sum) min, is the total wait, \(total) min."
  }
  func stretch(from: String, to: String) -> String { "\(from) to \(to)" }

  func longest(_ count: Int, of people: Int) -> String {
    "The \(count) longest waits, of \(numbers.number(Double(people), decimals: 0)) people"
  }
  let longestColumns = ["Person", "Territory", "Wait", "Main cause"]
  let longestCause = "Of which"
}
