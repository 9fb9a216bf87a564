import InsertionPolicy
import Workbench

extension Command {
  static let resume = Command(
    name: "resume",
    summary: Bilingual(
      fr: "Termine une simulation interrompue ou tuée ; les fichiers du scénario ne sont plus nécessaires.",
      en: "Finishes a run that was stopped or killed; the scenario's files are no longer needed."),
    operand: folder, operands: .exactly(1), options: [workers, format, quiet], example: "jalon resume Results/demo",
    perform: resumeCommand)
}

/// `jalon resume`.
private func resumeCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  resume(invocation.operands[0], invocation, console)
}
