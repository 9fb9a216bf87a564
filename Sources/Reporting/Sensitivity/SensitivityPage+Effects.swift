internal import Experiments
internal import InsertionPolicy

/// What each assumption changes: over its range, at its ends, and what could not be moved.
extension SensitivityPage {
  /// Assumptions shown in a chart, at most.
  ///
  /// Chosen: what fits on a page beside its text; the table has all of them.
  var shown: Int { 12 }

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
    let ofProbability = screening.attainments.map { attainments in
      Column<Int>.figure(say(fr: "Effet sur la probabilité", en: "Effect on the probability")) {
        share(attainments[$0].strength, attainments[$0].interval, points)
      }
    }
    let table = table(
      title, order,
      [
        head, .number(say(fr: "Dans le fichier", en: "In the file")) { short(answer.assumptions[$0].value) },
        .number(rangeTitle) { range($0) }, .figure(strength) { cell(effects[$0].strength, effects[$0].interval) },
        .figure(say(fr: "Dispersion des effets (σ)", en: "Spread of the effects (σ)")) { cell(effects[$0].spread) },
        .figure(say(fr: "Part du hasard", en: "Part of chance")) { cell(effects[$0].strengthOfChance) },
        .number(say(fr: "Parmi les cinq premières", en: "Among the first five")) { part(effects[$0].leading) },
      ] + [ofProbability].compactMap(\.self))
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
    let title = say(fr: "Aux deux bouts de chaque fourchette", en: "At both ends of each range")
    let changeTitle = voice(.change)
    func signed(_ change: Tornado.Change) -> String { change.difference.map { voice.signed($0, unit) } ?? "–" }
    func cell(_ value: Double?, _ range: ClosedRange<Double>?, _ unit: Indicator.Unit) -> Report.Cell {
      Report.Cell(value.map { voice.signed($0, unit) } ?? "–", detail: range.map { voice.signedSpan($0, unit) } ?? "")
    }
    func columns(_ end: String, _ change: @escaping (Tornado.Bar) -> Tornado.Change) -> [Column<Tornado.Bar>] {
      let ofProbability = say(fr: "changement de la probabilité", en: "change of the probability")
      return [
        .figure("\(end)\(voice.colon)\(changeTitle.lowercased())") {
          cell(change($0).difference, change($0).interval, unit)
        }
      ]
        + (answer.subject.target == nil
          ? []
          : [
            .figure("\(end)\(voice.colon)\(ofProbability)") {
              cell(change($0).attainment, change($0).attainmentInterval, .share)
            }
          ])
    }
    let assumption: [Column<Tornado.Bar>] = [
      .head(voice(.assumption)) { headCell($0.parameter) }, .number(rangeTitle) { range($0.parameter) },
    ]
    let table = table(
      title, bars,
      assumption + columns(say(fr: "Au bas", en: "At the low end"), \.low)
        + columns(say(fr: "Au haut", en: "At the high end"), \.high))
    func end(_ change: Tornado.Change) -> TornadoChart.End {
      TornadoChart.End(
        change: change.difference ?? 0, ends: change.interval, value: short(change.value), text: signed(change))
    }
    let drawing = TornadoChart(
      rows: bars.map { (name($0.parameter), end($0.low), end($0.high)) }, unit: unit)
    let finding =
      bars.first.map { bar in
        let (name, low, high) = (name(bar.parameter), signed(bar.low), signed(bar.high))
        return say(
          fr: "\(name) : \(low) au bas de la fourchette, \(high) au haut",
          en: "\(name): \(low) at the low end, \(high) at the high end")
      } ?? ""
    let subject = "\(changeTitle)\(voice.colon)\(measure)"
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
    let table = table(
      title, answer.fixed,
      [
        .text(voice(.assumption)) { $0.path }, .text(say(fr: "Raison", en: "Reason")) { voice($0.reason) },
      ])
    return section("fixed", title, [.text(note), .table(table)])
  }

  // MARK: Cells

  private var rangeTitle: String { say(fr: "Fourchette", en: "Range") }

  /// Parameters by their places.
  var head: Column<Int> { .head(voice(.assumption), headCell) }

  /// A parameter by its path, with the reason that the file gives for its value.
  func headCell(_ place: Int) -> Report.Cell {
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
  func share(
    _ value: Double?, _ interval: ClosedRange<Double>?, _ written: (Double) -> String
  ) -> Report.Cell {
    value.map { Report.Cell(written($0), detail: interval.map(parts) ?? "") } ?? Report.Cell("–")
  }
}
