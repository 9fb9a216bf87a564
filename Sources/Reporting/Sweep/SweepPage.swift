internal import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a sweep into words.
  public init(_ answer: SweepAnswer, _ identity: RunIdentity, in language: Language) {
    self = SweepPage(answer: answer, voice: Voice(language)).report
  }
}

/// Says what a sweep found of each measure: where it is lowest and highest, and what every point gives.
struct SweepPage: ExperimentPage {
  let answer: SweepAnswer
  let voice: Voice

  var scenario: Scenario { answer.scenario }
  var seed: UInt64 { answer.seed }
  private var sweep: Sweep { answer.sweep }
  private var isMap: Bool { sweep.levers.count == 2 && answer.isGrid }

  var report: Report {
    page(
      Bilingual(fr: "Balayage", en: "Sweep"),
      run: run("\(voice.count(sweep.points.count)) points, \(simulated(answer.futures))"),
      answer: sweep.measures.indices.map(sentence), sections: sweep.measures.indices.map(section))
  }

  // MARK: Small texts

  /// A measure with its period.
  private func subject(_ measure: Int) -> String {
    voice(answer.subjects[measure].indicator.name) + ", " + voice.month(answer.subjects[measure].window)
  }

  private func lever(_ place: Int) -> String { name(sweep.levers[place].path) }

  /// The levers of a point, such as `structures.caf.fte = 12`.
  private func place(_ point: Int) -> String {
    zip(sweep.levers.indices, sweep.points[point].values).map { "\(lever($0)) = \(short($1))" }
      .joined(separator: ", ")
  }

  private func isChance(_ measure: Int) -> Bool { answer.subjects[measure].target != nil }

  private func unit(_ measure: Int) -> Indicator.Unit { answer.subjects[measure].indicator.unit }

  private var chance: String { say(fr: "Probabilité de la cible", en: "Probability of the target") }
  private var futures: String { say(fr: "5–95 % des futurs", en: "5–95% of futures") }

  /// What is shown of a measure: the probability of its target, or its mean.
  private func shown(_ measure: Int) -> String { isChance(measure) ? chance : voice(.mean) }

  /// A probability, or a mean with its unit.
  private func worth(_ point: Int, _ measure: Int) -> String {
    let value = answer.worth(point, measure)
    return isChance(measure) ? percent(value) : amount(value, unit(measure))
  }

  /// Between which points a measure is lowest and highest.
  private func sentence(_ measure: Int) -> String {
    let name = subject(measure)
    guard let (low, high) = answer.ends(measure) else {
      return say(fr: "\(name) : aucun futur n'a pu le dire.", en: "\(name): no future could tell.")
    }
    let (least, most) = (worth(low, measure), worth(high, measure))
    if least == most {
      return say(fr: "\(name) : \(least) en tout point.", en: "\(name): \(least) at every point.")
    }
    let what =
      isChance(measure)
      ? say(fr: "la probabilité de la cible va", en: "the probability of the target goes")
      : say(fr: "la moyenne va", en: "the mean goes")
    return say(
      fr: "\(name) : \(what) de \(least) (\(place(low))) à \(most) (\(place(high))).",
      en: "\(name): \(what) from \(least) (\(place(low))) to \(most) (\(place(high))).")
  }

  // MARK: A section a measure

  private func section(_ measure: Int) -> Report.Section? {
    let design =
      answer.isGrid
      ? say(
        fr: "Chaque valeur de chaque levier avec chaque valeur des autres",
        en: "Every value of each lever with every value of the others")
      : say(
        fr: "Des points de la suite de Sobol, répartis également",
        en: "Points of the Sobol sequence, spread evenly")
    let note = say(
      fr: """
        \(design) : \(sweep.points.count) points, avec pour chacun les \(sweep.replications) mêmes futurs, si bien que la \
        différence entre deux points est celle de leurs leviers. Les intervalles des moyennes sont ceux de Student, ceux \
        des probabilités ceux de Wilson, à 95 %.
        """,
      en: """
        \(design): \(sweep.points.count) points, each with the same \(sweep.replications) futures, so that the difference \
        between two points is that of their levers. Intervals of means are Student's, of probabilities Wilson's, at 95%.
        """)
    let table = table(measure)
    return section(
      "sweep-\(measure + 1)", subject(measure),
      [.text(note), answer.ends(measure).map { chart(measure, $0, table) } ?? .table(table)])
  }

