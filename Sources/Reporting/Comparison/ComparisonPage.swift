internal import Experiments
internal import InsertionPolicy

/// Puts a comparison into the words of one language, for a screen in a meeting: options in columns, targets in rows.
struct ComparisonPage<Speech: Words> {
  let facts: ComparisonFacts
  let words: Speech

  var comparison: OptionComparison { facts.comparison }
  /// Places of the options held against the base.
  var alternatives: Range<Int> { 1..<comparison.options.count }

  /// A text in the language of the page.
  func say(_ french: String, _ english: String) -> String {
    words.typeset(Bilingual(fr: french, en: english))
  }

  func name(_ option: Int) -> String { words.typeset(comparison.options[option].name) }

  func count(_ number: Double) -> String { words.numbers.number(number, decimals: 0) }

  /// A mean number of targets, such as 7.2.
  func targetCount(_ number: Double) -> String { words.numbers.number(number, decimals: 1) }

  func indicator(_ place: Int) -> Indicator { comparison.catalogue[comparison.cells[place].indicator] }

  /// An indicator's name with its year, where it is of one.
  func name(ofCell place: Int) -> String {
    let name = words.typeset(indicator(place).name)
    if case .year = comparison.cells[place].window { return words.inYear(name, comparison.cells[place].window) }
    return name
  }

  var report: Report {
    Report(
      experiment: words.language, kind: say("Comparaison d'options", "Comparison of options"),
      title: name(0), summary: summary, run: run, answer: sentences,
      sections: [decision, people, effects, options, regret, method].compactMap(\.self))
  }

  private var summary: String {
    let count = alternatives.count
    return say(
      "\(count) \(count == 1 ? "option comparée" : "options comparées") à la référence. Chaque personne, chaque future "
        + "entrée et chaque absence y rencontre le même hasard : ce qui diffère d'une option à l'autre vient de l'option.",
      "\(count) \(count == 1 ? "option" : "options") held against the base. Each person, each entry and each absence "
        + "meets the same chance under all of them: what differs between options comes from the option.")
  }

  private var run: String {
    let futures = count(Double(comparison.replications))
    return say(
      "\(futures) futurs simulés de chaque option, \(words.period(facts.base)), graine \(facts.seed)",
      "\(futures) futures simulated of each option, \(words.period(facts.base)), seed \(facts.seed)")
  }

  func section(_ id: String, _ title: String, _ blocks: [Report.Block?]) -> Report.Section? {
    let blocks = blocks.compactMap(\.self)
    return blocks.isEmpty ? nil : Report.Section(id: id, title: title, blocks: blocks)
  }

  // MARK: What each option changes, in a table of numbers

  private var effects: Report.Section? {
    let moved = facts.moved
    guard !moved.isEmpty else {
      return section(
        "effects", effectsTitle,
        [.text(say("Aucun indicateur ne change nettement.", "No indicator clearly changes."))])
    }
    return section(
      "effects", effectsTitle,
      [
        .text(
          say(
            "Moyenne de la référence, puis ce que chaque option y ajoute ou en retire, avec l'intervalle à 95 % valable "
              + "pour toutes les options ensemble (\(count(Double(comparison.replications))) futurs). Les \(moved.count) "
              + "indicateurs qu'au moins une option change nettement, du plus déplacé au moins déplacé ; tous les autres "
              + "sont dans options.csv. Des parts changent en points ; = : rien ne change, ≈ : rien qui se distingue du "
              + "hasard.",
            "Mean of the base, then what each option adds to it or takes from it, with the 95 % interval that holds for "
              + "all options together (\(count(Double(comparison.replications))) futures). The \(moved.count) indicators "
              + "that at least one option clearly changes, the most moved first; all others are in options.csv. Shares "
              + "change in points; =: nothing changes, ≈: nothing that can be told from chance.")),
        .table(
          effectsTable(
            Array(moved.prefix(Self.shown)),
            say(
              "Différence de chaque option avec la référence, toute la période",
              "Each option less the base, whole period")
          )),
        moved.count > Self.shown
          ? .folded(
            effectsTable(
              Array(moved.dropFirst(Self.shown)),
              say(
                "Les \(moved.count - Self.shown) autres indicateurs", "The \(moved.count - Self.shown) other indicators"
              )))
          : nil,
      ])
  }

