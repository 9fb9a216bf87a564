import Foundation

/// The folder of one run, such as `Results/demo`.
///
/// A file in it is written beside its place and then renamed, so that a reader finds the old one or the new one and
/// never a part.
public struct RunFolder: Hashable, Sendable {
  /// Where it is, as the person named it.
  public let path: String

  static let manifest = "manifest.json"
  static let database = "run.sqlite"
  /// What is written of a run when it ends: the same bytes for the same scenario, seed and number of replications, the
  /// workbook in the same language.
  public static let results = [database, "results.json", "indicators.csv", "report.html", "report.xlsx"]
  /// What is written besides when the scenario has variants, with the same promise.
  public static let variants = "variants.csv"
  /// What is written besides when the scenario has a budget, with the same promise.
  public static let ledger = "ledger.csv"
  /// What is written besides when the scenario has a matrix of indicators, with the same promise.
  public static let matrix = "matrix.csv"
  /// What experiments were kept in before they were kept in `run.sqlite` too; no longer read.
  private static let formerDatabase = "experiment.sqlite"
  /// What experiments write besides `results.json` and `report.html`, each of its own kind.
  static let experimentTables = [
    "options.csv", "people.csv", "regret.csv", "size.csv", "curve.csv", "sweep.csv", "screening.csv", "indices.csv",
    "tornado.csv", "uncertainty.csv", "posterior.csv", "fit.csv", "calibrated.yaml",
  ]
  /// All that a run may leave, in the order in which a replaced run is removed. The database comes late, because a
  /// folder without one is taken for no run; its journal comes after it, lest half of a change stay in it.
  static let names =
    [
      "results.json", "indicators.csv", variants, ledger, matrix, "report.html", "report.xlsx",
    ] + experimentTables + [manifest, formerDatabase, database, "\(database)-journal"]
  /// What may be left where a run was killed before it began, or while another was being put in its place: the manifest
  /// is written before the first future has a place to be kept in.
  private static let remains = Set(
    names.map(partial) + [manifest, "\(database)-journal", "\(partial(database))-journal"])

