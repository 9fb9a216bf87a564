/// The rows that a number may name as its source.
///
/// Source: the counts at the head of `FACTS.md` and of `FINDINGS.md`: every family is numbered from 01 without a gap.
enum FactCatalogue {
  /// The families with the highest number of each.
  static let families: [(name: String, highest: Int)] = [
    ("CAF62", 75), ("CAF26", 58), ("CAF77", 44), ("CAL", 34), ("RAP", 11), ("ANX", 31), ("SPIE", 12),
    ("F01", 23), ("F02", 10), ("F03", 9), ("F04", 18), ("F05", 16), ("F06", 8), ("F07", 10), ("F08", 12),
    ("F09", 15), ("F10", 11), ("F11", 7), ("F12", 15), ("F13", 22), ("F14", 8), ("F15", 11), ("F16", 16),
    ("F17", 10), ("F18", 24), ("F19", 18), ("F20", 10), ("F21", 15), ("F22", 9), ("F23", 10),
    ("FIN", 39), ("LAB", 106), ("FND", 62), ("MIS", 32),
  ]

  /// Why `id` is no row, or nil when it is one.
  static func problem(with id: String) -> Problem.Kind? {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let family = families.first(where: { $0.name == parts[0] }) else {
      return .unknownFact(found: excerpt(id), highest: nil)
    }
    let highest = spelled(family.name, family.highest)
    guard (2...3).contains(parts[1].utf8.count), let number = Int(parts[1]), (1...family.highest).contains(number),
      spelled(family.name, number) == id
    else { return .unknownFact(found: excerpt(id), highest: highest) }
    return nil
  }

  private static func spelled(_ family: String, _ number: Int) -> String {
    "\(family)-\(number < 10 ? "0" : "")\(number)"
  }
}
