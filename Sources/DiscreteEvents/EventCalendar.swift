public import Quantities

/// The events to come, in a total order: time, then rank (lower first), then order of scheduling.
///
/// An event is a plain value; keep it small (16 bytes or fewer), since it lies in the list itself. Nothing is allocated
/// per event once the list has reached its largest size. A calendar cannot be copied: a simulation holds it.
///
///     var calendar = EventCalendar<Happening>()
///     let patience = calendar.schedule(.patienceEnds(person: 12), at: calendar.now + 30)
///     calendar.post(.arrival, at: calendar.now + 0.5)
///     calendar.cancel(patience)
@frozen
public struct EventCalendar<Event: BitwiseCopyable & Sendable>: ~Copyable, Sendable {
  @usableFromInline typealias Entry = EventEntry<Event>

  /// The present: the time of the last event handed out, or the start.
  @inlinable
  public var now: Instant {
    @inline(__always) get { present }
  }

  @usableFromInline var present: Instant

  /// Pending entries, cancelled ones included until they are met or swept.
  @usableFromInline var list: EventList<Event>

  /// For each slot, the generation of the ticket now good for it.
  @usableFromInline var generations: PlainBuffer<UInt32>

  /// Slots that no pending event uses.
  @usableFromInline var freeSlots: PlainBuffer<UInt32>

  /// How many entries of the list were cancelled.
  @usableFromInline var cancelledCount = 0

  /// The rank 0 order of the next event to be scheduled.
  @usableFromInline var sequence: UInt64 = 0

  /// An empty calendar whose present is `start`.
  ///
  /// - Precondition: `start` is finite.
  @inlinable
  public init(start: Instant = .start) {
    precondition(start.days.isFinite, "A calendar starts at a finite time, not \(start).")
    present = start
    list = EventList()
    generations = PlainBuffer()
    freeSlots = PlainBuffer()
  }

  /// The number of events that will happen unless cancelled.
  @inlinable
  public var pendingCount: Int { list.count - cancelledCount }

  /// The bytes that the calendar holds on to; they stop growing once the most events ever pending were pending.
  public var reservedBytes: Int {
    list.near.entries.reservedBytes + list.far.reservedBytes + generations.reservedBytes + freeSlots.reservedBytes
  }

  /// Schedules an event that will not be cancelled.
  ///
  /// - Parameters:
  ///   - event: what will happen.
  ///   - time: when; `.distantFuture` is allowed.
  ///   - rank: among events of one time, lower ranks come first whenever they were scheduled.
  /// - Precondition: `time` is not before ``now``, and is a number.
  /// - Complexity: O(log n) in the pending events.
  @inlinable
  @inline(__always)
  public mutating func post(_ event: Event, at time: Instant, rank: UInt8 = 0) {
    insert(event, time, rank, .none)
  }

  /// Schedules an event that can be cancelled with the ticket returned.
  ///
  /// - Parameters:
  ///   - event: what will happen.
  ///   - time: when; `.distantFuture` is allowed.
  ///   - rank: among events of one time, lower ranks come first whenever they were scheduled.
  /// - Returns: the ticket, good until the event happens.
  /// - Precondition: `time` is not before ``now``, and is a number.
  /// - Complexity: O(log n) in the pending events.
  @inlinable
  @inline(__always)
  public mutating func schedule(_ event: Event, at time: Instant, rank: UInt8 = 0) -> Ticket {
    let ticket = takeTicket()
    insert(event, time, rank, ticket)
    return ticket
  }

  @inlinable
  @inline(__always)
  mutating func insert(_ event: Event, _ time: Instant, _ rank: UInt8, _ ticket: Ticket) {
    precondition(time >= now, "An event cannot be scheduled at \(time), before the present (\(now)).")
    let order = UInt64(rank) << 56 | sequence
    sequence &+= 1
    list.insert(
      Entry(time: orderedBits(time), order: order, ticket: ticket, event: event), now: now)
  }

  /// The next event if it happens before `end`, which becomes the present; otherwise nil, and the present stays.
  ///
  /// - Complexity: O(log n) in the pending events.
  @inlinable
  @inline(__always)
  public mutating func next(before end: Instant) -> Event? {
    guard showFirst() else { return nil }
    let entry = list.first
    let time = instant(orderedBits: entry.time)
    guard time < end else { return nil }
    list.removeFirst()
    if entry.ticket.slot != Ticket.none.slot { giveBack(entry.ticket) }
    present = time
    return entry.event
  }

  /// How many events are near, if some were handed on from the far future since this was last called; otherwise 0.
  @inlinable
  @inline(__always)
  mutating func takeApproaching() -> Int {
    guard list.hasFetched else { return 0 }
    list.hasFetched = false
    return list.near.entries.count
  }

  /// One of the events that are near, in no order.
  @inlinable
  @inline(__always)
  func approaching(_ place: Int) -> Event { list.near.entries[place].event }

  /// The time of the next event, or nil when none is pending.
  @inlinable
  public mutating func nextTime() -> Instant? {
    showFirst() ? instant(orderedBits: list.first.time) : nil
  }

  /// Moves the present on to `time` when nothing happens until then.
  ///
  /// - Precondition: `time` is finite and not before ``now``, and no event is pending before it.
  @inlinable
  public mutating func advance(to time: Instant) {
    precondition(time >= now && time.days.isFinite, "The present cannot move from \(now) to \(time).")
    if let next = nextTime() {
      precondition(next >= time, "The present cannot move to \(time), past the event of \(next).")
    }
    present = time
  }

  /// Forgets every event and goes back to `start`, as if new; the memory is kept for the next use.
  ///
  /// Tickets given before are no longer good.
  ///
  /// - Complexity: O(tickets that were ever good at one time).
  @inlinable
  public mutating func removeAll(start: Instant = .start) {
    precondition(start.days.isFinite, "A calendar starts at a finite time, not \(start).")
    present = start
    list.removeAll()
    sequence = 0
    cancelledCount = 0
    freeSlots.truncate(to: 0)
    for slot in stride(from: generations.count - 1, through: 0, by: -1) {
      generations[slot] &+= 1
      freeSlots.append(UInt32(truncatingIfNeeded: slot))
    }
  }

  /// Brings the first event that was not cancelled to the front of the list; false when there is none.
  @inlinable
  @inline(__always)
  mutating func showFirst() -> Bool {
    while true {
      let generations = generations.memory
      let (found, dropped) = list.showFirst { Self.isGood($0.ticket, generations) }
      cancelledCount &-= dropped
      if !found { return false }
      if cancelledCount == 0 || Self.isGood(list.first.ticket, generations) { return true }
      list.removeFirst()
      cancelledCount &-= 1
    }
  }
}
