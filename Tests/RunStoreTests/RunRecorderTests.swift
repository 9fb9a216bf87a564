import Experiments
import Foundation
import Testing

@testable import RunStore

struct RunRecorderTests {
  private func record(_ numbers: [UInt32], in scratch: Scratch, finishing: Bool = true) throws -> RunFolder {
    let sample = try Sample()
    let folder = try RunFolder.create(at: scratch.path + "/run-\(numbers.map(String.init).joined())")
    let recorder = try RunRecorder(in: folder, sample.head())
    for number in numbers { try recorder.record(sample.row(number), at: Sample.base) }
    if finishing { try recorder.finish(sample.forecast(numbers.sorted().map(sample.row))) }
    return folder
  }

  @Test func `what is recorded is read again`() throws {
    let scratch = try Scratch()
    let sample = try Sample()
    let archive = try RunArchive(of: try record([2, 0, 1], in: scratch))
    #expect(archive.trials.rows(at: Sample.base) == [0, 1, 2].map(sample.row))
    #expect(archive.head == sample.head())
  }

  @Test func `the file has the same bytes in whatever order replications come`() throws {
    let scratch = try Scratch()
    let numbers = Array(UInt32(0)..<40)
    let first = try record(numbers, in: scratch)
    let second = try record(numbers.reversed(), in: scratch)
    let bytes = FileManager.default.contents(atPath: first.path(of: "run.sqlite"))
    #expect(bytes != nil)
    #expect(bytes == FileManager.default.contents(atPath: second.path(of: "run.sqlite")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: first.path) == ["run.sqlite"])
  }

  @Test func `a run taken up twice has the bytes of one that never stopped`() throws {
    let scratch = try Scratch()
    let sample = try Sample()
    let whole = try record([0, 1, 2, 3], in: scratch)
    let parts = try RunFolder.create(at: scratch.path + "/parts")
    do {
      let recorder = try RunRecorder(in: parts, sample.head(request: "{\"replications\":2}"))
      for number in [UInt32(1), 0] { try recorder.record(sample.row(number), at: Sample.base) }
      try recorder.finish(sample.forecast([0, 1].map(sample.row)))
    }
    for number in [UInt32(3), 2] {
      let more = try RunRecorder(continuing: parts, sample.head(), Sample.manifest)
      try more.record(sample.row(number), at: Sample.base)
      let rows = number == 3 ? [0, 1, 3] : [UInt32(0), 1, 2, 3]
      try more.finish(sample.forecast(rows.map(sample.row)))
    }
    let bytes = FileManager.default.contents(atPath: whole.path(of: "run.sqlite"))
    #expect(bytes != nil)
    #expect(bytes == FileManager.default.contents(atPath: parts.path(of: "run.sqlite")))
  }

