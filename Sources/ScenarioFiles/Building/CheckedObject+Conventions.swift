internal import InsertionPolicy
internal import Quantities

extension CheckedObject {
  /// The information sessions that this object describes.
  func informationSessions() -> InformationSessions {
    let dates: InformationSessions.Dates
    if let spread = optionalObject("spread") {
      dates = .spread(
        perYear: spread.integer("per_year"),
        months: spread.list("months").compactMap { if case .integer(let month) = $0 { month } else { nil } })
    } else {
      dates = .days(list("dates").compactMap { if case .date(let date) = $0 { date } else { nil } })
    }
    return InformationSessions(
      dates: dates, streams: indices("streams"), territories: indices("territories"),
      attendance: number("attendance_share"), seats: optionalInteger("seats"),
      sessionHalfDays: number("session_half_days"), preparationHalfDays: number("preparation_half_days"))
  }

  /// The grant that this object describes.
  func grant() -> Grant {
    Grant(
      lines: objects("lines").map {
        Grant.Line(
          id: $0.text("id"), ceiling: Euros(euros: 1).rounded(times: $0.number("ceiling")),
          indicator: $0.text("indicator"), objective: $0.number("objective"))
      }, advanceShare: number("advance_share"), advanceOn: date("advance_on"), settlement: choice("settlement"))
  }

  /// The positions of the items that a list of references names.
  func indices(_ key: String) -> [Int] {
    list(key).compactMap { if case .index(let position) = $0 { position } else { nil } }
  }
}
