internal import Experiments
internal import InsertionPolicy

/// The curve around the answer, and what moves along it.
extension SizingPage {
  /// A scenario with a curve.
  private typealias Drawn = (item: SizingStudy.Case, sizing: LeverSizing, curve: ResponseCurve)

  private var drawn: [Drawn] {
    study.cases.compactMap { item in
      if case .lever(let sizing, let curve) = item.found { (item, sizing, curve) } else { nil }
    }
  }

  private var lever: String { voice(study.levers[0].name) }

  var curves: Report.Section? {
    guard !drawn.isEmpty else { return nil }
    return section(
      "curve", say(fr: "La réponse et la courbe autour", en: "The answer and the curve around it"),
      [probabilities] + drawn.indices.map(band))
  }

  private var probabilities: Report.Block {
    let asked = drawn[0].item.rule.goal.probability
    let finding = drawn.count == 1 ? ends(drawn[0].curve) : answers(asked)
    let drawing = SizingChart(
      curves: drawn.map { item, _, curve in
        SizingChart.Curve(
          name: name(item), points: curve.steps.map { ($0.value, $0.goal.attainment) },
          answer: item.answer?.values[0], label: item.answer.map { setting($0.values[0]) } ?? "")
      }, asked: asked, lever: lever)
    return chart(
      "sizing-probability", finding,
      of: say(
        fr: "Probabilité d'atteindre la cible selon le levier", en: "Probability of reaching the target along the lever"
      ),
      key: [
        (.line, say(fr: "probabilité d'atteindre la cible", en: "probability of reaching the target")),
        (.band, voice(.interval95)), (.dashes, say(fr: "probabilité demandée", en: "probability asked for")),
        (.day, answerMark),
      ], specification: drawing.specification(voice, title: finding), table(drawn))
  }

  private var answerMark: String { say(fr: "réponse", en: "answer") }

  /// How probable the target is at both ends of the curve.
  private func ends(_ curve: ResponseCurve) -> String {
    let (first, last) = (curve.steps[0], curve.steps[curve.steps.count - 1])
    let low = percent(first.goal.attainment?.probability ?? 0)
    let high = percent(last.goal.attainment?.probability ?? 0)
    let (from, to) = (setting(first.value), setting(last.value))
    return say(
      fr: "La probabilité d'atteindre la cible est de \(low) à \(from) et de \(high) à \(to).",
      en: "The probability of reaching the target is \(low) at \(from) and \(high) at \(to).")
  }

  /// Where each scenario reaches the target.
  private func answers(_ asked: Double) -> String {
    let found = drawn.map { drawn in
      let place =
        drawn.item.answer.map { say(fr: "à \(setting($0.values[0]))", en: "at \(setting($0.values[0]))") }
        ?? say(fr: "nulle part", en: "nowhere")
      return "\(voice.quoted(name(drawn.item))) \(place)"
    }.joined(separator: say(fr: " ; ", en: "; "))
    return say(fr: "\(percent(asked)) atteints : \(found).", en: "\(percent(asked)) is reached: \(found).")
  }

  /// The measure itself, with what nine futures of ten stay within.
  private func band(_ index: Int) -> Report.Block {
    let (item, _, curve) = drawn[index]
    let unit = item.indicator.unit
    let (first, last) = (curve.steps[0], curve.steps[curve.steps.count - 1])
    func mean(_ step: ResponseCurve.Step) -> String {
      step.goal.mean.map { voice.amount($0, unit) } ?? voice(.notEnough)
    }
    let title = voice(item.indicator.name)
    let subject = (drawn.count == 1 ? "" : name(item) + voice.colon) + voice.quoted(voice.inSentence(title))
    let finding = say(
      fr: "\(subject), \(mean(first)) en moyenne à \(setting(first.value)), \(mean(last)) à \(setting(last.value)).",
      en: "\(subject), \(mean(first)) on average at \(setting(first.value)), \(mean(last)) at \(setting(last.value)).")
    let drawing = MeasureCurve(
      points: curve.steps.map { ($0.value, $0.goal) }, level: item.rule.goal.value, unit: unit,
      answer: item.answer?.values[0], lever: lever)
    return chart(
      "sizing-band-\(index + 1)", finding, of: "\(title) (\(voice.axis(unit)))",
      key: [
        (.band, voice(.band)), (.line, voice(.medianMark)), (.dashes, voice(.target).lowercased()), (.day, answerMark),
      ], specification: drawing.specification(voice, title: finding), table([drawn[index]]))
  }

