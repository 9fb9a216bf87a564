public import InsertionPolicy
internal import Stochastics

// The one place where problems and remarks are put into words.
extension Problem {
  /// What is wrong and what would be right, as one sentence in each language, without the place.
  public var sentence: Bilingual {
    switch kind {
    case .unreadable, .tooLarge, .notText, .empty, .notYAML, .unsupportedYAML, .wrongVersion: fileSentence
    case .duplicateKey, .unknownKey, .missingKey, .notExactlyOne, .belongsInChange: keySentence
    case .wrongType, .notANumber, .notAnAmount, .tooManyDecimals, .outOfRange, .wrongUnit, .unknownWord, .notADate,
      .wrongCount, .sharesDoNotSum,
      .impossibleLaw:
      valueSentence
    case .notOneOrigin, .assumptionWithoutRange, .rangeMissesValue, .unknownFact: originSentence
    case .badIdentifier, .reservedIdentifier, .duplicateIdentifier, .unknownIdentifier, .unknownIndicator,
      .nothingPromised, .programmeWithoutStructure, .workWithoutStructure, .needsSection, .dateOutsidePeriod,
      .datesOutOfOrder:
      nameSentence
    case .circularExtends, .changeNamesNothing, .changeChangesNothing, .changeWithoutExtends, .addsNothing,
      .addsToNoList, .scalesNoNumber, .scalesByOne:
      changeSentence
    case .leverOfAnother, .leverChangesNothing, .leverChangesRun: leverSentence
    case .unknownColumn, .missingColumn, .duplicateColumn, .raggedLine, .badQuote: tableSentence
    case .valuedAboveCredits, .notOnThisOccasion, .meanIsNotTheAmount, .lineWithoutCost: budgetSentence
    case .badRowName, .contradictsTarget: matrixSentence
    case .notAfter, .namesItself, .circularReplacement, .needsNoLabel, .bodyWithoutReferent, .labelWithoutBody,
      .impossibleDecision:
      labelSentence
    }
  }

  private var fileSentence: Bilingual {
    switch kind {
    case .unreadable(let reason):
      say("le fichier ne peut pas être lu : \(reason)", "the file cannot be read: \(reason)")
    case .tooLarge(let what, let limit):
      say("trop de \(what.words.fr) : au plus \(limit)", "too many \(what.words.en): \(limit) at most")
    case .notText:
      say(
        "ce n'est pas du texte : enregistrez le fichier en UTF-8",
        "this is not text: save the file in UTF-8")
    case .empty: say("le fichier est vide", "the file is empty")
    case .notYAML(let detail):
      say("ce n'est pas du YAML (\(detail))", "this is not YAML (\(detail))")
    case .unsupportedYAML(let feature): feature.sentence
    case .wrongVersion(let found):
      say(
        "version de format \(quoted(found).fr) inconnue ; ce programme lit la version \(Definitions.formatVersion)",
        "unknown format version \(quoted(found).en); this program reads version \(Definitions.formatVersion)")
    default: preconditionFailure("\(kind) is not about a file.")
    }
  }

  private var keySentence: Bilingual {
    switch kind {
    case .duplicateKey(let key, let line):
      say(
        "clé \(quoted(key).fr) déjà écrite à la ligne \(line) ; gardez-en une",
        "key \(quoted(key).en) already stands on line \(line); keep one")
    case .unknownKey(let key, let nearest, let known):
      say("clé inconnue \(quoted(key).fr)", "unknown key \(quoted(key).en)") + meant(nearest, known)
    case .missingKey(let key):
      say("il manque la clé \(quoted(key).fr)", "key \(quoted(key).en) is missing")
    case .notExactlyOne(let keys, let found):
      say("il faut exactement une clé parmi ", "exactly one of these keys is needed: ")
        + say("\(listed(keys, or: false)) ; trouvé : ", "\(listed(keys, or: false)); found: ")
        + (found.isEmpty ? say("aucune", "none") : say(listed(found, or: false), listed(found, or: false)))
    case .belongsInChange(let key):
      say(
        "un fichier qui en étend un autre ne peut que le changer : écrivez \(quoted(key).fr) sous « change »",
        "a file that extends another may only change it: write \(quoted(key).en) under 'change'")
    default: preconditionFailure("\(kind) is not about a key.")
    }
  }

