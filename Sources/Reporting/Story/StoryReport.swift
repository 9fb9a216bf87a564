public import InsertionPolicy
internal import Quantities

/// One person's path through one future, for a person to read: what happened, where, why, waiting for what.
public struct StoryReport: Sendable {
  /// Columns that the text fits in.
  public static let width = 100
  /// Version of the JSON.
  public static let schema = 1

  let scenario: Scenario
  let identity: RunIdentity
  let seed: UInt64
  let replication: UInt32
  let story: Story
  let timeline: Timeline
  let lines: [Line]
  /// Minutes waited for each cause that occurred, in the order of the causes.
  let causes: [CauseTotal]
  /// Minutes waited in all, from the moments alone.
  let total: Int

  /// One moment with all that is said of it.
  struct Line: Hashable {
    var moment: Moment
    var minute: Int
    var structure: Int?
    var rules: [Rule]
    var facts: [String]
    var waits: [Wait]
  }

  /// A rule of the scenario, with what stands behind its numbers.
  struct Rule: Hashable {
    var path: String
    var numbers: [Provenance]
    /// The fact that a route follows as a whole.
    var source: String?
  }

  /// A stretch of waiting, in whole minutes.
  struct Wait: Hashable {
    var cause: Cause
    var from: Int
    var to: Int
    var minutes: Int { to - from }
  }

  /// Minutes waited for one cause.
  struct CauseTotal: Hashable {
    var cause: Cause
    var minutes: Int
  }

  /// Tells a story.
  ///
  /// - Parameters:
  ///   - story: The person's moments in one future.
  ///   - scenario: The scenario of the future.
  ///   - identity: Which scenario and which program.
  ///   - seed: Seed of the run.
  ///   - replication: Number of the future, from 0.
  /// - Precondition: the causes of the waits add up to the wait.
  public init(_ story: Story, of scenario: Scenario, _ identity: RunIdentity, seed: UInt64, replication: UInt32) {
    self.scenario = scenario
    self.identity = identity
    self.seed = seed
    self.replication = replication
    self.story = story
    timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    let rules = StoryRules(story, scenario)
    let waits = story.waits.map { Wait(cause: $0.cause, from: $0.from.minute, to: $0.to.minute) }
    lines = story.moments.enumerated().map { index, moment in
      let end = index + 1 < story.moments.count ? story.moments[index + 1].time : story.horizon
      return Line(
        moment: moment, minute: moment.time.minute, structure: EventLogCSV.structure(of: moment, in: scenario),
        rules: rules.paths(of: index).map { Self.rule($0, scenario) },
        facts: StoryFacts.facts(of: moment, in: scenario),
        waits: moment.time == end
          ? [] : waits.filter { $0.from >= moment.time.minute && $0.to <= end.minute && $0.minutes > 0 })
    }
    causes = Cause.allCases.compactMap { cause in
      let minutes = waits.filter { $0.cause == cause }.reduce(0) { $0 + $1.minutes }
      return minutes > 0 ? CauseTotal(cause: cause, minutes: minutes) : nil
    }
    total = story.moments.indices.reduce(0) { sum, index in
      guard story.moments[index].wait != .nothing else { return sum }
      let end = index + 1 < story.moments.count ? story.moments[index + 1].time : story.horizon
      return sum + end.minute - story.moments[index].time.minute
    }
    let added = causes.reduce(0) { $0 + $1.minutes }
    precondition(added == total, "Causes add up to \(added) minutes of a wait of \(total).")
  }

  /// What the person is called.
  public var name: String { PersonName.name(of: story.person, in: scenario) }

  /// Every stretch of waiting, in order.
  var waits: [Wait] { lines.flatMap(\.waits) }

  private static func rule(_ path: String, _ scenario: Scenario) -> Rule {
    let route = scenario.orientation?.routes.first { path == "orientation.routes.\($0.id)" }
    // The whole équipe would be a page of numbers: the path alone says where to look.
    let isChapter = path == "equipe"
    let numbers = scenario.provenance.filter { $0.path == path || (!isChapter && $0.path.hasPrefix(path + ".")) }
    return Rule(path: path, numbers: numbers, source: route?.source)
  }
}
