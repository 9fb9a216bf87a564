import Experiments
import InsertionPolicy
import Quantities
import Testing

struct ComparisonTests {
  @Test func `two identical scenarios differ by exactly nothing in every cell`() throws {
    let base = try VariantSample.queue(perYear: 200, places: 4)
    let sample = try ComparedSample(base, against: base, replications: 12, workers: 2)
    let outcome = sample.outcomes[0]
    #expect(outcome.replications == 12)
    #expect(outcome.estimates.map(\.cell) == sample.catalogue.cells)
    for found in outcome.estimates {
      #expect(found.difference == (found.count > 0 ? 0 : nil))
      #expect(found.base == found.variant)
      #expect(found.confidence == (found.count > 1 ? 0...0 : nil))
      #expect(found.varianceRatio == 0 || found.varianceRatio == nil)
      #expect(!found.isClear)
    }
    // Chance is at work all the same: the base varies.
    #expect(outcome.estimates.count { $0.varianceRatio == 0 } > 20)
  }

  @Test func `one more place: the difference of waits needs a fifth of the futures that independent runs would`() throws
  {
    let base = try VariantSample.queue(perYear: 2_000, places: 40)
    let more = try VariantSample.queue(perYear: 2_000, places: 41)
    let sample = try ComparedSample(base, against: more, replications: 60, workers: 2)
    let waits = try #require(sample.estimate("queue.mean_wait"))
    #expect(waits.count == 60)
    #expect(try #require(waits.varianceRatio) <= 0.2)
    #expect(try #require(waits.confidence).upperBound < 0)
    #expect(waits.isClear)
    // The same futures held against those of other numbers: nothing is saved.
    let shifted = try independent(base, more, replications: 60)
    #expect(try #require(shifted.varianceRatio) > 0.5)
  }

