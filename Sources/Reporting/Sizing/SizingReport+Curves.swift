internal import Experiments
internal import InsertionPolicy

/// The curve around the answer, and what moves along it.
extension SizingReport {
  /// The scenarios with a curve.
  private var drawn: [(item: SizingStudy.Case, sizing: LeverSizing, curve: ResponseCurve)] {
    study.cases.compactMap { item in
      if case .lever(let sizing, let curve) = item.found { (item, sizing, curve) } else { nil }
    }
  }

  var curves: Report.Section? {
    guard !drawn.isEmpty else { return nil }
    return Report.Section(
      id: "curve", title: names.curveSection, blocks: [.chart(probabilities)] + drawn.indices.map { .chart(band($0)) })
  }

  private var probabilities: Report.Chart {
    let rule = drawn[0].item.rule
    let asked = words.numbers.percentage(rule.goal.probability)
    let finding =
      drawn.count == 1
      ? ends(drawn[0].curve)
      : words.curvesFinding(
        drawn.map { (name($0.item), $0.item.answer.map { setting($0.values[0]) }) }, probability: asked)
    let drawing = SizingChart(
      curves: drawn.map { item, _, curve in
        SizingChart.Curve(
          name: name(item), points: curve.steps.map { SizingChart.Mark(value: $0.value, $0.goal.attainment) },
          answer: item.answer?.values[0], label: item.answer.map { setting($0.values[0]) } ?? "")
      }, asked: rule.goal.probability, lever: words.typeset(study.levers[0].name))
    return Report.Chart(
      id: "sizing-probability", finding: finding, subject: names.probabilityCaption,
      key: [
        .init(mark: .line, meaning: names.probabilityLine), .init(mark: .band, meaning: names.probabilityBand),
        .init(mark: .dashes, meaning: names.asked), .init(mark: .day, meaning: names.answerMark),
      ],
      panels: [
        Report.Panel(
          title: "", alternative: finding, specification: drawing.specification(words, names, title: finding))
      ],
      table: table(drawn.map { ($0.item, $0.curve) }))
  }

  private func ends(_ curve: ResponseCurve) -> String {
    func end(_ step: ResponseCurve.Step) -> (value: String, share: String) {
      (setting(step.value), words.numbers.percentage(step.goal.attainment?.probability ?? 0))
    }
    return words.curveFinding(end(curve.steps[0]), end(curve.steps[curve.steps.count - 1]))
  }

  /// The measure itself, with what nine futures of ten stay within.
  private func band(_ index: Int) -> Report.Chart {
    let (item, _, curve) = drawn[index]
    let unit = item.indicator.unit
    func end(_ step: ResponseCurve.Step) -> (value: String, mean: String) {
      (setting(step.value), step.goal.mean.map { words.amount($0, unit) } ?? words.notEnough)
    }
    let title = words.typeset(item.indicator.name)
    let finding = words.bandFinding(
      drawn.count == 1 ? nil : name(item), words.inSentence(title), end(curve.steps[0]),
      end(curve.steps[curve.steps.count - 1]))
    let drawing = MeasureCurve(
      points: curve.steps.map { MeasureCurve.Mark(value: $0.value, $0.goal) }, level: item.rule.goal.value, unit: unit,
      answer: item.answer?.values[0], lever: words.typeset(study.levers[0].name))
    return Report.Chart(
      id: "sizing-band-\(index + 1)", finding: finding, subject: "\(title) (\(words.axis(unit)))",
      key: [
        .init(mark: .band, meaning: words.labels.band), .init(mark: .line, meaning: words.labels.medianLine),
        .init(mark: .dashes, meaning: names.targetRule), .init(mark: .day, meaning: names.answerMark),
      ],
      panels: [
        Report.Panel(title: "", alternative: finding, specification: drawing.specification(words, title: finding))
      ],
      table: table([(item, curve)]))
  }

  private func table(_ curves: [(item: SizingStudy.Case, curve: ResponseCurve)]) -> Report.Table {
    var table = Report.Table(
      caption: names.curveCaption,
      columns: [
        .text(names.value), .number(names.probability), .number(names.interval), .number(names.mean),
        .number(names.spread),
      ],
      rows: curves.flatMap { item, curve in
        curve.steps.map { step in
          let (goal, unit) = (step.goal, item.indicator.unit)
          return [
            Report.Cell(setting(step.value)),
            Report.Cell(goal.attainment.map { words.numbers.percentage($0.probability) } ?? "–"),
            Report.Cell(goal.attainment.map { words.numbers.percentages($0.confidence, to: words.to) } ?? "–"),
            Report.Cell(goal.mean.map { words.figure($0, unit) } ?? "–"),
            Report.Cell(goal.spread.map { words.span($0, unit) } ?? "–"),
          ]
        }
      })
    if curves.count > 1 {
      table.groups = curves.map { Report.RowGroup(title: name($0.item), count: $0.curve.steps.count) }
    }
    return table
  }

  // MARK: Why

