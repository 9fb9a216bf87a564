public import Experiments
import Foundation
import InsertionPolicy
import Reporting
import RunStore

/// What became of replaying a run from the files that it keeps.
public struct Verification: Hashable, Sendable {
  /// Replications compared.
  public var replications: Int
  /// Replications of variants compared, of all variants together.
  public var variantReplications = 0
  /// Files compared byte for byte.
  public var files: [String]
  /// Where the run is not what it should be, in the order of the run; empty where all is identical.
  public var differences: [Difference]

  /// Something that is not what it should be.
  public indirect enum Difference: Hashable, Sendable {
    /// The run was killed or is still going on.
    case unfinished
    /// A future that the run should have is not there.
    case missingReplication(Int)
    /// A future gave another value for a cell; the number of cells that differ, and the first.
    case replication(Int, cells: Int, first: String, kept: Double?, replayed: Double?)
    /// Something of the variant of this id.
    case variant(String, Difference)
    /// A file is not there.
    case missingFile(String)
    /// A file differs from this byte on, counted from 1.
    case file(String, byte: Int)
  }
}

extension Bench {
  /// Replays a run from the files in its `run.sqlite` and compares every replication and every file of results.
  ///
  /// Nothing is written in the run's folder; what is written again goes to the system's temporary folder.
  ///
  /// - Parameters:
  ///   - path: Folder of the run.
  ///   - workers: Threads, or `nil` for as many as the machine has cores.
  ///   - charts: The chart library that pages carry; a page without it is compared without.
  ///   - cancellation: When cancelled, nothing is compared.
  ///   - progress: Called on the calling thread, first with nothing finished.
  /// - Returns: What differs; `nil` after a cancellation.
  /// - Throws: ``WorkbenchError`` where the run cannot be read.
  public static func verify(
    _ path: String, workers: Int? = nil, charts: String? = nil, until cancellation: Cancellation = Cancellation(),
    progress: (RunProgress) -> Void = { _ in }
  ) throws(WorkbenchError) -> Verification? {
    let kept = try KeptRun(path)
    let rows = kept.archive.rows
    let expected = max(rows.count, kept.manifest.replications.finished)
    let expectedVariants = kept.expectedVariants(beside: expected)
    let plan = kept.plan(replications: max(expected, 1), workers: workers)
    var done = RunProgress(finished: 0, total: expected + expectedVariants.reduce(0, +))
    progress(done)
    let replayed = kept.replay(Array(0..<UInt32(expected)), plan, until: cancellation) {
      done.finished += 1
      progress(done)
    }
    guard replayed.count == expected else { return nil }
    let variants = plan.run(kept.comparison, counts: expectedVariants, until: cancellation) { (_, _) throws(Never) in
      done.finished += 1
      progress(done)
    }
    guard variants.map(\.count) == expectedVariants else { return nil }
    var found = Verification(
      replications: expected, variantReplications: expectedVariants.reduce(0, +), files: [],
      differences: compare(rows, replayed, cells: kept.catalogue.cells, kept))
    for (place, variant) in kept.comparison.variants.enumerated() {
      let cells = kept.comparison.cells(of: place)
      found.differences += compare(kept.archive.variants[place], variants[place], cells: cells, kept)
        .map { .variant(variant.id, $0) }
    }
    guard kept.manifest.state != .running else {
      found.differences.insert(.unfinished, at: 0)
      return found
    }
    do throws(RunStoreError) {
      let besides =
        (variants.isEmpty ? [] : [RunFolder.variants])
        + (kept.loaded.scenario.budget == nil ? [] : [RunFolder.ledger])
        + (kept.loaded.scenario.matrix.isEmpty ? [] : [RunFolder.matrix])
      for name in RunFolder.results + besides {
        found.files.append(name)
        guard let bytes = try kept.folder.read(name) else {
          found.differences.append(.missingFile(name))
          continue
        }
        let byte = try kept.written(name, of: replayed, variants, charts: charts).map { firstDifference(bytes, $0) }
        // A page is as it should be with the chart library or without; a workbook of an unknown language, in any.
        if let byte = byte.contains(nil) ? nil : byte.compactMap(\.self).max() {
          found.differences.append(.file(name, byte: byte))
        }
      }
    } catch { throw .store(error) }
    return found
  }

