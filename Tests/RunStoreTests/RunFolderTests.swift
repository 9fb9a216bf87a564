import Foundation
import RunStore
import Testing

struct RunFolderTests {
  @Test func `a new run makes its folder and those above it`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path + "/a/b/c")
    try folder.write("x", to: "results.json")
    #expect(try String(contentsOfFile: scratch.path + "/a/b/c/results.json", encoding: .utf8) == "x")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["results.json"])
  }

  @Test func `a folder that holds a run is refused unless it may be replaced`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path)
    try folder.write(Sample.manifest)
    try folder.write("old", to: "results.json")
    try folder.write("mine", to: "notes.txt")
    #expect(throws: RunStoreError.alreadyExists(path: scratch.path)) { try RunFolder.create(at: scratch.path) }
    _ = try RunFolder.create(at: scratch.path, replacing: true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["notes.txt"])
  }

  @Test func `a run killed before its first future could be kept is begun again`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path)
    try folder.write(Sample.manifest)
    _ = try RunFolder.create(at: scratch.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test(arguments: [false, true])
  func `a folder of other things is never touched`(replacing: Bool) throws {
    let scratch = try Scratch()
    try "thesis".write(toFile: scratch.path + "/results.json", atomically: false, encoding: .utf8)
    #expect(throws: RunStoreError.notOurs(path: scratch.path)) {
      try RunFolder.create(at: scratch.path, replacing: replacing)
    }
    #expect(try String(contentsOfFile: scratch.path + "/results.json", encoding: .utf8) == "thesis")
  }

  @Test func `what a run killed before it began has left is no obstacle`() throws {
    let scratch = try Scratch()
    for name in ["run.sqlite.partial", "run.sqlite.partial-journal", "run.sqlite-journal"] {
      try "".write(toFile: scratch.path + "/" + name, atomically: false, encoding: .utf8)
    }
    _ = try RunFolder.create(at: scratch.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
  }

  @Test func `a folder below a file or in place of one cannot be created`() throws {
    let scratch = try Scratch()
    let file = scratch.path + "/file"
    try "".write(toFile: file, atomically: false, encoding: .utf8)
    for path in [file, file + "/run", "/proc/jalon", ""] {
      let error = #expect(throws: RunStoreError.self) { try RunFolder.create(at: path) }
      #expect(error?.exitCode == 73, "\(path)")
    }
  }

  @Test func `a full disk is told and leaves the old file whole`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path)
    try folder.write("old", to: "results.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/results.json.partial", withDestinationPath: "/dev/full")
    let error = #expect(throws: RunStoreError.self) { try folder.write("new", to: "results.json") }
    #expect(error?.exitCode == 74)
    #expect(error == .cannotWrite(path: scratch.path + "/results.json", reason: "No space left on device"))
    #expect(try String(contentsOfFile: scratch.path + "/results.json", encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["results.json"])
  }

  @Test func `a folder that vanished is told`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    try FileManager.default.removeItem(atPath: folder.path)
    let error = #expect(throws: RunStoreError.self) { try folder.write("x", to: "results.json") }
    #expect(error?.exitCode == 73)
  }

  @Test func `a manifest is read as it was written`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path)
    try folder.write(Sample.manifest)
    #expect(try RunFolder.open(at: scratch.path).readManifest() == Sample.manifest)
    let text = try String(contentsOfFile: folder.path(of: "manifest.json"), encoding: .utf8)
    #expect(text.contains("\"seed\" : 18446744073709551615"))
    #expect(text.contains("\"state\" : \"interrupted\""))
    #expect(text.contains("\"path\" : \"Scenarios/trial.yaml\""))
  }

  @Test func `a folder without a run, and a manifest that is none, are told`() throws {
    let scratch = try Scratch()
    #expect(throws: RunStoreError.notARun(path: scratch.path)) { try RunFolder.open(at: scratch.path) }
    #expect(throws: RunStoreError.notARun(path: scratch.path + "/x")) { try RunFolder.open(at: scratch.path + "/x") }
    let folder = try RunFolder.create(at: scratch.path)
    try folder.write("{", to: "manifest.json")
    let error = #expect(throws: RunStoreError.self) { try RunFolder.open(at: scratch.path).readManifest() }
    #expect(error?.exitCode == 74)
  }

  @Test func `every error says in both languages where it is`() {
    let errors: [RunStoreError] = [
      .alreadyExists(path: "P"), .notOurs(path: "P"), .cannotCreate(path: "P", reason: "R"),
      .cannotWrite(path: "P", reason: "R"), .cannotRead(path: "P", reason: "R"), .notARun(path: "P"),
      .damaged(path: "P", reason: "R"), .otherLayout(path: "P"), .inUse(path: "P"),
      .otherValues(path: "P", replication: 1),
    ]
    for error in errors {
      #expect(error.sentence.fr.contains("« P »"))
      #expect(error.sentence.en.contains("“P”"))
      #expect(error.sentence.fr != error.sentence.en)
    }
  }
}
