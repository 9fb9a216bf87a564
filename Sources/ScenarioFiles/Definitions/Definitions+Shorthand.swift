internal import InsertionPolicy

/// The definitions of everything that may stand in a scenario file.
///
/// `Definitions.scenario` is the root of a complete file, `Definitions.variant` of a file that extends another.
enum Definitions {}

extension Definitions {
  static func required(_ key: String, _ kind: ValueKind, fr: String, en: String) -> FieldDefinition {
    FieldDefinition(key: key, kind: kind, presence: .required, doc: Bilingual(fr: fr, en: en))
  }

  static func optional(_ key: String, _ kind: ValueKind, fr: String, en: String) -> FieldDefinition {
    FieldDefinition(key: key, kind: kind, presence: .optional, doc: Bilingual(fr: fr, en: en))
  }

  static func defaulted(
    _ key: String, _ kind: ValueKind, _ value: Checked, fr: String, en: String
  ) -> FieldDefinition {
    FieldDefinition(key: key, kind: kind, presence: .defaultsTo(value), doc: Bilingual(fr: fr, en: en))
  }

  static let share = ValueKind.number(.share)

  /// The most that a count may be.
  ///
  /// Chosen: above the population of any département, below what a run could not hold.
  private static let most = 10_000_000.0

  static func positive(_ unit: Unit) -> ValueKind {
    .number(NumberKind(unit: unit, high: most, isAboveLow: true))
  }

  static func notNegative(_ unit: Unit) -> ValueKind { .number(NumberKind(unit: unit, high: most)) }

  static func whole(_ unit: Unit, from low: Double) -> ValueKind {
    .integer(NumberKind(unit: unit, low: low, high: most))
  }

  static func list(of item: ValueKind) -> ValueKind { .list(ListKind(item: item)) }

  static let sharesByTerritory = ValueKind.map(MapKind(keys: .territories, value: share, sumsToOne: true))
}
