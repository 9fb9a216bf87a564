public import Reporting

/// What a person asks for when going on with a run.
public struct ResumeRequest: Hashable, Sendable {
  /// Folder of the run.
  public var run: String
  /// Futures to add to those asked for before; 0 to finish these.
  public var adding: Int
  /// Threads, or `nil` for as many as the machine has cores.
  public var workers: Int?
  /// The chart library that pages carry, or `nil` for pages with tables alone.
  public var charts: String?
  /// Language of the workbook, or `nil` for that of the run.
  public var language: Language?

  /// Asks for a run to go on.
  ///
  /// - Precondition: workers are within the limits of `Plan`, and no future is taken away.
  public init(
    run: String, adding: Int = 0, workers: Int? = nil, charts: String? = nil,
    language: Language? = nil
  ) {
    precondition(adding >= 0, "Futures are added, not taken away: \(adding).")
    self.run = run
    self.adding = adding
    self.workers = workers
    self.charts = charts
    self.language = language
  }
}
