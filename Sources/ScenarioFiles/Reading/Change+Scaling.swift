internal import InsertionPolicy

// A line of `scale:`, which multiplies what stands at its path.
extension Change {
  /// Multiplies the numbers of a node; what was a fact is an assumption from then on.
  func scale(_ node: inout Node, _ kind: ValueKind) -> Problem.Kind? {
    guard let text = value.bare.text, let factor = NumberSpelling.number(text) else {
      return .notANumber(found: excerpt(value.bare.text ?? ""), suggestion: nil)
    }
    guard factor >= 0, factor.isFinite else {
      return .outOfRange(found: factor, low: 0, high: nil, excludesLow: false)
    }
    guard factor != 1 else { return .scalesByOne(path: excerpt(path)) }
    guard scale(&node, kind, by: factor) else { return .scalesNoNumber(path: excerpt(path)) }
    return nil
  }

  private func scale(_ node: inout Node, _ kind: ValueKind, by factor: Double) -> Bool {
    switch (kind, node.content) {
    case (.number, _), (.integer, _), (.money, _), (.parts, _):
      guard let before = node.bare.text, let after = Self.product(before, kind, factor) else { return false }
      let product = Node(content: .scalar(after, plain: true), place: place)
      if case .mapping(let entries) = node.content {
        node.content = .mapping(scaled(entries, by: factor, around: (before, after), value: product))
      } else {
        node.content = product.content
      }
      node.place = place
      return true
    case (.law, .scalar):
      return scale(&node, .number(NumberKind(unit: .plain)), by: factor)
    case (.law, .mapping(let entries)):
      if node["value"] != nil { return scale(&node, .number(NumberKind(unit: .plain)), by: factor) }
      node.factor *= factor
      node.content = .mapping(scaled(entries, by: factor, around: nil, value: nil))
      return true
    case (.list(let list), .sequence(var items)), (.table(let list), .sequence(var items)):
      let isEvery = items.indices.allSatisfy { scale(&items[$0], list.item, by: factor) }
      node.content = .sequence(items)
      return isEvery && !items.isEmpty
    case (.map(let map), .mapping(var entries)) where node["shares"] == nil:
      let isEvery = entries.indices.allSatisfy { scale(&entries[$0].value, map.value, by: factor) }
      node.content = .mapping(entries)
      return isEvery && !entries.isEmpty
    case (.either(let single, let collection), _):
      return scale(&node, node.text == nil ? collection : single, by: factor)
    default: return false
    }
  }

  /// A number of a file multiplied, as files write it: whole where it counts, to the cent where it is money.
  private static func product(_ text: String, _ kind: ValueKind, _ factor: Double) -> String? {
    switch kind {
    case .money:
      guard let euros = try? MoneySpelling.euros(text) else { return nil }
      let cents = (Double(euros.cents) * factor).rounded()
      guard let cents = Int64(exactly: cents) else { return nil }
      let digits = String(cents.magnitude % 100)
      return (cents < 0 ? "-" : "") + "\(cents.magnitude / 100)." + (digits.count < 2 ? "0" : "") + digits
    case .integer: return NumberSpelling.number(text).map { NumberSpelling.written(($0 * factor).rounded()) }
    case .parts:
      let parts = text.split(separator: "+", omittingEmptySubsequences: false).map {
        NumberSpelling.number($0.filter { $0 != " " })
      }
      guard !parts.contains(nil) else { return nil }
      return parts.compactMap(\.self).map { written($0 * factor) }.joined(separator: "+")
    default: return NumberSpelling.number(text).map { written($0 * factor) }
    }
  }

  /// A product without the last digits of the multiplication, so that 6500 x 1.1 is 7150.
  private static func written(_ number: Double) -> String {
    let grain = number.magnitude < 1_000 ? 1e12 : 1e6
    let rounded = (number * grain).rounded() / grain
    return NumberSpelling.written(rounded.isFinite ? rounded : number)
  }

  /// The entries of a value with its origin: a range moves with its number, and the reason says what was done.
  private func scaled(
    _ entries: [Node.Entry], by factor: Double, around values: (before: String, after: String)?, value: Node?
  ) -> [Node.Entry] {
    let origin = OriginKeys(self.value)
    let why = (origin.assumption ?? origin.source ?? origin.note)?.text.map { ": \($0)" } ?? ""
    let reason = "x \(NumberSpelling.written(factor))\(why)"
    var entries = entries
    for index in entries.indices {
      switch entries[index].key {
      case "value": if let value { entries[index].value = value }
      case "range":
        guard case .sequence(var ends) = entries[index].value.content else { continue }
        for end in ends.indices {
          guard let number = ends[end].text.flatMap(NumberSpelling.number) else { continue }
          ends[end].content = .scalar(Self.written(number * factor), plain: true)
        }
        entries[index].value.content = .sequence(ends)
      case "assumption":
        entries[index].value.content = .scalar("\(entries[index].value.text ?? "") \(reason)", plain: false)
      case "source":
        entries[index].key = "assumption"
        entries[index].value.content = .scalar("\(entries[index].value.text ?? "") \(reason)", plain: false)
        guard let values else { continue }
        let numbers = [values.before, values.after].compactMap { text in
          NumberSpelling.number(text) ?? (try? MoneySpelling.euros(text))?.approximate
        }.sorted()
        let ends = numbers.map { Node(content: .scalar(NumberSpelling.written($0), plain: true), place: place) }
        entries.append(
          Node.Entry(key: "range", keyPlace: place, value: Node(content: .sequence(ends), place: place)))
      default: continue
      }
    }
    return entries
  }
}
