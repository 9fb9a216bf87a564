import Experiments

/// The values of one replication as bytes.
///
/// The number of cells in four bytes; one bit per cell, the lowest of the first byte first, set where the cell has a
/// value; then the values there are, in order. Numbers are little-endian, values IEEE 754 binary64.
enum ReplicationBlob {
  static func encode(_ row: Replication) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + (row.count + 7) / 8 + row.count * 8)
    append(UInt32(row.count), to: &bytes)
    bytes += Array(repeating: 0, count: (row.count + 7) / 8)
    for cell in 0..<row.count {
      guard let value = row[cell] else { continue }
      bytes[4 + cell / 8] |= 1 << (cell % 8)
      append(value.bitPattern, to: &bytes)
    }
    return bytes
  }

  /// The replication of some bytes, or `nil` when they are not one.
  static func decode(_ bytes: [UInt8], number: UInt32) -> Replication? {
    guard bytes.count >= 4 else { return nil }
    let count = Int(read(UInt32.self, bytes, at: 0))
    let start = 4 + (count + 7) / 8
    guard bytes.count >= start else { return nil }
    let present = bytes[4..<start].reduce(0) { $0 + $1.nonzeroBitCount }
    guard bytes.count == start + present * 8 else { return nil }
    var next = start
    var values: [Double?] = []
    values.reserveCapacity(count)
    for cell in 0..<count {
      guard bytes[4 + cell / 8] & (1 << (cell % 8)) != 0 else {
        values.append(nil)
        continue
      }
      let value = Double(bitPattern: read(UInt64.self, bytes, at: next))
      guard value.isFinite else { return nil }
      values.append(value)
      next += 8
    }
    // A bit past the last cell would have been counted as a value that nobody took.
    return next == bytes.count ? Replication(number: number, values: values) : nil
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    for index in 0..<Number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * Number(index)))) }
  }

  private static func read<Number: FixedWidthInteger>(_ type: Number.Type, _ bytes: [UInt8], at start: Int) -> Number {
    var number: Number = 0
    for index in (0..<Number.bitWidth / 8).reversed() { number = number << 8 | Number(bytes[start + index]) }
    return number
  }
}
