internal import Experiments
internal import InsertionPolicy

extension SensitivityReport {
  /// Assumptions shown in a chart, at most.
  ///
  /// Chosen: what fits on a page beside its text; the table has all of them.
  private var shown: Int { 12 }

  private func section(_ id: String, _ title: String, _ blocks: [Report.Block?]) -> Report.Section {
    Report.Section(id: id, title: title, blocks: blocks.compactMap(\.self))
  }

  /// A parameter by its path, with the reason that the file gives for its value.
  private func head(_ place: Int) -> Report.Cell {
    Report.Cell(facts.name(place), detail: words.typeset(answer.assumptions[place].reason))
  }

  private func number(_ value: Double) -> String {
    let digits = DecimalDigits(value).rounded(significant: 4)
    return words.numbers.number(value, decimals: digits.decimals)
  }

  private func range(_ place: Int) -> String {
    let range = facts.study.parameters[place].lever.range
    return number(range.lowerBound) + words.to + number(range.upperBound)
  }

  private func cell(_ value: Double?, _ interval: ClosedRange<Double>?) -> Report.Cell {
    value.map { Report.Cell(effect($0), detail: interval.map(effects) ?? "") } ?? Report.Cell("–")
  }

  var screening: Report.Section {
    let screening = facts.study.screening
    let order = screening.order
    let table = Report.Table(
      caption: names.screening,
      columns: [
        .text(names.assumption), .number(names.fileValue), .number(names.range), .number(names.strength),
        .number(names.spread), .number(names.chance), .number(names.leading),
      ] + (screening.attainments == nil ? [] : [.number(names.probabilityStrength)]),
      rows: order.map { place in
        let effect = screening.effects[place]
        return [
          head(place), Report.Cell(number(answer.assumptions[place].value)), Report.Cell(range(place)),
          cell(effect.strength, effect.interval), cell(effect.spread, nil), cell(effect.strengthOfChance, nil),
          Report.Cell(part(effect.leading)),
        ]
          + (screening.attainments.map { attainments in
            [
              attainments[place].strength.map {
                Report.Cell(points($0), detail: attainments[place].interval.map { parts($0) } ?? "")
              } ?? Report.Cell("–")
            ]
          } ?? [])
      })
    let moving = facts.moving
    let chart = IntervalChart(
      rows: order.prefix(shown).compactMap { place in
        let effect = screening.effects[place]
        return effect.strength.map { strength in
          IntervalChart.Row(
            name: facts.name(place), value: strength, ends: effect.interval,
            text: self.effect(strength) + (effect.spread.map { " (σ \(self.effect($0)))" } ?? ""))
        }
      }, unit: unit, mark: .bar, low: names.low, high: names.high, subject: names.assumption, room: 150)
    let finding = words.screeningFinding(moving.count, of: order.count)
    let subject = "\(names.strength)\(words.colon)\(measure)"
    let picture = Report.Chart(
      id: "screening-chart", finding: finding, subject: subject,
      key: [
        .init(mark: .column, meaning: names.strengthKey), .init(mark: .ends, meaning: names.intervalKey),
      ],
      panels: [
        .init(
          title: "", alternative: "\(finding). \(alternative(order))",
          specification: chart.specification(words, title: subject))
      ], table: table)
    return section(
      "screening", names.screening,
      [
        .text(
          words.screeningNote(
            screening.design.trajectories, screening.design.levels, screening.design.replications,
            parameters: order.count)), .chart(picture),
      ])
  }

  /// The first five with their effects, for whoever does not see the drawing.
  private func alternative(_ order: [Int]) -> String {
    order.prefix(MorrisScreening.first).compactMap { place in
      facts.study.screening.effects[place].strength.map { "\(facts.name(place)) \(effect($0))" }
    }.joined(separator: words.language == .french ? "\u{202F}; " : "; ") + "."
  }

