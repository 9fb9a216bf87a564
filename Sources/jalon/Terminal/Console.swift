import Foundation
import InsertionPolicy
import Reporting

/// Where answers and messages go: answers to standard output, messages to standard error.
struct Console: Sendable {
  let language: Language

  /// Prints a line of the answer.
  func answer(_ line: String) { answer(text: line + "\n") }

  /// Prints lines of the answer, ended; ends the program with 74 when nobody can take them.
  func answer(text: String) {
    if let reason = Self.write(text, to: STDOUT_FILENO) {
      complain(Wording.cannotAnswer(reason))
      exit(ExitCode.inputOutput)
    }
  }

  /// Prints a line of the answer in the person's language.
  func answer(_ text: Bilingual) { answer(text[language]) }

  /// Prints a message in the person's language.
  func complain(_ text: Bilingual) { complain(text[language]) }

  /// Prints a message in the program's name.
  func complain(_ line: String) { note("jalon: \(line)") }

  /// Prints a line among the messages, as it is.
  func note(_ line: String) { _ = Self.write(line + "\n", to: STDERR_FILENO) }

  /// Puts a text on the line that the cursor is on, in place of what was there; only where a person looks on.
  func status(_ text: String) { _ = Self.write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

  /// Whether a person sees standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes all of a text; the reason when it fails.
  private static func write(_ text: String, to descriptor: Int32) -> String? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return String(cString: strerror(errno))
      }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }
}

/// How the program ends, in the numbers of `sysexits.h`.
enum ExitCode {
  static let done: Int32 = 0
  /// A replay gave something else.
  static let different: Int32 = 1
  /// The command line is wrong.
  static let usage: Int32 = 64
  /// The scenario has problems.
  static let data: Int32 = 65
  /// Reading or writing failed.
  static let inputOutput: Int32 = 74
  /// The person stopped the run; what was finished is kept.
  static let interrupted: Int32 = 130
}
