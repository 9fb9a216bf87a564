extension Draws {
  /// The next standard normal number, by inversion of one uniform; between -8.3 and 8.3.
  ///
  /// It increases in the uniform, so two laws that read the same address stay in the same order.
  public mutating func normal() -> Double { GSL.normalQuantile(uniform()) }
}
