internal import Experiments
internal import InsertionPolicy

extension SensitivityPage {
  /// Assumptions shown in a chart, at most.
  ///
  /// Chosen: what fits on a page beside its text; the table has all of them.
  private var shown: Int { 12 }

  var screening: Report.Section? {
    let (screening, order) = (study.screening, study.screening.order)
    let (design, effects) = (screening.design, screening.effects)
    let title = say(fr: "Quelles hypothèses font bouger la réponse", en: "Which assumptions move the answer")
    let strength = say(fr: "Effet moyen sur la fourchette", en: "Mean effect over the range")
    let moving = answer.moving.count
    let finding =
      moving == 0
      ? say(
        fr: "Aucune hypothèse ne fait bouger la réponse de plus que le hasard",
        en: "No assumption moves the answer by more than chance")
      : say(
        fr: """
          \(moving) \(voice.plural(moving, "hypothèse fait", "hypothèses font")) bouger la réponse de plus que le hasard, \
          sur \(order.count)
          """,
        en:
          "\(moving) of \(order.count) assumptions \(voice.plural(moving, "moves", "move")) the answer by more than chance"
      )
    let futures = design.replications
    let note = say(
      fr: """
        Chacun des \(design.trajectories) parcours des fourchettes fait bouger les \(order.count) hypothèses l'une après \
        l'autre, sur \(design.levels) niveaux ; \
        \(voice.plural(futures, "le même futur sert", "les \(futures) mêmes futurs servent")) à tous les points, si bien \
        qu'un effet est celui de l'hypothèse. L'effet est ce dont la réponse change sur toute la fourchette. Là où σ est \
        aussi grand que l'effet, il dépend des autres hypothèses ou s'infléchit. Ce que le hasard seul montrerait est à \
        côté. (Morris 1991 ; Campolongo et al. 2007.)
        """,
      en: """
        Each of \(design.trajectories) walks through the ranges moves the \(order.count) assumptions one at a time, on \
        \(design.levels) levels; every point has the same \(voice.plural(futures, "future", "\(futures) futures")), so \
        that an effect is the assumption's. The effect is what the answer changes by over the whole range. Where σ is as \
        large as the effect, it depends on the other assumptions or bends. What chance alone would show stands beside it. \
        (Morris 1991; Campolongo et al. 2007.)
        """)
    let table = Report.Table(
      caption: title,
      columns: [
        .text(voice(.assumption)), .number(say(fr: "Dans le fichier", en: "In the file")), .number(rangeTitle),
        .number(strength), .number(say(fr: "Dispersion des effets (σ)", en: "Spread of the effects (σ)")),
        .number(say(fr: "Part du hasard", en: "Part of chance")),
        .number(say(fr: "Parmi les cinq premières", en: "Among the first five")),
      ]
        + (screening.attainments == nil
          ? [] : [.number(say(fr: "Effet sur la probabilité", en: "Effect on the probability"))]),
      rows: order.map { place in
        let effect = effects[place]
        return [
          head(place), Report.Cell(short(answer.assumptions[place].value)), Report.Cell(range(place)),
          cell(effect.strength, effect.interval), cell(effect.spread), cell(effect.strengthOfChance),
          Report.Cell(part(effect.leading)),
        ] + (screening.attainments.map { [share($0[place].strength, $0[place].interval, points)] } ?? [])
      })
    let drawing = IntervalChart(
      rows: order.prefix(shown).compactMap { place in
        let effect = effects[place]
        return effect.strength.map { strength in
          IntervalChart.Row(
            name: name(place), value: strength, ends: effect.interval,
            text: self.effect(strength) + (effect.spread.map { " (σ \(self.effect($0)))" } ?? ""))
        }
      }, unit: unit, mark: .bar, low: voice(.at5), high: voice(.at95), subject: voice(.assumption), room: 150)
    // The first five with their effects, for whoever does not see the drawing.
    let first = order.prefix(MorrisScreening.first).compactMap { place in
      effects[place].strength.map { "\(name(place)) \(effect($0))" }
    }
    let subject = "\(strength)\(voice.colon)\(measure)"
    return section(
      "screening", title,
      [
        .text(note),
        chart(
          "screening-chart", finding, of: subject,
          key: [
            (.column, say(fr: "effet absolu moyen", en: "mean absolute effect")), (.ends, voice(.interval95)),
          ], alternative: "\(finding). \(first.joined(separator: say(fr: " ; ", en: "; "))).",
          specification: drawing.specification(voice, title: subject), table),
      ])
  }

