import Quantities
import Testing

@Suite struct CivilDateTests {
  @Test func `day numbers and dates are one to one over eight centuries, a day at a time`() throws {
    // The oracle counts days one by one with the lengths of the months.
    var (year, month, day) = (1599, 1, 1)
    let first = try #require(CivilDate(year: 1599, month: 1, day: 1))
    for number in first.dayNumber..<first.dayNumber + 800 * 366 {
      let date = CivilDate(dayNumber: number)
      guard date.year == year, date.month == month, date.day == day, date.dayNumber == number else {
        Issue.record("\(date) has number \(date.dayNumber), not \(number)")
        return
      }
      day += 1
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func `known days have their numbers and days of the week`() {
    #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    #expect(CivilDate("2000-03-01")?.dayNumber == 11_017)
    #expect(CivilDate("0000-03-01")?.dayNumber == -719_468)
    #expect(CivilDate("1970-01-01")?.weekday == .thursday)
    #expect(CivilDate("2026-07-01")?.weekday == .wednesday)
    #expect(CivilDate("1789-07-14")?.weekday == .tuesday)
  }

  @Test(arguments: [
    "", "2026-7-01", "2026-07-1", "26-07-01", "2026/07/01", "20260701", "2026-13-01", "2026-00-10", "2026-02-29",
    "2026-04-31", "2026-07-00", " 2026-07-01", "2026-07-01 ", "+026-07-01", "-026-07-01", "2026-07-0a", "２026-07-01",
    "2026-07-01T00:00",
  ])
  func `anything but a day the calendar has, in ten characters, is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `what is written is read back`() {
    for number in stride(from: -719_528, to: 2_932_896, by: 997) {
      let date = CivilDate(dayNumber: number)
      #expect(CivilDate(date.description) == date)
    }
    #expect(CivilDate(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
  }

  @Test func `a month later is the same day, or the last when there is none`() throws {
    let end = try #require(CivilDate("2024-01-31"))
    #expect(end.adding(months: 1) == CivilDate("2024-02-29"))
    #expect(end.adding(months: 13) == CivilDate("2025-02-28"))
    #expect(end.adding(months: -1) == CivilDate("2023-12-31"))
    #expect(end.adding(months: -2) == CivilDate("2023-11-30"))
    #expect(end.adding(days: 30) == CivilDate("2024-03-01"))
    #expect(end < end.adding(days: 1) && end.adding(months: 12) > end)
  }
}
