import Foundation
import Testing

@testable import ScenarioFiles

/// The schema beside the scenarios is the one that the definitions give; Tests/Schema holds what it allows.
@Suite struct SchemaTests {
  @Test func `the schema beside the scenarios is up to date`() throws {
    let kept = try FilesOnDisk().bytes(of: "Scenarios/scenario.schema.json", limit: Limits.bytes)
    let isUpToDate = kept == Array((ScenarioSchema.text + "\n").utf8)
    #expect(
      isUpToDate,
      "write it again: scripts/jalon schema > Scenarios/scenario.schema.json")
  }

  @Test func `the schema is JSON and names every key of the definitions`() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(ScenarioSchema.text.utf8)) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    var left = [Definitions.scenario.definition, Definitions.variant]
    var names: Set<String> = []
    while let definition = left.popLast() {
      guard names.insert(definition.name).inserted else { continue }
      let properties = try #require(definitions[definition.name]?["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(definition.fields.map(\.key)), "\(definition.name)")
      for field in definition.fields {
        let description = try #require(properties[field.key]?["description"] as? String)
        #expect(description == "\(field.doc.fr) / \(field.doc.en)")
        left += field.kind.objects
      }
    }
    #expect(names.count > 20)
  }

  @Test func `every scenario leads an editor to the schema`() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "Scenarios").filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    #expect(paths.count >= 13)
    for path in paths.sorted() {
      let text = try String(contentsOfFile: "Scenarios/\(path)", encoding: .utf8)
      let up = String(repeating: "../", count: path.filter { $0 == "/" }.count)
      #expect(
        text.hasPrefix("# yaml-language-server: $schema=\(up)scenario.schema.json\n"),
        "the first line of Scenarios/\(path) should name \(up)scenario.schema.json")
    }
  }

  @Test func `the pattern of facts takes what the catalogue has and nothing else`() throws {
    for (name, highest) in FactCatalogue.families {
      let pattern = try Regex("\(name)-\(SchemaBuilder.numbers(upTo: highest))")
      for number in 0...(highest + 12) {
        for digits in ["\(number)", number < 10 ? "0\(number)" : "\(number)", "00\(number)", "0\(number)"] {
          let fact = "\(name)-\(digits)"
          #expect((try pattern.wholeMatch(in: fact) != nil) == (FactCatalogue.problem(with: fact) == nil), "\(fact)")
        }
      }
    }
  }

  @Test(arguments: [1, 9, 10, 62, 99, 100, 106, 245, 999])
  func `as many numbers match as a family has rows`(highest: Int) throws {
    let pattern = try Regex(SchemaBuilder.numbers(upTo: highest))
    let matching = (0...1_100).filter { number in
      let text = number < 10 ? "0\(number)" : "\(number)"
      return text.wholeMatch(of: pattern) != nil
    }
    #expect(matching == Array(1...highest))
  }
}

extension ValueKind {
  /// The kinds of objects that may stand here.
  fileprivate var objects: [ObjectDefinition] {
    switch self {
    case .object(let definition): [definition]
    case .list(let kind), .table(let kind): kind.item.objects
    case .map(let kind): kind.value.objects
    case .either(let single, let collection): single.objects + collection.objects
    default: []
    }
  }
}
