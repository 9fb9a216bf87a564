import CSQLite

/// What a run or an experiment is about: all that is needed to go on with it, kept in `run.sqlite` before its first trial.
public struct RunHead: Hashable, Sendable {
  /// A file that is kept with the run.
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

  /// The command that asked for it, such as `run` or `size`.
  public var kind: String
  /// What was asked for, as JSON that the same command reads again.
  public var request: String
  /// All files read, in order, the scenario asked for first.
  public var files: [File]
  /// SHA-256 of the files.
  public var digest: String
  /// Seed of every draw.
  public var seed: UInt64
  /// What is kept of each future, such as `caf.served@2024`.
  public var measures: [String]

  /// Makes a head.
  public init(kind: String, request: String, files: [File], digest: String, seed: UInt64, measures: [String]) {
    self.kind = kind
    self.request = request
    self.files = files
    self.digest = digest
    self.seed = seed
    self.measures = measures
  }
}

extension RunHead {
  /// Writes the tables of a run without trials into an empty database.
  func write(to database: Database) throws(RunStoreError) {
    try database.execute("BEGIN;" + Schema.tables)
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

  /// Writes what is asked for now in place of what was asked for before.
  func writeRequest(to database: Database) throws(RunStoreError) {
    try database.prepare("UPDATE meta SET value = ? WHERE key = 'request'").run(.text(request))
  }

  /// Reads the head of a run.
  init(from database: Database, path: String) throws(RunStoreError) {
    let meta = try database.prepare("SELECT value FROM meta WHERE key = ?")
    func text(_ key: String) throws(RunStoreError) -> String {
      guard case .text(let value)? = try meta.run(.text(key)).first?.first else {
        throw .damaged(path: path, reason: "without \(key)")
      }
      return value
    }
    var files: [File] = []
    for row in try database.prepare("SELECT path, content FROM files ORDER BY position").run() {
      guard case .text(let name) = row[0], case .blob(let bytes) = row[1] else {
        throw .damaged(path: path, reason: "a file without content")
      }
      files.append(File(path: name, bytes: bytes))
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
