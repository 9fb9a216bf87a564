import CBaseline
import Experiments
import InsertionPolicy
import ScenarioFiles

/// Measures of one scenario.
enum ScenarioMeasure {
  static func load(_ path: String) throws -> Scenario {
    try ScenarioReader { IndicatorCatalogue($0).indicators.map(\.id) }.read(path: path).scenario
  }

  /// Futures one after the other in one world: the fastest, and what memory they took and asked for.
  static func futures(path: String, replications: UInt32) throws {
    let scenario = try load(path)
    let before = residentBytes()
    var future = Future(scenario)
    var best = Double.infinity
    var events = 0
    var firstBytes = 0
    var requests: UInt64 = 0
    for replication in 0..<replications {
      let asked = baseline_allocations()
      let time = timed(by: processorSeconds) { future.run(seed: 1, replication: replication) }
      requests = baseline_allocations() - asked
      if replication == 0 { firstBytes = residentBytes() - before }
      if time / Double(future.eventCount) < best / Double(max(1, events)) {
        best = time
        events = future.eventCount
      }
    }
    let people = max(1, future.mostPeople)
    print(
      "events=\(events) seconds=\(best) people=\(people) bytes=\(firstBytes / people) "
        + "bytes_last=\((residentBytes() - before) / people) allocations_last=\(requests)")
  }

  /// The same plan with one worker and with two.
  static func workers(path: String, replications: Int, rounds: Int) throws {
    let scenario = try load(path)
    let catalogue = IndicatorCatalogue(scenario)
    var processor = [Double.infinity, .infinity]
    func forecast(_ workers: Int) {
      let before = processorSeconds()
      _ = Plan(replications: replications, seed: 1, workers: workers).forecast(scenario, catalogue: catalogue) { _ in }
      processor[workers - 1] = min(processor[workers - 1], processorSeconds() - before)
    }
    let (one, two) = shortest(of: rounds, { forecast(1) }, { forecast(2) })
    print("one=\(one) two=\(two) one_cpu=\(processor[0]) two_cpu=\(processor[1])")
  }

  /// Futures for an instruction counter.
  static func count(path: String, replications: UInt32) throws {
    var future = Future(try load(path))
    for replication in 0..<replications { future.run(seed: 1, replication: replication) }
  }
}
