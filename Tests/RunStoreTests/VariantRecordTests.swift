import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import RunStore

struct VariantRecordTests {
  private let sample: Sample
  private let comparison: VariantComparison

  init() throws {
    let sample = try Sample()
    self.sample = sample
    comparison = VariantComparison(
      ["more", "less"].map {
        Variant(id: $0, name: Bilingual(fr: "Nom", en: "Name"), kind: .whatIf, scenario: sample.scenario)
      }, of: sample.scenario, catalogue: sample.catalogue, replications: 3)
  }

  /// A made-up replication of a variant, with gaps: at the base's places, without what is not held against it.
  private func row(_ number: UInt32, of variant: Int) -> Replication {
    let held = Set(comparison.cells(of: variant))
    return Replication(
      number: number,
      values: sample.catalogue.cells.enumerated().map { place, cell in
        !held.contains(cell) || (place + variant).isMultiple(of: 4)
          ? nil : Double(number) * Double(variant + 1) + Double(place)
      })
  }

  private func forecast() -> Forecast {
    let rows = (UInt32(0)..<3).map(sample.row)
    var forecast = sample.forecast(rows)
    forecast.variants = comparison.outcomes(
      (0..<2).map { variant in (UInt32(0)..<3).map { row($0, of: variant) } }, base: rows, requested: 3)
    return forecast
  }

  @Test func `replications of variants are read again, in order`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    let recorder = try RunRecorder(in: folder, sample.head())
    for number in UInt32(0)..<3 { try recorder.record(sample.row(number), at: RunTask.base) }
    for (variant, number) in [(1, 2), (0, 1), (1, 0), (0, 0), (1, 1), (0, 2)] {
      try recorder.record(row(UInt32(number), of: variant), at: RunTask.point(of: variant))
    }
    try recorder.finish(forecast())
    let archive = try RunArchive(of: folder)
    #expect(archive.trials.rows(at: RunTask.base) == (UInt32(0)..<3).map(sample.row))
    for variant in 0..<2 {
      #expect(archive.trials.rows(at: RunTask.point(of: variant)) == (UInt32(0)..<3).map { row($0, of: variant) })
    }
  }

  @Test func `a run without variants has none and the tables that it always had`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    try RunRecorder(in: folder, sample.head()).finish(sample.forecast([]))
    #expect(try RunArchive(of: folder).trials.count == 0)
    let bytes = try #require(FileManager.default.contents(atPath: folder.path(of: RunFolder.database)))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("variant"))
  }

  @Test func `a run killed among its variants and gone on with has the bytes of one that never stopped`() throws {
    let scratch = try Scratch()
    let whole = try RunFolder.create(at: scratch.path + "/whole")
    let recorder = try RunRecorder(in: whole, sample.head())
    for number in UInt32(0)..<3 { try recorder.record(sample.row(number), at: RunTask.base) }
    for variant in 0..<2 {
      for number in UInt32(0)..<3 { try recorder.record(row(number, of: variant), at: RunTask.point(of: variant)) }
    }
    try recorder.finish(forecast())

    let killed = try RunFolder.create(at: scratch.path + "/killed")
    do {
      let recorder = try RunRecorder(in: killed, sample.head())
      for number in UInt32(0)..<3 { try recorder.record(sample.row(number), at: RunTask.base) }
      try recorder.record(row(0, of: 0), at: RunTask.point(of: 0))
      // What was finished before is in the file when something is summed up; then the run goes on.
      var part = forecast()
      part.variants = comparison.outcomes([[row(0, of: 0)], []], base: (UInt32(0)..<3).map(sample.row), requested: 3)
      try recorder.finish(part)
    }
    let kept = try RunArchive(of: killed).trials
    #expect((0..<2).map { kept.rows(at: RunTask.point(of: $0)).count } == [1, 0])
    let again = try RunRecorder(continuing: killed, sample.head(), Sample.manifest)
    for (variant, number) in [(0, 2), (0, 1), (1, 1), (1, 0), (1, 2)] {
      try again.record(row(UInt32(number), of: variant), at: RunTask.point(of: variant))
    }
    try again.finish(forecast())
    #expect(
      FileManager.default.contents(atPath: killed.path(of: RunFolder.database))
        == FileManager.default.contents(atPath: whole.path(of: RunFolder.database)))
  }

  @Test func `variants.csv goes with a run that is replaced`() throws {
    let scratch = try Scratch()
    let folder = try RunFolder.create(at: scratch.path + "/run")
    try RunRecorder(in: folder, sample.head()).finish(forecast())
    try folder.write("old", to: RunFolder.variants)
    _ = try RunFolder.create(at: scratch.path + "/run", replacing: true)
    #expect(try folder.read(RunFolder.variants) == nil)
  }
}
