internal import InsertionPolicy
internal import Quantities

/// Makes structures of the lines of a file: one structure for each programme of a line.
struct StructureBuilder {
  /// The structures, line by line.
  private(set) var structures: [Structure] = []
  /// For each line, the indices of its structures.
  private(set) var ofLine: [[Int]] = []

  /// Makes the structures of a document without problems.
  init(root: CheckedObject, from firstDay: CivilDate) {
    let programmes = root.objects("programmes").map { $0.text("id") }
    for line in root.objects("structures") { add(line, from: firstDay, programmes) }
    for step in root.objects("hiring").sorted(by: { $0.date("from") < $1.date("from") }) {
      let indices = ofLine[step.index("structure")]
      for (index, fte) in zip(indices, step.parts("fte", count: indices.count)) {
        let posts = Structure.PostStep(from: step.date("from"), fte: fte)
        if structures[index].posts.last?.from == posts.from { structures[index].posts.removeLast() }
        structures[index].posts.append(posts)
      }
    }
  }

  private mutating func add(_ line: CheckedObject, from firstDay: CivilDate, _ programmes: [String]) {
    let work = line.work()
    let fte = line.parts("fte", count: work.count)
    let places = line.values["places"].map { _ in line.parts("places", count: work.count) }
    ofLine.append(Array(structures.count..<structures.count + work.count))
    for (position, work) in work.enumerated() {
      var id = line.text("id")
      var name = line.text("name")
      if case .programme(let programme) = work, fte.count > 1 {
        id += "/\(programmes[programme])"
        name += " (\(programmes[programme]))"
      }
      var structure = Structure(
        id: id, name: name, kind: line.choice("kind"), territory: line.index("territory"), work: work,
        posts: [Structure.PostStep(from: firstDay, fte: fte[position])],
        ftePerAgent: line.ftePerAgent(position, of: fte),
        ceiling: fte[position] > 0 ? places.map { $0[position] / fte[position] } : nil)
      structure.isFixed = line.boolean("fixed")
      structures.append(structure)
    }
  }
}

extension CheckedObject {
  fileprivate func work() -> [Structure.Work] {
    switch word("work") {
    case "diagnostic": [.diagnostic]
    case "validation": [.validation]
    default: list("work").compactMap { if case .index(let position) = $0 { .programme(position) } else { nil } }
    }
  }

  /// A number in `count` parts, as written or in equal ones.
  fileprivate func parts(_ key: String, count: Int) -> [Double] {
    guard case .parts(let parts)? = values[key] else { return [] }
    return parts.count == count ? parts : Array(repeating: parts.reduce(0, +) / Double(count), count: count)
  }

  /// The FTE of one référent: of each part where référents are written in parts, else the same in all; 1 where nothing
  /// is written or nobody is there yet.
  fileprivate func ftePerAgent(_ position: Int, of fte: [Double]) -> Double {
    guard case .parts(let referents)? = values["referents"], fte[position] > 0 else { return 1 }
    return referents.count == fte.count
      ? fte[position] / referents[position] : fte.reduce(0, +) / referents.reduce(0, +)
  }

  /// Whether a structure's line needs the label: its kind is not exempt and it accompanies people.
  ///
  /// Nil where what is wrong with the line leaves it open.
  func needsLabel(exempt: Set<String>) -> Bool? {
    if case .word(let kind)? = values["kind"], exempt.contains(kind) { return false }
    switch (values["kind"], values["work"]) {
    case (_, .word?): return false
    case (.word?, .list?): return true
    default: return nil
    }
  }

  /// The kinds that do not need the label.
  var exemptKinds: Set<String> {
    guard case .list(let kinds)? = values["exempt_kinds"] else { return [] }
    return Set(kinds.compactMap { if case .word(let kind) = $0 { kind } else { nil } })
  }
}
