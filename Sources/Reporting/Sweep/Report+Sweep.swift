internal import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a sweep into words.
  public init(_ answer: SweepAnswer, _ identity: RunIdentity, in language: Language) {
    switch language {
    case .french: self = SweepReport(facts: SweepFacts(answer: answer), words: FrenchWords()).report
    case .english: self = SweepReport(facts: SweepFacts(answer: answer), words: EnglishWords()).report
    }
  }
}

/// Chooses what is said of a sweep.
struct SweepReport<Speech: Words & SweepWords> {
  let facts: SweepFacts
  let words: Speech

  var answer: SweepAnswer { facts.answer }
  var sweep: Sweep { answer.sweep }
  var names: SweepNames { words.sweepNames }

  var report: Report {
    func count(_ number: Int) -> String { words.numbers.number(Double(number), decimals: 0) }
    return Report(
      language: words.language, kind: names.kind, title: words.typeset(answer.scenario.name),
      summary: words.typeset(answer.scenario.summary),
      run: words.sweepRun(
        points: count(sweep.points.count), futures: count(answer.futures), period: words.period(answer.scenario),
        seed: answer.seed),
      answer: sweep.measures.indices.map(sentence), precision: "", targets: TargetTable(years: [], rows: []),
      sections: sweep.measures.indices.map(section))
  }

  /// A measure with its period.
  private func measure(_ place: Int) -> String {
    let subject = answer.subjects[place]
    return words.typeset(subject.indicator.name) + ", " + words.month(subject.window)
  }

  func number(_ value: Double) -> String {
    let digits = DecimalDigits(value).rounded(significant: 4)
    return words.numbers.number(value, decimals: digits.decimals)
  }

  /// The levers of a point, such as `structures.caf.fte = 12`.
  private func place(_ point: Int) -> String {
    zip(sweep.levers.indices, sweep.points[point].values).map { "\(facts.name($0)) = \(number($1))" }
      .joined(separator: ", ")
  }

  func isChance(_ measure: Int) -> Bool { answer.subjects[measure].target != nil }

  /// A probability, or a mean with its unit.
  func worth(_ point: Int, _ measure: Int) -> String {
    guard let value = facts.worth(point, measure) else { return "–" }
    return isChance(measure)
      ? words.numbers.percentage(value) : words.amount(value, answer.subjects[measure].indicator.unit)
  }

  private func sentence(_ measure: Int) -> String {
    guard let (low, high) = facts.ends(measure) else { return words.sweepUnknown(self.measure(measure)) }
    let (lowest, highest) = (worth(low, measure), worth(high, measure))
    if lowest == highest { return words.sweepFlat(self.measure(measure), lowest) }
    return words.sweepEnds(
      self.measure(measure), low: lowest, lowPoint: place(low), high: highest, highPoint: place(high),
      isChance: isChance(measure))
  }

  private func section(_ measure: Int) -> Report.Section {
    let unit = answer.subjects[measure].indicator.unit
    let table = Report.Table(
      caption: names.points,
      columns: sweep.levers.indices.map { .number(facts.name($0)) }
        + [.number(names.mean), .number(names.band)] + (isChance(measure) ? [.number(names.probability)] : []),
      rows: sweep.points.indices.map { point in
        let estimate = sweep.estimates[point][measure]
        return sweep.points[point].values.map { Report.Cell(number($0)) } + [
          Report.Cell(
            estimate.mean.map { words.amount($0, unit) } ?? "–",
            detail: estimate.confidence.map { words.span($0, unit) } ?? ""),
          Report.Cell(estimate.spread.map { words.span($0, unit) } ?? "–"),
        ]
          + (isChance(measure)
            ? [
              Report.Cell(
                estimate.attainment.map { words.numbers.percentage($0.probability) } ?? "–",
                detail: estimate.attainment.map { words.numbers.percentages($0.confidence, to: words.to) } ?? "")
            ] : [])
      })
    let blocks: [Report.Block?] = [
      .text(words.sweepNote(points: sweep.points.count, futures: sweep.replications, isGrid: answer.isGrid)),
      facts.ends(measure).map { .chart(chart(measure, $0, table)) } ?? .table(table),
    ]
    return Report.Section(
      id: "sweep-\(measure + 1)", title: self.measure(measure), blocks: blocks.compactMap(\.self))
  }

