internal import DiscreteEvents
internal import Quantities

/// One structure's places in one programme, and who holds them.
struct Offer: BitwiseCopyable {
  /// Index of the structure.
  let structure: Int
  let programme: Int
  let territory: Int
  /// Index of the waiting line it serves.
  let line: Int
  /// The programme's rule with the structure's own ceiling where it has one; `nil` for unlimited places.
  let load: LoadRule?
  var pool: CapacityPool
  /// First and last of the people who hold a place, linked through ``Person/nextMember``.
  var firstMember = Person.nobody
  var lastMember = Person.nobody
  var memberCount = 0
  /// Whether nobody new comes in, and a place closes with each person who leaves.
  var isClosing = false
  /// FTE-days of the civil year so far, for yearly readings of the load.
  var accrued = 0.0
  var accruedAt = Instant.start
  var fte = 0.0
  /// Accompaniments started in the civil year, and people carried over into it.
  var startsThisYear = 0
  var carriedOver = 0

  init(structure: Int, programme: Int, territory: Int, line: Int, load: LoadRule?) {
    self.structure = structure
    self.programme = programme
    self.territory = territory
    self.line = line
    self.load = load
    pool = CapacityPool(capacity: load == nil ? CapacityPool.unlimited : 0)
  }

  /// Whether a place comes back when somebody leaves: yearly readings count a person until the year ends.
  var placesComeBack: Bool {
    switch load?.reading {
    case nil, .caseload: true
    case .starts, .served: false
    }
  }

  /// Books the FTE-days up to now, before the FTE change or the year ends.
  mutating func accrue(until now: Instant) {
    accrued += fte * (now - accruedAt).count
    accruedAt = now
  }

  /// Places that the rule gives with the present FTE; for yearly readings, over the whole civil year.
  func entitledPlaces(now: Instant, yearEnd: Instant, yearDays: Double) -> Int {
    guard let load else { return CapacityPool.unlimited }
    let posts =
      switch load.reading {
      case .caseload: fte
      case .starts, .served: (accrued + fte * (yearEnd - now).count) / yearDays
      }
    return Int((posts * load.ceiling + 1e-9).rounded(.down))
  }

  /// Load as the rule counts it.
  var countedLoad: Int {
    switch load?.reading {
    case nil, .caseload: memberCount
    case .starts: startsThisYear
    case .served: carriedOver + startsThisYear
    }
  }

  /// Load that the floor asks for at this moment of the year.
  ///
  /// Chosen: yearly readings are judged on the straight line from what was carried over on 1 January to the floor on
  /// 31 December, because CAF62-32 does not say over what period the floor is judged (FND-37).
  func floorLoad(now: Instant, yearStart: Instant, yearEnd: Instant, yearDays: Double) -> Double {
    guard let load, let floor = load.floor else { return 0 }
    guard load.reading != .caseload else { return fte * floor }
    let goal = (accrued + fte * (now - accruedAt).count + fte * (yearEnd - now).count) / yearDays * floor
    let start = load.reading == .served ? Double(carriedOver) : 0
    let elapsed = (now - yearStart).count / (yearEnd - yearStart).count
    return start + max(0, goal - start) * elapsed
  }
}
