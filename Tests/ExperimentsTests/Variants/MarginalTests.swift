import Experiments
import InsertionPolicy
import Quantities
import Testing

/// Lines of a budget with more money, held against the scenario as it is.
@Suite struct MarginalTests {
  /// Two lines of 10 measures at 1 000 euros each: 40 people ask for the first programme, 4 for the second.
  private static func base() throws -> Scenario {
    let first = try VariantSample.date("2025-01-01")
    func programme(_ id: String) throws -> Programme {
      Programme(
        id: id, name: VariantSample.text, sphere: .social, load: LoadRule(reading: .starts, ceiling: 10),
        firstAppointmentDelay: 0, course: .stay(10_000))
    }
    func line(_ id: String, _ programme: Int) -> BudgetLine {
      BudgetLine(
        id: id, name: VariantSample.text, block: 0, code: "07", credits: [.stateNew: Euros(euros: 10_000)],
        costs: [CostRule(occasion: .start(programme: programme), amount: Euros(euros: 1_000))])
    }
    return Scenario(
      name: VariantSample.text, summary: VariantSample.text, firstDay: first,
      lastDay: try VariantSample.date("2025-12-31"), territories: [Territory(id: "one", name: "One", share: 1)],
      profiles: [Profile(id: "all", share: 1)], arrivals: [], rsaSpell: 100_000,
      programmes: [try programme("wanted"), try programme("left")],
      structures: [
        try VariantSample.structure("a", 0, 0, fte: 1), try VariantSample.structure("b", 1, 0, fte: 1),
      ],
      stock: [
        StockGroup(position: .waiting(programme: 0), people: 40),
        StockGroup(position: .waiting(programme: 1), people: 4),
      ],
      targets: [
        Target(indicator: "wanted.starts", value: 15, source: "F18-09"),
        Target(indicator: "left.in_progress", value: 3, source: "F18-09", direction: .atLeast),
      ],
      budget: Budget(
        name: VariantSample.text, blocks: [Budget.Block(id: "all", name: VariantSample.text)],
        lines: [line("f1", 0), line("f2", 1)], execution: first...(try VariantSample.date("2025-12-31")),
        signedOn: first, payments: [Budget.StatePayment(share: 1, delay: 30)],
        settlement: Budget.Settlement(on: try VariantSample.date("2026-03-31"), issued: 1)))
  }

  @Test func `each line has its variant, of the lines asked for or of all`() throws {
    let base = try Self.base()
    let step = Euros(euros: 5_000)
    let all = Variant.marginals(of: base, step: step, replications: 3)
    #expect(all.map(\.id) == ["marginal.f1", "marginal.f2"])
    #expect(all.map(\.kind) == [.marginal(line: 0, step: step), .marginal(line: 1, step: step)])
    #expect(all.map(\.kind.word) == ["marginal", "marginal"])
    #expect(all.map { $0.kind.line(in: base) } == ["f1", "f2"] && all.allSatisfy { $0.kind.body(in: base) == nil })
    #expect(all.map(\.replications) == [3, 3])
    #expect(all[0].scenario.programmes[0].load?.ceiling == 15 && all[0].scenario.programmes[1].load?.ceiling == 10)
    #expect(Variant.marginals(of: base, lines: [1], step: step).map(\.id) == ["marginal.f2"])
    #expect(Variant.marginals(of: try VariantSample.queue(perYear: 1, places: 1), step: step).isEmpty)
  }

