internal import InsertionPolicy
internal import Quantities

// The money of a convention: the financial table, what each line is spent on, payment and settlement.
extension Definitions {
  static let budget = Shape(
    "budget", BudgetSection(), fr: "L'argent d'une convention, ligne par ligne.",
    en: "The money of a convention, line by line."
  ) {
    $0.required("name", \.budget.name, .bilingual, fr: "Nom affiché.", en: "Name on screen.")
    $0.required(
      "blocks", \.budget.blocks, .list(of: budgetBlock, count: 1...100),
      fr: "Les blocs du tableau financier, dans son ordre.", en: "The blocks of the financial table, in its order.")
    $0.required(
      "lines", \.budget.lines, .table(of: budgetLine, count: 1...1_000),
      fr: "Les lignes du tableau financier, dans son ordre.", en: "The lines of the financial table, in its order.")
    $0.defaulted(
      "costs", \.costs, .table(of: budgetCost, count: 0...10_000),
      fr: "Ce que chaque ligne dépense, à quelle occasion.", en: "What each line spends, on what occasion.")
    $0.defaulted(
      "printed", \.budget.printed, .table(of: printedSum, count: 0...10_000),
      fr: "Les sommes imprimées, à comparer à celles des lignes.",
      en: "The sums printed, to be held against those of the lines.")
    $0.defaulted(
      "imputations", \.budget.imputations, .table(of: imputation, count: 0...1_000),
      fr: "Les crédits de l'État par code, là où un article les redonne.",
      en: "The State's credits by code, where a clause gives them again.")
    $0.required("execution", \.execution, .object(execution), fr: "L'exécution.", en: "The execution.")
    $0.required(
      "signed_on", \.budget.signedOn, .date(insidePeriod: true),
      fr: "Jour de la signature ; les versements en partent.", en: "Day of the signature; payments count from it.")
    $0.defaulted(
      "state_given_share", \.budget.stateGiven, .share,
      fr: "Part des crédits nouveaux de l'État qu'il donne ; en deçà de 1, chaque ligne a d'autant moins.",
      en: "Part of the State's new credits that it gives; below 1 each line has that much less.")
    $0.required(
      "payments", \.budget.payments, .list(of: statePayment, count: 1...100, total: .sharesOne(\.share)),
      fr: "Ce que verse l'État, dans l'ordre.", en: "What the State pays, in order.")
    $0.required(
      "settlement", \.budget.settlement, .object(settlement), fr: "Le solde de l'année.", en: "How the year is settled."
    )
  }

