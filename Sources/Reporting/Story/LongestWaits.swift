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
    /// The cause of the longest part of it, the first in the order of the causes where two are alike.
    var mainCause: Cause
    var mainMinutes: Int
  }

  let scenario: Scenario
  let entries: [Entry]
  /// How many people appear in the future.
  let people: Int

  /// Looks for the longest waits.
  ///
  /// - Parameters:
  ///   - moments: Everybody's moments of one future, in order.
  ///   - scenario: The scenario of the future.
  ///   - count: How many people are wanted, at least 1; fewer are given where fewer waited.
  /// - Complexity: O(m + p log p) in moments and people.
  public init(_ moments: [Moment], of scenario: Scenario, count: Int) {
    self.scenario = scenario
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
    people = ledgers.count
    let found = ledgers.compactMap { ledger -> Entry? in
      guard let most = ledger.minutes.max(), most > 0, let main = ledger.minutes.firstIndex(of: most) else {
        return nil
      }
      return Entry(
        person: ledger.last.person, territory: ledger.last.territory, total: ledger.minutes.reduce(0, +),
        mainCause: Cause.allCases[main], mainMinutes: most)
    }
    entries = Array(found.sorted { ($1.total, $0.person) < ($0.total, $1.person) }.prefix(count))
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
    let words = language.story
    let rows =
      [words.longestColumns]
      + entries.map { entry in
        [
          PersonName.name(of: entry.person, in: scenario), scenario.territories[entry.territory].name,
          words.duration(entry.total), "\(words.cause(entry.mainCause)), \(words.duration(entry.mainMinutes))",
        ]
      }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: "\u{A0}", count: $1 - $0.count) }.joined(separator: "  ")
        + "  \(row[3])"
    }
    return StoryReport.ended([words.longest(entries.count, of: people), ""] + lines, words)
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
