internal import InsertionPolicy
internal import Quantities

/// What a story says, in one language; what is missing in a language does not compile.
protocol StoryWords {
  var language: Language { get }
  var numbers: NumberStyle { get }

  func typeset(_ text: String) -> String
  func name(_ text: Bilingual) -> String
  func title(_ person: String) -> String
  func run(_ scenario: String, seed: UInt64, replication: UInt32) -> String
  func territory(_ name: String) -> String
  func profile(_ profile: String, attributes: [String]) -> String
  func child(born date: CivilDate) -> String
  func born(on date: CivilDate) -> String
  var whereLabel: String { get }
  var ruleLabel: String { get }
  var factLabel: String { get }
  var waitLabel: String { get }
  /// What happened, as a clause; `programme` is its name, `contract` what is signed there, `consequence` what was
  /// decided, `reason` why the équipe pluridisciplinaire hears the case, what is looked at, or the other record.
  func happening(
    _ happening: Happening, programme: String?, contract: String, months: Int?, consequence: String?, reason: String?
  ) -> String
  /// Said after an appointment that took place at the person's home.
  var atHome: String { get }
  /// What a person and the référent of a sphère sign on a day.
  func contract(_ sphere: Programme.Sphere?, on date: CivilDate) -> String
  /// Why a case is before the équipe pluridisciplinaire.
  func hearing(_ hearing: Hearing) -> String
  /// What was decided; `isOriented` is false for somebody heard before any orientation.
  func consequence(_ consequence: Consequence, programme: (Int) -> String, isOriented: Bool) -> String
  func cause(_ cause: Cause) -> String
  func assumption(low: String, high: String) -> String
  var noOrigin: String { get }
  /// Days, hours and minutes, without those that are zero.
  func duration(_ minutes: Int) -> String
  var waitsHeading: String { get }
  var causesHeading: String { get }
  var noWaits: String { get }
  var totalLabel: String { get }
  func check(_ sum: String, _ total: String) -> String
  func stretch(from: String, to: String) -> String
  /// The people who waited longest: title and headings of name, territory, wait, main cause.
  func longest(_ count: Int, of people: Int) -> String
  var longestColumns: [String] { get }
  /// In place of the last heading, where one cause was asked for.
  var longestCause: String { get }
}

extension Language {
  /// What stories say in this language.
  var story: any StoryWords {
    switch self {
    case .french: FrenchStoryWords()
    case .english: EnglishStoryWords()
    }
  }
}

extension StoryWords {
  /// The year from which what France Travail signs is the *contrat d'engagement*; before, it is the *PPAE*.
  ///
  /// The CER stays the word of the social and socio-professional sphères, as in the documents modelled.
  /// Source: loi n° 2023-1196 du 18 décembre 2023, in force on 1 January 2025 (code du travail, L. 5411-6).
  static var engagementContractYear: Int { 2025 }

  /// `12 j 3 h 05 min` from the letters that stand for days.
  func duration(_ minutes: Int, day: String) -> String {
    let parts = [(minutes / 1440, day), (minutes % 1440 / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "0\u{A0}min" }
    return parts.map { "\(numbers.number(Double($0.0), decimals: 0))\u{A0}\($0.1)" }.joined(separator: "\u{A0}")
  }
}
