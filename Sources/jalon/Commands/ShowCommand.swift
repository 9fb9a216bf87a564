import InsertionPolicy
import Workbench

extension Command {
  static let show = Command(
    name: "show",
    summary: Bilingual(
      fr: "Redit les résultats d'une simulation conservée.", en: "Says again what a kept run found."),
    operand: folder, operands: .exactly(1), options: [format],
    example: "jalon show Results/demo", perform: showCommand)
}

/// `jalon show`.
private func showCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  do throws(WorkbenchError) {
    let summary = try Runs.show(invocation.operands[0])
    tell(summary, invocation, console)
    return ExitCode.done
  } catch {
    return console.complain(error)
  }
}
