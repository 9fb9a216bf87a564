internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The sheets of the workbook.
extension ReportBuilder {
  var sheets: [Sheet] {
    [answerSheet] + labelSheets + moneySheets + [marginalSheet, matrixSheet].compactMap(\.self) + [
      indicatorsSheet, monthsSheet, territoriesSheet, assumptionsSheet, readingsSheet,
    ]
  }

  // MARK: - The answer

  private var answerSheet: Sheet {
    let columns: [Column<ForecastRow>] = [
      Column(.target, width: 52) { .text($0.indicator.name) }, Column(.year, width: 8) { .window($0.window) },
      Column(.direction, width: 10) { .direction($0.direction) },
      Column(Bilingual(fr: "Valeur votée", en: "Value voted"), width: 11) { .amount($0.cell.target?.value, $0.unit) },
      Column(.unit, width: 13) { .unit($0.unit) },
      .mean, .low, .high, .probability, .probabilityLow, .probabilityHigh,
      Column(Bilingual(fr: "Futurs qui l'atteignent", en: "Futures that reach it"), width: 12) {
        $0.cell.estimate.attainment.map { .count($0.reached) } ?? .empty
      },
      .futures, Column(.verdict, width: 16) { .verdict(Verdict($0.cell.estimate.attainment)) },
    ]
    return Table(columns: columns, rows: index.forecast.cells.filter { $0.target != nil }.map(row)).sheet(
      named: Bilingual(fr: "Réponse", en: "Answer"),
      preface: [voice(scenario.name), run, voice(scenario.summary)] + answer, voice)
  }

  // MARK: - Estimates

  private var indicatorsSheet: Sheet {
    let cells = index.forecast.cells.filter {
      // What becomes of each body stands in a sheet of its own.
      guard index.forecast.catalogue[$0.cell.indicator].body == nil else { return false }
      return if case .month = $0.cell.window { false } else { true }
    }
    return Table(columns: ForecastRow.columns, rows: cells.map(row)).sheet(
      named: Bilingual(fr: "Indicateurs", en: "Indicators"), voice)
  }

  private var monthsSheet: Sheet {
    let cells = index.forecast.cells.filter {
      guard case .month = $0.cell.window else { return false }
      return $0.cell.territory == nil
    }
    return Table(columns: ForecastRow.columns, rows: cells.map(row)).sheet(
      named: Bilingual(fr: "Mois", en: "Months"), voice)
  }

  /// Territories side by side: one row an indicator and period, means only.
  private var territoriesSheet: Sheet {
    typealias Row = (indicator: Indicator, window: IndicatorCell.Window)
    func mean(_ row: Row, _ territory: Int?) -> Value {
      .amount(index.cell(row.indicator, row.window, territory)?.estimate.mean, row.indicator.unit)
    }
    let fixed: [Column<Row>] = [
      Column(.indicator, width: 52) { .text($0.indicator.name) },
      Column(.identifier, width: 30) { .code($0.indicator.id) },
      Column(.period, width: 14) { .window($0.window) }, Column(.unit, width: 13) { .unit($0.indicator.unit) },
      Column(.departement, width: 14) { mean($0, nil) },
    ]
    let territories = index.territories.enumerated().map { place, territory in
      Column<Row>(heading: { _ in territory.name }, width: 14) { mean($0, place) }
    }
    let windows = index.years.map { IndicatorCell.Window.year($0) } + [index.overall]
    let rows = index.forecast.catalogue.filter(\.byTerritory).flatMap { indicator in
      windows.filter { window in index.territories.indices.contains { index.cell(indicator, window, $0) != nil } }
        .map { (indicator: indicator, window: $0) }
    }
    return Table(columns: fixed + territories, rows: rows).sheet(
      named: Bilingual(fr: "Territoires", en: "Territories"), voice)
  }
}
