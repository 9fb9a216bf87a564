internal import InsertionPolicy
internal import Quantities

extension Document {
  /// The scenario, with the provenance of its numbers.
  func made(provenance: [Provenance]) -> Scenario {
    var made = scenario
    (made.firstDay, made.lastDay) = (period.days.lowerBound, period.days.upperBound)
    for index in made.profiles.indices where made.profiles[index].attributeShares.isEmpty {
      made.profiles[index].attributeShares = Array(repeating: 0, count: scenario.attributes.count)
    }
    let structures = StructuresMade(of: self)
    made.structures = structures.structures
    made.matrix = matrix.map(\.made)
    made.targets = matrix.reduce(into: scenario.targets) { targets, row in row.promise(beside: &targets) }
    made.budget = budget?.made
    made.label = label?.made(of: self.structures, structuresOfLine: structures.ofLine)
    made.reportsQuarters = reporting.contains(.quarter)
    made.provenance = provenance
    return made
  }
}

/// The structures of a file's lines: one for each programme of a line.
private struct StructuresMade {
  /// The structures, line by line.
  var structures: [Structure] = []
  /// For each line, the indices of its structures.
  var ofLine: [[Int]] = []

  init(of document: Document) {
    for line in document.structures {
      let made = line.made(from: document.period.from, document.scenario.programmes)
      ofLine.append(Array(structures.count..<structures.count + made.count))
      structures += made
    }
    for step in document.hiring.sorted(by: { $0.from < $1.from }) {
      let indices = ofLine[step.structure]
      for (index, fte) in zip(indices, step.fte.inParts(indices.count)) {
        let posts = Structure.PostStep(from: step.from, fte: FTE(fte))
        if structures[index].posts.last?.from == posts.from { structures[index].posts.removeLast() }
        structures[index].posts.append(posts)
      }
    }
  }
}

extension StructureLine {
  /// A structure for each thing that it works in.
  fileprivate func made(from firstDay: CivilDate, _ programmes: [Programme]) -> [Structure] {
    let fte = fte.inParts(work.count)
    let places = places?.inParts(work.count)
    return work.enumerated().map { position, work in
      var suffix: String?
      if case .programme(let programme) = work, fte.count > 1 { suffix = programmes[programme].id }
      var made = Structure(
        id: suffix.map { "\(id)/\($0)" } ?? id, name: suffix.map { "\(name) (\($0))" } ?? name, kind: kind,
        territory: territory, work: work, posts: [Structure.PostStep(from: firstDay, fte: FTE(fte[position]))],
        ftePerAgent: FTE(ftePerAgent(position, of: fte)),
        ceiling: fte[position] > 0 ? places.map { $0[position] / fte[position] } : nil)
      made.isFixed = isFixed
      return made
    }
  }

  /// The FTE of one référent: of each part where référents are written in parts, else the same in all; 1 where nothing
  /// is written or nobody is there yet.
  private func ftePerAgent(_ position: Int, of fte: [Double]) -> Double {
    guard let referents, fte[position] > 0 else { return 1 }
    return referents.count == fte.count
      ? fte[position] / referents[position] : fte.reduce(0, +) / referents.reduce(0, +)
  }
}

extension [Double] {
  /// A number in `count` parts, as written or in equal ones.
  fileprivate func inParts(_ count: Int) -> [Double] {
    self.count == count ? self : Array(repeating: reduce(0, +) / Double(count), count: count)
  }
}

extension LabelSection {
  /// The rules, with a body for each line that needs the label.
  fileprivate func made(of lines: [StructureLine], structuresOfLine: [[Int]]) -> LabelRules {
    let subjects = lines.indices.filter { isNeeded(by: lines[$0]) }
    let bodies = Dictionary(uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
    var made = rules
    made.bodies = subjects.map { index in
      let line = lines[index]
      return LabelBody(
        id: line.id, name: line.name, territory: line.territory, structures: structuresOfLine[index],
        trained: line.trained, quality: line.quality ?? defaultQuality ?? 0,
        qualitySpread: line.qualitySpread ?? defaultQualitySpread, filesOn: line.filesOn, isNew: line.isNew,
        replaces: line.replaces.flatMap { bodies[$0] }, isRefused: refused.contains(index))
    }
    let decisions = (rules.observed?.decisions ?? []).compactMap { decision in
      bodies[decision.body].map { ObservedDecisions.Decision(on: decision.on, body: $0, kind: decision.kind) }
    }
    made.observed?.decisions = decisions.enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    return made
  }
}

extension BudgetSection {
  /// The budget, with the costs of each line in the order of the file.
  fileprivate var made: Budget {
    var made = budget
    made.execution = execution.days
    for cost in costs { made.lines[cost.line].costs.append(cost.made) }
    return made
  }
}

extension CostLine {
  fileprivate var made: CostRule {
    let made: CostRule.Occasion =
      switch occasion {
      case .start: .start(programme: programme ?? 0)
      case .personMonth: .personMonth(programme: programme ?? 0)
      case .placeMonth: .placeMonth(programme: programme ?? 0)
      case .fteMonth: .fteMonth(programme: programme ?? 0, above: aboveFTE)
      case .appointment: .appointment(programme: programme ?? 0)
      case .interview: .interview
      case .dates: .dates(dates ?? [])
      case .spreadOverExecution: .spreadOverExecution
      }
    return CostRule(
      occasion: made, amount: amount * times, spread: spread, buys: occasion.isSum ? programme : nil)
  }
}

extension MatrixLine {
  /// The row, with its indicator or the reason why there is none.
  fileprivate var made: MatrixRow {
    MatrixRow(
      row: row, group: Bilingual(fr: group, en: groupInEnglish ?? group),
      name: Bilingual(fr: name, en: nameInEnglish ?? name),
      answer: indicator.map(MatrixRow.Answer.indicator)
        ?? .notSimulable(Bilingual(fr: reason ?? "", en: reasonInEnglish ?? reason ?? "")),
      source: source)
  }

  /// Puts its target beside others; one that says what stands already adds nothing.
  fileprivate func promise(beside targets: inout [Target]) {
    guard let target, let indicator else { return }
    guard let standing = targets.firstIndex(where: { $0.indicator == indicator && $0.year == year }) else {
      targets.append(
        Target(indicator: indicator, value: target, year: year, source: source ?? row, direction: direction))
      return
    }
    // One of two that say the same may say which way too.
    targets[standing].direction = targets[standing].direction ?? direction
  }
}
