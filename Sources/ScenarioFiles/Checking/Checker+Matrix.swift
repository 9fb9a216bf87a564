internal import InsertionPolicy
internal import Quantities

// What must hold between the rows of a matrix of indicators, the targets, and the lines whose money is varied.
extension Checker {
  /// A target as it was first found, to be held against others of the same indicator and year.
  private struct Promise {
    var value: Double
    var direction: Indicator.Direction?
    var place: Place
  }

  private struct Promised: Hashable {
    var indicator: String
    var year: Int?

    /// Nil where either is missing or wrong.
    init?(_ indicator: String?, _ year: Placed<Int?>) {
      guard let indicator, !year.mark.isWrong else { return nil }
      self.indicator = indicator
      self.year = year.value
    }
  }

  /// Checks the matrix, which may have rows that are wrong.
  mutating func checkMatrix(_ document: Placed<Document>) {
    var promised: [Promised: Promise] = [:]
    for target in document.items(\.scenario.targets) {
      guard let value = target.right(\.value),
        let key = Promised(target.right(\.indicator)?.value, target[\.year])
      else { continue }
      promised[key] = promised[key] ?? Promise(value: value.value, direction: nil, place: value.mark.place)
    }
    for row in document.items(\.matrix) {
      let target = row[\.target]
      if !target.isWritten {
        if row[\.year].isWritten { need(target.path, becauseOf: row[\.year]) }
        if row[\.direction].isWritten { need(target.path, becauseOf: row[\.direction]) }
      } else if !row[\.indicator].isWritten {
        need(row.path(\.indicator), becauseOf: target)
      }
      if let year = row.right(\.year), let days = document.days,
        case let years = days.lowerBound.year...days.upperBound.year, !years.contains(year.value)
      {
        let kind = Problem.Kind.dateOutsidePeriod(
          found: String(year.value), first: "\(years.lowerBound)", last: "\(years.upperBound)")
        report(kind, at: year)
      }
      guard let value = row.right(\.target), let key = Promised(row.right(\.indicator)?.value, row[\.year]) else {
        continue
      }
      let direction = row.value.direction
      guard let first = promised[key] else {
        promised[key] = Promise(value: value.value, direction: direction, place: value.mark.place)
        continue
      }
      if first.value != value.value || (first.direction ?? direction) != (direction ?? first.direction) {
        let kind = Problem.Kind.contradictsTarget(
          indicator: excerpt(key.indicator), found: value.value, standing: first.value, first: first.place)
        report(kind, at: value)
      }
    }
  }

  /// Checks the lines of the budget whose money is varied.
  mutating func checkMarginal(_ document: Placed<Document>) {
    guard let marginal = document.right(\.variants)?.right(\.marginal) else { return }
    if !document[\.budget].isWritten { need(document.path(\.budget), becauseOf: marginal) }
    if let step = marginal.right(\.step), step.value <= .zero {
      report(.outOfRange(found: step.value.approximate, low: 0, high: nil, excludesLow: true), at: step)
    }
    var taken: Set<Int> = []
    guard let lines = marginal.right(\.lines) else { return }
    for line in lines.value where !taken.insert(line).inserted {
      report(.duplicateIdentifier(names[.lines][line], first: lines.mark.place), at: lines)
    }
  }
}
