internal import CYAML

/// Reads one YAML document into located nodes.
///
/// Accepts any bytes. Aliases stand for what they name, counted against ``Limits/values`` each time.
struct YAMLReader {
  private let file: String
  private var stack: [Frame] = []
  private var anchors: [String: (node: Node, weight: Int)] = [:]
  private var root: Node?
  private var weight = 0
  private var problems: [Problem] = []

  /// A collection whose end has not come yet.
  private struct Frame {
    var place: Place
    var anchor: String?
    var weightBefore: Int
    var isMapping: Bool
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var firstLines: [String: Int] = [:]
    var pendingKey: (text: String, place: Place)?
  }

  private struct Stop: Error {
    var problem: Problem
  }

  private init(file: String) { self.file = file }

  /// The document in `bytes`, or nil when the problems say that there is none to go on with.
  static func read(_ bytes: [UInt8], file: String) -> (root: Node?, problems: [Problem]) {
    func refused(_ kind: Problem.Kind) -> (root: Node?, problems: [Problem]) {
      (nil, [Problem(place: Place(file: file), kind: kind)])
    }
    guard bytes.count <= Limits.bytes else { return refused(.tooLarge(.bytes, limit: Limits.bytes)) }
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return refused(.notText) }
    var reader = YAMLReader(file: file)
    do throws(Stop) {
      // Some editors begin a text with a byte-order mark.
      try reader.parse(bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes)
    } catch {
      return (nil, reader.problems + [error.problem])
    }
    guard let root = reader.root else { return refused(.empty) }
    return (root, reader.problems)
  }

  private mutating func parse(_ bytes: [UInt8]) throws(Stop) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let input = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    input.initialize(from: bytes, count: bytes.count)
    defer {
      parser.deallocate()
      input.deallocate()
    }
    precondition(yaml_parser_initialize(parser) == 1, "libyaml could not get memory for a parser.")
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_input_string(parser, input, bytes.count)
    // Without this a byte-order mark of UTF-16 inside valid UTF-8 would change the encoding.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)

    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw Stop(problem: problem(of: parser.pointee)) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw stop(.unsupportedYAML(.severalDocuments), at: event.start_mark) }
      default: try take(event)
      }
    }
  }

  private mutating func take(_ event: yaml_event_t) throws(Stop) {
    let place = place(of: event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try refuseTag(scalar.tag, at: event.start_mark)
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let node = Node(content: .scalar(text, plain: scalar.style == YAML_PLAIN_SCALAR_STYLE), place: place)
      try count(1, at: event.start_mark)
      try add(node, anchor: string(scalar.anchor), weight: 1)
    case YAML_ALIAS_EVENT:
      guard let name = string(event.data.alias.anchor), let known = anchors[name] else {
        throw stop(.unsupportedYAML(.unknownAlias), at: event.start_mark)
      }
      try count(known.weight, at: event.start_mark)
      try add(known.node, anchor: nil, weight: known.weight)
    case YAML_SEQUENCE_START_EVENT:
      try refuseTag(event.data.sequence_start.tag, at: event.start_mark)
      try open(isMapping: false, anchor: string(event.data.sequence_start.anchor), at: event.start_mark)
    case YAML_MAPPING_START_EVENT:
      try refuseTag(event.data.mapping_start.tag, at: event.start_mark)
      try open(isMapping: true, anchor: string(event.data.mapping_start.anchor), at: event.start_mark)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let frame = stack.popLast() else { return }
      let content: Node.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
      let node = Node(content: content, place: frame.place)
      try add(node, anchor: frame.anchor, weight: weight - frame.weightBefore)
    default: return
    }
  }

  private mutating func open(isMapping: Bool, anchor: String?, at mark: yaml_mark_t) throws(Stop) {
    if stack.count >= Limits.depth { throw stop(.tooLarge(.depth, limit: Limits.depth), at: mark) }
    if let frame = stack.last, frame.isMapping, frame.pendingKey == nil {
      throw stop(.unsupportedYAML(.compositeKey), at: mark)
    }
    let before = weight
    try count(1, at: mark)
    stack.append(Frame(place: place(of: mark), anchor: anchor, weightBefore: before, isMapping: isMapping))
  }

  private mutating func add(_ node: Node, anchor: String?, weight: Int) throws(Stop) {
    if let anchor { anchors[anchor] = (node, weight) }
    guard let top = stack.indices.last else {
      root = node
      return
    }
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    guard let key = stack[top].pendingKey else {
      guard let text = node.text else {
        throw Stop(problem: Problem(place: node.place, kind: .unsupportedYAML(.compositeKey)))
      }
      stack[top].pendingKey = (text, node.place)
      return
    }
    stack[top].pendingKey = nil
    if let first = stack[top].firstLines[key.text] {
      problems.append(Problem(place: key.place, kind: .duplicateKey(excerpt(key.text), firstLine: first)))
    } else {
      stack[top].firstLines[key.text] = key.place.line
      stack[top].entries.append(Node.Entry(key: key.text, keyPlace: key.place, value: node))
    }
  }

  private mutating func count(_ more: Int, at mark: yaml_mark_t) throws(Stop) {
    weight += more
    if weight > Limits.values { throw stop(.tooLarge(.values, limit: Limits.values), at: mark) }
  }

  private func refuseTag(_ tag: UnsafeMutablePointer<yaml_char_t>?, at mark: yaml_mark_t) throws(Stop) {
    if tag != nil { throw stop(.unsupportedYAML(.tag), at: mark) }
  }

  private func stop(_ kind: Problem.Kind, at mark: yaml_mark_t) -> Stop {
    Stop(problem: Problem(place: place(of: mark), kind: kind))
  }

  private func problem(of parser: yaml_parser_t) -> Problem {
    let detail = [parser.context, parser.problem].compactMap { $0.map { String(cString: $0) } }.joined(separator: ": ")
    return Problem(place: place(of: parser.problem_mark), kind: .notYAML(detail: detail))
  }

  private func place(of mark: yaml_mark_t) -> Place {
    Place(file: file, line: mark.line + 1, column: mark.column + 1)
  }

  private func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
