import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// A delay that a text fixes, on its last day and on the day after.
struct Clock: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What has to happen in time.
  let happening: Happening
  /// The last day in time and the first that is late.
  let days: (last: String, late: String)
  /// The indicator, and what it says of either.
  let indicator: String
  let values: (last: Double?, late: Double?)
  /// The world in which it happens after so many days, and the days that it takes.
  let world: @Sendable (_ days: Double) -> Scenario
  let waits: (last: Double, late: Double)

  init(
    _ name: String, _ happening: Happening, _ days: (String, String), _ indicator: String,
    _ waits: (Double, Double), says values: (Double?, Double?) = (1, 0),
    _ world: @escaping @Sendable (Double) -> Scenario
  ) {
    testDescription = name
    self.happening = happening
    self.days = days
    self.indicator = indicator
    self.values = values
    self.waits = waits
    self.world = world
  }
}

/// Every legal clock and clock of a convention, worked by hand on the last day in time and on the day after: a constant
/// changed by one fails here, and so does a denominator that counts whom it should not.
///
/// ``ClockPaper`` says who enters, on Monday 4 March 2024.
@Suite struct WorkedClocksTests {
  static let clocks: [Clock] = [
    // Six weeks are 42 days: Monday 15 April. Décret 2024-1244.
    Clock(
      "orientation within six weeks", .orientationNotified, ("2024-04-15", "2024-04-16"),
      "orientation.share_within_six_weeks", (42, 43), { ClockPaper.entrant(notified: $0) }),
    // A civil month, to the day: Thursday 4 April. ANX-02 to ANX-05.
    Clock(
      "orientation within a month", .orientationNotified, ("2024-04-04", "2024-04-05"),
      "orientation.within_one_month", (31, 32), { ClockPaper.entrant(notified: $0) }),
    // From Wednesday 31 January a month is 29 February.
    Clock(
      "orientation within a month that is shorter", .orientationNotified, ("2024-02-29", "2024-03-01"),
      "orientation.share_within_one_month", (29, 30), { ClockPaper.entrant(on: "2024-01-31", notified: $0) }),
    // Three civil months: Tuesday 4 June. DREES, Dossier 133.
    Clock(
      "orientation within three months", .orientationNotified, ("2024-06-04", "2024-06-05"),
      "orientation.share_within_three_months", (92, 93), { ClockPaper.entrant(notified: $0) }),
    // Under 45 days, so 44 at most: Wednesday 17 April. rdv-insertion.
    Clock(
      "first interview in under 45 days", .interviewKept, ("2024-04-17", "2024-04-18"),
      "orientation.first_interview_within_45_days", (44, 45), { ClockPaper.invited(notice: $0) }),
    // Two weeks after the notification of 4 March: Monday 18. ANX-07.
    Clock(
      "first appointment within two weeks", .firstAppointment, ("2024-03-18", "2024-03-19"),
      "contracts.first_appointments_within_two_weeks", (14, 15), { ClockPaper.entrant(appointment: $0) }),
    Clock(
      "share of first appointments within two weeks", .firstAppointment, ("2024-03-18", "2024-03-19"),
      "contracts.share_first_appointments_within_two_weeks", (14, 15), { ClockPaper.entrant(appointment: $0) }),
    // Appointment on Monday 11 March; a civil month after the notification is Thursday 4 April. Décret 2024-1244.
    Clock(
      "contract within a month", .contractSigned, ("2024-04-04", "2024-04-05"), "contracts.share_within_one_month",
      (24, 25), { ClockPaper.entrant(signature: $0) }),
    // Two civil months from the notification of Wednesday 6 March to Monday 6 May; the appointment is on 13 March. ANX-11.
    Clock(
      "first contract within two months", .contractSigned, ("2024-05-06", "2024-05-07"),
      "contracts.first_contracts_within_two_months", (54, 55),
      { ClockPaper.entrant(on: "2024-03-05", notified: 1, signature: $0) }),
    // Somebody waits from the first instant of Tuesday 2 January; a place opens with Tuesday 23. F04-17.
    Clock(
      "a place within 21 days", .placeTaken, ("2024-01-23", "2024-01-24"), "caf.share_started_within_21_days", (21, 22),
      { placeOpens(after: $0) }),
    // Who is accompanied when 1 January 2025 begins is owed a contract, who takes a place on that day is not. 364 days
    // after 2 January 2024 is Tuesday 31 December. Décret 2024-1244.
    Clock(
      "in the stock of the decree", .placeTaken, ("2024-12-31", "2025-01-01"), "contracts.stock_2025_signed",
      (364, 365), says: (1, nil), { placeOpens(after: $0) }),
  ]

  /// One person waits from Tuesday 2 January 2024 on for a place that opens so many days later.
  private static func placeOpens(after days: Double) -> Scenario {
    var scenario = Paper.world(.waiting(programme: 0))
    scenario.structures[2].posts = [
      Structure.PostStep(from: Paper.first, fte: 0),
      Structure.PostStep(from: Paper.first.adding(days: Int(days)), fte: 1),
    ]
    return scenario
  }

