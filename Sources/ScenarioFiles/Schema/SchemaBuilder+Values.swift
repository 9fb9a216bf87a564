internal import InsertionPolicy

// Single values, with their origins.
extension SchemaBuilder {
  /// A number, bare or under `value` with its origin.
  mutating func number(_ kind: NumberKind, type: String) -> SchemaValue {
    var name = "\(type)_\(kind.unit.rawValue)"
    if let low = kind.low {
      if kind.isAboveLow { name += "_above_\(SchemaValue.written(low))" }
      if !kind.isAboveLow, low != 0 { name += "_from_\(SchemaValue.written(low))" }
    } else {
      name += "_any"
    }
    if let high = kind.high { name += "_to_\(SchemaValue.written(high))" }
    return define(name) { builder in
      let bounds = builder.bounds(kind)
      let value: SchemaValue = ["type": .text(type)]
      let properties: SchemaValue = ["value": value.joined(with: bounds)]
      let form: SchemaValue = ["type": [.text(type), "object"]]
      return form.joined(with: bounds).joined(with: [
        "properties": properties.joined(with: builder.originProperties(unit: kind.unit)), "required": ["value"],
        "additionalProperties": false,
      ]).joined(with: builder.origin)
    }
  }

  private func bounds(_ kind: NumberKind) -> SchemaValue {
    var members: SchemaValue = [:]
    if let low = kind.low {
      members = members.joined(with: kind.isAboveLow ? ["exclusiveMinimum": .number(low)] : ["minimum": .number(low)])
    }
    if let high = kind.high { members = members.joined(with: ["maximum": .number(high)]) }
    return members
  }

  /// An exact amount, bare or under `value` with its origin.
  var money: SchemaValue {
    mutating get {
      define("money") { builder in
        let value: SchemaValue = [
          "minimum": 0, "pattern": "^[0-9]+([ \u{A0}\u{202F}][0-9]+)*([,.][0-9]{1,2})?([ \u{A0}\u{202F}]*€)?$",
        ]
        let scalar: SchemaValue = ["type": ["number", "string"]]
        let properties: SchemaValue = ["value": scalar.joined(with: value)]
        let form: SchemaValue = ["type": ["number", "string", "object"]]
        return form.joined(with: value).joined(with: [
          "properties": properties.joined(with: builder.originProperties(unit: .euros)), "required": ["value"],
          "additionalProperties": false,
        ]).joined(with: builder.origin)
      }
    }
  }

  /// Any scalar that says something.
  var text: SchemaValue {
    mutating get { define("text") { _ in ["type": ["string", "number", "boolean"], "pattern": "\\S"] } }
  }

  /// A text in both languages.
  var bilingual: SchemaValue {
    mutating get {
      let text = text
      return define("bilingual") { _ in
        [
          "type": "object", "properties": ["fr": text, "en": text], "required": ["fr", "en"],
          "additionalProperties": false,
        ]
      }
    }
  }

  /// A day of the years that the reader takes.
  var date: SchemaValue {
    mutating get {
      define("date") { _ in
        [
          "type": "string",
          "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        ]
      }
    }
  }

  /// An id, which may look like a number or like a truth value.
  var identifier: SchemaValue {
    mutating get {
      define("identifier") { _ in
        ["type": ["string", "integer", "boolean"], "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$", "minimum": 0]
      }
    }
  }

  /// An id, or several joined by a plus.
  var identifiers: SchemaValue {
    mutating get {
      let id = "[a-z0-9][a-z0-9_-]{0,63}"
      return define("identifiers") { _ in
        ["type": ["string", "integer", "boolean"], "pattern": .text("^\(id)( *\\+ *\(id))*$"), "minimum": 0]
      }
    }
  }

  /// A number in parts joined by a plus, bare or under `value` with its origin.
  mutating func parts(_ kind: NumberKind) -> SchemaValue {
    define("parts_\(kind.unit.rawValue)") { builder in
      let value: SchemaValue = ["pattern": "^[0-9.eE]+( *\\+ *[0-9.eE]+)+$"]
      let text: SchemaValue = ["type": "string"]
      let properties: SchemaValue = ["value": text.joined(with: value)]
      let form: SchemaValue = ["type": ["string", "object"]]
      return form.joined(with: value).joined(with: [
        "properties": properties.joined(with: builder.originProperties(unit: kind.unit)), "required": ["value"],
        "additionalProperties": false,
      ]).joined(with: builder.origin)
    }
  }

  /// The name of a row of a matrix.
  var rowName: SchemaValue {
    mutating get {
      define("row_name") { _ in
        let name = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}"
        return [
          "type": ["string", "integer", "boolean"], "pattern": .text("^\(name)(\\+\(name))*$"), "minimum": 0,
        ]
      }
    }
  }

