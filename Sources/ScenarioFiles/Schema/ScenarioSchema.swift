internal import InsertionPolicy

/// The JSON Schema of scenario files, made from the definitions by which files are checked.
///
/// An editor that reads it completes keys and marks mistakes while a person types. It never refuses what the reader
/// accepts; the reader refuses more: names that name nothing, shares that do not sum to one, impossible laws, dates
/// outside the period, duplicate keys, tables.
public enum ScenarioSchema {
  /// The schema as JSON text, without a newline at its end; the same text on every machine.
  ///
  /// Source: JSON Schema, draft 2020-12.
  public static var text: String {
    var builder = SchemaBuilder()
    let scenario = builder.schema(of: .object(Definitions.scenario.definition))
    let variant = builder.schema(of: .object(Definitions.variant))
    let root: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Jalon",
      "description": SchemaBuilder.description(
        Bilingual(
          fr: "Un scénario, ou un fichier qui en étend un autre.", en: "A scenario, or a file that extends another.")),
      "type": "object",
      "if": ["required": ["extends"]],
      "then": variant,
      "else": scenario,
      "$defs": builder.definitions,
    ]
    return root.written()
  }
}
