internal import Experiments
internal import InsertionPolicy

/// Puts a comparison into the words of one language, for a screen in a meeting: options in columns, targets in rows.
struct ComparisonPage: ExperimentPage {
  let facts: ComparisonFacts
  let voice: Voice

  var comparison: OptionComparison { facts.comparison }
  var scenario: Scenario { facts.base }
  var seed: UInt64 { facts.seed }
  /// Places of the options held against the base.
  var alternatives: Range<Int> { 1..<comparison.options.count }

  var report: Report {
    page(
      Bilingual(fr: "Comparaison d'options", en: "Comparison of options"), title: name(0), summary: summary,
      run: run(
        say(fr: "\(futures) futurs simulés de chaque option", en: "\(futures) futures simulated of each option")),
      answer: sentences, sections: [decision, people, effects, options, regret, method])
  }

  private var summary: String {
    let count = alternatives.count
    return say(
      fr: """
        \(count) \(count == 1 ? "option comparée" : "options comparées") à la référence. Chaque personne, chaque future \
        entrée et chaque absence y rencontre le même hasard : ce qui diffère d'une option à l'autre vient de l'option.
        """,
      en: """
        \(count) \(count == 1 ? "option" : "options") held against the base. Each person, each entry and each absence \
        meets the same chance under all of them: what differs between options comes from the option.
        """)
  }

  // MARK: Small texts

  var baseName: String { say(fr: "Référence", en: "Base") }

  private var futures: String { voice.count(comparison.replications) }

  func name(_ option: Int) -> String { voice(comparison.options[option].name) }

  /// A mean number of persons.
  func count(_ number: Double) -> String { self.number(number, decimals: 0) }

  /// A mean number of targets, such as 7.2.
  func targetCount(_ number: Double) -> String { self.number(number, decimals: 1) }

  func indicator(_ place: Int) -> Indicator { comparison.catalogue[comparison.cells[place].indicator] }

  /// An indicator's name with its year, where it is of one.
  func name(ofCell place: Int) -> String {
    let name = voice(indicator(place).name)
    if case .year = comparison.cells[place].window { return voice.inYear(name, comparison.cells[place].window) }
    return name
  }

  // MARK: What each option changes, in a table of numbers

  private var effects: Report.Section? {
    let moved = facts.moved
    guard !moved.isEmpty else {
      return section(
        "effects", effectsTitle,
        [.text(say(fr: "Aucun indicateur ne change nettement.", en: "No indicator clearly changes."))])
    }
    return section(
      "effects", effectsTitle,
      [
        .text(
          say(
            fr:
              "Moyenne de la référence, puis ce que chaque option y ajoute ou en retire, avec l'intervalle à 95 % valable "
              + "pour toutes les options ensemble (\(futures) futurs). Les \(moved.count) "
              + "indicateurs qu'au moins une option change nettement, du plus déplacé au moins déplacé ; tous les autres "
              + "sont dans options.csv. Des parts changent en points ; = : rien ne change, ≈ : rien qui se distingue du "
              + "hasard.",
            en:
              "Mean of the base, then what each option adds to it or takes from it, with the 95 % interval that holds for "
              + "all options together (\(futures) futures). The \(moved.count) indicators "
              + "that at least one option clearly changes, the most moved first; all others are in options.csv. Shares "
              + "change in points; =: nothing changes, ≈: nothing that can be told from chance.")),
        .table(
          effectsTable(
            Array(moved.prefix(Self.shown)),
            say(
              fr: "Différence de chaque option avec la référence, toute la période",
              en: "Each option less the base, whole period")
          )),
        moved.count > Self.shown
          ? .folded(
            effectsTable(
              Array(moved.dropFirst(Self.shown)),
              say(
                fr: "Les \(moved.count - Self.shown) autres indicateurs",
                en: "The \(moved.count - Self.shown) other indicators"
              )))
          : nil,
      ])
  }

  /// Chosen: what a screen holds under its heading.
  private static var shown: Int { 12 }

