import Foundation
import Testing

@testable import ScenarioFiles

/// Broken files as a person meets them: through the program, and without waiting.
@Suite(.timeLimit(.minutes(5))) struct RefusalTests {
  /// Beside the tests, where the package builds both.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("jalon")

  @Test(arguments: BrokenFile.all)
  func `jalon check ends with 65 and writes nothing`(file: BrokenFile) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in file.files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }

    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["check", "main.yaml"]
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C"]
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What is said of one problem fits in a pipe, so one may be emptied after the other.
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()

    let place = try #require(file.place)
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 65)
    #expect(answer.isEmpty)
    #expect(complaints.contains("\(place)"), "\(complaints)")
    #expect(complaints.contains("nothing was written"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == file.files.keys.sorted())
    for (name, bytes) in file.files {
      #expect(try Data(contentsOf: folder.appendingPathComponent(name)) == Data(bytes))
    }
  }

  // Chosen: five seconds of the processor without optimisation, several times what the slowest takes. The processor's
  // time and not the clock's, so that other work on the machine makes no difference.
  @Test(arguments: BrokenFile.sizes + BrokenFile.encodings)
  func `huge, deep and binary files are refused soon`(file: BrokenFile) {
    let files = file.files
    let start = Self.processorSeconds
    let problems = Samples.problems(files)
    let took = Self.processorSeconds - start
    #expect(!problems.isEmpty)
    #expect(took < 5)
  }

  /// What this thread has had of the processor.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @Test func `a byte-order mark before YAML is passed over`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(Samples.full.utf8)
    #expect(Samples.problems(["main.yaml": bytes]) == [])
  }
}
