/// The floors of the building: a target imports targets of lower floors only.
enum Floors {
  static let all: [[String]] = [
    ["CGSL", "CYAML", "CSQLite", "CXLSXWriter", "CMicroHTTPD"],
    ["Quantities"],
    ["DiscreteEvents", "Stochastics"],
    ["InsertionPolicy"],
    ["Experiments"],
    ["ScenarioFiles", "RunStore", "Reporting"],
    ["Workbench"],
    ["LocalServer", "jalon"],
  ]

  static func floor(of target: String) -> Int? { all.firstIndex { $0.contains(target) } }
}

/// What is wrong with the imports of a package.
enum Violation: Hashable, Comparable, CustomStringConvertible {
  /// A target that no floor has.
  case unknownTarget(String)
  /// An import of the same floor or a higher one.
  case upward(from: String, to: String)
  /// A C library with more than one door, or none.
  case roomWithDoors(String, [String])
  /// An import that the package description does not declare.
  case undeclared(from: String, to: String)
  /// A dependency that no file imports.
  case unused(from: String, to: String)

  var description: String {
    switch self {
    case .unknownTarget(let target): "\(target) is on no floor"
    case .upward(let from, let to): "\(from) imports \(to), which is not below it"
    case .roomWithDoors(let room, let doors): "\(room) is imported by \(doors), not by exactly one target"
    case .undeclared(let from, let to): "\(from) imports \(to), which Package.swift does not declare"
    case .unused(let from, let to): "\(from) declares \(to) in Package.swift and does not import it"
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Everything wrong with the imports of some targets.
///
/// - Parameters:
///   - imports: For each target of the sources, the modules it imports.
///   - declared: For each target of the package, its dependencies.
/// - Returns: Each violation once, in alphabetical order.
func violations(imports: [String: Set<String>], declared: [String: Set<String>]) -> [Violation] {
  let ours = Set(imports.keys).union(declared.keys)
  var found: Set<Violation> = []
  for target in ours where Floors.floor(of: target) == nil { found.insert(.unknownTarget(target)) }
  for (target, modules) in imports {
    guard let floor = Floors.floor(of: target) else { continue }
    for module in modules where ours.contains(module) || Floors.floor(of: module) != nil {
      if let other = Floors.floor(of: module), other >= floor { found.insert(.upward(from: target, to: module)) }
      if declared[target]?.contains(module) != true { found.insert(.undeclared(from: target, to: module)) }
    }
  }
  for (target, dependencies) in declared {
    for module in dependencies.subtracting(imports[target] ?? []) { found.insert(.unused(from: target, to: module)) }
  }
  for room in Floors.all[0] where ours.contains(room) {
    let doors = imports.filter { $0.value.contains(room) }.map(\.key).sorted()
    if doors.count != 1 { found.insert(.roomWithDoors(room, doors)) }
  }
  return found.sorted()
}

/// The modules that a Swift source imports.
///
/// Line by line: `import X`, with any attributes and access level before it, and `import struct X.Y`.
func modules(importedBy source: String) -> Set<String> {
  let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
  var found: Set<String> = []
  for line in source.split(separator: "\n") {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"),
      words[..<index].allSatisfy({
        $0.hasPrefix("@") || ["public", "internal", "package", "private", "fileprivate"].contains($0)
      })
    else { continue }
    let rest = words[(index + 1)...].drop { kinds.contains($0) }
    if let module = rest.first?.split(separator: ".").first { found.insert(String(module)) }
  }
  return found
}
