/// An executable definition of one figure that a département follows.
///
/// A value is a plain number, whose ``unit`` stands here, beside its name: what comes after (means, intervals, differences,
/// charts) is the same arithmetic for every indicator, so that the unit is a value that is looked up, not a type.
///
/// Several definitions of one idea stand side by side: the CALPAE month, the decree's six weeks, the 45 days of
/// rdv-insertion.
public struct Indicator: Hashable, Sendable {
  /// What a value of the indicator counts.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// People.
    case persons
    /// Dossiers, appointments, contracts or other acts.
    case acts
    /// Places.
    case places
    /// A part of a whole, between 0 and 1.
    case share
    /// Calendar days.
    case days
    /// People or acts for one full-time post.
    case perFTE = "per_fte"
    /// Full-time posts.
    case fte
    /// Euros.
    case euros
    /// Working days.
    case workingDays = "working_days"
  }
  /// Which way is better.
  public enum Direction: String, Hashable, Sendable {
    /// A target is reached by this value or more.
    case atLeast
    /// A target is reached by this value or less.
    case atMost
    /// Neither is better.
    case neutral
  }
  /// What part of the report an indicator belongs to.
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    /// From entry to the notified orientation.
    case orientation
    /// First appointments and contracts.
    case contracts
    /// What each programme does.
    case programmes
    /// People without référent, places, and the gap between them.
    case coverage
    /// How long people wait.
    case waits
    /// What référents carry.
    case workload
    /// Differences between territories.
    case equity
    /// What is paid, and on what condition.
    case money
    /// The label Référent RSA: who holds it, and what its absence does.
    case label
  }

  /// Stable identifier, such as `orientation.within_one_month` or `caf.served`.
  public var id: String
  /// Name on screen.
  public var name: Bilingual
  /// What is counted, over what window, in one or two sentences.
  public var definition: Bilingual
  /// What a value counts.
  public var unit: Unit
  /// Which way is better.
  public var direction: Direction
  /// What part of the report it belongs to.
  public var theme: Theme
  /// Facts or texts the definition follows, such as `ANX-02; F01-18`.
  public var source: String
  /// Index of the programme it is about, or `nil`.
  public var programme: Int?
  /// Index of the body that needs the label it is about, or `nil`; such an indicator is given for the whole period only.
  public var body: Int?
  /// Whether it is also given for each month (for a curve).
  public var monthly: Bool
  /// Whether it is also given for each territory.
  public var byTerritory: Bool
  /// Whether it is given for the whole period only.
  public var wholePeriodOnly: Bool
  /// Whether it is also given for quarters, where results are.
  public var byQuarter = true

  /// Makes a definition.
  public init(
    id: String, name: Bilingual, definition: Bilingual, unit: Unit, direction: Direction, theme: Theme, source: String,
    programme: Int? = nil, monthly: Bool = false, byTerritory: Bool = true, body: Int? = nil,
    wholePeriodOnly: Bool = false
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.unit = unit
    self.direction = direction
    self.theme = theme
    self.source = source
    self.programme = programme
    self.monthly = monthly
    self.byTerritory = byTerritory
    self.body = body
    self.wholePeriodOnly = wholePeriodOnly || body != nil
  }
}

/// One value that a future gives: an indicator, over a window, in a territory or in all of them.
public struct IndicatorCell: Hashable, Sendable {
  /// A stretch of the simulated period.
  public enum Window: Hashable, Sendable {
    /// The whole period.
    case whole
    /// A civil year of the period.
    case year(Int)
    /// A civil month of the period.
    case month(year: Int, month: Int)
    /// A civil quarter of the period, 1 to 4.
    case quarter(year: Int, quarter: Int)
  }
  /// Index of the indicator in the catalogue.
  public var indicator: Int
  /// When.
  public var window: Window
  /// Index of the territory, or `nil` for the département.
  public var territory: Int?

  /// Makes a cell.
  public init(indicator: Int, window: Window, territory: Int?) {
    self.indicator = indicator
    self.window = window
    self.territory = territory
  }
}

extension IndicatorCell.Window: CustomStringConvertible {
  /// `all`, `2024`, `2024-03` or `2024-Q1`.
  public var description: String {
    switch self {
    case .whole: "all"
    case .year(let year): String(year)
    case .month(let year, let month): month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    }
  }
}