  static let budgetBlock = Shape(
    "budget_block", Budget.Block(id: "", name: nothing), fr: "Des lignes qui ont leur sous-total.",
    en: "Lines with a sum of their own."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .bilingual, fr: "Nom affiché.", en: "Name on screen.")
  }

  /// The columns of a line that hold credits, each with what it is.
  static let creditColumns: [(column: BudgetColumn, doc: Bilingual)] = [
    (.stateNew, Bilingual(fr: "A : crédits nouveaux de l'État.", en: "A: new credits of the State.")),
    (.stateCarried, Bilingual(fr: "B : crédits de l'État reportés.", en: "B: credits of the State carried over.")),
    (.departement, Bilingual(fr: "C : crédits du Département.", en: "C: credits of the département.")),
    (
      .departementValued,
      Bilingual(
        fr: "Dont valorisation : des dépenses qui existent déjà.", en: "Of which valued: spending that exists already.")
    ),
    (
      .departementCarried,
      Bilingual(fr: "D : crédits du Département reportés.", en: "D: credits of the département carried over.")
    ),
    (.other, Bilingual(fr: "E : autres financeurs.", en: "E: other funders.")),
  ]

  private static let noCredits = Dictionary(uniqueKeysWithValues: creditColumns.map { ($0.column, Euros.zero) })

  static let budgetLine = Shape(
    "budget_line", BudgetLine(id: "", name: nothing, block: 0, code: "", credits: noCredits, costs: []),
    fr: "Une ligne du tableau financier.", en: "A line of the financial table."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court, comme f18.", en: "Short name, such as f18.")
    $0.required(
      "name", \.name, .text, fr: "Nom affiché ; un seul texte vaut pour les deux langues.",
      en: "Name on screen; a single text stands for both languages.")
    $0.optional(
      "name_en", \.nameInEnglish, .text, fr: "Nom anglais, quand le nom est un texte.",
      en: "English name beside one text.")
    $0.required("block", \.block, .reference(.blocks), fr: "Son bloc.", en: "Its block.")
    $0.required("code", \.code, .text, fr: "Code d'imputation, comme 07.", en: "Code of the imputation, such as 07.")
    for (column, doc) in creditColumns {
      $0.defaulted(column.rawValue, \.[credits: column], .money(), fr: doc.fr, en: doc.en)
    }
    $0.optional(
      "printed_total", \.printedTotal, .money(), fr: "Le total imprimé, à comparer à la somme.",
      en: "The total printed, to be held against the sum.")
    $0.defaulted(
      "funding", \.funding, .choice, fr: "Quels crédits paient l'activité (FND-06).",
      en: "Which credits pay for activity (FND-06).")
    $0.defaulted(
      "binding", \.isBinding, .boolean, fr: "Si plus personne n'entre, les crédits dépensés (FND-08).",
      en: "Whether nobody starts any more once the credits are spent (FND-08).")
    $0.optional(
      "host", \.hostID, .identifier, fr: "Budget du Département où la contrepartie est valorisée.",
      en: "Budget of the département in which the counterpart is valued.")
    $0.optional(
      "host_amount", \.hostAmount, .money(), fr: "Son montant, selon la fiche.",
      en: "Its amount, as the fiche quotes it.")
  }

  static let budgetCost = Shape("budget_cost", CostLine(), fr: "Ce qu'une ligne dépense.", en: "What a line spends.") {
    $0.required("line", \.line, .reference(.lines), fr: "La ligne.", en: "The line.")
    $0.required(
      "occasion", \.occasion, .choice,
      fr:
        "Chaque entrée, mois par personne, place ou ETP, rendez-vous, entretien d'orientation ; à des dates ; réparti.",
      en: "Each start, month by person, place or FTE, appointment, orientation interview; on dates; or spread.")
    $0.optional(
      "programme", \.programme, .reference(.programmes),
      fr: "L'accompagnement ; pour une somme, facultatif : celui dont elle achète le volume (FND-30).",
      en: "The programme; of a sum, optional: the one whose volume it buys (FND-30).")
    $0.required(
      "amount", \.amount, .money(), fr: "Chaque fois ; réparti : en tout.", en: "Each time; where spread: in all.")
    $0.optional(
      "spread", \.spread, .law(.euros), fr: "Loi du montant d'une personne à l'autre, de même moyenne.",
      en: "Law of the amount from one person to the next, of the same mean.")
    $0.defaulted(
      "above_fte", \.aboveFTE, .notNegative, fr: "Les ETP payés par ailleurs : seuls ceux au-delà comptent.",
      en: "The FTE paid from elsewhere: only those beyond count.")
    $0.optional("dates", \.dates, .list(.date(insidePeriod: true), count: 1...1_000), fr: "Les jours.", en: "The days.")
    $0.defaulted(
      "times", \.times, .whole(.times, from: 1), fr: "Combien de fois chaque jour.", en: "How many times on each day.")
  }

  static let printedSum = Shape(
    "printed_sum", Budget.PrintedSum(blocks: nil, column: .total, amount: .zero, source: ""), fr: "Une somme imprimée.",
    en: "A sum that is printed."
  ) {
    $0.required(
      "blocks", \.blocks, .references(.blocks, or: [("all", nil)]) { $0 },
      fr: "Les blocs sommés, joints par « + », ou all.", en: "The blocks summed, joined by '+', or all.")
    $0.required("column", \.column, .choice, fr: "La colonne.", en: "The column it stands in.")
    $0.required("amount", \.amount, .money(hasSourceBeside: true), fr: "Ce qui est imprimé.", en: "What is printed.")
    $0.required("source", \.source, .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from.")
  }

  static let imputation = Shape(
    "imputation", Budget.Imputation(code: "", amount: .zero, source: ""), fr: "Des crédits de l'État par code.",
    en: "The State's credits by code."
  ) {
    $0.required("code", \.code, .text, fr: "Le code, comme 07.", en: "The code, such as 07.")
    $0.required("amount", \.amount, .money(hasSourceBeside: true), fr: "Ce qui est imprimé.", en: "What is printed.")
    $0.required("source", \.source, .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from.")
  }

  static let execution = Shape(
    "execution", DayRange(), fr: "Rien n'est dépensé en dehors.", en: "Nothing is spent outside."
  ) {
    $0.required("from", \.from, .date(insidePeriod: true), fr: "Premier jour.", en: "First day.")
    $0.required("to", \.to, .date(insidePeriod: true), fr: "Dernier jour, inclus.", en: "Last day, included.")
    $0.inOrder(\.from, \.to)
  }

  static let statePayment = Shape(
    "state_payment", Budget.StatePayment(share: 0, delay: 0), fr: "Un versement de l'État.",
    en: "A payment of the State."
  ) {
    $0.required("share", \.share, .share, fr: "Part des crédits nouveaux.", en: "Part of the new credits.")
    $0.required(
      "delay_days", \.delay, .law(.days), fr: "De la signature au versement.", en: "From signature to payment.")
  }

  static let settlement = Shape(
    "settlement", Budget.Settlement(on: someDay, issued: 0), fr: "Le solde de l'année.", en: "How the year is settled."
  ) {
    $0.defaulted(
      "reading", \.reading, .choice, fr: "Ce qui est comparé au versement (FND-11).",
      en: "What is held against the payment (FND-11).")
    $0.required(
      "on", \.on, .date(insidePeriod: true), fr: "Jour où le bilan est examiné.",
      en: "Day on which the report is examined.")
    $0.required(
      "issued_share", \.issued, .share, fr: "Probabilité du titre de reversement, quand il est possible.",
      en: "Probability that what may be claimed back is claimed back.")
  }
}
