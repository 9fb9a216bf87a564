import Foundation

extension Console {
  /// Prints an answer as JSON, keys in alphabetical order.
  func answer(json value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      answer(String(decoding: try encoder.encode(value), as: UTF8.self))
    } catch {
      preconditionFailure("An answer of texts and whole numbers could not be written as JSON: \(error)")
    }
  }
}
