internal import InsertionPolicy

// The money of a convention: the financial table, what each line is spent on, payment and settlement.
extension Definitions {
  static let budget = ObjectDefinition(
    name: "budget",
    doc: Bilingual(
      fr: "L'argent d'une convention, ligne par ligne.", en: "The money of a convention, line by line."),
    fields: [
      required("name", .bilingual, fr: "Nom affiché.", en: "Name on screen."),
      required(
        "blocks", .list(ListKind(item: .object(budgetBlock), count: 1...100)),
        fr: "Les blocs du tableau financier, dans son ordre.", en: "The blocks of the financial table, in its order."),
      required(
        "lines", .table(ListKind(item: .object(budgetLine), count: 1...1_000)),
        fr: "Les lignes du tableau financier, dans son ordre.", en: "The lines of the financial table, in its order."),
      defaulted(
        "costs", .table(ListKind(item: .object(budgetCost), count: 0...10_000)), .list([]),
        fr: "Ce que chaque ligne dépense, à quelle occasion.", en: "What each line spends, on what occasion."),
      defaulted(
        "printed", .table(ListKind(item: .object(printedSum), count: 0...10_000)), .list([]),
        fr: "Les sommes imprimées, à comparer à celles des lignes.",
        en: "The sums printed, to be held against those of the lines."),
      defaulted(
        "imputations", .table(ListKind(item: .object(imputation), count: 0...1_000)), .list([]),
        fr: "Les crédits de l'État par code, là où un article les redonne.",
        en: "The State's credits by code, where a clause gives them again."),
      required("execution", .object(execution), fr: "L'exécution.", en: "The execution."),
      required(
        "signed_on", .date(insidePeriod: true), fr: "Jour de la signature ; les versements en partent.",
        en: "Day of the signature; payments count from it."),
      defaulted(
        "state_given_share", share, .number(1),
        fr: "Part des crédits nouveaux de l'État qu'il donne ; en deçà de 1, chaque ligne a d'autant moins.",
        en: "Part of the State's new credits that it gives; below 1 each line has that much less."),
      required(
        "payments",
        .list(ListKind(item: .object(statePayment), count: 1...100, total: .sharesOne(key: "share"))),
        fr: "Ce que verse l'État, dans l'ordre.", en: "What the State pays, in order."),
      required("settlement", .object(settlement), fr: "Le solde de l'année.", en: "How the year is settled."),
    ])

