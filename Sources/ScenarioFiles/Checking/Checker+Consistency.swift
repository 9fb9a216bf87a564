internal import Quantities

// What must hold between the parts of a document that are each right by themselves.
extension Checker {
  /// Checks the whole document, which may have parts that are missing or wrong.
  mutating func checkConsistency(of root: CheckedObject) {
    checkSize(root)
    for programme in root.rightObjects("programmes") {
      guard case .text(let id)? = programme.values["id"], Definitions.reservedWords.contains(id) else { continue }
      report(.reservedIdentifier(id), at: programme.place(of: "id"), path: joined(programme.path, "id"))
    }
    checkLoads(root)
    checkWork(root)
    checkSteps(root)
    checkHiring(root)
    checkStructures(root)
    checkLabel(root)
    checkBudget(root)
    checkTargets(root)
    checkMatrix(root)
    checkMarginal(root)
    checkPrecisions(root)
    checkChildren(root)
    checkDoors(root)
    checkStock(root)
    checkStays(root)
    checkFollowUps(root)
    checkPrescriptions(root)
    for stream in root.rightObjects("arrivals") where stream.values["on_rsa"] != nil {
      guard case .list? = stream.values["from"] else { continue }
      let path = joined(stream.path, "on_rsa")
      report(.needsSection(key: "from: outside", becauseOf: path), at: stream.place(of: "on_rsa"), path: path)
    }
  }

  private mutating func checkSize(_ root: CheckedObject) {
    let flows = root.items("arrivals").count * root.items("territories").count
    if flows > Limits.flows {
      report(.tooLarge(.flows, limit: Limits.flows), at: root.place(of: "arrivals"), path: "arrivals")
    }
    if case .object(let period)? = root.values["period"], case .date(let first)? = period.values["from"],
      case .date(let last)? = period.values["to"], last.year - first.year >= Limits.years
    {
      report(.tooLarge(.years, limit: Limits.years), at: period.place(of: "to"), path: "period.to")
    }
  }

  private mutating func checkLoads(_ root: CheckedObject) {
    for programme in root.rightObjects("programmes") {
      guard case .object(let load)? = programme.values["load"], case .number(let ceiling)? = load.values["ceiling"],
        case .number(let floor)? = load.values["floor"], floor > ceiling
      else { continue }
      report(
        .outOfRange(found: floor, low: 0, high: ceiling), at: load.place(of: "floor"), path: joined(load.path, "floor"))
    }
    guard case .object(let orientation)? = root.values["orientation"] else { return }
    let programmes = root.items("programmes")
    for route in orientation.rightObjects("routes") {
      guard case .boolean(true)? = route.values["only_below_floor"], case .index(let position)? = route.values["to"],
        programmes.indices.contains(position), case .object(let programme) = programmes[position]
      else { continue }
      if case .object(let load)? = programme.values["load"], load.values["floor"] != nil { continue }
      if case .invalid? = programme.values["load"] { continue }
      let path = joined(route.path, "only_below_floor")
      report(
        .needsSection(key: joined(programme.path, "load.floor"), becauseOf: path),
        at: route.place(of: "only_below_floor"), path: path)
    }
  }

  /// Places and interviews are somebody's work.
  private mutating func checkWork(_ root: CheckedObject) {
    guard case .list(let structures)? = root.values["structures"] else { return }
    var served: Set<Int> = []
    var steps: Set<String> = []
    for structure in structures {
      guard case .object(let structure) = structure else { return }
      switch structure.values["work"] {
      case .list(let programmes)?:
        for case .index(let position) in programmes { served.insert(position) }
      case .word(let step)?: steps.insert(step)
      default: return
      }
    }
    for (position, item) in root.items("programmes").enumerated() where !served.contains(position) {
      guard case .object(let programme) = item, programme.values["load"] != nil,
        case .text(let id)? = programme.values["id"]
      else { continue }
      report(.programmeWithoutStructure(programme: id), at: programme.place, path: programme.path)
    }
    guard case .object(let orientation)? = root.values["orientation"] else { return }
    for step in ["diagnostic", "validation"] where !steps.contains(step) {
      report(.workWithoutStructure(work: step), at: orientation.place, path: orientation.path)
    }
  }

