internal import Experiments
internal import InsertionPolicy

/// The comparison for other programs: `results.json`, `options.csv`, `people.csv` and `regret.csv`.
extension ComparisonFacts {
  /// The content of `results.json`.
  public var json: String {
    let options: [JSONValue] = comparison.options.enumerated().map { place, option in
      let difference = place > 0 ? comparison.reachedDifferences[place - 1] : nil
      return [
        "id": .string(option.id), "name": JSONValue(option.name), "targets": .integer(comparison.targetCount),
        "reached": JSONValue(comparison.reached[place].mean), "reached_difference": JSONValue(difference?.difference),
        "ci95": JSONValue(difference.flatMap { comparison.confidence(of: $0) }),
      ]
    }
    let differences = (1..<max(comparison.options.count, 1)).flatMap { option in
      comparison.cells.indices.map { json(option, $0) }
    }
    let found: JSONValue = [
      "version": .string(identity.version), "replications": .integer(comparison.replications), "seed": .unsigned(seed),
      "options": .array(options), "differences": .array(differences),
    ]
    return ExperimentJSON.text("compare", identity, found.adding(regret.map(json) ?? .object([])))
  }

  private func json(_ regret: RegretTable) -> JSONValue {
    [
      "regret": [
        "criterion": JSONValue(criterion?.id), "replications": .integer(regret.replications),
        "safest": .array(regret.safest.map { .string(comparison.options[$0].id) }),
        "largest": .array(regret.largest.map(JSONValue.number)),
      ]
    ]
  }

  private func json(_ option: Int, _ place: Int) -> JSONValue {
    let cell = comparison.cells[place]
    let difference = comparison.differences[option][place]
    let attainment = comparison.attainments[option][place]
    return [
      "option": .string(comparison.options[option].id),
      "id": .string(comparison.catalogue[cell.indicator].id), "period": .string(cell.window.description),
      "territory": JSONValue(cell.territory.map { base.territories[$0].id }),
      "base": JSONValue(difference.base), "value": JSONValue(difference.variant),
      "difference": JSONValue(difference.difference), "ci95": JSONValue(comparison.confidence(of: difference)),
      "variance_ratio": JSONValue(difference.varianceRatio),
      "probability": JSONValue(comparison.levels[option][place].attainment?.probability),
      "probability_difference": JSONValue(attainment?.difference),
      "probability_ci95": JSONValue(attainment.flatMap { comparison.confidence(of: $0) }),
      "count": .integer(difference.count),
    ]
  }

  /// Every table by the name of its file.
  public var tables: [(name: String, text: String)] {
    [("options.csv", options)] + (shifts.isEmpty ? [] : [("people.csv", people)])
      + (regret.map { [("regret.csv", table($0))] } ?? [])
  }

  private var options: String {
    let rows = comparison.options.indices.flatMap { option in
      comparison.cells.indices.map { OptionEstimate(facts: self, option: option, place: $0) }
    }
    return Table(columns: OptionEstimate.columns, rows: rows).csv
  }

  private var people: String {
    typealias Row = (option: Int, group: String, id: String, shift: WaitShift)
    let rows = shifts.enumerated().flatMap { place, shift -> [Row] in
      [(place + 1, "all", "", shift.all)]
        + zip(base.territories, shift.territories).map { (place + 1, "territory", $0.id, $1) }
        + zip(base.profiles, shift.profiles).map { (place + 1, "profile", $0.id, $1) }
    }
    let columns: [Column<Row>] = [
      Column("option") { .code(comparison.options[$0.option].id) }, Column("group") { .code($0.group) },
      Column("id") { .code($0.id) }, Column("shorter") { .number($0.shift.shorter) },
      Column("longer") { .number($0.shift.longer) }, Column("same") { .number($0.shift.same) },
      Column("days") { .number($0.shift.days) }, Column("only_in_option") { .number($0.shift.onlyInOption) },
      Column("only_in_base") { .number($0.shift.onlyInBase) }, Column("futures") { _ in .count(shiftReplications) },
    ]
    return Table(columns: columns, rows: rows).csv
  }

  private func table(_ regret: RegretTable) -> String {
    typealias Row = (option: Int, shock: String, entry: RegretTable.Entry)
    let names = [""] + shocks.map(\.fr)
    let columns: [Column<Row>] = [
      Column("option") { .code(comparison.options[$0.option].id) }, Column("shock_fr") { .code($0.shock) },
      Column("value") { .number($0.entry.value) }, Column("regret") { .number($0.entry.regret) },
      Column("ci95_low") { .number($0.entry.confidence?.lowerBound) },
      Column("ci95_high") { .number($0.entry.confidence?.upperBound) },
      Column("futures") { _ in .count(regret.replications) },
    ]
    let rows = regret.entries.enumerated().flatMap { option, entries in
      zip(names, entries).map { (option, $0, $1) }
    }
    return Table(columns: columns, rows: rows).csv
  }
}

/// What one option gives in one cell, and what it changes there.
private struct OptionEstimate: EstimatedRow {
  var facts: ComparisonFacts
  var option: Int
  var place: Int

  var comparison: OptionComparison { facts.comparison }
  var cell: IndicatorCell { comparison.cells[place] }
  var indicator: Indicator { comparison.catalogue[cell.indicator] }
  var estimate: Estimate? { comparison.levels[option][place] }
  var unit: Indicator.Unit { indicator.unit }
  /// What it changes of the base, which the base does not.
  var difference: PairedEstimate? { option > 0 ? comparison.differences[option][place] : nil }
  var range: ClosedRange<Double>? { difference.flatMap { comparison.confidence(of: $0) } }
  var attainment: PairedAttainment? { option > 0 ? comparison.attainments[option][place] : nil }
  var change: ClosedRange<Double>? { attainment.flatMap { comparison.confidence(of: $0) } }

  static var columns: [Column<Self>] {
    [
      Column("option") { .code($0.comparison.options[$0.option].id) },
      Column("name_fr") { .code($0.comparison.options[$0.option].name.fr) },
      Column("indicator") { .code($0.indicator.id) }, Column("unit") { .unit($0.unit) },
      Column("period") { .window($0.cell.window) },
      Column("territory") { row in .code(row.cell.territory.map { row.facts.base.territories[$0].id } ?? "") },
      Column("target") { .number($0.comparison.targets[$0.place]?.value) }, .mean, .meanLow, .meanHigh, .probability,
      .probabilityLow, .probabilityHigh, Column("difference") { .number($0.difference?.difference) },
      Column("difference_low") { .number($0.range?.lowerBound) },
      Column("difference_high") { .number($0.range?.upperBound) },
      Column("probability_difference") { .points($0.attainment?.difference) },
      Column("probability_difference_low") { .points($0.change?.lowerBound) },
      Column("probability_difference_high") { .points($0.change?.upperBound) },
      Column("variance_ratio") { .number($0.difference?.varianceRatio) }, .count,
    ]
  }
}
