import Experiments

/// A laboratory whose futures are written down: a rule from a point and a number to the values of the measures.
struct TableLaboratory: Laboratory {
  let rule: (Point, UInt32) -> [Double?]
  private(set) var asked: [Trial] = []
  /// Trials told to be expected last.
  private(set) var expected = 0
  /// Trials after which it is interrupted.
  var patience = Int.max

  init(_ rule: @escaping (Point, UInt32) -> [Double?]) { self.rule = rule }

  mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
    asked += trials
    if asked.count > patience { throw Interrupted() }
    return trials.map { rule($0.point, $0.replication) }
  }

  mutating func expect(_ trials: Int) { expected = trials }

  /// Points asked for, each once, in order.
  var points: [Point] {
    asked.map(\.point).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
