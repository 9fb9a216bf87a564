internal import InsertionPolicy
internal import Quantities

// What must hold between the label, its bodies and the days of the period.
extension Checker {
  /// Checks the label and the structures that it is about, which may have parts that are missing or wrong.
  mutating func checkLabel(_ root: CheckedObject) {
    let lines = root.items("structures").map { if case .object(let line) = $0 { line } else { nil } as CheckedObject? }
    guard case .object(let label)? = root.values["label"] else {
      guard root.values["label"] == nil else { return }
      for line in lines.compactMap(\.self) {
        if case .boolean(true)? = line.values["new"] { need("label", becauseOf: "new", of: line) }
        if line.values["replaces"] != nil { need("label", becauseOf: "replaces", of: line) }
      }
      return
    }
    let exempt = label.exemptKinds
    let needsLabel = lines.map { $0?.needsLabel(exempt: exempt) }
    checkBodies(lines, needsLabel, label, root)
    checkReplacements(lines, needsLabel, label)
    checkTraining(label)
    checkProcedure(label, lines)
    checkCutOff(label)
    for (position, item) in label.items("refused").enumerated() {
      guard case .index(let line) = item, needsLabel.indices.contains(line), needsLabel[line] == false else { continue }
      report(
        .needsNoLabel(structure: names[.structures][line]), at: label.place(of: "refused"),
        path: joined(label.path, "refused.\(position + 1)"))
    }
    if case .object(let observed)? = label.values["observed"] {
      checkObserved(observed, lines: lines, needsLabel: needsLabel, label)
    }
  }

  private mutating func checkBodies(
    _ lines: [CheckedObject?], _ needsLabel: [Bool?], _ label: CheckedObject, _ root: CheckedObject
  ) {
    let hired = hired(root)
    var needsDefault = false
    for (position, line) in lines.enumerated() {
      guard let line else { continue }
      if needsLabel[position] == true {
        if line.values["quality"] == nil { needsDefault = true }
        guard case .parts(let fte)? = line.values["fte"], fte.allSatisfy({ $0 == 0 }), !hired.contains(position) else {
          continue
        }
        report(
          .bodyWithoutReferent(structure: names[.structures][position]), at: line.place(of: "fte"),
          path: joined(line.path, "fte"))
      } else if needsLabel[position] == false {
        for key in ["files_on", "new", "replaces"] where line.values[key] != nil {
          if case .boolean(false)? = line.values[key] { continue }
          report(
            .needsNoLabel(structure: names[.structures][position]), at: line.place(of: key),
            path: joined(line.path, key))
        }
      }
    }
    if needsDefault, label.values["default_quality"] == nil {
      report(.missingKey("default_quality"), at: label.place, path: label.path)
    }
    if case .list? = root.values["structures"], needsLabel.allSatisfy({ $0 == false }) {
      report(.labelWithoutBody, at: label.place, path: label.path)
    }
  }

  /// The lines of structures that the hiring plan gives FTE, and those it might.
  private func hired(_ root: CheckedObject) -> Set<Int> {
    var hired: Set<Int> = []
    for step in root.rightObjects("hiring") {
      guard case .index(let line)? = step.values["structure"] else { continue }
      if case .parts(let fte)? = step.values["fte"], fte.allSatisfy({ $0 == 0 }) { continue }
      hired.insert(line)
    }
    return hired
  }

  /// Who replaces is new, and not part of a circle.
  private mutating func checkReplacements(
    _ lines: [CheckedObject?], _ needsLabel: [Bool?], _ label: CheckedObject
  ) {
    func replaced(_ position: Int) -> Int? {
      guard lines.indices.contains(position), case .index(let other)? = lines[position]?.values["replaces"] else {
        return nil
      }
      return other
    }
    var told: Set<Int> = []
    for (position, line) in lines.enumerated() {
      guard let line, let other = replaced(position) else { continue }
      let place = line.place(of: "replaces")
      let path = joined(line.path, "replaces")
      if case .boolean(false)? = line.values["new"] { need("new: true", becauseOf: "replaces", of: line) }
      if case .object(let procedure)? = label.values["procedure"], procedure.values["replacement_days"] == nil {
        need(joined(procedure.path, "replacement_days"), becauseOf: "replaces", of: line)
      }
      if other == position {
        report(.namesItself(names[.structures][position]), at: place, path: path)
        continue
      }
      if needsLabel.indices.contains(other), needsLabel[other] == false {
        report(.needsNoLabel(structure: names[.structures][other]), at: place, path: path)
      }
      var chain = [position]
      while let next = replaced(chain[chain.count - 1]), !told.contains(next) {
        if next == position {
          told.formUnion(chain)
          report(
            .circularReplacement(chain: (chain + [next]).map { names[.structures][$0] }), at: place, path: path)
          break
        }
        guard !chain.contains(next) else { break }
        chain.append(next)
      }
    }
  }

