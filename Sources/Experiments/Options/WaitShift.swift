public import InsertionPolicy

/// How many people wait longer under an option than under another, and how many less long, in the same future.
public struct WaitShift: Hashable, Sendable {
  /// A difference of this many days or more counts.
  ///
  /// Chosen: a week; a shorter one is the chance of working days and of diaries, and nobody would notice it.
  public static let noticeable = 7.0

  /// People who wait longer by ``noticeable`` days or more.
  public var longer = 0.0
  /// People who wait less long by ``noticeable`` days or more.
  public var shorter = 0.0
  /// People who wait about as long.
  public var same = 0.0
  /// Days waited under the option less those under the base, of all these people together.
  public var days = 0.0
  /// People who appear under the option alone: what is different made them come.
  public var onlyInOption = 0.0
  /// People who appear under the base alone.
  public var onlyInBase = 0.0

  /// Nobody.
  public init() {}

  /// People in both futures.
  public var people: Double { longer + shorter + same }

  /// The six numbers, in a fixed order.
  var numbers: [Double] { [longer, shorter, same, days, onlyInOption, onlyInBase] }

  init(_ numbers: ArraySlice<Double>) {
    let numbers = Array(numbers)
    (longer, shorter, same) = (numbers[0], numbers[1], numbers[2])
    (days, onlyInOption, onlyInBase) = (numbers[3], numbers[4], numbers[5])
  }

  /// How many numbers a shift has.
  static let width = 6

  fileprivate mutating func add(_ base: PersonWait, _ option: PersonWait) {
    let change = option.days - base.days
    days += change
    if change >= Self.noticeable {
      longer += 1
    } else if change <= -Self.noticeable {
      shorter += 1
    } else {
      same += 1
    }
  }
}

/// Who gains and who loses by an option in one future: everybody, then each territory, then each profile of the base.
public struct WaitShifts: Hashable, Sendable {
  /// Everybody.
  public var all = WaitShift()
  /// By territory of the base.
  public var territories: [WaitShift]
  /// By profile of the base.
  public var profiles: [WaitShift]

  /// Holds everybody's wait under an option against that under the base, person by person.
  ///
  /// A person is the same under both: the address of the person's chance says who it is. Somebody whom the option makes
  /// live elsewhere is counted where the base has them.
  ///
  /// - Parameters:
  ///   - base: Everybody's wait in a future of the base, in the order of addresses.
  ///   - option: Everybody's wait in the same future of the option, in the same order.
  ///   - scenario: The base.
  public init(from base: [PersonWait], to option: [PersonWait], of scenario: Scenario) {
    territories = Array(repeating: WaitShift(), count: scenario.territories.count)
    profiles = Array(repeating: WaitShift(), count: scenario.profiles.count)
    var (left, right) = (0, 0)
    while left < base.count || right < option.count {
      if right == option.count || (left < base.count && base[left].person < option[right].person) {
        tally(base[left]) { $0.onlyInBase += 1 }
        left += 1
      } else if left == base.count || option[right].person < base[left].person {
        tally(option[right]) { $0.onlyInOption += 1 }
        right += 1
      } else {
        let (before, after) = (base[left], option[right])
        tally(before) { $0.add(before, after) }
        (left, right) = (left + 1, right + 1)
      }
    }
  }

  private mutating func tally(_ person: PersonWait, _ count: (inout WaitShift) -> Void) {
    count(&all)
    if territories.indices.contains(person.territory) { count(&territories[person.territory]) }
    if profiles.indices.contains(person.profile) { count(&profiles[person.profile]) }
  }

  /// The shifts one after the other: everybody, territories, profiles.
  var shifts: [WaitShift] { [all] + territories + profiles }

  /// The mean of several futures.
  ///
  /// - Precondition: There is at least one, and all are of the same base.
  public init(mean futures: [WaitShifts]) {
    precondition(!futures.isEmpty, "There is no mean of nothing.")
    let rows = futures.map { $0.shifts.flatMap(\.numbers) }
    let means = rows[0].indices.map { place in rows.reduce(0) { $0 + $1[place] } / Double(rows.count) }
    self.init(numbers: means, territories: futures[0].territories.count)
  }

  init(numbers: [Double], territories count: Int) {
    let shifts = stride(from: 0, to: numbers.count, by: WaitShift.width).map {
      WaitShift(numbers[$0..<$0 + WaitShift.width])
    }
    all = shifts[0]
    territories = Array(shifts[1..<1 + count])
    profiles = Array(shifts[(1 + count)...])
  }
}

/// Lives each future under the base and under every option, and says who waits longer or less long.
private struct ShiftWorker: ReplicationWorker, ~Copyable {
  private let seed: UInt64
  private let scenario: Scenario
  private let options: [Scenario]

  init(seed: UInt64, base: Scenario, options: [Scenario]) {
    self.seed = seed
    scenario = base
    self.options = options
  }

  mutating func run(replication: UInt32) -> [Double?] {
    var future = Future(scenario)
    let before = future.waits(seed: seed, replication: replication)
    var numbers: [Double?] = []
    for option in options {
      var other = Future(option)
      let after = other.waits(seed: seed, replication: replication)
      numbers += WaitShifts(from: before, to: after, of: scenario).shifts.flatMap(\.numbers)
    }
    return numbers
  }
}

extension Plan {
  /// Who gains and who loses by each option, in each of the plan's futures.
  ///
  /// - Parameters:
  ///   - options: Scenarios that differ from the base.
  ///   - base: What they are held against.
  ///   - cancellation: Looked at before each future.
  /// - Returns: By option, one for each future finished, in order of number.
  public func shifts(
    of options: [Scenario], against base: Scenario, until cancellation: Cancellation = Cancellation()
  ) -> [[WaitShifts]] {
    let seed = seed
    let rows = run(
      until: cancellation, makeWorker: { ShiftWorker(seed: seed, base: base, options: options) }
    ) { (_) throws(Never) in }
    let width = (1 + base.territories.count + base.profiles.count) * WaitShift.width
    return options.indices.map { option in
      rows.map { row in
        WaitShifts(
          numbers: (option * width..<(option + 1) * width).map { row[$0] ?? 0 }, territories: base.territories.count)
      }
    }
  }
}