  /// Nobody is sent to a step that is not described.
  private mutating func checkSteps(_ root: CheckedObject) {
    if root.values["orientation"] == nil {
      for stream in root.rightObjects("arrivals") {
        if case .word? = stream.values["to"] { need("orientation", becauseOf: "to", of: stream) }
      }
      for group in root.rightObjects("stock") where group.values["to_orient_over_days"] != nil {
        need("orientation", becauseOf: "to_orient_over_days", of: group)
      }
      for programme in root.rightObjects("programmes") {
        if case .number(let share)? = programme.values["out_of_competence_share"], share > 0 {
          need("orientation", becauseOf: "out_of_competence_share", of: programme)
        }
        for (object, key) in programme.consequences where object.reorients(key) {
          need("orientation", becauseOf: key, of: object)
        }
      }
      if case .object(let equipe)? = root.values["equipe"] {
        for (object, key) in equipe.consequences where object.reorients(key) {
          need("orientation", becauseOf: key, of: object)
        }
      }
    }
    guard root.values["equipe"] == nil else { return }
    for programme in root.rightObjects("programmes") {
      guard case .object(let meetings)? = programme.values["appointments"],
        meetings.values["missed_before_equipe"] != nil
      else { continue }
      need("equipe", becauseOf: "missed_before_equipe", of: meetings)
    }
    for programme in root.rightObjects("programmes") {
      for key in ["equipe_after_months", "equipe_by"] where programme.values[key] != nil {
        need("equipe", becauseOf: key, of: programme)
      }
      if case .number(let requests)? = programme.values["equipe_requests_per_year"], requests > 0 {
        need("equipe", becauseOf: "equipe_requests_per_year", of: programme)
      }
    }
  }

  /// A rule about the youngest child needs somebody whose child has an age; a last day needs a delay.
  private mutating func checkChildren(_ root: CheckedObject) {
    for programme in root.rightObjects("programmes")
    where programme.values["equipe_by"] != nil && programme.values["equipe_after_months"] == nil {
      need(joined(programme.path, "equipe_after_months"), becauseOf: "equipe_by", of: programme)
    }
    guard !root.rightObjects("profiles").contains(where: { $0.values["youngest_child_years"] != nil }) else { return }
    let age = "profiles: youngest_child_years"
    if case .object(let orientation)? = root.values["orientation"] {
      for route in orientation.rightObjects("routes") {
        guard case .object(let condition)? = route.values["when"], condition.values["child_under_years"] != nil else {
          continue
        }
        need(age, becauseOf: "child_under_years", of: condition)
      }
    }
    for programme in root.rightObjects("programmes") {
      guard case .object(let contracts)? = programme.values["contracts"], contracts.values["until_child_years"] != nil
      else { continue }
      need(age, becauseOf: "until_child_years", of: contracts)
    }
    for programme in root.rightObjects("programmes") {
      guard case .object(let eligibility)? = programme.values["public"],
        eligibility.values["child_under_years"] != nil
      else { continue }
      need(age, becauseOf: "child_under_years", of: eligibility)
    }
  }

  /// Who is off the RSA is accompanied, in a scenario where one leaves the RSA, for as long as the tail lasts.
  private mutating func checkStock(_ root: CheckedObject) {
    for group in root.rightObjects("stock") {
      guard case .number(let share)? = group.values["off_rsa_share"], share > 0 else { continue }
      if root.values["rsa_spell_days"] == nil { need("rsa_spell_days", becauseOf: "off_rsa_share", of: group) }
      guard let accompanied = group.values["accompanied"] else {
        need(joined(group.path, "accompanied"), becauseOf: "off_rsa_share", of: group)
        continue
      }
      let programmes = root.items("programmes")
      guard case .index(let position) = accompanied, programmes.indices.contains(position),
        case .object(let programme) = programmes[position], case .object(let tail)? = programme.values["after_rsa"],
        case .integer(0)? = tail.values["tail_months"]
      else { continue }
      let path = joined(group.path, "off_rsa_share")
      report(.outOfRange(found: share, low: 0, high: 0), at: group.place(of: "off_rsa_share"), path: path)
    }
  }

