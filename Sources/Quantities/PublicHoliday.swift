/// One of the eleven French public holidays (*fêtes légales*).
///
/// Alsace-Moselle has two more (Good Friday and 26 December), which are left out.
///
/// Source: Code du travail, art. L3133-1.
@frozen
public enum PublicHoliday: CaseIterable, BitwiseCopyable, Sendable, Hashable {
  /// *Jour de l'an*, 1 January.
  case newYear
  /// *Lundi de Pâques*, the day after Easter.
  case easterMonday
  /// *Fête du Travail*, 1 May.
  case labourDay
  /// *Victoire 1945*, 8 May.
  case victoryDay
  /// *Ascension*, the Thursday 39 days after Easter.
  case ascension
  /// *Lundi de Pentecôte*, 50 days after Easter.
  case whitMonday
  /// *Fête nationale*, 14 July.
  case nationalDay
  /// *Assomption*, 15 August.
  case assumption
  /// *Toussaint*, 1 November.
  case allSaints
  /// *Armistice 1918*, 11 November.
  case armistice
  /// *Noël*, 25 December.
  case christmas

  /// The day of this holiday in a year of the Gregorian calendar.
  ///
  /// - Precondition: `year` is one of ``CivilDate/years``.
  public func date(in year: Int) -> CivilDate {
    switch self {
    case .newYear: CivilDate(checkedYear: year, month: 1, day: 1)
    case .easterMonday: Self.easter(in: year).adding(days: 1)
    case .labourDay: CivilDate(checkedYear: year, month: 5, day: 1)
    case .victoryDay: CivilDate(checkedYear: year, month: 5, day: 8)
    case .ascension: Self.easter(in: year).adding(days: 39)
    case .whitMonday: Self.easter(in: year).adding(days: 50)
    case .nationalDay: CivilDate(checkedYear: year, month: 7, day: 14)
    case .assumption: CivilDate(checkedYear: year, month: 8, day: 15)
    case .allSaints: CivilDate(checkedYear: year, month: 11, day: 1)
    case .armistice: CivilDate(checkedYear: year, month: 11, day: 11)
    case .christmas: CivilDate(checkedYear: year, month: 12, day: 25)
    }
  }

  /// Easter Sunday of a year of the Gregorian calendar.
  ///
  /// The rule repeats every 5 700 000 years and is continued to years before 1583, when nobody used it.
  ///
  /// Source: "Butcher's algorithm", J. Meeus, Astronomical Algorithms, 2nd edition, 1998, chapter 8.
  ///
  /// - Precondition: `year` is one of ``CivilDate/years``.
  public static func easter(in year: Int) -> CivilDate {
    precondition(CivilDate.years.contains(year), "Years run from -9999 to 9999, not \(year).")
    // The calendar repeats every 400 years and the moon every 5 700 000: a positive year with the same Easter.
    let shifted = year + 5_700_000
    let golden = shifted % 19
    let (century, yearOfCentury) = shifted.quotientAndRemainder(dividingBy: 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let fromMarch = epact + toSunday - 7 * late + 114
    return CivilDate(checkedYear: year, month: fromMarch / 31, day: fromMarch % 31 + 1)
  }
}
