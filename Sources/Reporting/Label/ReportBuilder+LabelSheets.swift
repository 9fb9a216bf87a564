internal import Experiments
internal import InsertionPolicy

/// The sheets on the label: territories by month, structures, levers.
extension ReportBuilder {
  var labelSheets: [Sheet] {
    guard let facts = LabelFacts(index) else { return [] }
    return [placesSheet(facts), structuresSheet(facts)] + (facts.levers.isEmpty ? [] : [leversSheet(facts)])
  }

  private func columns(_ titles: [(String, Double)]) -> [Sheet.Column] {
    titles.map { Sheet.Column(title: $0.0, width: $0.1) }
  }

  /// A heading with the unit of what stands below it.
  private func heading(_ title: String, _ unit: Indicator.Unit) -> String { "\(title) (\(self.unit(unit)))" }

  private var differenceEnds: [String] {
    [
      say(fr: "Différence, bas de l'intervalle à 95 %", en: "Difference, low end of the 95% interval"),
      say(fr: "Différence, haut de l'intervalle à 95 %", en: "Difference, high end of the 95% interval"),
    ]
  }

  private func frequency(_ estimate: Estimate?) -> [Sheet.Cell] {
    let happened = estimate?.frequency
    return [
      Sheet.Cell(happened?.probability, .percentage), Sheet.Cell(happened?.confidence.lowerBound, .percentage),
      Sheet.Cell(happened?.confidence.upperBound, .percentage),
    ]
  }

  private func placesSheet(_ facts: LabelFacts) -> Sheet {
    let people = facts.gap.unit
    let shown = ["label.displaced", "label.transferred", "label.places_labelled"].compactMap { index.indicator($0) }
    let fte = index.indicator("label.fte_missing")
    let places = index.territories.indices.map(Optional.some)
    return Sheet(
      name: say(fr: "Label", en: "Label"), preface: [voice(SectionName.label.title)] + labelSentences,
      columns: columns(
        [
          (voice(.territory), 20), (voice(.month), 12), (heading(voice(.shortage), .share), 15),
          (voice(.probabilityLowEnd), 15), (voice(.probabilityHighEnd), 15),
          (heading(voice(.meanGap), people), 15),
          (heading(voice(.low), people), 13), (heading(voice(.high), people), 13),
          (heading(voice(.missingPosts), .fte), 13),
        ] + shown.map { (heading(name($0), $0.unit), 17) }),
      rows: (facts.territories.isEmpty ? [nil] : places + [nil]).flatMap { place in
        facts.months.map { month in
          let gap = index.cell(facts.gap, month, place)?.estimate
          return [.text(place.map { index.territories[$0].name } ?? voice(.departement)), period(month)]
            + frequency(index.cell(facts.short, month, place)?.estimate)
            + [gap?.mean, gap?.quantile(0.05), gap?.quantile(0.95)].map { value($0, people) }
            + [value(fte.flatMap { index.cell($0, month, place)?.estimate.mean }, .fte)]
            + shown.map { value(index.cell($0, month, place)?.estimate.mean, $0.unit) }
        }
      })
  }

  private func structuresSheet(_ facts: LabelFacts) -> Sheet {
    let people = facts.displaced.unit
    return Sheet(
      name: say(fr: "Label structures", en: "Label structures"),
      columns: columns(
        [
          (voice(.structure), 40), (voice(.identifier), 24), (voice(.territory), 20),
          (heading(voice(.posts), .fte), 11),
          (heading(voice(.labelledAtCutOff), .share), 15), (voice(.probabilityLowEnd), 15),
          (voice(.probabilityHighEnd), 15), (heading(voice(.labelledAtEnd), .share), 15),
          (voice(.probabilityLowEnd), 15),
          (voice(.probabilityHighEnd), 15), (heading(voice(.toTransfer), people), 14),
          (heading(voice(.low), people), 13), (heading(voice(.high), people), 13),
          (voice.inYear(voice(.criticality), facts.judged), 17),
        ] + differenceEnds.map { (heading($0, people), 15) }),
      rows: facts.bodies.map { body in
        let displaced = body.displaced?.estimate
        let range = body.criticality?.confidence(among: facts.refusals)
        return [
          .text(voice(body.body.name)), .text(body.body.id),
          .text(index.territories[body.body.territory].name), value(facts.posts(body.body), .fte),
        ] + frequency(body.atCutOff?.estimate) + frequency(body.atEnd?.estimate)
          + [displaced?.mean, displaced?.quantile(0.05), displaced?.quantile(0.95)].map { value($0, people) }
          + [body.criticality?.difference, range?.lowerBound, range?.upperBound].map { value($0, people) }
      })
  }

  /// One row a lever and figure.
  private func leversSheet(_ facts: LabelFacts) -> Sheet {
    let levers = facts.levers
    return Sheet(
      name: say(fr: "Label leviers", en: "Label levers"),
      columns: columns([
        (voice(.lever), 40), (voice(.indicator), 52), (voice(.period), 14), (voice(.unit), 13),
        (voice(.withoutLever), 14),
        (say(fr: "Différence", en: "Difference"), 14), (differenceEnds[0], 16), (differenceEnds[1], 16),
        (voice(.futures), 12),
      ]),
      rows: levers.flatMap { lever in
        leverFigures(facts).map { figure in
          let change = facts.change(lever, figure.indicator, figure.window)
          let range = change?.confidence(among: levers.count)
          return [
            .text(voice(lever.variant.name)), .text(name(figure.indicator)), period(figure.window),
            .text(unit(figure.indicator.unit)),
          ]
            + [change?.base, change?.difference, range?.lowerBound, range?.upperBound].map {
              value($0, figure.indicator.unit)
            } + [Sheet.Cell(change?.count ?? 0)]
        }
      })
  }
}
