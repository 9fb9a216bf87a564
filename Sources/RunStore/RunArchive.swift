import CSQLite
public import Experiments

/// What `run.sqlite` keeps of a run, read again.
public struct RunArchive: Sendable {
  /// What the run is about.
  public let head: RunHead
  /// Finished replications in order of number.
  public let rows: [Replication]
  /// By variant, in the scenario's order, its finished replications in order of number; empty without variants.
  public let variants: [[Replication]]

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
    variants = try Self.variants(in: database, path: path)
  }

  private static func variants(in database: Database, path: String) throws(RunStoreError) -> [[Replication]] {
    guard try database.hasVariants() else { return [] }
    guard case .integer(let count)? = try database.prepare("SELECT count(*) FROM variants").run().first?.first else {
      return []
    }
    var variants = [[Replication]](repeating: [], count: count)
    let rows = try database.prepare("SELECT variant, number, cells FROM variant_replications ORDER BY variant, number")
    for row in try rows.run() {
      guard case .integer(let variant) = row[0], variants.indices.contains(variant), case .integer(let number) = row[1],
        case .blob(let bytes) = row[2],
        let replication = UInt32(exactly: number).flatMap({ ReplicationBlob.decode(bytes, number: $0) })
      else { throw .damaged(path: path, reason: "a replication of a variant that cannot be read") }
      variants[variant].append(replication)
    }
    return variants
  }
}
