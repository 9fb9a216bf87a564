import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import Reporting

/// What happens at the door of a programme, and what money does, is told in both languages with the rule behind it.
@Suite struct DoorStoryTests: StoryTelling {
  func youth(_ age: Double, success: Share? = nil) -> Scenario {
    var scenario = StoryFixture.life()
    scenario.profiles[0].ageYears = try? .constant(age)
    scenario.programmes[0].eligibility = Eligibility(
      condition: Condition(none: 0b10), age: AgeRange(from: 18, under: 25))
    scenario.programmes[0].probation = success.map { Probation(length: 60, success: $0) }
    return scenario
  }

  @Test func `a refusal is told with the rule that refuses`() {
    let tooOld = report(youth(25))
    let english = lines(tooOld, .english)
    #expect(english.contains("Born on 1999-01-02"))
    #expect(english.contains("2024-01-21 13:00  Refused, not of the public: Social référent"))
    #expect(english.contains("    rule: programmes.social.public.age (no origin given)"))
    let french = lines(tooOld, .french)
    #expect(french.contains("Date de naissance : 1999-01-02"))
    #expect(french.contains("2024-01-21 13:00  Refus, la personne n’est pas du public : Référent solidarité"))
    #expect(tooOld.json.contains("\"born\": \"1999-01-02\""))
    #expect(!report(StoryFixture.life()).json.contains("\"born\""))
    var other = youth(20)
    other.programmes[0].eligibility?.condition = Condition(all: 0b10)
    #expect(lines(report(other), .english).contains("    rule: programmes.social.public (no origin given)"))
  }

  @Test(arguments: [Share.none, .all])
  func `a probation is told, and so is what the person waits for`(success: Share) {
    let told = report(youth(20, success: success))
    let english = lines(told, .english)
    #expect(
      english.contains("2024-01-21 13:00  Probation begins, no place is asked for before its end: Social référent"))
    #expect(english.contains("    rule: programmes.social.probation.days (no origin given)"))
    #expect(english.contains("    waits: 60 d, probation before a place"))
    #expect(
      english.contains(
        success == 1
          ? "2024-03-21 13:00  Probation passed, a place is asked for: Social référent"
          : "2024-03-21 13:00  Probation failed, the request ends there: Social référent"))
    #expect(english.contains("    rule: programmes.social.probation.success (no origin given)"))
    #expect(lines(told, .french).contains("    attend : 60 j, période probatoire avant une place"))
    #expect(told.json.contains("\"activity\":\"probation_\(success == 1 ? "passed" : "failed")\""))
  }

  @Test func `want of money is told as such, with the line that pays`() {
    var scenario = StoryFixture.life()
    let line = BudgetLine(
      id: "aid", name: Bilingual(fr: "Aide", en: "Aid"), block: 0, code: "07", credits: [.stateNew: Euros(euros: 10)],
      costs: [CostRule(occasion: .start(programme: 0), amount: Euros(euros: 11))], isBinding: true)
    scenario.budget = Budget(
      name: Bilingual(fr: "Convention", en: "Convention"),
      blocks: [Budget.Block(id: "all", name: Bilingual(fr: "Tout", en: "All"))], lines: [line],
      execution: Fixture.date("2024-01-02")...Fixture.date("2024-12-31"), signedOn: Fixture.date("2024-01-02"),
      payments: [Budget.StatePayment(share: 1, delay: 30)],
      settlement: Budget.Settlement(reading: .stateShare, on: Fixture.date("2025-03-31"), issued: 0))
    let english = lines(report(scenario), .english)
    #expect(
      english.contains("2024-01-21 13:00  A place is free, but there are no credits to pay for it: Social référent"))
    #expect(english.contains("    rule: budget.lines.aid (no origin given)"))
    // From 21 January at 13:00 to the end of the year 345 days and 11 hours.
    #expect(english.contains("    waits: 345 d 11 h, credits to pay for a free place"))
    scenario.programmes[0].whenFull = .leave
    #expect(
      lines(report(scenario), .french).contains {
        $0.hasPrefix("2024-01-21 13:00  Place libre, mais sans crédits pour la payer, la demande s’arrête là")
      })
  }
}
