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

  /// Runs it in a folder, its output going to pipes.
  static func run(
    _ words: [String], in folder: String = FileManager.default.temporaryDirectory.path,
    environment: [String: String] = ["LANG": "C"], output: FileHandle? = nil,
    whileRunning: (Process) -> Void = { _ in }
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    let outputs = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? outputs
    process.standardError = errors
    try process.run()
    whileRunning(process)
    // What is said here fits in a pipe, so one may be emptied after the other.
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    if output != nil { try outputs.fileHandleForWriting.close() }
    let answer = outputs.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: String(decoding: answer, as: UTF8.self), errors: String(decoding: complaints, as: UTF8.self))
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
