import Experiments
import InsertionPolicy
import Workbench

extension Command {
  static let run = Command(
    name: "run",
    summary: Bilingual(
      fr: "Simule un scénario et conserve les résultats dans un dossier.",
      en: "Simulates a scenario and keeps the results in a folder."),
    operand: scenario, operands: .oneUnless(option: "extend"),
    options: [
      Option(
        name: "replications", kind: .count(Plan.replicationLimits),
        meaning: Bilingual(
          fr: "nombre exact de futurs simulés, au plus avec --precision (sinon ce que dit le scénario, sinon "
            + "\(RunRequest.defaultReplications))",
          en: "exact number of futures, the most with --precision (else what the scenario says, else "
            + "\(RunRequest.defaultReplications))")),
      Option(
        name: "precision", kind: .precision,
        meaning: Bilingual(
          fr: "s'arrête dès que l'intervalle à 95 % est assez étroit, au plus tard à --replications (sinon "
            + "\(RunRequest.defaultLimit)), en plus de ce que dit le scénario ; 5 dans l'unité de l'indicateur, 2% de la moyenne, ou "
            + "INDICATEUR:probability=0.05 pour ses cibles ; répétable",
          en:
            "stops once the 95% interval is narrow enough, at --replications (else \(RunRequest.defaultLimit)) at the "
            + "latest, besides what the scenario says; 5 in the indicator's unit, 2% of the mean, or INDICATOR:probability=0.05 for its targets; "
            + "may be repeated")),
      Option(
        name: "decide", kind: .decision,
        meaning: Bilingual(
          fr: "s'arrête dès que l'intervalle de la probabilité d'atteindre la cible a quitté ce seuil, au plus tard à "
            + "--replications (sinon \(RunRequest.defaultLimit)) ; dit lequel des deux ; répétable",
          en: "stops once the interval of the probability of reaching the target has left this threshold, at "
            + "--replications (else \(RunRequest.defaultLimit)) at the latest; says which; may be repeated")),
      Option(
        name: "extend", kind: .operand(folder),
        meaning: Bilingual(
          fr: "ajoute --replications futurs à cette simulation, sans refaire ce qui est fait (sans SCÉNARIO)",
          en: "adds --replications futures to this run without redoing what is done (no SCENARIO)")),
      seed, workers,
      Option(
        name: "output", kind: .path(folder),
        meaning: Bilingual(
          fr: "dossier des résultats (sinon Results/SCÉNARIO-GRAINE-NOMBRE)",
          en: "folder of the results (else Results/SCENARIO-SEED-NUMBER)")),
      Option(
        name: "force", kind: .flag,
        meaning: Bilingual(
          fr: "remplace la simulation que le dossier contient déjà",
          en: "replaces the run that the folder already holds")),
      Option(
        name: "event-log", kind: .path(Bilingual(fr: "FICHIER", en: "FILE")),
        meaning: Bilingual(
          fr: "écrit aussi le journal des événements de chaque personne (CSV, fouille de processus)",
          en: "also writes the log of everybody's events (CSV, for process mining)")),
      Option(
        name: "event-log-replications", kind: .count(Plan.replicationLimits),
        meaning: Bilingual(
          fr: "nombre de futurs du journal, les premiers (sinon 1)", en: "futures in the log, the first ones (else 1)")),
      format, quiet,
    ],
    example: "jalon run Scenarios/minimal.yaml --replications 200 --seed 1 --output Results/demo", perform: runCommand)
}

/// `jalon run`.
private func runCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  if let folder = invocation.text("extend") { return try extendCommand(folder, invocation, console) }
  if invocation.has("event-log-replications"), !invocation.has("event-log") {
    throw .missingOption(name: "event-log", with: "event-log-replications")
  }
  let request = RunRequest(
    scenario: invocation.operands[0], replications: invocation.count("replications"),
    precisions: invocation.precisions("precision") + invocation.precisions("decide"), seed: invocation.seed("seed"))
  return carryOut(RunExperiment.self, request, invocation, console)
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
  return resume(folder, adding: adding, invocation, console)
}
