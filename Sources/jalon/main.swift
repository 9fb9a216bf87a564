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
  case .command(let command): return try command.perform(invocation, console)
  }
  return ExitCode.done
}
