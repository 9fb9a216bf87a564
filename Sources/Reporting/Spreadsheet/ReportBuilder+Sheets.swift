internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The sheets of the workbook.
extension ReportBuilder {
  var sheetNames: SheetLabels { words.sheetLabels }

  var sheets: [Sheet] {
    [answerSheet] + labelSheets + moneySheets + [marginalSheet, matrixSheet].compactMap(\.self) + [
      indicatorsSheet, monthsSheet, territoriesSheet, assumptionsSheet, readingsSheet,
    ]
  }

  // MARK: - The answer

  private var answerSheet: Sheet {
    let columns: [(String, Double)] = [
      (labels.target, 52), (labels.year, 8), (sheetNames.direction, 10), (sheetNames.voted, 11), (sheetNames.unit, 13),
      (labels.mean, 11), (labels.low, 11), (labels.high, 11), (sheetNames.probability, 15),
      (sheetNames.probabilityLow, 15),
      (sheetNames.probabilityHigh, 15), (sheetNames.reached, 12), (sheetNames.futures, 12), (sheetNames.verdict, 16),
    ]
    let voted = index.forecast.cells.filter { $0.target != nil }
    return Sheet(
      name: sheetNames.answer,
      preface: [words.typeset(scenario.name), words.run(index.forecast), words.typeset(scenario.summary)] + answer,
      columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) }, rows: voted.map(row))
  }

  private func row(_ cell: CellEstimate) -> [Sheet.Cell] {
    let indicator = index.forecast.catalogue[cell.cell.indicator]
    let estimate = cell.estimate
    func value(_ number: Double?) -> Sheet.Cell { self.value(number, indicator.unit) }
    return [
      .text(name(indicator)), period(cell.cell.window), .text(direction(index.forecast.direction(of: cell))),
      value(cell.target?.value), .text(unit(indicator.unit)), value(estimate.mean), value(estimate.quantile(0.05)),
      value(estimate.quantile(0.95)),
    ] + attainment(estimate) + [
      estimate.attainment.map { Sheet.Cell($0.reached) } ?? .empty, Sheet.Cell(estimate.count),
      .text(words.verdict(Verdict(estimate.attainment))),
    ]
  }

  // MARK: - Estimates

  private var indicatorsSheet: Sheet {
    estimates(
      sheetNames.indicators, of: labels.territory, width: 20,
      index.forecast.cells.filter {
        // What becomes of each body stands in a sheet of its own.
        guard index.forecast.catalogue[$0.cell.indicator].body == nil else { return false }
        return if case .month = $0.cell.window { false } else { true }
      })
  }

  private var monthsSheet: Sheet {
    estimates(
      sheetNames.months, of: labels.territory, width: 20,
      index.forecast.cells.filter {
        guard case .month = $0.cell.window else { return false }
        return $0.cell.territory == nil
      })
  }

  /// Whole estimates, one a row.
  private func estimates(_ name: String, of place: String, width: Double, _ cells: [CellEstimate]) -> Sheet {
    let columns: [(String, Double)] = [
      (labels.indicator, 52), (sheetNames.id, 30), (sheetNames.period, 14), (place, width), (sheetNames.unit, 13),
      (labels.mean, 11),
      (sheetNames.meanLow, 13), (sheetNames.meanHigh, 13), (sheetNames.deviation, 12), (labels.low, 11),
      (labels.median, 11),
      (labels.high, 11), (labels.target, 11), (sheetNames.direction, 16), (sheetNames.probability, 15),
      (sheetNames.probabilityLow, 15), (sheetNames.probabilityHigh, 15), (sheetNames.futures, 12),
    ]
    return Sheet(
      name: name, columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) },
      rows: cells.map { cell in
        let indicator = index.forecast.catalogue[cell.cell.indicator]
        let estimate = cell.estimate
        func value(_ number: Double?) -> Sheet.Cell { self.value(number, indicator.unit) }
        return [
          .text(self.name(indicator)), .text(indicator.id), period(cell.cell.window), .text(self.place(cell)),
          .text(unit(indicator.unit)), value(estimate.mean), value(estimate.confidence?.lowerBound),
          value(estimate.confidence?.upperBound), value(estimate.standardDeviation), value(estimate.quantile(0.05)),
          value(estimate.quantile(0.5)), value(estimate.quantile(0.95)), value(cell.target?.value),
          .text(direction(index.forecast.direction(of: cell))),
        ] + attainment(estimate) + [Sheet.Cell(estimate.count)]
      })
  }

  /// Territories side by side: one row an indicator and period, means only.
  private var territoriesSheet: Sheet {
    let fixed: [(String, Double)] = [
      (labels.indicator, 52), (sheetNames.id, 30), (sheetNames.period, 14), (sheetNames.unit, 13),
      (labels.departement, 14),
    ]
    let columns = fixed + index.territories.map { ($0.name, 14) }
    let windows = index.years.map { IndicatorCell.Window.year($0) } + [index.overall]
    let rows = index.forecast.catalogue.filter(\.byTerritory).flatMap { indicator in
      windows.compactMap { window -> [Sheet.Cell]? in
        let cells = index.territories.indices.map { index.cell(indicator, window, $0) }
        guard cells.contains(where: { $0 != nil }) else { return nil }
        return [
          .text(name(indicator)), .text(indicator.id), period(window), .text(unit(indicator.unit)),
        ] + ([index.cell(indicator, window)] + cells).map { value($0?.estimate.mean, indicator.unit) }
      }
    }
    return Sheet(
      name: sheetNames.territories, columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) }, rows: rows)
  }

  // MARK: - Where the numbers come from

  private var assumptionsSheet: Sheet {
    let columns: [(String, Double)] = [
      (labels.path, 46), (labels.value, 24), (sheetNames.kind, 13), (sheetNames.rangeLow, 13),
      (sheetNames.rangeHigh, 13),
      (sheetNames.basis, 70), (labels.place, 34),
    ]
    return Sheet(
      name: sheetNames.assumptions, columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) },
      rows: scenario.provenance.map { item in
        let start: [Sheet.Cell] = [.text(item.path), written(item.value)]
        switch item.origin {
        case .fact(let source):
          return start + [.text(sheetNames.fact), .empty, .empty, .text(source), .text(item.place)]
        case .assumption(let reason, let low, let high):
          return start + [
            .text(sheetNames.assumption), Sheet.Cell(low, .plain), Sheet.Cell(high, .plain),
            .text(words.typeset(reason)), .text(item.place),
          ]
        }
      })
  }

  private var readingsSheet: Sheet {
    let columns: [(String, Double)] = [
      (labels.finding, 12), (labels.question, 70), (labels.reading, 12), (labels.meaning, 80),
    ]
    return Sheet(
      name: sheetNames.readings, columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) },
      rows: scenario.readings.map {
        [
          .text($0.finding), .text(words.typeset($0.question)), .text($0.choice), .text(words.typeset($0.meaning)),
        ]
      })
  }

  // MARK: - Cells

  func attainment(_ estimate: Estimate) -> [Sheet.Cell] {
    [
      Sheet.Cell(estimate.attainment?.probability, .percentage),
      Sheet.Cell(estimate.attainment?.confidence.lowerBound, .percentage),
      Sheet.Cell(estimate.attainment?.confidence.upperBound, .percentage),
    ]
  }

  /// A figure with the decimals that the page gives it.
  func value(_ number: Double?, _ unit: Indicator.Unit) -> Sheet.Cell {
    switch unit {
    case .share: Sheet.Cell(number, .percentage)
    case .euros: Sheet.Cell(number, .euros)
    case .persons, .acts, .places:
      Sheet.Cell(number, number.map { $0 == $0.rounded() || $0.magnitude >= 100 } ?? true ? .whole : .tenths)
    case .days, .workingDays, .perFTE, .fte: Sheet.Cell(number, .tenths)
    }
  }

  func unit(_ unit: Indicator.Unit) -> String {
    let word = words.unit(unit, isPlural: true)
    return word.isEmpty ? sheetNames.count : word
  }

  func direction(_ direction: Indicator.Direction) -> String {
    switch direction {
    case .atLeast: sheetNames.atLeast
    case .atMost: sheetNames.atMost
    case .neutral: sheetNames.neutral
    }
  }

  private func place(_ cell: CellEstimate) -> String {
    cell.cell.territory.map { index.territories[$0].name } ?? labels.departement
  }

  func period(_ window: IndicatorCell.Window) -> Sheet.Cell {
    switch window {
    case .year(let year): .number(Double(year), .year)
    case .month(let year, let month):
      CivilDate(year: year, month: month, day: 1).map { Sheet.Cell($0, .month) } ?? .text(words.month(window))
    case .whole, .quarter: .text(words.month(window))
    }
  }

  /// What stands in a scenario's file: a number or a date where it is nothing else, and a text otherwise.
  private func written(_ text: String) -> Sheet.Cell {
    if let date = CivilDate(text) { return Sheet.Cell(date, .day) }
    if let number = Double(text), number.isFinite { return Sheet.Cell(number, .plain) }
    return .text(words.typeset(text))
  }
}
