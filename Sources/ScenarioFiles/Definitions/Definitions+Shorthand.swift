internal import InsertionPolicy
internal import Quantities

/// The shapes of everything that may stand in a scenario file.
///
/// `Definitions.scenario` is the root of a complete file, `Definitions.variant` of a file that extends another.
enum Definitions {}

// What stands in a blank before a file says otherwise.
extension Definitions {
  static let nothing = Bilingual(fr: "", en: "")
  static let someDay = day(2000, 1, 1)

  /// A day of the calendar.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day.")
    }
    return date
  }
}
