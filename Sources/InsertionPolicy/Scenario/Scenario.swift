public import Quantities
public import Stochastics

/// One checked description of a département's insertion system and of what has been voted.
///
/// A scenario is complete: nothing in it is optional by accident, every index is in range, every share sums to one.
/// It knows nothing of the file it came from beyond the ``Provenance`` of its numbers.
public struct Scenario: Sendable {
  /// What the scenario is called on screen and in reports.
  public var name: Bilingual
  /// One paragraph on what the scenario represents.
  public var summary: Bilingual
  /// First day simulated.
  public var firstDay: CivilDate
  /// Last day simulated, included.
  public var lastDay: CivilDate
  /// Territories, in the order of every per-territory result.
  public var territories: [Territory] {
    didSet { territoryOrder = Self.order(territories.map(\.id)) }
  }
  /// Indices of the territories in the order of their ids, by which chance is addressed: listing them in another order
  /// changes nothing of what happens in each.
  public private(set) var territoryOrder: [Int]
  /// Names of the yes/no attributes that rules can test, at most 32; an attribute is its index in this list.
  public var attributes: [String]
  /// Profiles of people; their shares sum to one.
  public var profiles: [Profile]
  /// Where people come from after the first day.
  public var arrivals: [ArrivalStream]
  /// Length of an RSA spell, in days; `nil` where nobody leaves the RSA by itself.
  public var rsaSpell: Law?
  /// The way from entry to the notification of an orientation; `nil` where every stream goes straight to a programme.
  public var orientation: OrientationRules?
  /// Programmes, in the order of every per-programme result.
  public var programmes: [Programme]
  /// Who does the work, where, with how many référents.
  public var structures: [Structure]
  /// Departures, vacancies and absences of référents.
  public var staff: StaffRules
  /// The équipe pluridisciplinaire; `nil` where nothing is put to it.
  public var equipe: EquipeRules?
  /// Who is present on the first day.
  public var stock: [StockGroup]
  /// What has been promised, to be held against what comes out.
  public var targets: [Target]
  /// The matrix of indicators that a convention asks for, in its order; empty where there is none.
  ///
  /// What its rows promise stands among ``targets`` too.
  public var matrix: [MatrixRow] = []
  /// Which reading of an ambiguous or contradictory text this scenario takes.
  public var readings: [Reading]
  /// Sessions at which newcomers are told of their rights and duties together; `nil` where there are none.
  public var informationSessions: InformationSessions?
  /// Money paid in advance and settled on what is achieved; `nil` where nothing is paid that way.
  public var grant: Grant?
  /// The financial table of a convention and what it pays for; `nil` where no ledger is kept.
  public var budget: Budget?
  /// The label Référent RSA; `nil` where no structure needs it.
  public var label: LabelRules?
  /// Whether results are given by civil quarter too.
  public var reportsQuarters: Bool
  /// Whether all actions together are counted in places or in persons; `nil` where they are not counted together.
  public var counting: Counting? = nil
  /// Where each number comes from, in the order of the file.
  public var provenance: [Provenance]

  /// Makes a scenario from parts that fit together; reading a file checks that they do.
  public init(
    name: Bilingual, summary: Bilingual, firstDay: CivilDate, lastDay: CivilDate, territories: [Territory],
    attributes: [String] = [], profiles: [Profile], arrivals: [ArrivalStream], rsaSpell: Law? = nil,
    orientation: OrientationRules? = nil, programmes: [Programme], structures: [Structure],
    staff: StaffRules = StaffRules(), equipe: EquipeRules? = nil, stock: [StockGroup] = [], targets: [Target] = [],
    readings: [Reading] = [], informationSessions: InformationSessions? = nil, grant: Grant? = nil,
    budget: Budget? = nil, label: LabelRules? = nil, reportsQuarters: Bool = false, provenance: [Provenance] = []
  ) {
    self.name = name
    self.summary = summary
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.territories = territories
    territoryOrder = Self.order(territories.map(\.id))
    self.attributes = attributes
    self.profiles = profiles
    self.arrivals = arrivals
    self.rsaSpell = rsaSpell
    self.orientation = orientation
    self.programmes = programmes
    self.structures = structures
    self.staff = staff
    self.equipe = equipe
    self.stock = stock
    self.targets = targets
    self.readings = readings
    self.informationSessions = informationSessions
    self.grant = grant
    self.budget = budget
    self.label = label
    self.reportsQuarters = reportsQuarters
    self.provenance = provenance
  }
}

extension Scenario {
  /// Positions in the order of the ids, that of the list where two are alike.
  static func order(_ ids: [String]) -> [Int] { ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) } }
}

/// A text in the two languages of everything a user reads.
public struct Bilingual: Hashable, Sendable {
  /// French.
  public var fr: String
  /// English.
  public var en: String

  /// Makes a text from its two versions.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }
}

/// A territory of the département.
public struct Territory: Hashable, Sendable {
  /// Short name used in files and results, such as `lens-lievin`.
  public var id: String
  /// Name on screen, such as *Lens-Liévin*.
  public var name: String
  /// Part of the département's people who live here; all territories sum to one.
  public var share: Share

  /// Makes a territory.
  public init(id: String, name: String, share: Share) {
    self.id = id
    self.name = name
    self.share = share
  }
}

/// A kind of person, with the attributes that rules test.
public struct Profile: Hashable, Sendable {
  /// Short name used in files.
  public var id: String
  /// Part of all people with this profile; all profiles sum to one.
  public var share: Share
  /// For each attribute of ``Scenario/attributes``, the probability that a person of this profile has it.
  public var attributeShares: [Share]
  /// Age in years of the youngest child when the person enters or is first seen; `nil` where no child is known.
  public var youngestChildYears: Law?
  /// Age in years of the person on entering or being first seen; `nil` where it is not known, and no rule may ask.
  ///
  /// The whole years are civil years: somebody drawn at 25.0 has the twenty-fifth birthday on that day.
  public var ageYears: Law?

  /// Makes a profile.
  public init(
    id: String, share: Share, attributeShares: [Share] = [], youngestChildYears: Law? = nil, ageYears: Law? = nil
  ) {
    self.id = id
    self.share = share
    self.attributeShares = attributeShares
    self.youngestChildYears = youngestChildYears
    self.ageYears = ageYears
  }
}

/// People who are present on the first day, in one position.
public struct StockGroup: Sendable {
  /// Where the people of a group stand on the first day.
  public enum Position: Hashable, Sendable {
    /// Accompanied in the programme of this index.
    case accompanied(programme: Int)
    /// Oriented to the programme of this index, past its door and waiting for a place.
    case waiting(programme: Int)
    /// Without référent: invited to the orientation step one after the other over this many days.
    case toOrient(overDays: Days)
  }
  /// Where they stand.
  public var position: Position
  /// How many people, in the whole département.
  public var people: Persons
  /// Part of them by territory, or `nil` for the territories' own shares.
  public var territoryShares: [Share]?
  /// Part of a group that is accompanied that is on the RSA no more: in the tail after it, where there is one.
  public var offRSAShare: Share
  /// Part of them by profile, or `nil` for the profiles' own shares.
  public var profileShares: [Share]?

  /// Makes a group of the initial stock.
  public init(
    position: Position, people: Persons, territoryShares: [Share]? = nil, offRSAShare: Share = 0,
    profileShares: [Share]? = nil
  ) {
    self.position = position
    self.people = people
    self.territoryShares = territoryShares
    self.offRSAShare = offRSAShare
    self.profileShares = profileShares
  }
}
