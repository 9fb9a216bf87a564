internal import Experiments
internal import InsertionPolicy

/// What a forecast says of a matrix of indicators, row by row.
struct MatrixFacts {
  /// A row that is produced.
  struct Row {
    var row: MatrixRow
    var indicator: Indicator
    /// By year of the period; nil where the indicator is not given by year.
    var years: [CellEstimate?]
    /// The whole period, of an indicator that is given for nothing else.
    var whole: CellEstimate?

    /// Everything that is said of it, in order.
    var cells: [CellEstimate] { years.compactMap(\.self) + [whole].compactMap(\.self) }
  }

  /// Rows under one heading.
  struct Group {
    var name: Bilingual
    var rows: [Row]
  }

  /// Headings with a row that is produced, in the matrix's order.
  let groups: [Group]
  /// Rows that no simulation can produce, in the matrix's order, each with the reason.
  let missing: [(row: MatrixRow, reason: Bilingual)]
  /// Years in which a row that is produced has a target.
  let yearsWithTargets: [Int]
  /// Rows that are produced and have a target.
  let withTarget: Int

  var produced: Int { groups.reduce(0) { $0 + $1.rows.count } }
  /// Whether an indicator is given for the whole period alone.
  var hasWhole: Bool { groups.contains { $0.rows.contains { $0.whole != nil } } }

  /// Looks at a forecast; `nil` where its scenario has no matrix.
  init?(_ index: ForecastIndex) {
    let matrix = index.forecast.scenario.matrix
    guard !matrix.isEmpty else { return nil }
    var groups: [Group] = []
    var missing: [(MatrixRow, Bilingual)] = []
    for row in matrix {
      switch row.answer {
      case .notSimulable(let reason): missing.append((row, reason))
      case .indicator(let id):
        guard let indicator = index.indicator(id) else { continue }
        let years = index.years.map { index.cell(indicator, .year($0)) }
        let whole = indicator.wholePeriodOnly ? index.cell(indicator, index.overall) : nil
        let found = Row(row: row, indicator: indicator, years: years, whole: whole)
        if groups.last?.name == row.group {
          groups[groups.count - 1].rows.append(found)
        } else {
          groups.append(Group(name: row.group, rows: [found]))
        }
      }
    }
    self.groups = groups
    self.missing = missing
    let rows = groups.flatMap(\.rows)
    yearsWithTargets = index.years.enumerated().filter { place, _ in
      rows.contains { $0.years[place]?.target != nil }
    }.map(\.element)
    withTarget = rows.count { $0.cells.contains { $0.target != nil } }
  }
}