  /// A row of the catalogue of facts.
  var fact: SchemaValue {
    mutating get {
      define("fact") { _ in
        let families = FactCatalogue.families.map { "\($0.name)-\(Self.numbers(upTo: $0.highest))" }
        return ["type": "string", "pattern": .text("^(\(families.joined(separator: "|")))$")]
      }
    }
  }

  /// The regular expression of 01, 02 and so on up to `highest`, written with two digits at least.
  static func numbers(upTo highest: Int) -> String {
    precondition((1...999).contains(highest), "A family has from 1 to 999 rows, not \(highest).")
    guard highest > 99 else { return "(?!00)\(padded(upTo: highest))" }
    let hundreds = highest / 100
    let full = hundreds > 1 ? "[1-\(hundreds - 1)][0-9]{2}|" : ""
    return "((?!00)[0-9]{2}|\(full)\(hundreds)\(padded(upTo: highest % 100)))"
  }

  /// The regular expression of 00 up to `highest`, always with two digits.
  private static func padded(upTo highest: Int) -> String {
    let last = "\(highest / 10)[0-\(highest % 10)]"
    return highest < 10 ? last : "([0-\(highest / 10 - 1)][0-9]|\(last))"
  }
}

// Where a value comes from.
extension SchemaBuilder {
  /// The origin keys; `unit` names the only one allowed, nil allows any.
  mutating func originProperties(unit: Unit?) -> SchemaValue {
    func described(_ schema: SchemaValue, _ fr: String, _ en: String) -> SchemaValue {
      let members: SchemaValue = ["description": Self.description(Bilingual(fr: fr, en: en))]
      return members.joined(with: schema)
    }
    var words: [String] = []
    for word in unit.map({ $0.words + [$0.rawValue] }) ?? [] where !words.contains(word) { words.append(word) }
    let range = define("range") { _ in
      ["type": "array", "items": ["type": "number"], "minItems": 2, "maxItems": 2]
    }
    return [
      "unit": described(
        words.isEmpty ? text : ["enum": .texts(words)], "L'unité, redite.", "The unit, said again."),
      "source": described(
        fact, "La ligne du catalogue des faits d'où vient la valeur, comme CAF62-11.",
        "The row of the catalogue of facts that the value comes from, such as CAF62-11."),
      "assumption": described(
        text, "Pourquoi cette valeur, quand personne ne l'a publiée ; demande « range ».",
        "Why this value, when nobody published it; needs 'range'."),
      "range": described(
        range, "Entre quelles bornes la valeur peut être : [bas, haut].", "Where the value may lie: [low, high]."),
      "note": described(text, "Une remarque.", "A remark."),
    ]
  }

  /// One origin at most, and a range for an assumption.
  var origin: SchemaValue {
    mutating get {
      define("origin") { _ in
        [
          "dependentSchemas": [
            "range": ["anyOf": [["required": ["source"]], ["required": ["assumption"]]]],
            "assumption": ["required": ["range"], "not": ["required": ["source"]]],
          ]
        ]
      }
    }
  }
}
