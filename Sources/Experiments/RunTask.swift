public import InsertionPolicy

/// A run: the futures of a scenario, as many as were asked for or until they say enough, then those of its variants.
///
/// It is an experiment whose points are the base and the variants. A future of a variant has the seed and the number, and so
/// the chance, of the base's future that it is held against.
public struct RunTask: Sendable {
  /// What is simulated.
  public let scenario: Scenario
  /// Its indicators.
  public let catalogue: IndicatorCatalogue
  /// What is held against it; `nil` where nothing is.
  public let comparison: VariantComparison?
  /// What may end the run before the limit.
  public var rule: StoppingRule
  /// Futures asked for, at most where the rule may end the run before.
  public var limit: Int
  /// Seed of every draw.
  public let seed: UInt64

  /// The point of the scenario itself.
  public static let base: Point = [0]

  /// Asks for a run.
  public init(
    _ scenario: Scenario, catalogue: IndicatorCatalogue, comparison: VariantComparison? = nil,
    rule: StoppingRule = .none,
    limit: Int, seed: UInt64
  ) {
    self.scenario = scenario
    self.catalogue = catalogue
    self.comparison = comparison
    self.rule = rule
    self.limit = limit
    self.seed = seed
  }

  /// What is held against the scenario, in the order of results.
  public var variants: [Variant] { comparison?.variants ?? [] }

  /// What is kept of each future: every cell of the base's catalogue.
  public var measures: [Measure] { catalogue.cells.map { Measure($0, of: scenario, catalogue) } }

  /// The point of a variant, by its place in the comparison.
  public static func point(of variant: Int) -> Point { [Double(variant + 1)] }

  /// The variant at a point; `nil` at the base.
  public func variant(at point: Point) -> Int? { point == Self.base ? nil : Int(point.values[0]) - 1 }

  /// What is simulated at a point.
  public func setting(at point: Point) -> Setting? {
    guard let variant = variant(at: point) else {
      return Setting(scenario, catalogue, places: Array(catalogue.cells.indices))
    }
    return comparison?.setting(of: variant)
  }

  /// Simulates what is missing: the base until the rule or the limit ends it, then one variant after the other.
  ///
  /// - Throws: ``Interrupted``; of each point, what is finished is its first futures without a gap.
  public func forecast(in laboratory: inout FutureLaboratory) throws(Interrupted) -> Forecast {
    laboratory.expect(limit + requested(beside: limit).reduce(0, +))
    var rows: [Replication] = []
    var look = 0
    repeat {
      look = rule.nextLook(after: look, limit: limit)
      rows = try laboratory.rows(at: Self.base, first: look)
    } while look < limit && !rule.isMet(by: rows)
    let requested = requested(beside: rows.count)
    if rows.count < limit, !requested.isEmpty { laboratory.expect(requested.reduce(0, +)) }
    for (variant, count) in requested.enumerated() {
      _ = try laboratory.rows(at: Self.point(of: variant), first: count)
    }
    return forecast(of: laboratory.finished)
  }

  /// What the futures say that are there.
  public func forecast(of finished: Trials) -> Forecast {
    let rows = finished.rows(at: Self.base)
    var forecast = Forecast(
      of: rows, scenario: scenario, catalogue: catalogue, seed: seed, limit: limit, rule: rule)
    if let comparison, !comparison.variants.isEmpty {
      forecast.variants = comparison.outcomes(
        comparison.variants.indices.map { finished.rows(at: Self.point(of: $0)) }, base: rows,
        requested: forecast.requested)
    }
    return forecast
  }

  private func requested(beside base: Int) -> [Int] { comparison?.requested(beside: base) ?? [] }
}
