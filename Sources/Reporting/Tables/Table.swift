internal import InsertionPolicy

/// A table: its columns listed once, in order, for every writer that shows it.
///
/// ```swift
/// let table = Table(
///   columns: [Column("indicator", .identifier, width: 30) { .code($0.indicator.id) }, .mean, .low, .high], rows: rows)
/// table.csv                                  // the columns that have a key
/// table.sheet(named: "Months", voice)        // those that have a width
/// table.page(caption: "By month", voice)     // those that have a side on the page
/// ```
struct Table<Row> {
  var columns: [Column<Row>]
  var rows: [Row]
}

/// A column: in which writers it stands, what heads it, and what it shows of a row.
struct Column<Row> {
  /// Which side of a column of the page its cells are set to.
  enum Side {
    case text, number
  }

  /// Name in files that other programs read; `nil` where it stands in none.
  var key: String?
  var heading: (Voice) -> String
  /// Width in a sheet, in digits of the standard type; `nil` where it stands in none.
  var width: Double?
  /// How it stands on the page; `nil` where it does not.
  var page: Side?
  var value: (Row) -> Value

  /// A column of files only.
  init(_ key: String, value: @escaping (Row) -> Value) {
    self.init(key: key, heading: { _ in key }, value: value)
  }

  /// A column that people read too.
  init(
    _ key: String, _ heading: Bilingual, width: Double? = nil, page: Side? = nil, value: @escaping (Row) -> Value
  ) {
    self.init(key: key, heading: { $0(heading) }, width: width, page: page, value: value)
  }

  /// A column that people alone read.
  init(_ heading: Bilingual, width: Double? = nil, page: Side? = nil, value: @escaping (Row) -> Value) {
    self.init(key: nil, heading: { $0(heading) }, width: width, page: page, value: value)
  }

  /// A column under a heading that is a name as it is, such as that of a territory, or that a voice has to say.
  init(
    key: String? = nil, heading: @escaping (Voice) -> String, width: Double? = nil, page: Side? = nil,
    value: @escaping (Row) -> Value
  ) {
    (self.key, self.heading, self.width, self.page, self.value) = (key, heading, width, page, value)
  }
}