  private func table(_ drawn: [Drawn]) -> Report.Table {
    let rows = drawn.flatMap { item, _, curve in curve.steps.map { (unit: item.indicator.unit, step: $0) } }
    var table = table(
      say(fr: "Réponse de l'indicateur au levier", en: "How the indicator answers to the lever"), rows,
      [
        .text(voice(.value)) { setting($0.step.value) },
        .number(voice(SizingChart.probability)) { percent($0.step.goal.attainment?.probability) },
        .number(say(fr: "Intervalle", en: "Interval")) { percents($0.step.goal.attainment?.confidence) },
        .number(voice(.mean)) { row in row.step.goal.mean.map { voice.figure($0, row.unit) } ?? "–" },
        .number(say(fr: "De 5 à 95 %", en: "5 to 95%")) { span($0.step.goal.spread, $0.unit) },
      ])
    if drawn.count > 1 {
      table.groups = drawn.map { Report.RowGroup(title: name($0.item), count: $0.curve.steps.count) }
    }
    return table
  }

  // MARK: Why

  var why: Report.Section? {
    guard !drawn.isEmpty else { return nil }
    let tables = drawn.map(companions)
    return section(
      "why", say(fr: "Pourquoi cette réponse", en: "Why this answer"),
      [.list(drawn.flatMap(reasons))]
        + (drawn.count == 1 ? tables.map { .table($0) } : [.table(sideBySide)] + tables.map { .folded($0) }))
  }

  /// Whether the lever still acts, whether people wait, and whether the load is held at its floor.
  private func reasons(_ drawn: Drawn) -> [String] {
    let (item, sizing, curve) = drawn
    let center = curve.steps.firstIndex { $0.place == sizing.place } ?? 0
    let step = curve.steps[center]
    let (who, value) = (name(item), setting(step.value))
    func mean(_ suffix: String) -> Double? {
      guard item.indicator.programme != nil else { return nil }
      let place = item.indicators.firstIndex { $0.id.hasSuffix(".\(suffix)") }
      return place.flatMap { step.estimates[$0].mean }
    }
    var reasons = [action(drawn, center)]
    if let waiting = mean("waiting") {
      if waiting == 0 {
        reasons.append(
          say(
            fr: """
              \(who) : à \(value), personne n'attend de place. Ce ne sont pas les places qui limitent, mais qui est orienté \
              là.
              """,
            en: """
              \(who): at \(value) nobody waits for a place. Places are not what limits, but who is oriented there.
              """))
      } else if let wait = mean("mean_wait"), wait >= 1 {
        let days = voice.amount(wait, .days)
        reasons.append(
          say(
            fr: "\(who) : à \(value), une place s'attend encore \(days) en moyenne ; les places limitent.",
            en: "\(who): at \(value) people still wait \(days) for a place on average; places are what limits."))
      }
    }
    let programme = item.indicator.programme.map { item.scenario.programmes[$0] }
    if let floor = programme?.load?.floor, let load = mean("load_per_fte"), abs(load - floor) < floor * Self.near {
      let (load, floor) = (voice.figure(load, .perFTE), voice.plain(floor))
      reasons.append(
        say(
          fr: """
            \(who) : à \(value), la charge est de \(load) par ETP, tout près de \(floor), seuil sous lequel l'orientation \
            s'élargit. Chaque ETP de plus fait donc entrer d'autres personnes, tant qu'il en reste à orienter.
            """,
          en: """
            \(who): at \(value) the load is \(load) per FTE, close to \(floor), below which orientation widens. So each FTE \
            more brings in other people, as long as there are some to orient.
            """))
    }
    return reasons
  }

