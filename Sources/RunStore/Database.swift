import CSQLite
import Foundation

/// One SQLite file, used from one thread.
final class Database {
  private let handle: OpaquePointer
  private let path: String

  enum Access {
    case create
    case read
  }

  init(path: String, _ access: Access) throws(RunStoreError) {
    var opened: OpaquePointer?
    // A killed run left a journal that only a writer may roll back; on a read-only disk SQLite opens for reading.
    let flags = access == .create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw access == .create
        ? .cannotCreate(path: path, reason: reason) : .cannotRead(path: path, reason: reason)
    }
    handle = opened
    self.path = path
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements without values.
  func execute(_ sql: String) throws(RunStoreError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// Prepares a statement to be run once or many times.
  func prepare(_ sql: String) throws(RunStoreError) -> Statement {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else { throw failure() }
    return Statement(prepared, of: self)
  }

  /// The last thing that went wrong, as the person should hear it.
  func failure() -> RunStoreError {
    let code = sqlite3_extended_errcode(handle)
    let number = sqlite3_system_errno(handle)
    var reason = String(cString: sqlite3_errmsg(handle))
    if code & 0xFF == SQLITE_IOERR, number != 0 { reason += ": " + String(cString: strerror(number)) }
    switch code & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR: return .damaged(path: path, reason: reason)
    case SQLITE_CANTOPEN: return .cannotCreate(path: path, reason: reason)
    case SQLITE_IOERR where code == SQLITE_IOERR | (1 << 8): return .cannotRead(path: path, reason: reason)
    default: return .cannotWrite(path: path, reason: reason)
    }
  }
}

/// A prepared statement.
final class Statement {
  /// What a column holds.
  enum Value: Equatable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    init(_ number: Double?) { self = number.map { .real($0) } ?? .null }

    init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  }

  private let handle: OpaquePointer
  private let database: Database

  fileprivate init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement with these values and gives back its rows.
  @discardableResult
  func run(_ values: Value...) throws(RunStoreError) -> [[Value]] {
    defer { sqlite3_reset(handle) }
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw database.failure() }
    }
    var rows: [[Value]] = []
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: rows.append((0..<sqlite3_column_count(handle)).map(column))
      case SQLITE_DONE: return rows
      default: throw database.failure()
      }
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    // SQLite's SQLITE_TRANSIENT, a cast that Swift does not import: the value is copied before the call returns.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return switch value {
    case .null: sqlite3_bind_null(handle, index)
    case .integer(let number): sqlite3_bind_int64(handle, index, sqlite3_int64(number))
    case .real(let number): sqlite3_bind_double(handle, index, number)
    case .text(let text): sqlite3_bind_text(handle, index, text, -1, copied)
    case .blob(let bytes): sqlite3_bind_blob64(handle, index, bytes, sqlite3_uint64(bytes.count), copied)
    }
  }

  private func column(_ index: Int32) -> Value {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(handle, index)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT: return .text(sqlite3_column_text(handle, index).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(handle, index), count: Int(sqlite3_column_bytes(handle, index)))
      return .blob(Array(bytes))
    default: return .null
    }
  }
}
