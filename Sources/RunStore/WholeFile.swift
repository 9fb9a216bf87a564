import Foundation

/// A file anywhere that grows beside its place and is put into it when it is whole.
///
/// A reader finds the old file or the new one, never a part.
public final class WholeFile {
  /// Where the file goes, as the person named it.
  public let path: String
  private var descriptor: Int32
  private var partial: String { RunFolder.partial(path) }

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
    unlink(partial)
  }

  /// Adds a text, in UTF-8.
  ///
  /// - Throws: ``RunStoreError/cannotWrite(path:reason:)``.
  public func append(_ text: String) throws(RunStoreError) {
    if let reason = RunFolder.write(Array(text.utf8), to: descriptor) { throw .cannotWrite(path: path, reason: reason) }
  }

  /// Puts the file into its place.
  ///
  /// - Throws: ``RunStoreError/cannotWrite(path:reason:)``.
  public func keep() throws(RunStoreError) {
    let finished = descriptor
    descriptor = -1
    if let reason = RunFolder.finish(finished) {
      unlink(partial)
      throw .cannotWrite(path: path, reason: reason)
    }
    guard rename(partial, path) == 0 else {
      let reason = RunFolder.systemReason()
      unlink(partial)
      throw .cannotWrite(path: path, reason: reason)
    }
  }
}
