public import Quantities

/// Sessions to which newcomers are invited together, such as the *journées d'information* of CAF26-09.
///
/// Who enters is invited to the next session; there is no other effect on the way through.
public struct InformationSessions: Hashable, Sendable {
  /// When sessions are held.
  public enum Dates: Hashable, Sendable {
    /// On these days.
    case days([CivilDate])
    /// So many in each civil year, spread over some months of it (1 for January), on working days.
    ///
    /// Thirteen over ten months are ten months of one session or two, the months of two evenly apart (FND-40). A month
    /// of one session has it in its middle, a month of two at a quarter and at three quarters, or the working day after.
    case spread(perYear: Int, months: [Int])
  }
  /// When they are held.
  public var dates: Dates
  /// Indices of the streams whose people are invited.
  public var streams: [Int]
  /// Indices of the territories whose people are invited.
  public var territories: [Int]
  /// Probability that a person invited comes.
  public var attendance: Share
  /// Most people received at one session; who finds no seat is invited to the next. `nil` for no limit.
  public var seats: Persons?
  /// Half-days of one session.
  public var sessionHalfDays: Double
  /// Half-days of preparation of one session.
  public var preparationHalfDays: Double

  /// Makes the rules of information sessions.
  public init(
    dates: Dates, streams: [Int], territories: [Int], attendance: Share, seats: Persons? = nil,
    sessionHalfDays: Double = 1, preparationHalfDays: Double = 0
  ) {
    self.dates = dates
    self.streams = streams
    self.territories = territories
    self.attendance = attendance
    self.seats = seats
    self.sessionHalfDays = sessionHalfDays
    self.preparationHalfDays = preparationHalfDays
  }

  /// The days of the period on which a session is held, counted from its first day, in order.
  public func days(on timeline: Timeline) -> [Int] {
    let days =
      switch dates {
      case .days(let dates): dates.map { timeline.day(of: $0) }
      case .spread(let perYear, let months): Self.spread(perYear, over: months, on: timeline)
      }
    return days.filter { (0..<timeline.dayCount).contains($0) }.sorted()
  }

  private static func spread(_ perYear: Int, over months: [Int], on timeline: Timeline) -> [Int] {
    var days: [Int] = []
    for year in timeline.firstDay.year...timeline.lastDay.year {
      for (position, month) in months.enumerated() {
        let count = (position + 1) * perYear / months.count - position * perYear / months.count
        guard count > 0, let first = CivilDate(year: year, month: month, day: 1) else { continue }
        let length = CivilDate.daysInMonth(month, year: year)
        for number in 0..<count {
          let day = timeline.day(of: first) + length * (2 * number + 1) / (2 * count)
          days.append(timeline.nextWorkingDay(onOrAfter: day))
        }
      }
    }
    return days
  }
}
