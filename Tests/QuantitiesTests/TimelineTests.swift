import Quantities
import Testing

@Suite struct TimelineTests {
  let timeline = Timeline(
    firstDay: CivilDate(dayNumber: 20_544), lastDay: CivilDate(dayNumber: 21_600))  // 2026-04-01 to 2029-02-20

  @Test func `dates and instants go there and back`() throws {
    #expect(timeline.firstDay == CivilDate("2026-04-01") && timeline.lastDay == CivilDate("2029-02-20"))
    #expect(timeline.dayCount == 1057 && timeline.horizon == Instant(days: 1057))
    #expect(timeline.date(at: Instant(days: 30.99)) == CivilDate("2026-05-01"))
    #expect(timeline.date(at: Instant(days: -0.01)) == CivilDate("2026-03-31"))
    #expect(timeline.instant(of: try #require(CivilDate("2026-05-01"))) == Instant(days: 30))
  }

  @Test func `months and years cover the timeline, cut at both ends`() {
    #expect(timeline.months.count == 35 && timeline.years.count == 4)
    #expect(timeline.months.first?.description == "2026-04" && timeline.months.last?.description == "2029-02")
    #expect(timeline.years.map(\.description) == ["2026", "2027", "2028", "2029"])
    for periods in [timeline.months, timeline.years] {
      #expect(periods.first?.start == .start && periods.last?.end == timeline.horizon)
      #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end == $1.start })
    }
    #expect(timeline.months.last?.length == 20)
    for day in 0..<timeline.dayCount {
      let noon = Instant(days: Double(day) + 0.5)
      #expect(timeline.months[timeline.month(at: noon)].contains(noon))
      #expect(timeline.years[timeline.year(at: noon)].contains(noon))
    }
  }

  @Test func `every day, in the table or far outside it, answers as the calendar does`() {
    for day in stride(from: -3000, to: 6000, by: 1) {
      let date = timeline.date(ofDay: day)
      let works = WorkingCalendar.isWorkingDay(date)
      #expect(timeline.isWorkingDay(day) == works)
      #expect(timeline.month(ofDay: day) == (date.year - 2026) * 12 + date.month - 4)
      #expect(timeline.year(ofDay: day) == date.year - 2026)
    }
    for day in stride(from: -3000, to: 6000, by: 13) {
      let date = timeline.date(ofDay: day)
      let next = timeline.nextWorkingDay(onOrAfter: day)
      #expect(next >= day && timeline.isWorkingDay(next))
      #expect((day..<next).allSatisfy { !timeline.isWorkingDay($0) })
      for months in [-14, 0, 1, 2, 12, 50] {
        #expect(timeline.day(months: months, after: day) == timeline.day(of: date.adding(months: months)))
      }
      for count in [0, 1, 5, 23] {
        let reached = timeline.addWorkingDays(count, to: day)
        #expect(timeline.date(ofDay: reached) == WorkingCalendar.date(WorkingDays(count), after: date))
        #expect(Double(timeline.workingDays(from: day + 1, until: reached + 1)) == Double(count))
      }
    }
  }
}
