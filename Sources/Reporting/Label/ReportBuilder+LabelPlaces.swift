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
    return Report.TileMap(
      id: "tiles-label.short", finding: tilesFinding(worst.month, facts),
      subject: say(
        fr: """
          Probabilité que les places manquent et personnes sans place en moyenne dans le mois. Carte schématique : une \
          case par territoire.
          """,
        en: """
          Probability that places fall short, and people without a place on average in the month. A schematic map: one \
          tile a territory.
          """),
      key: shortageKey, columns: plan.columns,
      frames: facts.months.map { window in
        let month = voice.month(window)
        return Report.Frame(
          title: say(fr: month.uppercasedFirst, en: month), isShown: shown.contains(window),
          tiles: facts.territories.map { tile(facts, window, $0, plan.places[$0]) })
      },
      choice: say(fr: "Choisir un mois", en: "Choose a month"),
      overview: say(
        fr: "Avant, à la fermeture, au pire mois, à la fin", en: "Before, at the closing, the worst month, the end"),
      table: detailTable(facts))
  }

  private func tilesFinding(_ window: IndicatorCell.Window, _ facts: LabelFacts) -> String {
    let month = voice.month(window)
    let count = facts.territories.count
    let likely = facts.territories.count { place in
      let verdict = Verdict(facts.chance(window, place))
      return verdict == .likely || verdict == .almostCertain
    }
    let places =
      switch likely {
      case 0: say(fr: "aucun des \(count) territoires", en: "none of \(count) territories")
      case 1: say(fr: "un territoire sur \(count)", en: "one territory of \(count)")
      default: say(fr: "\(likely) territoires sur \(count)", en: "\(likely) territories of \(count)")
      }
    return say(
      fr: "En \(month), le manque de places est probable ou presque sûr dans \(places)",
      en: "In \(month), a shortage of places is likely or almost certain in \(places)")
  }

  /// What the shapes stand for, the most certain first.
  private var shortageKey: [Report.Level] {
    [
      .init(
        verdict: .almostCertain,
        meaning: say(fr: "manque presque sûr (90 % ou plus)", en: "shortage almost certain (90% or more)")),
      .init(verdict: .likely, meaning: say(fr: "probable (plus de 50 %)", en: "likely (more than 50%)")),
      .init(
        verdict: .open, meaning: say(fr: "indécis (50 % dans l'intervalle)", en: "open (50% within the interval)")),
      .init(verdict: .unlikely, meaning: say(fr: "peu probable (moins de 50 %)", en: "unlikely (less than 50%)")),
      .init(
        verdict: .almostExcluded,
        meaning: say(fr: "presque exclu (10 % ou moins)", en: "almost excluded (10% or less)")),
    ]
  }

  /// What a reader who does not see a tile is told of its chance.
  private func shortage(_ verdict: Verdict) -> String {
    switch verdict {
    case .almostCertain: say(fr: "manque presque sûr", en: "shortage almost certain")
    case .likely: say(fr: "manque probable", en: "shortage likely")
    case .open: say(fr: "manque indécis", en: "shortage open")
    case .unlikely: say(fr: "manque peu probable", en: "shortage unlikely")
    case .almostExcluded: say(fr: "manque presque exclu", en: "shortage almost excluded")
    case .cannotSay: say(fr: "manque non jugé", en: "shortage not judged")
    }
  }

  private func tile(
    _ facts: LabelFacts, _ month: IndicatorCell.Window, _ territory: Int, _ place: (column: Int, row: Int)
  ) -> Report.Tile {
    let chance = chanceCell(facts, month, territory)
    let people = index.cell(facts.gap, month, territory)
    return Report.Tile(
      column: place.column, row: place.row, name: voice(index.territories[territory].name), chance: chance,
      inWords: shortage(chance.level ?? .cannotSay),
      people: people.map { cell in
        var shown = valueCell(cell.estimate.mean, cell, "mean")
        shown.detail = say(fr: "pers.", en: "people")
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
    territory.map { voice(index.territories[$0].name) } ?? voice(.departement)
  }

  /// One row a month, one column a territory: chance, and people below it.
  private func monthsTable(_ facts: LabelFacts) -> Report.Table {
    let places = everywhere(facts)
    return Report.Table(
      caption: say(
        fr: "Probabilité que les places manquent, puis personnes sans place en moyenne, mois par mois",
        en: "Probability that places fall short, then people without a place on average, month by month"),
      columns: [.text(voice(.month))] + places.map { .number(placeName($0)) },
      rows: facts.months.map { month in
        [Report.Cell(voice.shortMonth(month))]
          + places.map { place in
            var cell = chanceCell(facts, month, place)
            let people = index.cell(facts.gap, month, place)?.estimate.mean
            cell.detail = people.map { voice.figure($0, facts.gap.unit) } ?? ""
            return cell
          }
      }, isDense: true)
  }

  /// One row a territory and month, with every interval.
  private func detailTable(_ facts: LabelFacts) -> Report.Table {
    Report.Table(
      caption: say(
        fr: "Manque de places par territoire et par mois, avec les intervalles",
        en: "Shortage of places by territory and month, with intervals"),
      columns: [
        .text(voice(.territory)), .text(voice(.month)), .number(voice(.shortage)),
        .number(say(fr: "Intervalle de Wilson à 95 %", en: "95% Wilson interval")),
        .number(voice(.meanGap)), .number(voice(.low)), .number(voice(.high)), .number(voice(.missingPosts)),
      ],
      rows: everywhere(facts).flatMap { place in
        facts.months.map { month in
          let gap = index.cell(facts.gap, month, place)
          let fte = index.cell("label.fte_missing", month, place)
          return [
            Report.Cell(placeName(place)), Report.Cell(voice.shortMonth(month)), chanceCell(facts, month, place),
            facts.chance(month, place).map { Report.Cell(voice.numbers.percentages($0.confidence, to: voice.to)) }
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

/// Headings of the chapter that stand in more than one table.
extension Bilingual {
  static let shortage = Bilingual(fr: "Probabilité que les places manquent", en: "Probability that places fall short")
  static let meanGap = Bilingual(fr: "Personnes sans place, moyenne", en: "People without a place, mean")
  static let missingPosts = Bilingual(fr: "ETP manquants, moyenne", en: "FTE missing, mean")
  static let toTransfer = Bilingual(fr: "Personnes à transférer", en: "People to transfer")
  static let structure = Bilingual(fr: "Structure", en: "Structure")
  static let posts = Bilingual(fr: "ETP", en: "FTE")
  static let labelledAtCutOff = Bilingual(
    fr: "A le label quand les places ferment", en: "Holds the label when places close")
  static let labelledAtEnd = Bilingual(fr: "A le label à la fin", en: "Holds the label at the end")
  static let criticality = Bilingual(
    fr: "Criticité (personnes sans place)", en: "Criticality (people without a place)")
  static let lever = Bilingual(fr: "Levier", en: "Lever")
  static let withoutLever = Bilingual(fr: "Sans levier (référence)", en: "No lever (base)")
  static let pairedInterval = Bilingual(fr: "intervalle à 95 % de la différence", en: "95% interval of the difference")
  static let step = Bilingual(fr: "Étape", en: "Step")
}
