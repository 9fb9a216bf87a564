import Foundation
import Testing

/// How a program ended and what it said.
struct Ending {
  var status: Int32
  var output: String
  var errors: String
}

/// The program as a person starts it.
enum Program {
  /// Beside the tests, where the package builds both.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("jalon").path

  /// Runs it in a folder, what it says going to files: a pipe that nobody empties would make it wait.
  static func run(
    _ words: [String], in folder: String = FileManager.default.temporaryDirectory.path,
    environment: [String: String] = ["LANG": "C"], output: FileHandle? = nil,
    whileRunning: (Process) -> Void = { _ in }
  ) throws -> Ending {
    let answers = try Notes()
    let complaints = try Notes()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? answers.handle
    process.standardError = complaints.handle
    try process.run()
    whileRunning(process)
    // Whatever hangs fails its test and not the whole suite.
    let deadline = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: deadline)
    process.waitUntilExit()
    deadline.cancel()
    return Ending(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try answers.text, errors: try complaints.text)
  }
}

/// A file that a program writes to, gone when it has been read.
private final class Notes {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  let handle: FileHandle

  init() throws {
    try #require(FileManager.default.createFile(atPath: path, contents: nil))
    handle = try #require(FileHandle(forWritingAtPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var text: String {
    get throws { try String(contentsOfFile: path, encoding: .utf8) }
  }
}

/// A folder of its own with the smallest scenario, gone when the test is over.
final class Desk {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let minimal = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios/minimal.yaml")
    try FileManager.default.createDirectory(atPath: path + "/Scenarios", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: minimal.path, toPath: path + "/Scenarios/minimal.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
}
