import CSQLite
public import Experiments

/// Keeps a run or an experiment in its folder while it goes on: trials as they finish, then what they say.
///
/// Used from one thread. Trials reach the disk at once when they are slow, and several together when they come fast; a kill
/// at any moment loses at most those of the last fifth of a second and the one before a long pause. While there is a
/// recorder no other program can go on with the run.
public final class RunRecorder {
  private static let pause = Duration.milliseconds(200)

  private let folder: RunFolder
  private let lock: RunLock
  /// Open until the run is finished.
  private var file: (database: Database, insert: Statement)?
  private var kept = ContinuousClock.now
  private var isInTransaction = false

  /// Begins `run.sqlite` with what the run is about.
  ///
  /// The file comes into its place whole: a run that was killed before has left nothing of which it could be taken up.
  ///
  /// - Throws: ``RunStoreError``.
  public convenience init(in folder: RunFolder, _ head: RunHead) throws(RunStoreError) {
    let lock = try RunLock(folder)
    do {
      let database = try Database(path: folder.path(of: RunFolder.partial(RunFolder.database)), .create)
      try head.write(to: database)
    }
    try folder.keep(partial: RunFolder.database)
    try self.init(folder, lock)
  }

  /// Goes on with a run, whatever became of the program that began it.
  ///
  /// What its trials said so far is taken out of `run.sqlite`; the trials are kept.
  ///
  /// - Parameters:
  ///   - folder: A folder with a run.
  ///   - head: What the run is about, with what is asked for now.
  ///   - manifest: Says that the run goes on; written first, so that a run killed from here on is known for one.
  /// - Throws: ``RunStoreError``.
  public convenience init(continuing folder: RunFolder, _ head: RunHead, _ manifest: Manifest) throws(RunStoreError) {
    let lock = try RunLock(folder)
    try folder.removePartials()
    try folder.write(manifest)
    try self.init(folder, lock)
    guard let database = file?.database else { return }
    try database.execute("BEGIN;" + Schema.withoutForecast)
    try head.writeRequest(to: database)
    try database.execute("COMMIT")
  }

  private init(_ folder: RunFolder, _ lock: RunLock) throws(RunStoreError) {
    self.folder = folder
    self.lock = lock
    let database = try Database(path: folder.path(of: RunFolder.database), .read)
    try database.execute("PRAGMA synchronous = NORMAL")
    file = (database, try database.prepare("INSERT INTO trials VALUES (?, ?, ?)"))
  }

  /// Keeps a future of a point.
  ///
  /// - Throws: ``RunStoreError``; trials kept before are intact.
  public func record(_ row: Replication, at point: Point) throws(RunStoreError) {
    guard let (database, insert) = file else {
      preconditionFailure("Replication \(row.number) came after the run was finished.")
    }
    try begin(database)
    try insert.run(.text(point.description), .integer(Int(row.number)), .blob(ReplicationBlob.encode(row)))
    if ContinuousClock.now - kept >= Self.pause { try commit(database) }
  }

  /// Keeps what the trials say and closes the file.
  ///
  /// The file is rewritten in the order of its keys: the same request gives the same bytes, in whatever order the trials
  /// came and however often the run was stopped and taken up again.
  ///
  /// - Parameter forecast: What the futures of a run say; `nil` of an experiment.
  /// - Throws: ``RunStoreError``; the trials are intact.
  public func finish(_ forecast: Forecast? = nil) throws(RunStoreError) {
    guard let (database, _) = file else { preconditionFailure("A run is finished once.") }
    try begin(database)
    try forecast?.write(to: database)
    // A rewriting counts itself in the header; every run starts the count at the same place.
    try database.execute("PRAGMA schema_version = \(Schema.version)")
    try commit(database)
    let partial = folder.path(of: RunFolder.partial(RunFolder.database))
    try database.prepare("VACUUM INTO ?").run(.text(partial))
    file = nil
    try folder.keep(partial: RunFolder.database)
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