  // The first line buys five more of the 40 who wait, so its target of 15 is reached in every future instead of in none;
  // the second has four people and money for ten.
  @Test func `more money buys where the demand is, and nothing where it is not`() throws {
    let base = try Self.base()
    let sample = try ComparedSample(
      base, Variant.marginals(of: base, step: Euros(euros: 5_000)), replications: 4, workers: 2)
    let bought = try #require(sample.estimate("wanted.starts", of: 0))
    #expect(bought.base == 10 && bought.difference == 5)
    let nothing = try #require(sample.estimate("left.starts", of: 1))
    #expect(nothing.base == 4 && nothing.difference == 0 && nothing.confidence(among: 2) == 0...0)
    #expect(try #require(sample.estimate("money.f1.unspent", of: 0)).difference == 0)
    #expect(try #require(sample.estimate("money.f2.unspent", of: 1)).difference == 5_000)
    let reached = sample.outcomes[0].attainments
    #expect(reached.map { sample.catalogue.indicators[$0.cell.indicator].id } == ["wanted.starts", "left.in_progress"])
    #expect(reached.map(\.base) == [0, 1] && reached.map(\.variant) == [1, 1])
    #expect(reached[0].difference == 1 && reached[0].cell.window == .year(2025) && reached[0].count == 4)
  }

  // A mean over months may miss by its last digit a target that every month meets; what reaches it in the table of targets
  // reaches it here too.
  @Test func `a target met but for rounding is met without more money`() throws {
    var base = try Self.base()
    base.targets = [Target(indicator: "wanted.starts", value: 10 + 1e-9, source: "F18-09")]
    let sample = try ComparedSample(
      base, Variant.marginals(of: base, lines: [0], step: Euros(euros: 5_000)), replications: 3)
    let reached = try #require(sample.outcomes[0].attainments.first)
    #expect(reached.base == 1 && reached.variant == 1 && reached.difference == 0)
    base.targets[0].value = 10 + 1e-7
    let short = try ComparedSample(
      base, Variant.marginals(of: base, lines: [0], step: Euros(euros: 5_000)), replications: 3)
    #expect(try #require(short.outcomes[0].attainments.first).base == 0)
  }

  @Test func `a lever has no probabilities kept, and a line no months`() throws {
    let base = try Self.base()
    let lever = try ComparedSample(base, against: base.adding(Euros(euros: 5_000), toLine: 0), replications: 2)
    #expect(lever.outcomes[0].attainments.isEmpty)
    let line = try ComparedSample(base, Variant.marginals(of: base, lines: [0], step: Euros(euros: 1)), replications: 2)
    #expect(line.outcomes[0].estimates.contains { $0.cell.window == .year(2025) })
    #expect(
      !line.outcomes[0].estimates.contains { if case .month = $0.cell.window { true } else { false } })
  }

  @Test func `a variant may have replications of its own`() throws {
    let base = try Self.base()
    let lever = Variant(id: "same", name: VariantSample.text, kind: .whatIf, scenario: base)
    let lines = Variant.marginals(of: base, step: Euros(euros: 1), replications: 2)
    let comparison = VariantComparison([lever] + lines, of: base, catalogue: IndicatorCatalogue(base), replications: 5)
    #expect(comparison.requested(beside: 4) == [4, 2, 2])
    let task = RunTask(base, catalogue: IndicatorCatalogue(base), comparison: comparison, limit: 4, seed: 1)
    var laboratory = task.laboratory(workers: 2)
    #expect(try task.forecast(in: &laboratory).variants.map(\.replications) == [4, 2, 2])
  }

  @Test func `a target may say which way it is reached where its indicator does not`() throws {
    var base = try Self.base()
    base.targets[1].value = 5
    let catalogue = IndicatorCatalogue(base)
    let plan = Plan(replications: 3, seed: 1, workers: 1)
    let lived = base
    let rows = plan.run(makeWorker: { FutureWorker(lived, catalogue: catalogue, seed: 1) }, finished: { _ in })
    func attainment(_ scenario: Scenario) -> Estimate.Attainment? {
      let forecast = Forecast(
        of: rows, scenario: scenario, catalogue: catalogue.indicators, cells: catalogue.cells, seed: 1, requested: 3)
      let cell = forecast.cells.first {
        catalogue.indicators[$0.cell.indicator].id == "left.in_progress" && $0.target != nil
      }
      return cell?.estimate.attainment
    }
    #expect(attainment(base)?.reached == 0)
    base.targets[1].direction = .atMost
    #expect(attainment(base)?.reached == 3)
    base.targets[1].direction = nil
    #expect(attainment(base) == nil)
  }
}
