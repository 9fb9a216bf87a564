import Foundation

/// Holds a run's folder for one program at a time; the system lets go of it when the program ends, however it ends.
final class RunLock {
  private let descriptor: Int32

  /// Takes the folder, or says that another program has it.
  init(_ folder: RunFolder) throws(RunStoreError) {
    descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: folder.path, reason: String(cString: strerror(errno))) }
    // A file system without locks is no reason to refuse a run.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .inUse(path: folder.path) }
  }

  deinit { close(descriptor) }
}
