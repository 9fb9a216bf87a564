internal import Quantities

/// The training that the label asks for: sessions on their days, and what it takes to be trained.
struct Training {
  /// One session, on the day it ends: who is in post then has been there.
  struct Session {
    let lastDay: Int
    let module: Int
    let territory: Int?
    let seats: Int
  }

  /// In the order of their last days.
  let sessions: [Session]
  /// Bits of the modules everybody must hold, and of those of which one is enough.
  private let obligatory: UInt16
  private let optional: UInt16

  /// Every module.
  var all: UInt16 { obligatory | optional }

  init(_ rules: TrainingRules, on timeline: Timeline) {
    sessions = rules.series.flatMap { Self.sessions(of: $0, rules, timeline) }
      .sorted { ($0.lastDay, $0.module) < ($1.lastDay, $1.module) }
    var obligatory: UInt16 = 0
    var optional: UInt16 = 0
    for (index, module) in rules.modules.enumerated() {
      if module.isOptional { optional |= 1 << UInt16(index) } else { obligatory |= 1 << UInt16(index) }
    }
    self.obligatory = obligatory
    self.optional = optional
  }

  private static func sessions(
    of series: TrainingRules.Series, _ rules: TrainingRules, _ timeline: Timeline
  ) -> [Session] {
    var sessions: [Session] = []
    let length = max(1, Int(rules.modules[series.module].days.count.rounded(.up)))
    let until = min(series.until ?? timeline.lastDay, timeline.lastDay)
    var date = series.from
    var number = 0
    while date <= until {
      let day = timeline.nextWorkingDay(onOrAfter: timeline.day(of: date))
      let last = timeline.addWorkingDays(length - 1, to: day)
      if (0..<timeline.dayCount).contains(last) {
        sessions.append(
          Session(lastDay: last, module: series.module, territory: series.territory, seats: series.seats.count))
      }
      guard let step = series.everyMonths else { break }
      number += 1
      date = series.from.adding(months: number * step)
    }
    return sessions
  }

  /// Whether somebody who holds these modules is trained.
  func isTrained(_ modules: UInt16) -> Bool {
    modules & obligatory == obligatory && (optional == 0 || modules & optional != 0)
  }

  /// Whether somebody who holds these modules still has to take this one.
  func needs(_ module: Int, _ modules: UInt16) -> Bool {
    let bit: UInt16 = 1 << UInt16(module)
    if optional & bit != 0 { return modules & optional == 0 }
    return modules & bit == 0
  }
}
