internal import Experiments
internal import InsertionPolicy

/// The table of the targets voted.
extension ReportBuilder {
  var targets: TargetTable {
    let rows = index.forecast.catalogue.compactMap { indicator -> TargetTable.Row? in
      let cells = index.years.map { year in
        index.cell(indicator, .year(year)).flatMap { $0.target == nil ? nil : targetCell(row($0), year) }
      }
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return TargetTable.Row(
        indicator: indicator.id, name: name(indicator), definition: voice(indicator.definition), cells: cells)
    }
    return TargetTable(years: index.years, rows: rows)
  }

  private func targetCell(_ row: ForecastRow, _ year: Int) -> TargetTable.Cell {
    let estimate = row.cell.estimate
    let verdict = Verdict(estimate.attainment)
    let interval = estimate.attainment.map { voice.numbers.percentages($0.confidence, to: voice.to) }
    return TargetTable.Cell(
      year: year, voted: voice.voted(voice.amount(row.cell.target?.value ?? 0, row.unit), row.direction),
      verdict: verdict, verdictText: voice.verdict(verdict),
      probability: estimate.attainment.map { voice.numbers.percentage($0.probability) } ?? "",
      evidence: estimate.attainment.map {
        voice.evidence(reached: $0.reached, count: $0.count, interval: interval ?? "")
      } ?? voice(row.direction == .neutral ? .notJudged : .notEnough),
      interval: interval ?? "",
      expected: estimate.mean.map {
        voice.expectedBriefly(
          voice.figure($0, row.unit), spread: estimate.spread.map { voice.span($0, row.unit) })
      } ?? voice(.notEnough),
      bar: estimate.attainment.map { TargetTable.Bar(probability: $0.probability, interval: $0.confidence) })
  }
}
