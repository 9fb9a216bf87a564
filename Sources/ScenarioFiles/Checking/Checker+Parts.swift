// A body that works in several programmes: its work, and its numbers in as many parts.
extension Checker {
  /// What names joined by `+` mean: items of a section, by their positions, or a word that may stand in their place.
  enum References {
    case word(String)
    case items([Int])
  }

  mutating func references(_ node: Node, _ section: Problem.Section, words: [String], path: String) -> References? {
    let pieces = node.text.map(pieces) ?? []
    guard pieces.count > 1 else {
      return switch reference(node, section, words: words, path: path) {
      case .word(let word): .word(word)
      case .item(let position): .items([position])
      case nil: nil
      }
    }
    var found: [Int?] = []
    for (position, piece) in pieces.enumerated() {
      guard isIdentifier(piece) else {
        report(.badIdentifier(found: excerpt(piece)), at: node.place, path: path)
        return nil
      }
      if pieces[..<position].contains(piece) {
        report(.duplicateIdentifier(excerpt(piece), first: node.place), at: node.place, path: path)
        return nil
      }
      let part = Node(content: .scalar(piece, plain: true), place: node.place)
      found.append(reference(part, section, words: [], path: path)?.position)
    }
    return found.contains(nil) ? nil : .items(found.compactMap(\.self))
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
