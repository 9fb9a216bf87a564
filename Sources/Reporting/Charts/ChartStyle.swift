/// Colours shared by every chart and by the page around it.
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

  /// The colours by the names they have in `Resources`, after an `@`.
  static let palette = [
    "ink": ink, "quiet": quiet, "grid": grid, "main": main, "band": band, "accent": accent,
  ]

  /// Configuration of every specification.
  static let configuration = ChartTemplate(PackageResources.config_json).filled([:])

  /// Pattern of the axis and tooltip numbers of a unit.
  static func format(isShare: Bool) -> JSONValue { isShare ? ".0%" : ",~r" }

  /// Number and date words of both languages, in the form that D3 takes.
  static let locales = JSONValue(resource: PackageResources.locales_json)
}
