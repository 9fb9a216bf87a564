// What must hold between the follow-ups of a programme, and between a prescription and what it is alongside of.
extension Checker {
  /// Whose yes are looked at is written above, counts from the same day, and comes no later.
  mutating func checkFollowUps(_ root: CheckedObject) {
    for programme in root.rightObjects("programmes") {
      var above: [CheckedObject] = []
      for followUp in programme.rightObjects("follow_ups") {
        check(followUp, after: above)
        above.append(followUp)
      }
    }
  }

  private mutating func check(_ followUp: CheckedObject, after above: [CheckedObject]) {
    guard case .text(let among)? = followUp.values["among"], let origin = followUp.word("from") else { return }
    let path = joined(followUp.path, "among")
    let candidates = above.filter { $0.word("from") == origin }
    guard let earlier = candidates.first(where: { $0.name == among }) else {
      let known = candidates.compactMap(\.name)
      report(
        .unknownWord(found: among, nearest: nearest(to: among, among: known), known: known),
        at: followUp.place(of: "among"), path: path)
      return
    }
    for key in ["after_days", "after_months"] {
      guard case .integer(let delay)? = followUp.values[key], case .integer(let least)? = earlier.values[key],
        delay < least
      else { continue }
      report(
        .outOfRange(found: Double(delay), low: Double(least), high: nil), at: followUp.place(of: key),
        path: joined(followUp.path, key))
    }
  }

  /// A prescription is made in a programme, for a programme.
  mutating func checkPrescriptions(_ root: CheckedObject) {
    for stream in root.rightObjects("arrivals") {
      guard case .boolean(true)? = stream.values["alongside"] else { continue }
      if stream.word("from") != nil { need("from: [programme]", becauseOf: "alongside", of: stream) }
      if stream.word("to") != nil { need("to: programme", becauseOf: "alongside", of: stream) }
    }
  }
}

extension CheckedObject {
  /// The id, nil where it is missing or wrong.
  fileprivate var name: String? {
    guard case .text(let id)? = values["id"] else { return nil }
    return id
  }
}
