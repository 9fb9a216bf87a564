import Experiments
import InsertionPolicy
import RunStore
import ScenarioFiles

/// A run found in its folder, with its scenario read from the files that it keeps.
struct KeptRun {
  let folder: RunFolder
  let manifest: Manifest
  let archive: RunArchive
  let loaded: LoadedScenario
  let catalogue: IndicatorCatalogue
  let comparison: Comparison
  let rule: StoppingRule

  /// Opens a run; nothing is read from elsewhere than its folder.
  ///
  /// - Throws: ``WorkbenchError``; a scenario kept under rules that this version has changed has problems.
  init(_ path: String) throws(WorkbenchError) {
    let written: Manifest?
    do throws(RunStoreError) {
      folder = try RunFolder.open(at: path)
      archive = try RunArchive(of: folder)
      written = try folder.readManifest()
    } catch { throw .store(error) }
    let head = archive.head
    if let written, written.scenario.digest != head.digest {
      throw .store(.damaged(path: path, reason: "manifest.json and run.sqlite are of different runs"))
    }
    let files = Dictionary(head.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    do throws(ScenarioProblems) {
      loaded = try Bench.check(head.files.first?.path ?? "", files: FilesInMemory(files))
    } catch { throw .scenario(error) }
    let cells = IndicatorCatalogue(loaded.scenario)
    catalogue = cells
    guard loaded.digest == head.digest, archive.rows.allSatisfy({ $0.count == cells.cells.count }) else {
      throw .store(.damaged(path: path, reason: "its replications are not of its scenario"))
    }
    let compared = Comparison(loaded, cells)
    comparison = compared
    guard archive.variants.count == compared.variants.count,
      zip(archive.variants.indices, archive.variants).allSatisfy({ variant, rows in
        rows.allSatisfy { $0.count == compared.cells(of: variant).count }
      })
    else { throw .store(.damaged(path: path, reason: "its variants are not of its scenario")) }
    do throws(PrecisionError) {
      rule = try StoppingRule(head.precisions, scenario: loaded.scenario, catalogue: cells)
    } catch { throw .store(.damaged(path: path, reason: "its precisions are not of its scenario")) }
    var manifest =
      written
      ?? Manifest(loaded, head, path: head.files.first?.path ?? "", workers: machineWorkers, build: nil, language: nil)
    manifest.replications.requested = head.requested
    self.manifest = manifest
  }

  /// What the replications kept say.
  var forecast: Forecast { forecast(of: archive.rows, variants: archive.variants) }

  /// What these replications say, and by variant those.
  func forecast(of rows: [Replication], variants: [[Replication]]) -> Forecast {
    var forecast = Forecast(
      of: rows, scenario: loaded.scenario, catalogue: catalogue, seed: archive.head.seed,
      limit: archive.head.requested, rule: rule)
    if !variants.isEmpty {
      forecast.variants = comparison.outcomes(variants, base: rows, requested: forecast.requested)
    }
    return forecast
  }

  /// The futures of these numbers, simulated again.
  func replay(
    _ numbers: [UInt32], _ plan: Plan, until cancellation: Cancellation = Cancellation(),
    finished: () -> Void = {}
  ) -> [Replication] {
    let (scenario, catalogue, seed) = (loaded.scenario, catalogue, plan.seed)
    return plan.run(
      numbers, until: cancellation, makeWorker: { FutureWorker(scenario, catalogue: catalogue, seed: seed) }
    ) { (_) throws(Never) in finished() }
  }

  func plan(replications: Int, workers: Int?) -> Plan {
    Plan(replications: replications, seed: archive.head.seed, workers: workers ?? machineWorkers)
  }
}
