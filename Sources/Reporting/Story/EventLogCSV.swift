public import InsertionPolicy
internal import Quantities

/// A log of what happened to everybody, for tools of process mining.
///
/// RFC 4180: commas, lines ended by CR LF, UTF-8 without a byte order mark; `docs/explain.md` describes the columns.
public struct EventLogCSV: Sendable {
  /// Identifiers of the columns, in order.
  public static let columns = [
    "case", "activity", "time", "resource", "territory", "programme", "replication", "cause",
  ]
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
    var text = ""
    for moment in moments {
      let fields = [
        "\(replication)/\(PersonName.name(of: moment.person, in: scenario))", moment.happening.rawValue,
        CivilMinute(moment.time.minute, on: timeline).iso8601,
        Self.structure(of: moment, in: scenario).map { scenario.structures[$0].id } ?? "",
        scenario.territories[moment.territory].id, moment.programme.map { scenario.programmes[$0].id } ?? "",
        "\(replication)", Self.cause(moment.wait),
      ]
      text += fields.map(Self.field).joined(separator: ",") + "\r\n"
    }
    return text
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
