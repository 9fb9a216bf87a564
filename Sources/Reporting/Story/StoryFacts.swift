internal import InsertionPolicy

/// Rows of the catalogue of facts that the model's own rules follow, beyond the numbers of a scenario.
///
/// A convention binds those who signed it: a row is named only where the scenario cites its family, and for a rule of
/// a programme where a number of that programme does.
enum StoryFacts {
  private enum Scope {
    /// Anything of the scenario cites the family.
    case scenario
    /// A number of the orientation step cites it.
    case orientation
    /// A number of the moment's programme cites it.
    case programme
  }

  /// Source: the rows of `FACTS.md` that the doc comments of the model name at the same rules.
  private static let rows: [(happening: Happening, fact: String, scope: Scope)] = [
    (.entered, "ANX-03", .scenario),
    (.orientationBegan, "ANX-05", .scenario),
    (.sentToStructureAtEntry, "CAF62-25", .orientation), (.sentToStructureAtEntry, "CAF62-26", .orientation),
    (.sentToStructureAtEntry, "CAF62-27", .orientation),
    (.interviewKept, "CAF62-44", .orientation),
    (.sentToSLAI, "CAF62-45", .orientation), (.orientationDecided, "CAF62-45", .orientation),
    (.orientationNotified, "ANX-04", .scenario), (.orientationNotified, "ANX-12", .scenario),
    (.placeTaken, "ANX-06", .scenario), (.placeTaken, "ANX-07", .scenario),
    (.probationBegan, "F18-15", .programme),
    (.firstAppointment, "CAF62-34", .programme), (.outOfCompetence, "CAF62-35", .programme),
    (.contractSigned, "CAF62-47", .programme), (.contractSigned, "CAF26-31", .programme),
    (.contractSigned, "CAF77-20", .programme),
    (.appointmentHeld, "CAF62-51", .programme), (.appointmentMissed, "CAF62-64", .programme),
    (.putToEquipe, "CAF62-65", .programme), (.putToEquipe, "CAF77-14", .programme),
    (.equipeDecided, "CAF77-16", .programme),
    (.endedAtAnyTime, "CAF62-60", .programme), (.sessionAttended, "CAF26-10", .scenario),
    (.courseEnded, "CAF62-49", .programme), (.courseEnded, "CAF62-50", .programme),
    (.courseEnded, "CAF26-37", .programme), (.courseEnded, "CAF77-21", .programme),
    (.rsaEnded, "CAF62-62", .programme), (.rsaEnded, "CAF77-27", .programme), (.tailEnded, "CAF62-63", .programme),
  ]

  /// Facts behind a moment, in the order of the table.
  static func facts(of moment: Moment, in scenario: Scenario) -> [String] {
    rows.filter { $0.happening == moment.happening }.compactMap { row -> String? in
      let family = row.fact.prefix { $0 != "-" } + "-"
      let scope =
        switch row.scope {
        case .scenario: ""
        case .orientation: "orientation."
        case .programme: moment.programme.map { "programmes.\(scenario.programmes[$0].id)." } ?? "-"
        }
      // The two weeks to the first appointment are for the social and socio-professional sphères (ANX-08).
      if moment.happening == .placeTaken, let programme = moment.programme,
        scenario.programmes[programme].sphere == .professional
      {
        return nil
      }
      return isCited(String(family), under: scope, in: scenario) ? row.fact : nil
    }
  }

  private static func isCited(_ family: String, under scope: String, in scenario: Scenario) -> Bool {
    let inRoutes = scope != "" && scope != "orientation." ? [] : scenario.orientation?.routes.compactMap(\.source) ?? []
    return inRoutes.contains { $0.hasPrefix(family) }
      || scenario.provenance.contains { number in
        guard number.path.hasPrefix(scope) else { return false }
        switch number.origin {
        case .fact(let id): return id.hasPrefix(family)
        case .assumption(let reason, _, _): return reason.contains(family)
        }
      }
  }
}
