import Experiments
import Foundation
import Workbench

/// `jalon run`.
func runCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  if let folder = invocation.text("extend") { return try extendCommand(folder, invocation, console) }
  if invocation.has("event-log-replications"), !invocation.has("event-log") {
    throw .missingOption(name: "event-log", with: "event-log-replications")
  }
  let request = RunRequest(
    scenario: invocation.operands[0], replications: invocation.count("replications"),
    precisions: invocation.precisions("precision") + invocation.precisions("decide"), seed: invocation.seed("seed"),
    workers: invocation.count("workers"),
    output: invocation.text("output"), replacing: invocation.has("force"), build: programBuild, charts: chartLibrary,
    language: console.language, eventLog: invocation.text("event-log"),
    eventLogReplications: invocation.count("event-log-replications") ?? 1)
  return watch(invocation, console) { (cancellation, progress) throws(WorkbenchError) in
    try Bench.run(request, until: cancellation, progress: progress)
  }
}

/// `jalon run --extend`.
private func extendCommand(
  _ folder: String, _ invocation: Invocation, _ console: Console
) throws(CommandError) -> Int32 {
  for other in ["precision", "decide", "seed", "output", "force", "event-log", "event-log-replications"]
  where invocation.has(other) {
    throw .notTogether(option: "extend", operand: "--\(other)")
  }
  guard let adding = invocation.count("replications") else {
    throw .missingOption(name: "replications", with: "extend")
  }
  return resume(
    ResumeRequest(
      run: folder, adding: adding, workers: invocation.count("workers"), charts: chartLibrary,
      language: invocation.has("lang") ? console.language : nil), invocation,
    console)
}

/// `jalon resume`.
func resumeCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let path = invocation.operands[0]
  if Bench.isExperiment(path) {
    return watch(experiment: invocation, console) { (cancellation, progress) throws(WorkbenchError) in
      try Bench.resumeExperiment(
        path, workers: invocation.count("workers"), charts: chartLibrary, until: cancellation, progress: progress)
    }
  }
  return resume(
    ResumeRequest(
      run: invocation.operands[0], workers: invocation.count("workers"), charts: chartLibrary,
      language: invocation.has("lang") ? console.language : nil), invocation,
    console)
}

private func resume(_ request: ResumeRequest, _ invocation: Invocation, _ console: Console) -> Int32 {
  watch(invocation, console) { (cancellation, progress) throws(WorkbenchError) in
    try Bench.resume(request, until: cancellation, progress: progress)
  }
}

/// The commit that the program was built from, where it is known.
var programBuild: String? {
  ProcessInfo.processInfo.environment["JALON_BUILD"].flatMap { $0.isEmpty ? nil : $0 }
}

/// The chart library of the checkout that the program was started from.
var chartLibrary: String? {
  ProcessInfo.processInfo.environment["JALON_HOME"].map { "\($0)/.charts/vega-bundle.js" }
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

/// Simulates, then says what was found.
private func watch(
  _ invocation: Invocation, _ console: Console,
  _ work: (Cancellation, (RunProgress) -> Void) throws(WorkbenchError) -> RunSummary
) -> Int32 {
  let summary: RunSummary
  do throws(WorkbenchError) {
    summary = try patiently(invocation, console, work)
  } catch {
    return console.complain(error)
  }
  if !invocation.has("quiet") { tell(summary, invocation, console) }
  guard summary.manifest.state == .finished else {
    console.complain(Wording.partial(summary))
    return ExitCode.interrupted
  }
  return ExitCode.done
}

/// `jalon show`.
func showCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  if Bench.isExperiment(invocation.operands[0]) { return showExperiment(invocation, console) }
  do throws(WorkbenchError) {
    let summary = try Bench.show(invocation.operands[0])
    tell(summary, invocation, console)
    if summary.manifest.state != .finished { console.complain(Wording.partial(summary)) }
    return ExitCode.done
  } catch {
    return console.complain(error)
  }
}

/// Prints what a run says.
private func tell(_ summary: RunSummary, _ invocation: Invocation, _ console: Console) {
  if invocation.text("format") == "json" {
    console.answer(text: summary.json)
  } else {
    console.answer(text: summary.text(in: console.language))
    console.answer(Wording.kept(summary))
  }
}
