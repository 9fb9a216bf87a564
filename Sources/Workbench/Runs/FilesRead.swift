import Foundation
import RunStore
import ScenarioFiles
import Synchronization

/// Files from elsewhere, each kept as it is read.
final class FilesRead: FileProvider {
  private let source: any FileProvider
  private let read = Mutex<[RunHead.File]>([])

  init(from source: any FileProvider) { self.source = source }

  /// The files read so far, in the order of their first reading.
  var files: [RunHead.File] { read.withLock { $0 } }

  /// The first of them that is no longer there.
  var firstGone: String? { files.map(\.path).first { access($0, R_OK) != 0 } }

  func bytes(of path: String, limit: Int) throws(FileUnreadable) -> [UInt8] {
    let bytes = try source.bytes(of: path, limit: limit)
    read.withLock { files in
      if !files.contains(where: { $0.path == path }) { files.append(RunHead.File(path: path, bytes: bytes)) }
    }
    return bytes
  }
}
