public import Experiments

/// `report.html`: one file with both languages, all tables and all charts, that opens anywhere and calls no network.
///
/// Without a chart bundle it says so and shows the tables. The bytes depend on the forecast, the identity, the bundle
/// and the language shown first, and on nothing else.
public struct HTMLReport: Sendable {
  /// The chart engine to copy in, or `nil`.
  public var bundle: ChartBundle?
  /// The language shown first; the other is one key away.
  public var language: Language

  /// Makes a writer.
  public init(bundle: ChartBundle?, language: Language = .french) {
    self.bundle = bundle
    self.language = language
  }

  /// The text of the file.
  public func text(_ forecast: Forecast, _ identity: RunIdentity) -> String {
    text(Language.allCases.map { Report(forecast, identity, in: $0) })
  }

  /// The text of the file, from one report a language, with the same sections in the same order.
  public func text(_ reports: [Report]) -> String {
    let shown = reports.first { $0.language == language } ?? reports[0]
    let pages = reports.map { HTMLPage(report: $0, hasCharts: bundle != nil) }
    let page: HTML = """
      <!doctype html>
      <html lang="\(shown.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(trusted: Self.policy))">
      <meta name="generator" content="Jalon">
      <title>\(shown.title) – Jalon</title>
      <style>\(HTML(trusted: PageFiles.stylesheet + (shown.kind == nil ? "" : PageFiles.experiment)))</style>
      <noscript><style>[data-language]{display:block!important}.switch{display:none!important}</style></noscript>
      </head>
      <body>
      \(pages.map(\.skipLink))
      \(languageSwitch(reports, shown))
      \(pages.map(\.html))
      \(scripts)
      </body>
      </html>

      """
    return page.text
  }

  /// Nothing is fetched, nothing is sent, no text becomes code.
  private static let policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  private func languageSwitch(_ reports: [Report], _ shown: Report) -> HTML {
    let buttons = reports.map { report -> HTML in
      """
      <button type="button" lang="\(report.language.rawValue)" data-switch="\(report.language.rawValue)" \
      data-title="\(report.title) – Jalon" aria-pressed="\(report.language == shown.language ? "true" : "false")">\
      \(Voice(report.language).say(fr: "Français", en: "English"))</button>
      """
    }
    return """
      <div class="bar-top" role="region" aria-label="Langue / Language"><div class="switch">\(buttons)</div></div>
      """
  }

  private var scripts: HTML {
    guard let bundle else { return "<script>\(HTML(trusted: PageFiles.script))</script>" }
    return """
      <script type="application/json" id="locales">\(HTML(trusted: ChartStyle.locales.text()))</script>
      <script>\(HTML(trusted: bundle.script))</script>
      <script>\(HTML(trusted: PageFiles.script))</script>
      """
  }
}
