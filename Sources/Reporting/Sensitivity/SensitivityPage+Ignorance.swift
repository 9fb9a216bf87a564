internal import Experiments
internal import InsertionPolicy

/// How much of what is not known each assumption makes, and which is worth knowing first.
extension SensitivityPage {
  var indices: Report.Section? {
    guard let close = study.close else { return nil }
    let title = say(
      fr: "La part de chaque hypothèse dans ce qu'on ignore", en: "Each assumption's part of what is not known")
    let found = close.indices.value
    let order = close.kept.indices.sorted { (found.indices[$0].total, -$0) > (found.indices[$1].total, -$1) }
    guard !found.indices.isEmpty, let first = order.first else {
      let none = say(
        fr: "Le hasard cache la variance de la valeur attendue : il n'y a rien à partager.",
        en: "Chance hides the variance of the expected value: there is nothing to share out.")
      return section("indices", title, [.text(none)])
    }
    let table = table(
      title, order,
      [
        .head(voice(.assumption)) { headCell(close.kept[$0]) },
        .figure(say(fr: "Seule", en: "Alone")) {
          share(found.indices[$0].first, found.indices[$0].firstInterval, part)
        },
        .figure(say(fr: "Avec les autres", en: "With the others")) {
          share(found.indices[$0].total, found.indices[$0].totalInterval, part)
        },
      ])
    let kinds = [say(fr: "avec les autres", en: "with the others"), say(fr: "seule", en: "alone")]
    let drawing = ShareBars(
      rows: order.map { place in
        let index = found.indices[place]
        return ShareBars.Row(
          name: name(close.kept[place]),
          bars: [
            .init(value: index.total, ends: index.totalInterval), .init(value: index.first, ends: index.firstInterval),
          ])
      }, kinds: kinds)
    let (leading, worth) = (name(close.kept[first]), part(found.indices[first].total))
    let finding = say(
      fr: "\(leading) fait \(worth) de la variance de la valeur attendue, avec les autres",
      en: "\(leading) accounts for \(worth) of the variance of the expected value, with the others")
    let subject = "\(title)\(voice.colon)\(measure)"
    return section(
      "indices", title,
      [
        .text(indicesNote(close.indices.design, chance: found.chance)),
        chart(
          "indices-chart", finding, of: subject,
          key: [(.solid, kinds[0]), (.column, kinds[1]), (.ends, voice(.interval95))], alternative: finding + ".",
          specification: drawing.specification(voice, title: subject), table),
      ])
  }

  private func indicesNote(_ design: SobolIndices.Design, chance: Double?) -> String {
    let futures = design.replications
    return say(
      fr: """
        Seule : la part de la variance qui disparaîtrait si cette hypothèse était connue. Avec les autres : la part qui \
        resterait si toutes les autres l'étaient. Les hypothèses qui ne sont pas montrées gardent la valeur du fichier. \
        \(design.samples) lignes, \(futures) \(voice.plural(futures, "futur", "futurs")) par point\
        \(chance.map { " ; le hasard fait \(part($0)) de la variance des moyennes des points, et il en est retiré" } ?? ""). \
        Intervalles par rééchantillonnage à 95 %, qui contiennent la vérité plus souvent que cela, car les points couvrent \
        les fourchettes mieux que le hasard. (Saltelli et al. 2010 ; Jansen 1999.)
        """,
      en: """
        Alone: the part of the variance that would go if this assumption were known. With the others: the part that would \
        stay if all others were known. The assumptions not shown keep the value of the file. \
        \(design.samples) rows, \(futures) \(voice.plural(futures, "future", "futures")) a point\
        \(chance.map { "; \(part($0)) of the variance of the points' means is chance, and taken out" } ?? ""). Bootstrap \
        intervals at 95%, which hold more often than that, since the points fill the ranges more evenly than chance. \
        (Saltelli et al. 2010; Jansen 1999.)
        """)
  }

