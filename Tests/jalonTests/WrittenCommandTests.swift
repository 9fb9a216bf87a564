import Foundation
import Testing

@testable import jalon

/// The command lines that a person copies from the pages of this repository.
struct WrittenCommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The words after `jalon` of every line that begins with it, a line that ends with a backslash going on in the next.
  private static func commands(in page: String) throws -> [[String]] {
    let text = try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
      .replacing(#/ *\\\n */#, with: " ")
    return text.split(separator: "\n").compactMap { line in
      guard let command = line.prefixMatch(of: #/ *(scripts\/)?jalon (?<words>\S.*)/#)?.words else { return nil }
      // What a command does stands behind it, two blanks or more away; an ellipsis stands for more of the same.
      let words = command.firstRange(of: "  ").map { command[..<$0.lowerBound] } ?? command
      return words.split(separator: " ").map { $0.replacing("…", with: "") }.filter { !$0.isEmpty }.map(String.init)
    }
  }

  private static func expectCommand(_ words: [String], _ page: String) {
    do {
      _ = try Invocation(words)
    } catch {
      Issue.record("\(page), jalon \(words.joined(separator: " ")): \(error.sentence.en)")
    }
  }

  @Test func `every command line of the README and of the documents is one`() throws {
    let documents = try FileManager.default.subpathsOfDirectory(atPath: Self.root.path + "/docs").sorted()
      .filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    for page in ["README.md"] + documents {
      let commands = try Self.commands(in: page)
      if page == "README.md" { #expect(commands.count > 15) }
      for words in commands {
        // `jalon COMMAND --help` is said of every command.
        let meant = words[0] == "COMMAND" ? Command.all.map { [$0.name] + words.dropFirst() } : [words]
        for words in meant { Self.expectCommand(words, page) }
      }
    }
  }

  @Test func `every example of the help is a command line`() {
    for command in Command.all {
      let words = command.example.split(separator: ">")[0].split(separator: " ").map(String.init)
      #expect(words.prefix(2) == ["jalon", command.name])
      Self.expectCommand(Array(words.dropFirst()), "--help")
    }
  }

  @Test(arguments: [
    "list --indicators S.yaml --format json", "list S.yaml --indicators --format json", "list --indicators=S.yaml",
    "list --format json --indicators S.yaml", "list --indicators --format json S.yaml", "list S.yaml --indicators",
  ])
  func `what an option names may stand where the command's own thing does`(line: String) throws {
    let invocation = try Invocation(line.split(separator: " ").map(String.init))
    #expect(invocation.text("indicators") == "S.yaml")
    #expect(invocation.operands.isEmpty)
  }

  @Test func `a run is extended whichever way its folder is named`() throws {
    for line in [
      "run --extend F --replications 3", "run F --extend --replications 3", "run --replications 3 F --extend",
    ] {
      let invocation = try Invocation(line.split(separator: " ").map(String.init))
      #expect(invocation.text("extend") == "F")
      #expect(invocation.operands.isEmpty)
    }
    #expect(throws: CommandError.missingValue(name: "extend")) { try Invocation(["run", "--extend"]) }
    #expect(throws: CommandError.missingValue(name: "indicators")) { try Invocation(["list", "--indicators="]) }
  }
}
