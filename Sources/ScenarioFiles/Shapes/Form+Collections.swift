internal import InsertionPolicy
internal import Quantities

// What is made of other forms.
extension Form {
  /// An object of some shape.
  static func object(_ shape: Shape<Value>) -> Self {
    Form(.object(shape.definition), standIn: shape.blank) { shape.read(&$0, $1, path: $2) }
  }

  /// A single value of one form, or a collection of another.
  static func either(_ single: Self, or collection: Self) -> Self {
    Form(.either(single.kind, collection.kind), standIn: collection.standIn, written: single.written) {
      ($1.text == nil ? collection : single).read(&$0, $1, path: $2)
    }
  }

  /// A word that stands for a value of its own, or a collection.
  static func either(_ word: String, _ value: Value, or collection: Self) -> Self where Value: Equatable {
    .either(.word([(word, value)]) { $0 == value ? .text(word) : nil }, or: collection)
  }
}

/// What the items of a list make together.
struct Total<Item: Sendable>: Sendable {
  var check: @Sendable (inout Checker, Placed<[Item]>) -> Void

  /// Nothing in particular.
  static var free: Self { Total { _, _ in } }

  /// The items' values of this key sum to one.
  static func sharesOne(_ share: KeyPath<Item, Share>) -> Self {
    let share = Fixed(share)
    return Total { checker, list in
      checker.checkSum(
        of: zip(list.value, list.mark.items).map { Placed(value: $0, mark: $1).right(share.value)?.value.value },
        at: list.mark)
    }
  }
}

extension Total<Double> {
  /// The items are weights, not all nought.
  static var someWeight: Self {
    Total { checker, list in
      let isZero = list.value.allSatisfy { $0 == 0 } && !list.mark.hasGaps
      if isZero { checker.report(.sharesDoNotSum(found: 0), at: list) }
    }
  }
}

extension Form {
  /// A list of items of one form.
  static func list<Item>(
    _ item: Form<Item>, count: ClosedRange<Int> = 0...100_000, total: Total<Item> = .free
  ) -> Self where Value == [Item] {
    let kind = ListKind(item: item.kind, count: count)
    return list(.list(kind), kind, item, total)
  }

  /// A list of objects of one shape.
  static func list<Item>(
    of shape: Shape<Item>, count: ClosedRange<Int> = 0...100_000, total: Total<Item> = .free
  ) -> Self where Value == [Item] {
    list(.object(shape), count: count, total: total)
  }

  /// A list of objects of one shape, or `{table: file.csv}` with one line for each.
  static func table<Item>(
    of shape: Shape<Item>, count: ClosedRange<Int> = 0...100_000, total: Total<Item> = .free
  ) -> Self where Value == [Item] {
    let item = Form<Item>.object(shape)
    let kind = ListKind(item: item.kind, count: count)
    return list(.table(kind), kind, item, total)
  }

  private static func list<Item>(
    _ valueKind: ValueKind, _ kind: ListKind, _ item: Form<Item>, _ total: Total<Item>
  ) -> Self where Value == [Item] {
    Form(
      valueKind, standIn: [],
      written: { items in
        let written = items.compactMap(item.written)
        return written.count == items.count ? .list(written) : nil
      }
    ) { checker, node, path in
      checker.list(node, kind, of: item, total, path: path)
    }
  }

  /// A mapping with a value for each item of a section: its own, that of `everyKey`, or `absent`.
  static func map<Inner>(
    _ keys: Problem.Section, everyKey: String? = nil, of inner: Form<Inner>, absent: Inner, coversAll: Bool = false,
    sum: (@Sendable (Inner) -> Double)? = nil
  ) -> Self where Value == [Inner] {
    let kind = MapKind(
      keys: keys, everyKey: everyKey, value: inner.kind, sumsToOne: sum != nil, coversAll: coversAll)
    return Form(.map(kind), written: { $0.isEmpty ? .object([]) : nil }) { checker, node, path in
      checker.map(node, kind, of: inner, absent: absent, sum: sum, path: path)
    }
  }
}

extension Form where Value == [Share] {
  /// A share for each item of a section, 0 for those left out.
  static func shares(of section: Problem.Section) -> Self { .map(section, of: .share, absent: 0) }

  /// A share for each item of a section, 0 for those left out, that sum to one.
  static func sharesOfOne(_ section: Problem.Section) -> Self { .map(section, of: .share, absent: 0) { $0.value } }
}
