// What must hold between the publics of programmes, the profiles and the streams.
extension Checker {
  /// Checks publics and shares by profile, which may be missing or wrong.
  mutating func checkDoors(_ document: Placed<Document>) {
    let publics = document.items(\.scenario.programmes).compactMap { $0.right(\.eligibility) }
    for age in publics.compactMap({ $0.right(\.age) }) {
      guard let from = age.right(\.from), let under = age.right(\.under), under.value <= from.value else { continue }
      report(
        .outOfRange(found: Double(under.value), low: Double(from.value), high: nil, excludesLow: true), at: under)
    }
    // A public with an age needs the age of whoever may come: of every profile.
    if let age = publics.map({ $0[\.age] }).first(where: \.isWritten) {
      for profile in document.items(\.scenario.profiles) where !profile[\.ageYears].isWritten {
        need(profile.path(\.ageYears), becauseOf: age)
      }
    }
    for stream in document.items(\.scenario.arrivals)
    where stream[\.profileShares].isWritten && stream.isOfPeoplePresent {
      need("from: outside", becauseOf: stream[\.profileShares])
    }
  }
}
