/// The ids that a document defines, section by section, in the order of the file.
struct Names: Sendable {
  private var ordered: [Problem.Section: [String]] = [:]
  private var positions: [Problem.Section: [String: Int]] = [:]
  private var counts: [Problem.Section: Int] = [:]
  /// The sections whose table could not be read: any name may be one of theirs.
  private(set) var unread: Set<Problem.Section> = []

  /// Collects the ids of a complete document.
  init(of root: Node) {
    for section in Problem.Section.allCases {
      let node = section.path.reduce(Optional(root)) { $0?[$1] }
      if node?.isUnread == true { unread.insert(section) }
      guard case .sequence(let items)? = node?.content else { continue }
      counts[section] = items.count
      for (position, item) in items.enumerated() {
        guard let id = item.text ?? item["id"]?.text else { continue }
        ordered[section, default: []].append(id)
        if positions[section]?[id] == nil { positions[section, default: [:]][id] = position }
      }
    }
  }

  /// The ids of a section.
  subscript(section: Problem.Section) -> [String] { ordered[section] ?? [] }

  /// How many items a section has, named or not.
  func count(of section: Problem.Section) -> Int { counts[section] ?? 0 }

  /// The position of an item in its section, or nil.
  func position(of id: String, in section: Problem.Section) -> Int? { positions[section]?[id] }
}

extension Problem {
  /// The parts of a scenario whose items are named by an id.
  enum Section: String, CaseIterable {
    case territories, attributes, profiles, arrivals, programmes, structures, modules, blocks, lines

    /// The keys from the root of a scenario to the section.
    fileprivate var path: [String] {
      switch self {
      case .modules: ["label", "training", "modules"]
      case .blocks: ["budget", "blocks"]
      case .lines: ["budget", "lines"]
      case .territories, .attributes, .profiles, .arrivals, .programmes, .structures: [rawValue]
      }
    }
  }
}

/// Whether `text` is spelled as an id: `a-z`, `0-9`, `-` and `_`, at most 64 of them, the first a letter or a digit.
func isIdentifier(_ text: String) -> Bool {
  guard (1...64).contains(text.utf8.count), let first = text.utf8.first else { return false }
  func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  return isLetterOrDigit(first)
    && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
}
