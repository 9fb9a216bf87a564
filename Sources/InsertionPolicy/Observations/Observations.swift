internal import Quantities

/// What one future saw, by month and territory: counts of acts, and levels averaged over time.
///
/// Tallies only: no share, no percent, no wording. A last territory column holds what belongs to no one territory (a
/// line of the whole département).
public struct Observations: Sendable {
  let monthCount: Int
  /// Territories and one more.
  let columns: Int
  private let counterCount: Int
  private let levelCount: Int
  private let monthLengths: [Double]
  private var counts: [Double]
  /// Time integrals of the levels within each month, and their values at its end.
  private var areas: [Double]
  private var endings: [Double]
  private var current: [Double]
  private var changed: [Double]
  private var month = 0
  /// By body that needs the label, then by what is counted.
  private var bodies: [Double]

  init(timeline: Timeline, territories: Int, programmes: Int, outcomes: Int, bodies: Int) {
    monthCount = timeline.months.count
    monthLengths = timeline.months.map(\.length.count)
    columns = territories + 1
    counterCount = Self.index(outcome: 0, programmes: programmes) + outcomes
    levelCount = Level.allCases.count + programmes * ProgrammeLevel.allCases.count
    counts = Array(repeating: 0, count: monthCount * counterCount * columns)
    areas = Array(repeating: 0, count: monthCount * levelCount * columns)
    endings = areas
    current = Array(repeating: 0, count: levelCount * columns)
    changed = current
    self.bodies = Array(repeating: 0, count: bodies * BodyTally.allCases.count)
  }

  /// Forgets everything, keeping the memory.
  mutating func clear() {
    for index in counts.indices { counts[index] = 0 }
    for index in areas.indices {
      areas[index] = 0
      endings[index] = 0
    }
    for index in current.indices {
      current[index] = 0
      changed[index] = 0
    }
    for index in bodies.indices { bodies[index] = 0 }
    month = 0
  }
}

// MARK: - Recording

extension Observations {
  static func index(_ counter: Counter) -> Int { counter.rawValue }

  static func index(_ counter: ProgrammeCounter, _ programme: Int) -> Int {
    Counter.allCases.count + programme * ProgrammeCounter.allCases.count + counter.rawValue
  }

  /// How often reviews came to a conclusion; those of the programmes are numbered one after the other.
  static func index(outcome: Int, programmes: Int) -> Int {
    Counter.allCases.count + programmes * ProgrammeCounter.allCases.count + outcome
  }

  static func index(_ level: Level) -> Int { level.rawValue }

  static func index(_ level: ProgrammeLevel, _ programme: Int) -> Int {
    Level.allCases.count + programme * ProgrammeLevel.allCases.count + level.rawValue
  }

  /// Adds to a count of the present month.
  mutating func add(_ amount: Double = 1, to counter: Int, column: Int) {
    counts[(month * counterCount + counter) * columns + column] += amount
  }

  /// Adds to a count of another month of the period; months outside it are not observed.
  mutating func add(_ amount: Double = 1, to counter: Int, column: Int, month: Int) {
    guard month >= 0 && month < monthCount else { return }
    counts[(month * counterCount + counter) * columns + column] += amount
  }

  /// Moves a level by an amount at an instant.
  mutating func move(_ level: Int, by amount: Double, column: Int, at now: Instant) {
    let cell = level * columns + column
    settle(cell, now)
    current[cell] += amount
  }

  /// Sets a level at an instant.
  mutating func set(_ level: Int, to value: Double, column: Int, at now: Instant) {
    let cell = level * columns + column
    settle(cell, now)
    current[cell] = value
  }

  /// The present value of a level.
  func present(_ level: Int, column: Int) -> Double { current[level * columns + column] }

  /// Closes the present month and opens the next.
  mutating func close(month closing: Int, at now: Instant) {
    for cell in current.indices {
      settle(cell, now)
      endings[closing * current.count + cell] = current[cell]
    }
    month = min(closing + 1, monthCount - 1)
  }

  private mutating func settle(_ cell: Int, _ now: Instant) {
    areas[month * current.count + cell] += current[cell] * (now.days - changed[cell])
    changed[cell] = now.days
  }
}

// MARK: - Bodies that need the label

extension Observations {
  /// Adds to what is counted of a body.
  mutating func add(_ amount: Double, to tally: BodyTally, body: Int) {
    bodies[body * BodyTally.allCases.count + tally.rawValue] += amount
  }

  /// What was counted of a body.
  func value(_ tally: BodyTally, body: Int) -> Double { bodies[body * BodyTally.allCases.count + tally.rawValue] }
}

// MARK: - Reading

extension Observations {
  /// Sum of a count over months, in one territory or in all.
  func sum(_ counter: Int, _ months: Range<Int>, _ territory: Int?) -> Double {
    var total = 0.0
    for month in months {
      let row = (month * counterCount + counter) * columns
      if let territory {
        total += counts[row + territory]
      } else {
        for column in 0..<columns { total += counts[row + column] }
      }
    }
    return total
  }

  /// Time average of a level over months, in one territory or in all together.
  func average(_ level: Int, _ months: Range<Int>, _ territory: Int?) -> Double {
    var area = 0.0
    var length = 0.0
    for month in months {
      let row = (month * levelCount + level) * columns
      if let territory {
        area += areas[row + territory]
      } else {
        for column in 0..<columns { area += areas[row + column] }
      }
      length += monthLengths[month]
    }
    return length > 0 ? area / length : 0
  }

  /// Value of a level at the end of a month, in one territory or in all together.
  func ending(_ level: Int, month: Int, _ territory: Int?) -> Double {
    let row = (month * levelCount + level) * columns
    if let territory { return endings[row + territory] }
    return (0..<columns).reduce(0) { $0 + endings[row + $1] }
  }
}
