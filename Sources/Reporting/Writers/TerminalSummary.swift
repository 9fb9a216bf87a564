public import Experiments

/// What a terminal shows of a run: the answer in three sentences, what follows of the label, what becomes of the money,
/// the precision reached and the targets.
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
    var lines = wrapped(report.title) + wrapped(report.run) + [""]
    for sentence in report.answer { lines += wrapped(sentence) + [""] }
    // The first of the label's sentences is among the answer.
    for sentence in report.label.dropFirst() { lines += wrapped(sentence) + [""] }
    for sentence in report.money where !report.answer.contains(sentence) { lines += wrapped(sentence) + [""] }
    if !report.precision.isEmpty { lines += wrapped(report.precision) + [""] }
    if !report.targets.rows.isEmpty {
      lines.append(Voice(report.language)(.targets))
      for row in report.targets.rows { lines += self.lines(row) }
    }
    // Terminals and the tools behind them know the plain no-break space better than the narrow one,
    // and some draw the word joiner as a box.
    return lines.map { $0.replacing("\u{202F}", with: "\u{A0}").replacing("\u{2060}", with: "") }.joined(
      separator: "\n") + "\n"
  }

  private static func lines(_ row: TargetTable.Row) -> [String] {
    let heading = row.name + (row.commonTarget.map { " (\($0))" } ?? "")
    return row.cells.compactMap(\.self).reduce(into: [""] + wrapped(heading)) { lines, cell in
      let said = cell.probability.isEmpty ? cell.evidence : "\(cell.probability) (\(cell.interval))"
      let verdict = padded("  \(cell.year)  \(cell.verdict.symbol) \(cell.verdictText)", to: 28)
      let voted = row.commonTarget == nil ? "\(cell.voted)  " : ""
      lines += wrapped("\(verdict)\(padded(said, to: 22))\(voted)\(cell.expected)", indent: "          ")
    }
  }

  private static func padded(_ text: String, to count: Int) -> String {
    text.count >= count ? text : text + String(repeating: " ", count: count - text.count)
  }

  /// Breaks a text at plain spaces, never at no-break ones, and starts the lines that follow with an indent.
  static func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var gap = ""
    for character in text {
      if character == " " {
        gap.append(character)
        continue
      }
      line += gap
      gap = ""
      line.append(character)
      guard line.count > width, let cut = line.lastIndex(of: " "), line[..<cut].contains(where: { $0 != " " }) else {
        continue
      }
      lines.append(String(line[..<cut]))
      line = indent + line[line.index(after: cut)...]
    }
    return lines + [line]
  }
}
