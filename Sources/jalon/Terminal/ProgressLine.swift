import Experiments

/// The line on standard error that says how far a run is and how long it still takes.
struct ProgressLine {
  private let console: Console
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init(_ console: Console) { self.console = console }

  /// Shows the line, at most ten times a second.
  mutating func show(_ progress: RunProgress) {
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    console.status(Wording.progress(progress, left: Self.left(progress, after: now - start))[console.language])
  }

  /// Takes the line away.
  func clear() { console.status("") }

  /// What is left at the pace so far; `nil` before the first replication.
  static func left(_ progress: RunProgress, after passed: Duration) -> Duration? {
    guard progress.finished > 0 else { return nil }
    return passed * (progress.total - progress.finished) / progress.finished
  }
}
