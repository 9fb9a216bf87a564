import InsertionPolicy

extension CommandError {
  /// What is wrong and what would be right.
  var sentence: Bilingual {
    switch self {
    case .noCommand:
      Bilingual(
        fr: "il manque une commande ; « jalon --help » les énumère.",
        en: "a command is missing; “jalon --help” lists them.")
    case .unknownCommand(let found, let nearest):
      Bilingual(
        fr: "« \(found) » n'est pas une commande"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" }
            ?? " ; « jalon --help » les énumère."),
        en: "“\(found)” is not a command"
          + (nearest.map { "; did you mean “\($0)”?" }
            ?? "; “jalon --help” lists them."))
    case .unknownOption(let found, let nearest):
      Bilingual(
        fr: "« \(found) » n'est pas une option ici"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" }
            ?? " ; ajoutez --help pour les voir."),
        en: "“\(found)” is not an option here"
          + (nearest.map { "; did you mean “\($0)”?" }
            ?? "; add --help to see them."))
    case .repeatedOption(let name):
      Bilingual(fr: "--\(name) est donné deux fois.", en: "--\(name) is given twice.")
    case .missingValue(let name):
      Bilingual(fr: "il manque une valeur après --\(name).", en: "a value is missing after --\(name).")
    case .unexpectedValue(let name, let found):
      Bilingual(
        fr: "--\(name) ne prend pas de valeur, or « \(found) » a été donné.",
        en: "--\(name) takes no value, yet “\(found)” was given.")
    case .notACount(let name, let found):
      Bilingual(
        fr: "--\(name) attend un nombre entier, pas « \(found) ».",
        en: "--\(name) needs a whole number, not “\(found)”.")
    case .outOfRange(let name, let found, let range):
      Bilingual(
        fr: "--\(name) va de \(range.lowerBound) à \(range.upperBound) ; trouvé : \(found).",
        en: "--\(name) goes from \(range.lowerBound) to \(range.upperBound); found: \(found).")
    case .notInRange(let name, let found, let range):
      Bilingual(
        fr: "--\(name) attend un nombre de \(range.lowerBound) à \(range.upperBound), pas « \(found) ».",
        en: "--\(name) needs a number from \(range.lowerBound) to \(range.upperBound), not “\(found)”.")
    case .notALever(let name, let found):
      Bilingual(
        fr:
          "--\(name) attend CHEMIN=BAS..HAUT ou CHEMIN=BAS..HAUT:PAS, comme structures.caf.fte=5..80:1, pas « \(found) ».",
        en: "--\(name) needs PATH=LOW..HIGH or PATH=LOW..HIGH:STEP, such as structures.caf.fte=5..80:1, not “\(found)”."
      )
    case .notAGoal(let found):
      Bilingual(
        fr: "--goal attend INDICATEUR, INDICATEUR>=VALEUR ou INDICATEUR<=VALEUR, puis @ANNÉE au besoin, comme "
          + "« caf.served>=1300@2024 », pas « \(found) ».",
        en: "--goal needs INDICATOR, INDICATOR>=VALUE or INDICATOR<=VALUE, then @YEAR where needed, such as "
          + "“caf.served>=1300@2024”, not “\(found)”.")
    case .notACost(let found, let levers):
      Bilingual(
        fr:
          "--cost attend CHEMIN=EUROS, une fois pour chaque levier (\(levers.joined(separator: ", "))), pas « \(found) ».",
        en: "--cost needs PATH=EUROS, once for each lever (\(levers.joined(separator: ", "))), not “\(found)”.")
    case .notASeed(let found):
      Bilingual(
        fr: "--seed attend un nombre entier de 0 à \(UInt64.max), pas « \(found) ».",
        en: "--seed needs a whole number from 0 to \(UInt64.max), not “\(found)”.")
    case .notAChoice(let name, let found, let choices):
      Bilingual(
        fr: "--\(name) attend \(choices.joined(separator: " ou ")), pas « \(found) ».",
        en: "--\(name) needs \(choices.joined(separator: " or ")), not “\(found)”.")
    case .missingOperand(let operand, let command):
      Bilingual(
        fr: "il manque \(operand.fr) ; « jalon \(command) --help » montre un exemple.",
        en: "\(operand.en) is missing; “jalon \(command) --help” shows an example.")
    case .unexpectedOperand(let found, let command):
      Bilingual(
        fr: "« \(found) » est de trop ; « jalon \(command) --help » montre un exemple.",
        en: "“\(found)” is one too many; “jalon \(command) --help” shows an example.")
    case .notTogether(let option, let operand):
      Bilingual(
        fr: "--\(option) et « \(operand) » ne vont pas ensemble.",
        en: "--\(option) and “\(operand)” do not go together.")
    case .notADecision(let found):
      Bilingual(
        fr: "--decide attend INDICATEUR:PROBABILITÉ, comme caf.served:0,9, pas « \(found) ».",
        en: "--decide needs INDICATOR:PROBABILITY, such as caf.served:0.9, not “\(found)”.")
    case .notAPrecision(let found):
      Bilingual(
        fr: "--precision attend INDICATEUR=DEMI-LARGEUR, comme coverage.gap=5, coverage.gap=2% ou "
          + "caf.starts:probability=0.05, pas « \(found) ».",
        en: "--precision needs INDICATOR=HALF-WIDTH, such as coverage.gap=5, coverage.gap=2% or "
          + "caf.starts:probability=0.05, not “\(found)”.")
    case .missingOption(let name, let other):
      Bilingual(fr: "--\(other) demande aussi --\(name).", en: "--\(other) needs --\(name) too.")
    case .noSuchFolder(let path):
      Bilingual(fr: "« \(path) » n'est pas un dossier.", en: "“\(path)” is not a folder.")
    case .missingPerson:
      Bilingual(
        fr: "il manque --person NOM ; « --list 10 » donne les noms de qui attend le plus longtemps.",
        en: "--person NAME is missing; “--list 10” gives the names of those who wait longest.")
    case .noSuchPerson(let found, let examples):
      Bilingual(
        fr: "personne ne peut s'appeler « \(found) » dans ce scénario ; les noms sont comme "
          + "\(examples.joined(separator: ", ")), et « --list 10 » en donne.",
        en: "nobody can be called “\(found)” in this scenario; names are such as "
          + "\(examples.joined(separator: ", ")), and “--list 10” gives some.")
    case .absentPerson(let name, let replication):
      Bilingual(
        fr:
          "personne ne s'appelle \(name) dans la réplication \(replication) : elle compte moins de personnes de cette "
          + "origine ; « --list 10 » donne des noms.",
        en: "nobody is called \(name) in replication \(replication): it has fewer people of that origin; "
          + "“--list 10” gives names.")
    }
  }
}