  private var valueSentence: Bilingual {
    switch kind {
    case .wrongType(let found, let expected):
      say(
        "trouvé \(found.words.fr) ; attendu : \(expected.words.fr)",
        "found \(found.words.en); expected \(expected.words.en)")
    case .notANumber(let found, let suggestion):
      say("\(quoted(found).fr) n'est pas un nombre", "\(quoted(found).en) is not a number")
        + (suggestion.map { say(" ; écrivez \($0)", "; write \($0)") } ?? say("", ""))
    case .notAnAmount(let found):
      say("\(quoted(found).fr) n'est pas un montant", "\(quoted(found).en) is not an amount")
        + say(" ; écrivez des euros, comme 1 362 035,00 ou 2100.50", "; write euros, such as 1 362 035,00 or 2100.50")
    case .tooManyDecimals(let found):
      say(
        "\(quoted(found).fr) a plus de deux décimales ; séparez les milliers par des espaces",
        "\(quoted(found).en) has more than two decimals; separate thousands by blanks")
    case .outOfRange(let found, let low, let high, let excludesLow):
      say("\(decimal(found).fr) est hors limites", "\(decimal(found).en) is out of range")
        + bounds(low, high, excludesLow: excludesLow)
    case .wrongUnit(let found, let expected):
      say(
        "unité \(quoted(found).fr) ; la clé demande \(listed(expected, or: true))",
        "unit \(quoted(found).en); the key asks for \(listed(expected, or: true, in: "or"))")
    case .unknownWord(let found, let nearest, let known):
      say("mot inconnu \(quoted(found).fr)", "unknown word \(quoted(found).en)") + meant(nearest, known)
    case .notADate(let found):
      say(
        "\(quoted(found).fr) n'est pas une date ; écrivez AAAA-MM-JJ, comme 2025-01-31",
        "\(quoted(found).en) is not a date; write YYYY-MM-DD, such as 2025-01-31")
    case .wrongCount(let found, let low, let high):
      low == high
        ? say("\(found) éléments ; il en faut \(low)", "\(found) items; \(low) are needed")
        : say("\(found) éléments ; il en faut de \(low) à \(high)", "\(found) items; from \(low) to \(high) are needed")
    case .sharesDoNotSum(let found):
      say(
        "la somme des parts est \(decimal(found).fr) ; elle doit être 1",
        "the shares sum to \(decimal(found).en); they must sum to 1")
    case .impossibleLaw(let law, let error):
      say("loi \(law) impossible : \(error.parameter.key) ", "impossible \(law) law: \(error.parameter.key) ")
        + say("vaut \(decimal(error.found).fr) ; il faut ", "is \(decimal(error.found).en); it must be ")
        + error.requirement.words
    default: preconditionFailure("\(kind) is not about a value.")
    }
  }

  private var originSentence: Bilingual {
    switch kind {
    case .notOneOrigin(let found):
      found.isEmpty
        ? say("une étendue sans hypothèse ; ajoutez « assumption »", "a range with no assumption; add 'assumption'")
        : say("une source et une hypothèse ; gardez l'une des deux", "a source and an assumption; keep one of them")
    case .assumptionWithoutRange:
      say(
        "une hypothèse demande son étendue : ajoutez « range: [bas, haut] »",
        "an assumption needs its range: add 'range: [low, high]'")
    case .rangeMissesValue(let value, let low, let high):
      say(
        "l'étendue de \(decimal(low).fr) à \(decimal(high).fr) ne contient pas la valeur \(decimal(value).fr)",
        "the range from \(decimal(low).en) to \(decimal(high).en) does not contain the value \(decimal(value).en)")
    case .unknownFact(let found, let highest):
      say(
        "\(quoted(found).fr) n'est pas dans le catalogue des faits",
        "\(quoted(found).en) is not in the catalogue of facts")
        + (highest.map { say(" ; cette série va jusqu'à \($0)", "; this series goes up to \($0)") }
          ?? say(" ; écrivez un repère comme CAF62-11", "; write a row such as CAF62-11"))
    default: preconditionFailure("\(kind) is not about an origin.")
    }
  }

