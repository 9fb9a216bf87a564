import Experiments
import InsertionPolicy
import Testing

/// The model against the one year whose result is published: the CAF in 2022 (CAF62-15, CAF62-16).
struct ScenarioBacktestTests {
  /// Followed in 2022, of which new, as the report n°39 says; carried over is the difference.
  private static let followed = 1_086.0
  private static let new = 470.0

  private static let forecast: Forecast? = {
    guard let loaded = try? ScenarioFolder.read("caf-62-2022/backtest.yaml") else { return nil }
    let plan = Plan(replications: 60, seed: 1, workers: 2)
    return plan.forecast(loaded.scenario, catalogue: IndicatorCatalogue(loaded.scenario)) { _ in }
  }()

  private func estimate(_ id: String) throws -> Estimate {
    let forecast = try #require(Self.forecast)
    let cell = forecast.cells.first {
      forecast.catalogue[$0.cell.indicator].id == id && $0.cell.window == .year(2022) && $0.cell.territory == nil
    }
    return try #require(cell?.estimate)
  }

  @Test(arguments: [("caf.served", followed), ("caf.starts", new)])
  func `what happened in 2022 lies between the 5 and 95 % quantiles`(id: String, published: Double) throws {
    let quantiles = try estimate(id).quantiles
    let low = try #require(quantiles.first { $0.level == 0.05 }).value
    let high = try #require(quantiles.first { $0.level == 0.95 }).value
    #expect(low < published && published < high, "\(id): \(low) to \(high)")
    // Too vague would prove nothing: chance moves a count of this size by a tenth at most.
    #expect(high - low < 0.3 * Self.new, "\(id): \(low) to \(high)")
  }

  @Test(arguments: [("caf.served", followed), ("caf.starts", new)])
  func `a figure a tenth off is refuted`(id: String, published: Double) throws {
    let confidence = try #require(try estimate(id).confidence)
    #expect(!confidence.contains(published * 0.9) && !confidence.contains(published * 1.1), "\(id): \(confidence)")
  }

  /// The rules of stay were not shown the number of people left at the end of the year.
  @Test func `the file active stays as large as the 616 carried over`() throws {
    let carriedOver = Self.followed - Self.new
    let mean = try #require(try estimate("caf.in_progress").mean)
    #expect(abs(mean / carriedOver - 1) < 0.05, "\(mean)")
  }
}
