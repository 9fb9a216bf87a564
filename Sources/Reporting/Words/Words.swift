internal import Experiments
internal import InsertionPolicy

/// Everything the report says, in one language; what is missing in a language does not compile.
protocol Words: MatrixWords, MarginalWords, BenchmarkWords, Sendable {
  var language: Language { get }
  var numbers: NumberStyle { get }
  /// A text of the scenario or the catalogue, with the typography of the language.
  func typeset(_ text: Bilingual) -> String
  /// A text that stands in one language only.
  func typeset(_ text: String) -> String

  // Units, dates, ranges.
  /// The word after a number; none where the name of the indicator says what is counted.
  func unit(_ unit: Indicator.Unit, isPlural: Bool) -> String
  func isPlural(_ value: Double) -> Bool
  func month(_ window: IndicatorCell.Window) -> String
  func period(_ scenario: Scenario) -> String
  /// Between the ends of a range, in tables and in sentences.
  var to: String { get }
  var toInSentence: String { get }
  var colon: String { get }
  var notEnough: String { get }
  var wholePeriod: String { get }

  // Headings and labels.
  var labels: Labels { get }
  func heading(_ section: SectionName) -> String
  /// Heading of the section on coverage where nobody is oriented: people queue for places.
  var waitingHeading: String { get }
  func run(_ forecast: Forecast) -> String

  // The answer.
  func targetsSentence(_ count: VerdictCount) -> String
  func worstTarget(_ name: String, _ year: Int, voted: String, expected: String, probability: String, isMissed: Bool)
    -> String
  func withoutReferent(mean: String, place: RankedPlace?, peak: (month: String, mean: String)?) -> String
  /// Where the wait is longest, in place of the sentence on référents where the scenario is not about them.
  func longestWait(_ programme: String?, mean: String, spread: String?, peak: (month: String, mean: String)?) -> String
  var nothingKnownOfReferents: String { get }

  // Targets.
  func voted(_ value: String, _ direction: Indicator.Direction) -> String
  func verdict(_ verdict: Verdict) -> String
  func evidence(reached: Int, count: Int, interval: String) -> String
  func evidenceInSentence(reached: Int, count: Int, interval: String) -> String
  func expected(_ mean: String, spread: String?) -> String
  func expectedBriefly(_ mean: String, spread: String?) -> String
  /// A name that may hold a colon, for a sentence that has one of its own.
  func inSentence(_ name: String) -> String
  var notJudged: String { get }
  var noTargets: String { get }

