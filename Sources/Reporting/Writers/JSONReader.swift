extension JSONValue {
  /// Reads a file of `Resources`: JSON that is known to be right and has no escapes in its strings.
  init(resource file: [UInt8]) {
    var reader = JSONReader(bytes: file)
    self = reader.value()
  }
}

/// Reads JSON of the program's own from its first byte to its last.
private struct JSONReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value() -> JSONValue {
    switch next {
    case UInt8(ascii: "{"):
      return .object(
        list(until: UInt8(ascii: "}")) { reader in
          let key = reader.string()
          reader.take(UInt8(ascii: ":"))
          return JSONValue.Member(key: key, value: reader.value())
        })
    case UInt8(ascii: "["): return .array(list(until: UInt8(ascii: "]")) { $0.value() })
    case UInt8(ascii: "\""): return .string(string())
    default: return word()
    }
  }

  /// The first byte that is no space; stays before it.
  private var next: UInt8 {
    mutating get {
      while bytes[place] <= UInt8(ascii: " ") { place += 1 }
      return bytes[place]
    }
  }

  private mutating func take(_ byte: UInt8) {
    precondition(next == byte, "Byte \(place) of a resource is \(bytes[place]) and not \(byte).")
    place += 1
  }

  private mutating func list<Element>(until end: UInt8, _ element: (inout Self) -> Element) -> [Element] {
    place += 1
    var elements: [Element] = []
    while next != end {
      if !elements.isEmpty { take(UInt8(ascii: ",")) }
      elements.append(element(&self))
    }
    place += 1
    return elements
  }

  private mutating func string() -> String {
    take(UInt8(ascii: "\""))
    let start = place
    while bytes[place] != UInt8(ascii: "\"") { place += 1 }
    place += 1
    return String(decoding: bytes[start..<place - 1], as: UTF8.self)
  }

  private mutating func word() -> JSONValue {
    let end = bytes[place...].firstIndex { " ,]}\n".utf8.contains($0) } ?? bytes.count
    let word = String(decoding: bytes[place..<end], as: UTF8.self)
    place = end
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      if let integer = Int(word) { return .integer(integer) }
      guard let number = Double(word) else { preconditionFailure("A resource holds the word \(word).") }
      return .number(number)
    }
  }
}
