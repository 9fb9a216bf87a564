import Foundation
import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

@Suite struct StoryReportTests: StoryTelling {
  /// Everybody's report of one replication of the town, from one run.
  func everybody(
    _ replication: UInt32, in scenario: Scenario = StoryFixture.town()
  ) -> [(moments: [Moment], report: StoryReport)] {
    let horizon = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay).horizon
    var future = Future(scenario)
    let grouped = Dictionary(grouping: future.moments(seed: 3, replication: replication), by: \.person)
    return grouped.keys.sorted().map { person in
      let moments = grouped[person] ?? []
      let story = Story(person: person, moments: moments, horizon: horizon)
      return (moments, StoryReport(story, of: scenario, Fixture.identity, seed: 3, replication: replication))
    }
  }

  // Dates worked out by hand: entry Tuesday 2 January; + 3 days: Friday 5; + 8 days' notice: Saturday 13, so Monday 15,
  // the day's one slot at 13:00; + 2 days: Wednesday 17 at 13:00, too late for the day's validation, so Thursday 18;
  // + 3 days: Sunday 21; + 7 days: Sunday 28, so Monday 29; + 5 days: Saturday 3 February, so Monday 5; every 60 days:
  // Friday 5 April, Tuesday 4 June; six months: Monday 5 August. From there to the end of the year 148 days 11 hours.
  // In all 27 days 13 hours to the first appointment and 148 days 11 hours after the end: 176 days, 253,440 minutes.
  @Test func `a life worked out by hand is told line by line in English`() {
    #expect(
      lines(report(StoryFixture.life()), .english) == [
        "Simulated path of stock/1",
        "Scenario pas-de-calais/fixture, seed 1, replication 0",
        "Territory: Artois",
        "Profile: lone; attributes: rsa_majore",
        "",
        "2024-01-02 00:00  Present on the first day of the period",
        "    rule: stock.1.people = 1 persons (F01-17)",
        "",
        "2024-01-02 00:00  Orientation begins, an invitation is prepared",
        "    rule: stock.1.people = 1 persons (F01-17)",
        "    text: ANX-05",
        "    waits: 3 d, invitation being prepared",
        "",
        "2024-01-05 00:00  Invited to the orientation appointment",
        "    rule: orientation.invitation_delay_days (no origin given)",
        "    rule: orientation.notice_days = 8 days (assumption, 6 to 10.5)",
        "    waits: 8 d, notice to be given",
        "    waits: 2 d 13 h, diagnostic slot",
        "",
        "2024-01-15 13:00  Orientation appointment kept, diagnostic done",
        "    where: Plateforme (Artois)",
        "    rule: orientation.diagnostics_per_fte_day (no origin given)",
        "    text: CAF62-44",
        "    waits: 2 d, synthesis of the diagnostic",
        "",
        "2024-01-17 13:00  Recommendation sent to the SLAI for validation",
        "    where: SLAI (Artois)",
        "    rule: orientation.synthesis_delay_days (no origin given)",
        "    text: CAF62-45",
        "    waits: 1 d, validation by the SLAI",
        "",
        "2024-01-18 13:00  Recommendation validated by the SLAI, orientation decided: Social référent",
        "    where: SLAI (Artois)",
        "    rule: orientation.routes.majore (CAF62-32)",
        "    rule: orientation.validations_per_fte_day (no origin given)",
        "    text: CAF62-45",
        "    waits: 3 d, notification of the orientation",
        "",
        "2024-01-21 13:00  Orientation notified: Social référent",
        "    rule: orientation.notification_delay_days (no origin given)",
        "    text: ANX-04, ANX-12",
        "",
        "2024-01-21 13:00  Référent named, first appointment fixed: Social référent",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.load (no origin given)",
        "    text: ANX-06, ANX-07",
        "    waits: 8 d, first appointment with the référent",
        "",
        "2024-01-29 13:00  First appointment with the référent",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.first_appointment_days (no origin given)",
        "    text: CAF62-34",
        "",
        "2024-02-05 13:00  Contrat d'engagements réciproques (CER) signed for 6 months",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.contracts.signature_days (no origin given)",
        "    rule: programmes.social.contracts.months = 6 months (CAF62-41)",
        "    text: CAF62-47",
        "",
        "2024-04-05 13:00  Appointment with the référent kept",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.appointments.interval_days (no origin given)",
        "    text: CAF62-51",
        "",
        "2024-06-04 13:00  Appointment with the référent kept",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.appointments.interval_days (no origin given)",
        "    text: CAF62-51",
        "",
        "2024-08-05 13:00  Review at the end of the term: the accompaniment ends",
        "    where: CCAS (Artois)",
        "    rule: programmes.social.contracts.outcomes.over (no origin given)",
        "    text: CAF62-49, CAF62-50",
        "",
        "2024-08-05 13:00  Accompaniment ends: Social référent",
        "    where: CCAS (Artois)",
        "    waits: 148 d 11 h, no step under way, without référent",
        "",
        "Waits",
        "  2024-01-02 00:00 to 2024-01-05 00:00  3 d, invitation being prepared",
        "  2024-01-05 00:00 to 2024-01-13 00:00  8 d, notice to be given",
        "  2024-01-13 00:00 to 2024-01-15 13:00  2 d 13 h, diagnostic slot",
        "  2024-01-15 13:00 to 2024-01-17 13:00  2 d, synthesis of the diagnostic",
        "  2024-01-17 13:00 to 2024-01-18 13:00  1 d, validation by the SLAI",
        "  2024-01-18 13:00 to 2024-01-21 13:00  3 d, notification of the orientation",
        "  2024-01-21 13:00 to 2024-01-29 13:00  8 d, first appointment with the référent",
        "  2024-08-05 13:00 to 2025-01-01 00:00  148 d 11 h, no step under way, without référent",
        "",
        "Wait by cause",
        "  invitation being prepared            3 d",
        "  notice to be given                   8 d",
        "  diagnostic slot                      2 d 13 h",
        "  synthesis of the diagnostic          2 d",
        "  validation by the SLAI               1 d",
        "  notification of the orientation      3 d",
        "  first appointment with the référent  8 d",
        "  no step under way, without référent  148 d 11 h",
        "  Total wait                           176 d",
        "Check: the sum of the causes, 4,320 + 11,520 + 3,660 + 2,880 + 1,440 + 4,320 + 11,520 + 213,780 min,",
        "  is the total wait, 253,440 min.",
        "",
      ])
  }

  @Test func `the same life is told in French, in the words of the texts`() {
    let french = lines(report(StoryFixture.life()), .french)
    #expect(
      french.filter { !$0.hasPrefix(" ") && !$0.isEmpty } == [
        "Parcours simulé de stock/1",
        "Scénario pas-de-calais/fixture, graine 1, réplication 0",
        "Territoire : Artois",
        "Profil : lone ; attributs : rsa_majore",
        "2024-01-02 00:00  Présence au premier jour de la période",
        "2024-01-02 00:00  Début de l’orientation, une invitation se prépare",
        "2024-01-05 00:00  Invitation au rendez-vous d’orientation",
        "2024-01-15 13:00  Rendez-vous d’orientation honoré, diagnostic réalisé",
        "2024-01-17 13:00  Préconisation transmise au SLAI pour validation",
        "2024-01-18 13:00  Préconisation validée par le SLAI, orientation décidée : Référent solidarité",
        "2024-01-21 13:00  Orientation notifiée : Référent solidarité",
        "2024-01-21 13:00  Référent désigné, premier rendez-vous fixé : Référent solidarité",
        "2024-01-29 13:00  Premier rendez-vous d’accompagnement",
        "2024-02-05 13:00  Contrat d’engagements réciproques (CER) signé pour 6 mois",
        "2024-04-05 13:00  Rendez-vous d’accompagnement honoré",
        "2024-06-04 13:00  Rendez-vous d’accompagnement honoré",
        "2024-08-05 13:00  Bilan à l’échéance : fin de l’accompagnement",
        "2024-08-05 13:00  Fin de l’accompagnement : Référent solidarité",
        "Attentes", "Attente par cause",
        "Vérification : la somme des causes, 4 320 + 11 520 + 3 660 + 2 880 + 1 440 + 4 320 + 11 520 +",
      ])
    #expect(french.contains("    règle : orientation.notice_days = 8 days (hypothèse, de 6 à 10,5)"))
    #expect(french.contains("    attend : 2 j 13 h, créneau de diagnostic"))
    #expect(french.contains("    texte : ANX-04, ANX-12"))
    #expect(french.contains { $0.hasPrefix("  Attente totale") && $0.hasSuffix("176 j") })
    // Nothing is said in one language only: rule, place and wait lines pair off.
    #expect(french.count == lines(report(StoryFixture.life()), .english).count)
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  struct Told: Decodable {
    struct Wait: Decodable {
      var cause: String
      var from: String
      var to: String
      var minutes: Int
    }
    struct Moment: Decodable {
      var time: String
      var activity: String
      var waits: [Wait]
    }
    struct Total: Decodable {
      var cause: String
      var minutes: Int
    }
    var person: String
    var moments: [Moment]
    var waits: [Wait]
    var causes: [Total]
    var totalMinutes: Int
  }

  @Test func `in the JSON of every person of a replication the causes add up to the wait, to the minute`() throws {
    let everybody = everybody(2, in: StoryFixture.guardedTown())
    #expect(everybody.count > 300)
    var causes: Set<String> = []
    for (moments, report) in everybody {
      let story = report.story
      let told = try Self.decoder.decode(Told.self, from: Data(report.json.utf8))
      #expect(told.moments.count == moments.count)
      #expect(told.causes.reduce(0) { $0 + $1.minutes } == told.totalMinutes, "\(told.person)")
      #expect(told.waits.reduce(0) { $0 + $1.minutes } == told.totalMinutes, "\(told.person)")
      // The model's own lengths, in days, are the same but for the minutes cut off at both ends of a stretch.
      let days = story.waits.reduce(0) { $0 + $1.length.count }
      #expect(abs(days * 1440 - Double(told.totalMinutes)) <= Double(story.waits.count), "\(told.person)")
      for wait in told.waits { #expect(wait.minutes > 0 && wait.from < wait.to) }
      // A stretch ends where the next one begins or later: nobody waits for two things at once.
      for (wait, next) in zip(told.waits, told.waits.dropFirst()) { #expect(wait.to <= next.from) }
      causes.formUnion(told.causes.map(\.cause))
    }
    #expect(causes == Set(Cause.allCases.map(\.rawValue)), "no cause goes untested")
  }

  @Test func `no line is wider than a hundred columns, in either language, whoever it is about`() {
    for (_, report) in everybody(0, in: StoryFixture.guardedTown()).prefix(120) {
      for language in Language.allCases {
        for line in lines(report, language) { #expect(line.count <= StoryReport.width, "\(line)") }
      }
    }
  }

  @Test func `every moment names its rule but those that follow at once from the moment before`() {
    var signed = 0
    for (_, report) in everybody(1, in: StoryFixture.guardedTown()) {
      for (place, line) in report.lines.enumerated() where line.rules.isEmpty {
        let before = place > 0 ? report.lines[place - 1] : nil
        let isAtOnce = before?.moment.time == line.moment.time
        #expect(isAtOnce, "\(report.name): \(line.moment.happening) at minute \(line.minute)")
      }
      let first = report.lines.first { $0.moment.happening == .contractSigned }
      let hadAppointment = report.lines.contains {
        $0.moment.happening == .firstAppointment && $0.minute <= first?.minute ?? 0
      }
      if let first, hadAppointment, report.story.moments[0].programme == nil {
        signed += 1
        #expect(first.rules.map(\.path).contains("programmes.social.contracts.signature_days"), "\(report.name)")
      }
    }
    #expect(signed > 20)
  }

  @Test func `what France Travail signs is the PPAE until 2024 and the contrat d'engagement from 2025 on`() throws {
    func signed(_ year: Int, _ sphere: Programme.Sphere, _ language: Language) throws -> String {
      var scenario = StoryFixture.life()
      scenario.programmes[0].sphere = sphere
      scenario.firstDay = Fixture.date("\(year)-01-02")
      scenario.lastDay = Fixture.date("\(year)-12-31")
      let told = lines(report(scenario), language)
      return try #require(told.first { $0.hasPrefix("\(year)-02") }).dropFirst("2024-02-05 13:00  ".count).description
    }
    #expect(
      try signed(2024, .professional, .french) == "Projet personnalisé d’accès à l’emploi (PPAE) établi pour 6 mois")
    #expect(
      try signed(2024, .professional, .english) == "Projet personnalisé d'accès à l'emploi (PPAE) drawn up for 6 months"
    )
    #expect(try signed(2025, .professional, .french) == "Contrat d’engagement signé pour 6 mois")
    #expect(try signed(2025, .professional, .english) == "Contrat d'engagement signed for 6 months")
    for year in [2024, 2025] {
      #expect(
        try signed(year, .social, .french) == "Contrat d’engagements réciproques (CER) signé pour 6 mois")
    }
  }

  @Test func `why the équipe hears a case is told, with the rule that put it there and the conclusion drawn`() {
    var scenario = StoryFixture.life()
    scenario.programmes[0].appointments = AppointmentRules(interval: 40, missed: 1, missedBeforeEquipe: 1)
    scenario.equipe = EquipeRules(
      meetsEveryWorkingDays: 1, dossiersPerMeeting: 1, notice: 15,
      outcomes: [Outcome(id: "warned", share: 0, then: .goOn), Outcome(id: "struck", share: 1, then: .strikeOff)],
      outcomesBeforeOrientation: [Outcome(id: "again", share: 1, then: .goOn)])
    let english = lines(report(scenario), .english)
    // Monday 5 February + 40 days: Saturday 16 March, so Monday 18; notice to Tuesday 2 April 13:00, so Wednesday 3.
    #expect(
      english.contains(
        "2024-03-18 13:00  Case put to the équipe pluridisciplinaire: appointments missed without excuse")
    )
    #expect(english.contains("    rule: programmes.social.appointments.missed_before_equipe (no origin given)"))
    #expect(english.contains { $0.hasPrefix("2024-04-03 13:00  Decision") && $0.hasSuffix(": struck off the RSA") })
    #expect(english.contains("    rule: equipe.outcomes.struck (no origin given)"))
    let french = lines(report(scenario), .french)
    #expect(
      french.contains {
        $0.hasPrefix("2024-03-18 13:00  Dossier soumis à l’équipe pluridisciplinaire : rendez-vous non honorés")
      })
    let json = report(scenario).json
    #expect(json.contains("\"reason\":\"absences\"") || json.contains("\"reason\": \"absences\""))
    for hearing in Hearing.allCases {
      #expect(Voice(.english).hearing(hearing) != Voice(.french).hearing(hearing))
    }
  }

  @Test func `coming to a session is told in both languages, with its rule, and does not hide what went before`() {
    var attended = 0
    for (_, report) in everybody(0) {
      for (place, line) in report.lines.enumerated() where line.moment.happening == .sessionAttended {
        attended += 1
        #expect(line.rules.map(\.path) == ["information_sessions.attendance_share"])
        guard place + 1 < report.lines.count, report.lines[place - 1].moment.happening == .interviewKept,
          report.lines[place + 1].moment.happening == .sentToSLAI
        else { continue }
        #expect(report.lines[place + 1].rules.map(\.path) == ["orientation.synthesis_delay_days"])
      }
      guard report.lines.contains(where: { $0.moment.happening == .sessionAttended }) else { continue }
      #expect(lines(report, .english).contains { $0.hasSuffix("  Information session attended") })
      #expect(lines(report, .french).contains { $0.hasSuffix("  Présence à une séance d’information collective") })
    }
    #expect(attended > 50)
  }

  @Test func `facts of a convention are named only where the scenario cites it`() {
    var scenario = StoryFixture.life()
    #expect(report(scenario).json.contains("CAF62-47"))
    scenario.provenance = []
    scenario.orientation?.routes[0].source = nil
    #expect(!report(scenario).json.contains("CAF62"))
    #expect(!report(scenario).json.contains("ANX-"))
  }

  @Test func `the longest waits are those of the stories, longest first`() throws {
    let scenario = StoryFixture.town()
    var future = Future(scenario)
    let moments = future.moments(seed: 3, replication: 0)
    let longest = LongestWaits(moments, of: scenario, count: 8)
    #expect(longest.people == Set(moments.map(\.person)).count)
    #expect(longest.entries.count == 8)
    let reports = everybody(0).map(\.report)
    for entry in longest.entries {
      let told = try #require(reports.first { $0.story.person == entry.person })
      #expect(told.total == entry.total)
      #expect(told.causes.map(\.minutes).max() == entry.mainMinutes)
    }
    let totals = reports.map(\.total).sorted(by: >)
    #expect(longest.entries.map(\.total) == Array(totals.prefix(8)))
  }

  @Test func `the longest waits for one cause are those of the stories of that stream and territory`() throws {
    let scenario = StoryFixture.town()
    var future = Future(scenario)
    let moments = future.moments(seed: 3, replication: 0)
    let reports = everybody(0).map(\.report)
    var lists = 0
    for cause in [Cause.place, .diagnosticSlot, .turn] {
      for stream in [LongestWaits.Filter.stock] + scenario.arrivals.map(\.id) {
        for territory in scenario.territories.indices {
          let filter = LongestWaits.Filter(cause: cause, stream: stream, territory: territory)
          let longest = LongestWaits(moments, of: scenario, count: 1_000, filter: filter)
          let those = reports.filter {
            $0.name.hasPrefix("\(stream)/") && $0.story.moments.last?.territory == territory
          }
          #expect(longest.people == those.count)
          let minutes = those.compactMap { report in report.causes.first { $0.cause == cause }?.minutes }
          #expect(longest.entries.map(\.mainMinutes) == minutes.filter { $0 > 0 }.sorted(by: >))
          #expect(longest.entries.allSatisfy { $0.mainCause == cause && $0.total >= $0.mainMinutes })
          if longest.entries.count > 1 { lists += 1 }
        }
      }
    }
    #expect(lists > 1)
  }
}