  /// Only a stay has conclusions of its own; contracts have theirs.
  private mutating func checkStays(_ root: CheckedObject) {
    for programme in root.rightObjects("programmes")
    where programme.values["stay_outcomes"] != nil && programme.values["stay_days"] == nil {
      need(joined(programme.path, "stay_days"), becauseOf: "stay_outcomes", of: programme)
    }
  }

  /// Reports that a key asks for something that is not there.
  mutating func need(_ section: String, becauseOf key: String, of object: CheckedObject) {
    let path = joined(object.path, key)
    report(.needsSection(key: section, becauseOf: path), at: object.place(of: key), path: path)
  }

  /// A structure has one number of posts from any one day.
  private mutating func checkHiring(_ root: CheckedObject) {
    struct Step: Hashable {
      var structure: Int
      var from: CivilDate
    }
    var first: [Step: Place] = [:]
    for line in root.rightObjects("hiring") {
      guard case .index(let structure)? = line.values["structure"], case .date(let from)? = line.values["from"] else {
        continue
      }
      let step = Step(structure: structure, from: from)
      if let place = first[step] {
        let name = "\(names[.structures][structure]) \(from)"
        report(.duplicateIdentifier(name, first: place), at: line.place(of: "from"), path: joined(line.path, "from"))
      } else {
        first[step] = line.place(of: "from")
      }
    }
  }

  /// Of one indicator, the mean and the probability are each asked for once.
  private mutating func checkPrecisions(_ root: CheckedObject) {
    struct Goal: Hashable {
      var indicator: String
      var isProbability: Bool
    }
    var first: [Goal: Place] = [:]
    for precision in root.rightObjects("precision") {
      guard case .text(let indicator)? = precision.values["indicator"] else { continue }
      let goal = Goal(indicator: indicator, isProbability: precision.values["probability_half_width"] != nil)
      let place = precision.place(of: "indicator")
      if let taken = first[goal] {
        report(
          .duplicateIdentifier(excerpt(indicator), first: taken), at: place, path: joined(precision.path, "indicator"))
      } else {
        first[goal] = place
      }
    }
  }

  private mutating func checkTargets(_ root: CheckedObject) {
    guard case .object(let period)? = root.values["period"], case .date(let first)? = period.values["from"],
      case .date(let last)? = period.values["to"], first <= last
    else { return }
    for target in root.rightObjects("targets") {
      guard case .integer(let year)? = target.values["year"], !(first.year...last.year).contains(year) else { continue }
      let kind = Problem.Kind.dateOutsidePeriod(found: String(year), first: "\(first)", last: "\(last)")
      report(kind, at: target.place(of: "year"), path: joined(target.path, "year"))
    }
  }
}

extension CheckedObject {
  /// The items under a key, none where the key is absent or wrong.
  func items(_ key: String) -> [Checked] {
    guard case .list(let items)? = values[key] else { return [] }
    return items
  }

  /// The items under a key that are right as objects.
  func rightObjects(_ key: String) -> [CheckedObject] {
    items(key).compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  /// Every place in a programme or an équipe where a consequence stands: the object and the key in it.
  fileprivate var consequences: [(CheckedObject, String)] {
    let lists = [
      "outcomes", "outcomes_before_orientation", "outcomes_at_review", "outcomes_on_request", "stay_outcomes",
    ]
    var found = lists.flatMap { rightObjects($0) }.map { ($0, "then") }
    if case .object(let contracts)? = values["contracts"] {
      found += contracts.rightObjects("outcomes").map { ($0, "then") } + [(contracts, "at_longest")]
    }
    if case .object(let anyTime)? = values["any_time"] { found.append((anyTime, "then")) }
    return found
  }

  fileprivate func reorients(_ key: String) -> Bool {
    if case .word("reorient")? = values[key] { true } else { false }
  }
}
