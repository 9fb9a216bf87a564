internal import InsertionPolicy
internal import Quantities

// What must hold between the rows of a matrix of indicators, the targets, and the lines whose money is varied.
extension Checker {
  /// A target as it was first found, to be held against others of the same indicator and year.
  private struct Promise {
    var value: Double
    var direction: String?
    var place: Place
  }

  fileprivate struct Promised: Hashable {
    var indicator: String
    var year: Int?
  }

  /// Checks the matrix, which may have rows that are wrong.
  mutating func checkMatrix(_ root: CheckedObject) {
    var promised: [Promised: Promise] = [:]
    for target in root.rightObjects("targets") {
      guard case .number(let value)? = target.values["value"], let key = target.promised else { continue }
      promised[key] = promised[key] ?? Promise(value: value, direction: nil, place: target.place(of: "value"))
    }
    let years = yearsOfPeriod(root)
    for row in root.rightObjects("matrix") {
      for key in ["year", "direction"] where row.values[key] != nil && row.values["target"] == nil {
        need(joined(row.path, "target"), becauseOf: key, of: row)
      }
      if row.values["target"] != nil, row.values["indicator"] == nil {
        need(joined(row.path, "indicator"), becauseOf: "target", of: row)
      }
      if case .integer(let year)? = row.values["year"], let years, !years.contains(year) {
        let kind = Problem.Kind.dateOutsidePeriod(
          found: String(year), first: "\(years.lowerBound)", last: "\(years.upperBound)")
        report(kind, at: row.place(of: "year"), path: joined(row.path, "year"))
      }
      guard case .number(let value)? = row.values["target"], let key = row.promised else { continue }
      let direction = row.word("direction")
      guard let first = promised[key] else {
        promised[key] = Promise(value: value, direction: direction, place: row.place(of: "target"))
        continue
      }
      if first.value != value || (first.direction ?? direction) != (direction ?? first.direction) {
        report(
          .contradictsTarget(
            indicator: excerpt(key.indicator), found: value, standing: first.value, first: first.place),
          at: row.place(of: "target"), path: joined(row.path, "target"))
      }
    }
  }

  private func yearsOfPeriod(_ root: CheckedObject) -> ClosedRange<Int>? {
    guard case .object(let period)? = root.values["period"], case .date(let first)? = period.values["from"],
      case .date(let last)? = period.values["to"], first <= last
    else { return nil }
    return first.year...last.year
  }

  /// The name of a row of a matrix: letters, digits, `-` and `_`, several such names joined by `+`.
  mutating func rowName(_ node: Node, path: String) -> Checked {
    guard let text = text(node, path: path) else { return .invalid }
    let parts = text.split(separator: "+", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ isAddress(String($0)) }) else {
      report(.badRowName(found: excerpt(text)), at: node.place, path: path)
      return .invalid
    }
    return .text(text)
  }

  /// Checks the lines of the budget whose money is varied.
  mutating func checkMarginal(_ root: CheckedObject) {
    guard case .object(let variants)? = root.values["variants"],
      case .object(let marginal)? = variants.values["marginal"]
    else { return }
    if root.values["budget"] == nil {
      report(.needsSection(key: "budget", becauseOf: marginal.path), at: marginal.place, path: marginal.path)
    }
    if case .money(let step)? = marginal.values["step"], step <= .zero {
      report(
        .outOfRange(found: step.approximate, low: 0, high: nil, excludesLow: true), at: marginal.place(of: "step"),
        path: joined(marginal.path, "step"))
    }
    var taken: Set<Int> = []
    for case .index(let line) in marginal.items("lines") where !taken.insert(line).inserted {
      let place = marginal.place(of: "lines")
      report(
        .duplicateIdentifier(names[.lines][line], first: place), at: place, path: joined(marginal.path, "lines"))
    }
  }
}

extension CheckedObject {
  /// The indicator and the year of a target, nil where they are missing or wrong.
  fileprivate var promised: Checker.Promised? {
    guard case .text(let indicator)? = values["indicator"] else { return nil }
    if case .integer(let year)? = values["year"] { return Checker.Promised(indicator: indicator, year: year) }
    return values["year"] == nil ? Checker.Promised(indicator: indicator, year: nil) : nil
  }
}
