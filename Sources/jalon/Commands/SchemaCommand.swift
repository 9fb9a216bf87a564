import InsertionPolicy
import ScenarioFiles

extension Command {
  static let schema = Command(
    name: "schema",
    summary: Bilingual(
      fr: "Écrit le schéma JSON des scénarios, par lequel un éditeur aide à les écrire.",
      en: "Writes the JSON Schema of scenarios, by which an editor helps to write them."),
    operand: Bilingual(fr: "", en: ""), operands: .none, options: [],
    example: "jalon schema > Scenarios/scenario.schema.json", perform: schemaCommand)
}

/// `jalon schema`.
private func schemaCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  console.answer(ScenarioSchema.text)
  return ExitCode.done
}
