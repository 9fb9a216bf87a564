import Foundation
import InsertionPolicy
import Quantities
import Testing

/// Every indicator of the catalogue is named by a test of the policy: whoever adds one adds the day on which it is worked.
@Suite struct NamedIndicatorsTests {
  /// Everything that brings an indicator with it, switched on at once.
  static var everything: Scenario {
    var scenario = Fixture.everything(stock: 0)
    scenario.programmes[0].eligibility = Eligibility()
    scenario.programmes[0].probation = Probation(length: 20, success: 1)
    scenario.programmes[0].isEvaluated = true
    scenario.programmes[0].appointments?.homeVisitEvery = 2
    scenario.programmes[0].followUps = [
      FollowUp(id: "later", name: Fixture.text("Later"), origin: .start, delay: .months(6), share: 1)
    ]
    scenario.counting = .places
    scenario.informationSessions = InformationSessions(
      dates: .spread(perYear: 13, months: [1]), streams: [0], territories: [0], attendance: 1)
    scenario.grant = Grant(
      lines: [Grant.Line(id: "line", ceiling: Euros(euros: 1), indicator: "social.starts", objective: 1)],
      advanceShare: 0.5, advanceOn: scenario.firstDay, settlement: .proportional)
    scenario.budget = MoneyPaper.budget(MoneyPaper.actions, from: "2024-01-01", to: "2024-12-31")
    scenario.label = LabelPaper.rules([LabelPaper.body(4), LabelPaper.body(5)])
    let asked = ["orientation.oriented_without_professional", "social.oriented_rsa_share"]
    scenario.matrix = asked.map {
      MatrixRow(row: $0, group: Fixture.text($0), name: Fixture.text($0), answer: .indicator($0))
    }
    return scenario
  }

  /// The indicators without the name of their programme, line, body, follow-up, conclusion or reading.
  static func kinds(_ scenario: Scenario) -> Set<String> {
    let owners =
      scenario.programmes.map(\.id) + (scenario.budget?.lines.map { "money.\($0.id)" } ?? [])
      + (scenario.label?.bodies.map { "label.\($0.id)" } ?? [])
    let outcomes = Set(
      scenario.programmes.flatMap { programme -> [String] in
        guard case .contracts(let rules) = programme.course else { return programme.stayOutcomes.map(\.id) }
        return rules.outcomes.map(\.id)
      })
    return Set(
      IndicatorCatalogue(scenario).indicators.map { indicator in
        for claim in ["money.claimable.", "money.may_claim."] where indicator.id.hasPrefix(claim) { return claim }
        guard let owner = owners.first(where: { indicator.id.hasPrefix("\($0).") }) else { return indicator.id }
        let own = indicator.id.dropFirst(owner.count)
        if outcomes.contains(where: { own == ".exits_review_\($0)" }) { return ".exits_review_" }
        return String(own.hasPrefix(".later.") ? own.dropFirst(".later".count) : own)
      })
  }

  /// All tests of the policy but this file.
  static func sources() throws -> String {
    let here = URL(fileURLWithPath: #filePath)
    let folder = here.deletingLastPathComponent().deletingLastPathComponent()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") && !$0.hasSuffix(here.lastPathComponent) }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined(separator: "\n")
  }

  /// Whether a source names an indicator: whole, or its last part as a literal of its own.
  static func names(_ kind: String, in sources: String) -> Bool {
    if kind.hasSuffix("_") || kind.hasSuffix(".") { return sources.contains(kind) }
    let last = kind.drop { $0 != "." }.dropFirst()
    return sources.contains("\(kind)\"") || sources.contains("\"\(last)\"") || sources.contains(".\(last)\"")
  }

  @Test func `every indicator is named by a test`() throws {
    let kinds = Self.kinds(Self.everything)
    // Fewer would mean that something of the scenario above is no longer switched on.
    #expect(kinds.count >= 120, "\(kinds.count)")
    let sources = try Self.sources()
    #expect(kinds.filter { !Self.names($0, in: sources) }.sorted() == [])
  }

  @Test func `an indicator that no test names would be noticed`() {
    let source = #"Paper.value("caf.mean_stay", x); value("label.\(id)"); ["grants", "gap"]"#
    for kind in [".mean_stay", "label.grants", "label.gap"] { #expect(Self.names(kind, in: source), "\(kind)") }
    for kind in [".stay", "label.appeals", "orientation.mean_delay"] {
      #expect(!Self.names(kind, in: source), "\(kind)")
    }
  }
}
