internal import InsertionPolicy

// What must hold between the follow-ups of a programme, and between a prescription and what it is alongside of.
extension Checker {
  /// Whose yes are looked at is written above, counts from the same day, and comes no later.
  mutating func checkFollowUps(_ document: Placed<Document>) {
    for programme in document.items(\.scenario.programmes) {
      let followUps = programme.items(\.followUps)
      for (position, followUp) in followUps.enumerated() { check(followUp, after: followUps[..<position]) }
    }
  }

  private mutating func check(_ followUp: Placed<FollowUp>, after above: ArraySlice<Placed<FollowUp>>) {
    let among = followUp[\.among]
    guard among.isWritten, !among.mark.isWrong, let name = among.mark.text, let origin = followUp.right(\.origin) else {
      return
    }
    let candidates = above.filter { $0.right(\.origin)?.value == origin.value }
    guard let earlier = candidates.first(where: { $0.right(\.id)?.value == name }) else {
      let known = candidates.compactMap { $0.right(\.id)?.value }
      report(.unknownWord(found: name, nearest: nearest(to: name, among: known), known: known), at: among)
      return
    }
    for delay in [\FollowUp.delayInDays, \.delayInMonths] {
      guard let later = followUp.right(delay), let least = earlier.right(delay), later.value < least.value else {
        continue
      }
      report(.outOfRange(found: Double(later.value), low: Double(least.value), high: nil), at: later)
    }
  }

  /// A prescription is made in a programme, for a programme.
  mutating func checkPrescriptions(_ document: Placed<Document>) {
    for stream in document.items(\.scenario.arrivals) {
      guard let alongside = stream.right(\.isAlongside), alongside.value else { continue }
      if !stream[\.programmesLeft].mark.isWrong, !stream.isOfPeoplePresent {
        need("from: [programme]", becauseOf: alongside)
      }
      guard let to = stream.right(\.destination) else { continue }
      if case .programme = to.value { continue }
      need("to: programme", becauseOf: alongside)
    }
  }
}
