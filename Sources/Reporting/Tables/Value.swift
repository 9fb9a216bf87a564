internal import InsertionPolicy
internal import Quantities

/// What stands in a cell of a table, before a writer has spelled it.
enum Value {
  /// Nothing: not known, or not asked.
  case empty
  /// A text that is the same in every language: an identifier, a place in a file, a name.
  case code(String)
  /// A text in both languages.
  case text(Bilingual)
  /// What stands in a scenario's file: a number or a date where it is nothing else, and a text otherwise.
  case written(String)
  case count(Int)
  /// A number without a unit.
  case number(Double?)
  /// A number with its unit, and where it stands in `indicators.csv`.
  case amount(Double?, Indicator.Unit, Report.Figure? = nil)
  /// Both ends of an interval.
  case interval(ClosedRange<Double>?, Indicator.Unit)
  /// Two numbers without a unit.
  case span(Double, Double)
  /// A part of a whole.
  case share(Double?)
  /// A difference of two parts of a whole.
  case points(Double?)
  /// A statistic in euros, to the cent whatever its size.
  case cents(Double?)
  /// An exact amount of money.
  case euros(Euros)
  case unit(Indicator.Unit)
  case direction(Indicator.Direction)
  case window(IndicatorCell.Window)
  case verdict(Verdict)
  /// A cell that the page alone has, with a second line, a flag or a shape.
  case cell(Report.Cell)
}
