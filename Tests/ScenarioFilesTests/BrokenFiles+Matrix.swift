import InsertionPolicy

@testable import ScenarioFiles

extension BrokenFile {
  /// The matrix of the full sample, or the lines with more money of the budget sample, with one thing wrong.
  static let matrix: [BrokenFile] = [
    BrokenFile(
      "a row of a matrix with an unknown indicator", "indicator: orientation.within_one_month\n    target",
      "indicator: orientation.within_one_mont\n    target", at: "orientation.within_one_mont\n",
      path: "matrix.1.indicator",
      .unknownIndicator(found: "orientation.within_one_mont", nearest: "orientation.within_one_month")),
    BrokenFile(
      "a row with an indicator and a reason", "reason: Non publié", "indicator: caf.served, reason: Non publié",
      at: "{row: F02-09", path: "matrix.F02-09",
      .notExactlyOne(of: ["indicator", "reason"], found: ["indicator", "reason"])),
    BrokenFile(
      "a row with neither indicator nor reason", "reason: Non publié, ", "", at: "{row: F02-09", path: "matrix.F02-09",
      .notExactlyOne(of: ["indicator", "reason"], found: [])),
    BrokenFile(
      "a row twice", "row: F02-09", "row: ANX-02+ANX-03", at: "ANX-02+ANX-03, group", path: "matrix.2",
      .duplicateIdentifier("ANX-02+ANX-03", first: Place(file: "main.yaml", line: matrixLine, column: 10))),
    BrokenFile(
      "a row with a name that is none", "row: F02-09", "row: F02 09", at: "F02 09", path: "matrix.2.row",
      .badRowName(found: "F02 09")),
    BrokenFile(
      "a row that promises something else than the targets", "    target: 5525\n", "    target: 5526\n",
      at: "5526", path: "matrix.1.target",
      .contradictsTarget(
        indicator: "orientation.within_one_month", found: 5526, standing: 5525,
        first: Place(file: "main.yaml", line: targetLine, column: 54))),
    BrokenFile(
      "a year of a target that is not there", "    target: 5525\n    direction: at_least\n", "", at: "2024",
      after: "indicator: orientation.within_one_month\n    year: ", path: "matrix.1.year",
      .needsSection(key: "matrix.1.target", becauseOf: "matrix.1.year")),
    BrokenFile(
      "a target of a row that is not simulated", "reason: Non publié", "target: 3, reason: Non publié", at: "3, reason",
      path: "matrix.F02-09.target",
      .needsSection(key: "matrix.F02-09.indicator", becauseOf: "matrix.F02-09.target")),
    BrokenFile(
      "a row about a year outside the period", "    year: 2024\n    source", "    year: 2027\n    source",
      at: "2027\n    so",
      path: "matrix.1.year",
      .dateOutsidePeriod(found: "2027", first: "2024", last: "2026")),
    BrokenFile(
      "a direction that is none", "direction: at_least", "direction: at_lest", at: "at_lest",
      path: "matrix.1.direction",
      .unknownWord(found: "at_lest", nearest: "at_least", known: ["at_least", "at_most"])),
    BrokenFile(
      "more money on a line that is not there", text: Samples.budget("lines: [f19], step", "lines: [f20], step"),
      at: "f20], step", path: "variants.marginal.lines.1",
      .unknownIdentifier(found: "f20", section: .lines, nearest: nil)),
    BrokenFile(
      "more money on one line twice", text: Samples.budget("lines: [f19], step", "lines: [f19, f19], step"),
      at: "[f19, f19]", path: "variants.marginal.lines",
      .duplicateIdentifier("f19", first: Place(file: "main.yaml", line: marginalLine, column: 30))),
    BrokenFile(
      "no money added", text: Samples.budget("step: 50 000", "step: 0"), at: "0, replications",
      path: "variants.marginal.step",
      .outOfRange(found: 0, low: 0, high: nil, excludesLow: true)),
    BrokenFile(
      "more money where there is no budget", "seed: 7\n", "seed: 7\nvariants: {marginal: {}}\n", at: "{}}",
      path: "variants.marginal",
      .needsSection(key: "budget", becauseOf: "variants.marginal")),
  ]

  /// The line of a text in a sample, from 1.
  private static func line(_ text: String, of sample: String) -> Int {
    guard let start = sample.firstRange(of: text)?.lowerBound else {
      preconditionFailure("the sample has no '\(text)'")
    }
    return sample[..<start].filter { $0 == "\n" }.count + 1
  }

  private static let matrixLine = line("row: ANX-02", of: Samples.full)
  private static let targetLine = line("- {indicator: orientation.within_one_month, value", of: Samples.full)
  private static let marginalLine = line("variants: {marginal", of: Samples.budget)
}
