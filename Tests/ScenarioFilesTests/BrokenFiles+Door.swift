import Foundation
import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import ScenarioFiles

extension BrokenFile {
  /// Publics, ages, probations and shares by profile with one thing wrong.
  static let door: [BrokenFile] = [
    BrokenFile(
      "a public of an unknown attribute", "public: {any: [rsa_majore]", "public: {any: [rsa_major]", at: "rsa_major]",
      path: "programmes.caf.public.any.1",
      .unknownIdentifier(found: "rsa_major", section: .attributes, nearest: "rsa_majore")),
    BrokenFile(
      "an age that ends before it begins", "age: {from: 18, under: 25}", "age: {from: 18, under: 18}",
      at: "18}}", after: "under: ", path: "programmes.caf.public.age.under",
      .outOfRange(found: 18, low: 18, high: nil, excludesLow: true)),
    BrokenFile(
      "an age in parts of a year", "age: {from: 18,", "age: {from: 17.5,", at: "17.5,",
      path: "programmes.caf.public.age.from", .wrongType(found: .scalar("17.5"), expected: .integer)),
    BrokenFile(
      "an age beyond any", "under: 25}", "under: 250}", at: "250}", path: "programmes.caf.public.age.under",
      .outOfRange(found: 250, low: 0, high: 89)),
    BrokenFile(
      "an age asked of people who have none", "    age_years: 30\n", "", at: "{from: 18",
      path: "programmes.caf.public.age",
      .needsSection(key: "profiles.lone-parent.age_years", becauseOf: "programmes.caf.public.age")),
    BrokenFile(
      "a child's age asked of a public without children", text: childless, at: "3, age: {",
      path: "programmes.caf.public.child_under_years",
      .needsSection(
        key: "profiles: youngest_child_years", becauseOf: "programmes.caf.public.child_under_years")),
    BrokenFile(
      "a probation without a length", "      days: {constant: 60, assumption: not printed, range: [30, 90]}\n", "",
      at: "success: {", path: "programmes.caf.probation", .missingKey("days")),
    BrokenFile(
      "more than everybody passes", "success: {value: 0.8,", "success: {value: 1.2,", at: "1.2,",
      path: "programmes.caf.probation.success", .outOfRange(found: 1.2, low: 0, high: 1)),
    BrokenFile(
      "a stream of an unknown profile", "profiles: {alone: 1}", "profiles: {alon: 1}", at: "alon: 1",
      after: "profiles: {", path: "arrivals.off.profiles",
      .unknownIdentifier(found: "alon", section: .profiles, nearest: "alone")),
    BrokenFile(
      "profiles that are not everybody", "profiles: {alone: 1}", "profiles: {alone: 0.9}", at: "{alone: 0.9",
      path: "arrivals.off.profiles", .sharesDoNotSum(found: 0.9)),
    BrokenFile(
      "profiles of people who are present already", "from: [social]}", "from: [social], profiles: {alone: 1}}",
      at: "{alone: 1}}", after: "from: [social]", path: "arrivals.referred.profiles",
      .needsSection(key: "from: outside", becauseOf: "arrivals.referred.profiles")),
  ]

  /// No child is known of, and only a public asks.
  private static let childless = Samples.full(", youngest_child_years: {uniform: {low: 0, high: 3}}", "")
    .replacingFirst("child_under_years: 3}", with: "}").replacingFirst(", }", with: "}")
    .replacingFirst("      until_child_years: 3\n", with: "")
    .replacingFirst("none: [separation], age", with: "none: [separation], child_under_years: 3, age")
}

@Suite struct DoorFileTests {
  @Test func `publics, ages, probations and shares by profile come through`() throws {
    let scenario = try Samples.read(["main.yaml": Samples.full]).scenario
    let caf = scenario.programmes[0]
    #expect(
      caf.eligibility
        == Eligibility(condition: Condition(any: 0b01, none: 0b10), age: AgeRange(from: 18, under: 25)))
    #expect(caf.probation?.length == 60 && caf.probation?.success == 0.8)
    #expect(scenario.programmes[1].eligibility == nil && scenario.programmes[1].probation == nil)
    #expect(scenario.profiles.map(\.ageYears) == [try Law.uniform(low: 16, high: 60), 30])
    #expect(scenario.arrivals.map(\.profileShares) == [nil, [1, 0], nil])
    #expect(scenario.stock.map(\.profileShares) == [nil, nil, [0, 1]])
    let child = Samples.full("none: [separation], age: {from: 18,", "child_under_years: 3, age: {")
    #expect(
      try Samples.read(["main.yaml": child]).scenario.programmes[0].eligibility
        == Eligibility(condition: Condition(any: 0b01, childUnderYears: 3), age: AgeRange(under: 25)))
  }

  @Test func `without an age in any public, profiles need none`() throws {
    var text = Samples.full(", age: {from: 18, under: 25}", "").replacingFirst("    age_years: 30\n", with: "")
    text = text.replacingFirst(", age_years: {uniform: {low: 16, high: 60}}", with: "")
    #expect(try Samples.read(["main.yaml": text]).scenario.profiles.map(\.ageYears) == [nil, nil])
  }

  @Test func `what the page on actions shows is what the reader reads`() throws {
    let page = try String(contentsOfFile: "docs/action-files.md", encoding: .utf8)
    let block = page.components(separatedBy: "```yaml\n").dropFirst().first { $0.hasPrefix("attributes:") }
    let shown = try #require(block?.components(separatedBy: "\n```").first)
    let head = """
      jalon: 1
      name: {fr: Page, en: Page}
      summary: {fr: Page, en: Page}
      period: {from: 2023-01-01, to: 2023-12-31}
      territories: [{id: artois, name: Artois, share: 1}]

      """
    let scenario = try Samples.read(["main.yaml": head + shown + "\n"]).scenario
    #expect(
      scenario.programmes[0].eligibility
        == Eligibility(condition: Condition(all: 0b1), age: AgeRange(from: 18, under: 25)))
    #expect(scenario.arrivals[0].profileShares == [0, 1])
    #expect(scenario.programmes[0].probation?.success == 0.8)
  }
}
