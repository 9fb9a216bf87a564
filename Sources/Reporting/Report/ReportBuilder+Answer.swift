internal import Experiments
internal import InsertionPolicy

/// The answer in three sentences, and the targets it rests on.
extension ReportBuilder {
  /// A target in a year with what is expected.
  private var voted: [CellEstimate] { index.forecast.cells.filter { $0.target != nil } }

  var answer: [String] {
    let label = labelSentences.first.map {
      say(fr: "Label Référent RSA : \($0.lowercasedFirst)", en: "Label Référent RSA: \($0.lowercasedFirst)")
    }
    // Who is left without référent is a question where people are oriented; elsewhere it is the wait for a place.
    // Where a label decides who may accompany, it is the places that its absence closes.
    // Where there is a budget, it is what becomes of it.
    let last = label ?? moneySentences.first ?? (scenario.orientation == nil ? waitSentence : nil) ?? referentSentence
    var sentences = [targetsSentence, worstTargetSentence, last].compactMap(\.self)
    if voted.isEmpty, label != nil { sentences.reverse() }
    if !knowsEdges { sentences.append(words.fewFutures(index.forecast.replications)) }
    if index.forecast.replications < index.forecast.requested {
      sentences.append(words.interrupted(done: index.forecast.replications, of: index.forecast.requested))
    }
    return sentences
  }

  /// Whether the futures are enough for an interval around the outer quantiles of what has a value in all of them.
  private var knowsEdges: Bool {
    let whole = index.forecast.cells.first { $0.estimate.count == index.forecast.replications }
    return whole?.estimate.quantiles.allSatisfy { $0.confidence != nil } ?? false
  }

  private var targetsSentence: String {
    var count = VerdictCount(total: voted.count)
    for cell in voted {
      switch Verdict(cell.estimate.attainment) {
      case .almostCertain: count.almostCertain += 1
      case .likely: count.likely += 1
      case .open: count.open += 1
      case .unlikely: count.unlikely += 1
      case .almostExcluded: count.almostExcluded += 1
      case .cannotSay: count.cannotSay += 1
      }
    }
    return words.targetsSentence(count)
  }

  /// The target with the smallest probability; among equals the one whose mean lies furthest off, in parts of itself.
  private var worstTarget: CellEstimate? {
    func distance(_ cell: CellEstimate) -> Double {
      guard let target = cell.target?.value, let mean = cell.estimate.mean else { return 0 }
      let short = index.forecast.direction(of: cell) == .atMost ? mean - target : target - mean
      return target == 0 ? short : short / target.magnitude
    }
    return voted.filter { $0.estimate.attainment != nil }.reduce(CellEstimate?.none) { worst, cell in
      guard let worst, let before = worst.estimate.attainment, let now = cell.estimate.attainment else { return cell }
      if now.probability != before.probability { return now.probability < before.probability ? cell : worst }
      return distance(cell) > distance(worst) ? cell : worst
    }
  }

  private var worstTargetSentence: String? {
    guard let cell = worstTarget, let target = cell.target, let attainment = cell.estimate.attainment,
      let mean = cell.estimate.mean, case .year(let year) = cell.cell.window
    else { return nil }
    let indicator = index.forecast.catalogue[cell.cell.indicator]
    let evidence = words.evidenceInSentence(
      reached: attainment.reached, count: attainment.count,
      interval: words.numbers.percentages(attainment.confidence, to: words.toInSentence))
    return words.typeset(
      words.worstTarget(
        name(indicator), year,
        voted: words.voted(
          words.amount(target.value, indicator.unit), index.forecast.direction(of: cell)),
        expected: words.expected(
          words.amount(mean, indicator.unit),
          spread: cell.estimate.spread.map { words.spanInSentence($0, indicator.unit) }),
        probability: evidence, isMissed: attainment.confidence.upperBound < 0.5))
  }

  /// The longest of the programmes' waits over the whole period; `nil` where nobody can wait.
  private var waitSentence: String? {
    let waits = index.perProgramme("mean_wait").compactMap { indicator -> (Indicator, CellEstimate, Double)? in
      guard let cell = index.cell(indicator, index.overall), let mean = cell.estimate.mean else { return nil }
      return (indicator, cell, mean)
    }
    guard let first = waits.first else { return nil }
    let (indicator, cell, mean) = waits.dropFirst().reduce(first) { $1.2 > $0.2 ? $1 : $0 }
    let peak = Trend(index.course(indicator)).map { trend in
      (
        month: words.month(trend.peak.cell.window),
        mean: words.amount(trend.peak.estimate.mean ?? 0, indicator.unit)
      )
    }
    let programme = scenario.programmes.first { indicator.id == "\($0.id).mean_wait" }
    return words.longestWait(
      waits.count > 1 ? programme.map { words.typeset($0.name) } : nil, mean: words.amount(mean, indicator.unit),
      spread: cell.estimate.spread.map { words.spanInSentence($0, indicator.unit) }, peak: peak)
  }

  private var referentSentence: String {
    guard let indicator = index.indicator("coverage.without_referent"),
      let overall = index.cell(indicator, index.overall), let mean = overall.estimate.mean
    else { return words.nothingKnownOfReferents }
    var place: RankedPlace?
    if let ranking = territoryRanking(indicator), ranking.entries.count > 1 {
      place = RankedPlace(
        name: ranking.first.name, mean: words.amount(ranking.first.mean, indicator.unit),
        spread: ranking.first.cell.estimate.spread.map { words.spanInSentence($0, indicator.unit) },
        tied: ranking.entries.dropFirst().prefix(ranking.leaders - 1).map(\.name))
    }
    var peak: (month: String, mean: String)?
    if let trend = Trend(index.course(indicator)) {
      peak = (words.month(trend.peak.cell.window), words.amount(trend.peak.estimate.mean ?? 0, indicator.unit))
    }
    return words.withoutReferent(mean: words.amount(mean, indicator.unit), place: place, peak: peak)
  }

  var targets: TargetTable {
    let rows = index.forecast.catalogue.enumerated().compactMap { place, indicator -> TargetTable.Row? in
      let cells = index.years.map { year in
        index.cell(indicator, .year(year)).flatMap { $0.target == nil ? nil : targetCell($0, indicator, year) }
      }
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return TargetTable.Row(
        indicator: indicator.id, name: name(indicator), definition: words.typeset(indicator.definition), cells: cells)
    }
    return TargetTable(years: index.years, rows: rows)
  }

  private func targetCell(_ cell: CellEstimate, _ indicator: Indicator, _ year: Int) -> TargetTable.Cell {
    let estimate = cell.estimate
    let verdict = Verdict(estimate.attainment)
    let direction = index.forecast.direction(of: cell)
    let interval = estimate.attainment.map { words.numbers.percentages($0.confidence, to: words.to) }
    return TargetTable.Cell(
      year: year, voted: words.voted(words.amount(cell.target?.value ?? 0, indicator.unit), direction),
      verdict: verdict, verdictText: words.verdict(verdict),
      probability: estimate.attainment.map { words.numbers.percentage($0.probability) } ?? "",
      evidence: estimate.attainment.map {
        words.evidence(reached: $0.reached, count: $0.count, interval: interval ?? "")
      } ?? words.typeset(direction == .neutral ? words.notJudged : words.notEnough),
      interval: interval ?? "",
      expected: estimate.mean.map {
        words.expectedBriefly(
          words.figure($0, indicator.unit), spread: estimate.spread.map { words.span($0, indicator.unit) })
      } ?? words.notEnough,
      bar: estimate.attainment.map { TargetTable.Bar(probability: $0.probability, interval: $0.confidence) })
  }
}
