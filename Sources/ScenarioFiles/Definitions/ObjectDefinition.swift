internal import InsertionPolicy

/// What one kind of object in a file is made of, for whoever needs no value: the schema, changes, tables.
struct ObjectDefinition: Sendable {
  /// Name of the kind of object, unique among the definitions.
  var name: String
  /// What it is in the world.
  var doc: Bilingual
  /// Its keys, in the order in which they are explained.
  var fields: [FieldDefinition]
  /// Groups of keys of which exactly one stands.
  var exactlyOne: [[String]] = []

  /// The key whose value names an item inside a list, in a path such as `programmes.caf`; nil for a position from 1.
  var addressKey: String? {
    fields.first { $0.kind.isIdentifier }?.key
  }

  /// The definition of a key, or nil.
  subscript(key: String) -> FieldDefinition? { fields.first { $0.key == key } }
}

/// One key of an object.
struct FieldDefinition: Sendable {
  /// Whether the key must be there, and what its absence means.
  enum Presence: Sendable {
    case required
    case optional
    case defaultsTo(SchemaValue)
  }
  var key: String
  var kind: ValueKind
  var presence: Presence
  var doc: Bilingual
}

/// What may stand after a key.
indirect enum ValueKind: Sendable {
  /// A number, bare or with its origin.
  case number(NumberKind)
  /// A whole number, bare or with its origin.
  case integer(NumberKind)
  /// An exact amount of money, bare or with its origin; a reader may ask where it comes from, unless a key beside it says.
  case money(hasSourceBeside: Bool = false)
  case boolean
  case text
  /// One text in French and one in English.
  case bilingual
  /// A day written YYYY-MM-DD.
  case date(insidePeriod: Bool)
  /// A probability law of a length of time, bare or with its origin.
  case law(LawKind)
  /// The name of this object, unique in its list.
  case identifier
  /// The finding that this object is about, such as `FND-33`, unique in its list.
  case finding
  /// A row of the catalogue of facts.
  case fact
  /// The name of a row of a matrix, unique in its list: like an id, also in capitals, several joined by `+`.
  case rowName
  /// The name of an item of a section, or one of some words.
  case reference(Problem.Section, orWords: [String] = [])
  /// The names of one item of a section or of several joined by `+`, or one of some words.
  case references(Problem.Section, orWords: [String] = [])
  /// A number in as many parts joined by `+` as the references beside it, or one number for all.
  case parts(NumberKind, whole: Bool = false)
  /// One of some words.
  case word([String])
  /// A file beside this one.
  case path
  /// Dotted paths, each with the value to set there.
  case changes
  /// Dotted paths to lists, each with the items to add there.
  case additions
  /// Dotted paths, each with the factor by which the numbers there are multiplied.
  case scalings
  case list(ListKind)
  case map(MapKind)
  case object(ObjectDefinition)
  /// A list of objects, or `{table: file.csv}` with one line for each.
  case table(ListKind)
  /// A single value of the first kind, or a collection of the second.
  case either(ValueKind, ValueKind)

  /// Whether the value names the object it stands in.
  var isIdentifier: Bool {
    switch self {
    case .identifier, .finding, .rowName: true
    default: false
    }
  }

  /// Whether the value is a list or a table.
  var isList: Bool {
    switch self {
    case .list, .table: true
    case .either(_, let collection): collection.isList
    default: false
    }
  }

  /// What may stand under a key or for an item, or nil where nothing may.
  func kind(under step: String) -> ValueKind? {
    switch self {
    case .object(let definition): definition[step]?.kind
    case .map(let kind): kind.value
    case .list(let kind), .table(let kind): kind.item
    case .either(_, let collection): collection.kind(under: step)
    default: nil
    }
  }

  /// The unit of the numbers that stand here by themselves or in a mapping, nil where none do.
  var unit: Unit? {
    switch self {
    case .number(let kind), .integer(let kind), .parts(let kind, _): kind.unit
    case .map(let kind): kind.value.unit
    case .money: .euros
    default: nil
    }
  }
}

/// The bounds and the unit of a number.
struct NumberKind: Sendable {
  var unit: Unit
  var low: Double? = 0
  var high: Double? = nil
  /// Whether the low bound itself is refused.
  var isAboveLow = false
  /// Whether the number speaks of the world, so that a reader may ask where it comes from.
  var isAboutWorld = true

  /// A probability or a part of a whole.
  static let share = NumberKind(unit: .share, high: 1)

  /// Whether `value` is within bounds.
  func allows(_ value: Double) -> Bool {
    if let low, isAboveLow ? value <= low : value < low { return false }
    if let high, value > high { return false }
    return value.isFinite
  }
}

/// What a law measures.
struct LawKind: Sendable {
  var unit: Unit
  /// Whether a mean of 0 is refused, because something would never begin or never end.
  var isAboveZero = false

  static let days = LawKind(unit: .days)
  static let daysAboveZero = LawKind(unit: .days, isAboveZero: true)
  static let years = LawKind(unit: .years)
  static let euros = LawKind(unit: .euros, isAboveZero: true)
  static let months = LawKind(unit: .months)
  static let monthsAboveZero = LawKind(unit: .months, isAboveZero: true)
}

/// The items of a list.
struct ListKind: Sendable {
  var item: ValueKind
  var count: ClosedRange<Int>
}

/// The keys and values of a mapping whose keys are names of items.
struct MapKind: Sendable {
  var keys: Problem.Section
  /// A key that stands for every item which has no key of its own, or nil.
  var everyKey: String?
  var value: ValueKind
  /// Whether the values are shares that sum to one.
  var sumsToOne = false
  /// Whether each item needs a value, by its own key or by `everyKey`.
  var coversAll = false
}
