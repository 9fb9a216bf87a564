internal import InsertionPolicy
internal import Quantities

// What must hold between the parts of a document that are each right by themselves.
extension Checker {
  /// The document of `node`, with everything there is to say about it.
  static func document(of node: Node, fileNames: [String: String]) -> (document: Placed<Document>, checker: Checker) {
    var checker = Checker(root: node, fileNames: fileNames)
    let found = Definitions.scenario.read(&checker, node, path: "")
    let document = Placed(value: found.value ?? Document(), mark: found.mark)
    if !found.mark.isWrong { checker.checkConsistency(of: document) }
    return (document, checker)
  }

  /// Checks the whole document, which may have parts that are missing or wrong.
  private mutating func checkConsistency(of document: Placed<Document>) {
    checkSize(document)
    for programme in document.items(\.scenario.programmes) {
      guard let id = programme.right(\.id), Definitions.reservedWords.contains(id.value) else { continue }
      report(.reservedIdentifier(id.value), at: id)
    }
    checkLoads(document)
    checkWork(document)
    checkSteps(document)
    checkHiring(document)
    checkStructures(document)
    checkLabel(document)
    checkBudget(document)
    checkTargets(document)
    checkMatrix(document)
    checkMarginal(document)
    checkPrecisions(document)
    checkChildren(document)
    checkDoors(document)
    checkStock(document)
    checkStays(document)
    checkFollowUps(document)
    checkPrescriptions(document)
    for stream in document.items(\.scenario.arrivals) where stream[\.isOnRSA].isWritten && stream.isOfPeoplePresent {
      need("from: outside", becauseOf: stream[\.isOnRSA])
    }
  }

  private mutating func checkSize(_ document: Placed<Document>) {
    let flows = document.slots(\.scenario.arrivals).count * document.slots(\.scenario.territories).count
    if flows > Limits.flows { report(.tooLarge(.flows, limit: Limits.flows), at: document[\.scenario.arrivals]) }
    if let period = document.right(\.period), let first = period.right(\.from), let last = period.right(\.to),
      last.value.year - first.value.year >= Limits.years
    {
      report(.tooLarge(.years, limit: Limits.years), at: last)
    }
  }

  private mutating func checkLoads(_ document: Placed<Document>) {
    for programme in document.items(\.scenario.programmes) {
      guard let load = programme.right(\.load), let ceiling = load.right(\.ceiling), let floor = load.right(\.floor),
        floor.value > ceiling.value
      else { continue }
      report(.outOfRange(found: floor.value, low: 0, high: ceiling.value), at: floor)
    }
    let programmes = document.slots(\.scenario.programmes)
    for route in document.right(\.scenario.orientation)?.items(\.routes) ?? [] {
      guard let below = route.right(\.onlyBelowFloor), below.value, let position = route.right(\.programme)?.value,
        programmes.indices.contains(position), let programme = programmes[position]
      else { continue }
      let load = programme[\.load]
      if load.mark.isWrong || programme.right(\.load)?[\.floor].isWritten == true { continue }
      need(joined(load.path, Definitions.load.key(\.floor)), becauseOf: below)
    }
  }

  /// Places and interviews are somebody's work.
  private mutating func checkWork(_ document: Placed<Document>) {
    guard document.right(\.structures) != nil else { return }
    var done: [Structure.Work] = []
    for structure in document.slots(\.structures) {
      guard let work = structure?.right(\.work) else { return }
      done += work.value
    }
    let served = Set(done)
    for (position, programme) in document.slots(\.scenario.programmes).enumerated()
    where !served.contains(.programme(position)) {
      guard let programme, programme[\.load].isWritten, let id = programme.right(\.id) else { continue }
      report(.programmeWithoutStructure(programme: id.value), at: programme)
    }
    guard let orientation = document.right(\.scenario.orientation) else { return }
    for step in Definitions.steps where served.isDisjoint(with: step.value) {
      report(.workWithoutStructure(work: step.word), at: orientation)
    }
  }

  /// Nobody is sent to a step that is not described.
  private mutating func checkSteps(_ document: Placed<Document>) {
    let programmes = document.items(\.scenario.programmes)
    let orientation = document[\.scenario.orientation]
    let equipe = document[\.scenario.equipe]
    if !orientation.isWritten {
      for stream in document.items(\.scenario.arrivals) {
        guard let to = stream.right(\.destination) else { continue }
        if case .programme = to.value { continue }
        need(orientation.path, becauseOf: to)
      }
      for group in document.items(\.scenario.stock) where group[\.toOrientOverDays].isWritten {
        need(orientation.path, becauseOf: group[\.toOrientOverDays])
      }
      for programme in programmes {
        if let share = programme.right(\.outOfCompetence), share.value > 0 { need(orientation.path, becauseOf: share) }
      }
      let consequences =
        programmes.flatMap(\.consequences) + (document.right(\.scenario.equipe)?.consequences ?? [])
      for consequence in consequences where consequence?.value == .reorient {
        if let consequence { need(orientation.path, becauseOf: consequence) }
      }
    }
    guard !equipe.isWritten else { return }
    for programme in programmes {
      guard let missed = programme.right(\.appointments)?[\.missedBeforeEquipe], missed.isWritten else { continue }
      need(equipe.path, becauseOf: missed)
    }
    for programme in programmes {
      if programme[\.referrals.afterMonths].isWritten {
        need(equipe.path, becauseOf: programme[\.referrals.afterMonths])
      }
      if programme[\.referrals.by].isWritten { need(equipe.path, becauseOf: programme[\.referrals.by]) }
      if let requests = programme.right(\.referrals.requestsPerYear), requests.value > 0 {
        need(equipe.path, becauseOf: requests)
      }
    }
  }

