import Experiments
import Foundation
import Workbench

/// `jalon run`.
func runCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let environment = ProcessInfo.processInfo.environment
  let request = RunRequest(
    scenario: invocation.operands[0], replications: invocation.count("replications"), seed: invocation.seed("seed"),
    workers: invocation.count("workers"), output: invocation.text("output"), replacing: invocation.has("force"),
    build: environment["JALON_BUILD"].flatMap { $0.isEmpty ? nil : $0 },
    charts: environment["JALON_HOME"].map { "\($0)/.charts/vega-bundle.js" },
    language: console.language)
  let isQuiet = invocation.has("quiet")
  let cancellation = Cancellation()
  let interruption = Interruption(cancellation) {
    if !isQuiet { console.complain(Wording.stopping) }
  }
  var line = ProgressLine(console)
  let isWatched = Console.isWatched && !isQuiet
  let summary: RunSummary
  do {
    defer { if isWatched { line.clear() } }
    summary = try withExtendedLifetime(interruption) { () throws(WorkbenchError) in
      try Bench.run(request, until: cancellation) { if isWatched { line.show($0) } }
    }
  } catch {
    return console.complain(error)
  }
  if !isQuiet { tell(summary, invocation, console) }
  guard summary.manifest.state == .finished else {
    console.complain(Wording.partial(summary))
    return ExitCode.interrupted
  }
  return ExitCode.done
}

/// `jalon show`.
func showCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
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
