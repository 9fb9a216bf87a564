import InsertionPolicy
import Quantities
import Testing

@testable import ScenarioFiles

extension BrokenFile {
  /// Follow-ups, visits at home, prescriptions and interviews with one thing wrong.
  static let afterwards: [BrokenFile] = [
    BrokenFile(
      "a follow-up among another that is not there", "among: trial", "among: trail", at: "trail}",
      path: "programmes.social.follow_ups.six.among",
      .unknownWord(found: "trail", nearest: "trial", known: ["trial"])),
    BrokenFile(
      "a follow-up among one that comes below", "share: 0.8}", "share: 0.8, among: six}", at: "six}",
      path: "programmes.social.follow_ups.trial.among", .unknownWord(found: "six", nearest: nil, known: [])),
    BrokenFile(
      "a follow-up among one of another day", "share: {value: 0.75, source: F10-09}}", "share: 0.75, among: trial}",
      at: "trial}", after: "share: 0.75, among: ", path: "programmes.social.follow_ups.year.among",
      .unknownWord(found: "trial", nearest: nil, known: [])),
    BrokenFile(
      "a follow-up before the one it is asked among", "after_months: 6, share: 0.7", "after_days: 59, share: 0.7",
      at: "59, share", path: "programmes.social.follow_ups.six.after_days",
      .outOfRange(found: 59, low: 60, high: nil)),
    BrokenFile(
      "a follow-up after days and months", "after_days: 60", "after_days: 60, after_months: 2", at: "{id: trial",
      path: "programmes.social.follow_ups.trial",
      .notExactlyOne(of: ["after_days", "after_months"], found: ["after_days", "after_months"])),
    BrokenFile(
      "a follow-up twice", "{id: six, name", "{id: trial, name", at: "trial, name: {fr: Encore",
      path: "programmes.social.follow_ups.trial",
      .duplicateIdentifier("trial", first: Place(file: "main.yaml", line: 85, column: 14))),
    BrokenFile(
      "a follow-up from nowhere", "from: end", "from: exit", at: "exit", path: "programmes.social.follow_ups.year.from",
      .unknownWord(found: "exit", nearest: nil, known: ["start", "end"])),
    BrokenFile(
      "a visit at home of no appointment", "home_visit_every: {value: 2, source: F19-10}", "home_visit_every: 0",
      at: "0}", after: "home_visit_every: ", path: "programmes.caf.appointments.home_visit_every",
      .outOfRange(found: 0, low: 1, high: 250)),
    BrokenFile(
      "a prescription to people from outside", "from: [caf], alongside", "alongside", at: "true}",
      after: "alongside: ", path: "arrivals.prescribed.alongside",
      .needsSection(key: "from: [programme]", becauseOf: "arrivals.prescribed.alongside")),
    BrokenFile(
      "a prescription of an orientation", "to: social, from: [caf]", "to: orientation, from: [caf]", at: "true}",
      after: "alongside: ", path: "arrivals.prescribed.alongside",
      .needsSection(key: "to: programme", becauseOf: "arrivals.prescribed.alongside")),
    BrokenFile(
      "a count of something else", "counting: persons", "counting: people", at: "people", after: "counting: ",
      path: "counting", .unknownWord(found: "people", nearest: nil, known: ["places", "persons"])),
    BrokenFile(
      "a programme called like what all actions make",
      text: Samples.budget("{id: aid, name", "{id: actions, name").replacing("aid", with: "actions"),
      at: "actions, name", path: "programmes.actions.id", .reservedIdentifier("actions")),
    BrokenFile(
      "interviews paid where there are none",
      text: Samples.budget("occasion: person_month, programme: aid", "occasion: interview"), at: "interview",
      path: "budget.costs.2.occasion",
      .needsSection(key: "orientation", becauseOf: "budget.costs.2.occasion")),
    BrokenFile(
      "interviews of a programme", text: orientedBudget("occasion: interview, programme: pair"), at: "pair, amount",
      after: "occasion: interview", path: "budget.costs.5.programme",
      .notOnThisOccasion(key: "programme", occasion: "interview")),
  ]

  /// The budget sample with an orientation step, and another occasion in place of the appointments.
  static func orientedBudget(_ occasion: String) -> String {
    Samples.budget("occasion: appointment, programme: pair", occasion)
      .replacingFirst(
        "programmes:\n",
        with: """
          orientation:
            invitation_delay_days: 3
            notice_days: 8
            no_show_share: 0
            invitations: 2
            diagnostics_per_fte_day: 4
            synthesis_delay_days: 2
            validations_per_fte_day: 20
            notification_delay_days: 3
            split: {all: {aid: 1}}
          programmes:

          """
      )
      .replacingFirst(
        "structures:\n",
        with: """
          structures:
            - {id: platform, name: P, kind: platform, territory: lens, work: diagnostic, fte: 1}
            - {id: slai, name: S, kind: slai, territory: lens, work: validation, fte: 1}

          """)
  }
}

/// What `Tests/Samples/full.yaml` says of what comes after an action and of people in several.
@Suite struct AfterwardsFileTests {
  @Test func `follow-ups come through in the order of the file`() throws {
    let scenario = try Samples.read(["main.yaml": Samples.full]).scenario
    #expect(
      scenario.programmes[1].followUps == [
        FollowUp(
          id: "trial", name: Bilingual(fr: "En emploi après l'essai", en: "In work after the trial"), origin: .start,
          delay: .days(60), share: 0.8),
        FollowUp(
          id: "six", name: Bilingual(fr: "Encore en emploi", en: "Still in work"), origin: .start, delay: .months(6),
          share: 0.7, among: 0),
        FollowUp(
          id: "year", name: Bilingual(fr: "En emploi", en: "In work"), origin: .end, delay: .months(12), share: 0.75),
      ])
    #expect(scenario.programmes[0].followUps.isEmpty)
  }

  @Test func `visits, prescriptions and the count come through, and are absent where they are not written`() throws {
    let scenario = try Samples.read(["main.yaml": Samples.full]).scenario
    #expect(scenario.programmes[0].appointments?.homeVisitEvery == 2)
    #expect(scenario.arrivals.map(\.isAlongside) == [false, false, false, true])
    #expect(scenario.counting == .persons)
    let less = Samples.full("counting: persons\n", "").replacingFirst(
      ", home_visit_every: {value: 2, source: F19-10}", with: "")
    let without = try Samples.read(["main.yaml": less]).scenario
    #expect(without.counting == nil)
    #expect(without.programmes[0].appointments?.homeVisitEvery == nil)
  }

  @Test func `an interview is an occasion of its own, and may differ from one person to the next`() throws {
    let text = BrokenFile.orientedBudget("occasion: interview").replacingFirst(
      "amount: 2.1}", with: "amount: 2.1, spread: {uniform: {low: 0, high: 4.2}}}")
    let budget = try #require(try Samples.read(["main.yaml": text]).scenario.budget)
    let cost = try #require(budget.lines[0].costs.first { $0.occasion == .interview })
    #expect(cost.amount == Euros(euros: 2, cents: 10))
    #expect(cost.spread?.mean == 2.1)
  }
}
