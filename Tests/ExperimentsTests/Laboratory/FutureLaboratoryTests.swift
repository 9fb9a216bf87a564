import Experiments
import InsertionPolicy
import Quantities
import Testing

struct FutureLaboratoryTests {
  private func laboratory(
    workers: Int = 2, kept: Trials = Trials(), until cancellation: Cancellation = Cancellation(),
    cancelledAt last: Point? = nil,
    record: @escaping (Trial, Replication) -> Bool = { _, _ in true }
  ) throws -> FutureLaboratory {
    let base = try VariantSample.queue(perYear: 150, places: 4)
    return FutureLaboratory(
      measures: [Measure("queue.starts"), Measure("queue.mean_wait", .year(2025)), Measure("none.such")], seed: 7,
      workers: workers, kept: kept, until: cancellation,
      scenario: { point in
        if point == last { cancellation.cancel() }
        if point.values[0] < 0 { return nil }
        var scenario = base
        scenario.structures[0].posts[0].fte = FTE(point.values[0])
        return scenario
      }, record: record)
  }

  private let trials = (0..<6).flatMap { number in [Trial([4], number), Trial([5], number)] }

  @Test func `values come in the order asked, whatever the workers`() throws {
    var one = try laboratory(workers: 1)
    var three = try laboratory(workers: 3)
    let values = try one.values(of: trials)
    #expect(try three.values(of: trials) == values)
    #expect(try one.values(of: trials.reversed()) == values.reversed())
    #expect(values.allSatisfy { $0.count == 3 && $0[2] == nil && $0[0] != nil })
  }

  @Test func `a trial is a future of the scenario at its point`() throws {
    var laboratory = try laboratory()
    let found = try laboratory.values(of: [Trial([5], 3)])
    let scenario = try VariantSample.queue(perYear: 150, places: 5)
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    future.run(seed: 7, replication: 3)
    let place = try #require(
      catalogue.cells.firstIndex {
        catalogue.indicators[$0.indicator].id == "queue.starts" && $0.window == .whole && $0.territory == nil
      })
    #expect(found[0][0] == catalogue.evaluate(future.observations)[place])
  }

  @Test func `what was asked for before is not simulated again`() throws {
    var laboratory = try laboratory()
    _ = try laboratory.values(of: trials)
    #expect(laboratory.simulated == 12)
    _ = try laboratory.values(of: trials + [trials[0], Trial([4], 6), Trial([4], 6)])
    #expect(laboratory.simulated == 13)
    var again = try self.laboratory(kept: laboratory.finished)
    #expect(try again.values(of: trials) == laboratory.values(of: trials))
    #expect(again.simulated == 0)
  }

  @Test func `a wish to stop keeps what is finished`() throws {
    // One worker, which wishes to stop as it comes to the second point: the trial begun there is its last.
    let trials = [Trial([4], 0), Trial([4], 1), Trial([4], 2), Trial([5], 0), Trial([5], 1), Trial([5], 2)]
    var laboratory = try laboratory(workers: 1, until: Cancellation(), cancelledAt: [5])
    #expect(throws: Interrupted.self) { try laboratory.values(of: trials) }
    #expect(Set(laboratory.finished.all) == Set(trials.prefix(4)))
    var again = try self.laboratory(kept: laboratory.finished)
    var whole = try self.laboratory()
    #expect(try again.values(of: trials) == whole.values(of: trials))
  }

  @Test func `where there is no scenario no future can tell, and the others go on`() throws {
    var laboratory = try laboratory(workers: 1)
    let found = try laboratory.values(of: [Trial([4], 0), Trial([-1], 0), Trial([4], 1)])
    #expect(found[1] == [nil, nil, nil])
    var alone = try self.laboratory()
    #expect(try alone.values(of: [Trial([4], 0), Trial([4], 1)]) == [found[0], found[2]])
  }

  @Test func `what cannot be kept stops the experiment`() throws {
    var laboratory = try laboratory { _, _ in false }
    #expect(throws: Interrupted.self) { try laboratory.values(of: trials) }
  }

  @Test func `the first futures of a point are those asked for one by one`() throws {
    var laboratory = try laboratory()
    let rows = try laboratory.rows(at: [4], first: 3)
    #expect(rows.map(\.number) == [0, 1, 2])
    var alone = try self.laboratory()
    #expect(try alone.values(of: (0..<3).map { Trial([4], $0) }) == rows.map(\.values))
    #expect(laboratory.finished.all == [Trial([4], 0), Trial([4], 1), Trial([4], 2)])
  }

  @Test func `whoever watches is told what is still to come, without what was there`() throws {
    var first = try laboratory()
    _ = try first.values(of: [Trial([4], 0), Trial([5], 1)])
    var told: [RunProgress] = []
    var laboratory = FutureLaboratory(
      measures: 1, seed: 7, workers: 1, kept: first.finished, setting: { _ in nil }, watch: { told.append($0) })
    laboratory.expect(6)
    _ = try laboratory.values(of: [Trial([4], 0), Trial([4], 1)])
    _ = try laboratory.values(of: [Trial([5], 0), Trial([5], 1), Trial([5], 2), Trial([5], 3)])
    #expect(told == [2, 3, 4, 5, 6].map { RunProgress(finished: $0, total: 6) })
  }

  @Test func `steps of a lever reach the end of its range`() {
    #expect(Lever("a", 0...1, step: 0.1).values?.count == 11)
    #expect(Lever("a", 5...8, step: 2).values == [5, 7])
    #expect(Lever("a", 0...1).values == nil)
  }
}
