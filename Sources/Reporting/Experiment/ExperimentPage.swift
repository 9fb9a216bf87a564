internal import Experiments
internal import InsertionPolicy

/// The page of an experiment, in one language: what those of the five experiments have in common.
protocol ExperimentPage: Spoken {
  /// The scenario asked about; of several, the first.
  var scenario: Scenario { get }
  var seed: UInt64 { get }
}

extension ExperimentPage {
  /// The page: what it is, what it is about (the scenario unless told), what was asked (what the scenario says of itself
  /// unless told), what was run, the answer in sentences, then what bears it out.
  func page(
    _ kind: Bilingual, title: String? = nil, summary: String? = nil, run: String, answer: [String],
    sections: [Report.Section?]
  ) -> Report {
    Report(
      language: voice.language, kind: voice(kind), title: title ?? voice(scenario.name),
      summary: summary ?? voice(scenario.summary), run: run, answer: answer, precision: "",
      targets: TargetTable(years: [], rows: []), sections: sections.compactMap(\.self))
  }

  /// What was run, such as *120 simulated futures, 1 January 2024 to 31 December 2026, seed 1*.
  func run(_ what: String) -> String {
    say(
      fr: "\(what), \(voice.period(scenario)), graine \(seed)", en: "\(what), \(voice.period(scenario)), seed \(seed)")
  }

  func simulated(_ futures: Int) -> String {
    say(fr: "\(voice.count(futures)) futurs simulés", en: "\(voice.count(futures)) simulated futures")
  }

  /// A section, or `nil` where it has nothing to show.
  func section(_ id: String, _ title: String, _ blocks: [Report.Block?]) -> Report.Section? {
    let blocks = blocks.compactMap(\.self)
    return blocks.isEmpty ? nil : Report.Section(id: id, title: title, blocks: blocks)
  }

  /// A chart of one drawing; whoever does not see it is told the finding, unless there is something better to tell.
  func chart(
    _ id: String, _ finding: String, of subject: String, key: [(Report.KeyEntry.Mark, String)],
    alternative: String? = nil,
    specification: String, _ table: Report.Table
  ) -> Report.Block {
    chart(
      id, finding, of: subject, key: key,
      [Report.Panel(title: "", alternative: alternative ?? finding, specification: specification)], table)
  }

  /// A chart of several drawings.
  func chart(
    _ id: String, _ finding: String, of subject: String, key: [(Report.KeyEntry.Mark, String)],
    _ panels: [Report.Panel],
    _ table: Report.Table
  ) -> Report.Block {
    .chart(
      Report.Chart(
        id: id, finding: finding, subject: subject, key: key.map { Report.KeyEntry(mark: $0, meaning: $1) },
        panels: panels, table: table))
  }

  /// A table of the page: what it shows, a row each of what its columns say something of.
  func table<Row>(_ caption: String, _ rows: some Sequence<Row>, _ columns: [Column<Row>]) -> Report.Table {
    Table(columns: columns, rows: Array(rows)).page(caption: caption, voice)
  }

  // MARK: Small texts

  func number(_ value: Double, decimals: Int) -> String { voice.numbers.number(value, decimals: decimals) }

  /// A value of a lever or of an assumption, with at most four significant digits.
  func short(_ value: Double) -> String {
    number(value, decimals: DecimalDigits(value).rounded(significant: 4).decimals)
  }

  /// A value with its unit, or a dash where it is not known.
  func amount(_ value: Double?, _ unit: Indicator.Unit) -> String { value.map { voice.amount($0, unit) } ?? "–" }

  /// Both ends of what is known, in a table.
  func span(_ range: ClosedRange<Double>?, _ unit: Indicator.Unit) -> String {
    range.map { voice.span($0, unit) } ?? "–"
  }

  /// A part of a whole, or a dash where it is not known.
  func percent(_ share: Double?) -> String { share.map { voice.numbers.percentage($0) } ?? "–" }

  /// Both ends of an interval of shares, in a table.
  func percents(_ range: ClosedRange<Double>?) -> String {
    range.map { voice.numbers.percentages($0, to: voice.to) } ?? "–"
  }

  /// Both ends of an interval of shares, in a sentence.
  func percentsInSentence(_ range: ClosedRange<Double>) -> String {
    voice.numbers.percentages(range, to: voice.toInSentence)
  }

  /// The name of a lever: its path, the first of several moved together.
  func name(_ path: String) -> String {
    let paths = path.split(separator: "+")
    return paths.count > 1 ? "\(paths[0]) (+\(paths.count - 1))" : path
  }
}

/// Columns of the page under headings already said; the first of a table heads its rows.
extension Column {
  static func text(_ heading: String, _ text: @escaping (Row) -> String) -> Self {
    Self(heading: { _ in heading }, page: .text) { .code(text($0)) }
  }

  static func number(_ heading: String, _ text: @escaping (Row) -> String) -> Self {
    Self(heading: { _ in heading }, page: .number) { .code(text($0)) }
  }

  /// A column of texts that have a second line or a flag.
  static func head(_ heading: String, _ cell: @escaping (Row) -> Report.Cell) -> Self {
    Self(heading: { _ in heading }, page: .text) { .cell(cell($0)) }
  }

  /// A column of numbers that have a second line or a shape.
  static func figure(_ heading: String, _ cell: @escaping (Row) -> Report.Cell) -> Self {
    Self(heading: { _ in heading }, page: .number) { .cell(cell($0)) }
  }
}

extension Bilingual {
  static let assumption = Bilingual(fr: "Hypothèse", en: "Assumption")
  static let at5 = Bilingual(fr: "5 %", en: "5%")
  static let at95 = Bilingual(fr: "95 %", en: "95%")
  static let interval95 = Bilingual(fr: "intervalle à 95 %", en: "95% interval")
}
