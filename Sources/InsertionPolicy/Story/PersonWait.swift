internal import Quantities

/// How long one person waited in one future, for whatever cause: from entry, between the steps, without référent.
public struct PersonWait: Hashable, Sendable {
  /// Address of the person's chance, the same under every policy.
  public var person: UInt32
  /// Index of the territory.
  public var territory: Int
  /// Index of the profile.
  public var profile: Int
  /// Days waited until the end of the period.
  public var days: Double

  /// Makes a wait.
  public init(person: UInt32, territory: Int, profile: Int, days: Double) {
    self.person = person
    self.territory = territory
    self.profile = profile
    self.days = days
  }
}

/// Adds up everybody's waits as moments come, keeping no moment.
struct WaitBook: Sendable {
  private struct Line {
    var wait: PersonWait
    var since: Instant
    var isWaiting: Bool
  }

  private var lines: [UInt32: Line] = [:]

  mutating func clear() { lines.removeAll(keepingCapacity: true) }

  mutating func write(_ moment: Moment, about subject: Person) {
    let isWaiting = moment.wait != .nothing
    guard var line = lines[moment.person] else {
      lines[moment.person] = Line(
        wait: PersonWait(
          person: moment.person, territory: moment.territory, profile: Int(subject.profile), days: 0),
        since: moment.time, isWaiting: isWaiting)
      return
    }
    if line.isWaiting { line.wait.days += moment.time.days - line.since.days }
    line.since = moment.time
    line.isWaiting = isWaiting
    lines[moment.person] = line
  }

  /// Everybody's wait up to the end of the period, in the order of addresses.
  func waits(until horizon: Instant) -> [PersonWait] {
    lines.values.map { line in
      var wait = line.wait
      if line.isWaiting { wait.days += horizon.days - line.since.days }
      return wait
    }.sorted { $0.person < $1.person }
  }
}
