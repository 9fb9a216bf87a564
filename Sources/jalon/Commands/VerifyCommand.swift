import InsertionPolicy
import Workbench

extension Command {
  static let verify = Command(
    name: "verify",
    summary: Bilingual(
      fr: "Rejoue une simulation conservée et dit si tout est identique, octet par octet.",
      en: "Replays a kept run and says whether all is identical, byte for byte."),
    operand: folder, operands: .exactly(1), options: [workers, format, quiet], example: "jalon verify Results/demo",
    perform: verifyCommand)
}

/// `jalon verify`.
private func verifyCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let path = invocation.operands[0]
  let found: Verification?
  do throws(WorkbenchError) {
    found = try patiently(invocation, console) { (cancellation, progress) throws(WorkbenchError) in
      try Runs.verify(
        path, workers: invocation.count("workers"), charts: chartLibrary, until: cancellation, progress: progress)
    }
  } catch {
    return console.complain(error)
  }
  guard let found else {
    console.complain(Wording.notVerified(path))
    return ExitCode.interrupted
  }
  let isIdentical = found.differences.isEmpty
  if !invocation.has("quiet") {
    if invocation.text("format") == "json" {
      console.answer(json: VerificationEntry(path, found))
    } else {
      for difference in found.differences { console.answer(Wording.difference(difference)) }
      console.answer(isIdentical ? Wording.identical(path, found) : Wording.different(path, found))
    }
  }
  return isIdentical ? ExitCode.done : ExitCode.different
}

/// What `verify --format json` says.
private struct VerificationEntry: Encodable {
  struct Difference: Encodable {
    var fr: String
    var en: String
  }

  var run: String
  var identical: Bool
  var replications: Int
  var files: [String]
  var differences: [Difference]

  init(_ path: String, _ found: Verification) {
    run = path
    identical = found.differences.isEmpty
    replications = found.replications
    files = found.files
    differences = found.differences.map {
      let sentence = Wording.difference($0)
      return Difference(fr: sentence.fr, en: sentence.en)
    }
  }
}
