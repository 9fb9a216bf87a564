internal import Quantities

/// What a budget spends, line by line and in all; sums are exact, and become real numbers here, for statistics only.
extension IndicatorCatalogue {
  static func budget(_ budget: Budget, _ timeline: Timeline) -> [Entry] {
    let lastDay = timeline.day(of: budget.execution.upperBound)
    let lastMonth = (0..<timeline.dayCount).contains(lastDay) ? timeline.month(ofDay: lastDay) : nil
    let months = executionMonths(budget, timeline)
    return total(lastMonth) + shares + left(budget, months) + settlement + settled(budget)
      + budget.lines.indices.flatMap { line in
        spending(budget.lines[line], line) + envelope(budget.lines[line], line, lastMonth)
          + course(budget, line, months, firstDay: timeline.day(of: budget.execution.lowerBound))
      }
  }

  /// Starts that a programme refused for want of money, by territory.
  static func turnedAway(_ scenario: Scenario) -> [Entry] {
    scenario.programmes.indices.filter { PaidOccasions(scenario.budget, programme: $0).needMoneyToStart }.map {
      entry(
        scenario.programmes[$0], $0, "turned_away", fr: "personnes refusées faute de crédits",
        en: "people turned away for want of money",
        frDefinition: "Personnes qu'une place libre attendait dans la période, mais pas les crédits pour la payer.",
        enDefinition: "People for whom a place was free in the window, but no money to pay for it.", .persons,
        .atMost, .money, source: "FND-08", formula: sum(.turnedAway, $0))
    }
  }

  // MARK: One line

  private static func spending(_ line: BudgetLine, _ index: Int) -> [Entry] {
    [
      sum(
        line, "spent", [.stateSpent, .departementSpent], index, fr: "dépenses", en: "spending",
        frDefinition: "Dépenses de la ligne dans la période, contrepartie valorisée non comprise.",
        enDefinition: "Spending of the line in the window, without the valued counterpart.", source: "FIN-01; FND-06"),
      sum(
        line, "state_spent", [.stateSpent], index, fr: "dépenses sur crédits de l'État",
        en: "spending of the State's credits",
        frDefinition: "Part de l'État dans les dépenses de la ligne dans la période.",
        enDefinition: "The State's share of the line's spending in the window.", source: "FIN-01; CAL-18"),
      sum(
        line, "departement_spent", [.departementSpent], index, fr: "dépenses du Département",
        en: "spending of the département",
        frDefinition: "Part des dépenses de la ligne dans la période que les crédits de l'État ne paient pas.",
        enDefinition: "Part of the line's spending in the window that the State's credits do not pay.",
        source: "FND-06"),
      sum(
        line, "valued", [.valued], index, fr: "contrepartie valorisée", en: "counterpart valued",
        frDefinition: "Dépenses existantes du Département comptées dans la période, en proportion de l'activité.",
        enDefinition: "Existing spending of the département counted in the window, in proportion to activity.",
        source: "FIN-03; FND-06"),
    ]
  }

  private static func envelope(_ line: BudgetLine, _ index: Int, _ lastMonth: Int?) -> [Entry] {
    let envelope = line.envelope
    return [
      money(
        id(line, "unspent"), fr: "\(line.name.fr) : reste de l'enveloppe", en: "\(line.name.en): left of the envelope",
        frDefinition: "Reste de l'enveloppe de \(envelope) euros à la fin de l'exécution ; sans valeur avant.",
        enDefinition: "What is left of the envelope of \(envelope) euros when the execution ends; no value before.",
        source: "CAL-16; FND-11", formula: unspent(lastMonth, line: index)),
      Entry(
        indicator: Indicator(
          id: id(line, "turned_away"),
          name: Bilingual(
            fr: "\(line.name.fr) : personnes refusées faute de crédits",
            en: "\(line.name.en): people turned away for want of money"),
          definition: Bilingual(
            fr: "Personnes qu'une place libre attendait dans la période, mais que la ligne n'avait plus de quoi payer.",
            en: "People for whom a place was free in the window, but no money left on the line."),
          unit: .persons, direction: .atMost, theme: .money, source: "FND-08", monthly: true, byTerritory: false),
        formula: { seen, months, _ in seen.money.map { Double($0.turnedAway(months, line: index)) } }),
      Entry(
        indicator: Indicator(
          id: id(line, "exhausted"),
          name: Bilingual(fr: "\(line.name.fr) : enveloppe épuisée", en: "\(line.name.en): envelope exhausted"),
          definition: Bilingual(
            fr: "1 si l'enveloppe a manqué pour une demande au moins pendant l'exécution, ou si elle a été dépassée.",
            en: "1 if the envelope had too little for one request or more during the execution, or was exceeded."),
          unit: .share, direction: .neutral, theme: .money, source: "FND-08", byTerritory: false,
          wholePeriodOnly: true),
        formula: { seen, _, _ in seen.money.map { $0.dryDay[index] == nil ? 0 : 1 } }),
    ]
  }