  var tornado: Report.Section? {
    guard let tornado = study.close?.tornado else { return nil }
    let bars = tornado.order.map { tornado.bars[$0] }
    let hasTarget = answer.subject.target != nil
    let title = say(fr: "Aux deux bouts de chaque fourchette", en: "At both ends of each range")
    let change = voice(TornadoChart.change)
    func signed(_ change: Tornado.Change) -> String { change.difference.map { voice.signed($0, unit) } ?? "–" }
    func cells(_ change: Tornado.Change) -> [Report.Cell] {
      func cell(_ value: Double?, _ range: ClosedRange<Double>?, _ unit: Indicator.Unit) -> Report.Cell {
        Report.Cell(
          value.map { voice.signed($0, unit) } ?? "–", detail: range.map { voice.signedSpan($0, unit) } ?? "")
      }
      return [cell(change.difference, change.interval, unit)]
        + (hasTarget ? [cell(change.attainment, change.attainmentInterval, .share)] : [])
    }
    func columns(_ end: String) -> [Report.Column] {
      let ofProbability = say(fr: "changement de la probabilité", en: "change of the probability")
      return ([change.lowercased()] + (hasTarget ? [ofProbability] : [])).map { .number("\(end)\(voice.colon)\($0)") }
    }
    let table = Report.Table(
      caption: title,
      columns: [.text(voice(.assumption)), .number(rangeTitle)] + columns(say(fr: "Au bas", en: "At the low end"))
        + columns(say(fr: "Au haut", en: "At the high end")),
      rows: bars.map { bar in
        [head(bar.parameter), Report.Cell(range(bar.parameter))] + cells(bar.low) + cells(bar.high)
      })
    func end(_ change: Tornado.Change) -> TornadoChart.End {
      TornadoChart.End(
        change: change.difference ?? 0, ends: change.interval, value: short(change.value), text: signed(change))
    }
    let drawing = TornadoChart(
      rows: bars.map { TornadoChart.Row(name: name($0.parameter), low: end($0.low), high: end($0.high)) }, unit: unit)
    let finding =
      bars.first.map { bar in
        let (name, low, high) = (name(bar.parameter), signed(bar.low), signed(bar.high))
        return say(
          fr: "\(name) : \(low) au bas de la fourchette, \(high) au haut",
          en: "\(name): \(low) at the low end, \(high) at the high end")
      } ?? ""
    let subject = "\(change)\(voice.colon)\(measure)"
    let note = say(
      fr: """
        Chaque hypothèse est mise tour à tour aux deux bouts de sa fourchette, les autres à la valeur du fichier, dans les \
        \(tornado.replications) mêmes futurs ; les intervalles des différences appariées sont à 95 %, chacun pour soi.
        """,
      en: """
        Each assumption in turn is put at both ends of its range, the others at the value of the file, over the same \
        \(tornado.replications) futures; the intervals of paired differences are at 95%, each by itself.
        """)
    return section(
      "tornado", title,
      [
        .text(note),
        chart(
          "tornado-chart", finding, of: subject,
          key: [
            (.column, voice(TornadoChart.lowEnd)), (.solid, voice(TornadoChart.highEnd)), (.ends, voice(.interval95)),
          ], alternative: finding + ".", specification: drawing.specification(voice, title: subject), table),
      ])
  }

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
    let table = Report.Table(
      caption: title,
      columns: [
        .text(voice(.assumption)), .number(say(fr: "Seule", en: "Alone")),
        .number(say(fr: "Avec les autres", en: "With the others")),
      ],
      rows: order.map { place in
        let index = found.indices[place]
        return [
          head(close.kept[place]), share(index.first, index.firstInterval, part),
          share(index.total, index.totalInterval, part),
        ]
      })
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
    let rows = [
      SpreadChart.Row(
        name: say(fr: "Tous les futurs : hasard et ignorance", en: "All futures: chance and ignorance"),
        band: spread.all),
      SpreadChart.Row(
        name: say(fr: "Valeur attendue : l'ignorance seule", en: "Expected value: ignorance alone"),
        band: spread.ignorance),
      SpreadChart.Row(
        name: say(fr: "Autour de la moyenne : le hasard seul", en: "Around the mean: chance alone"), band: spread.chance
      ),
    ]
    let table = Report.Table(
      caption: title,
      columns: [.text(voice(SpreadChart.what)), .number(voice(.at5)), .number(voice(.at95))],
      rows: rows.map { row in
        [row.name, voice.amount(row.band.lowerBound, unit), voice.amount(row.band.upperBound, unit)].map {
          Report.Cell($0)
        }
      })
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
    let table = Report.Table(
      caption: title,
      columns: [.text(voice(.assumption)), .number(lifted)]
        + (deviation == nil ? [] : [.number(say(fr: "Ce qui reste", en: "What stays"))]),
      rows: order.map { place in
        let value = information.values[place]
        return [head(place), share(value.share, value.interval, part)]
          + (deviation.map { [Report.Cell(points($0 * (1 - value.share).squareRoot()))] } ?? [])
      })
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

  var fixed: Report.Section? {
    let count = answer.fixed.count
    guard count > 0 else { return nil }
    let title = say(fr: "Ce qui n'a pu bouger seul", en: "What could not be moved by itself")
    let note = say(
      fr: """
        \(count) \(voice.plural(count, "hypothèse garde", "hypothèses gardent")) la valeur du fichier : à un bout de la \
        fourchette, le scénario ne serait plus un scénario valable.
        """,
      en: """
        \(count) \(voice.plural(count, "assumption keeps", "assumptions keep")) the value of the file: at one end of its \
        range the scenario would not be a sound one.
        """)
    let table = Report.Table(
      caption: title, columns: [.text(voice(.assumption)), .text(say(fr: "Raison", en: "Reason"))],
      rows: answer.fixed.map { [Report.Cell($0.path), Report.Cell(voice($0.reason))] })
    return section("fixed", title, [.text(note), .table(table)])
  }

  // MARK: Cells

  private var rangeTitle: String { say(fr: "Fourchette", en: "Range") }

  /// A parameter by its path, with the reason that the file gives for its value.
  private func head(_ place: Int) -> Report.Cell {
    Report.Cell(name(place), detail: voice(answer.assumptions[place].reason))
  }

  private func range(_ place: Int) -> String {
    let range = study.parameters[place].lever.range
    return short(range.lowerBound) + voice.to + short(range.upperBound)
  }

  private func cell(_ value: Double?, _ interval: ClosedRange<Double>? = nil) -> Report.Cell {
    value.map { Report.Cell(effect($0), detail: interval.map(effects) ?? "") } ?? Report.Cell("–")
  }

  /// A share as `written`, with its interval below.
  private func share(
    _ value: Double?, _ interval: ClosedRange<Double>?, _ written: (Double) -> String
  ) -> Report.Cell {
    value.map { Report.Cell(written($0), detail: interval.map(parts) ?? "") } ?? Report.Cell("–")
  }
}