  private mutating func checkTraining(_ label: CheckedObject) {
    guard case .object(let training)? = label.values["training"] else { return }
    for series in training.rightObjects("sessions") where series.values["until"] != nil {
      if series.values["every_months"] == nil {
        need(joined(series.path, "every_months"), becauseOf: "until", of: series)
      }
    }
  }

  private mutating func checkProcedure(_ label: CheckedObject, _ lines: [CheckedObject?]) {
    if case .object(let upkeep)? = label.values["upkeep"], case .list(let months)? = upkeep.values["renewal_months"],
      case .integer(let first)? = months.first, case .integer(let last)? = months.last, first > last
    {
      report(
        .outOfRange(found: Double(last), low: Double(first), high: 12), at: upkeep.place(of: "renewal_months"),
        path: joined(upkeep.path, "renewal_months"))
    }
    guard case .object(let procedure)? = label.values["procedure"] else { return }
    if case .date(let opens)? = procedure.values["opens"] {
      if let period, opens < period.first || opens > period.last {
        report(
          .dateOutsidePeriod(found: "\(opens)", first: "\(period.first)", last: "\(period.last)"),
          at: procedure.place(of: "opens"), path: joined(procedure.path, "opens"))
      }
      for line in lines {
        guard let line, case .date(let files)? = line.values["files_on"], files < opens else { continue }
        report(
          .datesOutOfOrder(from: "\(opens)", to: "\(files)"), at: line.place(of: "files_on"),
          path: joined(line.path, "files_on"))
      }
    }
    guard case .object(let appeals)? = procedure.values["appeals"] else { return }
    if case .number(let share)? = appeals.values["litigation_share"], share > 0, appeals.values["judgment_days"] == nil
    {
      need(joined(appeals.path, "judgment_days"), becauseOf: "litigation_share", of: appeals)
    }
    // Source: LAB-91 and LAB-92, two months each; two civil months have 62 days at most.
    for key in ["delay_days", "answer_days"] {
      guard case .law(let law)? = appeals.values[key], law.mean > 62 else { continue }
      report(
        .outOfRange(found: law.mean, low: 0, high: 62), at: appeals.place(of: key), path: joined(appeals.path, key))
    }
  }

  private mutating func checkCutOff(_ label: CheckedObject) {
    guard case .object(let cutOff)? = label.values["cut_off"] else {
      guard label.values["cut_off"] == nil, let period, period.first > Definitions.exclusivity else { return }
      report(.missingKey("cut_off"), at: label.place, path: label.path)
      return
    }
    // The day may lie after the period: then nothing closes in it.
    if let period, case .date(let day)? = cutOff.values["on"], day < period.first {
      report(
        .dateOutsidePeriod(found: "\(day)", first: "\(period.first)", last: "\(period.last)"),
        at: cutOff.place(of: "on"), path: joined(cutOff.path, "on"))
    }
    if case .word("next_call")? = cutOff.values["reading"], cutOff.items("calls").isEmpty {
      need(joined(cutOff.path, "calls"), becauseOf: "reading", of: cutOff)
    }
    var before: (closes: CivilDate?, funds: CivilDate?)
    for call in cutOff.rightObjects("calls") {
      let closes = call.civilDate("closes")
      let funds = call.civilDate("funds_from")
      checkAfter(closes, before.closes, call, "closes")
      checkAfter(funds, closes, call, "funds_from")
      if let funds, let closes, funds > closes { checkAfter(funds, before.funds, call, "funds_from") }
      before = (closes ?? before.closes, funds ?? before.funds)
    }
    checkNeighbours(cutOff)
  }

  private mutating func checkAfter(_ date: CivilDate?, _ other: CivilDate?, _ object: CheckedObject, _ key: String) {
    guard let date, let other, date <= other else { return }
    report(
      .notAfter(found: "\(date)", other: "\(other)"), at: object.place(of: key), path: joined(object.path, key))
  }

  private mutating func checkNeighbours(_ cutOff: CheckedObject) {
    guard case .map(let lists, _)? = cutOff.values["neighbours"] else { return }
    for (territory, id) in names[.territories].enumerated() {
      guard case .list(let items)? = lists[territory] else { continue }
      let path = joined(cutOff.path, "neighbours.\(id)")
      var seen: Set<Int> = []
      for case .index(let neighbour) in items {
        let name = names[.territories][neighbour]
        if neighbour == territory {
          report(.namesItself(name), at: cutOff.place(of: "neighbours"), path: path)
        } else if !seen.insert(neighbour).inserted {
          let place = cutOff.place(of: "neighbours")
          report(.duplicateIdentifier(name, first: place), at: place, path: path)
        }
      }
    }
  }
}

extension CheckedObject {
  /// The date under a key, nil where it is absent or wrong.
  func civilDate(_ key: String) -> CivilDate? {
    if case .date(let date)? = values[key] { date } else { nil }
  }
}