  /// Makes the folder of a new run, with the folders above it.
  ///
  /// - Parameters:
  ///   - path: A folder that is missing or empty.
  ///   - replacing: Whether a run that is already there is removed. Other things are never touched.
  /// - Returns: The folder, with no file of a run in it.
  /// - Throws: ``RunStoreError/alreadyExists(path:)``, ``RunStoreError/notOurs(path:)`` or
  ///   ``RunStoreError/cannotCreate(path:reason:)``.
  public static func create(at path: String, replacing: Bool = false) throws(RunStoreError) -> RunFolder {
    let folder = RunFolder(path: path)
    try makeFolders(path)
    guard let present = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .cannotCreate(path: path, reason: systemReason())
    }
    if present.isEmpty { return folder }
    let hasBegun = !present.allSatisfy(remains.contains)
    let isRun = hasBegun && [manifest, database].contains(where: present.contains)
    guard isRun || !hasBegun else { throw .notOurs(path: path) }
    guard replacing || !isRun else { throw .alreadyExists(path: path) }
    // A run that another program is at is not taken from under it.
    let lock = try RunLock(folder)
    try withExtendedLifetime(lock) { () throws(RunStoreError) in
      for name in names { try folder.remove(name) }
      try folder.removePartials()
    }
    return folder
  }

  /// Removes what was being written when a program was killed; what is in its place stays.
  func removePartials() throws(RunStoreError) {
    for name in Self.names { try remove(Self.partial(name)) }
    try remove("\(Self.partial(Self.database))-journal")
  }

  private func remove(_ name: String) throws(RunStoreError) {
    guard unlink(path(of: name)) == 0 || errno == ENOENT else {
      throw .cannotCreate(path: path(of: name), reason: Self.systemReason())
    }
  }

  /// The folder of a run that is already there.
  ///
  /// - Throws: ``RunStoreError/notARun(path:)``, ``RunStoreError/otherLayout(path:)``.
  public static func open(at path: String) throws(RunStoreError) -> RunFolder {
    let folder = RunFolder(path: path)
    func holds(_ name: String) -> Bool { access(folder.path(of: name), F_OK) == 0 }
    guard !holds(formerDatabase) || holds(database) else { throw .otherLayout(path: path) }
    guard holds(manifest) || holds(database) else { throw .notARun(path: path) }
    return folder
  }

  /// The path of a file in the folder.
  public func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  /// Writes a file whole, or leaves what was there.
  ///
  /// - Throws: ``RunStoreError/cannotCreate(path:reason:)`` or ``RunStoreError/cannotWrite(path:reason:)``.
  public func write(_ bytes: [UInt8], to name: String) throws(RunStoreError) {
    let file = try WholeFile(at: path(of: name))
    try file.append(bytes)
    try file.keep()
  }

  /// Reads a file of the run; `nil` where it is not there.
  ///
  /// - Throws: ``RunStoreError/cannotRead(path:reason:)``.
  public func read(_ name: String) throws(RunStoreError) -> [UInt8]? {
    let path = path(of: name)
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotRead(path: path, reason: Self.systemReason())
    }
    return Array(data)
  }

  /// Writes a text file whole, in UTF-8.
  ///
  /// - Throws: As ``write(_:to:)-([UInt8],_)``.
  public func write(_ text: String, to name: String) throws(RunStoreError) { try write(Array(text.utf8), to: name) }

  /// Has a file written whole by what needs a path for it, or leaves what was there.
  ///
  /// - Parameters:
  ///   - name: Name of the file in the folder.
  ///   - writer: Writes the file at the path given; returns why it could not, or `nil`.
  /// - Throws: As ``write(_:to:)-([UInt8],_)``.
  public func write(_ name: String, by writer: (_ path: String) -> String?) throws(RunStoreError) {
    let partial = path(of: Self.partial(name))
    if let reason = writer(partial) {
      unlink(partial)
      throw .cannotWrite(path: path(of: name), reason: reason)
    }
    let descriptor = Foundation.open(partial, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    try keep(partial: name)
  }

  /// Writes the manifest.
  ///
  /// - Throws: As ``write(_:to:)-([UInt8],_)``.
  public func write(_ manifest: Manifest) throws(RunStoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(manifest) else {
      preconditionFailure("A manifest of text and numbers could not be encoded.")
    }
    try write(Array(data) + [UInt8(ascii: "\n")], to: Self.manifest)
  }

  /// Reads the manifest; `nil` where the run was killed before it wrote one.
  ///
  /// - Throws: ``RunStoreError/cannotRead(path:reason:)`` or ``RunStoreError/damaged(path:reason:)``.
  public func readManifest() throws(RunStoreError) -> Manifest? {
    guard let bytes = try read(Self.manifest) else { return nil }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      throw .damaged(path: path(of: Self.manifest), reason: "not the JSON of a manifest")
    }
    return manifest
  }

  /// Puts a file written beside its place into its place, and makes sure that the disk knows.
  func keep(partial name: String) throws(RunStoreError) { try WholeFile.putIntoPlace(path(of: name)) }

  static func partial(_ name: String) -> String { "\(name).partial" }

  private static func makeFolders(_ path: String) throws(RunStoreError) {
    var reached = path.hasPrefix("/") ? "/" : ""
    for step in path.split(separator: "/") {
      reached += step
      if mkdir(reached, 0o755) != 0, errno != EEXIST { throw .cannotCreate(path: path, reason: systemReason()) }
      reached += "/"
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotCreate(path: path, reason: systemReason()) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(ENOTDIR)))
    }
  }

  /// Why the system refused, in its words.
  static func systemReason() -> String { String(cString: strerror(errno)) }
}
