internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// One future of a scenario: the people, the places, the diaries, and what was seen of them.
///
/// State and dispatch stand here; what happens at each stage is in `World+….swift`, one topic a file.
///
/// A function that only reads the world and is called at events is inlined: to a function that borrows a value which
/// cannot be copied, the compiler passes a temporary copy of its bytes all the same (measured, of 1 600 bytes then: a
/// seventh of a replication's instructions).
struct World: ~Copyable, Simulation {
  let layout: Layout
  /// The events to come, and the present.
  var calendar = EventCalendar<WorldEvent>()
  var streams = Streams(seed: 0, replication: 0)
  var seen: ObservationSheet
  var chronicle = Chronicle()

  /// Everybody present, by slot; slots of people who left are used again.
  var people = PlainBuffer<Person>()
  var freeSlots = PlainBuffer<UInt32>()
  /// By slot: territory and programme of the place held, in one number, or ``inNoPlace``.
  var accompaniedIn = PlainBuffer<UInt16>()
  static let inNoPlace = UInt16.max
  /// Written by ``expect(_:)`` and never read.
  private var fetched: UInt8 = 0
  /// Everybody who ever entered, the initial stock included, and who left.
  var enteredCount = 0
  var leftCount = 0
  /// Second actions prescribed so far, and those of them that are over.
  var prescriptionCount = 0
  var prescriptionsOver = 0

  /// Who is invited to the next information session, in the order of entry.
  var sessionGuests: [SessionGuest] = []

  var lines: WaitingLines
  var offers: PlainBuffer<Offer>
  /// Per structure: FTE as planned, whole posts vacant, and whether the post of less than a whole agent is.
  var posts: [Double]
  var vacantPosts: [Int]
  var partPostIsVacant: [Bool]
  var departureCounts: [UInt32]
  /// Diaries by territory.
  var diagnosticBooks: [AppointmentBook]
  var validationBooks: [AppointmentBook]
  var equipeBooks: [AppointmentBook]
  /// The arrivals of each flow in this replication, one after the other.
  var flowArrivals: [PoissonArrivals]

  let label: LabelWorld?
  let money: MoneyWorld?
  /// Whether money or a turn may have come free for somebody who is held back, since this was last looked at.
  var mayServeHeldBack = false

  var yearStart = Instant.start
  var yearEnd = Instant.start

  init(_ scenario: Scenario) {
    let layout = Layout(scenario)
    let territories = layout.territoryCount
    seen = ObservationSheet(
      Observations.Shape(
        timeline: layout.timeline, territories: territories, programmes: layout.programmes.count,
        outcomes: scenario.programmes.reduce(0) { $0 + $1.reviewOutcomes.count },
        followUps: scenario.programmes.reduce(0) { $0 + $1.followUps.count },
        bodies: scenario.label?.bodies.count ?? 0))
    lines = WaitingLines(lineCount: max(1, layout.lineCount), classCount: 2)
    offers = PlainBuffer(layout.offers)
    posts = Array(repeating: 0, count: layout.scenario.structures.count)
    vacantPosts = Array(repeating: 0, count: posts.count)
    partPostIsVacant = Array(repeating: false, count: posts.count)
    departureCounts = Array(repeating: 0, count: posts.count)
    let days = layout.timeline.dayCount + 366
    diagnosticBooks = (0..<territories).map { _ in AppointmentBook(perOpenDay: 0, days: days) }
    validationBooks = diagnosticBooks
    let equipe = layout.scenario.equipe
    equipeBooks = (0..<territories).map { _ in
      AppointmentBook(
        perOpenDay: Double(equipe?.dossiersPerMeeting ?? 0), everyWorkingDays: equipe?.meetsEveryWorkingDays ?? 1,
        days: days)
    }
    flowArrivals = layout.flows.map { PoissonArrivals(of: $0.rate) }
    label = scenario.label.map { LabelWorld($0, layout) }
    money = scenario.budget.map { MoneyWorld($0.given, layout) }
    self.layout = layout
  }

  /// The present.
  var now: Instant {
    @inline(__always) get { calendar.now }
  }

