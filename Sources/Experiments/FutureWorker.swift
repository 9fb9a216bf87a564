public import InsertionPolicy

/// Simulates futures of a scenario in one world, and computes the indicators of each.
public struct FutureWorker: ReplicationWorker, ~Copyable {
  private var future: Future
  private let catalogue: IndicatorCatalogue
  private let seed: UInt64

  /// Makes a world of its own for the scenario.
  public init(_ scenario: Scenario, catalogue: IndicatorCatalogue, seed: UInt64) {
    future = Future(scenario)
    self.catalogue = catalogue
    self.seed = seed
  }

  /// Simulates the future of this number; one value per cell of the catalogue.
  public mutating func run(replication: UInt32) -> [Double?] {
    future.run(seed: seed, replication: replication)
    return catalogue.evaluate(future.observations)
  }

  /// Simulates the future of this number; the values of the cells at these places of the catalogue.
  mutating func run(replication: UInt32, at places: [Int?]) -> [Double?] {
    future.run(seed: seed, replication: replication)
    return catalogue.evaluate(future.observations, at: places)
  }
}

extension Plan {
  /// Simulates futures of a scenario and sums them up.
  ///
  /// - Parameters:
  ///   - scenario: What is voted.
  ///   - catalogue: The scenario's indicators.
  ///   - kept: Futures that are already there, of the same scenario and seed; only the missing ones are simulated.
  ///   - rule: What may end the run before all the plan's futures are there; `nil` for all of them.
  ///   - cancellation: Looked at before each future; what is finished is then summed up.
  ///   - finished: Called on the calling thread once per future, in the order in which they finish.
  /// - Returns: What the finished futures say.
  /// - Throws: What `finished` throws.
  public func forecast<Failure: Error>(
    _ scenario: Scenario, catalogue: IndicatorCatalogue, kept: [Replication] = [], rule: StoppingRule? = nil,
    until cancellation: Cancellation = Cancellation(), finished: (Replication) throws(Failure) -> Void
  ) throws(Failure) -> Forecast {
    let seed = seed
    var rows = kept.sorted { $0.number < $1.number }
    var look = 0
    repeat {
      look = rule?.nextLook(after: look, limit: replications) ?? replications
      let present = Set(rows.lazy.map(\.number))
      let missing = (0..<UInt32(look)).filter { !present.contains($0) }
      guard !missing.isEmpty else { continue }
      rows += try run(
        missing, until: cancellation, makeWorker: { FutureWorker(scenario, catalogue: catalogue, seed: seed) },
        finished: finished)
      rows.sort { $0.number < $1.number }
    } while look < replications && rows.count >= look && rule?.isMet(by: Array(rows.prefix(look))) != true
    guard let rule else {
      return Forecast(
        of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: seed,
        requested: replications)
    }
    return Forecast(
      of: rows, scenario: scenario, catalogue: catalogue, seed: seed, limit: replications, rule: rule)
  }
}
