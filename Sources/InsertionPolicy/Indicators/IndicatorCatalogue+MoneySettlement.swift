internal import Quantities

/// What is left of the envelopes month by month, when they run dry, and what the settlement finds under each reading.
extension IndicatorCatalogue {
  /// The months of the period that the execution touches.
  static func executionMonths(_ budget: Budget, _ timeline: Timeline) -> Range<Int> {
    let months = timeline.months.count
    func month(_ date: CivilDate) -> Int {
      timeline.month(ofDay: min(max(0, timeline.day(of: date)), timeline.dayCount - 1))
    }
    let first = month(budget.execution.lowerBound)
    return first..<min(months, month(budget.execution.upperBound) + 1)
  }

  // MARK: All lines

  /// Who pays for what is spent, and who is turned away, over all lines.
  static var shares: [Entry] {
    [
      money(
        "money.state_spent", fr: "Dépenses sur crédits de l'État", en: "Spending of the State's credits",
        frDefinition: "Part de l'État dans les dépenses de toutes les lignes dans la période.",
        enDefinition: "The State's share of the spending of all lines in the window.", source: "FIN-01; CAL-18",
        monthly: true, formula: sum([.stateSpent], line: nil)),
      money(
        "money.departement_spent", fr: "Dépenses du Département", en: "Spending of the département",
        frDefinition: "Part des dépenses de toutes les lignes dans la période que l'État ne paie pas.",
        enDefinition: "Part of the spending of all lines in the window that the State does not pay.",
        source: "FND-06", monthly: true, formula: sum([.departementSpent], line: nil)),
      money(
        "money.valued", fr: "Contrepartie valorisée", en: "Counterpart valued",
        frDefinition: "Dépenses existantes du Département comptées dans la période, en proportion de l'activité.",
        enDefinition: "Existing spending of the département counted in the window, in proportion to activity.",
        source: "FIN-03; FND-06", monthly: true, formula: sum([.valued], line: nil)),
      Entry(
        indicator: Indicator(
          id: "money.turned_away",
          name: Bilingual(fr: "Personnes refusées faute de crédits", en: "People turned away for want of money"),
          definition: Bilingual(
            fr: "Personnes qu'une place libre attendait dans la période, mais pas les crédits d'une ligne.",
            en: "People for whom a place was free in the window, but no money left on a line."),
          unit: .persons, direction: .atMost, theme: .money, source: "FND-08", monthly: true, byTerritory: false),
        formula: { seen, months, _ in
          seen.money.map { money in
            Double((0..<money.lineCount).reduce(0) { $0 + money.turnedAway(months, line: $1) })
          }
        }),
      refused(
        "money.refused", fr: "Personnes refusées pendant l'exécution", en: "People turned away during the execution"
      ) { Double($0.refused.reduce(0, +)) },
    ]
  }

