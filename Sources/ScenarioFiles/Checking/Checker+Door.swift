internal import InsertionPolicy

// What must hold between the publics of programmes, the profiles and the streams.
extension Checker {
  /// Checks publics and shares by profile, which may be missing or wrong.
  mutating func checkDoors(_ root: CheckedObject) {
    for programme in root.rightObjects("programmes") {
      guard case .object(let eligibility)? = programme.values["public"],
        case .object(let age)? = eligibility.values["age"]
      else { continue }
      guard case .integer(let from)? = age.values["from"], case .integer(let under)? = age.values["under"],
        under <= from
      else { continue }
      report(
        .outOfRange(found: Double(under), low: Double(from), high: nil, excludesLow: true), at: age.place(of: "under"),
        path: joined(age.path, "under"))
    }
    checkAges(root)
    for stream in root.rightObjects("arrivals") where stream.values["profiles"] != nil {
      guard case .list? = stream.values["from"] else { continue }
      need("from: outside", becauseOf: "profiles", of: stream)
    }
  }

  /// A public with an age needs the age of whoever may come: of every profile.
  private mutating func checkAges(_ root: CheckedObject) {
    let publics = root.rightObjects("programmes").compactMap { programme -> CheckedObject? in
      guard case .object(let eligibility)? = programme.values["public"], eligibility.values["age"] != nil else {
        return nil
      }
      return eligibility
    }
    guard let first = publics.first else { return }
    for profile in root.rightObjects("profiles") where profile.values["age_years"] == nil {
      need(joined(profile.path, "age_years"), becauseOf: "age", of: first)
    }
  }
}
