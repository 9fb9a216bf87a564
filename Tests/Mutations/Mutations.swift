/// Small changes of bytes, the same on every machine for the same number.
public struct Mutations: Sendable {
  private var state: UInt64

  /// The changes of this number.
  public init(_ number: UInt64) { state = number &* 0xD1B5_4A32_D192_ED03 }

  /// `bytes` with one to three pieces taken out, put in, replaced, copied or overwritten.
  public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(3) {
      let start = below(bytes.count)
      let end = min(bytes.count, start + below(12))
      switch below(6) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: start)
      case 2: bytes.replaceSubrange(start..<end, with: Self.pieces[below(Self.pieces.count)])
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: below(bytes.count))
      case 4: exchangeLines(in: &bytes)
      default: if !bytes.isEmpty { bytes[start] = UInt8(below(256)) }
      }
    }
    return bytes
  }

  /// Puts a whole line of the text in the place of another: what is right at one place is tried elsewhere.
  private mutating func exchangeLines(in bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    guard !lines.isEmpty else { return }
    lines[below(lines.count)] = lines[below(lines.count)]
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// SplitMix64, from 0 up to `bound`, which is left out.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(1, bound)))
  }

  private static let pieces: [[UInt8]] =
    [
      "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n  ", "\t", "*a", "&a ", "!!", "'", "\"", "#", ",", ";", "|", ">",
      "?", "%", "---\n", "...\n", "-1", "1e308", "1e999", "1e-320", "0", "99999999999999999999", "null", "~", "nan",
      "2025-02-30", "é", "\u{FEFF}", "value", "source: CAF62-11", "<<: *a", "social", "\u{0}", "9007199254740993",
      "2200-12-31", "0.5", "{table: t.csv}", "mixture", "extends: main.yaml\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xED, 0xA0, 0x80]]
}
