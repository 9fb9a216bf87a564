import CSQLite
public import Experiments
import InsertionPolicy

/// What a run is about: all that is needed to go on with it, kept in `run.sqlite` before its first replication.
public struct RunHead: Hashable, Sendable {
  /// A scenario's file that is kept with the run.
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

  /// SHA-256 of the scenario's files.
  public var digest: String
  /// The scenario's files, the one asked for first.
  public var files: [File]
  /// Seed of every draw.
  public var seed: UInt64
  /// Replications asked for, at most where there are precisions.
  public var requested: Int
  /// What ends the run before.
  public var precisions: [Precision]

  /// Makes a head.
  public init(digest: String, files: [File], seed: UInt64, requested: Int, precisions: [Precision]) {
    self.digest = digest
    self.files = files
    self.seed = seed
    self.requested = requested
    self.precisions = precisions
  }
}

extension RunHead {
  /// Writes the tables of a run without replications into an empty database.
  func write(
    to database: Database, scenario: Scenario, catalogue: IndicatorCatalogue, variants: [Variant]
  ) throws(RunStoreError) {
    try database.execute("BEGIN;" + Schema.tables)
    let meta = try database.prepare("INSERT INTO meta VALUES (?, ?)")
    try meta.run(.text("digest"), .text(digest))
    try meta.run(.text("seed"), .text(String(seed)))
    try meta.run(.text("name_fr"), .text(scenario.name.fr))
    try meta.run(.text("name_en"), .text(scenario.name.en))
    try writeGoal(to: database)
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
    if !variants.isEmpty { try Self.write(variants, of: scenario, to: database) }
    try database.execute("COMMIT")
  }

  private static func write(
    _ variants: [Variant], of scenario: Scenario, to database: Database
  ) throws(RunStoreError) {
    try database.execute(Schema.variantTables)
    let insert = try database.prepare("INSERT INTO variants VALUES (?, ?, ?, ?, ?, ?)")
    for (position, variant) in variants.enumerated() {
      try insert.run(
        .integer(position), .text(variant.id), .text(variant.kind.word),
        Statement.Value(variant.kind.body(in: scenario)), .text(variant.name.fr), .text(variant.name.en))
    }
  }

  /// Writes how far the run is to go, in place of what was said before.
  func writeGoal(to database: Database) throws(RunStoreError) {
    let meta = try database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)")
    try meta.run(.text("requested"), .text(String(requested)))
    try meta.run(.text("precision"), .text(precisions.map(\.description).joined(separator: " ")))
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
    guard let seed = UInt64(try text("seed")), let requested = Int(try text("requested")),
      Plan.replicationLimits.contains(requested)
    else { throw .damaged(path: path, reason: "without seed or number") }
    var precisions: [Precision] = []
    for word in try text("precision").split(separator: " ") {
      guard let precision = Precision(String(word)) else {
        throw .damaged(path: path, reason: "a precision of \(word)")
      }
      precisions.append(precision)
    }
    var files: [File] = []
    for row in try database.prepare("SELECT path, content FROM files ORDER BY position").run() {
      guard case .text(let name) = row[0], case .blob(let bytes) = row[1] else {
        throw .damaged(path: path, reason: "a file without content")
      }
      files.append(File(path: name, bytes: bytes))
    }
    self.init(digest: try text("digest"), files: files, seed: seed, requested: requested, precisions: precisions)
  }
}
