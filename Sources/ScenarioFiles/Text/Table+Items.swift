internal import Quantities

// A table's lines as the items of a list, so that both are checked alike.
extension Table {
  /// The columns that say where the number of a line comes from.
  static let originColumns = ["unit", "source", "assumption", "low", "high", "note"]

  /// How spreadsheets and people write that something is so, in both languages.
  private static let truth = [
    "yes": "true", "oui": "true", "true": "true", "vrai": "true",
    "no": "false", "non": "false", "false": "false", "faux": "false",
  ]

  /// One mapping for each line, each cell in its place; nothing where the header is wrong.
  func items(_ definition: ObjectDefinition, file: String, path: String) -> (items: [Node], problems: [Problem]) {
    let problems = headerProblems(definition, file: file, path: path)
    guard problems.isEmpty else { return ([], problems) }
    return (lines.map { item($0, definition, file: file) }, [])
  }

  private func headerProblems(_ definition: ObjectDefinition, file: String, path: String) -> [Problem] {
    let known = definition.fields.map(\.key) + Self.originColumns
    var problems: [Problem] = []
    func report(_ kind: Problem.Kind, _ column: Int) {
      problems.append(Problem(place: Place(file: file, line: header[0].line, column: column), path: path, kind: kind))
    }
    for (index, cell) in header.enumerated() {
      if let first = header[..<index].first(where: { $0.text == cell.text }) {
        report(.duplicateColumn(excerpt(cell.text), first: first.column), cell.column)
      } else if !known.contains(cell.text) {
        let nearest = nearestSpelling(of: cell.text, among: known)
        report(.unknownColumn(excerpt(cell.text), nearest: nearest, known: known), cell.column)
      }
    }
    for field in definition.fields {
      guard case .required = field.presence, !header.contains(where: { $0.text == field.key }) else { continue }
      report(.missingColumn(field.key), 1)
    }
    return problems
  }

  private func item(_ line: [Cell], _ definition: ObjectDefinition, file: String) -> Node {
    func place(_ cell: Cell) -> Place { Place(file: file, line: cell.line, column: cell.column) }
    func scalar(_ cell: Cell, isNumber: Bool) -> Node {
      Node(content: .scalar(isNumber ? pointed(cell.text) : cell.text, plain: true), place: place(cell))
    }
    func entry(_ key: String, _ value: Node) -> Node.Entry { Node.Entry(key: key, keyPlace: value.place, value: value) }

    var cells: [String: Cell] = [:]
    for (name, cell) in zip(header, line) where !cell.text.isEmpty { cells[name.text] = cell }
    var origins = ["unit", "source", "assumption", "note"].compactMap { key in
      cells[key].map { entry(key, scalar($0, isNumber: false)) }
    }
    let range = ["low", "high"].compactMap { cells[$0] }
    if let first = range.first {
      let ends = range.map { scalar($0, isNumber: true) }
      origins.append(entry("range", Node(content: .sequence(ends), place: place(first))))
    }
    let hasOrigin = cells["source"] != nil || cells["assumption"] != nil
    var entries: [Node.Entry] = []
    for field in definition.fields {
      guard let cell = cells[field.key] else { continue }
      var value = scalar(cell, isNumber: field.kind.isNumber)
      if case .boolean = field.kind, let word = Self.truth[cell.text.lowercased()] {
        value.content = .scalar(word, plain: true)
      }
      if field.kind.isNumber, !origins.isEmpty {
        value = Node(content: .mapping([entry("value", value)] + origins), place: value.place)
        origins = []
      } else {
        value.hasOriginBeside = hasOrigin
      }
      entries.append(entry(field.key, value))
    }
    let start = line.first.map { Place(file: file, line: $0.line, column: 1) } ?? Place(file: file)
    return Node(content: .mapping(entries), place: start)
  }

  /// The text of a number with a decimal point, where a comma may stand for it.
  private func pointed(_ text: String) -> String {
    guard hasSemicolons else { return text }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.filter { $0 == UInt8(ascii: ",") }.count <= 1 }) else { return text }
    return String(text.map { $0 == "," ? "." : $0 })
  }
}

extension ValueKind {
  /// Whether a single number stands here.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .integer, .parts, .money: true
    default: false
    }
  }
}