  var tornado: Report.Section? {
    guard let tornado = facts.close?.tornado else { return nil }
    let bars = tornado.order.map { tornado.bars[$0] }
    func signed(_ change: Tornado.Change) -> String { change.difference.map { words.signed($0, unit) } ?? "–" }
    func cells(_ change: Tornado.Change) -> [Report.Cell] {
      [
        Report.Cell(signed(change), detail: change.interval.map { words.signedSpan($0, unit) } ?? "")
      ]
        + (answer.subject.target == nil
          ? []
          : [
            Report.Cell(
              change.attainment.map { words.signed($0, .share) } ?? "–",
              detail: change.attainmentInterval.map { words.signedSpan($0, .share) } ?? "")
          ])
    }
    func columns(_ end: String) -> [Report.Column] {
      [.number("\(end)\(words.colon)\(names.change.lowercased())")]
        + (answer.subject.target == nil ? [] : [.number("\(end)\(words.colon)\(names.probabilityChange.lowercased())")])
    }
    let table = Report.Table(
      caption: names.tornado,
      columns: [.text(names.assumption), .number(names.range)] + columns(names.atLow) + columns(names.atHigh),
      rows: bars.map { bar in
        [head(bar.parameter), Report.Cell(range(bar.parameter))] + cells(bar.low) + cells(bar.high)
      })
    func end(_ change: Tornado.Change) -> TornadoChart.End {
      TornadoChart.End(
        change: change.difference ?? 0, ends: change.interval, value: number(change.value), text: signed(change))
    }
    let chart = TornadoChart(
      rows: bars.map { TornadoChart.Row(name: facts.name($0.parameter), low: end($0.low), high: end($0.high)) },
      unit: unit, subject: names.assumption, lowKind: names.lowKey, highKind: names.highKey, valueTitle: names.value,
      changeTitle: names.change)
    let finding =
      bars.first.map { words.tornadoFinding(facts.name($0.parameter), signed($0.low), signed($0.high)) } ?? ""
    let subject = "\(names.change)\(words.colon)\(measure)"
    return section(
      "tornado", names.tornado,
      [
        .text(words.tornadoNote(tornado.replications)),
        .chart(
          Report.Chart(
            id: "tornado-chart", finding: finding, subject: subject,
            key: [
              .init(mark: .column, meaning: names.lowKey), .init(mark: .solid, meaning: names.highKey),
              .init(mark: .ends, meaning: names.intervalKey),
            ],
            panels: [
              .init(title: "", alternative: finding + ".", specification: chart.specification(words, title: subject))
            ], table: table)),
      ])
  }

  var indices: Report.Section? {
    guard let close = facts.close else { return nil }
    let found = close.indices.value
    guard !found.indices.isEmpty else { return section("indices", names.indices, [.text(words.noIndices)]) }
    let order = close.kept.indices.sorted { (found.indices[$0].total, -$0) > (found.indices[$1].total, -$1) }
    let table = Report.Table(
      caption: names.indices, columns: [.text(names.assumption), .number(names.first), .number(names.total)],
      rows: order.map { place in
        let index = found.indices[place]
        return [
          head(close.kept[place]), Report.Cell(part(index.first), detail: index.firstInterval.map(parts) ?? ""),
          Report.Cell(part(index.total), detail: index.totalInterval.map(parts) ?? ""),
        ]
      })
    let chart = ShareBars(
      rows: order.map { place in
        let index = found.indices[place]
        return ShareBars.Row(
          name: facts.name(close.kept[place]),
          bars: [
            .init(value: index.total, ends: index.totalInterval), .init(value: index.first, ends: index.firstInterval),
          ])
      }, kinds: [names.totalKey, names.firstKey], subject: names.assumption, low: names.low, high: names.high)
    let finding = words.indicesFinding(facts.name(close.kept[order[0]]), part(found.indices[order[0]].total))
    let subject = "\(names.indices)\(words.colon)\(measure)"
    return section(
      "indices", names.indices,
      [
        .text(
          words.indicesNote(
            close.indices.design.samples, close.indices.design.replications, chance: found.chance.map(part))),
        .chart(
          Report.Chart(
            id: "indices-chart", finding: finding, subject: subject,
            key: [
              .init(mark: .solid, meaning: names.totalKey), .init(mark: .column, meaning: names.firstKey),
              .init(mark: .ends, meaning: names.intervalKey),
            ],
            panels: [
              .init(title: "", alternative: finding + ".", specification: chart.specification(words, title: subject))
            ], table: table)),
      ])
  }