  private func chart(_ measure: Int, _ ends: (low: Int, high: Int), _ table: Report.Table) -> Report.Chart {
    let finding = words.sweepFinding(
      worth(ends.low, measure), worth(ends.high, measure), isChance: isChance(measure))
    let subject = "\(isChance(measure) ? names.probability : names.mean)\(words.colon)\(self.measure(measure))"
    let alternative = "\(finding). \(place(ends.low)); \(place(ends.high))."
    return Report.Chart(
      id: "sweep-chart-\(measure + 1)", finding: finding, subject: subject, key: key(measure),
      panels: panels(measure, subject).map {
        Report.Panel(title: $0.0, alternative: alternative, specification: $0.1)
      }, table: table)
  }

  private func key(_ measure: Int) -> [Report.KeyEntry] {
    if sweep.levers.count == 2, answer.isGrid { return [] }
    let current: [Report.KeyEntry] =
      answer.current.contains { $0 != nil } ? [.init(mark: .day, meaning: names.current)] : []
    guard sweep.levers.count == 1 else {
      return [.init(mark: .dot, meaning: isChance(measure) ? names.probability : names.mean)] + current
    }
    return [
      .init(mark: .line, meaning: isChance(measure) ? names.probability : names.mean),
      .init(mark: .band, meaning: isChance(measure) ? names.interval : names.band),
    ] + current
  }

  /// A line for one lever, a map for a grid of two, and each lever by itself for more.
  private func panels(_ measure: Int, _ subject: String) -> [(String, String)] {
    if sweep.levers.count == 2, answer.isGrid {
      let means = map(measure, ofChance: false).specification(words, title: subject)
      guard isChance(measure) else { return [("", means)] }
      return [
        (names.probability, map(measure, ofChance: true).specification(words, title: subject)), (names.mean, means),
      ]
    }
    return sweep.levers.indices.map { lever in
      (sweep.levers.count > 1 ? facts.name(lever) : "", curve(measure, lever).specification(words, title: subject))
    }
  }

  /// The probabilities of a target, or the means, of each pair of values.
  private func map(_ measure: Int, ofChance: Bool) -> HeatMap {
    func values(_ lever: Int) -> [String] {
      var seen: Set<Double> = []
      return sweep.points.map { $0.values[lever] }.filter { seen.insert($0).inserted }.sorted().map(number)
    }
    let unit = ofChance ? Indicator.Unit.share : answer.subjects[measure].indicator.unit
    let found = sweep.estimates.map { estimates in
      ofChance ? estimates[measure].attainment?.probability : estimates[measure].mean
    }
    let told = found.compactMap(\.self)
    let (low, high) = (told.min() ?? 0, told.max() ?? 1)
    return HeatMap(
      cells: sweep.points.indices.map { point in
        HeatMap.Cell(
          across: number(sweep.points[point].values[0]), down: number(sweep.points[point].values[1]),
          value: found[point], text: found[point].map { words.figure($0, unit) } ?? "–")
      }, across: values(0), down: values(1), acrossName: facts.name(0), downName: facts.name(1),
      valueName: ofChance ? names.probability : names.mean,
      domain: ofChance ? 0...1 : low < high ? low...high : low...(low + 1))
  }

  private func curve(_ measure: Int, _ lever: Int) -> LeverCurve {
    let isLine = sweep.levers.count == 1
    let order = sweep.points.indices.sorted {
      (sweep.points[$0].values[lever], $0) < (sweep.points[$1].values[lever], $1)
    }
    return LeverCurve(
      places: order.compactMap { point in
        let estimate = sweep.estimates[point][measure]
        guard let value = facts.worth(point, measure) else { return nil }
        let band = isChance(measure) ? estimate.attainment?.confidence : estimate.spread
        return LeverCurve.Place(
          lever: sweep.points[point].values[lever], value: value, low: band?.lowerBound, high: band?.upperBound,
          text: worth(point, measure))
      }, isLine: isLine, unit: isChance(measure) ? .share : answer.subjects[measure].indicator.unit,
      leverName: facts.name(lever), valueName: isChance(measure) ? names.probability : names.mean,
      current: answer.current[lever].flatMap { sweep.levers[lever].range.contains($0) ? $0 : nil })
  }
}
