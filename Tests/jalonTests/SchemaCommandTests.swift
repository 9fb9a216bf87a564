import Foundation
import Testing

struct SchemaCommandTests {
  @Test func `schema writes the file that lies beside the scenarios`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let written = folder.appendingPathComponent("scenario.schema.json")
    try Data().write(to: written)
    // More than a pipe holds, so it goes to a file.
    let ending = try Program.run(["schema"], output: try FileHandle(forWritingTo: written))
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios/scenario.schema.json")
    #expect(try Data(contentsOf: written) == Data(contentsOf: kept))
  }
}