  /// People turned away while there were still credits to be spent in the year: not those who come after it.
  private static func refused(
    _ id: String, fr: String, en: String, _ value: @escaping @Sendable (MoneyTable) -> Double
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: id, name: Bilingual(fr: fr, en: en),
        definition: Bilingual(
          fr: "Personnes qu'une place libre attendait pendant l'exécution, mais pas les crédits pour la payer.",
          en: "People for whom a place was free during the execution, but no money to pay for it."),
        unit: .persons, direction: .atMost, theme: .money, source: "FND-08", byTerritory: false, wholePeriodOnly: true),
      formula: { seen, _, _ in seen.money.map(value) })
  }

  static func left(_ budget: Budget, _ months: Range<Int>) -> [Entry] {
    let envelope = budget.lines.reduce(Euros.zero) { $0 + $1.envelope }
    return [
      money(
        "money.left", fr: "Reste des enveloppes", en: "Left of the envelopes",
        frDefinition:
          "Enveloppes de toutes les lignes (\(envelope) euros) moins ce qu'elles ont dépensé à la fin de la "
          + "période ou de l'exécution ; sans valeur hors de l'exécution.",
        enDefinition:
          "Envelopes of all lines (\(envelope) euros) less what they have spent by the end of the window or "
          + "of the execution; no value outside the execution.",
        source: "CAL-16; FND-11", monthly: true, formula: left(of: envelope, months, line: nil))
    ]
  }

  // MARK: The settlement

  /// What the settlement finds, for the whole period: it comes once.
  static func settled(_ budget: Budget) -> [Entry] {
    [
      settlement(
        "money.settled_paid", fr: "Crédits versés au bilan", en: "Credits paid by the settlement",
        frDefinition: "Ce que l'État a versé au jour du bilan, reports compris ; sans valeur si l'exécution ou la "
          + "période finit avant.",
        enDefinition: "What the State has paid by the day of the settlement, credits carried over included; no value "
          + "where it is not reached.", source: "CAL-03; CAL-17", { $0.paid.approximate }),
      settlement(
        "money.settled_unspent", fr: "Crédits versés et non dépensés", en: "Credits paid and not spent",
        frDefinition: "Ce que l'État a versé au jour du bilan moins sa part des dépenses.",
        enDefinition: "What the State has paid by the day of the settlement less its share of the spending.",
        source: "CAL-17; CAL-18", { $0.unspent.approximate }),
    ]
      + Budget.Settlement.Reading.allCases.flatMap { reading in
        let name = reading.inWords
        return [
          settlement(
            "money.claimable.\(reading.rawValue)", fr: "Réclamable, \(name.fr)", en: "May be claimed back, \(name.en)",
            frDefinition:
              "Ce que l'État peut réclamer au bilan, l'article 5 étant lu ainsi : \(name.fr). Compté que le "
              + "titre soit émis ou non.",
            enDefinition: "What the State may claim back when the year is settled, article 5 being read thus: "
              + "\(name.en). Counted whether the claim is issued or not.",
            source: "CAL-18; FND-11", { $0.claim(reading).approximate }),
          Entry(
            indicator: Indicator(
              id: "money.may_claim.\(reading.rawValue)",
              name: Bilingual(
                fr: "Reversement possible, \(name.fr)", en: "Something may be claimed back, \(name.en)"),
              definition: Bilingual(
                fr: "1 si l'État peut réclamer quelque chose au bilan, l'article 5 étant lu ainsi : \(name.fr).",
                en: "1 if the State may claim something back when the year is settled, article 5 being read thus: "
                  + "\(name.en)."),
              unit: .share, direction: .neutral, theme: .money, source: "CAL-18; FND-11", byTerritory: false,
              wholePeriodOnly: true),
            formula: { seen, _, _ in seen.money?.settled.map { $0.claim(reading) > .zero ? 1 : 0 } }),
        ]
      }
  }

  private static func settlement(
    _ id: String, fr: String, en: String, frDefinition: String, enDefinition: String, source: String,
    _ value: @escaping @Sendable (SettledYear) -> Double
  ) -> Entry {
    var entry = money(
      id, fr: fr, en: en, frDefinition: frDefinition, enDefinition: enDefinition, source: source,
      formula: { seen, _, _ in seen.money?.settled.map(value) })
    entry.indicator.wholePeriodOnly = true
    return entry
  }

  // MARK: One line

  /// A line's envelope month by month, what the State pays for it, and when it runs dry.
  static func course(_ budget: Budget, _ index: Int, _ months: Range<Int>, firstDay: Int) -> [Entry] {
    let line = budget.lines[index]
    let name = line.name
    var underspent = money(
      id(line, "underspent"), fr: "\(name.fr) : enveloppe non consommée", en: "\(name.en): envelope not used up",
      frDefinition: "1 si quelque chose reste de l'enveloppe à la fin de l'exécution ; sans valeur avant.",
      enDefinition: "1 if something is left of the envelope when the execution ends; no value before.",
      source: "CAL-16; FND-11", formula: { seen, _, _ in seen.money?.unspent.map { $0[index] > .zero ? 1 : 0 } })
    underspent.indicator.unit = .share
    underspent.indicator.wholePeriodOnly = true
    var exhausted = money(
      id(line, "exhausted_after"), fr: "\(name.fr) : jours avant l'épuisement", en: "\(name.en): days until exhausted",
      frDefinition: "Jours du début de l'exécution au jour où l'enveloppe a manqué pour la première fois ; sans valeur "
        + "où elle n'a pas manqué.",
      enDefinition:
        "Days from the beginning of the execution to the first day on which the envelope had too little; no "
        + "value where it never had.",
      source: "FND-08", formula: { seen, _, _ in seen.money?.dryDay[index].map { Double($0 - firstDay) } })
    exhausted.indicator.unit = .days
    exhausted.indicator.wholePeriodOnly = true
    return [
      sum(
        line, "state_paid", [.statePaid], index, fr: "versements de l'État", en: "payments of the State",
        frDefinition: "Ce que l'État a versé pour la ligne dans la période, en proportion de ses crédits nouveaux.",
        enDefinition: "What the State has paid for the line in the window, in proportion to its new credits.",
        source: "CAL-03; CAL-12"),
      money(
        id(line, "left"), fr: "\(name.fr) : reste à dépenser", en: "\(name.en): left to spend",
        frDefinition: "Enveloppe de \(line.envelope) euros moins ce qui est dépensé à la fin de la période ou de "
          + "l'exécution ; sans valeur hors de l'exécution.",
        enDefinition: "Envelope of \(line.envelope) euros less what is spent by the end of the window or of the "
          + "execution; no value outside the execution.",
        source: "CAL-16; FND-11", monthly: true, formula: left(of: line.envelope, months, line: index)),
      underspent, exhausted,
      refused(
        id(line, "refused"), fr: "\(name.fr) : personnes refusées pendant l'exécution",
        en: "\(name.en): people turned away during the execution"
      ) { Double($0.refused[index]) },
    ]
  }

  /// An envelope less all that was spent by the end of a window that touches the execution.
  private static func left(of envelope: Euros, _ execution: Range<Int>, line: Int?) -> Formula {
    { seen, months, _ in
      guard months.overlaps(execution), let money = seen.money else { return nil }
      let spent = money.spent(0..<min(months.upperBound, execution.upperBound), line: line)
      return (envelope - spent).approximate
    }
  }
}

extension Budget.Settlement.Reading {
  /// What is compared, in a few words.
  var inWords: Bilingual {
    switch self {
    case .stateShare:
      Bilingual(fr: "part de l'État, toutes lignes ensemble", en: "the State's share, all lines together")
    case .totalSpending:
      Bilingual(
        fr: "toutes les dépenses, valorisation comprise", en: "all spending, valued counterpart included")
    case .perAction: Bilingual(fr: "part de l'État, action par action", en: "the State's share, action by action")
    }
  }
}
