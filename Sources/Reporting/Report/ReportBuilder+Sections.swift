internal import Experiments
internal import InsertionPolicy

/// What happens to people: who is without a référent, where, how long they wait, what their référents carry.
extension ReportBuilder {
  var coverage: Report.Section? {
    let table = themeTable(.coverage).map(Report.Block.folded)
    guard isQueue else {
      return section(
        .coverage, [fan("coverage.without_referent"), fan("coverage.gap"), fan("coverage.waiting"), table])
    }
    return section(
      .coverage, title: Bilingual(fr: "Qui attend une place, et quand", en: "Who waits for a place, and when"),
      [fan("coverage.waiting"), fan("coverage.gap"), table])
  }

  /// Whether people come straight to places that are limited: then to be without référent is to wait for one.
  private var isQueue: Bool { scenario.orientation == nil && scenario.programmes.contains { $0.load != nil } }

  var territories: Report.Section? {
    guard index.territories.count > 1 else { return nil }
    let shown = [
      "coverage.without_referent", "coverage.gap", "coverage.waiting", "orientation.mean_delay",
      "orientation.share_within_one_month",
    ].compactMap { index.indicator($0) }.filter(\.byTerritory)
    let equity = index.forecast.catalogue.filter { $0.theme == .equity }.compactMap(expectation)
    let caption = say(
      fr: "Territoires, toute la période : moyenne, et neuf futurs sur dix",
      en: "Territories, whole period: mean, and nine futures out of ten")
    return section(
      .territories,
      [
        territoryDots("coverage.without_referent"), territoryPanels("coverage.gap"),
        equity.isEmpty ? nil : .list(equity),
        shown.isEmpty ? nil : .table(territoriesTable(shown, caption: caption)),
      ])
  }

  /// What is expected of an indicator over the whole period, in a sentence.
  private func expectation(_ indicator: Indicator) -> String? {
    guard let estimate = index.cell(indicator, index.overall)?.estimate, let mean = estimate.mean else { return nil }
    let spread = estimate.spread.map { voice.spanInSentence($0, indicator.unit) }
    let expected = voice.expected(voice.amount(mean, indicator.unit), spread: spread)
    return voice.inSentence(name(indicator)) + voice.colon + expected + "."
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
        programmeDots("mean_wait", name: say(fr: "Attente moyenne d'une place", en: "Mean wait for a place")),
        longest.flatMap { fan($0.first.name) }, themeTable(.waits).map(Report.Block.folded),
      ])
  }

  var workload: Report.Section? {
    let dots = programmeDots("load_per_fte", name: say(fr: "Charge par ETP", en: "Load per FTE"))
    let note = say(
      fr: """
        Chaque accompagnement compte sa charge selon sa propre règle (personnes suivies en même temps, commencées ou \
        suivies dans l'année) : comparer deux règles différentes n'a de sens qu'avec précaution.
        """,
      en: """
        Each programme counts its load by its own rule (people followed at one time, started or followed in the year): \
        compare two different rules with care only.
        """)
    return section(.workload, [dots, dots.map { _ in .text(note) }, themeTable(.workload).map(Report.Block.folded)])
  }

  var programmes: Report.Section? {
    section(
      .programmes,
      [
        programmePanels("in_progress", name: say(fr: "Personnes accompagnées", en: "People accompanied")),
        scenario.programmes.isEmpty ? nil : .table(programmesTable), themeTable(.programmes).map(Report.Block.folded),
        scenario.budget == nil ? themeTable(.money).map(Report.Block.table) : nil,
      ])
  }

  /// One row a programme, what it does over the whole period.
  private var programmesTable: Report.Table {
    func column(_ suffix: String, _ french: String, _ english: String) -> Column<Programme> {
      Column(Bilingual(fr: french, en: english), page: .number) { programme in
        guard let indicator = index.indicator("\(programme.id).\(suffix)") else { return .empty }
        return .cell(summaryCell(index.cell(indicator, index.overall), indicator.unit))
      }
    }
    let columns: [Column<Programme>] = [
      Column(.programme, page: .text) { .text($0.name) },
      column("starts", "Commencés", "Started"),
      column("in_progress", "Accompagnés en moyenne", "Accompanied on average"),
      column("places", "Places", "Places"), column("fte", "ETP", "FTE"),
      column("load_per_fte", "Charge par ETP", "Load per FTE"),
      column("mean_wait", "Attente (jours)", "Wait (days)"),
      column("positive_exits", "Sorties positives", "Positive exits"),
    ]
    return Table(columns: columns, rows: scenario.programmes).page(
      caption: say(
        fr: "Accompagnements, toute la période : moyenne, et neuf futurs sur dix",
        en: "Programmes, whole period: mean, and nine futures out of ten"), voice)
  }

  /// Every indicator of a theme, year by year.
  func themeTable(_ theme: Indicator.Theme) -> Report.Table? {
    let indicators = index.forecast.catalogue.filter { $0.theme == theme && $0.body == nil }
    guard !indicators.isEmpty else { return nil }
    let subject: Bilingual =
      switch theme {
      case .orientation: Bilingual(fr: "Orientation", en: "Orientation")
      case .contracts:
        Bilingual(fr: "Premiers rendez-vous et contrats (CER)", en: "First appointments and contracts (CER)")
      case .programmes: Bilingual(fr: "Flux et file active", en: "Flows and file active")
      case .coverage: Bilingual(fr: "Couverture", en: "Coverage")
      case .waits: Bilingual(fr: "Attentes", en: "Waits")
      case .workload: Bilingual(fr: "Charge", en: "Workload")
      case .equity: Bilingual(fr: "Écarts entre territoires", en: "Differences between territories")
      case .money: Bilingual(fr: "Argent", en: "Money")
      case .label: Bilingual(fr: "Label Référent RSA", en: "Label Référent RSA")
      }
    return yearsTable(
      indicators,
      caption: say(
        fr: "\(subject.fr), par année : moyenne, et neuf futurs sur dix",
        en: "\(subject.en), by year: mean, and nine futures out of ten"))
  }

  var indicators: Report.Section? {
    let shown = index.forecast.catalogue.filter { $0.body == nil }
    let definitions = Table<Indicator>(
      columns: [
        Column(.indicator, page: .text) { .cell(Report.Cell(name($0), detail: $0.id)) },
        Column(Bilingual(fr: "Définition", en: "Definition"), page: .text) { .text($0.definition) },
        Column(.source, page: .text) { .text(Bilingual(same: $0.source)) },
      ], rows: shown
    ).page(caption: say(fr: "Définition des indicateurs", en: "Definitions of the indicators"), voice)
    let count = index.forecast.catalogue.count
    return section(
      .indicators,
      [
        .text(
          say(
            fr: """
              La prévision donne \(count) indicateurs. Leurs valeurs par année, par mois et par territoire sont dans les \
              fichiers indicators.csv (tableur) et results.json (programmes), à côté de ce rapport.
              """,
            en: """
              The forecast gives \(count) indicators. Their values by year, month and territory are in the files \
              indicators.csv (spreadsheet) and results.json (programs), beside this report.
              """)),
        .folded(definitions),
      ])
  }
}
