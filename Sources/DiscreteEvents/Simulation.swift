public import Quantities

/// A world that events change.
///
/// Conform with a struct whose state is plain values in flat arrays: the loop is then compiled for it, with no
/// indirection left.
public protocol Simulation: ~Copyable {
  /// What can happen: a plain value of 16 bytes or fewer.
  associatedtype Event: BitwiseCopyable & Sendable

  /// Makes `event` happen at `calendar.now`, scheduling or cancelling what follows from it.
  mutating func handle(_ event: Event, calendar: inout EventCalendar<Event>)

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
public func run<S: Simulation & ~Copyable>(
  _ simulation: inout S, calendar: inout EventCalendar<S.Event>, until end: Instant
) -> Int {
  var count = 0
  while let event = calendar.next(before: end) {
    calendar.forEachApproaching { simulation.expect($0) }
    simulation.handle(event, calendar: &calendar)
    count &+= 1
  }
  if end.days.isFinite { calendar.advance(to: end) }
  return count
}
