import Experiments
import InsertionPolicy
import Workbench

/// Carries out the experiment that a command asks for, then says what was found.
func carryOut<Asked: Experiment>(
  _ kind: Asked.Type, _ request: Asked.Request, _ invocation: Invocation, _ console: Console
) -> Int32 {
  let options = ExperimentOptions(
    workers: invocation.count("workers"), output: invocation.text("output"), replacing: invocation.has("force"),
    build: programBuild, charts: chartLibrary)
  return watch(experiment: invocation, console) { (cancellation, progress) throws(WorkbenchError) in
    try Bench.carryOut(kind, request, options, until: cancellation, progress: progress)
  }
}

/// Does what takes long, then says what was found.
func watch(
  experiment invocation: Invocation, _ console: Console,
  _ work: (Cancellation, (RunProgress) -> Void) throws(WorkbenchError) -> ExperimentSummary
) -> Int32 {
  let summary: ExperimentSummary
  do throws(WorkbenchError) {
    summary = try patiently(invocation, console, work)
  } catch {
    return console.complain(error)
  }
  guard tell(summary, invocation, console) else {
    console.complain(Wording.partial(summary))
    return ExitCode.interrupted
  }
  return ExitCode.done
}

/// `jalon show` of an experiment.
func showExperiment(_ invocation: Invocation, _ console: Console) -> Int32 {
  do throws(WorkbenchError) {
    let summary = try Bench.showExperiment(invocation.operands[0])
    if !tell(summary, invocation, console) { console.complain(Wording.partial(summary)) }
    return ExitCode.done
  } catch {
    return console.complain(error)
  }
}

/// Prints what an experiment says; whether it says anything.
private func tell(_ summary: ExperimentSummary, _ invocation: Invocation, _ console: Console) -> Bool {
  guard let results = summary.results else { return false }
  guard !invocation.has("quiet") else { return true }
  if invocation.text("format") == "json" {
    console.answer(text: results.json)
  } else {
    console.answer(text: results.text(in: console.language))
    console.answer(Wording.kept(in: summary.folder.path))
  }
  return true
}

extension Command {
  /// Options of every experiment.
  static let ofExperiments: [Option] = [
    Option(
      name: "replications", kind: .count(Plan.replicationLimits),
      meaning: Bilingual(fr: "nombre de futurs par point", en: "futures at each point")),
    Option(
      name: "seed", kind: .seed,
      meaning: Bilingual(
        fr: "graine du hasard : la même graine donne les mêmes résultats",
        en: "seed of chance: the same seed gives the same results")),
    workers,
    Option(
      name: "output", kind: .path(folder),
      meaning: Bilingual(
        fr: "dossier des résultats (sinon sous Results)", en: "folder of the results (else in Results)")),
    Option(
      name: "force", kind: .flag,
      meaning: Bilingual(
        fr: "remplace ce que le dossier contient déjà", en: "replaces what the folder already holds")),
    format, quiet,
  ]
}
