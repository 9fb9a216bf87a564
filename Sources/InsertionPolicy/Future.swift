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
  private var calendar = EventCalendar<WorldEvent>()

  /// Events of the last replication.
  public private(set) var eventCount = 0

  /// Makes the world of a scenario; nothing has happened yet.
  public init(_ scenario: Scenario) {
    world = World(Layout(scenario))
  }

  /// What the last replication saw.
  public var observations: Observations { world.seen }

  /// Most people present at one time in the replications so far.
  public var mostPeople: Int { world.people.capacity }

  /// Lives the whole period.
  ///
  /// The same scenario, seed and replication give the same observations on any machine, whatever ran before.
  public mutating func run(seed: UInt64, replication: UInt32) {
    calendar.removeAll()
    world.open(seed: seed, replication: replication, &calendar)
    eventCount = DiscreteEvents.run(&world, calendar: &calendar, until: world.layout.timeline.horizon)
    world.close()
  }

  /// Lives the whole period, checking after every `every`-th event that nobody and no place was lost.
  ///
  /// - Precondition: everything holds; a violation stops the program with what was found.
  public mutating func runChecked(seed: UInt64, replication: UInt32, every: Int = 1) {
    calendar.removeAll()
    world.open(seed: seed, replication: replication, &calendar)
    world.checkConservation()
    eventCount = 0
    while let event = calendar.next(before: world.layout.timeline.horizon) {
      world.handle(event, calendar: &calendar)
      eventCount += 1
      if eventCount % every == 0 { world.checkConservation() }
    }
    world.close()
    world.checkConservation()
  }
}
