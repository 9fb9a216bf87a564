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

  static func positive(_ unit: Unit) -> ValueKind { .number(NumberKind(unit: unit, isAboveLow: true)) }

  static func notNegative(_ unit: Unit) -> ValueKind { .number(NumberKind(unit: unit)) }

  static func whole(_ unit: Unit, from low: Double) -> ValueKind { .integer(NumberKind(unit: unit, low: low)) }

  static func list(of item: ValueKind) -> ValueKind { .list(ListKind(item: item)) }

  static let sharesByTerritory = ValueKind.map(MapKind(keys: .territories, value: share, sumsToOne: true))
}
