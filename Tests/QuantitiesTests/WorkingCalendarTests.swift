import Quantities
import Testing

@Suite struct WorkingCalendarTests {
  /// Easter by the golden number, the epact and the next Sunday, a method that shares no step with the one tested.
  ///
  /// Source: D. Knuth, The Art of Computer Programming, volume 1, 3rd edition, 1997, exercise 1.3.2-14.
  func knuthEaster(_ year: Int) -> (month: Int, day: Int) {
    let golden = year % 19 + 1
    let century = year / 100 + 1
    let droppedLeapYears = 3 * century / 4 - 12
    let moon = (8 * century + 5) / 25 - 5
    let sunday = 5 * year / 4 - droppedLeapYears - 10
    var epact = (11 * golden + 20 + moon - droppedLeapYears) % 30
    if epact < 0 { epact += 30 }
    if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
    var fullMoon = 44 - epact
    if fullMoon < 21 { fullMoon += 30 }
    let easter = fullMoon + 7 - (sunday + fullMoon) % 7
    return easter > 31 ? (4, easter - 31) : (3, easter)
  }

  @Test func `Easter agrees with Knuth's method for every year from 1583 to 9999`() {
    for year in 1583...9999 {
      let (date, expected) = (PublicHoliday.easter(in: year), knuthEaster(year))
      #expect(date.month == expected.month && date.day == expected.day && date.weekday == .sunday)
    }
  }

  @Test func `the holidays of 2026 are the eleven of the law`() {
    let expected = [
      "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
      "2026-11-01", "2026-11-11", "2026-12-25",
    ]
    #expect(WorkingCalendar.publicHolidays(in: 2026).map(\.description) == expected)
    // Ascension fell on 1 May in 2008.
    #expect(WorkingCalendar.publicHolidays(in: 2008).count == 10)
  }

  @Test func `working days are counted and reached`() throws {
    let thursday = try #require(CivilDate("2026-04-30"))
    // Friday 1 May is a holiday, then a weekend: the first working day after Thursday is Monday 4 May.
    #expect(WorkingCalendar.date(1, after: thursday) == CivilDate("2026-05-04"))
    #expect(WorkingCalendar.date(0.5, after: thursday) == CivilDate("2026-05-04"))
    #expect(WorkingCalendar.date(0, after: thursday) == thursday)
    #expect(WorkingCalendar.date(4, after: thursday) == CivilDate("2026-05-07"))
    #expect(WorkingCalendar.date(5, after: thursday) == CivilDate("2026-05-11"))
    let january = try #require(CivilDate("2026-01-01"))
    let next = try #require(CivilDate("2027-01-01"))
    // 261 weekdays, less nine holidays that fall on one (15 August is a Saturday, 1 November a Sunday).
    #expect(WorkingCalendar.workingDays(from: january, until: next) == 252)
    #expect(WorkingCalendar.workingDays(from: next, until: january) == -252)
  }
}
