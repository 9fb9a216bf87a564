// What must hold between the numbers of a structure and its work.
extension Checker {
  /// Checks the lines of structures and of the hiring plan, which may have parts that are missing or wrong.
  mutating func checkStructures(_ root: CheckedObject) {
    let programmes = root.items("programmes")
    let lines = root.items("structures")
    for case .object(let line) in lines {
      guard let work = line.work else { continue }
      for key in ["fte", "referents", "places"] { checkParts(key, of: line, count: max(1, work.count)) }
      checkPlaces(line, work, programmes)
    }
    for step in root.rightObjects("hiring") {
      guard case .index(let position)? = step.values["structure"], lines.indices.contains(position),
        case .object(let line) = lines[position], let work = line.work
      else { continue }
      checkParts("fte", of: step, count: max(1, work.count))
    }
  }

  /// A number stands in as many parts as the work beside it, or in one.
  private mutating func checkParts(_ key: String, of line: CheckedObject, count: Int) {
    guard case .parts(let parts)? = line.values[key], parts.count > 1, parts.count != count else { return }
    report(
      .wrongCount(found: parts.count, low: count, high: count), at: line.place(of: key), path: joined(line.path, key))
  }

  /// Places are those of a programme that counts them, and somebody's.
  private mutating func checkPlaces(_ line: CheckedObject, _ work: [Int], _ programmes: [Checked]) {
    guard case .parts(let places)? = line.values["places"] else { return }
    let path = joined(line.path, "places")
    if work.isEmpty { need("work: programme", becauseOf: "places", of: line) }
    var floor = 0.0
    for position in work where programmes.indices.contains(position) {
      guard case .object(let programme) = programmes[position] else { return }
      switch programme.values["load"] {
      case nil: need(joined(programme.path, "load"), becauseOf: "places", of: line)
      case .object(let load)?: if case .number(let least)? = load.values["floor"] { floor = max(floor, least) }
      default: return
      }
    }
    guard case .parts(let fte)? = line.values["fte"] else { return }
    let total = fte.reduce(0, +)
    if fte.contains(0) {
      report(
        .outOfRange(found: 0, low: 0, high: nil, excludesLow: true), at: line.place(of: "fte"),
        path: joined(line.path, "fte"))
    } else if work.count == 1, places.reduce(0, +) < floor * total {
      report(
        .outOfRange(found: places.reduce(0, +), low: floor * total, high: nil), at: line.place(of: "places"), path: path
      )
    }
  }
}

extension CheckedObject {
  /// The programmes a structure's line works in, none for diagnostics and validations; nil where it is wrong.
  fileprivate var work: [Int]? {
    switch values["work"] {
    case .word?: []
    case .list(let items)?: items.compactMap { if case .index(let position) = $0 { position } else { nil } }
    default: nil
    }
  }
}
