internal import InsertionPolicy
internal import Quantities

/// What one kind of object in a file is made of, and the value that it is read as.
///
/// The single statement of each key: its name, its form, what it means, and where its value goes.
struct Shape<Root: Sendable>: Sendable {
  /// The same for whoever needs no value: the schema, changes, tables.
  let definition: ObjectDefinition
  /// The value before anything is read: what holds by default, and what stands in for what is wrong or missing.
  let blank: Root
  private let bindings: [Fields<Root>.Binding]
  private let rules: [Fields<Root>.Rule]
  private let keys: KeyNames

  /// Describes a kind of object.
  ///
  /// - Parameters:
  ///   - name: Its name, unique among the shapes.
  ///   - blank: The value before anything is read.
  ///   - fr: What it is in the world, in French.
  ///   - en: What it is in the world, in English.
  ///   - describe: Its keys, in the order in which they are explained, and what must hold between them.
  init(_ name: String, _ blank: Root, fr: String, en: String, _ describe: (inout Fields<Root>) -> Void) {
    var fields = Fields(blank: blank)
    describe(&fields)
    definition = ObjectDefinition(
      name: name, doc: Bilingual(fr: fr, en: en), fields: fields.definitions, exactlyOne: fields.exactlyOne)
    self.blank = blank
    bindings = fields.bindings
    rules = fields.rules
    keys = fields.keys
  }

  /// What the key of a value is called.
  func key(_ keyPath: PartialKeyPath<Root>) -> String {
    guard let key = keys[keyPath] else { preconditionFailure("\(definition.name) binds no key to \(keyPath).") }
    return key
  }

  /// The object that `node` describes, with what is right in it.
  func read(_ checker: inout Checker, _ node: Node, path: String) -> Found<Root> {
    var mark = Mark(node, path)
    guard case .mapping(let entries) = node.content else {
      checker.report(wrong: node, expected: .mapping, path: path)
      mark.isWrong = true
      return Found(blank, mark)
    }
    mark.keys = keys
    var settings = [((inout Root) -> Void)?](repeating: nil, count: bindings.count)
    for entry in entries {
      guard let index = definition.fields.firstIndex(where: { $0.key == entry.key }) else {
        checker.unknownKey(entry, known: definition.fields.map(\.key), path: path)
        continue
      }
      let (found, set) = bindings[index].read(&checker, entry.value, joined(path, entry.key))
      mark.inside[bindings[index].keyPath] = found
      settings[index] = set
    }
    for (field, binding) in zip(definition.fields, bindings) where mark.inside[binding.keyPath] == nil {
      guard case .required = field.presence else { continue }
      checker.report(.missingKey(field.key), at: node.place, path: path)
      mark.inside[binding.keyPath] = mark[binding.keyPath]
      mark.inside[binding.keyPath]?.isWrong = true
    }
    var root = blank
    for set in settings { set?(&root) }
    for rule in rules { rule(&checker, Placed(value: root, mark: mark)) }
    return Found(root, mark)
  }
}

/// The keys of an object, as they are stated.
struct Fields<Root: Sendable> {
  /// A key with where its value goes.
  struct Binding: Sendable {
    fileprivate var bound: Fixed<AnyKeyPath>
    var keyPath: AnyKeyPath { bound.value }
    var read: @Sendable (inout Checker, Node, String) -> (mark: Mark, set: ((inout Root) -> Void)?)
  }
  /// What must hold between the keys of one object.
  typealias Rule = @Sendable (inout Checker, Placed<Root>) -> Void
  /// Where a value goes.
  typealias Goal<Value> = WritableKeyPath<Root, Value>

  fileprivate let blank: Root
  fileprivate var definitions: [FieldDefinition] = []
  fileprivate var bindings: [Binding] = []
  fileprivate var keys = KeyNames()
  fileprivate var exactlyOne: [[String]] = []
  fileprivate var rules: [Rule] = []

  fileprivate init(blank: Root) { self.blank = blank }

  /// A key that must be there.
  mutating func required<Value>(_ key: String, _ goal: Goal<Value>, _ form: Form<Value>, fr: String, en: String) {
    add(key, goal, form, .required, fr, en) { $0 }
  }

  /// A key whose absence says something of its own.
  mutating func optional<Value>(_ key: String, _ goal: Goal<Value?>, _ form: Form<Value>, fr: String, en: String) {
    add(key, goal, form, .optional, fr, en) { ($0 ?? form.standIn).map(Optional.some) }
  }

  /// A key whose absence leaves what stands in the blank, of which its words tell.
  mutating func optional<Value>(_ key: String, _ goal: Goal<Value>, _ form: Form<Value>, fr: String, en: String) {
    add(key, goal, form, .optional, fr, en) { $0 }
  }

  /// A key whose absence means what stands in the blank.
  mutating func defaulted<Value>(_ key: String, _ goal: Goal<Value>, _ form: Form<Value>, fr: String, en: String) {
    guard let standing = form.written(blank[keyPath: goal]) else {
      preconditionFailure("The form of \(key) does not say how its default is written.")
    }
    add(key, goal, form, .defaultsTo(standing), fr, en) { $0 }
  }

  /// Exactly one of these keys stands.
  mutating func exactlyOne(of keyPaths: PartialKeyPath<Root>...) {
    let names = keyPaths.compactMap { keys[$0] }
    precondition(names.count == keyPaths.count, "A rule is about keys that are stated above it, found \(names).")
    exactlyOne.append(names)
    let keyPaths = Fixed(keyPaths)
    rules.append { checker, object in
      let present = zip(keyPaths.value, names).filter { object.mark[$0.0].isWritten }.map(\.1)
      guard present.count != 1 else { return }
      checker.report(.notExactlyOne(of: names, found: present), at: object)
    }
  }

  /// The first date is not after the second, where there is one.
  mutating func inOrder(_ from: KeyPath<Root, CivilDate>, _ to: KeyPath<Root, CivilDate?>) {
    inOrder(from) { $0.right(to) }
  }

  /// The first date is not after the second.
  mutating func inOrder(_ from: KeyPath<Root, CivilDate>, _ to: KeyPath<Root, CivilDate>) {
    inOrder(from) { $0.right(to) }
  }

  private mutating func inOrder(_ from: KeyPath<Root, CivilDate>, to: @escaping (Placed<Root>) -> Placed<CivilDate>?) {
    let dates = Fixed((from: from, to: to))
    rules.append { checker, object in
      guard let from = object.right(dates.value.from), let to = dates.value.to(object), from.value > to.value else {
        return
      }
      checker.report(.datesOutOfOrder(from: "\(from.value)", to: "\(to.value)"), at: to)
    }
  }

  private mutating func add<Value, Bound>(
    _ key: String, _ goal: Goal<Bound>, _ form: Form<Value>, _ presence: FieldDefinition.Presence, _ fr: String,
    _ en: String, _ bound: @escaping @Sendable (Value?) -> Bound?
  ) {
    definitions.append(
      FieldDefinition(key: key, kind: form.kind, presence: presence, doc: Bilingual(fr: fr, en: en)))
    keys[goal] = key
    let goal = Fixed(goal)
    bindings.append(
      Binding(bound: Fixed(goal.value)) { checker, node, path in
        let found = form.read(&checker, node, path: path)
        return (found.mark, bound(found.value).map { value in { root in root[keyPath: goal.value] = value } })
      })
  }
}

/// Key paths of a shape, which may be read from anywhere.
struct Fixed<Value>: @unchecked Sendable {
  // Unchecked: these are literals, which capture nothing that changes.
  let value: Value

  init(_ value: Value) { self.value = value }
}