  // Findings, which head charts.
  func trend(_ name: String, _ trend: Trend, _ unit: Indicator.Unit) -> String
  func ranking(_ name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String
  func peak(_ name: String, at place: String, _ cell: CellEstimate, _ unit: Indicator.Unit) -> String
  func alternative(curve name: String, place: String?, _ trend: Trend, _ unit: Indicator.Unit) -> String
  func alternative(ranking name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String
  func overMonths(_ name: String, unit: String) -> String
  func byTerritory(_ name: String, unit: String) -> String
  func byProgramme(_ name: String, unit: String) -> String
  func monthByMonth(_ name: String) -> String
  var waitName: String { get }
  var loadName: String { get }
  var accompaniedName: String { get }
  var territoriesCaption: String { get }
  var programmesCaption: String { get }
  var loadNote: String { get }
  func everything(_ count: Int) -> String
  /// Headings of starts, in progress, places, posts, load, wait and positive exits.
  var programmeColumns: [String] { get }
  func themeCaption(_ theme: Indicator.Theme) -> String
  func equity(_ name: String, _ mean: String, _ spread: String?) -> String

  // Where the numbers come from, how they were computed.
  func provenance(total: Int, assumed: Int) -> String
  var noProvenance: String { get }
  var noReadings: String { get }
  var readingsIntroduction: String { get }
  func interrupted(done: Int, of asked: Int) -> String
  /// Said when there are too few futures for an interval around the 5 and 95 % quantiles.
  func fewFutures(_ count: Int) -> String
  func method(_ facts: MethodFacts) -> [MethodItem]
  /// What became of the precisions that ended the run, or did not; empty where there were none.
  func precisions(_ facts: [PrecisionFact]) -> String
  var howToRead: [String] { get }
}

/// Names of the report's parts.
enum SectionName: String, CaseIterable {
  case label
  case labelTransfers = "label-transfers"
  case labelStructures = "label-structures"
  case labelLevers = "label-levers"
  case labelProcedure = "label-procedure"
  case money
  case moneyLines = "money-lines"
  case moneySettlement = "money-settlement"
  case moneyTable = "money-table"
  case marginal, coverage, territories, orientation, waits, workload, programmes, matrix, indicators, assumptions,
    benchmark
  case readings, method
}

/// How many targets got each verdict.
struct VerdictCount {
  var total: Int
  var almostCertain = 0
  var likely = 0
  var open = 0
  var unlikely = 0
  var almostExcluded = 0
  var cannotSay = 0

  var reached: Int { almostCertain + likely }
  var missed: Int { unlikely + almostExcluded }
}

/// The place that stands first, and those that cannot be told from it.
struct RankedPlace {
  var name: String
  var mean: String
  var spread: String?
  var tied: [String]
}

/// An item of the account of how a run was made.
struct MethodItem {
  /// Item of the STRESS-DES reporting guideline, such as `4.3`.
  var item: String
  var title: String
  var text: String
}

/// What the account of how a run was made is filled with.
struct MethodFacts {
  var scenario: Scenario
  var replications: Int
  var precisions: [PrecisionFact]
  var seed: UInt64
  var identity: RunIdentity
  var indicators: Int
  var assumptions: Int
  var facts: Int
}

/// A precision that a run had to reach, in words.
struct PrecisionFact {
  var name: String
  var isProbability: Bool
  /// Whether the widths are parts of the mean.
  var isRelative: Bool
  var asked: String
  /// Empty where too little is known.
  var reached: String
  var isMet: Bool
  /// Of a threshold, by year; empty where none was asked for.
  var sides: [SideFact] = []
}

/// On which side of a threshold a probability lies, in words.
struct SideFact {
  var year: String
  var interval: String
  /// `nil` where the interval holds the threshold.
  var isAbove: Bool?
}

/// Headings of columns and other short texts.
struct Labels {
  var answer: String
  var answerOfExperiment: String
  var targets: String
  var target: String
  var year: String
  var month: String
  var territory: String
  var programme: String
  var departement: String
  var mean: String
  var interval: String
  var low: String
  var median: String
  var high: String
  var band: String
  var medianLine: String
  var meanLine: String
  var meanDot: String
  var spanLine: String
  var medianTick: String
  var indicator: String
  var definition: String
  var source: String
  var path: String
  var value: String
  var reason: String
  var range: String
  var place: String
  var finding: String
  var question: String
  var reading: String
  var meaning: String
  var item: String
  var assumptionsTable: String
  var factsTable: String
  var readingsTable: String
  var methodTable: String
  var definitionsTable: String
  var dataTable: String
  var noTarget: String
  var expectedHeading: String
  var howToRead: String
  // The page.
  var skip: String
  var contents: String
  var languageName: String
  var chartsMissing: String
  var noScript: String
  var footer: String
  var scrollable: String
  /// What an axis without a unit counts.
  var number: String
  var verdictKey: String
  var expectedKey: String
  /// What unfolds the long form of the targets.
  var targetsInFull: String
  /// Said before the interval of a probability to whoever does not see the bar.
  var intervalOfShare: String
  var forecast: String
}

extension Words {
  /// A value without its unit, with the decimals that its unit and size ask for.
  func figure(_ value: Double, _ unit: Indicator.Unit) -> String {
    switch unit {
    case .share: return numbers.percentage(value)
    case .persons, .acts, .places:
      let isWhole = value == value.rounded() || value.magnitude >= 100
      return numbers.number(value, decimals: isWhole ? 0 : 1)
    case .euros:
      // Past a thousand euros, cents of a mean say nothing.
      return numbers.number(value, decimals: value == value.rounded() || value.magnitude >= 1000 ? 0 : 2)
    case .days, .workingDays, .perFTE, .fte: return numbers.number(value, decimals: value == value.rounded() ? 0 : 1)
    }
  }

  /// A value with its unit.
  func amount(_ value: Double, _ unit: Indicator.Unit) -> String {
    if unit == .euros { return numbers.withCurrency(figure(value, unit)) }
    let word = self.unit(unit, isPlural: isPlural(value))
    return figure(value, unit) + (word.isEmpty || unit == .share ? "" : "\u{A0}" + word)
  }

  /// Two values, such as `6,390–6,570`.
  func span(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String { span(range, unit, to) }

  /// Two values as a sentence says them, such as `6 390 à 6 570`.
  func spanInSentence(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    span(range, unit, toInSentence)
  }

  private func span(_ range: ClosedRange<Double>, _ unit: Indicator.Unit, _ to: String) -> String {
    unit == .share
      ? numbers.percentages(range, to: to)
      : figure(range.lowerBound, unit) + to + figure(range.upperBound, unit)
  }

  /// A half-width as it was asked for, with three significant digits.
  func halfWidth(_ value: Double, _ precision: Precision, _ unit: Indicator.Unit) -> String {
    func number(_ value: Double) -> String {
      numbers.number(value, decimals: DecimalDigits(value).rounded(significant: 3).decimals)
    }
    switch (precision.quantity, precision.halfWidth) {
    case (.mean, .percent): return number(value) + numbers.percent
    case (.probability, _): return number(value * 100) + "\u{A0}" + points(value * 100)
    case (.side, _), (.mean, .aside): return numbers.percentage(value)
    case (.mean, .absolute) where unit == .share: return number(value * 100) + "\u{A0}" + points(value * 100)
    case (.mean, .absolute):
      let word = self.unit(unit, isPlural: isPlural(value))
      return number(value) + (word.isEmpty ? "" : "\u{A0}" + word)
    }
  }

  /// The word for percentage points, the same in both languages.
  private func points(_ count: Double) -> String { isPlural(count) ? "points" : "point" }

  /// A number as it is, with at most six significant digits.
  func plain(_ value: Double) -> String {
    guard value.isFinite else { return "∞" }
    let digits = DecimalDigits(value).rounded(significant: 6)
    return numbers.number(value, decimals: digits.decimals)
  }

  /// Name of a unit for the axis of a chart.
  func axis(_ unit: Indicator.Unit) -> String {
    unit == .acts ? labels.number : self.unit(unit, isPlural: true)
  }
}

/// What chapters that have their words still ask the voice for.
extension Words {
  private var voice: Voice { Voice(language) }

  func alternative(values subject: String, _ values: [(name: String, text: String)]) -> String {
    voice.alternative(values: subject, values)
  }
  var toBetweenSigns: String { voice.toBetweenSigns }
  func inPeriod(_ window: IndicatorCell.Window) -> String { voice.inPeriod(window) }
  func inYear(_ name: String, _ window: IndicatorCell.Window) -> String { voice.inYear(name, window) }
  func interval(_ range: String) -> String { voice.interval(range) }
  func signed(_ value: Double, _ unit: Indicator.Unit) -> String { voice.signed(value, unit) }
  func signedSpan(_ range: ClosedRange<Double>, _ unit: Indicator.Unit) -> String { voice.signedSpan(range, unit) }
}
