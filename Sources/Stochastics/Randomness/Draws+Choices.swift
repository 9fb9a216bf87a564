extension Draws {
  /// One of the first whole numbers from 0, none more likely.
  ///
  /// - Parameter count: How many there are to choose from, at least 1 and few beside 2^52.
  /// - Returns: A number from 0 to `count` − 1; one uniform is taken.
  /// - Precondition: `count` is at least 1.
  public mutating func place(among count: Int) -> Int {
    precondition(count >= 1, "There is nothing to choose from among \(count).")
    return Int(uniform() * Double(count))
  }

  /// The first whole numbers from 0 in an order picked at random, none more likely.
  ///
  /// The library's own shuffle may change from one version of the language to the next; an order drawn here does not.
  ///
  /// Source: Fisher and Yates, in the form of Knuth, "The Art of Computer Programming" 2, algorithm 3.4.2P.
  ///
  /// - Parameter count: How many, 0 or more.
  /// - Returns: Each number once; `count` − 1 uniforms are taken.
  public mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, place(among: last + 1)) }
    return order
  }
}
