/// A table as written: a header and lines of cells, each with its place.
///
/// Cells are separated by `;` or `,`, whichever the header has more of, and quoted as RFC 4180 says. Lines end with LF,
/// CRLF or CR. Blank lines are passed over.
struct Table: Sendable {
  /// A cell; `line` is where it begins.
  struct Cell: Hashable, Sendable {
    var text: String
    var line: Int
    var column: Int
  }

  /// Whether cells are separated by `;`, in which case a comma may be a decimal mark.
  var hasSemicolons: Bool
  /// The cells of the first line.
  var header: [Cell]
  /// The cells of the other lines, each line as long as the header.
  var lines: [[Cell]]
  /// How many lines are left out because they are longer or shorter.
  var raggedLines = 0

  /// The table in `bytes`; nil when the problems say that there is none to go on with.
  static func read(_ bytes: [UInt8], file: String) -> (table: Table?, problems: [Problem]) {
    func refused(_ kind: Problem.Kind) -> (table: Table?, problems: [Problem]) {
      (nil, [Problem(place: Place(file: file), kind: kind)])
    }
    guard bytes.count <= Limits.bytes else { return refused(.tooLarge(.bytes, limit: Limits.bytes)) }
    guard let text = decodedTable(bytes) else { return refused(.notText) }
    let content = Array(text.utf8)
    var splitter = CellSplitter(content: content, separator: separator(of: content), file: file)
    let lines = splitter.split()
    guard let header = lines.first else { return refused(.empty) }
    var problems = splitter.problems
    if header.count > Limits.columns {
      let place = Place(file: file, line: header[0].line, column: Limits.columns + 1)
      return (nil, problems + [Problem(place: place, kind: .tooLarge(.columns, limit: Limits.columns))])
    }
    if lines.reduce(0, { $0 + $1.count }) > Limits.values {
      return (nil, problems + [Problem(place: Place(file: file), kind: .tooLarge(.values, limit: Limits.values))])
    }
    var kept: [[Cell]] = []
    for line in lines.dropFirst() {
      if line.count == header.count {
        kept.append(line)
      } else {
        let place = Place(file: file, line: line[0].line, column: min(line.count, header.count))
        problems.append(Problem(place: place, kind: .raggedLine(found: line.count, expected: header.count)))
      }
    }
    let hasSemicolons = splitter.separator == UInt8(ascii: ";")
    return (
      Table(
        hasSemicolons: hasSemicolons, header: header, lines: kept, raggedLines: lines.count - 1 - kept.count), problems
    )
  }

  private static func separator(of content: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var quoted = false
    for byte in content {
      switch byte {
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ",") where !quoted: commas += 1
      case UInt8(ascii: ";") where !quoted: semicolons += 1
      case UInt8(ascii: "\n") where !quoted, UInt8(ascii: "\r") where !quoted:
        if commas + semicolons > 0 { return semicolons >= commas ? UInt8(ascii: ";") : UInt8(ascii: ",") }
      default: continue
      }
    }
    return semicolons >= commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

/// Cuts the text of a table into lines of cells.
private struct CellSplitter {
  let content: [UInt8]
  let separator: UInt8
  let file: String
  var problems: [Problem] = []
  private var position = 0
  private var line = 1

  init(content: [UInt8], separator: UInt8, file: String) {
    self.content = content
    self.separator = separator
    self.file = file
  }

  /// The lines that are not blank, up to the first that passes the limit of values.
  mutating func split() -> [[Table.Cell]] {
    var lines: [[Table.Cell]] = []
    var count = 0
    while position < content.count, count <= Limits.values {
      let cells = takeLine()
      guard cells.count > 1 || !cells[0].text.isEmpty else { continue }
      count += cells.count
      lines.append(cells)
    }
    return lines
  }

  private mutating func takeLine() -> [Table.Cell] {
    var cells: [Table.Cell] = []
    while true {
      let start = line
      let text =
        position < content.count && content[position] == UInt8(ascii: "\"") ? takeQuoted(cells.count) : takePlain()
      cells.append(Table.Cell(text: text, line: start, column: cells.count + 1))
      guard position < content.count else { return cells }
      if content[position] == separator {
        position += 1
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func takePlain() -> String {
    let start = position
    while position < content.count, content[position] != separator, !isLineEnd(content[position]) { position += 1 }
    return trimmed(content[start..<position])
  }

  private mutating func takeQuoted(_ cellsBefore: Int) -> String {
    let place = Place(file: file, line: line, column: cellsBefore + 1)
    var bytes: [UInt8] = []
    position += 1
    while true {
      guard position < content.count else {
        problems.append(Problem(place: place, kind: .badQuote))
        return String(decoding: bytes, as: UTF8.self)
      }
      let byte = content[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard position < content.count, content[position] == UInt8(ascii: "\"") else { break }
        bytes.append(byte)
        position += 1
      } else if isLineEnd(byte) {
        bytes.append(UInt8(ascii: "\n"))
        endLine()
      } else {
        bytes.append(byte)
        position += 1
      }
    }
    if !takePlain().isEmpty { problems.append(Problem(place: place, kind: .badQuote)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func endLine() {
    let isCarriageReturn = content[position] == UInt8(ascii: "\r")
    position += 1
    if isCarriageReturn, position < content.count, content[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let blanks: Set<Character> = [" ", "\t", "\u{A0}", "\u{202F}"]
    let text = String(decoding: bytes, as: UTF8.self)[...].drop(while: blanks.contains)
    guard let last = text.lastIndex(where: { !blanks.contains($0) }) else { return "" }
    return String(text[...last])
  }
}
