/// Tables and charts.
extension HTMLPage {
  func table(_ table: Report.Table, isCaptionHidden: Bool = false) -> HTML {
    let headings = table.columns.map { column -> HTML in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" as HTML : "")>\(column.title)</th>"
    }
    let frame =
      (table.isDense ? "scroll dense" : table.rows.count > 20 ? "scroll tall" : "scroll")
      + (table.sums.isEmpty ? "" : " sums")
    let scrollable = say(fr: "tableau, à faire défiler au besoin", en: "table, scroll if need be")
    return """
      <div class="\(frame)" role="region" tabindex="0" aria-label="\(table.caption) (\(scrollable))">
      <table><caption\(isCaptionHidden ? " class=\"hidden\"" as HTML : "")><span>\(table.caption)</span></caption>
      <thead><tr>\(headings)</tr></thead>
      \(bodies(table))</table></div>

      """
  }

  /// The rows, in one body or in one for each heading.
  private func bodies(_ table: Report.Table) -> [HTML] {
    func rows(_ range: Range<Int>) -> [HTML] {
      range.map { place in
        "<tr\(table.sums.contains(place) ? " class=\"sum\"" as HTML : "")>\(cells(table.rows[place], table.columns))</tr>\n"
      }
    }
    guard !table.groups.isEmpty else { return ["<tbody>\(rows(table.rows.indices))</tbody>"] }
    var start = 0
    return table.groups.map { group in
      defer { start += group.count }
      return """
        <tbody><tr class="group"><th scope="rowgroup" colspan="\(table.columns.count)">\(group.title)</th></tr>
        \(rows(start..<start + group.count))</tbody>

        """
    }
  }

  private func cells(_ cells: [Report.Cell], _ columns: [Report.Column]) -> [HTML] {
    zip(cells, columns).enumerated().map { place, pair in
      let (cell, column) = pair
      let detail: HTML = cell.detail.isEmpty ? "" : "<span class=\"detail\">\(cell.detail)</span>"
      if place == 0 { return "<th scope=\"row\">\(cell.text)\(detail)</th>" }
      let classes = [
        column.isNumber ? "number" : "", cell.level.map { "level \($0.rawValue)" } ?? cell.verdict?.rawValue ?? "",
        cell.isFlagged ? "flagged" : "",
      ]
      .filter { !$0.isEmpty }
      let kind: HTML = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
      return "<td\(kind)>\(figure(cell))\(detail)</td>"
    }
  }

  /// The number of a cell, behind the shape that tells how likely it is.
  func figure(_ cell: Report.Cell) -> HTML {
    let shape: HTML =
      (cell.level ?? cell.verdict).map { "<span class=\"shape\" aria-hidden=\"true\">\($0.symbol)</span> " } ?? ""
    guard let figure = cell.figure else { return "\(shape)\(cell.text)" }
    return "\(shape)<span data-figure=\"\(figure.address)\">\(cell.text)</span>"
  }

  func folded(_ table: Report.Table, summary: String) -> HTML {
    "<details><summary>\(summary)</summary>\(self.table(table, isCaptionHidden: summary == table.caption))</details>\n"
  }

  /// The numbers of a drawing.
  func folded(numbers table: Report.Table) -> HTML {
    folded(table, summary: say(fr: "Voir les nombres de ce graphique", en: "See the numbers of this chart"))
  }

  func chart(_ chart: Report.Chart) -> HTML {
    let drawings = hasCharts ? chart.panels.enumerated().map { panel($1, "\(code)-\(chart.id)-\($0)") } : []
    let key = chart.key.map { entry -> HTML in
      "<li><span class=\"mark \(entry.mark.rawValue)\" aria-hidden=\"true\"></span>\(entry.meaning)</li>"
    }
    let frame: HTML =
      hasCharts
      ? """
      <ul class="key">\(key)</ul><div class="\(["panels", "single", "panels pair"][min(chart.panels.count, 3) % 3])">\(drawings)</div>
      """ : ""
    return """
      <figure id="\(code)-\(chart.id)" aria-labelledby="\(code)-\(chart.id)-finding">
      <h3 id="\(code)-\(chart.id)-finding">\(chart.finding)</h3>
      <figcaption>\(chart.subject)</figcaption>
      \(frame)
      \(folded(numbers: chart.table))</figure>

      """
  }

  private func panel(_ panel: Report.Panel, _ id: String) -> HTML {
    let title: HTML = panel.title.isEmpty ? "" : "<h4>\(panel.title)</h4>"
    return """
      <div class="panel">\(title)<div class="drawing" role="img" aria-label="\(panel.alternative)" data-chart="\(id)">\
      </div><script type="application/json" data-for="\(id)">\(HTML(trusted: panel.specification))</script></div>
      """
  }
}
