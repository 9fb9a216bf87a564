import Foundation
import Testing

struct ArchitectureTests {
  @Test func `every target imports lower floors only, as the package declares`() throws {
    let imports = try Checkout.imports()
    // What stands outside Sources, such as benchmarks, is no part of the building.
    let declared = try Checkout.declared().filter { imports.keys.contains($0.key) }
    #expect(imports.count >= 13)
    #expect(Set(imports.keys) == Set(declared.keys))
    #expect(violations(imports: imports, declared: declared) == [])
  }

  @Test func `the kernel knows nothing of the policy`() throws {
    let imports = try Checkout.imports()
    let kernel: Set = ["Quantities", "DiscreteEvents", "Stochastics"]
    for target in kernel {
      let ours = try #require(imports[target]).intersection(Floors.all.joined())
      #expect(ours.isSubset(of: kernel.union(["CGSL"])), "\(target) imports \(ours.sorted())")
    }
  }

  @Test func `neither the kernel nor the policy knows files, threads or formats`() throws {
    let imports = try Checkout.imports()
    // The C library is there for its functions of numbers.
    let allowed = Set(Floors.all.joined()).union(["Glibc", "Musl", "Darwin"])
    for target in Floors.all[1...3].joined() {
      #expect(try #require(imports[target]).subtracting(allowed) == [], "\(target)")
    }
  }

  @Test func `only what belongs at the top of the checkout is there`() throws {
    let expected: Set = [
      "Package.swift", "Sources", "Tests", "Scenarios", "Results", "README.md", "LICENSE", "scripts", "docs",
      "Benchmarks",
    ]
    let stray = try Checkout.names(in: "").filter { !$0.hasPrefix(".") && !expected.contains($0) }
    #expect(stray == [])
  }
}

/// On made-up packages: what would be noticed.
struct ViolationTests {
  private let declared: [String: Set<String>] = [
    "CGSL": [], "Quantities": [], "DiscreteEvents": ["Quantities"], "Stochastics": ["Quantities", "CGSL"],
    "InsertionPolicy": ["DiscreteEvents", "Quantities"],
  ]
  private let sound: [String: Set<String>] = [
    "CGSL": [], "Quantities": ["Foundation"], "DiscreteEvents": ["Quantities"], "Stochastics": ["CGSL", "Quantities"],
    "InsertionPolicy": ["DiscreteEvents", "Quantities"],
  ]

  private func found(_ change: (inout [String: Set<String>]) -> Void) -> [Violation] {
    var imports = sound
    change(&imports)
    return violations(imports: imports, declared: declared)
  }

  @Test func `a sound package has no violation`() {
    let seen = found { _ in }
    #expect(seen == [])
  }

  @Test func `an import upwards is found even when the package declares it`() {
    var imports = sound
    imports["Quantities"]?.insert("InsertionPolicy")
    var declared = declared
    declared["Quantities"]?.insert("InsertionPolicy")
    #expect(
      violations(imports: imports, declared: declared) == [.upward(from: "Quantities", to: "InsertionPolicy")])
  }

  @Test func `an import of a neighbour on the same floor is found`() {
    let seen = found { $0["DiscreteEvents"]?.insert("Stochastics") }
    let expected: [Violation] = [
      .upward(from: "DiscreteEvents", to: "Stochastics"), .undeclared(from: "DiscreteEvents", to: "Stochastics"),
    ]
    #expect(seen == expected.sorted())
  }

  @Test func `a second door to a C library is found`() {
    let second = found { $0["InsertionPolicy"]?.insert("CGSL") }
    #expect(second.contains(.roomWithDoors("CGSL", ["InsertionPolicy", "Stochastics"])))
    let none = found { $0["Stochastics"]?.remove("CGSL") }
    #expect(none.contains(.roomWithDoors("CGSL", [])))
  }

  @Test func `a dependency that nobody uses is found`() {
    let seen = found { $0["InsertionPolicy"]?.remove("Quantities") }
    #expect(seen == [.unused(from: "InsertionPolicy", to: "Quantities")])
  }

  @Test func `a target on no floor is found`() {
    let seen = found { $0["Helpers"] = [] }
    #expect(seen == [.unknownTarget("Helpers")])
  }

  @Test func `imports are read in all their forms`() {
    let source = """
      // import Nothing
      import A
      public import B
      @preconcurrency internal import C
      @testable import D
      import struct E.Thing
        import F
      let text = "import G"
      """
    #expect(modules(importedBy: source) == ["A", "B", "C", "D", "E", "F"])
  }

  @Test func `dependencies are read from a package description`() {
    let package = """
      .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
      room("Quantities"),
      room(
        "ScenarioFiles", "CYAML",
        "Quantities"),
      room("Reporting", "Quantities", resources: [.embedInCode("Resources")]),
      .executableTarget(
        name: "jalon", dependencies: ["Workbench", "Reporting"], swiftSettings: settings),
      """
    #expect(
      Checkout.dependencies(in: package) == [
        "CYAML": [], "Quantities": [], "ScenarioFiles": ["CYAML", "Quantities"], "Reporting": ["Quantities"],
        "jalon": ["Workbench", "Reporting"],
      ])
  }
}
