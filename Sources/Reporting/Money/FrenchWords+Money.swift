internal import InsertionPolicy

extension FrenchWords {
  func columnName(_ column: BudgetColumn) -> String {
    switch column {
    case .stateNew: "A. État, crédits nouveaux"
    case .stateCarried: "B. État, reports"
    case .departement: "C. Département"
    case .departementValued: "dont valorisé (hors somme)"
    case .departementCarried: "D. Département, reports"
    case .other: "E. Autres"
    case .total: "F. Total A à E"
    }
  }

  func readingName(_ reading: Budget.Settlement.Reading) -> String {
    switch reading {
    case .stateShare: "part de l’État dans les dépenses, toutes lignes ensemble"
    case .totalSpending: "toutes les dépenses, valorisation comprise"
    case .perAction: "part de l’État dans les dépenses, action par action"
    }
  }

  // MARK: The sentences

  func moneySpent(_ fact: SpendingFact) -> String {
    var text = "Sur \(fact.envelopes) d’enveloppes, \(fact.spent) devraient être dépensés au \(fact.end)"
    text += " en moyenne" + (fact.spentSpread.map { " (\($0) dans neuf futurs sur dix)" } ?? "")
    if let unspent = fact.unspent {
      text += " et \(unspent.mean) ne pas l’être"
      let intervals = [
        unspent.interval.map { "intervalle à 95 % de la moyenne : \($0)" },
        unspent.spread.map { "\($0) dans neuf futurs sur dix" },
      ].compactMap(\.self)
      if !intervals.isEmpty { text += " (\(intervals.joined(separator: " ; ")))" }
    }
    return typeset(text + ".")
  }

  func moneyVoted(state: String, given: String?, departement: String, valued: String, envelopes: String, lines: Int)
    -> String
  {
    typeset(
      "Voté : \(state) de l’État\(given.map { " (ici \($0))" } ?? "") et \(departement) du Département, dont \(valued) de dépenses existantes, valorisées ; "
        + "\(lines) \(lines > 1 ? "lignes peuvent" : "ligne peut") dépenser \(envelopes) en activité.")
  }

  func moneyClaim(_ fact: ClaimFact) -> String {
    var text = "Bilan, lu comme le scénario le choisit (FND-11 : \(fact.chosen.reading)) : l’État peut réclamer un "
    text += "reversement avec une probabilité de \(fact.chosen.chance) (intervalle à 95 % : \(fact.interval)), "
    text += "\(fact.chosen.mean) en moyenne" + (fact.spread.map { " (\($0) dans neuf futurs sur dix)" } ?? "")
    let others = fact.others.map { "\($0.reading), \($0.mean) en moyenne (probabilité \($0.chance))" }
    if !others.isEmpty { text += ". Lu autrement, dans les mêmes futurs : \(others.joined(separator: " ; "))" }
    return typeset(text + ".")
  }

  func moneyIssued(chance: String, mean: String, spread: String?) -> String {
    typeset(
      "Ce qui peut être réclamé l’est avec une probabilité de \(chance), donnée par le scénario : \(mean) sont reversés "
        + "en moyenne" + (spread.map { " (\($0) dans neuf futurs sur dix)" } ?? "") + ".")
  }

  func moneyDry(_ count: Int, of lines: Int, mayRunDry: Int) -> String {
    if mayRunDry == 0 { return "Aucune enveloppe ne s’épuise avant la fin de l’exécution, dans aucun futur." }
    let subject =
      switch count {
      case 0: "Aucune enveloppe n’a"
      case 1: "Une enveloppe sur \(lines) a"
      default: "\(count) enveloppes sur \(lines) ont"
      }
    let others = mayRunDry - count
    let may =
      switch others {
      case 0: ""
      case 1: count == 0 ? "\u{202F}; une peut s’épuiser" : "\u{202F}; une autre peut s’épuiser"
      default: "\u{202F}; \(others) \(count == 0 ? "" : "autres ")peuvent s’épuiser"
      }
    return "\(subject) plus d’une chance sur deux de s’épuiser avant la fin de l’exécution\(may)."
  }

  func moneyDry(_ fact: DryFact) -> String {
    var text = "« \(fact.line) » s’épuise dans \(fact.chance) des futurs (intervalle à 95 % : \(fact.interval))"
    if let month = fact.month { text += ", à la médiane en \(month)" }
    if let people = fact.people {
      text += " ; refusées faute de crédits : \(people.mean) en moyenne"
      if let spread = people.spread { text += " (\(spread) dans neuf futurs sur dix)" }
    }
    return typeset(text + ".")
  }