  var why: Report.Section? {
    guard !drawn.isEmpty else { return nil }
    let tables = drawn.map { companions($0.item, $0.sizing, $0.curve) }
    return Report.Section(
      id: "why", title: names.whySection,
      blocks: [.list(drawn.flatMap { reasons($0.item, $0.sizing, $0.curve) })]
        + (drawn.count == 1 ? tables.map { .table($0) } : [.table(sideBySide)] + tables.map { .folded($0) }))
  }

  /// Whether the lever still acts, whether people wait, and whether the load is held at its floor.
  private func reasons(_ item: SizingStudy.Case, _ sizing: LeverSizing, _ curve: ResponseCurve) -> [String] {
    let center = curve.steps.firstIndex { $0.place == sizing.place } ?? 0
    let step = curve.steps[center]
    func mean(_ suffix: String) -> Double? {
      guard item.indicator.programme != nil else { return nil }
      let place = item.indicators.firstIndex { $0.id.hasSuffix(".\(suffix)") }
      return place.flatMap { step.estimates[$0].mean }
    }
    var reasons = [action(item, sizing, curve, center)]
    if let waiting = mean("waiting") {
      if waiting == 0 {
        reasons.append(words.waits(name(item), at: setting(step.value), mean: nil))
      } else if let wait = mean("mean_wait"), wait >= 1 {
        reasons.append(words.waits(name(item), at: setting(step.value), mean: words.amount(wait, .days)))
      }
    }
    let programme = item.indicator.programme.map { item.scenario.programmes[$0] }
    if let floor = programme?.load?.floor, let load = mean("load_per_fte"), abs(load - floor) < floor * Self.near {
      reasons.append(
        words.heldAtFloor(
          name(item), at: setting(step.value), load: words.figure(load, .perFTE), floor: words.plain(floor)))
    }
    return reasons
  }

  /// How far from a floor a load is held at it, as a part of it.
  ///
  /// Chosen: what departures and absences move a load by.
  private static var near: Double { 0.05 }

  /// Whether the lever still acts past the answer, and how much.
  private func action(
    _ item: SizingStudy.Case, _ sizing: LeverSizing, _ curve: ResponseCurve, _ center: Int
  ) -> String {
    let unit = item.indicator.unit
    let measure = words.inSentence(words.typeset(item.indicator.name))
    let isFalling = sizing.easier == .smaller
    // Towards the easy end, the first step from which no future changes any more.
    let steps = curve.steps
    let still =
      isFalling
      ? steps.indices.prefix { $0 + 1 < steps.count && steps[$0 + 1].changed == 0 }.last.map { $0 + 1 }
      : steps.indices.reversed().prefix { steps[$0].changed == 0 }.last.map { $0 - 1 }
    if let still {
      return words.saturation(name(item), from: setting(steps[still].value), measure: measure, futures: curve.futures)
    }
    let (from, to) = center + 1 < steps.count ? (center, center + 1) : (max(0, center - 1), center)
    let gain = (steps[to].goal.mean ?? 0) - (steps[from].goal.mean ?? 0)
    return words.slope(
      name(item), from: setting(steps[from].value), to: setting(steps[to].value), gain: words.signed(gain, unit),
      measure: measure)
  }

  /// The same measures of every scenario, each at its own answer.
  private var sideBySide: Report.Table {
    let known = drawn.flatMap(\.item.indicators).reduce(into: [Indicator]()) { known, next in
      if !known.contains(where: { $0.id == next.id }) { known.append(next) }
    }
    return Report.Table(
      caption: names.sideBySideCaption,
      columns: [.text(names.indicator)] + drawn.map { .number("\(name($0.item)) (\(setting($0.sizing.value)))") },
      rows: known.map { indicator in
        [Report.Cell(words.typeset(indicator.name))]
          + drawn.map { item, sizing, curve in
            let place = item.indicators.firstIndex { $0.id == indicator.id }
            let step = curve.steps.first { $0.place == sizing.place }
            let mean = place.flatMap { place in step.flatMap { $0.estimates[place].mean } }
            return Report.Cell(mean.map { words.amount($0, indicator.unit) } ?? "–")
          }
      })
  }

  /// What else changes along the lever: just before the answer, at it, and at the easy end.
  private func companions(_ item: SizingStudy.Case, _ sizing: LeverSizing, _ curve: ResponseCurve) -> Report.Table {
    let steps = curve.steps
    let center = steps.firstIndex { $0.place == sizing.place } ?? 0
    let isFalling = sizing.easier == .smaller
    let before = isFalling ? center + 1 : center - 1
    let end = isFalling ? 0 : steps.count - 1
    let columns = [(before, names.atBound), (center, names.atAnswer), (end, names.atEnd)].filter {
      steps.indices.contains($0.0)
    }
    return Report.Table(
      caption: drawn.count == 1 ? names.whyCaption : "\(names.whyCaption)\(words.colon)\(name(item))",
      columns: [.text(names.indicator)] + columns.map { .number("\($0.1) (\(setting(steps[$0.0].value)))") },
      rows: item.indicators.indices.map { measure in
        let unit = item.indicators[measure].unit
        return [Report.Cell(words.typeset(item.indicators[measure].name))]
          + columns.map { step, _ in
            Report.Cell(steps[step].estimates[measure].mean.map { words.amount($0, unit) } ?? "–")
          }
      })
  }
}