  /// A rule about the youngest child needs somebody whose child has an age; a last day needs a delay.
  private mutating func checkChildren(_ document: Placed<Document>) {
    let programmes = document.items(\.scenario.programmes)
    for programme in programmes
    where programme[\.referrals.by].isWritten && !programme[\.referrals.afterMonths].isWritten {
      need(programme.path(\.referrals.afterMonths), becauseOf: programme[\.referrals.by])
    }
    let profiles = document.items(\.scenario.profiles)
    guard !profiles.contains(where: { $0[\.youngestChildYears].isWritten }) else { return }
    let age = "\(document.path(\.scenario.profiles)): \(Definitions.profile.key(\.youngestChildYears))"
    let routes = document.right(\.scenario.orientation)?.items(\.routes) ?? []
    for route in routes {
      let condition = route[\.condition]
      if condition.isWritten, condition[\.childUnderYears].isWritten {
        need(age, becauseOf: condition[\.childUnderYears])
      }
    }
    for programme in programmes {
      guard let years = programme.right(\.contracts)?[\.untilChildYears], years.isWritten else { continue }
      need(age, becauseOf: years)
    }
    for programme in programmes {
      guard let years = programme.right(\.eligibility)?[\.condition.childUnderYears], years.isWritten else { continue }
      need(age, becauseOf: years)
    }
  }

  /// Who is off the RSA is accompanied, in a scenario where one leaves the RSA, for as long as the tail lasts.
  private mutating func checkStock(_ document: Placed<Document>) {
    let programmes = document.slots(\.scenario.programmes)
    for group in document.items(\.scenario.stock) {
      guard let share = group.right(\.offRSAShare), share.value > 0 else { continue }
      if !document[\.scenario.rsaSpell].isWritten { need(document.path(\.scenario.rsaSpell), becauseOf: share) }
      guard group[\.accompanied].isWritten else {
        need(group.path(\.accompanied), becauseOf: share)
        continue
      }
      guard let position = group.right(\.accompanied)?.value, programmes.indices.contains(position),
        let tail = programmes[position]?.right(\.afterRSA), case .ends(_, tailMonths: 0) = tail.value
      else { continue }
      report(.outOfRange(found: share.value.value, low: 0, high: 0), at: share)
    }
  }

  /// Only a stay has conclusions of its own; contracts have theirs.
  private mutating func checkStays(_ document: Placed<Document>) {
    for programme in document.items(\.scenario.programmes)
    where programme[\.stayOutcomes].isWritten && !programme[\.stay].isWritten {
      need(programme.path(\.stay), becauseOf: programme[\.stayOutcomes])
    }
  }

  /// A structure has one number of posts from any one day.
  private mutating func checkHiring(_ document: Placed<Document>) {
    struct Step: Hashable {
      var structure: Int
      var from: CivilDate
    }
    var first: [Step: Place] = [:]
    for line in document.items(\.hiring) {
      guard let structure = line.right(\.structure)?.value, let from = line.right(\.from) else { continue }
      let step = Step(structure: structure, from: from.value)
      if let place = first[step] {
        let name = "\(names.id(at: structure, in: .structures)) \(from.value)"
        report(.duplicateIdentifier(name, first: place), at: from)
      } else {
        first[step] = from.mark.place
      }
    }
  }

  /// Of one indicator, the mean and the probability are each asked for once.
  private mutating func checkPrecisions(_ document: Placed<Document>) {
    struct Goal: Hashable {
      var indicator: String
      var isProbability: Bool
    }
    var first: [Goal: Place] = [:]
    for precision in document.items(\.precisions) {
      guard let indicator = precision.right(\.indicator) else { continue }
      let goal = Goal(indicator: indicator.value, isProbability: precision[\.probability].isWritten)
      if let taken = first[goal] {
        report(.duplicateIdentifier(excerpt(indicator.value), first: taken), at: indicator)
      } else {
        first[goal] = indicator.mark.place
      }
    }
  }

  private mutating func checkTargets(_ document: Placed<Document>) {
    guard let days = document.days else { return }
    for target in document.items(\.scenario.targets) {
      guard let year = target.right(\.year), !(days.lowerBound.year...days.upperBound.year).contains(year.value) else {
        continue
      }
      let kind = Problem.Kind.dateOutsidePeriod(
        found: String(year.value), first: "\(days.lowerBound)", last: "\(days.upperBound)")
      report(kind, at: year)
    }
  }
}

extension Placed<Document> {
  /// The days simulated, nil where they are missing or wrong.
  var days: ClosedRange<CivilDate>? {
    guard let period = right(\.period), let first = period.right(\.from), let last = period.right(\.to),
      first.value <= last.value
    else { return nil }
    return first.value...last.value
  }
}

extension Placed<ArrivalStream> {
  /// Whether its people are those of programmes.
  var isOfPeoplePresent: Bool { right(\.programmesLeft) != nil }
}

extension Placed<Programme> {
  /// Every consequence in it that is right, nil for others.
  fileprivate var consequences: [Placed<Consequence>?] {
    let contracts = right(\.contracts)
    return items(\.stayOutcomes).map { $0.right(\.then) }
      + (contracts?.items(\.outcomes).map { $0.right(\.then) } ?? []) + [contracts?.right(\.atLongest)]
      + [right(\.anyTime)?.right(\.then)]
  }
}

extension Placed<EquipeRules> {
  /// Every consequence in it that is right, nil for others.
  fileprivate var consequences: [Placed<Consequence>?] {
    (items(\.outcomes) + items(\.outcomesBeforeOrientation) + items(\.outcomesAtReview) + items(\.outcomesOnRequest))
      .map { $0.right(\.then) }
  }
}
