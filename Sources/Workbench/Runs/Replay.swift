import Experiments
import Foundation
public import InsertionPolicy
public import Reporting
import RunStore
import ScenarioFiles

/// One future of a scenario, lived again from its seed and number alone.
public struct Replay: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Seed of the run.
  public let seed: UInt64
  /// Number of the future, from 0.
  public let replication: UInt32
  let identity: RunIdentity

  /// Numbers that a future may have.
  public static let replicationNumbers = 0...Plan.replicationLimits.upperBound - 1

  /// One person's path.
  ///
  /// - Parameter name: As ``PersonName`` gives it, or the bare number of a person of the initial stock.
  /// - Returns: The path, with at least one moment.
  /// - Throws: ``ReplayError``.
  public func story(of name: String) throws(ReplayError) -> StoryReport {
    guard let person = PersonName.address(of: name, in: scenario) else { throw .noSuchName(examples: examples) }
    var future = Future(scenario)
    let story = future.story(of: person, seed: seed, replication: replication)
    guard !story.moments.isEmpty else {
      throw .neverAppears(PersonName.name(of: person, in: scenario), replication: replication)
    }
    return StoryReport(story, of: scenario, identity, seed: seed, replication: replication)
  }

  /// The people who waited longest.
  public func longestWaits(_ count: Int, _ filter: LongestWaits.Filter = LongestWaits.Filter()) -> LongestWaits {
    var future = Future(scenario)
    return LongestWaits(
      future.moments(seed: seed, replication: replication), of: scenario, count: count, filter: filter)
  }

  /// The ways by which people come into the future: the stock, and the streams from outside.
  public var origins: [String] {
    let streams = scenario.arrivals.filter { if case .outside = $0.origin { true } else { false } }.map(\.id)
    return (scenario.stock.isEmpty ? [] : [LongestWaits.Filter.stock]) + streams
  }

  /// Names that people of the scenario have: of the stock, and of each stream by which people come in.
  var examples: [String] {
    origins.map { $0 == LongestWaits.Filter.stock ? "\($0)/1" : "\($0)/\(scenario.territories[0].id)/1" }
  }
}

/// Why a person has no story.
public enum ReplayError: Error, Hashable, Sendable {
  /// Nobody of the scenario can have that name; `examples` are names that somebody can have.
  case noSuchName(examples: [String])
  /// The name is right, and nobody has it in this future.
  case neverAppears(String, replication: UInt32)
}

extension Replay {
  /// A future of a scenario file, or of the scenario that a kept run was made from.
  ///
  /// - Parameters:
  ///   - path: A scenario file, or the folder of a run.
  ///   - seed: Seed, or `nil` for that of the run, of the scenario, or of every run that names none.
  ///   - replication: Number of the future, from 0, not lived yet.
  /// - Throws: ``WorkbenchError``.
  public init(_ path: String, seed: UInt64?, replication: UInt32) throws(WorkbenchError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      let loaded: LoadedScenario
      do { loaded = try Scenarios.check(path) } catch { throw .scenario(error) }
      self.init(
        scenario: loaded.scenario, seed: seed ?? loaded.seed ?? RunRequest.defaultSeed, replication: replication,
        identity: RunIdentity(path: ScenarioName.address(of: path), digest: loaded.digest))
      return
    }
    let kept = try KeptRun(path)
    self.init(
      scenario: kept.experiment.loaded.scenario, seed: seed ?? kept.experiment.seed, replication: replication,
      identity: RunIdentity(kept.manifest))
  }
}

extension WholeFile {
  /// Writes what happened to everybody in the first futures of a run, and puts the file into its place.
  func write(eventsOf scenario: Scenario, seed: UInt64, replications: Int) throws(RunStoreError) {
    let log = EventLogCSV(of: scenario)
    try append(EventLogCSV.header)
    var future = Future(scenario)
    for replication in 0..<UInt32(replications) {
      var moments = future.moments(seed: seed, replication: replication)[...]
      while !moments.isEmpty {
        try append(log.lines(moments.prefix(Self.linesAtATime), replication: replication))
        moments = moments.dropFirst(Self.linesAtATime)
      }
    }
    try keep()
  }

  /// Chosen: a megabyte or so of text at a time.
  private static let linesAtATime = 10_000
}