  /// Chosen: what a screen holds under its heading.
  private static var shown: Int { 12 }

  private var effectsTitle: String { say("Ce que change chaque option", "What each option changes") }

  private func effectsTable(_ places: [Int], _ caption: String) -> Report.Table {
    Report.Table(
      caption: caption,
      columns: [.text(words.labels.indicator), .number(baseName)] + alternatives.map { .number(name($0)) },
      rows: places.map { place in
        let unit = indicator(place).unit
        return [
          Report.Cell(name(ofCell: place)),
          Report.Cell(comparison.levels[0][place].mean.map { words.amount($0, unit) } ?? "–"),
        ]
          + alternatives.map { option in
            effect(comparison.differences[option][place], unit)
          }
      }, isDense: true)
  }

  /// What an option changes of an indicator: nothing at all, nothing that can be told from chance, or so much.
  private func effect(_ difference: PairedEstimate, _ unit: Indicator.Unit) -> Report.Cell {
    guard let change = difference.difference, let range = comparison.confidence(of: difference) else {
      return Report.Cell("–")
    }
    if range.lowerBound == 0, range.upperBound == 0 { return Report.Cell("=") }
    guard facts.isClear(difference) else { return Report.Cell("≈") }
    return Report.Cell(
      words.signed(change, unit).replacing("\u{A0}points", with: ""), detail: "[\(words.signedSpan(range, unit))]")
  }

  var baseName: String { say("Référence", "Base") }

  // MARK: The options

  private var options: Report.Section? {
    let rows = alternatives.flatMap { option in
      facts.changes(option).prefix(Self.changesShown).enumerated().map { place, change in
        [
          Report.Cell(place == 0 ? name(option) : ""), Report.Cell(change.path),
          Report.Cell(change.before.isEmpty ? "–" : change.before),
          Report.Cell(change.after.isEmpty ? "–" : change.after),
        ]
      }
    }
    return section(
      "options", say("Ce que dit chaque option", "What each option says"),
      [
        .list(
          alternatives.map { option in
            let scenario = comparison.options[option].scenario
            let isOwn = scenario.summary != facts.base.summary
            return name(option) + (isOwn ? words.colon + words.typeset(scenario.summary) : "")
          }),
        rows.isEmpty
          ? nil
          : .folded(
            Report.Table(
              caption: say("Nombres changés par chaque option", "Numbers that each option changes"),
              columns: [
                .text(say("Option", "Option")), .text(words.labels.path), .number(baseName),
                .number(say("Option", "Option")),
              ], rows: rows)),
      ])
  }

  /// Chosen: an option that changes more numbers than this changes a table, which its file names.
  private static var changesShown: Int { 40 }

  // MARK: How it was computed

  private var method: Report.Section? {
    let saved = alternatives.compactMap { option in
      facts.varianceRatio(option).map { ratio in
        say(
          "\(name(option)) : la variance des différences est, pour la moitié des indicateurs, au plus "
            + "\(words.numbers.percentage(ratio)) de ce qu'elle serait avec des hasards indépendants.",
          "\(name(option)): for half of the indicators, the variance of differences is at most "
            + "\(words.numbers.percentage(ratio)) of what it would be with independent chance.")
      }
    }
    return section(
      "method", words.heading(.method),
      [
        .list(
          [
            say(
              "Une probabilité est la part des futurs où la cible est atteinte ; son intervalle à 95 % (Wilson) dit ce "
                + "que le nombre de futurs laisse ignorer du hasard, non ce que les hypothèses ont d'incertain.",
              "A probability is the share of futures in which the target is reached; its 95 % interval (Wilson) says what "
                + "the number of futures leaves unknown of chance, not what is uncertain in the assumptions."),
            say(
              "Une différence est mesurée futur par futur ; son intervalle vaut pour toutes les options ensemble "
                + "(Bonferroni), de moyennes selon Student, de probabilités selon Agresti et Min.",
              "A difference is measured future by future; its interval holds for all options together (Bonferroni), of "
                + "means after Student, of probabilities after Agresti and Min."),
          ] + saved),
        .text(
          "\(facts.identity.scenario), \(facts.identity.digest.prefix(16)), Jalon \(facts.identity.version)"),
      ])
  }
}
