internal import Quantities

/// Stories count in whole minutes, rounded down: lengths are then whole numbers that add up without a remainder.
extension Instant {
  /// Whole minutes since the first day at 00:00.
  ///
  /// Chosen: the millionth of a minute added first keeps 13:00 from becoming 12:59 by a rounding of binary fractions.
  var minute: Int { Int((days * 1440 + 1e-6).rounded(.down)) }
}

/// A minute of the civil calendar, in the local time of the département.
struct CivilMinute: Hashable {
  var date: CivilDate
  var hour: Int
  var minute: Int

  init(_ minutes: Int, on timeline: Timeline) {
    let (day, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
    date = timeline.date(ofDay: day)
    hour = rest / 60
    minute = rest % 60
  }

  /// `13:05`.
  var clock: String { "\(Self.two(hour)):\(Self.two(minute))" }

  /// `2024-01-05T13:05:00`, without a zone: civil time.
  var iso8601: String { "\(date)T\(clock):00" }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
