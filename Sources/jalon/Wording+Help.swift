import InsertionPolicy
import Reporting
import Workbench

extension Wording {
  static let version = "jalon \(JalonVersion.number)"

  /// Help on jalon as a whole.
  static func help(_ language: Language) -> String {
    let title = Bilingual(
      fr: "jalon — combien de chances a chaque objectif d'insertion d'être atteint ?",
      en: "jalon — how likely is each insertion target to be reached?")
    let usage = Bilingual(fr: "Usage : jalon COMMANDE …", en: "Usage: jalon COMMAND …")
    let more = Bilingual(
      fr: "« jalon COMMANDE --help » dit tout d'une commande.", en: "“jalon COMMAND --help” tells all of a command.")
    let status = Bilingual(
      fr:
        "État de fin : 0 fait, 1 rejeu différent (verify), 64 commande fautive, 65 scénario à corriger, 70 erreur interne, 73 création impossible,\n"
        + "              74 lecture ou écriture impossible, 130 interrompu (ce qui est terminé est conservé).",
      en:
        "Exit status: 0 done, 1 replay differs (verify), 64 wrong command, 65 scenario to put right, 70 internal error, 73 cannot create,\n"
        + "             74 cannot read or write, 130 interrupted (what is finished is kept).")
    return """
      \(title[language])

      \(usage[language])

      \(columns(Command.all.map { ($0.name, $0.summary[language]) }))

      \(columns((Command.common + Command.alone).map { ($0.usage(language), $0.meaning[language]) }))

      \(more[language])
      \(status[language])
      """
  }

  /// Help on one command.
  static func help(_ command: Command, _ language: Language) -> String {
    let operand = command.operand[language]
    let operands =
      switch command.operands {
      case .none: ""
      case .upTo: " [\(operand)]"
      case .oneUnless: " \(operand)"
      case .exactly(let count): String(repeating: " \(operand)", count: count)
      case .atLeast(let count): String(repeating: " \(operand)", count: count) + "…"
      }
    let usage = Bilingual(fr: "Usage : ", en: "Usage: ")
    let example = Bilingual(fr: "Exemple : ", en: "Example: ")
    return """
      \(command.summary[language])

      \(usage[language])jalon \(command.name)\(operands) [OPTIONS]

      \(columns((command.options + Command.common).map { ($0.usage(language), $0.meaning[language]) }))

      \(example[language])\(command.example)
      """
  }

  /// Two columns, the first as wide as its widest entry.
  static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count + 2))\($0.1)" }
      .joined(separator: "\n")
  }
}

extension Option {
  /// The option with what may stand after it.
  fileprivate func usage(_ language: Language) -> String {
    let value =
      switch kind {
      case .flag: ""
      case .count, .seed: language == .french ? " NOMBRE" : " NUMBER"
      case .decision: language == .french ? " INDICATEUR:PROBABILITÉ" : " INDICATOR:PROBABILITY"
      case .precision: language == .french ? " INDICATEUR=DEMI-LARGEUR" : " INDICATOR=HALF-WIDTH"
      case .choice(let choices): " \(choices.joined(separator: "|"))"
      case .path(let name), .operand(let name), .texts(let name): " \(name[language])"
      case .number: language == .french ? " NOMBRE" : " NUMBER"
      }
    return "--\(name)\(value)"
  }
}