  mutating func handle(_ event: WorldEvent) {
    switch event {
    case .step(let person): step(Int(person))
    case .rightEnds(let person): rightEnds(Int(person))
    case .probationElsewhere(let person): endProbationElsewhere(Int(person))
    case .arrival(let flow): arrive(Int(flow))
    case .postsChange(let structure): planChanges(Int(structure))
    case .departure(let structure): mayDepart(Int(structure))
    case .recruited(let structure): recruited(Int(structure))
    case .partPostRecruited(let structure): partPostRecruited(Int(structure))
    case .monthBegins(let month): monthBegins(Int(month))
    case .decreeDay: countDecreeStock()
    case .session: holdSession()
    case .money(let date): moneyDate(Int(date))
    case .label(let event):
      guard let label else { preconditionFailure("\(event) is the label's, and the scenario has none.") }
      label.handle(event, in: &self)
    }
    if mayServeHeldBack { serveHeldBack() }
  }

  /// Fetches the person whom a coming event is about, so that the event finds them in the processor's cache.
  ///
  /// Reading something in each of a person's two lines of the cache is enough; it is kept, for what is read and never used
  /// the compiler leaves out.
  mutating func expect(_ event: WorldEvent) {
    switch event {
    case .step(let person), .rightEnds(let person):
      fetched &+= people[Int(person)].stage.rawValue &+ people[Int(person)].routings
    default: break
    }
  }

  /// What a person's next step is follows from the stage.
  private mutating func step(_ person: Int) {
    people[person].step = .none
    switch people[person].stage {
    case .absent: preconditionFailure("An empty slot (\(person)) has no next step.")
    case .invitation: invite(person)
    case .invited: meetAtPlatform(person)
    case .synthesis: askValidation(person)
    case .validation: validate(person)
    case .notification: notify(person)
    case .waiting: giveUp(person)
    case .starting: firstAppointment(person)
    case .signing: signContract(person)
    case .accompanied: goOn(person)
    case .equipe: decide(person)
    case .withoutStep: beginOrientation(person)
    case .probation: endProbation(person)
    }
  }
}

// MARK: - Small words used everywhere

extension World {
  /// Column of a person's territory in the observations.
  @inline(__always)
  func column(_ person: Int) -> Int { Int(people[person].territory) }

  mutating func count(_ counter: Counter, _ column: Int, _ amount: Double = 1) {
    seen.add(amount, to: Observations.index(counter), column: column)
  }

  mutating func count(_ counter: ProgrammeCounter, _ programme: Int, _ column: Int, _ amount: Double = 1) {
    seen.add(amount, to: Observations.index(counter, programme), column: column)
  }

  mutating func move(_ level: Level, _ column: Int, by amount: Double) {
    seen.move(Observations.index(level), by: amount, column: column, at: now)
  }

  /// A draw for a purpose of a person.
  @inline(__always)
  func draw(_ sampler: Sampler, _ purpose: Purpose, _ person: Int, _ occurrence: UInt32 = 0) -> Double {
    var draws = streams.draws(purpose.rawValue, entity: people[person].id, occurrence: occurrence)
    return layout.laws.sample(sampler, using: &draws)
  }

  /// Whether something of the given probability happens to a person.
  @inline(__always)
  func happens(_ probability: Share, _ purpose: Purpose, _ person: Int, _ occurrence: UInt32 = 0) -> Bool {
    if probability <= 0 { return false }
    if probability >= 1 { return true }
    return streams.uniform(purpose.rawValue, entity: people[person].id, occurrence: occurrence)
      < probability.value
  }

  /// Schedules the person's next step.
  mutating func schedule(_ person: Int, at time: Instant) {
    guard time < layout.timeline.horizon else { return }
    people[person].step = calendar.schedule(.step(person: UInt32(person)), at: max(time, now), rank: Rank.step)
  }

  mutating func cancelStep(_ person: Int) {
    _ = calendar.cancel(people[person].step)
    people[person].step = .none
  }

  /// The same hour on the first working day that is not before `time`.
  @inline(__always)
  func workingTime(_ time: Instant) -> Instant {
    let day = time.day
    let open = layout.timeline.nextWorkingDay(onOrAfter: day)
    return open == day ? time : Instant(days: time.days + Double(open - day))
  }

  /// `months` civil months later, at the same hour.
  @inline(__always)
  func adding(months: Int, to time: Instant) -> Instant {
    let day = time.day
    let later = layout.timeline.day(months: months, after: day)
    return Instant(days: time.days + Double(later - day))
  }

  /// Whether `end` falls no later than the day `months` civil months after the day of `start`.
  @inline(__always)
  func isWithin(months: Int, from start: Instant, to end: Instant) -> Bool {
    end.day <= layout.timeline.day(months: months, after: start.day)
  }
}
