internal import Stochastics

/// Walks through the unit cube that move one axis at a time by the same stride.
///
/// With an even number p of levels and the stride p / (2 (p − 1)) each level of an axis is as likely as the others. Of p
/// walks in a row every axis starts once on each level, in an order of its own: what an effect owes to the level of one
/// axis is then the same for every p walks, and the mean over walks varies less.
///
/// Source: Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991). Chosen:
/// the even starts, as in a Latin hypercube; each walk by itself is one of Morris's.
struct MorrisDesign {
  /// One walk: a start, and every axis moved once.
  struct Trajectory {
    /// The start, then one point per step.
    var points: [[Double]]
    /// The axis moved by each step.
    var order: [Int]
    /// By how much, up or down.
    var strides: [Double]
  }

  let trajectories: [Trajectory]

  /// Draws walks, the same for a trajectory whatever the number of walks.
  ///
  /// - Precondition: `levels` is even.
  init(_ count: Int, axes: Int, levels: Int, seed: UInt64) {
    precondition(levels >= 2 && levels.isMultiple(of: 2), "The levels of a screening are even, not \(levels).")
    let half = levels / 2
    let last = Double(levels - 1)
    trajectories = (0..<count).map { number in
      let streams = Streams(seed: seed, replication: Streams.outerSamples + UInt32(number))
      let row = Streams(seed: seed, replication: Streams.outerSamples + UInt32(number / levels))
      let start = (0..<axes).map { axis in
        var draws = row.draws(AnalysisPurpose.start, entity: UInt32(axis))
        return draws.order(of: levels)[number % levels]
      }
      var draws = streams.draws(AnalysisPurpose.order, entity: 0)
      let order = draws.order(of: axes)
      // From the lower half of the levels there is only room upwards, from the upper half only downwards.
      let moves = order.map { start[$0] < half ? half : -half }
      var place = start
      var points = [place.map { Double($0) / last }]
      for (axis, move) in zip(order, moves) {
        place[axis] += move
        points.append(place.map { Double($0) / last })
      }
      return Trajectory(points: points, order: order, strides: moves.map { Double($0) / last })
    }
  }
}