  private var effectsTitle: String { say(fr: "Ce que change chaque option", en: "What each option changes") }

  private func effectsTable(_ places: [Int], _ caption: String) -> Report.Table {
    let base: [Column<Int>] = [
      .text(voice(.indicator)) { name(ofCell: $0) },
      .number(baseName) { amount(comparison.levels[0][$0].mean, indicator($0).unit) },
    ]
    var table = table(
      caption, places,
      base
        + alternatives.map { option in
          .figure(name(option)) { effect(comparison.differences[option][$0], indicator($0).unit) }
        })
    table.isDense = true
    return table
  }

  /// What an option changes of an indicator: nothing at all, nothing that can be told from chance, or so much.
  private func effect(_ difference: PairedEstimate, _ unit: Indicator.Unit) -> Report.Cell {
    guard let change = difference.difference, let range = comparison.confidence(of: difference) else {
      return Report.Cell("–")
    }
    if range.lowerBound == 0, range.upperBound == 0 { return Report.Cell("=") }
    guard facts.isClear(difference) else { return Report.Cell("≈") }
    return Report.Cell(
      voice.signed(change, unit).replacing("\u{A0}points", with: ""), detail: "[\(voice.signedSpan(range, unit))]")
  }

  // MARK: The options

  private var options: Report.Section? {
    let changes = alternatives.flatMap { option in
      facts.changes(option).prefix(Self.changesShown).enumerated().map { place, change in
        (option: place == 0 ? name(option) : "", change: change)
      }
    }
    let option = say(fr: "Option", en: "Option")
    let table = table(
      say(fr: "Nombres changés par chaque option", en: "Numbers that each option changes"), changes,
      [
        .text(option) { $0.option }, .text(voice(.path)) { $0.change.path },
        .number(baseName) { $0.change.before.isEmpty ? "–" : $0.change.before },
        .number(option) { $0.change.after.isEmpty ? "–" : $0.change.after },
      ])
    return section(
      "options", say(fr: "Ce que dit chaque option", en: "What each option says"),
      [
        .list(
          alternatives.map { option in
            let scenario = comparison.options[option].scenario
            let isOwn = scenario.summary != facts.base.summary
            return name(option) + (isOwn ? voice.colon + voice(scenario.summary) : "")
          }),
        changes.isEmpty ? nil : .folded(table),
      ])
  }

  /// Chosen: an option that changes more numbers than this changes a table, which its file names.
  private static var changesShown: Int { 40 }

  // MARK: How it was computed

  private var method: Report.Section? {
    let saved = alternatives.compactMap { option in
      facts.varianceRatio(option).map { ratio in
        say(
          fr: "\(name(option)) : la variance des différences est, pour la moitié des indicateurs, au plus "
            + "\(percent(ratio)) de ce qu'elle serait avec des hasards indépendants.",
          en: "\(name(option)): for half of the indicators, the variance of differences is at most "
            + "\(percent(ratio)) of what it would be with independent chance.")
      }
    }
    return section(
      "method", voice(SectionName.method.title),
      [
        .list(
          [
            say(
              fr:
                "Une probabilité est la part des futurs où la cible est atteinte ; son intervalle à 95 % (Wilson) dit ce "
                + "que le nombre de futurs laisse ignorer du hasard, non ce que les hypothèses ont d'incertain.",
              en:
                "A probability is the share of futures in which the target is reached; its 95 % interval (Wilson) says what "
                + "the number of futures leaves unknown of chance, not what is uncertain in the assumptions."),
            say(
              fr: "Une différence est mesurée futur par futur ; son intervalle vaut pour toutes les options ensemble "
                + "(Bonferroni), de moyennes selon Student, de probabilités selon Agresti et Min.",
              en:
                "A difference is measured future by future; its interval holds for all options together (Bonferroni), of "
                + "means after Student, of probabilities after Agresti and Min."),
          ] + saved),
        .text(
          "\(facts.identity.scenario), \(facts.identity.digest.prefix(16)), Jalon \(facts.identity.version)"),
      ])
  }
}
