import CSQLite
public import Experiments
import Foundation

/// What `experiment.sqlite` keeps of an experiment, read again.
public struct ExperimentArchive: Sendable {
  /// What the experiment is about.
  public let head: ExperimentHead
  /// Finished trials, each with one value per measure.
  public let trials: [Trial: [Double?]]

  /// Whether a folder holds an experiment.
  public static func isIn(_ path: String) -> Bool {
    access(RunFolder(path: path).path(of: RunFolder.experiment), F_OK) == 0
  }

  /// Reads an experiment.
  ///
  /// - Throws: ``RunStoreError/cannotRead(path:reason:)`` or ``RunStoreError/damaged(path:reason:)``.
  public init(of folder: RunFolder) throws(RunStoreError) {
    let path = folder.path(of: RunFolder.experiment)
    let database = try Database(path: path, .read)
    guard try database.prepare("PRAGMA application_id").run() == [[.integer(Schema.applicationID)]] else {
      throw .damaged(path: path, reason: "not an experiment")
    }
    guard try database.prepare("PRAGMA user_version").run() == [[.integer(Schema.version)]] else {
      throw .damaged(path: path, reason: "of another version")
    }
    head = try ExperimentHead(from: database, path: path)
    var trials: [Trial: [Double?]] = [:]
    for row in try database.prepare("SELECT point, replication, measures FROM trials").run() {
      guard case .text(let text) = row[0], let point = Point(stored: text), case .integer(let number) = row[1],
        case .blob(let bytes) = row[2],
        let values = UInt32(exactly: number).flatMap({ ReplicationBlob.decode(bytes, number: $0) }),
        values.count == head.measures.count
      else { throw .damaged(path: path, reason: "a trial that cannot be read") }
      trials[Trial(point, values.number)] = (0..<values.count).map { values[$0] }
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
