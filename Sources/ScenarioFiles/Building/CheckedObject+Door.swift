internal import InsertionPolicy

extension CheckedObject {
  /// The test on attributes that this object describes.
  func condition() -> Condition {
    Condition(
      all: bits("all"), any: bits("any"), none: bits("none"),
      childUnderYears: optionalInteger("child_under_years") ?? 0)
  }

  /// The public of the programme that this object describes.
  func eligibility() -> Eligibility? {
    optionalObject("public").map { described in
      Eligibility(
        condition: described.condition(),
        age: described.optionalObject("age").map {
          AgeRange(from: $0.optionalInteger("from"), under: $0.optionalInteger("under"))
        }, territories: described.values["territories"].map { _ in TerritorySet(described.indices("territories")) })
    }
  }

  /// The probation of the programme that this object describes.
  func probation() -> Probation? {
    optionalObject("probation").map { Probation(length: $0.law("days"), success: $0.number("success")) }
  }
}
