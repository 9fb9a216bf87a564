internal import Quantities

/// A day that a chart over months marks with a line from top to bottom, its name beside it.
struct DayMark {
  var day: CivilDate

  private static let template = ChartTemplate(PackageResources.day_json)

  /// The layer of a chart whose horizontal axis is in months.
  var layer: JSONValue {
    Self.template.filled(["year": .integer(day.year), "month": .integer(day.month), "date": .integer(day.day)])
  }
}
