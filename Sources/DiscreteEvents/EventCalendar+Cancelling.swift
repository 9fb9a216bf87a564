extension EventCalendar {
  /// Cancels the event of `ticket`; true when it was pending.
  ///
  /// A ticket whose event has happened or was cancelled does nothing, whatever its slot is used for by now. The entry stays
  /// in the list until it is met; when cancelled entries are more than half of the list, all are swept out.
  ///
  /// - Complexity: O(1), amortised over the events scheduled.
  @inlinable
  @discardableResult
  public mutating func cancel(_ ticket: Ticket) -> Bool {
    guard isPending(ticket) else { return false }
    giveBack(ticket)
    cancelledCount &+= 1
    if cancelledCount > 32 && cancelledCount > list.count / 2 { sweep() }
    return true
  }

  /// Whether the event of `ticket` has neither happened nor been cancelled.
  @inlinable
  public func isPending(_ ticket: Ticket) -> Bool {
    Int(ticket.slot) < generations.count && generations[Int(ticket.slot)] == ticket.generation
  }

  /// Whether an entry of the list with this ticket is still to happen.
  @inlinable
  @inline(__always)
  static func isGood(_ ticket: Ticket, _ generations: UnsafeMutablePointer<UInt32>) -> Bool {
    ticket.slot == Ticket.none.slot || generations[Int(ticket.slot)] == ticket.generation
  }

  @inlinable
  @inline(__always)
  mutating func takeTicket() -> Ticket {
    if freeSlots.count > 0 {
      let slot = freeSlots.removeLast()
      return Ticket(slot: slot, generation: generations[Int(slot)])
    }
    let slot = UInt32(truncatingIfNeeded: generations.count)
    generations.append(0)
    return Ticket(slot: slot, generation: 0)
  }

  /// Ends the generation of a ticket, so that no ticket like it is good any more, and frees its slot.
  @inlinable
  @inline(__always)
  mutating func giveBack(_ ticket: Ticket) {
    generations[Int(ticket.slot)] &+= 1
    freeSlots.append(ticket.slot)
  }

  /// Removes cancelled entries from the list.
  @usableFromInline
  @inline(never)
  mutating func sweep() {
    let generations = generations.memory
    list.filter { Self.isGood($0.ticket, generations) }
    cancelledCount = 0
  }
}