  // MARK: All lines

  private static func total(_ lastMonth: Int?) -> [Entry] {
    [
      money(
        "money.spent", fr: "Dépenses de la convention", en: "Spending of the convention",
        frDefinition: "Dépenses de toutes les lignes dans la période, contrepartie valorisée non comprise.",
        enDefinition: "Spending of all lines in the window, without the valued counterpart.", source: "CAL-18",
        monthly: true, formula: sum([.stateSpent, .departementSpent], line: nil)),
      money(
        "money.state_paid", fr: "Versements de l'État", en: "Payments of the State",
        frDefinition: "Versements de l'État dans la période ; ceux qui viennent après elle comptent à sa fin.",
        enDefinition: "Payments of the State in the window; those that come after the period are counted at its end.",
        source: "CAL-03; CAL-12", monthly: true, formula: sum([.statePaid], line: nil)),
      money(
        "money.unspent", fr: "Enveloppes non consommées", en: "Envelopes not used up",
        frDefinition: "Restes des enveloppes de toutes les lignes à la fin de l'exécution ; sans valeur avant.",
        enDefinition: "What is left of the envelopes of all lines when the execution ends; no value before.",
        source: "CAL-16; FND-11", formula: unspent(lastMonth, line: nil)),
    ]
  }

  private static var settlement: [Entry] {
    [
      money(
        "money.clawback", fr: "Reversement à l'État", en: "Paid back to the State",
        frDefinition: "Titre de reversement émis dans la période ; après elle, compté à sa fin.",
        enDefinition: "Claimed back and paid back in the window; after the period, counted at its end.",
        source: "CAL-17; CAL-18; FND-11", monthly: true,
        formula: { seen, months, _ in seen.money?.paidBack(months).approximate }),
      money(
        "money.cash_lowest", fr: "Trésorerie la plus basse", en: "Lowest balance of the treasury",
        frDefinition: "Plus bas de ce que l'État a versé moins ce qui est dépensé ; négatif, le Département avance.",
        enDefinition: "Lowest of what the State has paid less what is spent; below zero the département pre-finances.",
        source: "FND-12; CAL-12", monthly: true,
        formula: { seen, months, _ in seen.money?.lowestCash(months).approximate }),
    ]
  }

  // MARK: Forms

  static func id(_ line: BudgetLine, _ suffix: String) -> String { "money.\(line.id).\(suffix)" }

  static func sum(_ columns: [MoneyTable.Column], line: Int?) -> Formula {
    { seen, months, _ in
      seen.money.map { money in
        columns.reduce(Euros.zero) { $0 + money.sum($1, months, line: line) }.approximate
      }
    }
  }

  /// What is left when the execution ends, in the windows that see it end.
  private static func unspent(_ lastMonth: Int?, line: Int?) -> Formula {
    { seen, months, _ in
      guard let lastMonth, months.contains(lastMonth), let left = seen.money?.unspent else { return nil }
      return (line.map { left[$0] } ?? left.reduce(.zero, +)).approximate
    }
  }

  static func sum(
    _ line: BudgetLine, _ suffix: String, _ columns: [MoneyTable.Column], _ index: Int, fr: String, en: String,
    frDefinition: String, enDefinition: String, source: String
  ) -> Entry {
    money(
      id(line, suffix), fr: "\(line.name.fr) : \(fr)", en: "\(line.name.en): \(en)", frDefinition: frDefinition,
      enDefinition: enDefinition, source: source, monthly: true, formula: sum(columns, line: index))
  }

  static func money(
    _ id: String, fr: String, en: String, frDefinition: String, enDefinition: String, source: String,
    monthly: Bool = false, formula: @escaping Formula
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: id, name: Bilingual(fr: fr, en: en), definition: Bilingual(fr: frDefinition, en: enDefinition),
        unit: .euros, direction: .neutral, theme: .money, source: source, monthly: monthly, byTerritory: false),
      formula: formula)
  }
}
