internal import Quantities

/// What one future saw, by month and territory: counts of acts, and levels averaged over time.
///
/// Tallies only: no share, no percent, no wording. A last territory column holds what belongs to no one territory (a
/// line of the whole département).
public struct Observations: Sendable {
  /// Columns are the territories and one more.
  let shape: Shape
  let counts: [Double]
  /// Time integrals of the levels within each month, and their values at its end.
  let areas: [Double]
  let endings: [Double]
  /// By body that needs the label, then by what is counted.
  let bodies: [Double]
  /// What the budget saw, if there is one.
  var money: MoneyTable?

  /// How many of what there are.
  struct Shape: Sendable {
    let monthLengths: [Double]
    let columns: Int
    let counterCount: Int
    let levelCount: Int
    /// Bodies that need the label.
    let bodyCount: Int

    init(timeline: Timeline, territories: Int, programmes: Int, outcomes: Int, followUps: Int, bodies: Int) {
      monthLengths = timeline.months.map(\.length.count)
      columns = territories + 1
      counterCount = Observations.index(outcome: 0, programmes: programmes) + outcomes + 2 * followUps
      levelCount = Level.allCases.count + programmes * ProgrammeLevel.allCases.count
      bodyCount = bodies
    }

    var monthCount: Int { monthLengths.count }
  }

  static func index(_ tally: BodyTally, body: Int) -> Int { body * BodyTally.allCases.count + tally.rawValue }

  static func index(_ counter: Counter) -> Int { counter.rawValue }

  static func index(_ counter: ProgrammeCounter, _ programme: Int) -> Int {
    Counter.allCases.count + programme * ProgrammeCounter.allCases.count + counter.rawValue
  }

  /// How often reviews came to a conclusion; those of the programmes are numbered one after the other.
  static func index(outcome: Int, programmes: Int) -> Int {
    Counter.allCases.count + programmes * ProgrammeCounter.allCases.count + outcome
  }

  /// How many people a follow-up looked at, and one further, how many of them said yes; those of all programmes are
  /// numbered one after the other.
  static func index(followUp: Int, of programmes: [Programme]) -> Int {
    index(outcome: programmes.reduce(0) { $0 + $1.reviewOutcomes.count }, programmes: programmes.count) + 2 * followUp
  }

  static func index(_ level: Level) -> Int { level.rawValue }

  static func index(_ level: ProgrammeLevel, _ programme: Int) -> Int {
    Level.allCases.count + programme * ProgrammeLevel.allCases.count + level.rawValue
  }

  /// Sum of a count over months, in one territory or in all.
  func sum(_ counter: Int, _ months: Range<Int>, _ territory: Int?) -> Double {
    var total = 0.0
    for month in months {
      let row = (month * shape.counterCount + counter) * shape.columns
      if let territory {
        total += counts[row + territory]
      } else {
        for column in 0..<shape.columns { total += counts[row + column] }
      }
    }
    return total
  }

  /// Time average of a level over months, in one territory or in all together.
  func average(_ level: Int, _ months: Range<Int>, _ territory: Int?) -> Double {
    var area = 0.0
    var length = 0.0
    for month in months {
      let row = (month * shape.levelCount + level) * shape.columns
      if let territory {
        area += areas[row + territory]
      } else {
        for column in 0..<shape.columns { area += areas[row + column] }
      }
      length += shape.monthLengths[month]
    }
    return length > 0 ? area / length : 0
  }

  /// Value of a level at the end of a month, in one territory or in all together.
  func ending(_ level: Int, month: Int, _ territory: Int?) -> Double {
    let row = (month * shape.levelCount + level) * shape.columns
    if let territory { return endings[row + territory] }
    return (0..<shape.columns).reduce(0) { $0 + endings[row + $1] }
  }

  /// What was counted of a body.
  func value(_ tally: BodyTally, body: Int) -> Double { bodies[Self.index(tally, body: body)] }
}