  private var nameSentence: Bilingual {
    switch kind {
    case .badIdentifier(let found):
      say(
        "identifiant \(quoted(found).fr) ; écrivez-le avec a-z, 0-9, - et _",
        "identifier \(quoted(found).en); spell it with a-z, 0-9, - and _")
    case .reservedIdentifier(let id):
      say(
        "\(quoted(id).fr) a déjà un autre sens ; choisissez un autre identifiant",
        "\(quoted(id).en) already means something else; choose another identifier")
    case .duplicateIdentifier(let id, let first):
      say("\(quoted(id).fr) existe déjà : \(first)", "\(quoted(id).en) exists already: \(first)")
    case .unknownIdentifier(let found, let section, let nearest):
      say(
        "\(quoted(found).fr) n'existe pas dans « \(section.rawValue) »",
        "\(quoted(found).en) does not exist in '\(section.rawValue)'") + meant(nearest, [])
    case .unknownIndicator(let found, let nearest):
      say("indicateur inconnu \(quoted(found).fr)", "unknown indicator \(quoted(found).en)") + meant(nearest, [])
    case .nothingPromised(let indicator):
      say(
        "aucun objectif à atteindre pour \(quoted(indicator).fr) : il n'y a pas de probabilité à préciser",
        "no target to reach for \(quoted(indicator).en): there is no probability to be known")
    case .programmeWithoutStructure(let programme):
      say(
        "aucune structure n'offre de place dans \(quoted(programme).fr) ; ajoutez-en une ou enlevez « load »",
        "no structure offers places in \(quoted(programme).en); add one, or take 'load' away")
    case .workWithoutStructure(let work):
      say(
        "aucune structure ne fait le travail \(quoted(work).fr) ; ajoutez-en une",
        "no structure does the work \(quoted(work).en); add one")
    case .needsSection(let key, let because):
      say("\(quoted(because).fr) demande \(quoted(key).fr)", "\(quoted(because).en) needs \(quoted(key).en)")
    case .dateOutsidePeriod(let found, let first, let last):
      say(
        "\(found) est hors de la période, du \(first) au \(last)",
        "\(found) is outside the period, from \(first) to \(last)")
    case .datesOutOfOrder(let from, let to):
      say("la fin \(to) précède le début \(from)", "the end \(to) comes before the start \(from)")
    default: preconditionFailure("\(kind) is not about a name or a date.")
    }
  }

  private var changeSentence: Bilingual {
    switch kind {
    case .circularExtends(let chain):
      say(
        "des fichiers s'étendent en rond : \(chain.joined(separator: " → "))",
        "files extend each other in a circle: \(chain.joined(separator: " → "))")
    case .changeNamesNothing(let path, let missing, let nearest):
      say(
        "le changement \(quoted(path).fr) ne désigne rien : \(quoted(missing).fr) est introuvable",
        "the change \(quoted(path).en) names nothing: \(quoted(missing).en) is not there") + meant(nearest, [])
    case .changeChangesNothing(let path, let value):
      say(
        "le changement \(quoted(path).fr) ne change rien : la valeur est déjà \(quoted(value).fr)",
        "the change \(quoted(path).en) changes nothing: the value is already \(quoted(value).en)")
    case .changeWithoutExtends(let key):
      say(
        "\(quoted(key).fr) sans « extends » : il n'y a rien à étendre",
        "\(quoted(key).en) without 'extends': there is nothing to extend")
    case .addsNothing(let path):
      say("rien n'est ajouté à \(quoted(path).fr)", "nothing is added to \(quoted(path).en)")
    case .addsToNoList(let path):
      say(
        "\(quoted(path).fr) n'est pas une liste : rien ne peut y être ajouté",
        "\(quoted(path).en) is no list: nothing can be added to it")
    case .scalesNoNumber(let path):
      say(
        "\(quoted(path).fr) n'a pas que des nombres : rien ne peut y être multiplié",
        "\(quoted(path).en) is not made of numbers: nothing can be multiplied there")
    case .scalesByOne(let path):
      say("\(quoted(path).fr) multiplié par 1 ne change pas", "\(quoted(path).en) multiplied by 1 does not change")
    default: preconditionFailure("\(kind) is not about a change.")
    }
  }

  private var tableSentence: Bilingual {
    switch kind {
    case .unknownColumn(let name, let nearest, let known):
      say("colonne inconnue \(quoted(name).fr)", "unknown column \(quoted(name).en)") + meant(nearest, known)
    case .missingColumn(let name):
      say("il manque la colonne \(quoted(name).fr)", "column \(quoted(name).en) is missing")
    case .duplicateColumn(let name, let first):
      say(
        "colonne \(quoted(name).fr) déjà écrite en colonne \(first)",
        "column \(quoted(name).en) already stands in column \(first)")
    case .raggedLine(let found, let expected):
      say("\(found) cellules ; l'en-tête en a \(expected)", "\(found) cells; the header has \(expected)")
    case .badQuote:
      say(
        "guillemet mal fermé ; dans une cellule entre guillemets, doublez-le",
        "a quote is not closed well; inside a quoted cell, double it")
    default: preconditionFailure("\(kind) is not about a table.")
    }
  }
}

extension Remark {
  /// What is remarked, as one sentence in each language, without the place.
  public var sentence: Bilingual {
    switch kind {
    case .bareNumber(let found):
      say(
        "\(quoted(found).fr) n'a ni source ni hypothèse ; écrivez {value: …, source: …}",
        "\(quoted(found).en) has neither source nor assumption; write {value: …, source: …}")
    }
  }
}
