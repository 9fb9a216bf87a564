internal import Quantities

/// A day that a chart over months marks with a line from top to bottom, its name beside it.
struct DayMark {
  var day: CivilDate

  /// The layer of a chart whose horizontal axis is in months.
  var layer: JSONValue {
    [
      "mark": [
        "type": "rule", "aria": false, "color": .string(ChartStyle.accent), "strokeWidth": 1.75, "strokeDash": [4, 3],
      ],
      "encoding": [
        "x": [
          "datum": ["year": .integer(day.year), "month": .integer(day.month), "date": .integer(day.day)],
          "type": "temporal",
        ]
      ],
    ]
  }
}
