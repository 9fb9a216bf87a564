#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The chart engine, one script of Vega, Vega-Lite and Vega-Embed that is copied into every report.
///
/// It is made at set-up and not part of the sources; it defines `vegaEmbed` for the page.
public struct ChartBundle: Hashable, Sendable {
  /// The script, safe inside a script element.
  let script: String

  /// Takes a script.
  ///
  /// What would end the script element, which can only stand inside its strings, is written another way there.
  public init(script: String) {
    self.script = script.replacing("</script", with: "<\\/script").replacing("<!--", with: "\\x3C!--")
  }

  /// Reads a script from a file; `nil` when there is none to read or it is not text.
  public init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0, !bytes.isEmpty, let script = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(script: script)
  }
}
