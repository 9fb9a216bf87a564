/// The targets: a row for each, a bar, a shape and a sentence for each year.
extension HTMLPage {
  var targets: HTML {
    guard !report.targets.rows.isEmpty else { return "" }
    let headings = report.targets.years.map { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" as HTML }
    // Roles are said again because a narrow screen shows the rows as blocks, which would hide that this is a table.
    return """
      <section class="targets" id="\(code)-targets" aria-labelledby="\(code)-targets-title">
      <h2 id="\(code)-targets-title">\(labels.targets)</h2>
      <table role="table" class="targets"><caption class="quiet">\(labels.verdictKey)</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(labels.target)</th>\(headings)</tr>\
      </thead>
      <tbody role="rowgroup">\(report.targets.rows.map(row))</tbody></table>
      </section>
      """
  }

  private func row(_ row: TargetTable.Row) -> HTML {
    let common = row.commonTarget
    let cells = zip(report.targets.years, row.cells).map { year, cell in
      self.cell(cell, year, row.indicator, showsVoted: common == nil)
    }
    return """
      <tr role="row"><th role="rowheader" scope="row"><span class="name">\(row.name)</span>\
      \(common.map { "<span class=\"voted\">\($0)</span>" as HTML } ?? "")</th>\(cells)</tr>
      """
  }

  private func cell(_ cell: TargetTable.Cell?, _ year: Int, _ indicator: String, showsVoted: Bool) -> HTML {
    guard let cell else {
      return "<td role=\"cell\" class=\"none\"><span class=\"year\">\(year)</span>\(labels.noTarget)</td>"
    }
    return """
      <td role="cell" class="\(cell.verdict.rawValue)"><span class="year">\(year)</span>\
      <span class="verdict"><span class="shape" aria-hidden="true">\(cell.verdict.symbol)</span> \
      \(cell.verdictText)\(probability(cell, indicator))</span>\
      \(cell.bar.map(bar) ?? "")\
      \(showsVoted ? "<span class=\"voted\">\(cell.voted)</span>" as HTML : "")\
      <span class="evidence">\(cell.evidence)</span><span class="expected">\(cell.expected)</span></td>
      """
  }

  private func probability(_ cell: TargetTable.Cell, _ indicator: String) -> HTML {
    guard !cell.probability.isEmpty else { return "" }
    let figure = Report.Figure(indicator: indicator, period: String(cell.year), territory: nil, column: "probability")
    return """
       <b class="probability" data-figure="\(figure.address)">\(cell.probability)</b>
      """
  }

  /// A bar of the probability with a line over it from one end of its interval to the other.
  private func bar(_ bar: TargetTable.Bar) -> HTML {
    func percent(_ share: Double) -> String { DecimalDigits(share * 100).rounded(decimals: 1).plain + "%" }
    let interval = bar.interval
    return """
      <span class="bar" aria-hidden="true"><span class="fill" style="width:\(percent(bar.probability))"></span>\
      <span class="whisker" style="left:\(percent(interval.lowerBound));\
      width:\(percent(interval.upperBound - interval.lowerBound))"></span></span>
      """
  }
}
