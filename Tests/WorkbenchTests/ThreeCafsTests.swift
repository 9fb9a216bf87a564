import Experiments
import Foundation
import InsertionPolicy
import Testing

/// The page that compares three CAFs, against runs of other chance: its numbers, and stock = flow × stay.
struct ThreeCafsTests {
  /// A published mean with the half-width of its 95 % interval over 200 futures.
  struct Figure: Sendable {
    var id: String
    var mean: Double
    var half: Double

    /// Standard deviation from one future to the next.
    var deviation: Double { half / 1.96 * 200.0.squareRoot() }
  }
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var year: Int
    var replications: Int
    var figures: [Figure]

    var testDescription: String { file }
  }

  /// The page's rows for the last of twenty years: flow, stay, stock.
  static let page: [[Double]] = [[585.8, 414.9, 660.6], [107.9, 320.5, 94.7], [195.8, 251.8, 135.2]]

  /// What few futures are enough to hold; the Pas-de-Calais takes too long to be simulated here.
  static let published = [
    Case(
      file: "three-cafs/caf-26.yaml", year: 2039, replications: 20,
      figures: [Figure(id: "caf.in_progress", mean: 94.7, half: 1.0)]),
    Case(
      file: "three-cafs/caf-77.yaml", year: 2031, replications: 6,
      figures: [
        Figure(id: "caf.starts", mean: 195.8, half: 1.2), Figure(id: "caf.mean_stay", mean: 251.8, half: 1.3),
        Figure(id: "caf.in_progress", mean: 135.2, half: 0.1),
      ]),
  ]

  /// Means over futures of another seed than the page's.
  private static func means(_ subject: Case) throws -> [String: Double] {
    let scenario = try ScenarioFolder.read(subject.file).scenario
    let plan = Plan(replications: subject.replications, seed: 2, workers: 2)
    let forecast = plan.forecast(scenario, catalogue: IndicatorCatalogue(scenario)) { _ in }
    var means: [String: Double] = [:]
    for cell in forecast.cells where cell.cell.window == .year(subject.year) && cell.cell.territory == nil {
      means[forecast.catalogue[cell.cell.indicator].id] = cell.estimate.mean
    }
    return means
  }

  /// Four comparisons, each with a false alarm below 1e-7 on normal means: 5.4 standard deviations.
  @Test(arguments: published)
  func `other futures give the page's figures, and refute them a tenth off`(subject: Case) throws {
    let means = try Self.means(subject)
    for figure in subject.figures {
      let mean = try #require(means[figure.id])
      let spread = figure.deviation * (1 / Double(subject.replications) + 1.0 / 200).squareRoot()
      // Half a last digit of the page comes on top.
      let tolerance = 5.4 * spread + 0.05
      #expect(abs(mean - figure.mean) < tolerance, "\(figure.id): \(mean), page \(figure.mean)")
      #expect(tolerance < 0.1 * figure.mean, "\(figure.id): too vague to tell a tenth")
    }
  }

  @Test func `the page says these figures, and in each row stock is flow times stay`() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/findings/three-cafs.md"), encoding: .utf8)
    for row in Self.page {
      for figure in row { #expect(page.contains("| \(figure) ("), "\(figure)") }
      // A product of two figures that are each within 1 % of their expectation; a tenth off would not pass.
      #expect(abs(row[0] * row[1] / 365 / row[2] - 1) < 0.015, "\(row)")
    }
  }
}
