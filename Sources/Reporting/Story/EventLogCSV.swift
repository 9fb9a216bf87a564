public import InsertionPolicy
internal import Quantities

/// A log of what happened to everybody, for tools of process mining.
///
/// RFC 4180: commas, lines ended by CR LF, UTF-8 without a byte order mark; `docs/explain.md` describes the columns.
public struct EventLogCSV: Sendable {
  /// The columns, in order, each with what it says of a moment of a future.
  private static let table: [(name: String, text: @Sendable (EventLogCSV, Moment, UInt32) -> String)] = [
    ("case", { log, moment, replication in "\(replication)/\(PersonName.name(of: moment.person, in: log.scenario))" }),
    ("activity", { _, moment, _ in moment.happening.rawValue }),
    ("time", { log, moment, _ in CivilMinute(moment.time.minute, on: log.timeline).iso8601 }),
    (
      "resource",
      { log, moment, _ in structure(of: moment, in: log.scenario).map { log.scenario.structures[$0].id } ?? "" }
    ),
    ("territory", { log, moment, _ in log.scenario.territories[moment.territory].id }),
    ("programme", { log, moment, _ in moment.programme.map { log.scenario.programmes[$0].id } ?? "" }),
    ("replication", { _, _, replication in "\(replication)" }), ("cause", { _, moment, _ in cause(moment.wait) }),
  ]
  /// Identifiers of the columns, in order.
  public static let columns = table.map(\.name)
  /// The first line of a log.
  public static let header = columns.joined(separator: ",") + "\r\n"

  private let scenario: Scenario
  private let timeline: Timeline

  /// Makes a writer for the futures of a scenario.
  public init(of scenario: Scenario) {
    self.scenario = scenario
    timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
  }

  /// The lines of some moments of one future, in the order given.
  ///
  /// - Complexity: O(n) in the number of moments.
  public func lines(_ moments: some Sequence<Moment>, replication: UInt32) -> String {
    moments.map { moment in
      Self.table.map { Self.field($0.text(self, moment, replication)) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// What is waited for from a moment on: nothing, one cause, or two one after the other.
  static func cause(_ wait: Moment.Wait) -> String {
    switch wait {
    case .nothing: ""
    case .cause(let cause): cause.rawValue
    case .causes(let first, _, let second): "\(first.rawValue)>\(second.rawValue)"
    }
  }

  /// Where a moment took place: the structure it names, or the only one of the territory that does such work.
  static func structure(of moment: Moment, in scenario: Scenario) -> Int? {
    if let structure = moment.structure { return structure }
    let work: Structure.Work
    switch moment.happening {
    case .interviewKept, .interviewMissed: work = .diagnostic
    case .sentToSLAI, .orientationDecided: work = .validation
    default: return nil
    }
    let fitting = scenario.structures.indices.filter {
      scenario.structures[$0].territory == moment.territory && scenario.structures[$0].work == work
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func field(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
