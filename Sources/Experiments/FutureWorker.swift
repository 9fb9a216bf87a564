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
}

extension Plan {
  /// Simulates futures of a scenario and sums them up.
  ///
  /// - Parameters:
  ///   - scenario: What is voted.
  ///   - catalogue: The scenario's indicators.
  ///   - cancellation: Looked at before each future; what is finished is then summed up.
  ///   - finished: Called on the calling thread once per future, in the order in which they finish.
  /// - Returns: What the finished futures say.
  /// - Throws: What `finished` throws.
  public func forecast<Failure: Error>(
    _ scenario: Scenario, catalogue: IndicatorCatalogue, until cancellation: Cancellation = Cancellation(),
    finished: (Replication) throws(Failure) -> Void
  ) throws(Failure) -> Forecast {
    let seed = seed
    let rows = try run(
      until: cancellation, makeWorker: { FutureWorker(scenario, catalogue: catalogue, seed: seed) }, finished: finished)
    return Forecast(
      of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: seed,
      requested: replications)
  }
}