  @Test(arguments: clocks)
  func `the last day is in time, the next is not`(clock: Clock) {
    let last = clock.world(clock.waits.last)
    #expect(ClockPaper.dates(clock.happening, last) == [clock.days.last])
    #expect(Paper.value(clock.indicator, last) == clock.values.last)
    let late = clock.world(clock.waits.late)
    #expect(ClockPaper.dates(clock.happening, late) == [clock.days.late])
    #expect(Paper.value(clock.indicator, late) == clock.values.late)
  }

  /// An indicator over the whole period; `nil` where nobody counts.
  private static func value(_ id: String, _ scenario: Scenario) -> Double? { Paper.value(id, scenario) }

  // Below the line of a share are those for whom the clock has run out by the last day: who kept it on the day it
  // runs out counts where the period ends on that day, and does not where it ends on the eve.
  @Test func `whoever came too late to tell is not counted`() {
    func six(_ to: String) -> Double? {
      Self.value("orientation.share_within_six_weeks", ClockPaper.entrant(to: to))
    }
    #expect(six("2024-04-15") == 1 && six("2024-04-14") == nil)
    func interview(_ to: String) -> Double? {
      Self.value("orientation.first_interview_within_45_days", ClockPaper.invited(notice: 10, to: to))
    }
    #expect(interview("2024-04-18") == 1 && interview("2024-04-17") == nil)
    func study(_ to: String) -> Double? {
      Self.value("orientation.share_within_three_months", ClockPaper.entrant(to: to))
    }
    #expect(study("2024-06-04") == 1 && study("2024-06-03") == nil)
    // Notified on 4 March at 13:00: the month is over on 4 April at 13:00.
    func contract(_ to: String) -> Double? {
      Self.value("contracts.share_within_one_month", ClockPaper.entrant(to: to))
    }
    #expect(contract("2024-04-04") == 1 && contract("2024-04-03") == nil)
  }

  // Who leaves while the clock runs neither kept it nor missed it; who leaves on the day after missed it.
  @Test func `whoever left in time is not counted, whoever left late missed it`() {
    func six(_ days: Double) -> Double? {
      Self.value("orientation.share_within_six_weeks", ClockPaper.entrant(notified: 100, onRSA: days))
    }
    #expect(six(42) == nil && six(43) == 0)
    // Invited again and again: nobody ever comes.
    func interview(_ days: Double) -> Double? {
      Self.value(
        "orientation.first_interview_within_45_days", ClockPaper.invited(notice: 10, noShow: 1, onRSA: days))
    }
    #expect(interview(45) == nil && interview(46) == 0)
    // Notified on 4 March, 31 days before 4 April, and waiting for a place that does not come.
    func contract(_ days: Double) -> Double? {
      var scenario = ClockPaper.entrant(onRSA: days)
      scenario.structures[2].posts[0].fte = 0
      return Self.value("contracts.share_within_one_month", scenario)
    }
    #expect(contract(31) == nil && contract(32) == 0)
    // Studies follow everybody: who left before counts as not oriented.
    #expect(Self.value("orientation.share_within_three_months", ClockPaper.entrant(notified: 100, onRSA: 10)) == 0)
  }

  // A month's share is over the new entrants of the month, oriented or not: here one is, in a month, and one is not.
  @Test func `the share within a month is over the new entrants of the window`() {
    var scenario = ClockPaper.entrant(notified: 10)
    scenario.arrivals = ClockPaper.arrivals(on: "2024-03-04", "2024-12-30")
    #expect(Self.value("orientation.new_entrants", scenario) == 2)
    #expect(Self.value("orientation.oriented", scenario) == 1)
    #expect(Self.value("orientation.share_within_one_month", scenario) == 0.5)
    #expect(Paper.value("orientation.share_within_one_month", scenario, window: .month(year: 2024, month: 3)) == 1)
    #expect(Paper.value("orientation.share_within_one_month", scenario, window: .month(year: 2024, month: 12)) == 0)
  }

  // On the last day of 2024 six months have passed for who entered on 1 July or before; a year for who entered by
  // 1 January 2025 when 2025 ends.
  @Test(arguments: [
    ("2024-07-01", "2024-12-31", "under_6_months"), ("2024-06-30", "2024-12-31", "6_to_12_months"),
    ("2025-01-01", "2025-12-31", "6_to_12_months"), ("2024-12-31", "2025-12-31", "over_1_year"),
  ])
  func `seniority is counted in civil months to the last day`(entered: String, last: String, kind: String) {
    let scenario = ClockPaper.entrant(on: entered, to: last)
    for other in ["under_6_months", "6_to_12_months", "over_1_year"] {
      #expect(Self.value("orientation.share_oriented_\(other)", scenario) == (other == kind ? 1 : nil), "\(other)")
    }
  }

  // The platform opens on 1 March: asked on Friday 5 January, the diary has no day, and is asked again thirty days
  // later, on Sunday 4 February, so Monday 5; and on Wednesday 6 March.
  @Test func `a diary without a day is asked again after thirty days`() {
    var scenario = Paper.world()
    scenario.structures[0].posts = [
      Structure.PostStep(from: Paper.first, fte: 0), Structure.PostStep(from: Fixture.date("2024-03-01"), fte: 1),
    ]
    #expect(Paper.dates(.diaryFull, scenario) == ["2024-01-05", "2024-02-05"])
    #expect(Paper.dates(.invited, scenario) == ["2024-03-06"])
  }
}
