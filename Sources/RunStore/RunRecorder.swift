import CSQLite
public import Experiments
public import InsertionPolicy

/// Keeps a run in its folder while it goes on: replications as they finish, then what they say.
///
/// Used from one thread. Replications reach the disk at once when they are slow, and several together when they come
/// fast; a kill at any moment loses at most those of the last fifth of a second and the one before a long pause.
public final class RunRecorder {
  /// A scenario's file to be kept with the run.
  public struct File: Hashable, Sendable {
    /// The file, as the person or another file named it.
    public var path: String
    /// What was in it.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  private static let pause = Duration.milliseconds(200)

  private let folder: RunFolder
  /// Open until the run is finished.
  private var file: (database: Database, insert: Statement)?
  private var kept = ContinuousClock.now
  private var isInTransaction = false

  /// Begins `run.sqlite` with what the run is about.
  ///
  /// - Parameters:
  ///   - folder: A folder without a run.
  ///   - digest: SHA-256 of the scenario's files.
  ///   - files: The scenario's files, the one asked for first.
  ///   - seed: Seed of the run.
  ///   - scenario: What is simulated.
  ///   - catalogue: Its indicators.
  /// - Throws: ``RunStoreError``.
  public init(
    in folder: RunFolder, digest: String, files: [File], seed: UInt64, scenario: Scenario, catalogue: IndicatorCatalogue
  ) throws(RunStoreError) {
    self.folder = folder
    let database = try Database(path: folder.path(of: RunFolder.database), .create)
    try database.execute("PRAGMA synchronous = NORMAL; BEGIN;" + Schema.tables)
    file = (database, try database.prepare("INSERT INTO replications VALUES (?, ?)"))

    let meta = try database.prepare("INSERT INTO meta VALUES (?, ?)")
    try meta.run(.text("digest"), .text(digest))
    try meta.run(.text("seed"), .text(String(seed)))
    try meta.run(.text("name_fr"), .text(scenario.name.fr))
    try meta.run(.text("name_en"), .text(scenario.name.en))
    let file = try database.prepare("INSERT INTO files VALUES (?, ?, ?)")
    for (position, entry) in files.enumerated() {
      try file.run(.integer(position), .text(entry.path), .blob(entry.bytes))
    }
    let indicator = try database.prepare("INSERT INTO indicators VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, entry) in catalogue.indicators.enumerated() {
      try indicator.run(
        .integer(position), .text(entry.id), .text(entry.name.fr), .text(entry.name.en), .text(entry.definition.fr),
        .text(entry.definition.en), .text(entry.unit.rawValue), .text(entry.direction.rawValue),
        .text(entry.theme.rawValue), .text(entry.source))
    }
    let cell = try database.prepare("INSERT INTO cells VALUES (?, ?, ?, ?)")
    for (position, entry) in catalogue.cells.enumerated() {
      try cell.run(
        .integer(position), .integer(entry.indicator), .text(entry.window.description),
        Statement.Value(entry.territory.map { scenario.territories[$0].id }))
    }
    try database.execute("COMMIT")
  }

  /// Keeps a replication.
  ///
  /// - Throws: ``RunStoreError``; replications kept before are intact.
  public func record(_ row: Replication) throws(RunStoreError) {
    guard let (database, insert) = file else {
      preconditionFailure("Replication \(row.number) came after the run was finished.")
    }
    if !isInTransaction {
      try database.execute("BEGIN")
      isInTransaction = true
    }
    try insert.run(.integer(Int(row.number)), .blob(ReplicationBlob.encode(row)))
    if ContinuousClock.now - kept >= Self.pause { try commit(database) }
  }

  /// Keeps what the replications say and closes the file.
  ///
  /// The file is rewritten in the order of its keys: the same scenario, seed and number of replications give the same
  /// bytes, in whatever order the replications came.
  ///
  /// - Throws: ``RunStoreError``; the replications are intact.
  public func finish(_ forecast: Forecast) throws(RunStoreError) {
    guard let (database, _) = file else { preconditionFailure("A run is finished once.") }
    if !isInTransaction { try database.execute("BEGIN") }
    isInTransaction = true
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
    try commit(database)
    let partial = folder.path(of: RunFolder.partial(RunFolder.database))
    try database.prepare("VACUUM INTO ?").run(.text(partial))
    self.file = nil
    try folder.keep(partial: RunFolder.database)
  }

  private func commit(_ database: Database) throws(RunStoreError) {
    try database.execute("COMMIT")
    isInTransaction = false
    kept = .now
  }
}
