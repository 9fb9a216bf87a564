internal import Quantities

// Exact amounts of money.
extension Checker {
  /// The amount, bare or under `value` with its origin; never below nil.
  mutating func money(_ node: Node, hasSourceBeside: Bool, path: String) -> Euros? {
    sourced(node, NumberKind(unit: .euros, isAboutWorld: !hasSourceBeside), path: path) { checker, node in
      checker.scalarMoney(node, path: path).map {
        Written(value: $0, total: $0.approximate, text: MoneySpelling.written($0))
      }
    }
  }

  private mutating func scalarMoney(_ node: Node, path: String) -> Euros? {
    guard let text = node.text, node.found != .nothing else {
      report(wrong: node, expected: .money, path: path)
      return nil
    }
    do {
      let amount = try MoneySpelling.euros(text)
      guard amount >= .zero else {
        report(.outOfRange(found: amount.approximate, low: 0, high: nil), at: node.place, path: path)
        return nil
      }
      return amount
    } catch {
      let found = excerpt(text)
      report(
        error == .tooManyDecimals ? .tooManyDecimals(found: found) : .notAnAmount(found: found), at: node.place,
        path: path)
      return nil
    }
  }
}