  var bands: Report.Section? {
    guard let close = study.close, let spread = close.spread else { return nil }
    let design = close.nested.design
    let title = say(fr: "Hasard et ignorance", en: "Chance and ignorance")
    let rows: [(name: String, band: ClosedRange<Double>)] = [
      (say(fr: "Tous les futurs : hasard et ignorance", en: "All futures: chance and ignorance"), spread.all),
      (say(fr: "Valeur attendue : l'ignorance seule", en: "Expected value: ignorance alone"), spread.ignorance),
      (say(fr: "Autour de la moyenne : le hasard seul", en: "Around the mean: chance alone"), spread.chance),
    ]
    let table = table(
      title, rows,
      [
        .text(voice(SpreadChart.what)) { $0.name },
        .number(voice(.at5)) { voice.amount($0.band.lowerBound, unit) },
        .number(voice(.at95)) { voice.amount($0.band.upperBound, unit) },
      ])
    let drawing = SpreadChart(rows: rows, middle: spread.split.mean, target: answer.subject.target, unit: unit)
    let share = part(spread.split.share ?? 0)
    let note = say(
      fr: """
        \(design.draws) jeux de toutes les hypothèses sont tirés dans leurs fourchettes, avec \(design.replications) futurs \
        chacun, qui ont leur propre hasard. Entre les jeux est l'ignorance, au sein des jeux le hasard (analyse de la \
        variance).
        """,
      en: """
        \(design.draws) sets of all assumptions are drawn from their ranges, with \(design.replications) futures each, of \
        their own chance. Between sets is ignorance, within sets chance (analysis of variance).
        """)
    return section(
      "bands", title,
      [
        .text(note),
        chart(
          "bands-chart",
          say(fr: "L'ignorance fait \(share) de la variance", en: "\(share) of the variance is ignorance"), of: measure,
          key: [(.band, say(fr: "neuf sur dix", en: "nine out of ten")), (.line, voice(.mean))]
            + (answer.subject.target == nil ? [] : [(.dashes, voice(.target))]),
          alternative: rows.map { "\($0.name)\(voice.colon)\(band($0.band))" }.joined(separator: ". ") + ".",
          specification: drawing.specification(voice, title: measure), table),
      ])
  }

  var collecting: Report.Section? {
    guard let close = study.close, let information = answer.information else { return nil }
    let deviation = information.ofProbability ? close.probability?.deviation : nil
    let order = answer.worthKnowing.filter { information.values[$0].share > 0 }
    guard let first = order.first else { return nil }
    let title = say(fr: "Quelle donnée recueillir d'abord", en: "Which datum to collect first")
    let lifted = say(fr: "Part de l'incertitude levée", en: "Part of the uncertainty that goes")
    let rest = deviation.map { deviation in
      Column<Int>.number(say(fr: "Ce qui reste", en: "What stays")) {
        points(deviation * (1 - information.values[$0].share).squareRoot())
      }
    }
    let table = table(
      title, order,
      [head, .figure(lifted) { share(information.values[$0].share, information.values[$0].interval, part) }]
        + [rest].compactMap(\.self))
    let drawing = ShareBars(
      rows: order.prefix(shown).map { place in
        let value = information.values[place]
        return ShareBars.Row(name: name(place), bars: [.init(value: value.share, ends: value.interval)])
      }, kinds: [lifted])
    let (leading, worth) = (name(first), part(information.values[first].share))
    let finding = say(fr: "Connaître \(leading) en lèverait \(worth)", en: "Knowing \(leading) would take \(worth)")
    let subject =
      lifted + (information.ofProbability ? say(fr: ", de la probabilité", en: ", of the probability") : "")
    let note = say(
      fr: """
        Part de la variance qui disparaît en espérance si cette seule hypothèse était connue, d'après les mêmes \
        \(close.nested.design.draws) jeux (Plischke et al. 2013 ; Strong et al. 2014). Intervalles par rééchantillonnage à \
        95 %.
        """,
      en: """
        Part of the variance that goes in expectation if this assumption alone were known, from the same \
        \(close.nested.design.draws) sets (Plischke et al. 2013; Strong et al. 2014). Bootstrap intervals at 95%.
        """)
    return section(
      "collecting", title,
      [
        .text(note),
        chart(
          "collecting-chart", finding, of: subject, key: [(.solid, lifted), (.ends, voice(.interval95))],
          alternative: finding + ".", specification: drawing.specification(voice, title: subject), table),
      ])
  }
}
