internal import InsertionPolicy
internal import Quantities

// Decisions already taken, each of which must be possible after those before it.
extension Checker {
  /// Checks the list of observed decisions against the bodies and against itself.
  mutating func checkObserved(
    _ observed: Placed<ObservedDecisions>, lines: [Placed<StructureLine>?], bodies: [Bool?],
    _ label: Placed<LabelSection>
  ) {
    guard observed.right(\.decisions)?.isWritten == true else { return }
    let through = observed.right(\.through)?.value
    var byBody: [Int: [Row]] = [:]
    // What is wrong by itself leaves open what it would have made possible.
    var isWhole = true
    for decision in observed.items(\.decisions) {
      let on = decision.right(\.on)
      if let on, let through, on.value > through {
        report(.datesOutOfOrder(from: "\(on.value)", to: "\(through)"), at: on)
      }
      guard let body = decision.right(\.body) else {
        isWhole = false
        continue
      }
      if bodies.indices.contains(body.value), bodies[body.value] == false {
        report(.needsNoLabel(structure: names[.structures][body.value]), at: body)
        continue
      }
      guard let on, let kind = decision.right(\.kind) else {
        isWhole = false
        continue
      }
      byBody[body.value, default: []].append(Row(on: on.value, kind: kind, path: decision.path))
    }
    guard isWhole else { return }
    let appeals =
      label.right(\.rules.procedure)?.right(\.appeals)?.right(\.againstMoratorium)?.value ?? false
    for (body, rows) in byBody.sorted(by: { $0.key < $1.key }) { checkOrder(of: rows, body, appeals) }
    guard let through else { return }
    for line in lines.compactMap(\.self) {
      guard let files = line.right(\.filesOn), files.value <= through else { continue }
      let body = line.right(\.id).flatMap { names.position(of: $0.value, in: .structures) }
      let isObserved = body.flatMap { byBody[$0] }?.contains { $0.kind.value == .filed && $0.on == files.value }
      guard isObserved != true else { continue }
      report(.notAfter(found: "\(files.value)", other: "\(through)"), at: files)
    }
  }

  /// One line of the list.
  private struct Row {
    var on: CivilDate
    var kind: Placed<ObservedDecisions.Decision.Kind>
    /// The path of the whole line.
    var path: String
  }

  private mutating func checkOrder(of rows: [Row], _ body: Int, _ appealsAgainstMoratorium: Bool) {
    struct Day: Hashable {
      var on: CivilDate
      var kind: ObservedDecisions.Decision.Kind
    }
    var first: [Day: Place] = [:]
    var kept: [Row] = []
    for row in rows {
      let day = Day(on: row.on, kind: row.kind.value)
      if let place = first[day] {
        let name = "\(names[.structures][body]) \(row.on) \(row.kind.value.rawValue)"
        report(.duplicateIdentifier(name, first: place), at: row.kind.mark.place, path: row.path)
      } else {
        first[day] = row.kind.mark.place
        kept.append(row)
      }
    }
    var file = ObservedFile(
      tellsFilings: kept.contains { $0.kind.value == .filed }, appealsAgainstMoratorium: appealsAgainstMoratorium)
    let byDate = kept.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    for row in byDate {
      let possible = file.possible
      guard possible.contains(row.kind.value) else {
        // What comes after one mistake is mostly not one of its own.
        let kind = Problem.Kind.impossibleDecision(
          found: row.kind.value.rawValue, after: file.last?.rawValue, possible: possible.map(\.rawValue))
        report(kind, at: row.kind)
        return
      }
      file.take(row.kind.value)
    }
  }
}

/// What has happened to one body so far, and what may happen next.
struct ObservedFile {
  /// Whether the list tells when the body filed; otherwise its decisions stand alone.
  let tellsFilings: Bool
  /// Whether a moratorium can be turned into a label by an appeal.
  let appealsAgainstMoratorium: Bool
  private(set) var last: ObservedDecisions.Decision.Kind?
  private var isPending = false
  private var isLabelled = false
  /// Whether an application has been decided, so that the moratorium is behind it.
  private var isDecided = false

  init(tellsFilings: Bool, appealsAgainstMoratorium: Bool) {
    self.tellsFilings = tellsFilings
    self.appealsAgainstMoratorium = appealsAgainstMoratorium
  }

  /// What may come next.
  ///
  /// Chosen: an application is decided before the next is filed; the first that is not accepted brings the moratorium and
  /// later ones a refusal (LAB-83, LAB-87); an appeal may turn a refusal into a label without a new application (LAB-95).
  var possible: [ObservedDecisions.Decision.Kind] {
    guard last != .ended else { return [] }
    let isAsked = isPending || !tellsFilings && !isLabelled
    var possible: [ObservedDecisions.Decision.Kind] = []
    if tellsFilings, !isPending { possible.append(.filed) }
    let wins = last == .refused || (last == .moratorium && appealsAgainstMoratorium)
    if isAsked || wins { possible.append(.granted) }
    if isAsked, !isDecided { possible.append(.moratorium) }
    if isAsked, isDecided { possible.append(.refused) }
    if isLabelled { possible.append(.withdrawn) }
    return possible + [.ended]
  }

  /// Takes in what happened.
  mutating func take(_ kind: ObservedDecisions.Decision.Kind) {
    last = kind
    switch kind {
    case .filed: isPending = true
    case .granted, .moratorium, .refused:
      isLabelled = kind == .granted
      isPending = false
      isDecided = true
    case .withdrawn, .ended: isLabelled = false
    }
  }
}
