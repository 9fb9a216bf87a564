internal import InsertionPolicy

// What must hold between the numbers of a structure and its work.
extension Checker {
  /// Checks the lines of structures and of the hiring plan, which may have parts that are missing or wrong.
  mutating func checkStructures(_ document: Placed<Document>) {
    let programmes = document.slots(\.scenario.programmes)
    for line in document.items(\.structures) {
      guard let work = line.right(\.work)?.value else { continue }
      for parts in [line.right(\.fte), line.right(\.referents), line.right(\.places)] {
        if let parts { checkParts(parts, count: work.count) }
      }
      checkPlaces(line, programmes)
    }
    let lines = document.slots(\.structures)
    for step in document.items(\.hiring) {
      guard let position = step.right(\.structure)?.value, lines.indices.contains(position),
        let work = lines[position]?.right(\.work)?.value, let fte = step.right(\.fte)
      else { continue }
      checkParts(fte, count: work.count)
    }
  }

  /// A number stands in as many parts as the work beside it, or in one.
  private mutating func checkParts(_ parts: Placed<[Double]>, count: Int) {
    guard parts.value.count > 1, parts.value.count != count else { return }
    report(.wrongCount(found: parts.value.count, low: count, high: count), at: parts)
  }

  /// Places are those of a programme that counts them, and somebody's.
  private mutating func checkPlaces(_ line: Placed<StructureLine>, _ programmes: [Placed<Programme>?]) {
    guard let places = line.right(\.places) else { return }
    let work = line.value.programmes
    if work.isEmpty { need("work: programme", becauseOf: places) }
    var floor = 0.0
    for position in work where programmes.indices.contains(position) {
      guard let programme = programmes[position], !programme[\.load].mark.isWrong else { return }
      guard let load = programme.right(\.load) else {
        need(programme.path(\.load), becauseOf: places)
        continue
      }
      floor = max(floor, load.right(\.floor)?.value ?? 0)
    }
    guard let fte = line.right(\.fte) else { return }
    let (total, offered) = (fte.value.reduce(0, +), places.value.reduce(0, +))
    if fte.value.contains(0) {
      report(.outOfRange(found: 0, low: 0, high: nil, excludesLow: true), at: fte)
    } else if work.count == 1, offered < floor * total {
      report(.outOfRange(found: offered, low: floor * total, high: nil), at: places)
    }
  }
}
