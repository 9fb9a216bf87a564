import Foundation
import QueueingTheory
import Testing

/// Scenario files against queueing theory, on 100 independent replications each.
///
/// The first year starts empty and is left out: it spans hundreds of relaxation times 1 / (√(cμ) - √λ)², so what is
/// left of the start is below e⁻⁵⁰. A yearly mean is a ratio of two sums; with tens of thousands of people a year its
/// bias is below a thousandth of the value, a tenth of the tolerance or less.
@Suite struct ScenarioTheoryTests {
  /// A hundred people a day, in a year of 365 days.
  static let perYear = 36_500.0
  static let perDay = 100.0

  @Test func `a file that says M/M/1 waits as Erlang C says`() throws {
    let queue = try ScenarioQueue(perYear: Self.perYear, stay: "{exponential: {mean: 0.008}}", places: 1)
    Evidence(try queue.replicate("queue.mean_wait", .year(2026)))
      .agrees(with: meanWait(servers: 1, arrivalRate: Self.perDay, serviceRate: 125))
  }

  @Test func `a file that says M/M/20 waits as Erlang C says`() throws {
    let queue = try ScenarioQueue(perYear: 4 * Self.perYear, stay: "{exponential: {mean: 0.04}}", places: 20)
    Evidence(try queue.replicate("queue.mean_wait", .year(2026)))
      .agrees(with: meanWait(servers: 20, arrivalRate: 4 * Self.perDay, serviceRate: 25))
  }

  @Test(arguments: ["{exponential: {mean: 0.08}}", "0.08", "{log_normal: {mean: 0.08, sd: 0.08}}"])
  func `a file that says M/G/c/c loses people as Erlang B says, whatever the law of the stay`(stay: String) throws {
    let queue = try ScenarioQueue(perYear: Self.perYear, stay: stay, places: 10, more: ["when_full: leave"])
    Evidence(try queue.replicate("queue.lost", .year(2026), over: "queue.oriented"))
      .agrees(with: erlangB(servers: 10, offered: 8))
  }

  @Test func `a file that says people lose patience does as Erlang A says`() throws {
    let queue = try ScenarioQueue(
      perYear: Self.perYear, stay: "{exponential: {mean: 0.1}}", places: 10,
      more: ["patience_days: {exponential: {mean: 0.2}}"])
    let theory = ErlangA(servers: 10, arrivalRate: Self.perDay, serviceRate: 10, abandonmentRate: 5)
    Evidence(try queue.replicate("queue.lost", .year(2026), over: "queue.oriented")).agrees(with: theory.abandoned)
    Evidence(try queue.replicate("queue.waiting", .year(2026))).agrees(with: theory.meanInLine)
  }

  @Test(arguments: [
    ("0.008", 0.0), ("{gamma: {mean: 0.008, shape: 4}}", 0.25), ("{log_normal: {mean: 0.008, sd: 0.008}}", 1),
  ])
  func `a file that says M/G/1 waits as Pollaczek and Khinchine say`(stay: String, squaredVariation: Double) throws {
    let queue = try ScenarioQueue(perYear: Self.perYear, stay: stay, places: 1)
    Evidence(try queue.replicate("queue.mean_wait", .year(2026))).agrees(
      with: pollaczekKhinchineWait(
        arrivalRate: Self.perDay, meanService: 0.008, squaredVariation: squaredVariation))
  }

  @Test(arguments: [(2, 31.0, 59.0), (9, 243, 273), (12, 334, 365)])
  func `with unlimited places, those present follow monthly arrivals as Eick, Massey and Whitt say`(
    month: Int, start: Double, end: Double
  ) throws {
    // Double weight in September, half in February; stays are two-stage, 40 days on average: P(stay > u) is
    // e⁻ᵘᐟ²⁰ (1 + u/20), whose integral to x is 40 - e⁻ˣᐟ²⁰ (40 + x).
    let weights = [1, 0.5, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1]
    let queue = try ScenarioQueue(
      perYear: Self.perYear, stay: "{erlang: {mean: 40, stages: 2}}", places: nil,
      arrivalKeys: ", monthly: [1, 0.5, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1]", period: "{from: 2025-01-01, to: 2025-12-31}")
    let starts: [Double] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
    let weightedDays = zip(weights, zip(starts, starts.dropFirst())).reduce(0) {
      (sum: Double, month: (Double, (Double, Double))) in
      sum + month.0 * (month.1.1 - month.1.0)
    }
    let steps = zip(starts, weights).map { (from: $0, rate: $1 * Self.perYear / weightedDays) }
    func present(_ time: Double) -> Double {
      infiniteServerMean(at: time, steps: steps) { 40 - exp(-$0 / 20) * (40 + $0) }
    }
    // The month's mean, by Simpson's rule on quarter days: exact to far below the tolerance.
    let count = Int(end - start) * 4
    let width = (end - start) / Double(count)
    let area =
      (0...count).reduce(0.0) { sum, index in
        let weight = index == 0 || index == count ? 1.0 : (index % 2 == 1 ? 4 : 2)
        return sum + weight * present(start + Double(index) * width)
      } * width / 3
    Evidence(try queue.replicate("queue.in_progress", .month(year: 2025, month: month), replications: 30))
      .agrees(with: area / (end - start))
  }

  @Test func `Little's law ties the people waiting to their waits, and the people accompanied to their stays`() throws {
    // Ends of the window weigh one wait in a year: below a thousandth.
    let queue = try ScenarioQueue(perYear: Self.perYear, stay: "{exponential: {mean: 0.16}}", places: 20)
    let waiting = try queue.replicate("queue.waiting", .year(2026))
    let waits = try queue.replicate("queue.mean_wait", .year(2026))
    let starts = try queue.replicate("queue.starts", .year(2026))
    let inProgress = try queue.replicate("queue.in_progress", .year(2026))
    Evidence(waiting.indices.map { waiting[$0] * 365 / (starts[$0] * waits[$0]) }).agrees(with: 1)
    Evidence(inProgress.indices.map { inProgress[$0] * 365 / starts[$0] }).agrees(with: 0.16)
  }
}
