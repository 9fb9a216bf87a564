import CSQLite
public import Experiments

/// What `run.sqlite` keeps of a run, read again.
public struct RunArchive: Sendable {
  /// What the run is about.
  public let head: RunHead
  /// Finished replications in order of number.
  public let rows: [Replication]

  /// Reads a run.
  ///
  /// - Throws: ``RunStoreError/cannotRead(path:reason:)`` or ``RunStoreError/damaged(path:reason:)``.
  public init(of folder: RunFolder) throws(RunStoreError) {
    let path = folder.path(of: RunFolder.database)
    let database = try Database(path: path, .read)
    guard try database.prepare("PRAGMA application_id").run() == [[.integer(Schema.applicationID)]] else {
      throw .damaged(path: path, reason: "not a run")
    }
    let version = try database.prepare("PRAGMA user_version").run()
    guard version == [[.integer(Schema.version)]] else { throw .damaged(path: path, reason: "of another version") }

    head = try RunHead(from: database, path: path)
    let cells = try database.prepare("SELECT count(*) FROM cells").run()
    var rows: [Replication] = []
    for row in try database.prepare("SELECT number, cells FROM replications ORDER BY number").run() {
      guard case .integer(let number) = row[0], case .blob(let bytes) = row[1],
        let replication = UInt32(exactly: number).flatMap({ ReplicationBlob.decode(bytes, number: $0) }),
        cells == [[.integer(replication.count)]]
      else { throw .damaged(path: path, reason: "a replication that cannot be read") }
      rows.append(replication)
    }
    self.rows = rows
  }
}
