internal import InsertionPolicy

// Probability laws.
extension SchemaBuilder {
  /// A number, which is a constant law, or one law with its origin.
  mutating func law(_ kind: LawKind) -> SchemaValue {
    let constant = number(NumberKind(unit: kind.unit, isAboveLow: kind.isAboveZero), type: "number")
    let written = define("law_\(kind.unit.rawValue)") { builder in
      builder.laws(beside: builder.originProperties(unit: kind.unit)).joined(with: builder.origin)
    }
    return ["anyOf": [constant, written]]
  }

  /// Exactly one law, and the keys that may stand beside it.
  private mutating func laws(beside others: SchemaValue) -> SchemaValue {
    let simple = LawDefinition.all.map { SchemaValue.Member(key: $0.name, value: parameters(of: $0)) }
    let properties: SchemaValue = [
      LawDefinition.constant: ["type": "number", "minimum": 0], LawDefinition.mixture: mixture,
    ]
    let members: SchemaValue = [
      "type": "object", "properties": .object(simple).joined(with: properties).joined(with: others),
      "additionalProperties": false,
    ]
    return members.joined(with: Self.oneOf(LawDefinition.names))
  }

  private mutating func parameters(of law: LawDefinition) -> SchemaValue {
    define("law_\(law.name)") { _ in
      let properties = law.parameters.map { SchemaValue.Member(key: $0.key, value: $0.schema) }
      return [
        "description": Self.description(law.doc), "type": "object", "properties": .object(properties),
        "required": .texts(law.parameters.filter(\.isRequired).map(\.key)), "additionalProperties": false,
      ]
    }
  }

  /// Laws with weights; their origin is that of the mixture.
  private var mixture: SchemaValue {
    mutating get {
      let doc = Bilingual(
        fr: "Plusieurs lois, chacune avec son poids.", en: "Several laws, each with its weight.")
      return define("law_mixture") { builder in
        let part = builder.define("law_part") { builder in
          ["anyOf": [["type": "number", "minimum": 0], builder.laws(beside: [:])]]
        }
        return [
          "description": Self.description(doc), "type": "array",
          "items": [
            "type": "object", "properties": ["weight": ["type": "number", "minimum": 0], "law": part],
            "required": ["weight", "law"], "additionalProperties": false,
          ],
        ]
      }
    }
  }
}

extension LawDefinition.Parameter {
  fileprivate var schema: SchemaValue {
    switch kind {
    // A length of time begins at 0.
    case .number where key == "low": ["type": "number", "minimum": 0]
    case .number: ["type": "number"]
    case .wholeNumber: ["type": "integer"]
    case .numbers: ["type": "array", "items": ["type": "number"]]
    }
  }
}
