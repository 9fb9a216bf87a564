internal import Quantities

/// One post of a body and who fills it.
struct Referent: BitwiseCopyable {
  var isPresent = false
  /// Modules held, one bit each.
  var modules: UInt16 = 0
  /// Everybody who ever filled a post of this structure has a number of its own.
  var number: UInt32 = 0
  /// When the time to be trained is over; ``Instant/distantFuture`` for who was there on the first day.
  var due = Instant.distantFuture
}

/// A référent who may take a seat, in the order in which seats are given.
struct TrainingCandidate: BitwiseCopyable {
  /// 0 comes first.
  let priority: UInt8
  let due: Instant
  let post: Int

  static func < (left: Self, right: Self) -> Bool {
    if left.priority != right.priority { return left.priority < right.priority }
    if left.due != right.due { return left.due < right.due }
    return left.post < right.post
  }
}
