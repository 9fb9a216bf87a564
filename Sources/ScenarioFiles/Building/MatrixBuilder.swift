internal import InsertionPolicy

/// Makes the matrix of indicators of a document without problems.
struct MatrixBuilder {
  private let rows: [CheckedObject]

  init(root: CheckedObject) { rows = root.objects("matrix") }

  /// The rows, in the order of the file.
  func matrix() -> [MatrixRow] {
    rows.map { row in
      let answer =
        row.optionalText("indicator").map(MatrixRow.Answer.indicator)
        ?? .notSimulable(text("reason", "reason_en", of: row))
      return MatrixRow(
        row: row.text("row"), group: text("group", "group_en", of: row), name: text("name", "name_en", of: row),
        answer: answer, source: row.optionalText("source"))
    }
  }

  /// The targets, with those of the rows behind them; a row that says what stands already adds nothing.
  func targets(beside targets: [Target]) -> [Target] {
    rows.reduce(into: targets) { targets, row in
      guard let value = row.optionalNumber("target") else { return }
      let target = Target(
        indicator: row.text("indicator"), value: value, year: row.optionalInteger("year"),
        source: row.optionalText("source") ?? row.text("row"), direction: direction(of: row))
      let standing = targets.firstIndex { $0.indicator == target.indicator && $0.year == target.year }
      guard let standing else { return targets.append(target) }
      // One of two that say the same may say which way too.
      targets[standing].direction = targets[standing].direction ?? target.direction
    }
  }

  private func direction(of row: CheckedObject) -> Indicator.Direction? {
    switch row.word("direction") {
    case "at_least": .atLeast
    case "at_most": .atMost
    default: nil
    }
  }

  private func text(_ key: String, _ english: String, of row: CheckedObject) -> Bilingual {
    let french = row.text(key)
    return Bilingual(fr: french, en: row.optionalText(english) ?? french)
  }
}
