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

/// Chooses what is said of a forecast, and says it in one language.
struct ReportBuilder: Spoken {
  let index: ForecastIndex
  let identity: RunIdentity
  let voice: Voice

  var scenario: Scenario { index.forecast.scenario }

  var report: Report {
    let forecasts = [marginal, coverage, territories, orientation, benchmark, waits, workload, programmes]
    let account = [matrix, indicators, assumptions, readings, method]
    return Report(
      language: voice.language, title: voice(scenario.name), summary: voice(scenario.summary), run: run,
      answer: answer, precision: precision, targets: targets, label: labelSentences, money: moneySentences,
      sections: (labelSections + moneySections + forecasts + account).compactMap(\.self))
  }

  /// How many futures were simulated, of which period, from which seed.
  var run: String {
    let forecast = index.forecast
    let (futures, period) = (count(forecast.replications), voice.period(scenario))
    return say(
      fr:
        "\(futures) \(forecast.replications < 2 ? "futur simulé" : "futurs simulés"), \(period), graine \(forecast.seed)",
      en: "\(futures) simulated \(forecast.replications == 1 ? "future" : "futures"), \(period), seed \(forecast.seed)")
  }

  // MARK: - How it is said

  func count(_ number: Int) -> String { voice.count(number) }

  func name(_ indicator: Indicator) -> String { voice(indicator.name) }

  /// A section, or `nil` when it has nothing to show.
  func section(_ name: SectionName, title: Bilingual? = nil, _ blocks: [Report.Block?]) -> Report.Section? {
    let blocks = blocks.compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return Report.Section(id: name.rawValue, title: voice(title ?? name.title), blocks: blocks)
  }
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