  private func table(_ measure: Int) -> Report.Table {
    let (points, unit) = (sweep.points, unit(measure))
    func estimate(_ point: Int) -> Estimate { sweep.estimates[point][measure] }
    let levers = sweep.levers.indices.map { place in
      Column<Int>.number(lever(place)) { short(points[$0].values[place]) }
    }
    let statistics: [Column<Int>] = [
      .figure(voice(.mean)) { point in
        Report.Cell(
          amount(estimate(point).mean, unit),
          detail: estimate(point).confidence.map { voice.span($0, unit) } ?? "")
      },
      .number(futures) { span(estimate($0).spread, unit) },
    ]
    let ofTarget: Column<Int> = .figure(chance) { point in
      let attainment = estimate(point).attainment
      return Report.Cell(
        percent(attainment?.probability), detail: attainment.map { percents($0.confidence) } ?? "")
    }
    return table(
      say(fr: "Tous les points", en: "All points"), points.indices,
      levers + statistics + (isChance(measure) ? [ofTarget] : []))
  }

  private func chart(_ measure: Int, _ ends: (low: Int, high: Int), _ table: Report.Table) -> Report.Block {
    let (least, most) = (worth(ends.low, measure), worth(ends.high, measure))
    let what =
      isChance(measure)
      ? say(fr: "La probabilité", en: "The probability") : say(fr: "La moyenne", en: "The mean")
    let finding =
      least == most
      ? say(fr: "\(what) est la même partout : \(least)", en: "\(what) is the same everywhere: \(least)")
      : say(fr: "\(what) va de \(least) à \(most)", en: "\(what) goes from \(least) to \(most)")
    let subject = "\(shown(measure))\(voice.colon)\(subject(measure))"
    let alternative = "\(finding). \(place(ends.low)); \(place(ends.high))."
    return chart(
      "sweep-chart-\(measure + 1)", finding, of: subject, key: key(measure),
      drawings(measure, subject).map { Report.Panel(title: $0, alternative: alternative, specification: $1) }, table)
  }

  private func key(_ measure: Int) -> [(Report.KeyEntry.Mark, String)] {
    if isMap { return [] }
    let current: [(Report.KeyEntry.Mark, String)] =
      answer.current.contains { $0 != nil } ? [(.day, say(fr: "valeur du fichier", en: "value of the file"))] : []
    guard sweep.levers.count == 1 else { return [(.dot, shown(measure))] + current }
    let band = isChance(measure) ? voice(.interval95).uppercasedFirst : futures
    return [(.line, shown(measure)), (.band, band)] + current
  }

  /// A line for one lever, a map for a grid of two, and each lever by itself for more, each under its heading.
  private func drawings(_ measure: Int, _ subject: String) -> [(String, String)] {
    if isMap {
      func drawn(ofChance: Bool) -> String { map(measure, ofChance).specification(voice, title: subject) }
      guard isChance(measure) else { return [("", drawn(ofChance: false))] }
      return [(chance, drawn(ofChance: true)), (voice(.mean), drawn(ofChance: false))]
    }
    return sweep.levers.indices.map { place in
      (sweep.levers.count > 1 ? lever(place) : "", curve(measure, place).specification(voice, title: subject))
    }
  }

  /// The probabilities of a target, or the means, of each pair of values.
  private func map(_ measure: Int, _ ofChance: Bool) -> HeatMap {
    func values(_ lever: Int) -> [String] {
      Set(sweep.points.map { $0.values[lever] }).sorted().map(short)
    }
    let unit = ofChance ? Indicator.Unit.share : unit(measure)
    let found = sweep.estimates.map { estimates in
      ofChance ? estimates[measure].attainment?.probability : estimates[measure].mean
    }
    let told = found.compactMap(\.self)
    let (low, high) = (told.min() ?? 0, told.max() ?? 1)
    return HeatMap(
      cells: zip(sweep.points, found).map { point, value in
        (short(point.values[0]), short(point.values[1]), value, value.map { voice.figure($0, unit) } ?? "–")
      }, across: values(0), down: values(1), acrossName: lever(0), downName: lever(1),
      valueName: ofChance ? chance : voice(.mean), domain: ofChance ? 0...1 : low < high ? low...high : low...(low + 1))
  }

  private func curve(_ measure: Int, _ lever: Int) -> LeverCurve {
    let order = sweep.points.indices.sorted {
      (sweep.points[$0].values[lever], $0) < (sweep.points[$1].values[lever], $1)
    }
    return LeverCurve(
      places: order.compactMap { point in
        let estimate = sweep.estimates[point][measure]
        guard let value = answer.worth(point, measure) else { return nil }
        let band = isChance(measure) ? estimate.attainment?.confidence : estimate.spread
        return (sweep.points[point].values[lever], value, band, worth(point, measure))
      }, isLine: sweep.levers.count == 1, unit: isChance(measure) ? .share : unit(measure),
      leverName: self.lever(lever),
      valueName: shown(measure),
      current: answer.current[lever].flatMap { sweep.levers[lever].range.contains($0) ? $0 : nil })
  }
}
