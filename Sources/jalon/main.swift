import Foundation
import Reporting

// A file that grows past a limit of the system is an error to be told, not a reason to be killed.
signal(SIGXFSZ, SIG_IGN)

let words = Array(CommandLine.arguments.dropFirst())
let console = Console(language: Language(words: words, environment: ProcessInfo.processInfo.environment))

do throws(CommandError) {
  exit(try perform(Invocation(words), console))
} catch {
  console.complain(error.sentence)
  exit(ExitCode.usage)
}

/// Does what a command line asks for; the status that the program ends with.
func perform(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  switch invocation.request {
  case .help(nil): console.answer(Wording.help(console.language))
  case .help(let command?): console.answer(Wording.help(command, console.language))
  case .version: console.answer(Wording.version)
  case .command(let command):
    switch command.name {
    case Command.run.name: return try runCommand(invocation, console)
    case Command.compare.name: return compareCommand(invocation, console)
    case Command.size.name: return try sizeCommand(invocation, console)
    case Command.sweep.name: return try sweepCommand(invocation, console)
    case Command.sensitivity.name: return try sensitivityCommand(invocation, console)
    case Command.resume.name: return resumeCommand(invocation, console)
    case Command.verify.name: return verifyCommand(invocation, console)
    case Command.explain.name: return try explainCommand(invocation, console)
    case Command.calibrate.name: return try calibrateCommand(invocation, console)
    case Command.check.name: return checkCommand(invocation, console)
    case Command.list.name: return try listCommand(invocation, console)
    case Command.show.name: return showCommand(invocation, console)
    case Command.schema.name: return schemaCommand(console)
    default: preconditionFailure("Command \(command.name) is in the table and is not performed.")
    }
  }
  return ExitCode.done
}
