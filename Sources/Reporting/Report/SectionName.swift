internal import InsertionPolicy

/// Names of the report's parts.
enum SectionName: String, CaseIterable {
  case label
  case labelTransfers = "label-transfers"
  case labelStructures = "label-structures"
  case labelLevers = "label-levers"
  case labelProcedure = "label-procedure"
  case money
  case moneyLines = "money-lines"
  case moneySettlement = "money-settlement"
  case moneyTable = "money-table"
  case marginal, coverage, territories, orientation, waits, workload, programmes, matrix, indicators, assumptions,
    benchmark
  case readings, method

  var title: Bilingual {
    switch self {
    case .label: Bilingual(fr: "Label Référent RSA : les places", en: "Label Référent RSA: places")
    case .labelTransfers: Bilingual(fr: "Label : les personnes à transférer", en: "Label: people to transfer")
    case .labelStructures: Bilingual(fr: "Label : les structures", en: "Label: structures")
    case .labelLevers: Bilingual(fr: "Label : ce que change chaque levier", en: "Label: what each lever changes")
    case .labelProcedure:
      Bilingual(fr: "Label : de la demande à la décision", en: "Label: from application to decision")
    case .money: Bilingual(fr: "L'argent : l'essentiel", en: "Money: in short")
    case .moneyLines: Bilingual(fr: "L'argent : ce qui reste, ligne par ligne", en: "Money: what is left, line by line")
    case .moneySettlement:
      Bilingual(
        fr: "L'argent : le bilan de l'année et le reversement", en: "Money: settling the year, and what is claimed back"
      )
    case .moneyTable: Bilingual(fr: "L'argent : le tableau financier", en: "Money: the financial table")
    case .coverage:
      Bilingual(fr: "Qui sera sans référent, et quand", en: "Who will be without a référent, and when")
    case .territories: Bilingual(fr: "Territoire par territoire", en: "Territory by territory")
    case .orientation: Bilingual(fr: "L'orientation", en: "Orientation")
    case .waits: Bilingual(fr: "Les attentes", en: "Waits")
    case .workload: Bilingual(fr: "La charge des référents", en: "What référents carry")
    case .programmes: Bilingual(fr: "Les accompagnements", en: "Programmes")
    case .matrix: Bilingual(fr: "Matrice des indicateurs", en: "Indicator matrix")
    case .marginal: Bilingual(fr: "Ce qu'achète plus d'argent", en: "What more money buys")
    case .indicators: Bilingual(fr: "Tous les indicateurs", en: "All indicators")
    case .assumptions: Bilingual(fr: "D'où viennent les nombres", en: "Where the numbers come from")
    case .readings: Bilingual(fr: "Lectures retenues des textes", en: "How the texts are read")
    case .benchmark: Bilingual(fr: "À côté des autres départements", en: "Beside other départements")
    case .method: Bilingual(fr: "Comment ce résultat a été calculé", en: "How this was computed")
    }
  }
}
