/// The byte-order mark in UTF-8, which says nothing.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The text of a table's bytes: UTF-8 with or without byte-order mark, else Windows-1252, else nil.
///
/// Windows-1252 is what French spreadsheets wrote for thirty years; five of its bytes stand for nothing, and neither
/// they nor a zero byte are in a table.
func decodedTable(_ bytes: [UInt8]) -> String? {
  guard !bytes.contains(0) else { return nil }
  let body = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
  if let text = String(validating: body, as: UTF8.self) { return text }
  var text = ""
  for byte in body {
    guard let scalar = windows1252(byte) else { return nil }
    text.unicodeScalars.append(scalar)
  }
  return text
}

/// The character of a byte in Windows-1252, or nil where it has none.
///
/// Source: WHATWG Encoding Standard, index windows-1252, less the five bytes that it maps to control characters.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  let code = upperHalf[Int(byte) - 0x80]
  return code == 0 ? nil : Unicode.Scalar(code)
}

private let upperHalf: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]
