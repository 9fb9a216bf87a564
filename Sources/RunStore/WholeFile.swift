import Foundation

/// A file anywhere that grows beside its place and is put into it when it is whole.
///
/// A reader finds the old file or the new one, never a part.
public final class WholeFile {
  /// Where the file goes, as the person named it.
  public let path: String
  private var descriptor: Int32

  /// Begins a file; what stands in its place stays until ``keep()``.
  ///
  /// - Throws: ``RunStoreError/cannotCreate(path:reason:)``.
  public init(at path: String) throws(RunStoreError) {
    self.path = path
    descriptor = Foundation.open(RunFolder.partial(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: RunFolder.systemReason()) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(RunFolder.partial(path))
  }

  /// Adds a text, in UTF-8.
  ///
  /// - Throws: ``RunStoreError/cannotWrite(path:reason:)``.
  public func append(_ text: String) throws(RunStoreError) { try append(Array(text.utf8)) }

  /// Adds bytes.
  ///
  /// - Throws: ``RunStoreError/cannotWrite(path:reason:)``.
  func append(_ bytes: [UInt8]) throws(RunStoreError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .cannotWrite(path: path, reason: RunFolder.systemReason())
      }
    }
  }

  /// Puts the file into its place.
  ///
  /// - Throws: ``RunStoreError/cannotWrite(path:reason:)``.
  public func keep() throws(RunStoreError) {
    // A device or a pipe cannot be synchronised, and says so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: path, reason: RunFolder.systemReason())
    }
    let finished = descriptor
    descriptor = -1
    guard close(finished) == 0 else {
      let reason = RunFolder.systemReason()
      unlink(RunFolder.partial(path))
      throw .cannotWrite(path: path, reason: reason)
    }
    try Self.putIntoPlace(path)
  }

  /// Puts what was written beside a place into it, and makes sure that the disk knows.
  static func putIntoPlace(_ path: String) throws(RunStoreError) {
    let partial = RunFolder.partial(path)
    guard rename(partial, path) == 0 else {
      let reason = RunFolder.systemReason()
      unlink(partial)
      throw .cannotWrite(path: path, reason: reason)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }
}
