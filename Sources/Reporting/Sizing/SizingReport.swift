public import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a sizing into words.
  ///
  /// The same study gives the same report, in every language with the same figures.
  public init(_ study: SizingStudy, _ identity: RunIdentity, in language: Language) {
    switch language {
    case .french: self = SizingReport(study: study, words: FrenchWords()).report
    case .english: self = SizingReport(study: study, words: EnglishWords()).report
    }
  }
}

/// Chooses what is said of a sizing; the words come from the language.
struct SizingReport<Speech: SizingWords> {
  let study: SizingStudy
  let words: Speech

  var names: SizingNames { words.sizingNames }

  var report: Report {
    let first = study.cases[0]
    let goals = study.cases.map(goal).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let levers = study.levers.map { words.typeset($0.name) }
    return Report(
      experiment: words.language, kind: names.kind,
      title: study.cases.count == 1 ? words.typeset(first.scenario.name) : levers.joined(separator: ", "),
      summary: words.sizingQuestion(
        levers: levers, goal: goals.joined(separator: " / "),
        probability: words.numbers.percentage(first.rule.goal.probability)),
      run: words.sizingRun(
        futures: words.numbers.number(Double(study.futures), decimals: 0), period: words.period(first.scenario),
        seed: study.seed),
      answer: study.cases.map(answer) + [spread].compactMap(\.self),
      sections: [curves, why, tried, guarantee].compactMap(\.self))
  }

  // MARK: Small texts

  func name(_ item: SizingStudy.Case) -> String { words.typeset(item.scenario.name) }

  func setting(_ value: Double, _ lever: Int = 0) -> String {
    words.setting(words.plain(value), isFTE: study.levers[lever].isFTE)
  }

  /// Every lever with its value; the name of a single one goes without saying.
  func setting(_ point: Point) -> String {
    guard study.levers.count > 1 else { return setting(point.values[0]) }
    return point.values.indices.map {
      "\(words.typeset(study.levers[$0].name))\(words.colon)\(words.plain(point.values[$0]))"
    }
    .joined(separator: ", ")
  }

  func goal(_ item: SizingStudy.Case) -> String {
    words.sizingGoal(
      words.inSentence(words.typeset(item.indicator.name)),
      voted: words.voted(words.amount(item.rule.goal.value, item.indicator.unit), item.rule.goal.direction),
      words.inPeriod(item.window))
  }

  func evidence(_ probe: Probe) -> String {
    words.sizingEvidence(
      reached: probe.reached, told: probe.told, share: words.numbers.percentage(probe.probability ?? 0),
      interval: words.numbers.percentages(probe.confidence, to: words.toInSentence))
  }

  // MARK: The answer

  private func answer(_ item: SizingStudy.Case) -> String {
    switch item.found {
    case .lever(let sizing, _): answer(item, sizing)
    case .cost(let sizing): answer(item, sizing)
    }
  }

  private func fact(_ item: SizingStudy.Case, value: String, _ probe: Probe?) -> SizingFact {
    let lever = study.levers[0].lever
    return SizingFact(
      scenario: name(item), value: value, goal: goal(item),
      probability: words.numbers.percentage(item.rule.goal.probability),
      evidence: probe.map(evidence) ?? words.notEnough,
      range: (setting(lever.range.lowerBound), setting(lever.steps.last ?? lever.range.upperBound)), isLarger: true,
      bound: nil, undecided: [], limit: words.numbers.number(Double(item.rule.limit), decimals: 0), current: nil)
  }

  private func answer(_ item: SizingStudy.Case, _ sizing: LeverSizing) -> String {
    var fact = fact(item, value: setting(sizing.value), sizing.probe)
    switch sizing.answer {
    case .everywhere: return words.sizingEverywhere(fact)
    case .nowhere: return words.sizingNowhere(fact)
    case .unknown: return words.sizingUnknown(fact)
    case .from:
      fact.isLarger = sizing.easier != .smaller
      fact.bound = sizing.bound.flatMap { place in
        sizing.probed.first { $0.place == place }.map { (setting(sizing.values[place]), evidence($0.probe)) }
      }
      fact.undecided = sizing.undecided.sorted().map { setting(sizing.values[$0]) }
      fact.current = item.current[0].map { setting($0) }
      return words.sizingFound(fact)
    }
  }

