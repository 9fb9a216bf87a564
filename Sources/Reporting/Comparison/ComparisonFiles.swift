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

  private static func lines(_ columns: [String], _ rows: [[String]]) -> String {
    "\u{FEFF}" + ([columns] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private var options: String {
    let columns = [
      "option", "name_fr", "indicator", "unit", "period", "territory", "target", "mean", "ci95_low", "ci95_high",
      "probability", "probability_low", "probability_high", "difference", "difference_low", "difference_high",
      "probability_difference", "probability_difference_low", "probability_difference_high", "variance_ratio", "count",
    ]
    let rows = comparison.options.indices.flatMap { option in
      comparison.cells.indices.map { row(option, $0) }
    }
    return Self.lines(columns, rows)
  }

  private func row(_ option: Int, _ place: Int) -> [String] {
    let cell = comparison.cells[place]
    let indicator = comparison.catalogue[cell.indicator]
    let level = comparison.levels[option][place]
    let difference = option > 0 ? comparison.differences[option][place] : nil
    let range = difference.flatMap { comparison.confidence(of: $0) }
    let attainment = option > 0 ? comparison.attainments[option][place] : nil
    let change = attainment.flatMap { comparison.confidence(of: $0) }
    let texts = [
      comparison.options[option].id, comparison.options[option].name.fr, indicator.id, indicator.unit.rawValue,
      cell.window.description, cell.territory.map { base.territories[$0].id } ?? "",
    ]
    let numbers: [Double?] = [
      comparison.targets[place]?.value, level.mean, level.confidence?.lowerBound, level.confidence?.upperBound,
      level.attainment?.probability, level.attainment?.confidence.lowerBound, level.attainment?.confidence.upperBound,
      difference?.difference, range?.lowerBound, range?.upperBound, attainment?.difference, change?.lowerBound,
      change?.upperBound, difference?.varianceRatio,
    ]
    return texts.map(IndicatorsCSV.field) + numbers.map(IndicatorsCSV.number) + [String(level.count)]
  }

  private var people: String {
    let columns = [
      "option", "group", "id", "shorter", "longer", "same", "days", "only_in_option", "only_in_base", "futures",
    ]
    let rows = shifts.enumerated().flatMap { place, shift in
      let groups =
        [("all", "", shift.all)]
        + zip(base.territories, shift.territories).map { ("territory", $0.id, $1) }
        + zip(base.profiles, shift.profiles).map { ("profile", $0.id, $1) }
      return groups.map { group, id, shift in
        [comparison.options[place + 1].id, group, id].map(IndicatorsCSV.field)
          + [
            shift.shorter, shift.longer, shift.same, shift.days, shift.onlyInOption, shift.onlyInBase,
          ].map { IndicatorsCSV.number($0) } + [String(shiftReplications)]
      }
    }
    return Self.lines(columns, rows)
  }

  private func table(_ regret: RegretTable) -> String {
    let columns = ["option", "shock_fr", "value", "regret", "ci95_low", "ci95_high", "futures"]
    let names = [""] + shocks.map(\.fr)
    let rows = regret.entries.enumerated().flatMap { option, entries in
      zip(names, entries).map { shock, entry in
        [comparison.options[option].id, shock].map(IndicatorsCSV.field)
          + [entry.value, entry.regret, entry.confidence?.lowerBound, entry.confidence?.upperBound]
          .map(IndicatorsCSV.number) + [String(regret.replications)]
      }
    }
    return Self.lines(columns, rows)
  }
}