  func moneyCash(_ month: String, mean: String, spread: String?, isAdvance: Bool) -> String {
    let spread = spread.map { " (trésorerie \($0) dans neuf futurs sur dix)" } ?? ""
    return typeset(
      isAdvance
        ? "Le Département avance jusqu’à \(mean) en moyenne en \(month)\(spread) : ce qui est dépensé avant d’être versé."
        : "La trésorerie ne descend pas sous \(mean) en moyenne, en \(month)\(spread) : le Département n’avance rien.")
  }

  func moneyFindings(_ count: Int) -> String {
    count == 1
      ? "Le document imprime un montant que ses lignes ne confirment pas\u{202F}: voir le tableau financier."
      : "Le document imprime \(count) montants que ses lignes ne confirment pas\u{202F}: voir le tableau financier."
  }

  // MARK: The charts

  func leftFinding(_ date: String, left: String, envelopes: String) -> String {
    typeset("Au \(date), il reste \(left) en moyenne sur \(envelopes) d’enveloppes")
  }

  func leftSubject(_ unit: String) -> String {
    "Reste des enveloppes à la fin de chaque mois de l’exécution, toutes lignes (\(unit))"
  }

  func linesSubject(_ count: Int) -> String {
    typeset(
      "Part de l’enveloppe qui reste à la fin de chaque mois, ligne par ligne dans l’ordre du tableau financier ; tous "
        + "les dessins ont la même échelle")
  }

  func alternative(left name: String, envelope: String, left: String, date: String, spread: String?) -> String {
    typeset(
      "Courbe mensuelle, \(name) : \(envelope) au départ, \(left) en moyenne au \(date)"
        + (spread.map { " (\($0) dans neuf futurs sur dix)" } ?? "")
        + ". Les valeurs sont dans le tableau qui suit.")
  }

  func spentFinding(_ total: String, month: String, mean: String) -> String {
    typeset("Dépenses : \(total) en tout, dont \(mean) en \(month), le mois le plus fort")
  }

  func settlementFinding(paid: String, spent: String, unspent: String) -> String {
    typeset("L’État verse \(paid), \(spent) en sont dépensés : \(unspent) ne le sont pas")
  }

  func cashSubject(_ unit: String) -> String {
    "Trésorerie la plus basse de chaque mois\u{202F}: ce que l’État a versé moins ce qui est dépensé (\(unit))"
  }

  // MARK: What the document prints

  func printedInstead(_ printed: String, difference: String, source: String?) -> String {
    typeset("≠ \(printed) imprimé (\(difference)\(source.map { ", \($0)" } ?? ""))")
  }

  func sumName(_ blocks: [String]) -> String {
    switch blocks.count {
    case 1: typeset("Sous-total : \(blocks[0])")
    case 2...3: typeset("Sous-total : \(blocks.joined(separator: " + "))")
    default: typeset("Sous-total : de \(blocks.first ?? "") à \(blocks.last ?? "")")
    }
  }

  func tableIntroduction(_ findings: Int) -> String {
    let start =
      "Le tableau financier est celui du document, ses sommes sont recalculées à partir des lignes, au centime."
    return switch findings {
    case 0: start + " Tout ce que le document imprime est confirmé."
    case 1: start + " Un montant imprimé n’est pas confirmé. Rien n’est corrigé."
    default: start + " \(findings) montants imprimés ne sont pas confirmés. Rien n’est corrigé."
    }
  }

  func finding(_ fact: BudgetFindingFact) -> String {
    let sources = fact.sources.isEmpty ? "" : " (\(fact.sources))"
    let terms = fact.terms.isEmpty ? "" : "\(fact.terms) = "
    let gap = "\(fact.isTooLow ? "trop bas" : "trop haut") de \(fact.difference)"
    switch fact.subject {
    case .lineTotal(let line):
      return "Ligne « \(line) »\(sources) : le total imprimé est \(fact.printed), or \(terms)\(fact.computed) ; \(gap)."
    case .sum(let blocks, let column):
      let what = blocks.map { "du \(sumName($0).lowercasedFirst)" } ?? "du total général"
      return "Colonne « \(column) » \(what)\(sources) : le document imprime \(fact.printed), or "
        + (terms.isEmpty ? "ses lignes font \(fact.computed)" : terms + fact.computed) + " ; \(gap)."
    case .host(let id, let lines):
      return "Budget « \(id) » : ses lignes y valorisent \(terms)\(fact.computed), or \(listed(lines)) "
        + "\(lines.count > 1 ? "le citent" : "le cite") pour \(fact.printed) ; dépassé de \(fact.difference)."
    case .imputations:
      return "Imputations\(sources) : \(terms)\(fact.printed), or les crédits nouveaux de l’État du tableau font "
        + "\(fact.computed) ; \(gap)."
    case .imputation(let code, let isImputed):
      return "Imputation \(code)\(sources) : \(isImputed ? "\(fact.printed) imputés" : "rien n’est imputé"), or les "
        + "lignes de ce code font \(terms)\(fact.computed) ; \(gap)."
    }
  }
}
