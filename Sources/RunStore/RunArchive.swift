import CSQLite
public import Experiments

/// What `run.sqlite` keeps of a run, read again.
public struct RunArchive: Sendable {
  /// SHA-256 of the scenario's files.
  public let digest: String
  /// The scenario's files, the one asked for first.
  public let files: [RunRecorder.File]
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

    guard
      case .text(let digest)? = try database.prepare("SELECT value FROM meta WHERE key = 'digest'").run().first?.first
    else { throw .damaged(path: path, reason: "without digest") }
    self.digest = digest
    var files: [RunRecorder.File] = []
    for row in try database.prepare("SELECT path, content FROM files ORDER BY position").run() {
      guard case .text(let name) = row[0], case .blob(let bytes) = row[1] else {
        throw .damaged(path: path, reason: "a file without content")
      }
      files.append(RunRecorder.File(path: name, bytes: bytes))
    }
    self.files = files
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
