internal import Experiments
internal import InsertionPolicy

/// What each lever would change.
extension ReportBuilder {
  /// What a lever is judged by, in the order of the columns.
  func leverFigures(_ facts: LabelFacts) -> [(heading: String, indicator: Indicator, window: IndicatorCell.Window)] {
    let figures = [
      ("label.displaced", Bilingual(fr: "À transférer", en: "To transfer")),
      ("label.gap", Bilingual(fr: "Sans place", en: "Without a place")),
      ("label.short", Bilingual(fr: "Mois où les places manquent", en: "Months short of places")),
      ("label.fte_missing", Bilingual(fr: "ETP manquants", en: "FTE missing")),
    ]
    return figures.flatMap { id, heading -> [(String, Indicator, IndicatorCell.Window)] in
      guard let indicator = index.indicator(id) else { return [] }
      if id == facts.displaced.id { return [(voice(heading), indicator, index.overall)] }
      return facts.yearsAfter.map { (voice.inYear(voice(heading), .year($0)), indicator, .year($0)) }
    }
  }

  func labelLevers(_ facts: LabelFacts) -> Report.Section? {
    let levers = facts.levers
    guard !levers.isEmpty else { return nil }
    return section(
      .labelLevers,
      [
        .list(levers.map { said($0, facts) }), leversChart(facts, levers), .text(leversNote(levers.count)),
        .table(leversTable(facts)),
      ])
  }

  private func said(_ lever: VariantOutcome, _ facts: LabelFacts) -> String {
    let (name, period) = (voice(lever.variant.name), voice.inPeriod(facts.judged))
    let people = said(lever, facts.gap, facts.judged, facts)
    let displaced = said(lever, facts.displaced, index.overall, facts)
    return say(
      fr: "Avec « \(name) » : \(period), \(people) ; sur toute la période, \(displaced).",
      en: "With “\(name)”: \(period), \(people); over the whole period, \(displaced).")
  }

  private func leversNote(_ count: Int) -> String {
    say(
      fr: "Chaque levier est simulé avec les mêmes hasards que la référence : seul le levier fait la différence. ",
      en: "Each lever is simulated with the same chance as the base: only the lever makes the difference. ")
      + (count > 1
        ? say(
          fr: "Les intervalles valent ensemble à 95 % pour les \(count) leviers (correction de Bonferroni).",
          en: "The intervals hold together at 95% for the \(count) levers (Bonferroni correction).")
        : say(fr: "Intervalle de Student à 95 % de la différence.", en: "95% Student interval of the difference."))
  }

  private func leversChart(_ facts: LabelFacts, _ levers: [VariantOutcome]) -> Report.Block? {
    let unit = facts.gap.unit
    let changes = levers.compactMap { lever in
      facts.change(lever, facts.gap, facts.judged).flatMap { $0.difference == nil ? nil : (lever.variant.name, $0) }
    }
    guard !changes.isEmpty else { return nil }
    let period = voice.inPeriod(facts.judged)
    return intervals(
      "levers-label",
      changes.map { name, change in
        IntervalChart.Row(
          name: voice(name), value: change.difference ?? 0, ends: change.confidence(among: levers.count),
          text: voice.signed(change.difference ?? 0, unit))
      }, unit, .dot,
      finding: leversFinding(changes.count { isLower($0.1, among: levers.count) }, of: levers.count, period),
      subject: say(
        fr: "Personnes sans place \(period), avec le levier moins sans lui (personnes)",
        en: "People without a place \(period), with the lever less without it (people)"),
      rowSubject: voice(.lever), span: voice(.pairedInterval), table: leversTable(facts))
  }

  /// How many levers lower the people without a place beyond chance.
  private func leversFinding(_ clear: Int, of count: Int, _ period: String) -> String {
    let levers =
      switch (clear, count) {
      case (0, 1):
        say(fr: "le levier essayé ne diminue pas de façon établie", en: "the lever tried does not lower")
      case (0, _):
        say(
          fr: "aucun des \(count) leviers ne diminue de façon établie", en: "none of the \(count) levers lowers")
      case (1, 1): say(fr: "le levier essayé diminue", en: "the lever tried lowers")
      case (1, _): say(fr: "un levier sur \(count) diminue", en: "one lever of \(count) lowers")
      default: say(fr: "\(clear) leviers sur \(count) diminuent", en: "\(clear) levers of \(count) lower")
      }
    return say(
      fr: "\(period), \(levers) le nombre de personnes sans place",
      en: "\(period), \(levers) the number of people without a place\(clear == 0 ? " beyond doubt" : "")"
    ).uppercasedFirst
  }

  /// The base in the first row, what each lever changes of it below.
  private func leversTable(_ facts: LabelFacts) -> Report.Table {
    let name = Column<VariantOutcome?>(.lever, page: .text) { .text($0?.variant.name ?? .withoutLever) }
    let figures = leverFigures(facts).map { figure in
      Column<VariantOutcome?>(heading: { _ in figure.heading }, page: .number) { lever in
        let unit = figure.indicator.unit
        guard let lever else { return .cell(summaryCell(index.cell(figure.indicator, figure.window), unit)) }
        return .cell(
          paired(facts.change(lever, figure.indicator, figure.window), unit, among: facts.levers.count))
      }
    }
    return Table(columns: [name] + figures, rows: [nil] + facts.levers).page(
      caption: facts.levers.count > 1
        ? say(
          fr: "La référence, puis ce que chaque levier en change", en: "The base, then what each lever changes of it")
        : say(fr: "La référence, puis ce que le levier en change", en: "The base, then what the lever changes of it"),
      isDense: true, voice)
  }

  /// One row a lever and figure.
  func leversSheet(_ facts: LabelFacts) -> Sheet {
    typealias Row = (lever: VariantOutcome, indicator: Indicator, change: PairedEstimate?, window: IndicatorCell.Window)
    func range(_ row: Row) -> ClosedRange<Double>? { row.change?.confidence(among: facts.levers.count) }
    let columns: [Column<Row>] = [
      Column(.lever, width: 40) { .text($0.lever.variant.name) },
      Column(.indicator, width: 52) { .text($0.indicator.name) },
      Column(.period, width: 14) { .window($0.window) }, Column(.unit, width: 13) { .unit($0.indicator.unit) },
      Column(.withoutLever, width: 14) { .amount($0.change?.base, $0.indicator.unit) },
      Column(.difference, width: 14) { .amount($0.change?.difference, $0.indicator.unit) },
      Column(.differenceLow, width: 16) { .amount(range($0)?.lowerBound, $0.indicator.unit) },
      Column(.differenceHigh, width: 16) { .amount(range($0)?.upperBound, $0.indicator.unit) },
      Column(.futures, width: 12) { .count($0.change?.count ?? 0) },
    ]
    let rows = facts.levers.flatMap { lever in
      leverFigures(facts).map { figure -> Row in
        (lever, figure.indicator, facts.change(lever, figure.indicator, figure.window), figure.window)
      }
    }
    return Table(columns: columns, rows: rows).sheet(named: Bilingual(fr: "Label leviers", en: "Label levers"), voice)
  }
}
