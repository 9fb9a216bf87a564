#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Files of this machine; relative paths start from the working directory.
///
/// Regular files only: a pipe or a device could keep a reader waiting for ever.
public struct FilesOnDisk: FileProvider {
  /// Reads files of this machine.
  public init() {}

  /// The bytes of a regular file, at most one more than `limit`.
  public func bytes(of path: String, limit: Int) throws(FileUnreadable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileUnreadable(reason: status.st_mode & S_IFMT == S_IFDIR ? "Is a directory" : "Not a regular file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private func failure() -> FileUnreadable { FileUnreadable(reason: String(cString: strerror(errno))) }
}
