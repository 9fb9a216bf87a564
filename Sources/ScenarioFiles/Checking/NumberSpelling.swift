/// How numbers are written in files.
enum NumberSpelling {
  /// The number that `text` writes with a decimal point, or nil: digits, one point at most, an exponent at most.
  static func number(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 40 else { return nil }
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): continue
      case UInt8(ascii: "e"), UInt8(ascii: "E"): if digits == 0 { return nil }
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard index == 0 || bytes[index - 1] == UInt8(ascii: "e") || bytes[index - 1] == UInt8(ascii: "E") else {
          return nil
        }
      default: return nil
      }
    }
    return digits > 0 ? Double(text) : nil
  }

  /// The number that a French hand means by `text`, written as files want it: `0,5` is `0.5`, `1 300` is `1300`.
  static func suggestion(for text: String) -> String? {
    var kept = text.filter { !" \u{A0}\u{202F}_'\"".contains($0) }
    if kept.filter({ $0 == "," }).count == 1 { kept = kept.replacing(",", with: ".") }
    if kept.hasSuffix("%"), let percent = number(String(kept.dropLast())) { return written(percent / 100) }
    return kept != text && number(kept) != nil ? kept : nil
  }

  /// A number without a useless `.0`.
  static func written(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}
