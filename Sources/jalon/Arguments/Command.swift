import Experiments
import InsertionPolicy
import Reporting
import Workbench

/// A command, as help shows it and as the command line is checked against it.
struct Command: Sendable {
  /// How many things a command is about.
  enum Operands: Sendable {
    case none
    case upTo(Int)
    case exactly(Int)
    /// One, or none with this option.
    case oneUnless(option: String)
    case atLeast(Int)
  }

  let name: String
  let summary: Bilingual
  /// What the command is about, such as `SCENARIO`.
  let operand: Bilingual
  let operands: Operands
  let options: [Option]
  let example: String
}

extension Command {
  static let all = [
    run, compare, size, sweep, sensitivity, calibrate, resume, verify, show, explain, check, list, schema,
  ]

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
        name: "extend", kind: .path(folder),
        meaning: Bilingual(
          fr: "ajoute --replications futurs à cette simulation, sans refaire ce qui est fait (sans SCÉNARIO)",
          en: "adds --replications futures to this run without redoing what is done (no SCENARIO)")),
      Option(
        name: "seed", kind: .seed,
        meaning: Bilingual(
          fr: "graine du hasard : la même graine donne les mêmes résultats",
          en: "seed of chance: the same seed gives the same results")),
      workers,
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
    example: "jalon run Scenarios/minimal.yaml --replications 200 --seed 1 --output Results/demo")

  static let resume = Command(
    name: "resume",
    summary: Bilingual(
      fr: "Termine une simulation interrompue ou tuée ; les fichiers du scénario ne sont plus nécessaires.",
      en: "Finishes a run that was stopped or killed; the scenario's files are no longer needed."),
    operand: folder, operands: .exactly(1), options: [workers, format, quiet], example: "jalon resume Results/demo")

  static let verify = Command(
    name: "verify",
    summary: Bilingual(
      fr: "Rejoue une simulation conservée et dit si tout est identique, octet par octet.",
      en: "Replays a kept run and says whether all is identical, byte for byte."),
    operand: folder, operands: .exactly(1), options: [workers, format, quiet], example: "jalon verify Results/demo")

  static let check = Command(
    name: "check",
    summary: Bilingual(
      fr: "Vérifie des scénarios, ou tous ceux d'un dossier, et dit tout ce qui est à corriger ; n'écrit rien.",
      en: "Checks scenarios, or all of a folder, and says all that is to be put right; writes nothing."),
    operand: Bilingual(fr: "SCÉNARIO|DOSSIER", en: "SCENARIO|FOLDER"), operands: .atLeast(1), options: [format],
    example: "jalon check Scenarios/minimal.yaml")

  static let list = Command(
    name: "list",
    summary: Bilingual(
      fr: "Énumère les scénarios d'un dossier, ou les indicateurs d'un scénario.",
      en: "Lists the scenarios of a folder, or the indicators of a scenario."),
    operand: folder, operands: .upTo(1),
    options: [
      Option(
        name: "indicators", kind: .path(scenario),
        meaning: Bilingual(fr: "énumère les indicateurs de ce scénario", en: "lists the indicators of this scenario")),
      format,
    ],
    example: "jalon list --indicators Scenarios/minimal.yaml")

  static let show = Command(
    name: "show",
    summary: Bilingual(
      fr: "Redit les résultats d'une simulation conservée.", en: "Says again what a kept run found."),
    operand: folder, operands: .exactly(1), options: [format],
    example: "jalon show Results/demo")

  /// Options of every command.
  static let common = [
    Option(
      name: "lang", kind: .choice(Language.allCases.map(\.rawValue)),
      meaning: Bilingual(
        fr: "langue des textes (sinon celle du système)", en: "language of all texts (else the system's)")),
    Option(name: "help", kind: .flag, meaning: Bilingual(fr: "affiche cette aide", en: "shows this help")),
  ]

  /// Options of jalon itself.
  static let alone = [
    Option(
      name: "version", kind: .flag, meaning: Bilingual(fr: "affiche la version", en: "shows the version"))
  ]

  static let scenario = Bilingual(fr: "SCÉNARIO", en: "SCENARIO")
  static let folder = Bilingual(fr: "DOSSIER", en: "FOLDER")

  static let workers = Option(
    name: "workers", kind: .count(Plan.workerLimits),
    meaning: Bilingual(
      fr: "calculs simultanés (sinon un par cœur) ; ne change rien aux résultats",
      en: "simultaneous workers (else one per core); changes nothing of the results"))
  static let format = Option(
    name: "format", kind: .choice(["text", "json"]),
    meaning: Bilingual(fr: "forme de la réponse (sinon text)", en: "form of the answer (else text)"))
  static let quiet = Option(
    name: "quiet", kind: .flag,
    meaning: Bilingual(fr: "n'affiche ni avancement ni résumé", en: "shows neither progress nor summary"))
}
