import InsertionPolicy
import Quantities

extension Story {
  /// Days waited for each cause that occurred, in the order of ``Cause/allCases``.
  var waitByCause: [(cause: Cause, days: Days)] {
    let stretches = waits
    return Cause.allCases.compactMap { cause in
      let days = stretches.filter { $0.cause == cause }.reduce(Days(0)) { $0 + $1.length }
      return days > 0 ? (cause, days) : nil
    }
  }
}
