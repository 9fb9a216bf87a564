/// Colours and sizes shared by every chart and by the page around it.
///
/// Chosen: neutral tokens that belong to no administration, contrast of at least 4.5 to 1 on white for text and 3 to 1
/// for marks.
enum ChartStyle {
  static let ink = "#1d2733"
  static let quiet = "#53606e"
  static let grid = "#e4e2db"
  static let main = "#0d6670"
  static let band = "#8fc1c4"
  static let accent = "#a8481a"

  /// Configuration of a Vega-Lite specification.
  static let configuration: JSONValue = [
    "font": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    "background": "transparent", "view": ["stroke": nil],
    "axis": [
      "labelColor": .string(quiet), "titleColor": .string(quiet), "labelFontSize": 12, "titleFontSize": 12,
      "titleFontWeight": "normal", "domain": false, "ticks": false, "labelPadding": 6, "gridColor": .string(grid),
    ],
  ]

  /// Pattern of the axis and tooltip numbers of a unit.
  static func format(isShare: Bool) -> JSONValue { isShare ? ".0%" : ",~r" }

  /// Number and date words of a language, in the form that D3 takes.
  static func locale(_ language: Language) -> JSONValue {
    switch language {
    case .french:
      [
        "number": [
          "decimal": ",", "thousands": "\u{202F}", "grouping": [3], "currency": ["", "\u{202F}€"],
          "percent": "\u{202F}%",
        ],
        "time": time(
          days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
          shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
          months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
          ],
          shortMonths: [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
          ]),
      ]
    case .english:
      [
        "number": ["decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""], "percent": "%"],
        "time": time(
          days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
          shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
          months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
          ],
          shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]),
      ]
    }
  }

  private static func time(days: [String], shortDays: [String], months: [String], shortMonths: [String]) -> JSONValue {
    func list(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }
    return [
      "dateTime": "%d/%m/%Y %H:%M", "date": "%d/%m/%Y", "time": "%H:%M", "periods": ["AM", "PM"], "days": list(days),
      "shortDays": list(shortDays), "months": list(months), "shortMonths": list(shortMonths),
    ]
  }
}
