internal import DiscreteEvents
internal import Quantities
internal import Stochastics

/// One future of a scenario after another, in the same memory.
///
///     var future = Future(scenario)
///     future.run(seed: 1, replication: 0)
///     let values = catalogue.evaluate(future.observations)
public struct Future: ~Copyable {
  private var world: World

  /// Events of the last replication.
  public private(set) var eventCount = 0

  /// Makes the world of a scenario; nothing has happened yet.
  public init(_ scenario: Scenario) {
    world = World(scenario)
  }

  /// What the last replication saw.
  public var observations: Observations {
    var observations = world.seen.observations
    observations.money = world.money?.table
    return observations
  }

  /// The accounts at the end of the last replication; `nil` where the scenario has no budget.
  public var ledger: Ledger? { world.money?.ledger }

  /// What moved on each line of the budget in each month of the last replication; months in which nothing moved are
  /// left out, and there is nothing where the scenario has no budget.
  public var ledgerRows: [LedgerRow] {
    world.money?.table.rows(world.layout.timeline) ?? []
  }

  /// Most people present at one time in the last replication.
  public var mostPeople: Int { world.people.count }

  /// Lives the whole period.
  ///
  /// The same scenario, seed and replication give the same observations on any machine, whatever ran before.
  public mutating func run(seed: UInt64, replication: UInt32) {
    world.open(seed: seed, replication: replication)
    eventCount = DiscreteEvents.run(&world, until: world.layout.timeline.horizon)
    world.close()
  }

  /// Lives the whole period, checking after every `every`-th event that nobody and no place was lost.
  ///
  /// - Precondition: everything holds; a violation stops the program with what was found.
  public mutating func runChecked(seed: UInt64, replication: UInt32, every: Int = 1) {
    world.open(seed: seed, replication: replication)
    world.checkConservation()
    eventCount = 0
    while let event = world.calendar.next(before: world.layout.timeline.horizon) {
      world.handle(event)
      eventCount += 1
      if eventCount % every == 0 { world.checkConservation() }
    }
    world.close()
    world.checkConservation()
  }

  /// Lives the whole period again and gives one person's path, event by event.
  ///
  /// Nothing is stored in an ordinary run: seed, replication and person say everything.
  ///
  /// - Parameters:
  ///   - person: Address of the person's chance, as ``PersonName`` gives it.
  ///   - seed: Seed of the run.
  ///   - replication: Number of the replication.
  /// - Returns: The story; without moments when nobody of that address appears.
  public mutating func story(of person: UInt32, seed: UInt64, replication: UInt32) -> Story {
    world.chronicle.subject = .person(person)
    run(seed: seed, replication: replication)
    let story = Story(
      person: person, moments: world.chronicle.moments, horizon: world.layout.timeline.horizon,
      traits: world.chronicle.traits)
    world.chronicle.subject = .nobody
    return story
  }

  /// Lives the whole period again and gives everybody's moments, in the order they happened.
  ///
  /// - Parameters:
  ///   - seed: Seed of the run.
  ///   - replication: Number of the replication.
  /// - Returns: Every moment: some fifty bytes each, a few dozen for each person.
  public mutating func moments(seed: UInt64, replication: UInt32) -> [Moment] {
    world.chronicle.subject = .everybody
    run(seed: seed, replication: replication)
    let moments = world.chronicle.moments
    world.chronicle.subject = .nobody
    return moments
  }

  /// Lives the whole period again and gives how long everybody waited, in the order of addresses.
  ///
  /// - Parameters:
  ///   - seed: Seed of the run.
  ///   - replication: Number of the replication.
  /// - Returns: One for each person who appears, those who never waited included.
  public mutating func waits(seed: UInt64, replication: UInt32) -> [PersonWait] {
    world.chronicle.subject = .waits
    run(seed: seed, replication: replication)
    let waits = world.chronicle.book.waits(until: world.layout.timeline.horizon)
    world.chronicle.subject = .nobody
    return waits
  }

  /// Lives the whole period again and gives what happens to the bodies that need the label, in order.
  ///
  /// - Parameters:
  ///   - seed: Seed of the run.
  ///   - replication: Number of the replication.
  /// - Returns: Every moment of every body; none where the scenario has no label.
  public mutating func labelMoments(seed: UInt64, replication: UInt32) -> [LabelMoment] {
    world.chronicle.subject = .bodies
    run(seed: seed, replication: replication)
    let moments = world.label?.moments ?? []
    world.chronicle.subject = .nobody
    return moments
  }
}
