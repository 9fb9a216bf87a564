/// Where a scenario's files are read from.
public protocol FileProvider: Sendable {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file, as the person named it, or relative to the folder of the file that named it.
  ///   - limit: How many bytes are wanted at most; one more byte is enough to say that the file is larger.
  /// - Returns: The bytes, whole or cut after `limit` + 1 of them.
  /// - Throws: ``FileUnreadable`` with the reason.
  func bytes(of path: String, limit: Int) throws(FileUnreadable) -> [UInt8]
}

/// Why a file cannot be read.
public struct FileUnreadable: Error, Hashable, Sendable {
  /// The reason in the system's words, such as `No such file or directory`.
  public var reason: String

  /// Makes a reason.
  public init(reason: String) { self.reason = reason }
}

/// Files held in memory, by path.
public struct FilesInMemory: FileProvider {
  private let files: [String: [UInt8]]

  /// Holds some files.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// Holds some texts, in UTF-8.
  public init(texts: [String: String]) { files = texts.mapValues { Array($0.utf8) } }

  /// The bytes held under `path`.
  public func bytes(of path: String, limit: Int) throws(FileUnreadable) -> [UInt8] {
    guard let bytes = files[path] else { throw FileUnreadable(reason: "No such file or directory") }
    return bytes
  }
}