  private func answer(_ item: SizingStudy.Case, _ sizing: CostSizing) -> String {
    var fact = fact(item, value: setting(sizing.point), sizing.probe)
    let ends = [study.levers.map(\.lever.range.lowerBound), study.levers.map { $0.lever.steps.last ?? 0 }]
    fact.range = (setting(Point(ends[0])), setting(Point(ends[1])))
    switch sizing.answer {
    case .nowhere: return words.sizingNowhere(fact)
    case .unknown: return words.sizingUnknown(fact)
    case .cheapest(let point):
      fact.undecided = sizing.undecided.map { setting($0) }
      return words.sizingCheapest(
        fact, cost: words.amount(sizing.cost(of: point), .euros), tried: sizing.probes.count, of: sizing.combinations)
    }
  }

  /// How the answers of several scenarios stand to each other.
  private var spread: String? {
    guard study.cases.count > 1, study.levers.count == 1 else { return nil }
    let found = study.cases.compactMap { $0.answer?.values[0] }
    guard found.count > 1, let low = found.min(), let high = found.max() else { return nil }
    return words.sizingSpread(low: setting(low), high: setting(high), without: study.cases.count - found.count)
  }

  // MARK: Everything tried, and what holds

  private var tried: Report.Section {
    let isCost = study.levers.contains { $0.cost != nil }
    var table = Report.Table(
      caption: names.triedCaption,
      columns: [.text(names.value)] + (isCost ? [.number(names.cost)] : []) + [
        .number(names.probability), .number(names.interval), .number(names.futures), .text(names.decision),
      ],
      rows: study.cases.flatMap { item in item.probes.map { row($0, item, isCost) } })
    if study.cases.count > 1 {
      table.groups = study.cases.map { Report.RowGroup(title: name($0), count: $0.probes.count) }
    }
    return Report.Section(id: "tried", title: names.triedSection, blocks: [.table(table)])
  }

  private func row(_ probe: Probe, _ item: SizingStudy.Case, _ isCost: Bool) -> [Report.Cell] {
    let cost = zip(study.levers, probe.point.values).reduce(0) { $0 + ($1.0.cost ?? 0) * $1.1 }
    return [Report.Cell(setting(probe.point))] + (isCost ? [Report.Cell(words.amount(cost, .euros))] : []) + [
      Report.Cell(probe.probability.map { words.numbers.percentage($0) } ?? "–"),
      Report.Cell(words.numbers.percentages(probe.confidence, to: words.to)),
      Report.Cell(words.numbers.number(Double(probe.futures), decimals: 0)),
      Report.Cell(words.sizingDecision(SizingDecision(probe, isAnswer: item.answer == probe.point))),
    ]
  }

  private var guarantee: Report.Section {
    let first = study.cases[0]
    let rule = first.rule
    let (error, curve, isCost): (Double, Int?, Bool) =
      switch first.found {
      case .lever(let sizing, let curve): (sizing.error, curve.futures, false)
      case .cost(let sizing): (sizing.error, nil, true)
      }
    let facts = SizingGuarantee(
      probability: words.numbers.percentage(rule.goal.probability),
      floor: words.numbers.percentage(rule.goal.probability - rule.indifference),
      confidence: words.numbers.percentage(rule.confidence), error: words.numbers.percentage(error),
      limit: words.numbers.number(Double(rule.limit), decimals: 0), curveFutures: curve, isCost: isCost)
    return Report.Section(
      id: "guarantee", title: names.guaranteeSection,
      blocks: reversals.map { .note($0) } + [.list(words.sizingGuarantee(facts))])
  }

  private var reversals: [String] {
    study.cases.flatMap { item in
      switch item.found {
      case .lever(let sizing, _):
        sizing.reversals.map {
          words.sizingReversal(
            name(item), harder: setting(sizing.values[$0.harder]), easier: setting(sizing.values[$0.easier]),
            against: $0.against, along: $0.along)
        }
      case .cost(let sizing):
        sizing.reversals.map {
          words.sizingReversal(
            name(item), harder: setting($0.less), easier: setting($0.more), against: $0.against, along: $0.along)
        }
      }
    }
  }
}

extension SizingDecision {
  init(_ probe: Probe, isAnswer: Bool) {
    self =
      switch probe.finding {
      case .meets: isAnswer ? .answer : .meets
      case .fails: .fails
      case .undecided: .undecided
      }
  }
}
