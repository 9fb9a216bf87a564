import Foundation

/// The checkout that these tests were built from.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names in a folder of the checkout.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
  }

  /// For each target of `Sources`, the modules that its Swift files import.
  static func imports() throws -> [String: Set<String>] {
    var imports: [String: Set<String>] = [:]
    for target in try names(in: "Sources") {
      let folder = root.appendingPathComponent("Sources/\(target)")
      imports[target] = []
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
        let source = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        imports[target]?.formUnion(modules(importedBy: source))
      }
    }
    return imports
  }

  /// For each target of `Sources`, the dependencies that `Package.swift` declares.
  static func declared() throws -> [String: Set<String>] {
    let package = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    return dependencies(in: package)
  }

  /// The dependencies of targets made by `room(…)`, `.systemLibrary(…)` and `.executableTarget(…)`.
  static func dependencies(in package: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    let room = #/\broom\(\s*((?:"[A-Za-z]+"(?:,\s*)?)+)(?:resources: \[[^\]]*\])?\)/#
    for call in package.matches(of: room) {
      let names = quoted(call.1)
      found[names[0]] = Set(names.dropFirst())
    }
    for call in package.matches(of: #/\.executableTarget\(\s*name: "([A-Za-z]+)",\s*dependencies: \[([^\]]*)\]/#) {
      found[String(call.1)] = Set(quoted(call.2))
    }
    for call in package.matches(of: #/\.systemLibrary\(name: "([A-Za-z]+)"/#) { found[String(call.1)] = [] }
    return found
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.matches(of: #/"([A-Za-z]+)"/#).map { String($0.1) }
  }
}
