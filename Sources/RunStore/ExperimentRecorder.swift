import CSQLite
public import Experiments

/// Keeps an experiment in its folder while it goes on, trial by trial.
///
/// Used from one thread. A kill at any moment loses at most the trials of the last fifth of a second and the one before a
/// long pause. While there is a recorder no other program can go on with the experiment.
public final class ExperimentRecorder {
  private static let pause = Duration.milliseconds(200)

  private let folder: RunFolder
  private let lock: RunLock
  /// Open until the experiment is finished.
  private var file: (database: Database, insert: Statement)?
  private var kept = ContinuousClock.now
  private var isInTransaction = false

  /// Begins `experiment.sqlite` with what the experiment is about.
  ///
  /// - Throws: ``RunStoreError``.
  public convenience init(in folder: RunFolder, _ head: ExperimentHead) throws(RunStoreError) {
    let lock = try RunLock(folder)
    do {
      let database = try Database(path: folder.path(of: RunFolder.partial(RunFolder.experiment)), .create)
      try head.write(to: database)
    }
    try folder.keep(partial: RunFolder.experiment)
    try self.init(folder, lock)
  }

  /// Goes on with an experiment, whatever became of the program that began it.
  ///
  /// - Throws: ``RunStoreError``.
  public convenience init(continuing folder: RunFolder, _ manifest: Manifest) throws(RunStoreError) {
    let lock = try RunLock(folder)
    try folder.removePartials()
    try folder.write(manifest)
    try self.init(folder, lock)
  }

  private init(_ folder: RunFolder, _ lock: RunLock) throws(RunStoreError) {
    self.folder = folder
    self.lock = lock
    let database = try Database(path: folder.path(of: RunFolder.experiment), .read)
    try database.execute("PRAGMA synchronous = NORMAL")
    file = (database, try database.prepare("INSERT INTO trials VALUES (?, ?, ?)"))
  }

  /// Keeps a trial.
  ///
  /// - Throws: ``RunStoreError``; trials kept before are intact.
  public func record(_ trial: Trial, _ values: [Double?]) throws(RunStoreError) {
    guard let (database, insert) = file else { preconditionFailure("A trial came after the experiment was finished.") }
    if !isInTransaction { try database.execute("BEGIN") }
    isInTransaction = true
    let blob = ReplicationBlob.encode(Replication(number: trial.replication, values: values))
    try insert.run(.text(trial.point.description), .integer(Int(trial.replication)), .blob(blob))
    if ContinuousClock.now - kept >= Self.pause { try commit(database) }
  }

  /// Closes the file.
  ///
  /// It is rewritten in the order of its keys: the same request gives the same bytes, in whatever order the trials came
  /// and however often the experiment was stopped and taken up again.
  ///
  /// - Throws: ``RunStoreError``; the trials are intact.
  public func finish() throws(RunStoreError) {
    guard let (database, _) = file else { preconditionFailure("An experiment is finished once.") }
    if !isInTransaction { try database.execute("BEGIN") }
    // A rewriting counts itself in the header; every experiment starts the count at the same place.
    try database.execute("PRAGMA schema_version = \(Schema.version)")
    try commit(database)
    let partial = folder.path(of: RunFolder.partial(RunFolder.experiment))
    try database.prepare("VACUUM INTO ?").run(.text(partial))
    file = nil
    try folder.keep(partial: RunFolder.experiment)
  }

  private func commit(_ database: Database) throws(RunStoreError) {
    try database.execute("COMMIT")
    isInTransaction = false
    kept = .now
  }
}
