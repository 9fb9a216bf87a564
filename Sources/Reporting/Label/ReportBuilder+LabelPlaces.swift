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

  var labelSheets: [Sheet] {
    guard let facts = LabelFacts(index) else { return [] }
    return [placesSheet(facts), structuresSheet(facts)] + (facts.levers.isEmpty ? [] : [leversSheet(facts)])
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
    let chance = shortage(facts, month, territory)
    var people = unknown
    if let cell = index.cell(facts.gap, month, territory) {
      people = valueCell(cell.estimate.mean, cell, "mean")
      people.detail = say(fr: "pers.", en: "people")
    }
    return Report.Tile(
      column: place.column, row: place.row, name: voice(index.territories[territory].name), chance: chance,
      inWords: shortage(chance.level ?? .cannotSay), people: people)
  }

  // MARK: The tables

  private typealias PlaceMonth = LabelFacts.PlaceMonth

  /// The chance that places fall short, with its shape.
  private func shortage(_ facts: LabelFacts, _ month: IndicatorCell.Window, _ territory: Int?) -> Report.Cell {
    chanceCell(index.cell(facts.short, month, territory), hasInterval: false, isShaded: true) ?? unknown
  }

  /// The département, before its territories where it has several.
  private func everywhere(_ facts: LabelFacts) -> [Int?] { [nil] + facts.territories.map(Optional.some) }

  /// The month that heads a row, in few characters.
  var shortMonth: Column<IndicatorCell.Window> { Column(.month, page: .text) { .code(voice.shortMonth($0)) } }

  private func placeName(_ territory: Int?) -> String {
    territory.map { voice(index.territories[$0].name) } ?? voice(.departement)
  }

  /// One row a month, one column a territory: chance, and people below it.
  private func monthsTable(_ facts: LabelFacts) -> Report.Table {
    let places = everywhere(facts).map { place in
      Column<IndicatorCell.Window>(heading: { _ in placeName(place) }, page: .number) { month in
        var cell = shortage(facts, month, place)
        let people = index.cell(facts.gap, month, place)?.estimate.mean
        cell.detail = people.map { voice.figure($0, facts.gap.unit) } ?? ""
        return .cell(cell)
      }
    }
    return Table(columns: [shortMonth] + places, rows: facts.months).page(
      caption: say(
        fr: "Probabilité que les places manquent, puis personnes sans place en moyenne, mois par mois",
        en: "Probability that places fall short, then people without a place on average, month by month"),
      isDense: true, voice)
  }

  private func detailTable(_ facts: LabelFacts) -> Report.Table {
    Table(columns: placeColumns(facts), rows: facts.placeMonths(everywhere(facts))).page(
      caption: say(
        fr: "Manque de places par territoire et par mois, avec les intervalles",
        en: "Shortage of places by territory and month, with intervals"), voice)
  }

  /// The same months with what people must do, the département last.
  private func placesSheet(_ facts: LabelFacts) -> Sheet {
    let rows = facts.placeMonths(facts.territories.map(Optional.some) + [nil])
    return Table(columns: placeColumns(facts), rows: rows).sheet(
      named: Bilingual(same: "Label"), preface: [voice(SectionName.label.title)] + labelSentences, voice)
  }

  /// One row a territory and month, with every interval.
  private func placeColumns(_ facts: LabelFacts) -> [Column<PlaceMonth>] {
    func page(_ heading: Bilingual, _ indicator: String, _ column: String) -> Column<PlaceMonth> {
      Column(heading, page: .number) { row in
        let cell = index.cell(indicator, row.month, row.place)
        return .cell(cell.map { valueCell($0.estimate.statistic(column), $0, column) } ?? unknown)
      }
    }
    func sheet(_ heading: Bilingual, _ indicator: Indicator?, _ column: String, width: Double) -> Column<PlaceMonth> {
      let unit = indicator?.unit ?? .fte
      return Column(heading, in: unit, width: width) { row in
        .amount(indicator.flatMap { index.cell($0, row.month, row.place) }?.estimate.statistic(column), unit)
      }
    }
    let missing = "label.fte_missing"
    let pages: [Column<PlaceMonth>] = [
      Column(.territory, page: .text) { .code(placeName($0.place)) },
      Column(.month, page: .text) { .code(voice.shortMonth($0.month)) },
      Column(.shortage, page: .number) { .cell(shortage(facts, $0.month, $0.place)) },
      Column(Bilingual(fr: "Intervalle de Wilson à 95 %", en: "95% Wilson interval"), page: .number) {
        .interval(facts.chance($0.month, $0.place)?.confidence, .share)
      },
      page(.meanGap, facts.gap.id, "mean"), page(.low, facts.gap.id, "q05"), page(.high, facts.gap.id, "q95"),
      page(.missingPosts, missing, "mean"),
    ]
    let sheets: [Column<PlaceMonth>] = [
      Column(.territory, width: 20) { row in
        row.place.map { .code(index.territories[$0].name) } ?? .text(.departement)
      },
      Column(.month, width: 12) { .window($0.month) },
    ]
    let gaps = [
      sheet(.meanGap, facts.gap, "mean", width: 15), sheet(.low, facts.gap, "q05", width: 13),
      sheet(.high, facts.gap, "q95", width: 13), sheet(.missingPosts, index.indicator(missing), "mean", width: 13),
    ]
    let others = ["label.displaced", "label.transferred", "label.places_labelled"].compactMap { index.indicator($0) }
    let chance = Column<PlaceMonth>.frequency(.shortage) { index.cell(facts.short, $0.month, $0.place)?.estimate }
    return pages + sheets + chance + gaps + others.map { sheet($0.name, $0, "mean", width: 17) }
  }
}

extension Column {
  /// A column of a sheet that says the unit of what stands below it.
  init(_ heading: Bilingual, in unit: Indicator.Unit, width: Double, value: @escaping (Row) -> Value) {
    self.init(heading: { "\($0(heading)) (\($0.axis(unit)))" }, width: width, value: value)
  }

  /// Columns of a sheet for how often something happens, with the ends of its interval.
  static func frequency(_ heading: Bilingual, _ estimate: @escaping (Row) -> Estimate?) -> [Self] {
    [
      Self(heading, in: .share, width: 15) { .share(estimate($0)?.frequency?.probability) },
      Self(.probabilityLowEnd, width: 15) { .share(estimate($0)?.frequency?.confidence.lowerBound) },
      Self(.probabilityHighEnd, width: 15) { .share(estimate($0)?.frequency?.confidence.upperBound) },
    ]
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
  static let difference = Bilingual(fr: "Différence", en: "Difference")
  static let differenceLow = Bilingual(
    fr: "Différence, bas de l'intervalle à 95 %", en: "Difference, low end of the 95% interval")
  static let differenceHigh = Bilingual(
    fr: "Différence, haut de l'intervalle à 95 %", en: "Difference, high end of the 95% interval")
  static let pairedInterval = Bilingual(fr: "intervalle à 95 % de la différence", en: "95% interval of the difference")
  static let step = Bilingual(fr: "Étape", en: "Step")
}
