internal import Experiments
internal import InsertionPolicy

/// The matrix of indicators that a convention asks for: what is produced, then what cannot be, with the reason.
extension ReportBuilder {
  var matrix: Report.Section? {
    guard let facts = MatrixFacts(index) else { return nil }
    let howToRead = say(
      fr: """
        Chaque valeur est la moyenne des futurs, avec entre crochets son intervalle à 95 %. Sous chaque cible : la part \
        des futurs qui l'atteignent, ce qui a été voté, le verdict et l'intervalle de Wilson à 95 %.
        """,
      en: """
        Each value is the mean of the futures, with its 95% interval in brackets. Under each target: the share of the \
        futures that reach it, what was voted, the verdict and the 95% Wilson interval.
        """)
    return section(
      .matrix,
      [
        .lead(matrixCounts(facts)), facts.groups.isEmpty ? nil : .text(howToRead),
        facts.groups.isEmpty ? nil : .table(produced(facts)), facts.missing.isEmpty ? nil : .table(missing(facts)),
      ])
  }

  /// How many rows are produced, how many of them with a target, how many not simulable.
  private func matrixCounts(_ facts: MatrixFacts) -> String {
    let (produced, missing, target) = (facts.produced, facts.missing.count, facts.withTarget)
    let total = produced + missing
    func are(_ count: Int, _ one: String, _ several: String) -> String { "\(count) \(count > 1 ? several : one)" }
    return say(
      fr: """
        Sur \(are(total, "indicateur demandé", "indicateurs demandés")), \(are(produced, "est produit", "sont produits")) \
        par la simulation, dont \(are(target, "a", "ont")) une cible, et \
        \(are(missing, "n'est pas simulable", "ne sont pas simulables")).
        """,
      en: """
        Of \(total) \(total == 1 ? "indicator" : "indicators") asked for, \(produced) \(produced == 1 ? "is" : "are") \
        produced by the simulation, \(target) of them with a target, and \(missing) cannot be simulated.
        """)
  }

  private func produced(_ facts: MatrixFacts) -> Report.Table {
    typealias Row = MatrixFacts.Row
    let name = Column<Row>(.indicator, page: .text) { row in
      .cell(Report.Cell(voice(row.row.name), detail: row.row.row))
    }
    let years = index.years.enumerated().map { place, year in
      Column<Row>(heading: { _ in String(year) }, page: .number) {
        .cell(intervalCell($0.years[place], $0.indicator.unit))
      }
    }
    let whole = Column<Row>(.wholePeriod, page: .number) { .cell(intervalCell($0.whole, $0.indicator.unit)) }
    let targets = facts.yearsWithTargets.map { year in
      Column<Row>(Bilingual(fr: "Cible \(year)", en: "Target \(year)"), page: .number) { row in
        .cell(attainmentCell(index.years.firstIndex(of: year).flatMap { row.years[$0] }, row.indicator))
      }
    }
    var table = Table(
      columns: [name] + years + (facts.hasWhole ? [whole] : []) + targets, rows: facts.groups.flatMap(\.rows)
    ).page(caption: say(fr: "Indicateurs produits, par année", en: "Indicators produced, by year"), voice)
    table.groups = facts.groups.map { Report.RowGroup(title: voice($0.name), count: $0.rows.count) }
    return table
  }

  /// The mean with its unit, and its interval in brackets.
  private func intervalCell(_ cell: CellEstimate?, _ unit: Indicator.Unit) -> Report.Cell {
    guard let cell else { return Report.Cell(.empty, voice) }
    guard let mean = cell.estimate.mean else { return unknown }
    return Report.Cell(
      voice.amount(mean, unit), detail: cell.estimate.confidence.map { "[\(voice.span($0, unit))]" } ?? "",
      figure: figure(cell, "mean"))
  }

  /// How likely the target of a year is, with what was voted, the verdict and the interval.
  private func attainmentCell(_ cell: CellEstimate?, _ indicator: Indicator) -> Report.Cell {
    guard let cell, let target = cell.target else { return Report.Cell(.empty, voice) }
    let direction = target.direction(of: indicator)
    let voted = voice.voted(voice.amount(target.value, indicator.unit), direction)
    guard let attainment = cell.estimate.attainment else {
      return Report.Cell(voice(direction == .neutral ? .notJudged : .notEnough), detail: voted)
    }
    let verdict = Verdict(attainment)
    let interval = voice.numbers.percentages(attainment.confidence, to: voice.to)
    var shown = Report.Cell(
      voice.numbers.percentage(attainment.probability), detail: "\(voted) · \(voice.verdict(verdict)) · \(interval)",
      figure: figure(cell, "probability"))
    shown.verdict = verdict
    return shown
  }

  private func missing(_ facts: MatrixFacts) -> Report.Table {
    Table(
      columns: [
        Column(.indicator, page: .text) { .cell(Report.Cell(voice($0.row.name), detail: $0.row.row)) },
        Column(.part, page: .text) { .text($0.row.group) }, Column(.whyNotSimulated, page: .text) { .text($0.reason) },
      ], rows: facts.missing
    ).page(
      caption: say(fr: "Indicateurs non simulables, et pourquoi", en: "Indicators that cannot be simulated, and why"),
      voice)
  }

  /// The sheet of the matrix: one row for each year of a row that is produced, one for each that is not.
  var matrixSheet: Sheet? {
    guard let facts = MatrixFacts(index) else { return nil }
    return MatrixRowEstimate.table(facts).sheet(
      named: Bilingual(fr: "Matrice", en: "Matrix"), preface: [voice(SectionName.matrix.title), matrixCounts(facts)],
      voice)
  }
}
