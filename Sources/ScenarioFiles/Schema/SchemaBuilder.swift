internal import InsertionPolicy

/// Translates definitions into JSON Schema, each kind of value once, under a name.
struct SchemaBuilder {
  private var named: [String: SchemaValue] = [:]

  /// Everything that has been named, in alphabetical order.
  var definitions: SchemaValue {
    .object(named.sorted { $0.key < $1.key }.map { SchemaValue.Member(key: $0.key, value: $0.value) })
  }

  /// What `kind` allows, as a schema.
  mutating func schema(of kind: ValueKind) -> SchemaValue {
    switch kind {
    case .number(let kind): return number(kind, type: "number")
    case .integer(let kind): return number(kind, type: "integer")
    case .money: return money
    case .boolean: return ["type": "boolean"]
    case .text, .path: return text
    case .bilingual: return bilingual
    case .date: return date
    case .law(let kind): return law(kind)
    case .identifier: return identifier
    case .fact, .finding: return fact
    case .rowName: return rowName
    case .reference(_, let words):
      return words.isEmpty ? identifier : ["anyOf": [["enum": .texts(words)], identifier]]
    case .references(_, let words):
      return words.isEmpty ? identifiers : ["anyOf": [["enum": .texts(words)], identifiers]]
    case .parts(let kind, let whole): return ["anyOf": [number(kind, type: whole ? "integer" : "number"), parts(kind)]]
    case .word(let words): return ["enum": .texts(words)]
    case .changes: return changes
    case .additions: return additions
    case .scalings: return scalings
    case .list(let kind): return list(kind)
    case .table(let kind): return ["anyOf": [list(kind), table]]
    case .map(let kind): return map(kind)
    case .object(let definition): return object(definition)
    case .either(let single, let collection): return ["anyOf": [schema(of: single), schema(of: collection)]]
    }
  }

  /// A reference to the schema of this name, which is made the first time it is asked for.
  mutating func define(_ name: String, _ make: (inout SchemaBuilder) -> SchemaValue) -> SchemaValue {
    if named[name] == nil {
      // Stands while it is made, so that a law may hold laws.
      named[name] = []
      named[name] = make(&self)
    }
    return ["$ref": .text("#/$defs/\(name)")]
  }

  /// What an editor shows: French, then English.
  static func description(_ doc: Bilingual) -> SchemaValue { .text("\(doc.fr) / \(doc.en)") }

  private mutating func object(_ definition: ObjectDefinition) -> SchemaValue {
    define(definition.name) { builder in
      let properties = definition.fields.map { field in
        SchemaValue.Member(key: field.key, value: builder.schema(of: field))
      }
      let required = definition.fields.filter { if case .required = $0.presence { true } else { false } }
      var members: SchemaValue = [
        "description": Self.description(definition.doc), "type": "object", "properties": .object(properties),
      ]
      if !required.isEmpty { members = members.joined(with: ["required": .texts(required.map(\.key))]) }
      members = members.joined(with: ["additionalProperties": false])
      for keys in definition.exactlyOne { members = members.joined(with: Self.oneOf(keys)) }
      return members
    }
  }

  /// What stands after a key, with what it means.
  private mutating func schema(of field: FieldDefinition) -> SchemaValue {
    var members = SchemaValue.object([SchemaValue.Member(key: "description", value: Self.description(field.doc))])
      .joined(with: schema(of: field.kind))
    if case .defaultsTo(let value) = field.presence {
      members = members.joined(with: ["default": value])
    }
    return members
  }

  /// That exactly one of these keys stands.
  static func oneOf(_ keys: [String]) -> SchemaValue {
    ["oneOf": .list(keys.map { ["required": [.text($0)]] })]
  }
}

// Collections.
extension SchemaBuilder {
  private mutating func list(_ kind: ListKind) -> SchemaValue {
    let list: SchemaValue = [
      "type": "array", "items": schema(of: kind.item), "minItems": .number(Double(kind.count.lowerBound)),
      "maxItems": .number(Double(kind.count.upperBound)),
    ]
    guard let unit = kind.item.unit else { return list }
    return ["anyOf": [list, sourced(key: "values", list, unit: unit)]]
  }

  private mutating func map(_ kind: MapKind) -> SchemaValue {
    var map: SchemaValue = [
      "type": "object", "propertyNames": identifier, "additionalProperties": schema(of: kind.value),
    ]
    if kind.sumsToOne || kind.coversAll { map = map.joined(with: ["minProperties": 1]) }
    return ["anyOf": [map, sourced(key: "shares", map, unit: kind.value.unit)]]
  }

  private var table: SchemaValue {
    mutating get {
      let file: SchemaValue = [
        "description": Self.description(
          Bilingual(fr: "Un fichier CSV à côté de celui-ci.", en: "A CSV file beside this one."))
      ]
      let text = text
      return define("table") { _ in
        [
          "type": "object", "properties": ["table": file.joined(with: text)], "required": ["table"],
          "additionalProperties": false,
        ]
      }
    }
  }

  /// A collection under `key` with one origin for all of it.
  private mutating func sourced(key: String, _ collection: SchemaValue, unit: Unit?) -> SchemaValue {
    SchemaValue.object([
      SchemaValue.Member(key: "type", value: "object"),
      SchemaValue.Member(
        key: "properties",
        value: .object([SchemaValue.Member(key: key, value: collection)]).joined(with: originProperties(unit: unit))),
      SchemaValue.Member(key: "required", value: [.text(key)]),
      SchemaValue.Member(key: "additionalProperties", value: false),
    ]).joined(with: origin)
  }
}
