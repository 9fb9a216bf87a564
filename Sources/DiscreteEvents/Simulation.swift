public import Quantities

/// A world that events change, and that owns its time.
///
/// Conform with a struct whose state is plain values in flat arrays, and its calendar with them: the loop is then compiled
/// for it, with no indirection left.
public protocol Simulation: ~Copyable {
  /// What can happen: a plain value of 16 bytes or fewer.
  associatedtype Event: BitwiseCopyable & Sendable

  /// The events to come, and the present.
  var calendar: EventCalendar<Event> { get set }

  /// Makes `event` happen at `calendar.now`, scheduling or cancelling what follows from it.
  mutating func handle(_ event: Event)

  /// Is told of events that happen soon, in no order and not of all, some of which may yet be cancelled.
  ///
  /// A world larger than the processor's cache asks for the memory they need here, several at a time, instead of waiting
  /// for it at each event. Nothing that can be seen may change. By default nothing is done.
  mutating func expect(_ event: Event)
}

extension Simulation where Self: ~Copyable {
  /// Nothing is done.
  @inlinable
  @inline(__always)
  public mutating func expect(_ event: Event) {}
}

/// Makes every event before `end` happen in order, moves the present to `end`, and returns how many there were.
///
/// An event at `end` itself stays pending: a later call may go on from there. With `end` at `.distantFuture` the loop
/// runs until nothing is pending, and the present stays at the last event.
@inlinable
public func run<S: Simulation & ~Copyable>(_ simulation: inout S, until end: Instant) -> Int {
  var count = 0
  while let event = simulation.calendar.next(before: end) {
    for place in 0..<simulation.calendar.takeApproaching() {
      simulation.expect(simulation.calendar.approaching(place))
    }
    simulation.handle(event)
    count &+= 1
  }
  if end.days.isFinite { simulation.calendar.advance(to: end) }
  return count
}
