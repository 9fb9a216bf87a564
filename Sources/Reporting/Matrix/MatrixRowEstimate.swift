internal import Experiments
internal import InsertionPolicy

/// A row of a matrix of indicators in one period, or why there is nothing to say of it: a row of the sheet and the file.
struct MatrixRowEstimate: EstimatedRow {
  let row: MatrixRow
  let indicator: Indicator?
  let cell: CellEstimate?
  let reason: Bilingual?

  var estimate: Estimate? { cell?.estimate }
  var unit: Indicator.Unit { indicator?.unit ?? .acts }

  /// One row for each year of a row that is produced, then one for each that is not.
  static func table(_ facts: MatrixFacts) -> Table<Self> {
    let produced = facts.groups.flatMap(\.rows).flatMap { row in
      row.cells.map { Self(row: row.row, indicator: row.indicator, cell: $0, reason: nil) }
    }
    return Table(
      columns: columns,
      rows: produced + facts.missing.map { Self(row: $0.row, indicator: nil, cell: nil, reason: $0.reason) })
  }

  static var columns: [Column<Self>] {
    [
      Column(.part, width: 30) { .text($0.row.group) },
      Column("row", Bilingual(fr: "Ligne", en: "Row"), width: 14) { .code($0.row.row) },
      Column("group_fr") { .code($0.row.group.fr) }, Column("group_en") { .code($0.row.group.en) },
      Column(.indicator, width: 60) { .text($0.row.name) },
      Column("name_fr") { .code($0.row.name.fr) }, Column("name_en") { .code($0.row.name.en) },
      Column("indicator", .identifier, width: 34) { $0.indicator.map { .code($0.id) } ?? .empty },
      Column("unit") { $0.indicator.map { .unit($0.unit) } ?? .empty },
      Column("period", .period, width: 14) { $0.cell.map { .window($0.cell.window) } ?? .empty },
      Column(.unit, width: 13) { $0.indicator.map { .unit($0.unit) } ?? .empty },
      Column("count") { $0.cell.map { .count($0.estimate.count) } ?? .empty },
      .mean, .meanLow, .meanHigh, Column("target", .target, width: 11) { .amount($0.cell?.target?.value, $0.unit) },
      // People read a side only where there is a target; programs read that of the indicator too.
      Column("direction") { row in row.indicator.map { .direction(row.direction(of: $0)) } ?? .empty },
      Column(.direction, width: 11) { row in
        guard let indicator = row.indicator, row.cell?.target != nil else { return .empty }
        return .direction(row.direction(of: indicator))
      },
      .probability, .probabilityLow, .probabilityHigh,
      Column(.verdict, width: 16) {
        $0.cell?.target == nil ? .empty : .verdict(Verdict($0.cell?.estimate.attainment))
      },
      Column(.whyNotSimulated, width: 70) { $0.reason.map { .text($0) } ?? .empty },
      Column("reason_fr") { .code($0.reason?.fr ?? "") }, Column("reason_en") { .code($0.reason?.en ?? "") },
      Column("source", .source, width: 14) { .code($0.row.source) },
    ]
  }

  private func direction(of indicator: Indicator) -> Indicator.Direction {
    cell?.target?.direction(of: indicator) ?? indicator.direction
  }
}

extension Bilingual {
  static let part = Bilingual(fr: "Partie", en: "Part")
  static let whyNotSimulated = Bilingual(fr: "Pourquoi elle n'est pas simulée", en: "Why it is not simulated")
}
