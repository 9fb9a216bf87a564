// A body that works in several programmes: its work, and its numbers in as many parts.
extension Checker {
  /// The items that names joined by `+` mean, or the word that stands alone.
  mutating func references(_ node: Node, _ section: Problem.Section, words: [String], path: String) -> Checked {
    let pieces = node.text.map(pieces) ?? []
    guard pieces.count > 1 else {
      let single = reference(node, section, words: words, path: path)
      if case .index = single { return .list([single]) }
      return single
    }
    var found: [Checked] = []
    for (position, piece) in pieces.enumerated() {
      guard isIdentifier(piece) else {
        report(.badIdentifier(found: excerpt(piece)), at: node.place, path: path)
        return .invalid
      }
      if pieces[..<position].contains(piece) {
        report(.duplicateIdentifier(excerpt(piece), first: node.place), at: node.place, path: path)
        return .invalid
      }
      found.append(
        reference(Node(content: .scalar(piece, plain: true), place: node.place), section, words: [], path: path))
    }
    return found.contains { if case .invalid = $0 { true } else { false } } ? .invalid : .list(found)
  }

  /// The number, or the parts joined by `+` in which it is written, each within bounds.
  mutating func parts(_ node: Node, _ kind: NumberKind, whole: Bool, path: String) -> [Double]? {
    sourced(node, kind, path: path) { checker, node in
      guard let text = node.text, NumberSpelling.number(text) == nil, case let pieces = checker.pieces(of: text),
        pieces.count > 1, pieces.allSatisfy({ NumberSpelling.number($0) != nil })
      else { return checker.onePart(node, kind, whole: whole, path: path) }
      let parts = pieces.compactMap {
        checker.onePart(
          Node(content: .scalar($0, plain: true), place: node.place), kind, whole: whole, path: path)?.total
      }
      guard parts.count == pieces.count else { return nil }
      return Written(
        value: parts, total: parts.reduce(0, +), text: parts.map(NumberSpelling.written).joined(separator: " + "))
    }
  }

  private mutating func onePart(_ node: Node, _ kind: NumberKind, whole: Bool, path: String) -> Written<[Double]>? {
    let expected: Problem.Expected = whole ? .integer : .number
    guard let number = scalarNumber(node, kind, expected: expected, path: path) else { return nil }
    if whole, Int(exactly: number) == nil {
      report(wrong: node, expected: expected, path: path)
      return nil
    }
    return Written(value: [number], total: number, text: NumberSpelling.written(number))
  }

  private func pieces(of text: String) -> [String] {
    text.split(separator: "+", omittingEmptySubsequences: false).map { piece in
      String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
