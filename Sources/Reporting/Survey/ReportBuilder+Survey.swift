internal import Experiments
internal import InsertionPolicy

/// The scenario beside other départements.
extension ReportBuilder {
  var benchmark: Report.Section? {
    guard let facts = SurveyFacts(index) else { return nil }
    let year = ObservedRange.year
    let note = say(
      fr: """
        Départements : enquête OARSA de la DREES, fin \(year), dernière année publiée par département. Les définitions ne \
        sont pas tout à fait les mêmes ; ce qui diffère est dit à chaque ligne. Sortir de la plage n'est pas une faute : \
        aucun département ne s'y trouvait, ce qui demande une raison.
        """,
      en: """
        Départements: survey OARSA of the DREES, end of \(year), the last year published by département. The definitions \
        are not quite the same; what differs is said on each line. To lie outside the range is no fault: no département \
        was there, which asks for a reason.
        """)
    let period = voice.inPeriod(facts.window)
    let caption = say(
      fr: "Le scénario et les départements observés fin \(year) (\(period))",
      en: "The scenario and the départements observed at the end of \(year) (\(period))")
    return section(
      .benchmark,
      [
        .lead(benchmarkLead(facts)), .text(note),
        .table(Table(columns: benchmarkColumns, rows: facts.items).page(caption: caption, voice)),
      ])
  }

  /// How many indicators lie within the range of départements, and which do not.
  private func benchmarkLead(_ facts: SurveyFacts) -> String {
    let outside = facts.items.filter(\.isOutside).map { voice.inSentence(name($0.indicator)) }
    let count = facts.items.count
    let within = count - outside.count
    if count == 1, within == 1 {
      return say(
        fr: "Le seul indicateur comparable est dans la plage observée des départements.",
        en: "The one comparable indicator lies within the observed range of départements.")
    }
    if within == count {
      return say(
        fr: "Les \(count) indicateurs comparables sont dans la plage observée des départements.",
        en: "All \(count) comparable indicators lie within the observed range of départements.")
    }
    let names = outside.joined(separator: ", ")
    return say(
      fr: """
        \(within) des \(count) indicateurs comparables \(within > 1 ? "sont" : "est") dans la plage observée des \
        départements ; en dehors : \(names).
        """,
      en: """
        \(within) of \(count) comparable indicators \(within == 1 ? "lies" : "lie") within the observed range of \
        départements; outside: \(names).
        """)
  }

  private var benchmarkColumns: [Column<SurveyFacts.Item>] {
    [
      Column(.indicator, page: .text) {
        .cell(
          Report.Cell(
            name($0.indicator), detail: $0.indicator.unit == .share ? "" : voice.axis($0.indicator.unit)))
      },
      Column(Bilingual(fr: "Ce scénario", en: "This scenario"), page: .number) {
        .cell(summaryCell($0.cell, $0.indicator.unit))
      },
      Column(Bilingual(fr: "Du plus bas au plus haut", en: "From lowest to highest"), page: .number) {
        let range = $0.benchmark.range
        return .cell(
          Report.Cell(voice.span(range.ends, $0.indicator.unit), detail: "\(range.count) départements"))
      },
      Column(Bilingual(fr: "Moitié centrale", en: "Middle half"), page: .number) {
        .interval($0.benchmark.range.middle, $0.indicator.unit)
      },
      Column(Bilingual(fr: "Rang", en: "Rank"), page: .text) { .cell(rank($0)) },
      Column(Bilingual(fr: "Ce qui diffère", en: "What differs"), page: .text) { .text($0.benchmark.difference.text) },
    ]
  }

  /// Where the scenario stands among the départements.
  private func rank(_ item: SurveyFacts.Item) -> Report.Cell {
    let range = item.benchmark.range
    let text =
      range.level(of: item.mean).map { rank(above: Int(($0 * 20).rounded()) * 5) }
      ?? (item.mean < range.ends.lowerBound
        ? say(fr: "sous tous les départements", en: "below all départements")
        : say(fr: "au-dessus de tous les départements", en: "above all départements"))
    var cell = Report.Cell(text)
    cell.isFlagged = item.isOutside
    if item.isOutside { cell.detail = outside(range, item.indicator.unit) }
    return cell
  }

  private func rank(above percent: Int) -> String {
    switch percent {
    case ..<5: say(fr: "parmi les 5 % les plus bas", en: "among the lowest 5%")
    case 96...: say(fr: "parmi les 5 % les plus hauts", en: "among the highest 5%")
    default: say(fr: "au-dessus d'environ \(percent) % d'entre eux", en: "above about \(percent)% of them")
    }
  }

  /// The badge beside a value, with the ends of the range.
  private func outside(_ range: ObservedRange, _ unit: Indicator.Unit) -> String {
    let ends = voice.span(range.ends, unit)
    return say(fr: "hors plage observée (\(ends))", en: "outside the observed range (\(ends))")
  }

  /// The same cell, with a badge where its mean lies where no département was observed.
  func badged(_ cell: Report.Cell, _ estimate: CellEstimate?, _ indicator: Indicator) -> Report.Cell {
    guard let mean = estimate?.estimate.mean, let range = SurveyFacts.range(of: indicator, in: scenario),
      range.isOutside(mean)
    else { return cell }
    var cell = cell
    let badge = outside(range, indicator.unit)
    cell.detail = cell.detail.isEmpty ? badge : "\(cell.detail) · \(badge)"
    cell.isFlagged = true
    return cell
  }
}

extension Survey.Difference {
  fileprivate var text: Bilingual {
    switch self {
    case .scope:
      Bilingual(
        fr: "OARSA : tous les bénéficiaires soumis aux droits et devoirs ; ici, les personnes du scénario.",
        en: "OARSA: all recipients with rights and duties; here, the people of the scenario.")
    case .scopeAndStock:
      Bilingual(
        fr: """
          OARSA : tous les bénéficiaires soumis aux droits et devoirs ; ici, les personnes du scénario, celles du premier \
          jour comptées à plus d'un an.
          """,
        en: """
          OARSA: all recipients with rights and duties; here, the people of the scenario, those of the first day counted \
          with more than a year.
          """)
    case .newEntrants:
      Bilingual(
        fr: "Même troncature (entrés et orientés dans l'année) ; ici, les seuls nouveaux entrants.",
        en: "The same truncation (entered and oriented in the year); here, new entrants alone.")
    case .programme:
      Bilingual(
        fr: "OARSA : tous les accompagnements ensemble ; ici, chaque accompagnement, depuis sa propre orientation.",
        en: "OARSA: all accompaniments together; here, each accompaniment, from its own orientation.")
    case .contracts:
      Bilingual(
        fr: "OARSA : tous les orientés hors France Travail ; ici, les seuls accompagnements simulés avec contrats.",
        en: "OARSA: everybody oriented outside France Travail; here, accompaniments simulated with contracts alone.")
    }
  }
}
