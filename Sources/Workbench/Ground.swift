import Experiments
import InsertionPolicy
import Reporting
import RunStore
import ScenarioFiles

/// Where the futures of a run are simulated, kept and summed up, whether the run begins or goes on.
struct Ground {
  let loaded: LoadedScenario
  let catalogue: IndicatorCatalogue
  let comparison: Comparison
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
    _ manifest: Manifest, kept: [Replication], keptVariants: [[Replication]] = [], until cancellation: Cancellation,
    progress: (RunProgress) -> Void
  ) throws(RunStoreError) -> RunSummary {
    var manifest = manifest
    let variantCount = comparison.variants.count
    var done = RunProgress(
      finished: kept.count + keptVariants.reduce(0) { $0 + $1.count },
      total: plan.replications + comparison.requested(beside: plan.replications).reduce(0, +))
    progress(done)
    var rows = kept
    var forecast = try plan.forecast(
      loaded.scenario, catalogue: catalogue, kept: kept, rule: rule, until: cancellation
    ) { (row) throws(RunStoreError) in
      try recorder.record(row)
      rows.append(row)
      done.finished += 1
      progress(done)
    }
    if variantCount > 0 {
      // Precisions may have ended the base before its limit.
      done.total = forecast.requested + comparison.requested(beside: forecast.requested).reduce(0, +)
      let variants = try plan.run(
        comparison, beside: rows.count, kept: keptVariants, until: cancellation
      ) { (variant, row) throws(RunStoreError) in
        try recorder.record(row, ofVariant: variant)
        done.finished += 1
        progress(done)
      }
      rows.sort { $0.number < $1.number }
      forecast.variants = comparison.outcomes(variants, base: rows, requested: forecast.requested)
    }
    try recorder.finish(forecast)
    manifest.end(with: forecast)
    let summary = RunSummary(forecast: forecast, manifest: manifest, folder: folder)
    try summary.writeReports(charts: charts.flatMap { ChartBundle(path: $0) }, language: language)
    try folder.write(manifest)
    return summary
  }
}
