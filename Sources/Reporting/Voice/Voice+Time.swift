internal import InsertionPolicy
internal import Quantities

/// Days, months, years and periods.
extension Voice {
  private static let months = [
    Bilingual(fr: "janvier", en: "January"), Bilingual(fr: "février", en: "February"),
    Bilingual(fr: "mars", en: "March"), Bilingual(fr: "avril", en: "April"), Bilingual(fr: "mai", en: "May"),
    Bilingual(fr: "juin", en: "June"), Bilingual(fr: "juillet", en: "July"), Bilingual(fr: "août", en: "August"),
    Bilingual(fr: "septembre", en: "September"), Bilingual(fr: "octobre", en: "October"),
    Bilingual(fr: "novembre", en: "November"), Bilingual(fr: "décembre", en: "December"),
  ]

  private static let shortMonths = [
    Bilingual(fr: "janv.", en: "Jan"), Bilingual(fr: "févr.", en: "Feb"), Bilingual(fr: "mars", en: "Mar"),
    Bilingual(fr: "avr.", en: "Apr"), Bilingual(fr: "mai", en: "May"), Bilingual(fr: "juin", en: "Jun"),
    Bilingual(fr: "juil.", en: "Jul"), Bilingual(fr: "août", en: "Aug"), Bilingual(fr: "sept.", en: "Sep"),
    Bilingual(fr: "oct.", en: "Oct"), Bilingual(fr: "nov.", en: "Nov"), Bilingual(fr: "déc.", en: "Dec"),
  ]

  /// A day in full, such as *1er juillet 2026*.
  func date(_ date: CivilDate) -> String {
    let day = say(fr: date.day == 1 ? "1er" : String(date.day), en: String(date.day))
    return "\(day) \(self(Self.months[date.month - 1])) \(date.year)"
  }

  /// A window of time by its name, such as *mars 2026* or *toute la période*.
  func month(_ window: IndicatorCell.Window) -> String {
    switch window {
    case .whole: self(.wholePeriod)
    case .year(let year): String(year)
    case .month(let year, let month): "\(self(Self.months[month - 1])) \(year)"
    case .quarter(let year, let quarter):
      say(fr: "\(quarter == 1 ? "1er" : "\(quarter)e") trimestre \(year)", en: "quarter \(quarter) of \(year)")
    }
  }

  /// A month in few characters, for the heading of a row.
  func shortMonth(_ window: IndicatorCell.Window) -> String {
    guard case .month(let year, let month) = window else { return self.month(window) }
    return "\(self(Self.shortMonths[month - 1]))\u{A0}\(year)"
  }

  /// The days that a scenario simulates.
  func period(_ scenario: Scenario) -> String {
    let (first, last) = (date(scenario.firstDay), date(scenario.lastDay))
    return say(fr: "du \(first) au \(last)", en: "\(first) to \(last)")
  }

  /// A window in a sentence, such as *en 2027*.
  func inPeriod(_ window: IndicatorCell.Window) -> String {
    if case .year(let year) = window { return say(fr: "en \(year)", en: "in \(year)") }
    return say(fr: "sur \(month(window))", en: "over the \(month(window))")
  }

  /// A name with the year it is for.
  func inYear(_ name: String, _ window: IndicatorCell.Window) -> String { "\(name), \(month(window))" }
}
