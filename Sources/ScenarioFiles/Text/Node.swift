/// A value of a file with the place where it stands.
struct Node: Sendable {
  /// What stands there.
  enum Content: Sendable {
    /// A single value; `plain` when it was written without quotes.
    case scalar(String, plain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }
  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var keyPlace: Place
    var value: Node
  }

  var content: Content
  var place: Place
  /// Whether a table should stand here that could not be read, or not all of it, of which a problem tells already.
  var isUnread = false
  /// Whether the line of a table says where this number comes from, beside another number of the line.
  var hasOriginBeside = false
  /// What a scaling multiplies the values of a law with that stands here.
  var factor = 1.0

  /// The value of a key, or nil; also nil where this is no mapping.
  subscript(key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// What a problem says was found here.
  var found: Problem.Found {
    switch content {
    case .scalar(let text, plain: true) where text.isEmpty || text == "~" || text == "null": .nothing
    case .scalar(let text, _): .scalar(excerpt(text))
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  /// The text of a scalar, or nil.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}

/// A text short enough to be quoted in a sentence: on one line, at most 60 characters.
func excerpt(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if line.count == 60 { return String(line) + "…" }
    line.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(line)
}
