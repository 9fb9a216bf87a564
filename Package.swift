// swift-tools-version: 6.1
import PackageDescription

/// What every Swift target is compiled with.
///
/// `-cross-module-optimization` is what lets the kernel's generic code be specialised inside the model: without it the
/// same program ran several times slower.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .unsafeFlags(["-warnings-as-errors"]),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func room(_ name: String, _ dependencies: String..., resources: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, resources: resources,
    swiftSettings: settings)
}

func tests(of name: String, _ dependencies: String..., resources: [Resource] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies.map { .init(stringLiteral: $0) }, resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "Jalon",
  products: [
    .executable(name: "jalon", targets: ["jalon"]),
    .library(name: "SimulationKernel", targets: ["DiscreteEvents", "Stochastics", "Quantities"]),
  ],
  targets: [
    // Floor 0: C libraries, each in one room.
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Floor 1: what a number is.
    room("Quantities"),

    // Floor 2: the kernel.
    room("DiscreteEvents", "Quantities"),
    room("Stochastics", "CGSL"),

    // Floor 3: the world of insertion policy.
    room("InsertionPolicy", "DiscreteEvents", "Stochastics", "Quantities"),

    // Floor 4: many futures.
    room("Experiments", "InsertionPolicy", "Stochastics", "Quantities"),

    // Floor 5: what goes in and what comes out.
    room("ScenarioFiles", "CYAML", "InsertionPolicy", "Stochastics", "Quantities"),
    room("RunStore", "CSQLite", "Experiments", "InsertionPolicy"),
    // What a page looks like and does, and the specifications of its charts, are files that are compiled in.
    room(
      "Reporting", "CXLSXWriter", "Experiments", "InsertionPolicy", "Quantities",
      resources: [.embedInCode("Resources")]),

    // Floor 6: the one path from scenario to report.
    room("Workbench", "ScenarioFiles", "RunStore", "Reporting", "Experiments", "InsertionPolicy"),

    // Floor 7: the doors.
    .executableTarget(
      name: "jalon",
      dependencies: [
        "Workbench", "RunStore", "Reporting", "Experiments", "ScenarioFiles", "InsertionPolicy", "Quantities",
      ],
      swiftSettings: settings),

    // Measurements.
    .target(name: "CBaseline", path: "Benchmarks/Baseline"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CBaseline", "DiscreteEvents", "Stochastics", "Quantities", "InsertionPolicy", "Experiments", "ScenarioFiles",
      ],
      path: "Benchmarks/Program", swiftSettings: settings),

    // Tests.
    .target(name: "QueueingTheory", path: "Tests/QueueingTheory", swiftSettings: settings),
    .target(name: "Mutations", path: "Tests/Mutations", swiftSettings: settings),
    .executableTarget(
      name: "Fuzz", dependencies: ["Mutations", "ScenarioFiles"], path: "Tests/Fuzz", swiftSettings: settings),
    tests(of: "Quantities", "Quantities"),
    tests(of: "DiscreteEvents", "DiscreteEvents", "Quantities"),
    tests(of: "Stochastics", "Stochastics", "Quantities"),
    tests(of: "InsertionPolicy", "InsertionPolicy", "DiscreteEvents", "Stochastics", "Quantities"),
    tests(of: "Experiments", "Experiments", "InsertionPolicy", "Stochastics", "Quantities"),
    tests(
      of: "ScenarioFiles", "ScenarioFiles", "InsertionPolicy", "Stochastics", "Quantities", "Mutations", "jalon"),
    tests(of: "RunStore", "RunStore", "Experiments", "InsertionPolicy", "Quantities"),
    tests(of: "Reporting", "Reporting", "Experiments", "InsertionPolicy", "Stochastics", "Quantities"),
    tests(
      of: "Workbench", "Workbench", "ScenarioFiles", "Experiments", "InsertionPolicy", "Reporting", "RunStore",
      "Quantities"),
    tests(of: "jalon", "jalon"),
    tests(of: "Architecture"),
    tests(
      of: "Validation", "Workbench", "ScenarioFiles", "Experiments", "InsertionPolicy", "DiscreteEvents", "Stochastics",
      "Quantities", "QueueingTheory"),
  ],
  swiftLanguageModes: [.v6]
)
