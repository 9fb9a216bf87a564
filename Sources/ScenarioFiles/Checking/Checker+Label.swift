internal import InsertionPolicy
internal import Quantities

// What must hold between the label, its bodies and the days of the period.
extension Checker {
  /// Checks the label and the structures that it is about, which may have parts that are missing or wrong.
  mutating func checkLabel(_ document: Placed<Document>) {
    let lines = document.slots(\.structures)
    guard let label = document.right(\.label) else {
      guard !document[\.label].isWritten else { return }
      for line in lines.compactMap(\.self) {
        if let isNew = line.right(\.isNew), isNew.value { need(document.path(\.label), becauseOf: isNew) }
        if line[\.replaces].isWritten { need(document.path(\.label), becauseOf: line[\.replaces]) }
      }
      return
    }
    let bodies = lines.map { $0.flatMap { isBody($0, label) } }
    checkBodies(lines, bodies, label, document)
    checkReplacements(lines, bodies, label)
    for series in label.right(\.rules.training)?.items(\.series) ?? []
    where series[\.until].isWritten && !series[\.everyMonths].isWritten {
      need(series.path(\.everyMonths), becauseOf: series[\.until])
    }
    checkProcedure(label, lines)
    checkCutOff(label)
    let refused = label[\.refused]
    for line in label.items(\.refused) where bodies.indices.contains(line.value) && bodies[line.value] == false {
      report(.needsNoLabel(structure: names[.structures][line.value]), at: refused.mark.place, path: line.path)
    }
    if let observed = label.right(\.rules.observed) { checkObserved(observed, lines: lines, bodies: bodies, label) }
  }

  /// Whether a line needs the label, nil where what is wrong with it leaves it open.
  private func isBody(_ line: Placed<StructureLine>, _ label: Placed<LabelSection>) -> Bool? {
    let kind = line.right(\.kind)
    let exempt = label.right(\.exemptKinds)?.value ?? []
    if let kind, exempt.contains(kind.value) { return false }
    guard line.right(\.work) != nil else { return nil }
    if line.value.programmes.isEmpty { return false }
    return kind == nil ? nil : true
  }

  private mutating func checkBodies(
    _ lines: [Placed<StructureLine>?], _ bodies: [Bool?], _ label: Placed<LabelSection>, _ document: Placed<Document>
  ) {
    let hired = hired(document)
    var needsDefault = false
    for (position, line) in lines.enumerated() {
      guard let line, let isBody = bodies[position] else { continue }
      let id = names[.structures][position]
      if isBody {
        if !line[\.quality].isWritten { needsDefault = true }
        guard let fte = line.right(\.fte), fte.value.allSatisfy({ $0 == 0 }), !hired.contains(position) else {
          continue
        }
        report(.bodyWithoutReferent(structure: id), at: fte)
      } else {
        if line[\.filesOn].isWritten { report(.needsNoLabel(structure: id), at: line[\.filesOn]) }
        if line.value.isNew { report(.needsNoLabel(structure: id), at: line[\.isNew]) }
        if line[\.replaces].isWritten { report(.needsNoLabel(structure: id), at: line[\.replaces]) }
      }
    }
    if needsDefault, !label[\.defaultQuality].isWritten {
      report(.missingKey(Definitions.label.key(\.defaultQuality)), at: label)
    }
    if document.right(\.structures) != nil, bodies.allSatisfy({ $0 == false }) { report(.labelWithoutBody, at: label) }
  }

  /// The lines of structures that the hiring plan gives FTE, and those it might.
  private func hired(_ document: Placed<Document>) -> Set<Int> {
    var hired: Set<Int> = []
    for step in document.items(\.hiring) {
      guard let line = step.right(\.structure) else { continue }
      if let fte = step.right(\.fte), fte.value.allSatisfy({ $0 == 0 }) { continue }
      hired.insert(line.value)
    }
    return hired
  }