  /// How far from a floor a load is held at it, as a part of it.
  ///
  /// Chosen: what departures and absences move a load by.
  private static var near: Double { 0.05 }

  /// Whether the lever still acts past the answer, and how much.
  private func action(_ drawn: Drawn, _ center: Int) -> String {
    let (item, sizing, curve) = drawn
    let measure = voice.quoted(voice.inSentence(voice(item.indicator.name)))
    // Towards the easy end, the first step from which no future changes any more.
    let steps = curve.steps
    let still =
      sizing.easier == .smaller
      ? steps.indices.prefix { $0 + 1 < steps.count && steps[$0 + 1].changed == 0 }.last.map { $0 + 1 }
      : steps.indices.reversed().prefix { steps[$0].changed == 0 }.last.map { $0 - 1 }
    if let still {
      let value = setting(steps[still].value)
      return say(
        fr: """
          \(name(item)) : au-delà de \(value), \(measure) est la même dans chacun des \(curve.futures) futurs. Ce n'est \
          plus le levier qui limite, mais le reste : qui arrive, et qui est orienté là.
          """,
        en: """
          \(name(item)): past \(value), \(measure) is the same in every one of the \(curve.futures) futures. What limits is \
          then no longer the lever, but the rest: who comes, and who is oriented there.
          """)
    }
    let (from, to) = center + 1 < steps.count ? (center, center + 1) : (max(0, center - 1), center)
    let gain = voice.signed((steps[to].goal.mean ?? 0) - (steps[from].goal.mean ?? 0), item.indicator.unit)
    let (low, high) = (setting(steps[from].value), setting(steps[to].value))
    return say(
      fr: "\(name(item)) : de \(low) à \(high), \(measure) change de \(gain) en moyenne.",
      en: "\(name(item)): from \(low) to \(high), \(measure) changes by \(gain) on average.")
  }

  /// The same measures of every scenario, each at its own answer.
  private var sideBySide: Report.Table {
    let known = drawn.flatMap(\.item.indicators).reduce(into: [Indicator]()) { known, next in
      if !known.contains(where: { $0.id == next.id }) { known.append(next) }
    }
    return table(
      say(
        fr: "Chaque scénario à sa réponse, ou à ce qui fait le mieux",
        en: "Each scenario at its answer, or at what does best"), known,
      [.text(voice(.indicator)) { voice($0.name) }]
        + drawn.map { item, sizing, curve in
          .number("\(name(item)) (\(setting(sizing.value)))") { indicator in
            let place = item.indicators.firstIndex { $0.id == indicator.id }
            let step = curve.steps.first { $0.place == sizing.place }
            return amount(place.flatMap { step?.estimates[$0].mean }, indicator.unit)
          }
        })
  }

  /// What else changes along the lever: just before the answer, at it, and at the easy end.
  private func companions(_ drawn: Drawn) -> Report.Table {
    let (item, sizing, curve) = drawn
    let steps = curve.steps
    let center = steps.firstIndex { $0.place == sizing.place } ?? 0
    let isFalling = sizing.easier == .smaller
    let columns = [
      (isFalling ? center + 1 : center - 1, say(fr: "Juste avant", en: "Just before")),
      (center, say(fr: "À la réponse", en: "At the answer")),
      (isFalling ? 0 : steps.count - 1, say(fr: "Au bout facile", en: "At the easy end")),
    ].filter { steps.indices.contains($0.0) }
    let caption = say(fr: "Ce qui change avec le levier, en moyenne", en: "What changes with the lever, on average")
    return table(
      self.drawn.count == 1 ? caption : caption + voice.colon + name(item), item.indicators.indices,
      [.text(voice(.indicator)) { voice(item.indicators[$0].name) }]
        + columns.map { step, heading in
          .number("\(heading) (\(setting(steps[step].value)))") {
            amount(steps[step].estimates[$0].mean, item.indicators[$0].unit)
          }
        })
  }
}