  var bands: Report.Section? {
    guard let close = facts.close, let spread = close.spread else { return nil }
    let rows = [
      (names.allFutures, spread.all), (names.ignoranceAlone, spread.ignorance), (names.chanceAlone, spread.chance),
    ]
    let table = Report.Table(
      caption: names.bands, columns: [.text(names.what), .number(names.low), .number(names.high)],
      rows: rows.map { name, band in
        [
          Report.Cell(name), Report.Cell(words.amount(band.lowerBound, unit)),
          Report.Cell(words.amount(band.upperBound, unit)),
        ]
      })
    let chart = SpreadChart(
      rows: rows.map { SpreadChart.Row(name: $0.0, band: $0.1) }, middle: spread.split.mean,
      target: answer.subject.target, unit: unit, subject: names.what, low: names.low, high: names.high)
    let finding = words.bandsFinding(part(spread.split.share ?? 0))
    return section(
      "bands", names.bands,
      [
        .text(words.bandsNote(close.nested.design.draws, close.nested.design.replications)),
        .chart(
          Report.Chart(
            id: "bands-chart", finding: finding, subject: measure,
            key: [
              .init(mark: .band, meaning: names.bandKey), .init(mark: .line, meaning: words.labels.mean),
            ] + (answer.subject.target == nil ? [] : [.init(mark: .dashes, meaning: names.target)]),
            panels: [
              .init(
                title: "", alternative: rows.map { "\($0.0)\(words.colon)\(band($0.1))" }.joined(separator: ". ") + ".",
                specification: chart.specification(words, title: measure))
            ], table: table)),
      ])
  }

  var collecting: Report.Section? {
    guard let close = facts.close, let information = facts.information else { return nil }
    let deviation = information.ofProbability ? close.probability?.deviation : nil
    let order = facts.collecting.filter { information.values[$0].share > 0 }
    guard let first = order.first else { return nil }
    let table = Report.Table(
      caption: names.collecting,
      columns: [.text(names.assumption), .number(names.part)]
        + (deviation == nil ? [] : [.number(names.remaining)]),
      rows: order.map { place in
        let value = information.values[place]
        return [head(place), Report.Cell(part(value.share), detail: value.interval.map(parts) ?? "")]
          + (deviation.map { [Report.Cell(points($0 * (1 - value.share).squareRoot()))] } ?? [])
      })
    let chart = ShareBars(
      rows: order.prefix(shown).map { place in
        ShareBars.Row(
          name: facts.name(place),
          bars: [.init(value: information.values[place].share, ends: information.values[place].interval)])
      }, kinds: [names.part], subject: names.assumption, low: names.low, high: names.high)
    let finding = words.collectFinding(facts.name(first), part(information.values[first].share))
    let subject = information.ofProbability ? "\(names.part), \(names.partOfProbability.lowercased())" : names.part
    return section(
      "collecting", names.collecting,
      [
        .text(words.collectNote(close.nested.design.draws)),
        .chart(
          Report.Chart(
            id: "collecting-chart", finding: finding, subject: subject,
            key: [.init(mark: .solid, meaning: names.part), .init(mark: .ends, meaning: names.intervalKey)],
            panels: [
              .init(title: "", alternative: finding + ".", specification: chart.specification(words, title: subject))
            ], table: table)),
      ])
  }

  var fixed: Report.Section? {
    guard !answer.fixed.isEmpty else { return nil }
    return section(
      "fixed", names.fixed,
      [
        .text(words.fixedNote(answer.fixed.count)),
        .table(
          Report.Table(
            caption: names.fixed, columns: [.text(names.assumption), .text(names.why)],
            rows: answer.fixed.map { [Report.Cell($0.path), Report.Cell(words.typeset($0.reason))] })),
      ])
  }
}