  static let budgetBlock = ObjectDefinition(
    name: "budget_block",
    doc: Bilingual(fr: "Des lignes qui ont leur sous-total.", en: "Lines with a sum of their own."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .bilingual, fr: "Nom affiché.", en: "Name on screen."),
    ])

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

  static let budgetLine = ObjectDefinition(
    name: "budget_line", doc: Bilingual(fr: "Une ligne du tableau financier.", en: "A line of the financial table."),
    fields: [
      required("id", .identifier, fr: "Nom court, comme f18.", en: "Short name, such as f18."),
      required(
        "name", .either(.text, .bilingual), fr: "Nom affiché ; un seul texte vaut pour les deux langues.",
        en: "Name on screen; a single text stands for both languages."),
      optional("name_en", .text, fr: "Nom anglais, quand le nom est un texte.", en: "English name beside one text."),
      required("block", .reference(.blocks), fr: "Son bloc.", en: "Its block."),
      required("code", .text, fr: "Code d'imputation, comme 07.", en: "Code of the imputation, such as 07."),
    ]
      + creditColumns.map {
        defaulted($0.column.rawValue, .money(), .money(.zero), fr: $0.doc.fr, en: $0.doc.en)
      } + [
        optional(
          "printed_total", .money(), fr: "Le total imprimé, à comparer à la somme.",
          en: "The total printed, to be held against the sum."),
        defaulted(
          "funding", .word(BudgetLine.Funding.allCases.map(\.rawValue)), .word("state_only"),
          fr: "Quels crédits paient l'activité (FND-06).", en: "Which credits pay for activity (FND-06)."),
        defaulted(
          "binding", .boolean, .boolean(true), fr: "Si plus personne n'entre, les crédits dépensés (FND-08).",
          en: "Whether nobody starts any more once the credits are spent (FND-08)."),
        optional(
          "host", .identifier, fr: "Budget du Département où la contrepartie est valorisée.",
          en: "Budget of the département in which the counterpart is valued."),
        optional(
          "host_amount", .money(), fr: "Son montant, selon la fiche.", en: "Its amount, as the fiche quotes it."),
      ])

  /// The occasions of a cost that are about a programme.
  static let programmeOccasions = ["start", "person_month", "place_month", "fte_month", "appointment"]

  /// Every occasion of a cost.
  static let occasions = programmeOccasions + ["interview", "dates", "spread_over_execution"]

  /// The occasions that are about one person, so that the amount may differ from one to the next.
  static let personalOccasions = ["start", "person_month", "appointment", "interview"]

  static let budgetCost = ObjectDefinition(
    name: "budget_cost",
    doc: Bilingual(fr: "Ce qu'une ligne dépense.", en: "What a line spends."),
    fields: [
      required("line", .reference(.lines), fr: "La ligne.", en: "The line."),
      required(
        "occasion", .word(occasions),
        fr:
          "Chaque entrée, mois par personne, place ou ETP, rendez-vous, entretien d'orientation ; à des dates ; réparti.",
        en: "Each start, month by person, place or FTE, appointment, orientation interview; on dates; or spread."),
      optional(
        "programme", .reference(.programmes),
        fr: "L'accompagnement ; pour une somme, facultatif : celui dont elle achète le volume (FND-30).",
        en: "The programme; of a sum, optional: the one whose volume it buys (FND-30)."),
      required("amount", .money(), fr: "Chaque fois ; réparti : en tout.", en: "Each time; where spread: in all."),
      optional(
        "spread", .law(.euros), fr: "Loi du montant d'une personne à l'autre, de même moyenne.",
        en: "Law of the amount from one person to the next, of the same mean."),
      defaulted(
        "above_fte", notNegative(.fte), .number(0), fr: "Les ETP payés par ailleurs : seuls ceux au-delà comptent.",
        en: "The FTE paid from elsewhere: only those beyond count."),
      optional(
        "dates", .list(ListKind(item: .date(insidePeriod: true), count: 1...1_000)), fr: "Les jours.",
        en: "The days."),
      defaulted(
        "times", whole(.times, from: 1), .integer(1), fr: "Combien de fois chaque jour.",
        en: "How many times on each day."),
    ])

  static let printedSum = ObjectDefinition(
    name: "printed_sum", doc: Bilingual(fr: "Une somme imprimée.", en: "A sum that is printed."),
    fields: [
      required(
        "blocks", .references(.blocks, orWords: ["all"]), fr: "Les blocs sommés, joints par « + », ou all.",
        en: "The blocks summed, joined by '+', or all."),
      required(
        "column", .word(BudgetColumn.allCases.map(\.rawValue)), fr: "La colonne.", en: "The column it stands in."),
      required("amount", .money(hasSourceBeside: true), fr: "Ce qui est imprimé.", en: "What is printed."),
      required("source", .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from."),
    ])

  static let imputation = ObjectDefinition(
    name: "imputation", doc: Bilingual(fr: "Des crédits de l'État par code.", en: "The State's credits by code."),
    fields: [
      required("code", .text, fr: "Le code, comme 07.", en: "The code, such as 07."),
      required("amount", .money(hasSourceBeside: true), fr: "Ce qui est imprimé.", en: "What is printed."),
      required("source", .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from."),
    ])

  static let execution = ObjectDefinition(
    name: "execution",
    doc: Bilingual(fr: "Rien n'est dépensé en dehors.", en: "Nothing is spent outside."),
    fields: [
      required("from", .date(insidePeriod: true), fr: "Premier jour.", en: "First day."),
      required("to", .date(insidePeriod: true), fr: "Dernier jour, inclus.", en: "Last day, included."),
    ], rules: [.inOrder(from: "from", to: "to")])

  static let statePayment = ObjectDefinition(
    name: "state_payment", doc: Bilingual(fr: "Un versement de l'État.", en: "A payment of the State."),
    fields: [
      required("share", share, fr: "Part des crédits nouveaux.", en: "Part of the new credits."),
      required("delay_days", .law(.days), fr: "De la signature au versement.", en: "From signature to payment."),
    ])

  static let settlement = ObjectDefinition(
    name: "settlement", doc: Bilingual(fr: "Le solde de l'année.", en: "How the year is settled."),
    fields: [
      defaulted(
        "reading", .word(Budget.Settlement.Reading.allCases.map(\.rawValue)), .word("state_share"),
        fr: "Ce qui est comparé au versement (FND-11).", en: "What is held against the payment (FND-11)."),
      required(
        "on", .date(insidePeriod: true), fr: "Jour où le bilan est examiné.", en: "Day on which the report is examined."
      ),
      required(
        "issued_share", share, fr: "Probabilité du titre de reversement, quand il est possible.",
        en: "Probability that what may be claimed back is claimed back."),
    ])
}
