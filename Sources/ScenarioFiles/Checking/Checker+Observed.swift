internal import InsertionPolicy
internal import Quantities

// Decisions already taken, each of which must be possible after those before it.
extension Checker {
  /// Checks the list of observed decisions against the bodies and against itself.
  mutating func checkObserved(
    _ observed: CheckedObject, lines: [CheckedObject?], needsLabel: [Bool?], _ label: CheckedObject
  ) {
    guard case .list? = observed.values["decisions"] else { return }
    let through = observed.civilDate("through")
    var byBody: [Int: [Row]] = [:]
    // What is wrong by itself leaves open what it would have made possible.
    var isWhole = true
    for decision in observed.rightObjects("decisions") {
      let on = decision.civilDate("on")
      if let on, let through, on > through {
        report(
          .datesOutOfOrder(from: "\(on)", to: "\(through)"), at: decision.place(of: "on"),
          path: joined(decision.path, "on"))
      }
      guard case .index(let body)? = decision.values["structure"] else {
        isWhole = false
        continue
      }
      if needsLabel.indices.contains(body), needsLabel[body] == false {
        report(
          .needsNoLabel(structure: names[.structures][body]), at: decision.place(of: "structure"),
          path: joined(decision.path, "structure"))
        continue
      }
      guard let on, case .word(let word)? = decision.values["kind"],
        let kind = ObservedDecisions.Decision.Kind(rawValue: word)
      else {
        isWhole = false
        continue
      }
      byBody[body, default: []].append(Row(on: on, kind: kind, place: decision.place(of: "kind"), path: decision.path))
    }
    guard isWhole else { return }
    let appeals = label.appealsAgainstMoratorium
    for (body, rows) in byBody.sorted(by: { $0.key < $1.key }) { checkOrder(of: rows, body, appeals) }
    guard let through else { return }
    for line in lines {
      guard let line, let files = line.civilDate("files_on"), files <= through else { continue }
      let isObserved = line.position(among: names).flatMap { byBody[$0] }?.contains {
        $0.kind == .filed && $0.on == files
      }
      guard isObserved != true else { continue }
      report(
        .notAfter(found: "\(files)", other: "\(through)"), at: line.place(of: "files_on"),
        path: joined(line.path, "files_on"))
    }
  }

  /// One line of the list.
  private struct Row {
    var on: CivilDate
    var kind: ObservedDecisions.Decision.Kind
    var place: Place
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
      let day = Day(on: row.on, kind: row.kind)
      if let place = first[day] {
        let name = "\(names[.structures][body]) \(row.on) \(row.kind.rawValue)"
        report(.duplicateIdentifier(name, first: place), at: row.place, path: row.path)
      } else {
        first[day] = row.place
        kept.append(row)
      }
    }
    var file = ObservedFile(
      tellsFilings: kept.contains { $0.kind == .filed }, appealsAgainstMoratorium: appealsAgainstMoratorium)
    let byDate = kept.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    for row in byDate {
      let possible = file.possible
      guard possible.contains(row.kind) else {
        // What comes after one mistake is mostly not one of its own.
        let kind = Problem.Kind.impossibleDecision(
          found: row.kind.rawValue, after: file.last?.rawValue, possible: possible.map(\.rawValue))
        report(kind, at: row.place, path: joined(row.path, "kind"))
        return
      }
      file.take(row.kind)
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

extension CheckedObject {
  /// Whether the label's procedure lets a moratorium be appealed against.
  fileprivate var appealsAgainstMoratorium: Bool {
    guard case .object(let procedure)? = values["procedure"], case .object(let appeals)? = procedure.values["appeals"],
      case .boolean(let isSo)? = appeals.values["against_moratorium"]
    else { return false }
    return isSo
  }

  /// The position of this structure's line.
  fileprivate func position(among names: Names) -> Int? {
    guard case .text(let id)? = values["id"] else { return nil }
    return names.position(of: id, in: .structures)
  }
}
