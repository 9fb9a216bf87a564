/// Products of expected values of two points, from their futures.
///
/// The product of two means over the same futures holds the chance of these futures once more than the product of the
/// expected values does. Only futures of different numbers are therefore multiplied, which leaves chance out exactly.
enum CrossProducts {
  /// An unbiased estimate of the product of both expected values; with one future, the plain product.
  ///
  /// - Precondition: both have a value per future, in the same order.
  static func product(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    var (first, second, same) = (0.0, 0.0, 0.0)
    for index in left.indices {
      first += left[index]
      second += right[index]
      same += left[index] * right[index]
    }
    return left.count < 2 ? same : (first * second - same) / (count * (count - 1))
  }

  /// The product of both means.
  static func plain(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    return left.reduce(0, +) / count * (right.reduce(0, +) / count)
  }

  /// One list less another.
  static func difference(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map { $0 - $1 } }
}
