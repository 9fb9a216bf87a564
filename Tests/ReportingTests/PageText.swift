import Foundation
import Testing

/// What a reader sees of a page, as lines that a person can review: headings, sentences, rows of tables with their cells
/// between bars, what is said of drawings to who does not see them. Spaces that do not break are kept.
enum PageText {
  /// The part of a page in one language.
  static func text(of page: String, in language: String) throws -> String {
    let parts = page.components(separatedBy: "<div class=\"page\"")
    let part = try #require(parts.dropFirst().first { $0.hasPrefix(" lang=\"\(language)\"") })
    return text(of: "<div" + part)
  }

  /// A piece of HTML without its tags.
  static func text(of html: String) -> String {
    var lines: [String] = []
    var line = ""
    func end() {
      let words = line.split { $0 == " " || $0.isNewline }.joined(separator: " ")
      if !words.isEmpty { lines.append(words) }
      line = ""
    }
    for piece in unseen(html).matches(of: #/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/#) {
      guard let name = piece.2 else {
        line += plain(piece.4 ?? "")
        continue
      }
      let isEnd = piece.1 == "/"
      switch name {
      case "a", "b", "button", "em", "i", "small", "span", "strong": line += " "
      case "td", "th":
        if isEnd { line += " | " }
      default:
        end()
        if !isEnd, let level = ["h1": "#", "h2": "##", "h3": "###", "h4": "####"][name] { line = level + " " }
      }
      if let said = piece.3?.firstMatch(of: #/role="img" aria-label="([^"]*)"/#) { line += "[\(plain(said.1))] " }
    }
    end()
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page without what is not read: scripts and styles.
  private static func unseen(_ html: String) -> String {
    html.replacing(#/<script[^>]*>.*?<\/script>|<style[^>]*>.*?<\/style>/#.dotMatchesNewlines(), with: "")
  }

  private static func plain(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

@Suite struct PageTextTests {
  @Test func `a page reads as its headings, sentences and rows`() {
    let page = """
      <h2 id="a">Who <b>waits</b></h2><p>One &lt; two.</p><script>let a = "<p>"</script>
      <table><tr><th>Year</th><td>1 <span>(2)</span></td></tr></table><div role="img" aria-label="A line">x</div>
      """
    #expect(PageText.text(of: page) == "## Who waits\nOne < two.\nYear | 1 (2) |\n[A line] x\n")
  }
}
