internal import Quantities

/// What is paid: the advance on its day, the balance once the whole period is known.
extension IndicatorCatalogue {
  /// The indicators of a grant, whose objectives are among `entries`.
  static func grant(_ grant: Grant, _ timeline: Timeline, _ entries: [Entry]) -> [Entry] {
    let advance = advance(grant, timeline)
    let balance = balance(grant, timeline, entries)
    return [
      entry(
        "grant.advance", fr: "Acompte versé", en: "Advance paid",
        frDefinition: "Acompte versé dans la période, à la date de signature.",
        enDefinition: "Advance paid in the window, on the day of the signature.", source: "CAF26-54; FND-41",
        formula: advance),
      entry(
        "grant.balance", fr: "Solde dû", en: "Balance due",
        frDefinition: "Solde gagné par les objectifs atteints sur toute la période, compté dans son dernier mois.",
        enDefinition: "Balance earned by the objectives reached over the whole period, counted in its last month.",
        source: "CAF26-55", formula: balance),
      entry(
        "grant.paid", fr: "Participation versée", en: "Grant paid",
        frDefinition: "Acompte et solde dans la période ; le plafond est de \(grant.ceiling) euros.",
        enDefinition: "Advance and balance in the window; the ceiling is \(grant.ceiling) euros.",
        source: "CAF26-52; CAF26-56",
        formula: { seen, months, territory in
          guard let first = advance(seen, months, territory), let rest = balance(seen, months, territory) else {
            return nil
          }
          return first + rest
        }),
    ]
  }

  private static func advance(_ grant: Grant, _ timeline: Timeline) -> Formula {
    let paid = grant.advance.approximate
    let day = timeline.day(of: grant.advanceOn)
    let month = (0..<timeline.dayCount).contains(day) ? timeline.month(ofDay: day) : -1
    return { _, months, _ in months.contains(month) ? paid : 0 }
  }

  private static func balance(_ grant: Grant, _ timeline: Timeline, _ entries: [Entry]) -> Formula {
    let whole = 0..<timeline.months.count
    let objectives = grant.lines.map { line in
      (line: line, achieved: entries.first { $0.indicator.id == line.indicator }?.formula)
    }
    return { seen, months, _ in
      guard months.upperBound == whole.upperBound else { return 0 }
      var total = Euros.zero
      for objective in objectives {
        guard let achieved = objective.achieved?(seen, whole, nil) else { return nil }
        total += grant.balance(of: objective.line, achieved: achieved)
      }
      return total.approximate
    }
  }

  private static func entry(
    _ id: String, fr: String, en: String, frDefinition: String, enDefinition: String, source: String,
    formula: @escaping Formula
  ) -> Entry {
    Entry(
      indicator: Indicator(
        id: id, name: Bilingual(fr: fr, en: en), definition: Bilingual(fr: frDefinition, en: enDefinition),
        unit: .euros, direction: .neutral, theme: .money, source: source, byTerritory: false),
      formula: formula)
  }
}
