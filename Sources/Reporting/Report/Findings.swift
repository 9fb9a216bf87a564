internal import Experiments
internal import InsertionPolicy

/// A list of places or programmes from worst to best, with those that chance cannot tell from the worst.
struct Ranking {
  /// A place or programme with what is known of it.
  struct Entry {
    var name: String
    var cell: CellEstimate
    var mean: Double
  }
  /// Worst first; ties in the order given.
  var entries: [Entry]
  /// How many at the head have intervals that overlap that of the first; at least 1.
  var leaders: Int
  /// Which way is better; with neither, the largest comes first.
  var direction: Indicator.Direction

  /// Ranks what has a mean; `nil` when nothing has.
  init?(_ named: [(name: String, cell: CellEstimate)], direction: Indicator.Direction) {
    let known = named.compactMap { name, cell in cell.estimate.mean.map { Entry(name: name, cell: cell, mean: $0) } }
    self.direction = direction
    let worstIsLow = direction == .atLeast
    let order = known.indices.sorted { left, right in
      let (first, second) = (known[left].mean, known[right].mean)
      return first == second ? left < right : (worstIsLow ? first < second : first > second)
    }
    entries = order.map { known[$0] }
    guard let first = entries.first else { return nil }
    leaders =
      entries.prefix { entry in
        guard let worst = first.cell.estimate.confidence, let other = entry.cell.estimate.confidence else {
          return true
        }
        return worst.overlaps(other)
      }.count
  }

  /// Those that chance cannot tell from the first.
  var tied: ArraySlice<Entry> { entries.dropFirst().prefix(leaders - 1) }

  var first: Entry { entries[0] }
  var last: Entry { entries[entries.count - 1] }
}

/// How a monthly curve of means goes.
struct Trend {
  /// Whether the last month differs from the first by more than the uncertainty of both.
  enum Change {
    case rising, falling, steady, unknown
  }
  var first: CellEstimate
  var last: CellEstimate
  /// Month of the largest mean; the first of several.
  var peak: CellEstimate
  var change: Change
  /// Whether the peak stands above both ends by more than the uncertainty of each.
  var hasPeakInside: Bool {
    guard let highest = peak.estimate.confidence, let before = first.estimate.confidence,
      let after = last.estimate.confidence
    else { return false }
    return highest.lowerBound > max(before.upperBound, after.upperBound)
  }

  /// The trend of a curve; `nil` with fewer than two months that have a mean.
  init?(_ course: [CellEstimate]) {
    guard course.count > 1, let first = course.first, let last = course.last else { return nil }
    self.first = first
    self.last = last
    peak = course.dropFirst().reduce(first) { highest, next in
      (next.estimate.mean ?? 0) > (highest.estimate.mean ?? 0) ? next : highest
    }
    if let before = first.estimate.confidence, let after = last.estimate.confidence {
      change =
        after.lowerBound > before.upperBound ? .rising : after.upperBound < before.lowerBound ? .falling : .steady
    } else {
      change = .unknown
    }
  }
}
