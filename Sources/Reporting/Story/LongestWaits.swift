public import InsertionPolicy
internal import Quantities

/// The people of one future who waited longest: where to begin looking.
public struct LongestWaits: Sendable {
  /// One person's wait.
  struct Entry: Hashable {
    var person: UInt32
    var territory: Int
    /// Minutes waited in all.
    var total: Int
    /// The cause asked for; else that of the longest part, the first in the order of the causes where two are alike.
    var mainCause: Cause
    var mainMinutes: Int
  }

  let scenario: Scenario
  let entries: [Entry]
  /// How many people appear in the future, of those asked for.
  let people: Int
  let cause: Cause?

  /// Which people are looked at.
  public struct Filter: Hashable, Sendable {
    /// The wait that counts, or `nil` for the whole wait.
    public var cause: Cause?
    /// Id of the stream by which they came, ``stock`` for those there on the first day, or `nil` for everybody.
    public var stream: String?
    /// Index of the territory where they live, or `nil` for everywhere.
    public var territory: Int?

    /// The name that stands for the initial stock among the streams.
    public static let stock = "stock"

    /// Looks at everybody, and at the whole wait, unless told.
    public init(cause: Cause? = nil, stream: String? = nil, territory: Int? = nil) {
      self.cause = cause
      self.stream = stream
      self.territory = territory
    }

    /// Whether a person is looked at.
    fileprivate func includes(_ moment: Moment, of scenario: Scenario) -> Bool {
      if let territory, moment.territory != territory { return false }
      guard let stream else { return true }
      return PersonName.name(of: moment.person, in: scenario).split(separator: "/").first.map(String.init) == stream
    }
  }

  /// Looks for the longest waits.
  ///
  /// - Parameters:
  ///   - moments: Everybody's moments of one future, in order.
  ///   - scenario: The scenario of the future.
  ///   - count: How many people are wanted, at least 1; fewer are given where fewer waited.
  ///   - filter: Whom to look at, and which wait counts.
  /// - Complexity: O(m + p log p) in moments and people.
  public init(_ moments: [Moment], of scenario: Scenario, count: Int, filter: Filter = Filter()) {
    self.scenario = scenario
    cause = filter.cause
    let horizon = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay).horizon
    var slots: [UInt32: Int] = [:]
    var ledgers: [(last: Moment, minutes: [Int])] = []
    for moment in moments {
      if let slot = slots[moment.person] {
        Self.add(ledgers[slot].last, until: moment.time, to: &ledgers[slot].minutes)
        ledgers[slot].last = moment
      } else {
        slots[moment.person] = ledgers.count
        ledgers.append((moment, Array(repeating: 0, count: Cause.allCases.count)))
      }
    }
    for slot in ledgers.indices { Self.add(ledgers[slot].last, until: horizon, to: &ledgers[slot].minutes) }
    let wanted = ledgers.filter { filter.includes($0.last, of: scenario) }
    people = wanted.count
    let asked = filter.cause.flatMap { Cause.allCases.firstIndex(of: $0) }
    let found = wanted.compactMap { ledger -> Entry? in
      let most = asked.map { ledger.minutes[$0] } ?? ledger.minutes.max() ?? 0
      guard most > 0, let main = asked ?? ledger.minutes.firstIndex(of: most) else { return nil }
      return Entry(
        person: ledger.last.person, territory: ledger.last.territory, total: ledger.minutes.reduce(0, +),
        mainCause: Cause.allCases[main], mainMinutes: most)
    }
    func rank(_ entry: Entry) -> Int { asked == nil ? entry.total : entry.mainMinutes }
    entries = Array(found.sorted { (rank($1), $0.person) < (rank($0), $1.person) }.prefix(count))
  }

  private static func add(_ moment: Moment, until end: Instant, to minutes: inout [Int]) {
    guard end > moment.time, moment.wait != .nothing else { return }
    let story = Story(person: moment.person, moments: [moment], horizon: end)
    for stretch in story.waits {
      guard let index = Cause.allCases.firstIndex(of: stretch.cause) else { continue }
      minutes[index] += stretch.to.minute - stretch.from.minute
    }
  }

  /// A table for a terminal, its lines ended.
  public func text(in language: Language) -> String {
    let voice = Voice(language)
    let title = voice.say(
      fr: "Les \(entries.count) plus longues attentes, sur \(voice.count(people)) personnes",
      en: "The \(entries.count) longest waits, of \(voice.count(people)) people")
    let headings = [
      voice.say(fr: "Personne", en: "Person"), voice(.territory), voice.say(fr: "Attente", en: "Wait"),
      cause == nil ? voice.say(fr: "Cause principale", en: "Main cause") : voice.say(fr: "Dont", en: "Of which"),
    ]
    let rows =
      [headings]
      + entries.map { entry in
        [
          PersonName.name(of: entry.person, in: scenario), scenario.territories[entry.territory].name,
          voice.duration(entry.total), "\(voice.cause(entry.mainCause)), \(voice.duration(entry.mainMinutes))",
        ]
      }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: "\u{A0}", count: $1 - $0.count) }.joined(separator: "  ")
        + "  \(row[3])"
    }
    return StoryReport.ended([title, ""] + lines, voice)
  }

  /// The same for machines: schema 1 of `docs/explain.md`, its line ended.
  public var json: String {
    let head: JSONValue = [
      "schema": .integer(StoryReport.schema), "people": .integer(people),
      "longest": .array(
        entries.map { entry in
          [
            "person": .string(PersonName.name(of: entry.person, in: scenario)),
            "territory": .string(scenario.territories[entry.territory].id), "total_minutes": .integer(entry.total),
            "main_cause": .string(entry.mainCause.rawValue), "main_minutes": .integer(entry.mainMinutes),
          ]
        }),
    ]
    return head.text(spread: 2) + "\n"
  }
}
