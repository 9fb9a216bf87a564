import CSQLite
public import Experiments

/// What `run.sqlite` keeps of a run or an experiment, read again.
public struct RunArchive: Sendable {
  /// What it is about.
  public let head: RunHead
  /// Finished trials, each with one value per measure.
  public let trials: Trials

  /// Reads a run.
  ///
  /// - Throws: ``RunStoreError``.
  public init(of folder: RunFolder) throws(RunStoreError) {
    let path = folder.path(of: RunFolder.database)
    let database = try Database(path: path, .read)
    guard try database.prepare("PRAGMA application_id").run() == [[.integer(Schema.applicationID)]] else {
      throw .damaged(path: path, reason: "not a run")
    }
    guard try database.prepare("PRAGMA user_version").run() == [[.integer(Schema.version)]] else {
      throw .otherLayout(path: folder.path)
    }
    head = try RunHead(from: database, path: path)
    var trials = Trials()
    for row in try database.prepare("SELECT point, replication, measures FROM trials").run() {
      guard case .text(let text) = row[0], let point = Point(stored: text), case .integer(let number) = row[1],
        case .blob(let bytes) = row[2],
        let values = UInt32(exactly: number).flatMap({ ReplicationBlob.decode(bytes, number: $0) }),
        values.count == head.measures.count
      else { throw .damaged(path: path, reason: "a trial that cannot be read") }
      trials.keep(values, at: point)
    }
    self.trials = trials
  }
}

extension Point {
  /// A point as ``description`` writes it.
  init?(stored: String) {
    let words = stored.split(separator: " ")
    let values = words.compactMap { Double($0) }
    guard values.count == words.count else { return nil }
    self.init(values)
  }
}
