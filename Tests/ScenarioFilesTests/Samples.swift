import InsertionPolicy
import Stochastics

@testable import ScenarioFiles

/// Scenario texts that tests start from.
enum Samples {
  /// Every key of the format, each with a value that is not its default.
  ///
  /// It is `Tests/Samples/full.yaml`, which the tests of the schema read as well.
  static let full = text("full.yaml")

  /// Reads some files, of which `main` is the one asked for.
  static func read(_ files: [String: String], main: String = "main.yaml") throws(ScenarioProblems) -> LoadedScenario {
    try reader(FilesInMemory(texts: files)).read(path: main)
  }

  /// A reader that knows three indicators.
  static func reader(_ files: FilesInMemory) -> ScenarioReader {
    ScenarioReader(files: files) { _ in ["orientation.within_one_month", "caf.served", "accompaniment.mean_wait"] }
  }

  /// The problems of some files, none when they read.
  static func problems(_ files: [String: String], main: String = "main.yaml") -> [Problem] {
    problems(files.mapValues { Array($0.utf8) }, main: main)
  }

  /// The problems of some files that need not be text.
  static func problems(_ files: [String: [UInt8]], main: String = "main.yaml") -> [Problem] {
    do {
      _ = try reader(FilesInMemory(files)).read(path: main)
      return []
    } catch {
      return error.problems
    }
  }

  /// ``full`` with the first occurrence of one text replaced by another.
  static func full(_ old: String, _ new: String) -> String {
    replacing(old, by: new, in: full)
  }

  /// The text of a file of `Tests/Samples`.
  static func text(_ name: String) -> String {
    let path = "Tests/Samples/\(name)"
    guard let bytes = try? FilesOnDisk().bytes(of: path, limit: Limits.bytes) else {
      preconditionFailure("\(path) cannot be read; tests start in the checkout")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A sample with the first occurrence of one text replaced by another.
  static func replacing(_ old: String, by new: String, in sample: String) -> String {
    guard let range = sample.firstRange(of: old) else { preconditionFailure("the sample has no '\(old)'") }
    return sample[..<range.lowerBound] + new + sample[range.upperBound...]
  }
}

extension Samples {
  /// Every key of the label, each with a value that is not its default.
  static let label = text("label.yaml")

  /// ``label`` with the first occurrence of one text replaced by another.
  static func label(_ old: String, _ new: String) -> String {
    replacing(old, by: new, in: label)
  }
}

/// What the course of a programme is, for tests that need one kind of it: `try #require(programme.stay)`.
extension Programme {
  var stay: Law? { if case .stay(let law) = course { law } else { nil } }
  var contracts: ContractRules? { if case .contracts(let rules) = course { rules } else { nil } }
}
