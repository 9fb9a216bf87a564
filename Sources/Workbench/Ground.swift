import Experiments
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles

/// Where the futures of a run are simulated, kept and summed up, whether the run begins or goes on.
struct Ground {
  let loaded: LoadedScenario
  let catalogue: IndicatorCatalogue
  let rule: StoppingRule
  let plan: Plan
  let folder: RunFolder
  let recorder: RunRecorder
  /// The chart library, where it is known.
  let charts: String?
  /// Language of the workbook.
  let language: Language

  /// Simulates what is missing and writes all that is said of the run.
  func simulate(
    _ manifest: Manifest, kept: [Replication], until cancellation: Cancellation, progress: (RunProgress) -> Void
  ) throws(RunStoreError) -> RunSummary {
    var manifest = manifest
    var done = RunProgress(finished: kept.count, total: plan.replications)
    progress(done)
    let forecast = try plan.forecast(
      loaded.scenario, catalogue: catalogue, kept: kept, rule: rule, until: cancellation
    ) { (row) throws(RunStoreError) in
      try recorder.record(row)
      done.finished += 1
      progress(done)
    }
    try recorder.finish(forecast)
    manifest.end(with: forecast)
    let summary = RunSummary(forecast: forecast, manifest: manifest, folder: folder)
    try summary.writeReports(charts: charts.flatMap { ChartBundle(path: $0) }, language: language)
    try folder.write(manifest)
    return summary
  }
}
