import CSQLite
import Experiments

/// What an experiment is about: all that is needed to go on with it, kept in `experiment.sqlite` before its first trial.
public struct ExperimentHead: Hashable, Sendable {
  /// The command that asked for it, such as `size`.
  public var kind: String
  /// What was asked for, as JSON that the same command reads again.
  public var request: String
  /// All files read, in order, by the paths under which they were read.
  public var files: [RunHead.File]
  /// SHA-256 of the files.
  public var digest: String
  /// Seed of every draw.
  public var seed: UInt64
  /// What is kept of each trial, such as `caf.served@2024`.
  public var measures: [String]

  /// Makes a head.
  public init(
    kind: String, request: String, files: [RunHead.File], digest: String, seed: UInt64, measures: [String]
  ) {
    self.kind = kind
    self.request = request
    self.files = files
    self.digest = digest
    self.seed = seed
    self.measures = measures
  }
}

extension ExperimentHead {
  /// The tables of `experiment.sqlite`.
  private static let tables = """
    PRAGMA application_id = \(Schema.applicationID);
    PRAGMA user_version = \(Schema.version);
    CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE files (position INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT;
    CREATE TABLE measures (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE trials (
      point TEXT NOT NULL, replication INTEGER NOT NULL, measures BLOB NOT NULL, PRIMARY KEY (point, replication))
      STRICT, WITHOUT ROWID;
    """

  /// Writes the tables of an experiment without trials into an empty database.
  func write(to database: Database) throws(RunStoreError) {
    try database.execute("BEGIN;" + Self.tables)
    let meta = try database.prepare("INSERT INTO meta VALUES (?, ?)")
    for (key, value) in [("kind", kind), ("request", request), ("digest", digest), ("seed", String(seed))] {
      try meta.run(.text(key), .text(value))
    }
    let file = try database.prepare("INSERT INTO files VALUES (?, ?, ?)")
    for (position, entry) in files.enumerated() {
      try file.run(.integer(position), .text(entry.path), .blob(entry.bytes))
    }
    let measure = try database.prepare("INSERT INTO measures VALUES (?, ?)")
    for (position, name) in measures.enumerated() { try measure.run(.integer(position), .text(name)) }
    try database.execute("COMMIT")
  }

  /// Reads the head of an experiment.
  init(from database: Database, path: String) throws(RunStoreError) {
    let meta = try database.prepare("SELECT value FROM meta WHERE key = ?")
    func text(_ key: String) throws(RunStoreError) -> String {
      guard case .text(let value)? = try meta.run(.text(key)).first?.first else {
        throw .damaged(path: path, reason: "without \(key)")
      }
      return value
    }
    var files: [RunHead.File] = []
    for row in try database.prepare("SELECT path, content FROM files ORDER BY position").run() {
      guard case .text(let name) = row[0], case .blob(let bytes) = row[1] else {
        throw .damaged(path: path, reason: "a file without content")
      }
      files.append(RunHead.File(path: name, bytes: bytes))
    }
    var measures: [String] = []
    for row in try database.prepare("SELECT name FROM measures ORDER BY position").run() {
      guard case .text(let name) = row[0] else { throw .damaged(path: path, reason: "a measure without name") }
      measures.append(name)
    }
    guard let seed = UInt64(try text("seed")) else { throw .damaged(path: path, reason: "without seed") }
    self.init(
      kind: try text("kind"), request: try text("request"), files: files, digest: try text("digest"), seed: seed,
      measures: measures)
  }
}
