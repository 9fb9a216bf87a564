internal import Experiments
internal import InsertionPolicy

/// What each section shows.
extension ReportBuilder {
  var coverage: Report.Section? {
    let table = themeTable(.coverage).map(Report.Block.folded)
    guard isQueue else {
      return section(
        .coverage, [fan("coverage.without_referent"), fan("coverage.gap"), fan("coverage.waiting"), table])
    }
    var queue = section(.coverage, [fan("coverage.waiting"), fan("coverage.gap"), table])
    queue?.title = words.waitingHeading
    return queue
  }

  /// Whether people come straight to places that are limited: then to be without référent is to wait for one.
  private var isQueue: Bool { scenario.orientation == nil && scenario.programmes.contains { $0.load != nil } }

  var territories: Report.Section? {
    let shown = [
      "coverage.without_referent", "coverage.gap", "coverage.waiting", "orientation.mean_delay",
      "orientation.share_within_one_month",
    ].compactMap { index.indicator($0) }.filter(\.byTerritory)
    let equity = index.forecast.catalogue.filter { $0.theme == .equity }.compactMap { indicator -> String? in
      guard let estimate = index.cell(indicator, index.overall)?.estimate, let mean = estimate.mean else { return nil }
      return words.equity(
        name(indicator), words.amount(mean, indicator.unit),
        estimate.spread.map { words.spanInSentence($0, indicator.unit) })
    }
    guard index.territories.count > 1 else { return nil }
    return section(
      .territories,
      [
        territoryDots("coverage.without_referent"), territoryPanels("coverage.gap"),
        equity.isEmpty ? nil : .list(equity),
        shown.isEmpty ? nil : .table(territoriesTable(shown, caption: words.territoriesCaption)),
      ])
  }

  var orientation: Report.Section? {
    section(
      .orientation,
      [
        fan("orientation.mean_delay"), fan("orientation.share_within_one_month"),
        territoryDots("orientation.mean_delay"), themeTable(.orientation).map(Report.Block.table),
        themeTable(.contracts).map(Report.Block.table),
      ])
  }

  var waits: Report.Section? {
    let longest = Ranking(
      index.perProgramme("mean_wait").compactMap { indicator in
        index.cell(indicator, index.overall).map { (indicator.id, $0) }
      }, direction: .atMost)
    return section(
      .waits,
      [
        programmeDots("mean_wait", name: words.waitName), longest.flatMap { fan($0.first.name) },
        themeTable(.waits).map(Report.Block.folded),
      ])
  }

  var workload: Report.Section? {
    let dots = programmeDots("load_per_fte", name: words.loadName)
    return section(
      .workload,
      [dots, dots.map { _ in .text(words.loadNote) }, themeTable(.workload).map(Report.Block.folded)])
  }

  var programmes: Report.Section? {
    section(
      .programmes,
      [
        programmePanels("in_progress", name: words.accompaniedName),
        programmesTable.map(Report.Block.table), themeTable(.programmes).map(Report.Block.folded),
        scenario.budget == nil ? themeTable(.money).map(Report.Block.table) : nil,
      ])
  }

  /// One row a programme, what it does over the whole period.
  private var programmesTable: Report.Table? {
    let suffixes = ["starts", "in_progress", "places", "fte", "load_per_fte", "mean_wait", "positive_exits"]
    guard !scenario.programmes.isEmpty else { return nil }
    return Report.Table(
      caption: words.programmesCaption,
      columns: [.text(labels.programme)] + words.programmeColumns.map { .number($0) },
      rows: scenario.programmes.map { programme in
        [Report.Cell(words.typeset(programme.name))]
          + suffixes.map { suffix in
            guard let indicator = index.indicator("\(programme.id).\(suffix)") else { return Report.Cell("–") }
            return summaryCell(index.cell(indicator, index.overall), indicator.unit)
          }
      })
  }

  func themeTable(_ theme: Indicator.Theme) -> Report.Table? {
    let indicators = index.forecast.catalogue.filter { $0.theme == theme && $0.body == nil }
    guard !indicators.isEmpty else { return nil }
    return yearsTable(indicators, caption: words.themeCaption(theme))
  }

