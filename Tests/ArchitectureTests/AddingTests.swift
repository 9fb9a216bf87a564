import Foundation
import Testing

/// The page for whoever adds something: every file that it names is there, every room is on its map.
struct AddingTests {
  private func page() throws -> String {
    try String(contentsOf: Checkout.root.appendingPathComponent("docs/adding.md"), encoding: .utf8)
  }

  /// Targets of the links of a page, from the root of the checkout.
  static func linked(in page: String, folder: String) -> [String] {
    page.matches(of: #/\]\(([^)]+)\)/#).map { match in
      let target = String(match.1)
      return target.hasPrefix("../") ? String(target.dropFirst(3)) : "\(folder)/\(target)"
    }
  }

  @Test func `every file that the page names exists, under the name that it is shown by`() throws {
    let page = try page()
    let linked = Self.linked(in: page, folder: "docs")
    #expect(linked.count > 25)
    for path in linked + page.matches(of: #/`((?:Sources|Tests)/[^`]+\.swift)`/#).map({ String($0.1) }) {
      #expect(FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent(path).path), "\(path)")
    }
  }

  @Test func `every room is on the map`() throws {
    let rooms = try Checkout.names(in: "Sources").filter { !$0.contains("/") && !$0.hasPrefix(".") }
    #expect(rooms.count >= 10)
    let page = try page()
    for room in rooms { #expect(page.contains("`Sources/\(room)`"), "\(room)") }
  }

  @Test func `a link is read off the page`() {
    let page = "see [`a`](../Sources/a.swift) and [b](experiments/b.md)"
    #expect(Self.linked(in: page, folder: "docs") == ["Sources/a.swift", "docs/experiments/b.md"])
  }
}
