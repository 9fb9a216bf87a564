internal import Experiments
internal import InsertionPolicy

/// The tables that stand behind charts and in their place.
extension ReportBuilder {
  /// The figure that a cell's column of `indicators.csv` holds.
  func figure(_ cell: CellEstimate, _ column: String) -> Report.Figure {
    Report.Figure(
      indicator: index.forecast.catalogue[cell.cell.indicator].id, period: cell.cell.window.description,
      territory: cell.cell.territory.map { index.territories[$0].id }, column: column)
  }

  /// Columns of a table of whole estimates.
  var estimateColumns: [Report.Column] {
    [.number(labels.mean), .number(labels.interval), .number(labels.low), .number(labels.median), .number(labels.high)]
  }

  /// Mean, its interval and the quantiles.
  func estimateCells(_ cell: CellEstimate) -> [Report.Cell] {
    let unit = index.forecast.catalogue[cell.cell.indicator].unit
    let estimate = cell.estimate
    return [
      valueCell(estimate.mean, cell, "mean"),
      estimate.confidence.map { Report.Cell(words.span($0, unit)) } ?? unknown,
      valueCell(estimate.quantile(0.05), cell, "q05"), valueCell(estimate.quantile(0.5), cell, "q50"),
      valueCell(estimate.quantile(0.95), cell, "q95"),
    ]
  }

  var unknown: Report.Cell { Report.Cell(words.notEnough) }

  /// One value of an estimate, told as a column of `indicators.csv`.
  func valueCell(_ value: Double?, _ cell: CellEstimate, _ column: String) -> Report.Cell {
    let unit = index.forecast.catalogue[cell.cell.indicator].unit
    return value.map { Report.Cell(words.figure($0, unit), figure: figure(cell, column)) } ?? unknown
  }

  /// The mean, with what nine futures out of ten stay within below it.
  func summaryCell(_ cell: CellEstimate?, _ unit: Indicator.Unit) -> Report.Cell {
    guard let cell, let mean = cell.estimate.mean else { return unknown }
    return Report.Cell(
      words.figure(mean, unit), detail: cell.estimate.spread.map { words.span($0, unit) } ?? "",
      figure: figure(cell, "mean"))
  }

  func courseTable(_ course: [CellEstimate], caption: String) -> Report.Table {
    Report.Table(
      caption: caption, columns: [.text(labels.month)] + estimateColumns,
      rows: course.map { [Report.Cell(words.month($0.cell.window))] + estimateCells($0) })
  }

  func rankingTable(_ ranking: Ranking, subject: String, caption: String) -> Report.Table {
    Report.Table(
      caption: caption, columns: [.text(subject)] + estimateColumns,
      rows: ranking.entries.map { [Report.Cell(words.typeset($0.name))] + estimateCells($0.cell) })
  }

  /// One row a territory, one column a month, means only.
  func territoryMonths(_ indicator: Indicator, caption: String) -> Report.Table {
    Report.Table(
      caption: caption, columns: [.text(labels.month)] + index.territories.map { .number($0.name) },
      rows: index.months.map { month in
        [Report.Cell(words.month(month))]
          + index.territories.indices.map { summaryCell(index.cell(indicator, month, $0), indicator.unit) }
      })
  }

  /// One row an indicator, one column a year and one for the period.
  func yearsTable(_ indicators: [Indicator], caption: String) -> Report.Table {
    Report.Table(
      caption: caption,
      columns: [.text(labels.indicator)] + index.years.map { .number(String($0)) } + [.number(words.wholePeriod)],
      rows: indicators.map { indicator in
        let unit = indicator.unit == .share ? "" : words.axis(indicator.unit)
        return [Report.Cell(name(indicator), detail: unit)]
          + (index.years.map { .year($0) } + [index.overall]).map { window in
            let cell = index.cell(indicator, window)
            return badged(summaryCell(cell, indicator.unit), cell, indicator)
          }
      })
  }

  /// One row a territory, one column an indicator, over the whole period.
  func territoriesTable(_ indicators: [Indicator], caption: String) -> Report.Table {
    Report.Table(
      caption: caption,
      columns: [.text(labels.territory)] + indicators.map { .number(name($0)) },
      rows: index.territories.indices.map { territory in
        [Report.Cell(index.territories[territory].name)]
          + indicators.map { summaryCell(index.cell($0, index.overall, territory), $0.unit) }
      })
  }
}
