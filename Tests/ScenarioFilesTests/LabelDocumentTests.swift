import Foundation
import InsertionPolicy
import Testing

@testable import ScenarioFiles

/// What `docs/label-files.md` shows is what the reader reads.
@Suite struct LabelDocumentTests {
  private let page: String

  init() throws { page = try String(contentsOfFile: "docs/label-files.md", encoding: .utf8) }

  /// The fenced blocks of a language, in their order.
  private func blocks(_ language: String) -> [String] {
    page.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
    }
  }

  private var files: [String: String] {
    get throws {
      let head = """
        jalon: 1
        name: {fr: Page, en: Page}
        summary: {fr: Page, en: Page}
        period: {from: 2025-01-01, to: 2027-12-31}
        territories: [{id: artois, name: Artois, share: 0.5}, {id: lens-lievin, name: Lens-Liévin, share: 0.5}]
        profiles: [{id: all, share: 1}]
        arrivals: []
        programmes:
          - {id: social, name: {fr: S, en: S}, sphere: social, load: {reading: caseload, ceiling: 60}, stay_days: 90}
          - {id: socio-professional, name: {fr: P, en: P}, sphere: social, load: {reading: caseload, ceiling: 60}, stay_days: 90}
          - {id: caf, name: {fr: C, en: C}, sphere: social, load: {reading: caseload, ceiling: 60}, stay_days: 90}
        structures: {table: our-structures.csv}

        """
      let tables = blocks("csv")
      let label = try #require(blocks("yaml").first { $0.hasPrefix("label:") })
      return ["main.yaml": head + label, "our-structures.csv": try #require(tables.first), "seen.csv": tables[1]]
    }
  }

  @Test func `its structures and its label read together`() throws {
    let scenario = try Samples.read(try files).scenario
    let label = try #require(scenario.label)
    #expect(scenario.structures.count == 6)
    #expect(label.bodies.map(\.id) == ["ccas-lievin", "trait-union", "atelier", "relais"])
    #expect(label.bodies.map(\.replaces) == [nil, nil, nil, 2])
    #expect(label.cutOff.neighbours == [[1], [0]])
  }

  @Test func `its table of decisions reads in the place of the list`() throws {
    var files = try files
    let text = try #require(files["main.yaml"])
    let start = try #require(text.firstRange(of: "    decisions: #")).lowerBound
    let end = try #require(text.firstRange(of: "\n  # Structures on which")).lowerBound
    files["main.yaml"] = text[..<start] + "    decisions: {table: seen.csv}\n" + text[end...]
    let kinds = try Samples.read(files).scenario.label?.observed?.decisions.map(\.kind)
    #expect(kinds == [.filed, .filed, .granted, .moratorium])
  }

  /// Its comments say what stands by default; so does the file without them.
  @Test func `every number of its label says where it comes from`() throws {
    let remarks = try Samples.read(try files).remarks.filter { $0.path.hasPrefix("label.") }
    // Lengths of the calendar and seats are plans, not figures about the world.
    let plans = ["every_months", "seats", "check_months"]
    let bare = remarks.filter { remark in !plans.contains { remark.path.hasSuffix($0) } }
    #expect(bare.map(\.path) == [])
  }

  @Test func `it shows every key that a structure or the label may have`() throws {
    let label = try #require(blocks("yaml").first { $0.hasPrefix("label:") })
    var left = [Definitions.label.definition]
    while let definition = left.popLast() {
      for field in definition.fields {
        #expect(label.contains("\(field.key):"), "\(definition.name) \(field.key)")
        left += objects(field.kind)
      }
    }
    for field in Definitions.structure.definition.fields {
      #expect(page.contains("| `\(field.key)` |"), "\(field.key)")
    }
  }

  private func objects(_ kind: ValueKind) -> [ObjectDefinition] {
    switch kind {
    case .object(let definition): [definition]
    case .list(let kind), .table(let kind): objects(kind.item)
    case .either(_, let collection): objects(collection)
    default: []
    }
  }
}
