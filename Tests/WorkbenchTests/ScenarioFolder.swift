import Foundation
import InsertionPolicy
import ScenarioFiles

/// The scenarios that come with the program, as their folder holds them.
enum ScenarioFolder {
  /// The checkout.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every scenario file, by its path from `Scenarios/`, in order of name.
  static let names: [String] = {
    let folder = root.appending(path: "Scenarios").path
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// Those that describe a département, which leaves out the template of a queue.
  static let sourced = names.filter { $0 != "minimal.yaml" }

  /// The reader that the program uses.
  static let reader = ScenarioReader { IndicatorCatalogue($0).indicators.map(\.id) }

  static func path(_ name: String) -> String { root.appending(path: "Scenarios/\(name)").path }

  static func read(_ name: String) throws -> LoadedScenario { try reader.read(path: path(name)) }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
  }
}
