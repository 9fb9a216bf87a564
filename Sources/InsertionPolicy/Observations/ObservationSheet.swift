internal import DiscreteEvents
internal import Quantities

/// The sheet on which a world writes what it sees while a future is lived; ``observations`` is the fair copy.
///
/// Several times an event something is written down, so the sheet lies on plain memory and cannot be copied.
struct ObservationSheet: ~Copyable {
  private let shape: Observations.Shape
  private let monthCount: Int
  private let columns: Int
  private let counterCount: Int
  private var counts: PlainBuffer<Double>
  /// Time integrals of the levels within each month, and their values at its end.
  private var areas: PlainBuffer<Double>
  private var endings: PlainBuffer<Double>
  private var current: PlainBuffer<Running>
  private var bodies: PlainBuffer<Double>
  /// Where the present month begins in ``counts`` and in ``areas``.
  private var countsStart = 0
  private var areasStart = 0

  /// A level now, and since when it was last booked in the area of the month.
  struct Running: BitwiseCopyable {
    var level = 0.0
    var booked = 0.0
  }

  init(_ shape: Observations.Shape) {
    self.shape = shape
    monthCount = shape.monthCount
    columns = shape.columns
    counterCount = shape.counterCount
    let cells = shape.levelCount * shape.columns
    counts = PlainBuffer(repeating: 0, count: shape.monthCount * shape.counterCount * shape.columns)
    areas = PlainBuffer(repeating: 0, count: shape.monthCount * cells)
    endings = PlainBuffer(repeating: 0, count: shape.monthCount * cells)
    current = PlainBuffer(repeating: Running(), count: cells)
    bodies = PlainBuffer(repeating: 0, count: shape.bodyCount * BodyTally.allCases.count)
  }

  /// Forgets everything, keeping the memory.
  mutating func clear() {
    counts.fill(with: 0)
    areas.fill(with: 0)
    endings.fill(with: 0)
    current.fill(with: Running())
    bodies.fill(with: 0)
    open(month: 0)
  }

  /// What has been seen so far.
  var observations: Observations {
    Observations(
      shape: shape, counts: Array(counts), areas: Array(areas), endings: Array(endings), bodies: Array(bodies))
  }

  /// Adds to a count of the present month.
  mutating func add(_ amount: Double = 1, to counter: Int, column: Int) {
    counts[countsStart + counter * columns + column] += amount
  }

  /// Adds to a count of another month of the period; months outside it are not observed.
  mutating func add(_ amount: Double = 1, to counter: Int, column: Int, month: Int) {
    guard month >= 0 && month < monthCount else { return }
    counts[(month * counterCount + counter) * columns + column] += amount
  }

  /// Adds to what is counted of a body.
  mutating func add(_ amount: Double, to tally: BodyTally, body: Int) {
    bodies[Observations.index(tally, body: body)] += amount
  }

  /// Moves a level by an amount at an instant.
  mutating func move(_ level: Int, by amount: Double, column: Int, at now: Instant) {
    let cell = level * columns + column
    settle(cell, now)
    current[cell].level += amount
  }

  /// Sets a level at an instant.
  mutating func set(_ level: Int, to value: Double, column: Int, at now: Instant) {
    let cell = level * columns + column
    settle(cell, now)
    current[cell].level = value
  }

  /// The present value of a level.
  func present(_ level: Int, column: Int) -> Double { current[level * columns + column].level }

  /// Closes the present month and opens the next.
  mutating func close(month closing: Int, at now: Instant) {
    for cell in current.indices {
      settle(cell, now)
      endings[closing * current.count + cell] = current[cell].level
    }
    open(month: min(closing + 1, monthCount - 1))
  }

  private mutating func open(month: Int) {
    countsStart = month * counterCount * columns
    areasStart = month * current.count
  }

  private mutating func settle(_ cell: Int, _ now: Instant) {
    areas[areasStart + cell] += current[cell].level * (now.days - current[cell].booked)
    current[cell].booked = now.days
  }
}