  var indicators: Report.Section? {
    section(
      .indicators,
      [
        .text(words.everything(index.forecast.catalogue.count)),
        .folded(
          Report.Table(
            caption: labels.definitionsTable,
            columns: [.text(labels.indicator), .text(labels.definition), .text(labels.source)],
            rows: index.forecast.catalogue.filter { $0.body == nil }.map {
              [
                Report.Cell(name($0), detail: $0.id), Report.Cell(words.typeset($0.definition)),
                Report.Cell(words.typeset($0.source)),
              ]
            })),
      ])
  }

  var assumptions: Report.Section? {
    var assumed: [[Report.Cell]] = []
    var sourced: [[Report.Cell]] = []
    for item in scenario.provenance {
      let start = [Report.Cell(item.path), Report.Cell(item.value)]
      switch item.origin {
      case .assumption(let reason, let low, let high):
        assumed.append(
          start + [
            Report.Cell(words.typeset(reason)), Report.Cell(words.plain(low) + words.to + words.plain(high)),
            Report.Cell(item.place),
          ])
      case .fact(let source): sourced.append(start + [Report.Cell(source), Report.Cell(item.place)])
      }
    }
    guard !scenario.provenance.isEmpty else { return section(.assumptions, [.text(words.noProvenance)]) }
    return section(
      .assumptions,
      [
        .text(words.provenance(total: scenario.provenance.count, assumed: assumed.count)),
        assumed.isEmpty
          ? nil
          : .table(
            Report.Table(
              caption: labels.assumptionsTable,
              columns: [
                .text(labels.path), .number(labels.value), .text(labels.reason), .number(labels.range),
                .text(labels.place),
              ], rows: assumed)),
        sourced.isEmpty
          ? nil
          : .folded(
            Report.Table(
              caption: labels.factsTable,
              columns: [.text(labels.path), .number(labels.value), .text(labels.source), .text(labels.place)],
              rows: sourced)),
      ])
  }

  var readings: Report.Section? {
    guard !scenario.readings.isEmpty else { return section(.readings, [.text(words.noReadings)]) }
    return section(
      .readings,
      [
        .text(words.readingsIntroduction),
        .table(
          Report.Table(
            caption: labels.readingsTable,
            columns: [
              .text(labels.finding), .text(labels.question), .text(labels.reading), .text(labels.meaning),
            ],
            rows: scenario.readings.map {
              [
                Report.Cell($0.finding), Report.Cell(words.typeset($0.question)), Report.Cell($0.choice),
                Report.Cell(words.typeset($0.meaning)),
              ]
            })),
      ])
  }

  var precisions: [PrecisionFact] {
    index.forecast.precisions.compactMap { outcome in
      guard let indicator = index.forecast.catalogue.first(where: { $0.id == outcome.precision.indicator }) else {
        return nil
      }
      let (asked, isRelative) =
        switch outcome.precision.halfWidth {
        case .absolute(let width): (width, false)
        case .percent(let width): (width, true)
        case .aside(of: let threshold): (threshold, false)
        }
      return PrecisionFact(
        name: name(indicator), isProbability: outcome.precision.quantity == .probability,
        isRelative: isRelative,
        asked: words.halfWidth(asked, outcome.precision, indicator.unit),
        reached: outcome.reached.map { words.halfWidth($0, outcome.precision, indicator.unit) } ?? "",
        isMet: outcome.isMet,
        sides: outcome.sides.map { side in
          SideFact(
            year: words.inPeriod(side.window),
            interval: words.numbers.percentages(side.confidence, to: words.toInSentence),
            isAbove: side.isAbove)
        })
    }
  }

  var method: Report.Section? {
    let assumed = scenario.provenance.count {
      if case .assumption = $0.origin { true } else { false }
    }
    let items = words.method(
      MethodFacts(
        scenario: scenario, replications: index.forecast.replications, precisions: precisions,
        seed: index.forecast.seed,
        identity: identity, indicators: index.forecast.catalogue.count, assumptions: assumed,
        facts: scenario.provenance.count - assumed))
    return section(
      .method,
      [
        .list(words.howToRead),
        precisions.isEmpty ? nil : .text(words.precisions(precisions)),
        .folded(
          Report.Table(
            caption: labels.methodTable,
            columns: [.text(labels.item), .text(labels.question), .text(labels.value)],
            rows: items.map { [Report.Cell($0.item), Report.Cell($0.title), Report.Cell($0.text)] })),
      ])
  }
}
