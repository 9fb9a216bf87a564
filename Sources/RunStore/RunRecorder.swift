import CSQLite
public import Experiments
public import InsertionPolicy

/// Keeps a run in its folder while it goes on: replications as they finish, then what they say.
///
/// Used from one thread. Replications reach the disk at once when they are slow, and several together when they come
/// fast; a kill at any moment loses at most those of the last fifth of a second and the one before a long pause. While
/// there is a recorder no other program can go on with the run.
public final class RunRecorder {
  private static let pause = Duration.milliseconds(200)

  private let folder: RunFolder
  private let lock: RunLock
  /// Open until the run is finished.
  private var file: (database: Database, insert: Statement, insertVariant: Statement?)?
  private var kept = ContinuousClock.now
  private var isInTransaction = false

  /// Begins `run.sqlite` with what the run is about.
  ///
  /// The file comes into its place whole: a run that was killed before has left nothing of which it could be taken up.
  ///
  /// - Parameters:
  ///   - folder: A folder without a run.
  ///   - head: What the run is about.
  ///   - scenario: What is simulated.
  ///   - catalogue: Its indicators.
  ///   - variants: What is held against it, in order.
  /// - Throws: ``RunStoreError``.
  public convenience init(
    in folder: RunFolder, _ head: RunHead, scenario: Scenario, catalogue: IndicatorCatalogue, variants: [Variant] = []
  ) throws(RunStoreError) {
    let lock = try RunLock(folder)
    do {
      let database = try Database(path: folder.path(of: RunFolder.partial(RunFolder.database)), .create)
      try head.write(to: database, scenario: scenario, catalogue: catalogue, variants: variants)
    }
    try folder.keep(partial: RunFolder.database)
    try self.init(folder, lock)
  }

  /// Goes on with a run, whatever became of the program that began it.
  ///
  /// What the run's replications said so far is taken out of `run.sqlite`; the replications are kept.
  ///
  /// - Parameters:
  ///   - folder: A folder with a run.
  ///   - head: What the run is about, with the number of replications that it is to have now.
  ///   - manifest: Says that the run goes on; written first, so that a run killed from here on is known for one.
  /// - Throws: ``RunStoreError``.
  public convenience init(continuing folder: RunFolder, _ head: RunHead, _ manifest: Manifest) throws(RunStoreError) {
    let lock = try RunLock(folder)
    try folder.removePartials()
    try folder.write(manifest)
    try self.init(folder, lock)
    guard let (database, _, insertVariant) = file else { return }
    try database.execute("BEGIN; DELETE FROM estimates; DELETE FROM quantiles")
    if insertVariant != nil { try database.execute("DELETE FROM variant_estimates") }
    try head.writeGoal(to: database)
    try database.execute("COMMIT")
  }

  private init(_ folder: RunFolder, _ lock: RunLock) throws(RunStoreError) {
    self.folder = folder
    self.lock = lock
    let database = try Database(path: folder.path(of: RunFolder.database), .read)
    try database.execute("PRAGMA synchronous = NORMAL")
    let insert = try database.prepare("INSERT INTO replications VALUES (?, ?)")
    let insertVariant =
      try database.hasVariants() ? try database.prepare("INSERT INTO variant_replications VALUES (?, ?, ?)") : nil
    file = (database, insert, insertVariant)
  }

  /// Keeps a replication.
  ///
  /// - Throws: ``RunStoreError``; replications kept before are intact.
  public func record(_ row: Replication) throws(RunStoreError) {
    guard let (database, insert, _) = file else {
      preconditionFailure("Replication \(row.number) came after the run was finished.")
    }
    try begin(database)
    try insert.run(.integer(Int(row.number)), .blob(ReplicationBlob.encode(row)))
    if ContinuousClock.now - kept >= Self.pause { try commit(database) }
  }

  /// Keeps a replication of a variant, by the variant's place among those that the run began with.
  ///
  /// - Throws: ``RunStoreError``; replications kept before are intact.
  public func record(_ row: Replication, ofVariant variant: Int) throws(RunStoreError) {
    guard let (database, _, found) = file, let insert = found else {
      preconditionFailure("Replication \(row.number) of variant \(variant) came to a run that has none or is finished.")
    }
    try begin(database)
    try insert.run(.integer(variant), .integer(Int(row.number)), .blob(ReplicationBlob.encode(row)))
    if ContinuousClock.now - kept >= Self.pause { try commit(database) }
  }

  /// Keeps what the replications say and closes the file.
  ///
  /// The file is rewritten in the order of its keys: the same scenario, seed and number of replications give the same
  /// bytes, in whatever order the replications came and however often the run was stopped and taken up again.
  ///
  /// - Throws: ``RunStoreError``; the replications are intact.
  public func finish(_ forecast: Forecast) throws(RunStoreError) {
    guard let (database, _, _) = file else { preconditionFailure("A run is finished once.") }
    try begin(database)
    try write(forecast, to: database)
    if !forecast.variants.isEmpty { try write(forecast.variants, of: forecast, to: database) }
    // A rewriting counts itself in the header; every run starts the count at the same place.
    try database.execute("PRAGMA schema_version = \(Schema.version)")
    try commit(database)
    let partial = folder.path(of: RunFolder.partial(RunFolder.database))
    try database.prepare("VACUUM INTO ?").run(.text(partial))
    self.file = nil
    try folder.keep(partial: RunFolder.database)
  }

  private func write(_ forecast: Forecast, to database: Database) throws(RunStoreError) {
    let estimate = try database.prepare("INSERT INTO estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let quantile = try database.prepare("INSERT INTO quantiles VALUES (?, ?, ?, ?, ?)")
    for (position, cell) in forecast.cells.enumerated() {
      let found = cell.estimate
      try estimate.run(
        .integer(position), .integer(found.count), Statement.Value(found.mean),
        Statement.Value(found.confidence?.lowerBound), Statement.Value(found.confidence?.upperBound),
        Statement.Value(found.standardDeviation), Statement.Value(cell.target?.value),
        Statement.Value(found.attainment?.reached), Statement.Value(found.attainment?.count),
        Statement.Value(found.attainment?.probability), Statement.Value(found.attainment?.confidence.lowerBound),
        Statement.Value(found.attainment?.confidence.upperBound))
      for entry in found.quantiles {
        try quantile.run(
          .integer(position), .real(entry.level), .real(entry.value), Statement.Value(entry.confidence?.lowerBound),
          Statement.Value(entry.confidence?.upperBound))
      }
    }
  }

  private func write(
    _ outcomes: [VariantOutcome], of forecast: Forecast, to database: Database
  ) throws(RunStoreError) {
    let places = Dictionary(
      forecast.cells.enumerated().map { ($1.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let insert = try database.prepare("INSERT INTO variant_estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (variant, outcome) in outcomes.enumerated() {
      for found in outcome.estimates {
        guard let place = places[found.cell] else { preconditionFailure("\(found.cell) is not of the forecast.") }
        try insert.run(
          .integer(variant), .integer(place), .integer(found.count), Statement.Value(found.base),
          Statement.Value(found.variant), Statement.Value(found.difference),
          Statement.Value(found.confidence?.lowerBound), Statement.Value(found.confidence?.upperBound),
          Statement.Value(found.standardDeviation), Statement.Value(found.varianceRatio))
      }
    }
  }

  private func begin(_ database: Database) throws(RunStoreError) {
    guard !isInTransaction else { return }
    try database.execute("BEGIN")
    isInTransaction = true
  }

  private func commit(_ database: Database) throws(RunStoreError) {
    try database.execute("COMMIT")
    isInTransaction = false
    kept = .now
  }
}
