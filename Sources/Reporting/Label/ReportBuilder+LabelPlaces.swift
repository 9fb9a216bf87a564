internal import Experiments
internal import InsertionPolicy

/// Where and when places fall short.
extension ReportBuilder {
  var labelSections: [Report.Section?] {
    guard let facts = LabelFacts(index) else { return [] }
    return [
      labelPlaces(facts), labelTransfers(facts), labelStructures(facts), labelLevers(facts), labelProcedure(facts),
    ]
  }

  var names: LabelNames { words.labelNames }

  /// The line at the day on which places close; `nil` where that day lies outside the period.
  func closingDay(_ facts: LabelFacts) -> DayMark? { facts.closingMonth == nil ? nil : DayMark(day: facts.closing) }

  private func labelPlaces(_ facts: LabelFacts) -> Report.Section? {
    let sentences = labelSentences
    let day = closingDay(facts)
    return section(
      .label,
      [
        sentences.first.map(Report.Block.lead), sentences.count > 1 ? .list(Array(sentences.dropFirst())) : nil,
        tiles(facts).map(Report.Block.tiles), .table(monthsTable(facts)),
        fan(facts.gap.id, day: day), territoryPanels(facts.gap.id, day: day), fan("label.fte_missing", day: day),
      ])
  }

  // MARK: The map

  private func tiles(_ facts: LabelFacts) -> Report.TileMap? {
    guard !facts.territories.isEmpty, let worst = facts.worst else { return nil }
    let plan = TilePlan(index.territories)
    let shown = facts.shownMonths
    let likely = facts.territories.count { place in
      let verdict = Verdict(facts.chance(worst.month, place))
      return verdict == .likely || verdict == .almostCertain
    }
    return Report.TileMap(
      id: "tiles-label.short",
      finding: words.tilesFinding(words.month(worst.month), likely: likely, of: facts.territories.count),
      subject: names.tilesSubject,
      key: [Verdict.almostCertain, .likely, .open, .unlikely, .almostExcluded].map {
        Report.Level(verdict: $0, meaning: words.levelMeaning($0))
      },
      columns: plan.columns,
      frames: facts.months.map { month in
        Report.Frame(
          title: words.frame(words.month(month)), isShown: shown.contains(month),
          tiles: facts.territories.map { tile(facts, month, $0, plan.places[$0]) })
      },
      choice: names.chooseMonth, overview: names.chosenMonths, table: detailTable(facts))
  }

  private func tile(
    _ facts: LabelFacts, _ month: IndicatorCell.Window, _ territory: Int, _ place: (column: Int, row: Int)
  ) -> Report.Tile {
    let chance = chanceCell(facts, month, territory)
    let people = index.cell(facts.gap, month, territory)
    return Report.Tile(
      column: place.column, row: place.row, name: words.typeset(index.territories[territory].name), chance: chance,
      inWords: words.chanceInWords(chance.level ?? .cannotSay),
      people: people.map { cell in
        var shown = valueCell(cell.estimate.mean, cell, "mean")
        shown.detail = names.people
        return shown
      } ?? unknown)
  }

  // MARK: The tables

  /// The chance that places fall short, with its shape.
  private func chanceCell(_ facts: LabelFacts, _ month: IndicatorCell.Window, _ territory: Int?) -> Report.Cell {
    guard let cell = index.cell(facts.short, month, territory), let chance = cell.estimate.frequency else {
      return unknown
    }
    var shown = valueCell(chance.probability, cell, "mean")
    shown.level = Verdict(chance)
    return shown
  }

  /// The département, before its territories where it has several.
  private func everywhere(_ facts: LabelFacts) -> [Int?] { [nil] + facts.territories.map(Optional.some) }

  private func placeName(_ territory: Int?) -> String {
    territory.map { words.typeset(index.territories[$0].name) } ?? labels.departement
  }

  /// One row a month, one column a territory: chance, and people below it.
  private func monthsTable(_ facts: LabelFacts) -> Report.Table {
    let places = everywhere(facts)
    return Report.Table(
      caption: names.monthsCaption,
      columns: [.text(labels.month)] + places.map { .number(placeName($0)) },
      rows: facts.months.map { month in
        [Report.Cell(words.shortMonth(month))]
          + places.map { place in
            var cell = chanceCell(facts, month, place)
            let people = index.cell(facts.gap, month, place)?.estimate.mean
            cell.detail = people.map { words.figure($0, facts.gap.unit) } ?? ""
            return cell
          }
      }, isDense: true)
  }

  /// One row a territory and month, with every interval.
  private func detailTable(_ facts: LabelFacts) -> Report.Table {
    let missing = index.indicator("label.fte_missing")
    return Report.Table(
      caption: names.detailCaption,
      columns: [
        .text(labels.territory), .text(labels.month), .number(names.chance), .number(names.chanceInterval),
        .number(names.shortGap), .number(names.gapLow), .number(names.gapHigh), .number(names.fteMissing),
      ],
      rows: everywhere(facts).flatMap { place in
        facts.months.map { month in
          let gap = index.cell(facts.gap, month, place)
          let fte = missing.flatMap { index.cell($0, month, place) }
          return [
            Report.Cell(placeName(place)), Report.Cell(words.shortMonth(month)), chanceCell(facts, month, place),
            facts.chance(month, place).map { Report.Cell(words.numbers.percentages($0.confidence, to: words.to)) }
              ?? unknown,
            gap.map { valueCell($0.estimate.mean, $0, "mean") } ?? unknown,
            gap.map { valueCell($0.estimate.quantile(0.05), $0, "q05") } ?? unknown,
            gap.map { valueCell($0.estimate.quantile(0.95), $0, "q95") } ?? unknown,
            fte.map { valueCell($0.estimate.mean, $0, "mean") } ?? unknown,
          ]
        }
      })
  }
}
