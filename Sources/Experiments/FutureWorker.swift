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
  /// Simulates futures of a scenario and sums them up; nothing is kept of them.
  ///
  /// - Parameters:
  ///   - scenario: What is voted.
  ///   - catalogue: The scenario's indicators.
  ///   - finished: Called on the calling thread once per future, in the order in which they finish.
  /// - Returns: What the futures say.
  public func forecast(
    _ scenario: Scenario, catalogue: IndicatorCatalogue, finished: (Replication) -> Void = { _ in }
  ) -> Forecast {
    let seed = seed
    let rows = run(
      makeWorker: { FutureWorker(scenario, catalogue: catalogue, seed: seed) }, finished: finished)
    return Forecast(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: seed,
      requested: replications)
  }
}
