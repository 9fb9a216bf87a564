internal import Quantities

/// Reads a file with all that it extends and all its tables, and makes one document of them.
///
/// Every value of the document keeps the place where it was written: a changed value is where the change is.
struct Composer {
  /// A file read, with its bytes.
  struct ReadFile: Sendable {
    var path: String
    /// The path from the folder of the file asked for; an absolute reference stays as it is written.
    var name: String
    var bytes: [UInt8]
  }

  private let provider: any FileProvider
  private(set) var files: [ReadFile] = []
  /// For each file that extends another, which one, by names.
  private var extended: [String: String] = [:]
  var problems: [Problem] = []
  /// Documents that stand for files, by path.
  var standIns: [String: Node] = [:]
  /// Paths of files whose document was made of a stand-in.
  private var onStandIns: Set<String> = []

  init(provider: any FileProvider) { self.provider = provider }

  /// The name of each file read, by path.
  var names: [String: String] {
    Dictionary(files.map { ($0.path, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The complete document of the file at `path`, or nil when a problem leaves none.
  ///
  /// What is wrong with the file as a whole is told at `place`, where another file names it; else at its own beginning.
  mutating func compose(_ path: String, name: String? = nil, namedAt place: Place? = nil) -> Node? {
    let name = name ?? path.split(separator: "/").last.map(String.init) ?? path
    return compose(path, name: name, chain: [], namedAt: place ?? Place(file: path))
  }

  /// Whether a file that was read extends another, itself or through files between them; both by name.
  func isExtending(_ name: String, _ base: String) -> Bool {
    var name = name
    for _ in 0...Limits.files {
      guard let next = extended[name] else { return false }
      if next == base { return true }
      name = next
    }
    return false
  }

  /// Whether the document of a file was made of a stand-in.
  func isOnStandIn(_ path: String) -> Bool { onStandIns.contains(path) }

  private mutating func compose(_ path: String, name: String, chain: [String], namedAt place: Place) -> Node? {
    guard !chain.contains(path) else {
      report(.circularExtends(chain: chain + [path]), at: place, path: "extends")
      return nil
    }
    guard chain.count < Limits.files else {
      report(.tooLarge(.files, limit: Limits.files), at: place, path: "extends")
      return nil
    }
    if let document = standIns[path], !chain.isEmpty {
      onStandIns.formUnion(chain)
      return document
    }
    guard let bytes = read(path, name: name, namedAt: place) else { return nil }
    let (root, found) = YAMLReader.read(bytes, file: path)
    problems += found
    guard let root else { return nil }
    guard case .mapping = root.content else {
      report(.wrongType(found: root.found, expected: .mapping), at: root.place, path: "")
      return nil
    }
    if let version = root["jalon"]?.text, NumberSpelling.number(version).map({ $0 != 1 }) ?? true,
      let place = root["jalon"]?.place
    {
      report(.wrongVersion(found: excerpt(version)), at: place, path: "jalon")
      return nil
    }
    guard let extends = root["extends"] else { return withTables(root, of: path, name: name) }
    return variant(root, of: path, name: name, extends: extends, chain: chain)
  }

  private mutating func read(_ path: String, name: String, namedAt place: Place) -> [UInt8]? {
    if let known = files.first(where: { $0.path == path }) { return known.bytes }
    do {
      let bytes = try provider.bytes(of: path, limit: Limits.bytes)
      files.append(ReadFile(path: path, name: name, bytes: bytes))
      return bytes
    } catch {
      report(.unreadable(reason: error.reason), at: place, path: "")
      return nil
    }
  }

  /// A complete document with every `{table: …}` replaced by the lines of the table.
  private mutating func withTables(_ root: Node, of path: String, name: String) -> Node {
    guard case .mapping(let entries) = root.content else { return root }
    let isChange = { (entry: Node.Entry) in Change.Key(rawValue: entry.key) != nil }
    for change in entries.filter(isChange) {
      report(.changeWithoutExtends(key: change.key), at: change.keyPlace, path: change.key)
    }
    var root = root
    root.content = .mapping(entries.filter { !isChange($0) })
    return withTables(root, .object(Definitions.scenario.definition), path: "", of: path, name: name)
  }

  /// A value with every `{table: …}` inside it replaced by the lines of the table.
  private mutating func withTables(_ node: Node, _ kind: ValueKind, path: String, of file: String, name: String) -> Node
  {
    var node = node
    switch (kind, node.content) {
    case (.table, .mapping): return withTable(node, kind, path: path, of: file, name: name)
    case (.either(_, let collection), _): return withTables(node, collection, path: path, of: file, name: name)
    case (.list(let list), .sequence(var items)), (.table(let list), .sequence(var items)):
      let addressKey = list.addressKey
      for index in items.indices {
        let address = addressKey.flatMap { items[index][$0]?.text } ?? String(index + 1)
        items[index] = withTables(items[index], list.item, path: joined(path, excerpt(address)), of: file, name: name)
      }
      node.content = .sequence(items)
    case (_, .mapping(var entries)):
      for index in entries.indices {
        let key = entries[index].key
        guard let inner = kind.kind(under: key) else { continue }
        entries[index].value = withTables(
          entries[index].value, inner, path: joined(path, excerpt(key)), of: file, name: name)
      }
      node.content = .mapping(entries)
    default: break
    }
    return node
  }

  /// The items of the table that `node` names, or `node` itself where it names none.
  private mutating func withTable(_ node: Node, _ kind: ValueKind, path: String, of file: String, name fileName: String)
    -> Node
  {
    guard case .table(let kind) = kind, case .object(let definition) = kind.item, let name = node["table"],
      case .mapping(let entries) = node.content
    else { return node }
    for entry in entries where entry.key != "table" {
      report(.unknownKey(excerpt(entry.key), nearest: nil, known: ["table"]), at: entry.keyPlace, path: path)
    }
    let nothing = Node(content: .sequence([]), place: node.place, isUnread: true)
    guard let text = name.text, !text.isEmpty else {
      report(.wrongType(found: name.found, expected: .path), at: name.place, path: path)
      return nothing
    }
    let tablePath = resolved(text, beside: file)
    guard let bytes = read(tablePath, name: resolved(text, beside: fileName), namedAt: name.place) else {
      return nothing
    }
    let (table, found) = Table.read(bytes, file: tablePath)
    problems += found
    guard let table else { return nothing }
    let (items, wrong) = table.items(definition, file: tablePath, path: path)
    problems += wrong
    // Of half a table the cells can be told wrong, and nothing of what the lines make together.
    guard found.count == table.raggedLines, wrong.isEmpty else { return nothing }
    return Node(content: .sequence(items), place: node.place, isUnread: !found.isEmpty)
  }

  private mutating func variant(_ root: Node, of path: String, name: String, extends: Node, chain: [String]) -> Node? {
    guard case .mapping(let entries) = root.content else { return nil }
    let known = Definitions.variant.fields.map(\.key)
    for entry in entries where !known.contains(entry.key) {
      if Definitions.scenario.definition[entry.key] != nil {
        report(.belongsInChange(key: entry.key), at: entry.keyPlace, path: entry.key)
      } else {
        let kind = Problem.Kind.unknownKey(
          excerpt(entry.key), nearest: nearestSpelling(of: entry.key, among: known), known: known)
        report(kind, at: entry.keyPlace, path: excerpt(entry.key))
      }
    }
    if root["jalon"] == nil { report(.missingKey("jalon"), at: root.place, path: "") }
    guard let reference = extends.text, !reference.isEmpty else {
      report(.wrongType(found: extends.found, expected: .path), at: extends.place, path: "extends")
      return nil
    }
    let base = resolved(reference, beside: path)
    let baseName = resolved(reference, beside: name)
    extended[name] = baseName
    guard var document = compose(base, name: baseName, chain: chain + [path], namedAt: extends.place) else {
      return nil
    }
    document.place = root.place
    // Levers extend the file that names them, not the one that extends it.
    document.remove("variants")
    for entry in entries
    where entry.key != "extends" && Change.Key(rawValue: entry.key) == nil && known.contains(entry.key) {
      document.set(entry)
    }
    for key in Change.Key.allCases { apply(key, of: root, to: &document, of: path, name: name) }
    return document
  }

  /// Applies the changes, or the additions, of a file to the document that it extends.
  private mutating func apply(
    _ key: Change.Key, of root: Node, to document: inout Node, of file: String, name: String
  ) {
    guard let change = root[key.rawValue] else { return }
    guard case .mapping(let changes) = change.content else {
      return report(.wrongType(found: change.found, expected: .mapping), at: change.place, path: key.rawValue)
    }
    guard changes.count <= Limits.changes else {
      return report(.tooLarge(.changes, limit: Limits.changes), at: change.place, path: key.rawValue)
    }
    for entry in changes { apply(key, entry, to: &document, of: file, name: name) }
  }

  private mutating func apply(
    _ key: Change.Key, _ entry: Node.Entry, to document: inout Node, of file: String, name: String
  ) {
    var entry = entry
    let steps = entry.key.split(separator: ".", omittingEmptySubsequences: false)
    let kind = steps.reduce(Optional(ValueKind.object(Definitions.scenario.definition))) { $0?.kind(under: String($1)) }
    if let kind { entry.value = withTables(entry.value, kind, path: entry.key, of: file, name: name) }
    let offersSpelling = problems.count < Limits.spellings
    let change = Change(
      key: key, path: entry.key, value: entry.value, place: entry.keyPlace, offersSpelling: offersSpelling)
    if let kind = change.apply(to: &document) { report(kind, at: entry.keyPlace, path: excerpt(entry.key)) }
  }

  private mutating func report(_ kind: Problem.Kind, at place: Place, path: String) {
    problems.append(Problem(place: place, path: path, kind: kind))
  }
}

extension Node {
  /// Takes a key away.
  mutating func remove(_ key: String) {
    guard case .mapping(let entries) = content else { return }
    content = .mapping(entries.filter { $0.key != key })
  }

  /// Sets the value of a key, in the place of the old value or at the end.
  fileprivate mutating func set(_ entry: Entry) {
    guard case .mapping(var entries) = content else { return }
    if let index = entries.firstIndex(where: { $0.key == entry.key }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
    content = .mapping(entries)
  }
}
