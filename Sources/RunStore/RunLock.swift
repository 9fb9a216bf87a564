import Foundation

/// Holds a run's folder for one program at a time; the system lets go of it when the program ends, however it ends.
final class RunLock {
  /// Chosen: a fifth of a second in all, which a person does not notice.
  private static let attempts = 20
  private static let pause: UInt32 = 10_000

  private let descriptor: Int32

  /// Takes the folder, or says that another program has it.
  init(_ folder: RunFolder) throws(RunStoreError) {
    descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: folder.path, reason: String(cString: strerror(errno))) }
    // A file system without locks is no reason to refuse a run. A process that is being started by the one that had the
    // folder last has a copy of its lock until it becomes another program: that is over in a moment.
    for attempt in 1...Self.attempts {
      guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
      guard attempt < Self.attempts else { throw .inUse(path: folder.path) }
      usleep(Self.pause)
    }
  }

  deinit { close(descriptor) }
}