  private static func compare(
    _ kept: [Replication], _ replayed: [Replication], cells: [IndicatorCell], _ run: KeptRun
  ) -> [Verification.Difference] {
    let known = Dictionary(kept.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return replayed.compactMap { row in
      guard let before = known[row.number] else { return .missingReplication(Int(row.number)) }
      let differing = (0..<row.count).filter { before[$0]?.bitPattern != row[$0]?.bitPattern }
      guard let first = differing.first else { return nil }
      return .replication(
        Int(row.number), cells: differing.count, first: run.name(of: cells[first]), kept: before[first],
        replayed: row[first])
    }
  }

  static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    if left == right { return nil }
    return (zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)) + 1
  }
}

extension KeptRun {
  /// `caf.starts/2024/ternois`, as figures are addressed elsewhere.
  fileprivate func name(of cell: IndicatorCell) -> String {
    let territory = cell.territory.map { "/" + loaded.scenario.territories[$0].id } ?? ""
    return "\(catalogue.indicators[cell.indicator].id)/\(cell.window)\(territory)"
  }

  /// By variant, how many replications the run should have beside a base of so many.
  ///
  /// A run that was stopped has as many as it keeps.
  fileprivate func expectedVariants(beside base: Int) -> [Int] {
    zip(archive.variants, comparison.requested(beside: base)).map { rows, requested in
      manifest.state == .finished ? max(rows.count, requested) : rows.count
    }
  }

  /// A file of results as these replications give it; a page, with the chart library and without; a workbook, in the
  /// language of the run.
  fileprivate func written(
    _ name: String, of rows: [Replication], _ variants: [[Replication]], charts: String?
  ) throws(RunStoreError) -> [[UInt8]] {
    let forecast = forecast(of: rows, variants: variants)
    if name == RunFolder.results[0] { return [try database(of: rows, variants, forecast)] }
    let summary = RunSummary(forecast: forecast, manifest: manifest, folder: folder)
    if name == RunSummary.workbook { return try workbooks(summary) }
    var bundles: [ChartBundle?] = [nil]
    if let bundle = charts.flatMap({ ChartBundle(path: $0) }) { bundles.insert(bundle, at: 0) }
    return bundles.compactMap { summary.files(charts: $0).first { $0.name == name }.map { Array($0.text.utf8) } }
  }

  private func database(
    of rows: [Replication], _ variants: [[Replication]], _ forecast: Forecast
  ) throws(RunStoreError) -> [UInt8] {
    try inScratch { (scratch) throws(RunStoreError) in
      let recorder = try RunRecorder(
        in: scratch, archive.head, scenario: loaded.scenario, catalogue: catalogue, variants: comparison.variants)
      for row in rows { try recorder.record(row) }
      for (place, rows) in variants.enumerated() { for row in rows { try recorder.record(row, ofVariant: place) } }
      try recorder.finish(forecast)
      return try scratch.read(RunFolder.results[0]) ?? []
    }
  }

  private func workbooks(_ summary: RunSummary) throws(RunStoreError) -> [[UInt8]] {
    let known = manifest.language.flatMap { Language(rawValue: $0) }
    var written: [[UInt8]] = []
    for language in known.map({ [$0] }) ?? Language.allCases {
      written.append(
        try inScratch { (scratch) throws(RunStoreError) in
          try summary.writeWorkbook(in: language, to: scratch)
          return try scratch.read(RunSummary.workbook) ?? []
        })
    }
    return written
  }

  /// Does something in a folder of the system's temporary one, which is removed afterwards.
  private func inScratch<Answer>(
    _ work: (RunFolder) throws(RunStoreError) -> Answer
  ) throws(RunStoreError) -> Answer {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-verify-\(UUID().uuidString)").path
    let scratch = try RunFolder.create(at: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(scratch)
  }
}
