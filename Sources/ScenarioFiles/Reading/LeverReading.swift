internal import InsertionPolicy

/// Reads the levers that a document names, with everything there is to say about each.
struct LeverReading {
  /// A lever whose scenario has all its parts.
  struct Lever {
    var id: String
    var path: String
    var document: Placed<Document>
    var provenance: [Provenance]
  }

  private let base: Node
  /// Names of the files read for the base, by path.
  private let baseNames: [String: String]
  private let path: String
  private(set) var levers: [Lever] = []
  private(set) var problems: [Problem] = []
  private(set) var remarks: [Remark] = []

  /// Reads the levers of the complete document `base`, which is the file at `path`.
  ///
  /// What is no list of names is left to the checker of the document.
  init(of base: Node, at path: String, _ composer: inout Composer) {
    self.base = base
    self.path = path
    baseNames = composer.names
    guard case .sequence(let items)? = base["variants"]?["levers"]?.content else { return }
    var taken: [String: Place] = [:]
    for (position, item) in items.enumerated() {
      guard item.found != .nothing, let name = item.text, !name.isEmpty else { continue }
      let address = "variants.levers.\(position + 1)"
      let id = Self.id(of: name)
      guard isIdentifier(id) else {
        report(.badIdentifier(found: excerpt(id)), at: item.place, path: address)
        continue
      }
      if let first = taken[id] {
        report(.duplicateIdentifier(excerpt(id), first: first), at: item.place, path: address)
        continue
      }
      taken[id] = item.place
      // The name is that of a file beside the one in which it is written.
      read(id, name, namedAt: item.place, address, &composer)
    }
  }

  private mutating func read(
    _ id: String, _ reference: String, namedAt place: Place, _ address: String, _ composer: inout Composer
  ) {
    let file = resolved(reference, beside: place.file)
    let name = resolved(reference, beside: baseNames[place.file] ?? place.file)
    let before = composer.problems.count
    guard var document = composer.compose(file, name: name, namedAt: place) else { return }
    // A change that was refused may be the one thing that it was to change.
    let isWhole = composer.problems.count == before
    // By name, so that it does so in the folder of a run too, where only names are known: a lever lies beside the file
    // that names it or below.
    guard composer.isExtending(name, baseNames[path] ?? path) else {
      report(.leverOfAnother(base: excerpt(path)), at: place, path: address)
      return
    }
    document.remove("variants")
    if isWhole, changesNothing(document) { report(.leverChangesNothing, at: place, path: address) }
    for (key, node, standing) in [
      ("period.from", document["period"]?["from"], base["period"]?["from"]),
      ("period.to", document["period"]?["to"], base["period"]?["to"]), ("seed", document["seed"], base["seed"]),
    ] where differ(node, standing) {
      report(.leverChangesRun(key: key), at: node?.place ?? place, path: key)
    }
    let (found, checker) = Checker.document(of: document, fileNames: composer.names)
    problems += checker.problems
    // Of the files that the base reads, the base says all there is to remark.
    remarks += checker.remarks.filter { baseNames[$0.place.file] == nil }
    guard isWhole, checker.problems.allSatisfy(\.kind.isOfValue) else { return }
    levers.append(Lever(id: id, path: file, document: found, provenance: checker.provenance))
  }

  /// Whether a lever's document says of the world what the base says.
  private func changesNothing(_ document: Node) -> Bool {
    var (left, right) = (document, base)
    for key in ["name", "summary", "replications", "seed", "variants"] {
      left.remove(key)
      right.remove(key)
    }
    return left.says(sameAs: right)
  }

  private func differ(_ node: Node?, _ standing: Node?) -> Bool {
    switch (node, standing) {
    case (nil, nil): false
    case (let left?, let right?): !left.says(sameAs: right)
    default: true
    }
  }

  /// `more-seats` of `what-if/more-seats.yaml`.
  private static func id(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    for ending in [".yaml", ".yml"] where file.hasSuffix(ending) { return String(file.dropLast(ending.count)) }
    return file
  }

  private mutating func report(_ kind: Problem.Kind, at place: Place, path: String) {
    problems.append(Problem(place: place, path: path, kind: kind))
  }
}
