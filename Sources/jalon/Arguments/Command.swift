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
  /// Does what a command line asks for; the status that the program ends with.
  let perform: @Sendable (Invocation, Console) throws(CommandError) -> Int32
}

extension Command {
  static let all = [
    run, compare, size, sweep, sensitivity, calibrate, resume, verify, show, explain, check, list, schema,
  ]

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

  static let seed = Option(
    name: "seed", kind: .seed,
    meaning: Bilingual(
      fr: "graine du hasard : la même graine donne les mêmes résultats",
      en: "seed of chance: the same seed gives the same results"))
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

  /// Options of every experiment.
  static let ofExperiments: [Option] = [
    Option(
      name: "replications", kind: .count(Plan.replicationLimits),
      meaning: Bilingual(fr: "nombre de futurs par point", en: "futures at each point")),
    seed, workers,
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
