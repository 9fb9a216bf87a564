internal import Experiments
internal import InsertionPolicy

/// What moves in a month on a line of the budget, or on all of them, over all futures: a row of the file and of the sheet
/// of the ledger.
struct LedgerMonth {
  let month: IndicatorCell.Window
  /// `nil` for the convention as a whole.
  let line: BudgetLine?
  let name: Bilingual
  /// One per figure; `nil` where the line has no such figure.
  let estimates: [Estimate?]

  /// What moves, as the file calls it and as the indicators of a line end.
  private static let figures = [
    ("state_spent", Bilingual(fr: "Dépensé sur crédits de l'État", en: "Spent of the State's credits")),
    ("departement_spent", Bilingual(fr: "Dépensé par le Département", en: "Spent by the département")),
    ("valued", Bilingual(fr: "Contrepartie valorisée", en: "Counterpart valued")),
    ("state_paid", Bilingual(fr: "Versé par l'État", en: "Paid by the State")),
    ("paid_back", Bilingual(fr: "Reversé à l'État", en: "Paid back to the State")),
    ("turned_away", Bilingual(fr: "Personnes refusées", en: "People turned away")),
    ("left", Bilingual(fr: "Reste de l'enveloppe", en: "Left of the envelope")),
  ]

  /// One row a line and one for all, month by month; `nil` where the scenario has no budget.
  static func table(_ index: ForecastIndex) -> Table<Self>? {
    guard let budget = index.forecast.scenario.budget else { return nil }
    let rows = index.months.flatMap { month in
      (budget.lines.map(Optional.some) + [nil]).map { line in
        Self(
          month: month, line: line, name: line?.name ?? budget.name,
          estimates: figures.map { index.cell(indicator($0.0, line?.id), month)?.estimate })
      }
    }
    return Table(columns: columns, rows: rows)
  }

  /// The indicator of a figure, of a line or of all; what is paid back belongs to no line.
  private static func indicator(_ figure: String, _ line: String?) -> String {
    if let line { return "money.\(line).\(figure)" }
    return figure == "paid_back" ? "money.clawback" : "money.\(figure)"
  }

  static var columns: [Column<Self>] {
    let head: [Column<Self>] = [
      Column("year") { .count($0.date.year) }, Column("month") { .count($0.date.month) },
      Column("line") { .code($0.line?.id ?? "") }, Column("name_fr") { .code($0.name.fr) },
      Column("name_en") { .code($0.name.en) },
      Column(.budgetLine, width: 40) { .text($0.name) },
      Column(.identifier, width: 12) { $0.line.map { .code($0.id) } ?? .text(Bilingual(fr: "toutes", en: "all")) },
      Column(.month, width: 12) { .window($0.month) },
    ]
    return head + figures.indices.flatMap(statistics)
  }

  /// Mean and quantiles of a figure.
  private static func statistics(_ place: Int) -> [Column<Self>] {
    let (figure, name) = figures[place]
    func column(_ key: String, _ statistic: Bilingual) -> Column<Self> {
      Column(
        key: "\(figure)_\(key)", heading: { "\($0(name)), \($0(statistic).lowercasedFirst)" }, width: 16
      ) { row in
        let value = row.estimates[place]?.statistic(key)
        return figure == "turned_away" ? .amount(value, .persons) : .cents(value)
      }
    }
    return [column("mean", .mean), column("q05", .low), column("q50", .median), column("q95", .high)]
  }

  private var date: (year: Int, month: Int) {
    if case .month(let year, let month) = month { (year, month) } else { (0, 0) }
  }
}