  @Test func `a run is one program's at a time`() throws {
    let scratch = try Scratch()
    let sample = try Sample()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    let recorder = try RunRecorder(in: folder, sample.head())
    let error = #expect(throws: RunStoreError.inUse(path: folder.path)) {
      try RunRecorder(continuing: folder, sample.head(), Sample.manifest)
    }
    #expect(error?.exitCode == 73)
    let replacing = #expect(throws: RunStoreError.self) { try RunFolder.create(at: folder.path, replacing: true) }
    #expect(replacing == .inUse(path: folder.path))
    try recorder.finish(sample.forecast([]))
  }

  @Test func `what an experiment tells at several points is kept, without tables of a forecast`() throws {
    let scratch = try Scratch()
    let sample = try Sample()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    var head = sample.head(request: "{\"measure\":\"é “a”\"}")
    head.kind = "size"
    let recorder = try RunRecorder(in: folder, head)
    let points: [Point] = [[0, 1e-9], [-3.5], [12]]
    for point in points { try recorder.record(sample.row(7), at: point) }
    try recorder.finish()
    let archive = try RunArchive(of: folder)
    #expect(archive.head == head)
    #expect(archive.trials.all == [Trial([-3.5], 7), Trial([0, 1e-9], 7), Trial([12], 7)])
    #expect(archive.trials.count == 3)
    for point in points { #expect(archive.trials.rows(at: point) == [sample.row(7)]) }
    let database = try Database(path: folder.path(of: "run.sqlite"), .read)
    let tables = try database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").run()
    #expect(tables == ["files", "measures", "meta", "trials"].map { [.text($0)] })
  }

  @Test func `a folder laid out by another version is refused with a sentence of its own`() throws {
    let scratch = try Scratch()
    let folder = try record([0], in: scratch)
    let database = try Database(path: folder.path(of: "run.sqlite"), .read)
    try database.execute("PRAGMA user_version = 2")
    #expect(throws: RunStoreError.otherLayout(path: folder.path)) { try RunArchive(of: folder) }
    let former = try RunFolder.create(at: scratch.path + "/former")
    try former.write(Sample.manifest)
    try former.write("old", to: "experiment.sqlite")
    let error = #expect(throws: RunStoreError.otherLayout(path: former.path)) { try RunFolder.open(at: former.path) }
    #expect(error?.exitCode == 74)
    // It is put aside like any other run where it may be.
    #expect(throws: RunStoreError.alreadyExists(path: former.path)) { try RunFolder.create(at: former.path) }
    _ = try RunFolder.create(at: former.path, replacing: true)
    #expect(try former.read("experiment.sqlite") == nil)
  }

  @Test func `estimates can be asked for in SQL`() throws {
    let scratch = try Scratch()
    let sample = try Sample()
    let folder = try record([0, 1, 2, 3], in: scratch)
    let database = try Database(path: folder.path(of: "run.sqlite"), .read)
    let found = try database.prepare(
      """
      SELECT id, period, count, mean FROM estimates JOIN cells ON cell = cells.position
      JOIN indicators ON indicator = indicators.position WHERE territory = 'b' ORDER BY cell LIMIT 1
      """
    ).run()
    let cell = try #require(sample.catalogue.cells.firstIndex { $0.territory == 1 })
    let expected = sample.forecast((0..<4).map(sample.row)).cells[cell]
    let mean = try #require(expected.estimate.mean)
    #expect(
      found == [
        [
          .text(sample.catalogue.indicators[expected.cell.indicator].id), .text("all"),
          .integer(expected.estimate.count), .real(mean),
        ]
      ])
    let quantiles = try database.prepare("SELECT count(*) FROM quantiles").run()
    #expect(quantiles == [[.integer(sample.catalogue.cells.count * 3)]])
  }

  @Test func `a run killed at any moment keeps what it had written`() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/run"
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let sample = try Sample()
      let recorder = try RunRecorder(in: try RunFolder.create(at: path), sample.head())
      for number in UInt32(0)..<3 {
        usleep(210_000)
        try recorder.record(sample.row(number), at: Sample.base)
      }
      kill(getpid(), SIGKILL)
    }
    let sample = try Sample()
    #expect(try RunArchive(of: RunFolder(path: path)).trials.rows(at: Sample.base) == (0..<3).map(sample.row))
  }

  @Test func `a disk that fills up is told, and what was kept before is intact`() async throws {
    let scratch = try Scratch()
    let path = scratch.path + "/run"
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let sample = try Sample()
      let recorder = try RunRecorder(in: try RunFolder.create(at: path), sample.head())
      usleep(210_000)
      try recorder.record(sample.row(0), at: Sample.base)
      let size = try FileManager.default.attributesOfItem(atPath: path + "/run.sqlite")[.size] as? Int ?? 0
      var limit = rlimit(rlim_cur: rlim_t(size), rlim_max: rlim_t(size))
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do throws(RunStoreError) {
        for number in UInt32(1)..<100_000 { try recorder.record(sample.row(number), at: Sample.base) }
      } catch {
        exit(error.exitCode)
      }
    }
    let sample = try Sample()
    #expect(try RunArchive(of: RunFolder(path: path)).trials.rows(at: Sample.base) == [sample.row(0)])
  }

  @Test func `a database cut short, replaced or missing is told`() throws {
    let scratch = try Scratch()
    let folder = try record([0, 1], in: scratch)
    let path = folder.path(of: "run.sqlite")
    let whole = try #require(FileManager.default.contents(atPath: path))
    for length in [0, 50, 100, 5_000, whole.count / 2] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: RunStoreError.self, "\(length) bytes") { try RunArchive(of: folder) }
      #expect(error?.exitCode == 74)
    }
    try Data("not a database, but long enough to be one".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RunStoreError.self) { try RunArchive(of: folder) }
    try FileManager.default.removeItem(atPath: path)
    let error = #expect(throws: RunStoreError.self) { try RunArchive(of: folder) }
    #expect(error?.exitCode == 74)
  }
}