  /// The wait of the base held against that of the variant in the future of the next number.
  private func independent(_ base: Scenario, _ variant: Scenario, replications: UInt32) throws -> PairedEstimate {
    func waits(_ scenario: Scenario) throws -> [Double] {
      let catalogue = IndicatorCatalogue(scenario)
      let cell = try #require(
        catalogue.cells.firstIndex {
          catalogue.indicators[$0.indicator].id == "queue.mean_wait" && $0.window == .whole && $0.territory == nil
        })
      var future = Future(scenario)
      return try (0..<replications).map { number in
        future.run(seed: 1, replication: number)
        return try #require(catalogue.evaluate(future.observations)[cell])
      }
    }
    let other = try waits(variant)
    return PairedEstimate(
      cell: IndicatorCell(indicator: 0, window: .whole, territory: nil), base: try waits(base),
      variant: Array(other.dropFirst()) + [other[0]])
  }

  // Where places are unlimited, the starts of a year are Poisson with the yearly number as their mean, so the true
  // difference of 100 and 130 a year is 30. An interval at 95 % covers it in 200 experiments at least 173 times but with
  // a probability of 1e-6 (binomial); half as wide an interval, which covers about two times in three, does not.
  @Test func `the interval covers the true difference as often as it says`() throws {
    let base = try VariantSample.queue(perYear: 100, places: nil)
    let more = try VariantSample.queue(perYear: 130, places: nil)
    let catalogue = IndicatorCatalogue(base)
    let comparison = VariantComparison(
      [Variant(id: "more", name: VariantSample.text, kind: .whatIf, scenario: more)], of: base, catalogue: catalogue,
      replications: 800)
    let task = RunTask(base, catalogue: catalogue, comparison: comparison, limit: 800, seed: 1)
    var laboratory = task.laboratory(workers: 2)
    let rows = try laboratory.rows(at: RunTask.base, first: 800)
    let others = try laboratory.rows(at: RunTask.point(of: 0), first: 800)
    let starts = try #require(catalogue.indicators.firstIndex { $0.id == "queue.starts" })
    var covered = 0
    var coveredByHalf = 0
    for experiment in 0..<200 {
      // Four futures that no other experiment has.
      let numbers = 4 * experiment..<4 * experiment + 4
      let outcomes = comparison.outcomes([Array(others[numbers])], base: Array(rows[numbers]), requested: 4)
      let found = try #require(outcomes[0][IndicatorCell(indicator: starts, window: .whole, territory: nil)])
      #expect(found.count == 4)
      let interval = try #require(found.confidence)
      let middle = try #require(found.difference)
      if interval.contains(30) { covered += 1 }
      if abs(middle - 30) <= (interval.upperBound - interval.lowerBound) / 4 { coveredByHalf += 1 }
    }
    #expect(covered >= 173)
    #expect(coveredByHalf < 173)
  }

  @Test func `cells are matched by what they are about, not by where they stand`() throws {
    let base = try VariantSample.labelled()
    var other = base
    // A new territory, programme and body, each first in its list: nothing stands where it stood.
    other.territories = [
      Territory(id: "c", name: "C", share: 0.2), Territory(id: "b", name: "B", share: 0.4),
      Territory(id: "a", name: "A", share: 0.4),
    ]
    other.programmes.insert(try VariantSample.programme("desk", stay: 30), at: 0)
    other.structures = [
      try VariantSample.structure("sc", 0, 0, fte: 2), try VariantSample.structure("sa", 1, 2, fte: 1),
      try VariantSample.structure("sb", 1, 1, fte: 1),
    ]
    other.stock = [StockGroup(position: .accompanied(programme: 1), people: 20)]
    let bodies = [
      LabelBody(id: "new", name: "New", territory: 0, structures: [0], quality: 10),
      LabelBody(id: "ccas-a", name: "A", territory: 2, structures: [1], quality: 10),
      LabelBody(id: "ccas-b", name: "B", territory: 1, structures: [2], quality: 10),
    ]
    other.label?.bodies = bodies
    let sample = try ComparedSample(base, against: other, replications: 3)
    let theirs = IndicatorCatalogue(other)
    var future = Future(other)
    let rows = (0..<UInt32(3)).map { number in
      future.run(seed: 1, replication: number)
      return theirs.evaluate(future.observations)
    }
    var shifted = 0
    for found in sample.outcomes[0].estimates {
      let id = sample.catalogue.indicators[found.cell.indicator].id
      let territory = found.cell.territory.map { base.territories[$0].id }
      let place = try #require(
        theirs.cells.firstIndex {
          theirs.indicators[$0.indicator].id == id && $0.window == found.cell.window
            && $0.territory.map { other.territories[$0].id } == territory
        }, "\(id)")
      let values = rows.compactMap { $0[place] }
      if values.count == 3, found.count == 3 { #expect(found.variant == values.reduce(0, +) / 3, "\(id)") }
      if sample.catalogue.cells.firstIndex(of: found.cell) != place { shifted += 1 }
    }
    #expect(shifted > 100)
    #expect(
      !sample.outcomes[0].estimates.contains { sample.catalogue.indicators[$0.cell.indicator].id.hasPrefix("desk.") })
    // What the variant alone has is left out, and so is what the base alone has.
    let back = try ComparedSample(other, against: base, replications: 2)
    let ids = Set(back.outcomes[0].estimates.map { theirs.indicators[$0.cell.indicator].id })
    #expect(!ids.contains { $0.hasPrefix("label.new.") || $0.hasPrefix("desk.") })
    #expect(ids.contains("label.bodies_labelled"))
  }

  @Test(arguments: [2, 3, 8])
  func `any number of workers gives the same`(workers: Int) throws {
    let base = try VariantSample.queue(perYear: 200, places: 4)
    let more = try VariantSample.queue(perYear: 200, places: 5)
    let one = try ComparedSample(base, against: more, replications: 9)
    let several = try ComparedSample(base, against: more, replications: 9, workers: workers)
    #expect(several.outcomes.map(\.estimates) == one.outcomes.map(\.estimates))
  }

  @Test func `a lever is held against the base by month in the département alone, a refused body by year`() throws {
    let base = try VariantSample.labelled()
    let variants =
      [Variant(id: "lever", name: VariantSample.text, kind: .whatIf, scenario: base)] + Variant.refusals(of: base)
    let comparison = VariantComparison(variants, of: base, catalogue: IndicatorCatalogue(base), replications: 5)
    let lever = comparison.cells(of: 0)
    #expect(lever.contains { $0.window == .month(year: 2026, month: 8) && $0.territory == nil })
    #expect(lever.contains { $0.window == .year(2026) && $0.territory == 1 })
    #expect(!lever.contains { $0.window == .month(year: 2026, month: 8) && $0.territory == 1 })
    let refused = comparison.cells(of: 1)
    #expect(refused.contains { $0.window == .year(2026) && $0.territory == nil })
    #expect(refused.contains { $0.window == .whole && $0.territory == 1 })
    #expect(!refused.contains { $0.window == .month(year: 2026, month: 8) })
    #expect(!refused.contains { $0.window == .year(2026) && $0.territory == 1 })
  }

  @Test func `variants have no more replications than the base`() throws {
    let base = try VariantSample.queue(perYear: 50, places: 2)
    let comparison = VariantComparison(
      [Variant(id: "same", name: VariantSample.text, kind: .whatIf, scenario: base)], of: base,
      catalogue: IndicatorCatalogue(base), replications: 5)
    #expect(comparison.requested(beside: 3) == [3])
    #expect(comparison.requested(beside: 9) == [5])
    let catalogue = IndicatorCatalogue(base)
    func task(_ limit: Int) -> RunTask {
      RunTask(base, catalogue: catalogue, comparison: comparison, limit: limit, seed: 1)
    }
    var short = task(2).laboratory(workers: 2)
    _ = try task(2).forecast(in: &short)
    var told: [Trial] = []
    var long = task(9).laboratory(workers: 2, kept: short.finished) { trial, _ in
      told.append(trial)
      return true
    }
    let forecast = try task(9).forecast(in: &long)
    let variant = RunTask.point(of: 0)
    #expect(told.filter { $0.point == variant }.map(\.replication).sorted() == [2, 3, 4])
    #expect(told.count == 7 + 3)
    #expect(long.finished.rows(at: variant).map(\.number) == [0, 1, 2, 3, 4])
    #expect(forecast.variants[0].replications == 5)
  }

  @Test func `a run cancelled in the middle of a variant keeps its first futures and begins no other`() throws {
    let base = try VariantSample.queue(perYear: 50, places: 2)
    let variants = ["first", "second", "third"].map {
      Variant(id: $0, name: VariantSample.text, kind: .whatIf, scenario: base)
    }
    let comparison = VariantComparison(variants, of: base, catalogue: IndicatorCatalogue(base), replications: 500)
    let task = RunTask(base, catalogue: IndicatorCatalogue(base), comparison: comparison, limit: 500, seed: 1)
    let cancellation = Cancellation()
    var told = 0
    var laboratory = task.laboratory(workers: 2, until: cancellation) { _, _ in
      told += 1
      if told == 1_003 { cancellation.cancel() }
      return true
    }
    #expect(throws: Interrupted.self) { try task.forecast(in: &laboratory) }
    let rows = variants.indices.map { laboratory.finished.rows(at: RunTask.point(of: $0)) }
    #expect(rows[0].count == 500)
    #expect(rows[1].count >= 3 && rows[1].count < 500)
    #expect(rows[1].map(\.number) == Array(0..<UInt32(rows[1].count)))
    #expect(rows[2].isEmpty)
    // What is there has something to say.
    #expect(task.forecast(of: laboratory.finished).variants.map(\.replications) == rows.map(\.count))
  }

  @Test func `what could not be held against each other is refused`() async {
    await #expect(processExitsWith: .failure) {
      let base = try VariantSample.queue(perYear: 50, places: 2)
      let variant = Variant(id: "same", name: VariantSample.text, kind: .whatIf, scenario: base)
      _ = VariantComparison([variant, variant], of: base, catalogue: IndicatorCatalogue(base), replications: 5)
    }
  }
}
