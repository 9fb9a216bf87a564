internal import Experiments
internal import InsertionPolicy

/// The scenario beside other départements.
extension ReportBuilder {
  var benchmark: Report.Section? {
    guard let facts = BenchmarkFacts(index) else { return nil }
    let names = words.benchmarkNames
    let outside = facts.items.filter(\.isOutside).map { words.inSentence(name($0.indicator)) }
    let lead = words.benchmarkLead(
      within: facts.items.count - outside.count, of: facts.items.count, outside: outside)
    return section(
      .benchmark,
      [
        .lead(lead), .text(names.note),
        .table(
          Report.Table(
            caption: "\(names.caption) (\(words.inPeriod(facts.window)))",
            columns: [
              .text(names.indicator), .number(names.here), .number(names.ends), .number(names.middle),
              .text(names.level), .text(names.difference),
            ], rows: facts.items.map(row))),
      ])
  }

  private func row(_ item: BenchmarkFacts.Item) -> [Report.Cell] {
    let names = words.benchmarkNames
    let range = item.benchmark.range
    let unit = item.indicator.unit
    var level = Report.Cell(
      range.level(of: item.mean).map { words.benchmarkLevel($0) }
        ?? (item.mean < range.ends.lowerBound ? names.below : names.above))
    level.isFlagged = item.isOutside
    if item.isOutside { level.detail = words.outsideObserved(words.span(range.ends, unit)) }
    return [
      Report.Cell(name(item.indicator), detail: unit == .share ? "" : words.axis(unit)),
      summaryCell(item.cell, unit),
      Report.Cell(words.span(range.ends, unit), detail: words.benchmarkCount(range.count)),
      Report.Cell(words.span(range.middle, unit)), level,
      Report.Cell(words.benchmarkDifference(item.benchmark.difference)),
    ]
  }

  /// The same cell, with a badge where its mean lies where no département was observed.
  func badged(_ cell: Report.Cell, _ estimate: CellEstimate?, _ indicator: Indicator) -> Report.Cell {
    guard let mean = estimate?.estimate.mean, let range = BenchmarkFacts.range(of: indicator, in: scenario),
      range.isOutside(mean)
    else { return cell }
    var cell = cell
    let badge = words.outsideObserved(words.span(range.ends, indicator.unit))
    cell.detail = cell.detail.isEmpty ? badge : "\(cell.detail) · \(badge)"
    cell.isFlagged = true
    return cell
  }
}
