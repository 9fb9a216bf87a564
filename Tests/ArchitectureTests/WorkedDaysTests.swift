import Foundation
import Testing

/// The page that says which test plays which rule: every test is there, every fact is there once.
struct WorkedDaysTests {
  private func page() throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent("docs/worked-days.md"), encoding: .utf8)
  }

  /// Names of the tests of the policy, as their functions are called.
  private func tests() throws -> Set<String> {
    var names: Set<String> = []
    for file in try Checkout.names(in: "Tests/InsertionPolicyTests") where file.hasSuffix(".swift") {
      let source = try String(
        contentsOf: Checkout.root.appendingPathComponent("Tests/InsertionPolicyTests/\(file)"), encoding: .utf8)
      names.formUnion(Self.functions(in: source))
    }
    return names
  }

  static func functions(in source: String) -> [String] {
    source.matches(of: #/\bfunc `([^`]+)`\(/#).map { String($0.1) }
  }

  /// The rows of the tables of rules: what stands in the last cell between backticks.
  static func named(in page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("| A |") || $0.hasPrefix("| B |") || $0.hasPrefix("| C |") }
      .flatMap { $0.matches(of: #/`([^`]+)`/#).map { String($0.1) } }
  }

  @Test func `every test that the page names exists, and every rule has one`() throws {
    let known = try tests()
    let named = Self.named(in: try page())
    #expect(named.count >= 49)
    for name in named { #expect(known.contains(name), "\(name)") }
    for line in try page().split(separator: "\n") where line.hasPrefix("| A |") || line.hasPrefix("| B |") {
      #expect(line.contains("`"), "\(line)")
    }
  }

  @Test(arguments: [("CAF62", 75), ("CAF26", 58), ("CAF77", 44)])
  func `every fact of a section stands on the page once`(family: String, count: Int) throws {
    var found: [String: Int] = [:]
    for match in try page().matches(of: #/\b(CAF[0-9]{2}-[0-9]{2})\b/#) { found[String(match.1), default: 0] += 1 }
    for number in 1...count {
      let fact = "\(family)-\(number < 10 ? "0" : "")\(number)"
      #expect(found[fact] == 1, "\(fact) stands there \(found[fact] ?? 0) times")
    }
    #expect(found.keys.filter { $0.hasPrefix(family) }.count == count)
  }

  @Test func `a test that does not exist would be noticed`() {
    let source = "@Test func `a day is a day`() {}\n  func `each`(value: Int) {}"
    #expect(Self.functions(in: source) == ["a day is a day", "each"])
    #expect(Self.named(in: "| A | rule | CAF62-01 | `a day`<br>`two` |\n| why | `not this` |") == ["a day", "two"])
  }
}