  /// Who replaces is new, and not part of a circle.
  private mutating func checkReplacements(
    _ lines: [Placed<StructureLine>?], _ bodies: [Bool?], _ label: Placed<LabelSection>
  ) {
    func replaced(_ position: Int) -> Int? {
      lines.indices.contains(position) ? lines[position]?.right(\.replaces)?.value : nil
    }
    var told: Set<Int> = []
    for (position, line) in lines.enumerated() {
      guard let line, let replaces = line.right(\.replaces) else { continue }
      let other = replaces.value
      if line.right(\.isNew)?.value == false { need("new: true", becauseOf: replaces) }
      if let procedure = label.right(\.rules.procedure), !procedure[\.replacement].isWritten {
        need(procedure.path(\.replacement), becauseOf: replaces)
      }
      if other == position {
        report(.namesItself(names[.structures][position]), at: replaces)
        continue
      }
      if bodies.indices.contains(other), bodies[other] == false {
        report(.needsNoLabel(structure: names[.structures][other]), at: replaces)
      }
      var chain = [position]
      while let next = replaced(chain[chain.count - 1]), !told.contains(next) {
        if next == position {
          told.formUnion(chain)
          report(.circularReplacement(chain: (chain + [next]).map { names[.structures][$0] }), at: replaces)
          break
        }
        guard !chain.contains(next) else { break }
        chain.append(next)
      }
    }
  }

  private mutating func checkProcedure(_ label: Placed<LabelSection>, _ lines: [Placed<StructureLine>?]) {
    guard let procedure = label.right(\.rules.procedure) else { return }
    if let opens = procedure.right(\.opens) {
      if let period, opens.value < period.first || opens.value > period.last { report(outsidePeriod: opens, period) }
      for files in lines.compactMap({ $0?.right(\.filesOn) }) where files.value < opens.value {
        report(.datesOutOfOrder(from: "\(opens.value)", to: "\(files.value)"), at: files)
      }
    }
    guard let appeals = procedure.right(\.appeals) else { return }
    if let share = appeals.right(\.litigationShare), share.value > 0, !appeals[\.judgment].isWritten {
      need(appeals.path(\.judgment), becauseOf: share)
    }
    // Source: LAB-91 and LAB-92, two months each; two civil months have 62 days at most.
    for law in [appeals.right(\.delay), appeals.right(\.answer)] {
      guard let law, law.value.mean > 62 else { continue }
      report(.outOfRange(found: law.value.mean, low: 0, high: 62), at: law)
    }
  }

  private mutating func report(outsidePeriod date: Placed<CivilDate>, _ period: (first: CivilDate, last: CivilDate)) {
    report(
      .dateOutsidePeriod(found: "\(date.value)", first: "\(period.first)", last: "\(period.last)"), at: date)
  }

  private mutating func checkCutOff(_ label: Placed<LabelSection>) {
    let cutOff = label[\.rules.cutOff]
    guard cutOff.isWritten else {
      guard let period, period.first > Definitions.exclusivity else { return }
      report(.missingKey(Definitions.label.key(\.rules.cutOff)), at: label)
      return
    }
    guard !cutOff.mark.isWrong else { return }
    // The day may lie after the period: then nothing closes in it.
    if let period, let day = cutOff.right(\.on), day.value < period.first { report(outsidePeriod: day, period) }
    if let reading = cutOff.right(\.reading), reading.value == .nextCall, cutOff.slots(\.calls).isEmpty {
      need(cutOff.path(\.calls), becauseOf: reading)
    }
    var before: (closes: CivilDate?, funds: CivilDate?)
    for call in cutOff.items(\.calls) {
      let (closes, funds) = (call.right(\.closes), call.right(\.fundsFrom))
      checkAfter(closes, before.closes)
      checkAfter(funds, closes?.value)
      if let funds, let closes, funds.value > closes.value { checkAfter(funds, before.funds) }
      before = (closes?.value ?? before.closes, funds?.value ?? before.funds)
    }
    checkNeighbours(cutOff)
  }

  private mutating func checkAfter(_ date: Placed<CivilDate>?, _ other: CivilDate?) {
    guard let date, let other, date.value <= other else { return }
    report(.notAfter(found: "\(date.value)", other: "\(other)"), at: date)
  }

  private mutating func checkNeighbours(_ cutOff: Placed<LabelCutOff>) {
    guard let neighbours = cutOff.right(\.neighbours), neighbours.isWritten else { return }
    let place = neighbours.mark.place
    for (territory, id) in names[.territories].enumerated() where neighbours.value.indices.contains(territory) {
      let path = joined(neighbours.path, id)
      var seen: Set<Int> = []
      for neighbour in neighbours.value[territory] {
        let name = names[.territories][neighbour]
        if neighbour == territory {
          report(.namesItself(name), at: place, path: path)
        } else if !seen.insert(neighbour).inserted {
          report(.duplicateIdentifier(name, first: place), at: place, path: path)
        }
      }
    }
  }
}
