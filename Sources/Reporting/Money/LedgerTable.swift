internal import Experiments
internal import InsertionPolicy

/// What moves by month and line over all futures, as the file and the sheet of the ledger show it.
struct LedgerTable {
  /// The columns, as the file calls them, and as the indicators of a line end.
  static let columns = [
    "state_spent", "departement_spent", "valued", "state_paid", "paid_back", "turned_away", "left",
  ]

  /// The same for readers.
  static let names = [
    Bilingual(fr: "Dépensé sur crédits de l'État", en: "Spent of the State's credits"),
    Bilingual(fr: "Dépensé par le Département", en: "Spent by the département"),
    Bilingual(fr: "Contrepartie valorisée", en: "Counterpart valued"),
    Bilingual(fr: "Versé par l'État", en: "Paid by the State"),
    Bilingual(fr: "Reversé à l'État", en: "Paid back to the State"),
    Bilingual(fr: "Personnes refusées", en: "People turned away"),
    Bilingual(fr: "Reste de l'enveloppe", en: "Left of the envelope"),
  ]

  /// A month of a line, or of the convention as a whole for `nil`.
  struct Row {
    var year: Int
    var month: Int
    var line: Int?
    /// One per column; `nil` where the line has no such figure.
    var cells: [CellEstimate?]
  }

  let budget: Budget
  let rows: [Row]

  /// Looks at a forecast; `nil` where its scenario has no budget.
  init?(_ index: ForecastIndex) {
    guard let budget = index.forecast.scenario.budget else { return nil }
    let lines = budget.lines.indices.map(Optional.some) + [nil]
    let indicators = lines.map { line in
      Self.columns.map { index.indicator(Self.indicator($0, line.map { budget.lines[$0].id })) }
    }
    self.budget = budget
    rows = index.timeline.months.flatMap { month in
      let window = IndicatorCell.Window.month(year: month.year, month: month.month ?? 1)
      return zip(lines, indicators).map { line, indicators in
        Row(
          year: month.year, month: month.month ?? 1, line: line,
          cells: indicators.map { $0.flatMap { index.cell($0, window) } })
      }
    }
  }

  /// The indicator of a column, of a line or of all; what is paid back belongs to no line.
  private static func indicator(_ column: String, _ line: String?) -> String {
    if let line { return "money.\(line).\(column)" }
    return column == "paid_back" ? "money.clawback" : "money.\(column)"
  }

  /// The name of a line, or of the convention.
  func name(_ line: Int?) -> Bilingual { line.map { budget.lines[$0].name } ?? budget.name }
}
