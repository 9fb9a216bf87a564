internal import InsertionPolicy

/// Tables as files: semicolons, decimal commas, UTF-8 with a byte order mark.
extension Table {
  /// The text of the file, the columns that have a key, one row a line.
  ///
  /// - Complexity: O(n) in the number of rows.
  var csv: String {
    let columns = columns.filter { $0.key != nil }
    var text = "\u{FEFF}" + columns.map { CSV.field($0.key ?? "") }.joined(separator: ";") + "\r\n"
    for row in rows { text += columns.map { CSV.spelled($0.value(row)) }.joined(separator: ";") + "\r\n" }
    return text
  }

  /// Names of the columns of the file, in order.
  static func keys(_ columns: [Column<Row>]) -> [String] { columns.compactMap(\.key) }
}

/// How the files of results spell what a table holds: what a French Excel opens with a double click, and what
/// `docs/results.md` tells a program how to read.
enum CSV {
  static func spelled(_ value: Value) -> String {
    switch value {
    case .empty, .cell, .interval, .span: ""
    case .code(let text), .written(let text): field(text)
    case .text(let text): field(text.fr)
    case .count(let count): String(count)
    case .number(let number), .amount(let number, _, _), .share(let number), .points(let number): self.number(number)
    case .cents(let number): number.map { cents(DecimalDigits($0)) } ?? ""
    case .euros(let amount): number(amount.approximate)
    case .unit(let unit): unit.rawValue
    case .direction(let direction): direction.rawValue
    case .window(let window): window.description
    case .verdict(let verdict): verdict.rawValue
    }
  }

  static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    return DecimalDigits(value).rounded(significant: JSONValue.significantDigits).spelled(mark: ",")
  }

  private static func cents(_ digits: DecimalDigits) -> String {
    let rounded = digits.rounded(decimals: 2)
    return (rounded.isNegative ? "-" : "") + rounded.whole + "," + rounded.fraction(2)
  }

  /// A text field; one that a spreadsheet would take for a formula gets an apostrophe in front.
  static func field(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let special: Set<Unicode.Scalar> = [";", "\"", "\n", "\r", "\t"]
    guard safe.unicodeScalars.contains(where: special.contains) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
