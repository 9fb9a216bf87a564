internal import Experiments
internal import InsertionPolicy

/// The matrix of indicators that a convention asks for: what is produced, then what cannot be, with the reason.
extension ReportBuilder {
  var matrix: Report.Section? {
    guard let facts = MatrixFacts(index) else { return nil }
    return section(
      .matrix,
      [
        .lead(
          words.matrixCounts(produced: facts.produced, withTarget: facts.withTarget, missing: facts.missing.count)),
        facts.groups.isEmpty ? nil : .text(words.matrixNames.howToRead),
        facts.groups.isEmpty ? nil : .table(produced(facts)),
        facts.missing.isEmpty ? nil : .table(missing(facts)),
      ])
  }

  private func produced(_ facts: MatrixFacts) -> Report.Table {
    let hasWhole = facts.hasWhole
    var table = Report.Table(
      caption: words.matrixNames.producedCaption,
      columns: [.text(labels.indicator)] + index.years.map { .number(String($0)) }
        + (hasWhole ? [.number(words.wholePeriod)] : [])
        + facts.yearsWithTargets.map { .number(words.targetOf($0)) },
      rows: facts.groups.flatMap(\.rows).map { row in
        [Report.Cell(words.typeset(row.row.name), detail: row.row.row)]
          + row.years.map { intervalCell($0, row.indicator.unit) }
          + (hasWhole ? [intervalCell(row.whole, row.indicator.unit)] : [])
          + facts.yearsWithTargets.map { year in
            let cell = index.years.firstIndex(of: year).flatMap { row.years[$0] }
            return attainmentCell(cell, row.indicator)
          }
      })
    table.groups = facts.groups.map { Report.RowGroup(title: words.typeset($0.name), count: $0.rows.count) }
    return table
  }

  /// The mean with its unit, and its interval in brackets.
  private func intervalCell(_ cell: CellEstimate?, _ unit: Indicator.Unit) -> Report.Cell {
    guard let cell else { return Report.Cell("–") }
    guard let mean = cell.estimate.mean else { return unknown }
    return Report.Cell(
      words.amount(mean, unit), detail: cell.estimate.confidence.map { "[\(words.span($0, unit))]" } ?? "",
      figure: figure(cell, "mean"))
  }

  /// How likely the target of a year is, with what was voted, the verdict and the interval.
  private func attainmentCell(_ cell: CellEstimate?, _ indicator: Indicator) -> Report.Cell {
    guard let cell, let target = cell.target else { return Report.Cell("–") }
    let direction = target.direction(of: indicator)
    let voted = words.voted(words.amount(target.value, indicator.unit), direction)
    guard let attainment = cell.estimate.attainment else {
      return Report.Cell(
        words.typeset(direction == .neutral ? words.notJudged : words.notEnough), detail: words.typeset(voted))
    }
    let verdict = Verdict(attainment)
    let interval = words.numbers.percentages(attainment.confidence, to: words.to)
    var shown = Report.Cell(
      words.numbers.percentage(attainment.probability),
      detail: "\(words.typeset(voted)) · \(words.verdict(verdict)) · \(interval)",
      figure: figure(cell, "probability"))
    shown.verdict = verdict
    return shown
  }

  private func missing(_ facts: MatrixFacts) -> Report.Table {
    Report.Table(
      caption: words.matrixNames.missingCaption,
      columns: [.text(labels.indicator), .text(words.matrixNames.group), .text(words.matrixNames.reason)],
      rows: facts.missing.map { row, reason in
        [
          Report.Cell(words.typeset(row.name), detail: row.row), Report.Cell(words.typeset(row.group)),
          Report.Cell(words.typeset(reason)),
        ]
      })
  }
}

/// The sheet of the matrix: one row for each year of a row that is produced, one for each that is not.
extension ReportBuilder {
  var matrixSheet: Sheet? {
    guard let facts = MatrixFacts(index) else { return nil }
    let names = words.matrixNames
    let columns: [(String, Double)] = [
      (names.group, 30), (names.row, 14), (labels.indicator, 60), (sheetNames.id, 34), (sheetNames.period, 14),
      (sheetNames.unit, 13), (labels.mean, 11), (sheetNames.meanLow, 13), (sheetNames.meanHigh, 13),
      (labels.target, 11), (sheetNames.direction, 11), (sheetNames.probability, 15), (sheetNames.probabilityLow, 15),
      (sheetNames.probabilityHigh, 15), (sheetNames.verdict, 16), (names.reason, 70), (labels.source, 14),
    ]
    func head(_ row: MatrixRow) -> [Sheet.Cell] {
      [.text(words.typeset(row.group)), .text(row.row), .text(words.typeset(row.name))]
    }
    let produced = facts.groups.flatMap(\.rows).flatMap { row in
      row.cells.map { cell in
        head(row.row) + [.text(row.indicator.id), period(cell.cell.window), .text(unit(row.indicator.unit))]
          + [
            cell.estimate.mean, cell.estimate.confidence?.lowerBound, cell.estimate.confidence?.upperBound,
            cell.target?.value,
          ].map { value($0, row.indicator.unit) }
          + [cell.target.map { .text(direction($0.direction(of: row.indicator))) } ?? .empty]
          + attainment(cell.estimate)
          + [
            cell.target == nil ? .empty : .text(words.verdict(Verdict(cell.estimate.attainment))), .empty,
            .text(row.row.source),
          ]
      }
    }
    let missing = facts.missing.map { row, reason in
      head(row) + Array(repeating: Sheet.Cell.empty, count: 12) + [.text(words.typeset(reason)), .text(row.source)]
    }
    return Sheet(
      name: names.sheet,
      preface: [
        words.heading(.matrix),
        words.matrixCounts(produced: facts.produced, withTarget: facts.withTarget, missing: facts.missing.count),
      ], columns: columns.map { Sheet.Column(title: $0.0, width: $0.1) }, rows: produced + missing)
  }
}
