public import Experiments

/// What a terminal shows of a run: the answer in three sentences and the targets.
public enum TerminalSummary {
  /// Columns that lines are broken at.
  ///
  /// Chosen: what fits beside another window on most screens.
  public static let width = 100

  /// The text, its lines ended.
  public static func text(_ forecast: Forecast, _ identity: RunIdentity, in language: Language) -> String {
    text(Report(forecast, identity, in: language))
  }

  /// The text of a report, its lines ended.
  public static func text(_ report: Report) -> String {
    let labels = HTMLPage.labels(report.language)
    var lines = wrapped(report.title) + wrapped(report.run) + [""]
    for sentence in report.answer { lines += wrapped(sentence) + [""] }
    if !report.targets.rows.isEmpty {
      lines.append(labels.targets)
      for row in report.targets.rows { lines += self.lines(row) }
    }
    // Terminals and the tools behind them know the plain no-break space better than the narrow one.
    return lines.map { $0.replacing("\u{202F}", with: "\u{A0}") }.joined(separator: "\n") + "\n"
  }

  private static func lines(_ row: TargetTable.Row) -> [String] {
    var lines = wrapped("  " + row.name, indent: "  ")
    for cell in row.cells.compactMap(\.self) {
      let start = "    \(cell.year)  \(cell.verdict.symbol) \(cell.verdictText)"
      let probability = cell.probability.isEmpty ? cell.evidence : "\(cell.probability), \(cell.evidence)"
      lines += wrapped("\(padded(start, to: 28)) \(padded(cell.voted, to: 22)) \(probability)", indent: "          ")
      lines += wrapped("          \(cell.expected)", indent: "          ")
    }
    return lines
  }

  private static func padded(_ text: String, to count: Int) -> String {
    text.count >= count ? text : text + String(repeating: " ", count: count - text.count)
  }

  /// Breaks a text at plain spaces, never at no-break ones; the first line keeps the indent it has.
  private static func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if line.count + 1 + word.count > width, !line.allSatisfy({ $0 == " " }) {
        lines.append(line)
        line = indent + word
      } else {
        line += line.isEmpty && lines.isEmpty && word.isEmpty ? " " : (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
