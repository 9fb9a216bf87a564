import Experiments
import Foundation
import Workbench

/// Carries out what a command asks for, then says what was found.
func carryOut<Asked: Experiment>(
  _ kind: Asked.Type, _ request: Asked.Request, _ invocation: Invocation, _ console: Console
) -> Int32 {
  let options = RunOptions(
    workers: invocation.count("workers"), output: invocation.text("output"), replacing: invocation.has("force"),
    build: programBuild, charts: chartLibrary, language: console.language,
    eventLog: invocation.text("event-log").map {
      RunOptions.EventLog($0, replications: invocation.count("event-log-replications") ?? 1)
    })
  return watch(invocation, console) { (cancellation, progress) throws(WorkbenchError) in
    try Runs.carryOut(kind, request, options, until: cancellation, progress: progress)
  }
}

/// Goes on with a kept run, then says what was found.
func resume(_ path: String, adding: Int = 0, _ invocation: Invocation, _ console: Console) -> Int32 {
  watch(invocation, console) { (cancellation, progress) throws(WorkbenchError) in
    try Runs.resume(
      path, adding: adding, workers: invocation.count("workers"), charts: chartLibrary,
      language: invocation.has("lang") ? console.language : nil, until: cancellation, progress: progress)
  }
}

/// Prints what a run says, and that it is not whole where it is not; whether it is.
@discardableResult
func tell(_ summary: RunSummary, _ invocation: Invocation, _ console: Console) -> Bool {
  if let results = summary.results, !invocation.has("quiet") {
    if invocation.text("format") == "json" {
      console.answer(text: results.json)
    } else {
      console.answer(text: results.text(in: console.language))
      console.answer(Wording.kept(in: summary.folder.path))
    }
  }
  let isWhole = summary.manifest.state == .finished
  if !isWhole { console.complain(Wording.partial(summary)) }
  return isWhole
}

/// Simulates, then says what was found.
private func watch(
  _ invocation: Invocation, _ console: Console,
  _ work: (Cancellation, (RunProgress) -> Void) throws(WorkbenchError) -> RunSummary
) -> Int32 {
  do throws(WorkbenchError) {
    let summary = try patiently(invocation, console, work)
    return tell(summary, invocation, console) ? ExitCode.done : ExitCode.interrupted
  } catch {
    return console.complain(error)
  }
}

/// Does what may take long, with a line of progress where a person looks on and an ear for Ctrl-C.
func patiently<Answer>(
  _ invocation: Invocation, _ console: Console,
  _ work: (Cancellation, (RunProgress) -> Void) throws(WorkbenchError) -> Answer
) throws(WorkbenchError) -> Answer {
  let isQuiet = invocation.has("quiet")
  let cancellation = Cancellation()
  let interruption = Interruption(cancellation) {
    if !isQuiet { console.complain(Wording.stopping) }
  }
  var line = ProgressLine(console)
  let isWatched = Console.isWatched && !isQuiet
  defer {
    if isWatched { line.clear() }
    withExtendedLifetime(interruption) {}
  }
  return try work(cancellation) { if isWatched { line.show($0) } }
}

/// The commit that the program was built from, where it is known.
private var programBuild: String? {
  ProcessInfo.processInfo.environment["JALON_BUILD"].flatMap { $0.isEmpty ? nil : $0 }
}

/// The chart library of the checkout that the program was started from.
var chartLibrary: String? {
  ProcessInfo.processInfo.environment["JALON_HOME"].map { "\($0)/.charts/vega-bundle.js" }
}
