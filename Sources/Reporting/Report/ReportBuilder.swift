public import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a forecast into words.
  ///
  /// The same forecast gives the same report, in every language with the same figures.
  public init(_ forecast: Forecast, _ identity: RunIdentity, in language: Language) {
    self = ReportBuilder(index: ForecastIndex(forecast), identity: identity, voice: Voice(language)).report
  }
}

/// Chooses what is said of a forecast; the words come from the language.
struct ReportBuilder {
  let index: ForecastIndex
  let identity: RunIdentity
  let voice: Voice

  var words: any Words { voice.language == .french ? FrenchWords() : EnglishWords() }

  /// A sentence in the language of the report.
  func say(fr french: @autoclosure () -> String, en english: @autoclosure () -> String) -> String {
    voice.say(fr: french(), en: english())
  }

  var scenario: Scenario { index.forecast.scenario }
  var labels: Labels { words.labels }

  var report: Report {
    Report(
      language: words.language, title: words.typeset(scenario.name), summary: words.typeset(scenario.summary),
      run: words.run(index.forecast), answer: answer,
      precision: words.precisions(precisions), targets: targets, label: labelSentences, money: moneySentences,
      sections: (labelSections + moneySections + [
        marginal, coverage, territories, orientation, benchmark, waits, workload, programmes, matrix, indicators,
        assumptions,
        readings, method,
      ]).compactMap(\.self))
  }

  /// A section, or `nil` when it has nothing to show.
  func section(_ name: SectionName, _ blocks: [Report.Block?]) -> Report.Section? {
    let blocks = blocks.compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return Report.Section(id: name.rawValue, title: words.heading(name), blocks: blocks)
  }

  func name(_ indicator: Indicator) -> String { words.typeset(indicator.name) }
}

extension Report.Cell {
  init(_ text: String, detail: String = "", figure: Report.Figure? = nil, level: Verdict? = nil) {
    self.init(text: text, detail: detail, figure: figure, level: level)
  }
}

extension Report.Column {
  static func text(_ title: String) -> Self { Self(title: title, isNumber: false) }
  static func number(_ title: String) -> Self { Self(title: title, isNumber: true) }
}
