import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  static let forecast = Fixture.forecast(replications: 6)
  static let bundle = ChartBundle(script: "window.vegaEmbed = function () {};")
  static let page = HTMLReport(bundle: bundle).text(forecast, Fixture.identity)

  static func matches(_ pattern: String, _ text: String) -> [String] {
    guard let expression = try? Regex(pattern) else { return [] }
    return text.matches(of: expression).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test func `names from a scenario never become markup`() {
    var territories = Fixture.territories
    territories[1].name = "</script><script>alert(1)</script><b onclick='x'>\""
    let nasty = Fixture.forecast(
      Fixture.scenario(name: "<img src=x onerror=alert(2)>&", territories: territories), replications: 3)
    let plain = Fixture.forecast(replications: 3)
    func page(_ forecast: Forecast) -> String { HTMLReport(bundle: Self.bundle).text(forecast, Fixture.identity) }
    let text = page(nasty)
    #expect(Self.matches("(<script)", text).count == Self.matches("(<script)", page(plain)).count)
    #expect(Self.matches("(</script)", text).count == Self.matches("(</script)", page(plain)).count)
    #expect(!text.contains("<img") && !text.contains("<b onclick"))
    #expect(text.contains("&lt;img src=x onerror=alert(2)&gt;&amp;"))
  }

  @Test func `markup escapes text and attributes`() {
    let word = "<a href=\"x\">'&"
    let html: HTML = "<p title=\"\(word)\">\(word)</p>"
    #expect(
      html.text
        == "<p title=\"&lt;a href=&quot;x&quot;&gt;&#39;&amp;\">&lt;a href=&quot;x&quot;&gt;&#39;&amp;</p>")
  }

  @Test func `without a bundle the page says so and keeps every table`() {
    let text = HTMLReport(bundle: nil).text(Self.forecast, Fixture.identity)
    #expect(Self.matches("(data-charts=\"missing\")", text).count == 2)
    #expect(!text.contains("class=\"drawing\""))
    #expect(Self.matches("(<table)", text).count == Self.matches("(<table)", Self.page).count)
    #expect(text.contains("Les graphiques ne sont pas dans ce fichier"))
    #expect(text.contains("The charts are not in this file"))
  }

  @Test func `a bundle cannot end its own script element`() {
    let bundle = ChartBundle(script: "var a = '</script>', b = '<!-- <script>';")
    #expect(bundle.script == "var a = '<\\/script>', b = '\\x3C!-- <script>';")
    #expect(ChartBundle(path: "/nowhere/vega-bundle.js") == nil)
  }

  @Test func `the page names nothing on a network`() {
    #expect(Self.matches("Content-Security-Policy\" content=\"(default-src 'none';)", Self.page).count == 1)
    #expect(Self.matches("(?:src|href)=\"(https?:[^\"]*)\"", Self.page).isEmpty)
    #expect(Self.matches("(@import|url\\()", Self.page).isEmpty)
  }

  @Test func `identifiers are unique and every link leads somewhere`() {
    let identifiers = Self.matches("\\sid=\"([^\"]+)\"", Self.page)
    #expect(Set(identifiers).count == identifiers.count)
    let links = Self.matches("href=\"#([^\"]+)\"", Self.page)
    #expect(links.count > 20)
    #expect(links.allSatisfy(Set(identifiers).contains))
  }

  @Test func `every chart is JSON with data, a name and a table`() throws {
    let specifications = Self.matches("data-for=\"[^\"]+\">([^<]*)</script>", Self.page)
    #expect(specifications.count >= 40)
    for text in specifications {
      let chart = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let values = try #require((chart["data"] as? [String: Any])?["values"] as? [Any])
      #expect(!values.isEmpty)
      #expect((chart["description"] as? String)?.isEmpty == false)
    }
    #expect(Self.matches("(<figure)", Self.page).count == Self.matches("(<figcaption)", Self.page).count)
  }

  @Test(arguments: Language.allCases)
  func `the language asked for is the one shown first`(language: Language) {
    let text = HTMLReport(bundle: nil, language: language).text(Self.forecast, Fixture.identity)
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(
      text.contains(
        "data-switch=\"\(language.rawValue)\" data-title=\"Pas-de-Calais, référence – Jalon\" aria-pressed=\"true\""))
  }

  @Test func `French text has no plain space before double punctuation`() throws {
    let start = try #require(Self.page.range(of: "<div class=\"page\" lang=\"fr\""))
    let end = try #require(Self.page.range(of: "<div class=\"page\" lang=\"en\""))
    let text = String(Self.page[start.lowerBound..<end.lowerBound])
      .replacing(try Regex("<script.*?</script>"), with: "").replacing(try Regex("<[^>]*>"), with: "\n")
    #expect(Self.matches("(.{0,20} [;:!?%»])", text).isEmpty)
  }
}
