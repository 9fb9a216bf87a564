internal import InsertionPolicy
internal import Quantities
internal import Stochastics

// Single values.

extension Form where Value == Double {
  /// A number, bare or with its origin.
  static func number(_ kind: NumberKind) -> Self {
    single(.number(kind), standIn: kind.allowed, written: { .number($0) }) { $0.number($1, kind, path: $2) }
  }

  /// A number above zero.
  static func positive(_ unit: Unit) -> Self { number(NumberKind(unit: unit, high: most, isAboveLow: true)) }

  /// A number from zero on.
  static func notNegative(_ unit: Unit) -> Self { number(NumberKind(unit: unit, high: most)) }
}

extension Form where Value == Int {
  /// A whole number, bare or with its origin.
  static func integer(_ kind: NumberKind) -> Self {
    single(.integer(kind), standIn: Int(kind.allowed), written: { .number(Double($0)) }) {
      $0.integer($1, kind, path: $2)
    }
  }

  /// A count from `low` on.
  static func whole(_ unit: Unit, from low: Double) -> Self { integer(NumberKind(unit: unit, low: low, high: most)) }

  /// The name of an item of a section, read as its position.
  static func reference(_ section: Problem.Section) -> Self {
    single(.reference(section)) { $0.reference($1, section, words: [], path: $2)?.position }
  }
}

/// The most that a count may be.
///
/// Chosen: above the population of any département, below what a run could not hold.
let most = 10_000_000.0

extension NumberKind {
  /// A number within bounds.
  fileprivate var allowed: Double { isAboveLow ? min((low ?? 0) + 1, high ?? .infinity) : low ?? 0 }
}

extension Form where Value == Euros {
  /// An exact amount of money, bare or with its origin; a reader may ask where it comes from, unless a key beside it says.
  static func money(hasSourceBeside: Bool = false) -> Self {
    single(.money(hasSourceBeside: hasSourceBeside), standIn: .zero, written: { .number($0.approximate) }) {
      $0.money($1, hasSourceBeside: hasSourceBeside, path: $2)
    }
  }
}

extension Form where Value == Law {
  /// A probability law, bare or with its origin.
  static func law(_ kind: LawKind) -> Self {
    single(.law(kind), standIn: 1) { $0.law($1, kind, path: $2) }
  }
}

extension Form where Value == [Double] {
  /// A number in as many parts joined by `+` as the references beside it, or one number for all.
  static func parts(_ kind: NumberKind, whole: Bool = false) -> Self {
    single(.parts(kind, whole: whole), standIn: [kind.allowed]) { $0.parts($1, kind, whole: whole, path: $2) }
  }
}

extension Form where Value == Bool {
  /// True or false.
  static var boolean: Self { single(.boolean, standIn: false, written: { .boolean($0) }) { $0.boolean($1, path: $2) } }
}

extension Form where Value == CivilDate {
  /// A day written YYYY-MM-DD.
  static func date(insidePeriod: Bool) -> Self {
    single(.date(insidePeriod: insidePeriod), written: { .text("\($0)") }) {
      $0.date($1, insidePeriod: insidePeriod, path: $2)
    }
  }
}

extension Form where Value == String {
  /// Any text that says something.
  static var text: Self { single(.text, standIn: "") { $0.text($1, path: $2) } }

  /// A file beside this one.
  static var path: Self { single(.path) { $0.text($1, path: $2) } }

  /// The name of this object, unique in its list.
  static var identifier: Self { single(.identifier, written: { .text($0) }) { $0.identifier($1, path: $2) } }

  /// The finding that this object is about, such as `FND-33`, unique in its list.
  static var finding: Self { single(.finding) { $0.fact($1, path: $2) } }

  /// A row of the catalogue of facts.
  static var fact: Self { single(.fact, standIn: "") { $0.fact($1, path: $2) } }

  /// The name of a row of a matrix, unique in its list: like an id, also in capitals, several joined by `+`.
  static var rowName: Self { single(.rowName) { $0.rowName($1, path: $2) } }
}

extension Form where Value == Bilingual {
  /// One text in French and one in English.
  static var bilingual: Self { single(.bilingual, standIn: Bilingual(fr: "", en: "")) { $0.bilingual($1, path: $2) } }

  /// One text in French and one in English, or a single one for both.
  static var text: Self {
    .either(Form<String>.text.map { Bilingual(fr: $0, en: $0) }, or: .bilingual)
  }
}

// Quantities, whose type says the unit: a key need not say it again.

extension Form where Value == Share {
  /// A probability or a part of a whole.
  static var share: Self {
    single(.number(.share), standIn: Share.none, written: { .number($0.value) }) {
      $0.number($1, .share, path: $2).flatMap { Share($0) }
    }
  }
}

/// A quantity that a file writes in one unit only.
protocol WrittenInUnit: UnitQuantity {
  static var unit: Unit { get }
}

extension Days: WrittenInUnit { static var unit: Unit { .days } }
extension WorkingDays: WrittenInUnit { static var unit: Unit { .workingDays } }
extension FTE: WrittenInUnit { static var unit: Unit { .fte } }

extension Form where Value: WrittenInUnit {
  /// A quantity above zero, and at most `high`.
  static func positive(upTo high: Double = most) -> Self {
    quantity(NumberKind(unit: Value.unit, high: high, isAboveLow: true))
  }

  /// A quantity from zero on.
  static var notNegative: Self { quantity(NumberKind(unit: Value.unit, high: most)) }

  private static func quantity(_ kind: NumberKind) -> Self {
    Form<Double>.number(kind).map(written: { .number($0.count) }) { Value($0) }
  }
}

extension Form where Value == Persons {
  /// So many people, from `low` on; `unit` where a file calls them otherwise.
  static func people(from low: Double, as unit: Unit = .persons) -> Self {
    Form<Int>.whole(unit, from: low).map(written: { .number(Double($0.count)) }) { Persons($0) }
  }
}

// Words and names.

extension Form where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of an enumeration.
  static var choice: Self {
    .word(Value.allCases.map { ($0.rawValue, $0) }) { .text($0.rawValue) }
  }
}

extension Form {
  /// One of some words, each with what it stands for.
  static func word(
    _ words: [(word: String, value: Value)], written: @escaping @Sendable (Value) -> SchemaValue? = { _ in nil }
  ) -> Self {
    let spelled = words.map(\.word)
    return single(.word(spelled), written: written) { checker, node, path in
      let word = checker.word(node, spelled, path: path)
      return words.first { $0.word == word }?.value
    }
  }

  /// One of some words, or the name of an item of a section.
  static func reference(
    _ section: Problem.Section, or words: [(word: String, value: Value)],
    _ make: @escaping @Sendable (Int) -> Value
  ) -> Self {
    single(.reference(section, orWords: words.map(\.word))) { checker, node, path in
      switch checker.reference(node, section, words: words.map(\.word), path: path) {
      case .word(let word): words.first { $0.word == word }?.value
      case .item(let position): make(position)
      case nil: nil
      }
    }
  }

  /// One of some words, or the names of one item of a section or of several joined by `+`.
  static func references(
    _ section: Problem.Section, or words: [(word: String, value: Value)],
    _ make: @escaping @Sendable ([Int]) -> Value
  ) -> Self {
    single(.references(section, orWords: words.map(\.word))) { checker, node, path in
      switch checker.references(node, section, words: words.map(\.word), path: path) {
      case .word(let word): words.first { $0.word == word }?.value
      case .items(let positions): make(positions)
      case nil: nil
      }
    }
  }
}
