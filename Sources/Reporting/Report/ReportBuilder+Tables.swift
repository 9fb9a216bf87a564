internal import Experiments
internal import InsertionPolicy

/// The tables that stand behind charts and in their place.
extension ReportBuilder {
  func row(_ cell: CellEstimate) -> ForecastRow { ForecastRow(cell, index.forecast) }

  /// Whole estimates, each under its month.
  func courseTable(_ course: [CellEstimate], caption: String) -> Report.Table {
    let month = Column<ForecastRow>(.month, page: .text) { .window($0.window) }
    return Table(columns: [month] + Column.statistics, rows: course.map(row)).page(caption: caption, voice)
  }

  /// Whole estimates, each under the name of a place or programme.
  func rankingTable(_ ranking: Ranking, subject: Bilingual, caption: String) -> Report.Table {
    estimatesTable(ranking.entries.map { ($0.name, $0.cell) }, subject: subject, caption: caption)
  }

  /// Whole estimates, each under its name.
  func estimatesTable(_ named: [(name: String, cell: CellEstimate)], subject: Bilingual, caption: String)
    -> Report.Table
  {
    let rows = named.map { name, cell in
      var row = row(cell)
      row.name = name
      return row
    }
    let name = Column<ForecastRow>(subject, page: .text) { .text(Bilingual(same: $0.name)) }
    return Table(columns: [name] + Column<ForecastRow>.statistics, rows: rows).page(caption: caption, voice)
  }

  /// One row a month, one column a territory, means only.
  func territoryMonths(_ indicator: Indicator, caption: String) -> Report.Table {
    let territories = index.territories.enumerated().map { place, territory in
      Column<IndicatorCell.Window>(heading: { _ in territory.name }, page: .number) {
        .cell(summaryCell(index.cell(indicator, $0, place), indicator.unit))
      }
    }
    return Table(columns: [Column.month] + territories, rows: index.months).page(caption: caption, voice)
  }

  /// One row an indicator, one column a year and one for the period.
  func yearsTable(_ indicators: [Indicator], caption: String) -> Report.Table {
    let name = Column<Indicator>(.indicator, page: .text) { indicator in
      .cell(
        Report.Cell(
          self.name(indicator), detail: indicator.unit == .share ? "" : voice.axis(indicator.unit)))
    }
    let windows = (index.years.map { .year($0) } + [index.overall]).map { window in
      Column<Indicator>(heading: { $0.month(window) }, page: .number) { indicator in
        let cell = index.cell(indicator, window)
        return .cell(badged(summaryCell(cell, indicator.unit), cell, indicator))
      }
    }
    return Table(columns: [name] + windows, rows: indicators).page(caption: caption, voice)
  }

  /// One row a territory, one column an indicator, over the whole period.
  func territoriesTable(_ indicators: [Indicator], caption: String) -> Report.Table {
    let name = Column<Int>(.territory, page: .text) { .code(index.territories[$0].name) }
    let columns = indicators.map { indicator in
      Column<Int>(heading: { $0(indicator.name) }, page: .number) {
        .cell(summaryCell(index.cell(indicator, index.overall, $0), indicator.unit))
      }
    }
    return Table(columns: [name] + columns, rows: Array(index.territories.indices)).page(caption: caption, voice)
  }

  // MARK: - Cells

  /// The figure that a cell's column of `indicators.csv` holds.
  func figure(_ cell: CellEstimate, _ column: String) -> Report.Figure? { row(cell).figure(column) }

  var unknown: Report.Cell { Report.Cell(voice(.notEnough)) }

  /// One value of an estimate, told as a column of `indicators.csv`.
  func valueCell(_ value: Double?, _ cell: CellEstimate, _ column: String) -> Report.Cell {
    let row = row(cell)
    return Report.Cell(.amount(value, row.unit, row.figure(column)), voice)
  }

  /// The mean, with what nine futures out of ten stay within below it.
  func summaryCell(_ cell: CellEstimate?, _ unit: Indicator.Unit) -> Report.Cell {
    guard let cell, let mean = cell.estimate.mean else { return unknown }
    return Report.Cell(
      voice.figure(mean, unit), detail: cell.estimate.spread.map { voice.span($0, unit) } ?? "",
      figure: figure(cell, "mean"))
  }

  /// How often something happened, with its interval below it, or with the shape of how likely it is; `nil` where that is
  /// not known.
  func chanceCell(_ cell: CellEstimate?, hasInterval: Bool = true, isShaded: Bool = false) -> Report.Cell? {
    guard let cell, let happened = cell.estimate.frequency else { return nil }
    var shown = valueCell(happened.probability, cell, "mean")
    if hasInterval { shown.detail = voice.numbers.percentages(happened.confidence, to: voice.to) }
    if isShaded { shown.level = Verdict(happened) }
    return shown
  }
}
