public import Quantities

/// A flow of people into the system: yearly volume, monthly profile, shocks, over-dispersion.
///
/// Arrivals form a non-homogeneous Poisson process in each territory.
public struct ArrivalStream: Sendable {
  /// What happens first to a person of this stream.
  public enum Destination: Hashable, Sendable {
    /// The person is invited to the orientation step.
    case orientation
    /// The person is routed at once among the programmes, with neither invitation nor diagnostic.
    case routing
    /// The person asks for a place in the programme of this index.
    case programme(Int)
  }
  /// Where the people of a stream come from.
  public enum Origin: Hashable, Sendable {
    /// They were not in the system.
    case outside(onRSA: Bool)
    /// They are accompanied in one of these programmes, and are referred to another one by their référent.
    case present(programmes: [Int])
  }

  /// Short name used in files.
  public var id: String
  /// Expected arrivals in a civil year of 365 days, in the whole département.
  public var perYear: Double
  /// Twelve monthly weights, January first; only their proportions count.
  public var monthlyWeights: [Double]
  /// Periods in which the flow is multiplied.
  public var shocks: [Shock]
  /// Coefficient of variation of the flow from one month to the next, beyond chance; 0 for a Poisson flow.
  public var dispersion: Double
  /// Part of the flow by territory, or `nil` for the territories' own shares.
  public var territoryShares: [Share]?
  /// Part of the flow by profile, or `nil` for the profiles' own shares; nothing for people who are present already.
  public var profileShares: [Share]?
  /// What happens first.
  public var destination: Destination
  /// Where they come from.
  public var origin: Origin
  /// Whether annex A counts them as *nouveaux entrants*.
  public var countedAsNew: Bool
  /// Whether the people, present, go on with what they are in while they take part in the destination: a prescription
  /// instead of a referral.
  public var isAlongside = false

  /// A period in which a flow is multiplied.
  public struct Shock: Hashable, Sendable {
    /// First day of the shock.
    public var from: CivilDate
    /// Last day of the shock, included.
    public var to: CivilDate
    /// What the flow is multiplied by, at least 0.
    public var factor: Double

    /// Makes a shock.
    public init(from: CivilDate, to: CivilDate, factor: Double) {
      self.from = from
      self.to = to
      self.factor = factor
    }
  }

  /// Makes a stream.
  public init(
    id: String, perYear: Double, monthlyWeights: [Double] = Array(repeating: 1, count: 12), shocks: [Shock] = [],
    dispersion: Double = 0, territoryShares: [Share]? = nil, destination: Destination,
    origin: Origin = .outside(onRSA: true), countedAsNew: Bool = false, profileShares: [Share]? = nil
  ) {
    self.id = id
    self.perYear = perYear
    self.monthlyWeights = monthlyWeights
    self.shocks = shocks
    self.dispersion = dispersion
    self.territoryShares = territoryShares
    self.destination = destination
    self.origin = origin
    self.countedAsNew = countedAsNew
    self.profileShares = profileShares
  }
}
