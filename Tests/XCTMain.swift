import Testing

/// The program of the tests: where there is one, SwiftPM looks for none in an index of the sources and none is written.
@main struct TestProgram {
  static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
