internal import Quantities

/// A sheet of a workbook: a table, with what stands above it.
struct Sheet: Hashable {
  /// Name on its tab.
  var name: String
  /// Lines above the table, each over its whole width; the first is the title.
  var preface: [String] = []
  /// Headings and widths.
  var columns: [Column]
  /// As many cells a row as columns.
  var rows: [[Cell]]

  /// A column of a sheet.
  struct Column: Hashable {
    var title: String
    /// In digits of the standard type.
    var width: Double
  }

  /// What a cell holds: values, never formulas.
  enum Cell: Hashable {
    case empty
    case text(String)
    case number(Double, Format)
    case date(CivilDate, Format)
  }

  /// How a number is shown; its separators and names of months are those of the reader's own system.
  enum Format: String, CaseIterable {
    case whole = "#,##0"
    case tenths = "#,##0.0"
    case percentage = "0.0%"
    case euros = "#,##0.00\\ \"€\""
    case year = "0"
    case month = "mmm yyyy"
    /// Source: ECMA-376, part 1, 18.8.30: number format 14, the short date of the reader's system.
    case day = "mm-dd-yy"
    case plain = "General"
  }
}

extension Sheet.Cell {
  /// A number with the digits that every result file has, or an empty cell.
  init(_ value: Double?, _ format: Sheet.Format) {
    guard let value, value.isFinite,
      let rounded = Double(DecimalDigits(value).rounded(significant: JSONValue.significantDigits).plain)
    else {
      self = .empty
      return
    }
    self = .number(rounded, format)
  }

  /// A count.
  init(_ count: Int) { self = .number(Double(count), .whole) }

  /// The first day of a month, or another day; a text before March 1900, where the calendar of spreadsheets is wrong.
  init(_ date: CivilDate, _ format: Sheet.Format) {
    self = date.year > 1900 ? .date(date, format) : .text("\(date)")
  }
}
