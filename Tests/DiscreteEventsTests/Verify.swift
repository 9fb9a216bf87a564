import Testing

/// Expects `condition`, worked out before: `#expect` itself cannot hold a call that changes what it is made on.
func verify(_ condition: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(condition, sourceLocation: sourceLocation)
}
