/// The targets: an overview with one short mark for each year, and the long form on demand.
extension HTMLPage {
  /// How much a table of targets says.
  private enum TargetDetail {
    /// Verdict, probability and interval.
    case overview
    /// The futures counted and what is expected too.
    case full
  }

  var targets: HTML {
    guard !report.targets.rows.isEmpty else { return "" }
    let verdictKey = say(
      fr: """
        Le pourcentage et la barre disent la part des futurs qui atteignent la cible ; le trait et les nombres à côté, son \
        intervalle à 95 %.
        """,
      en: """
        The percentage and the bar say what share of the futures reaches the target; the line and the numbers beside it, \
        its 95% interval.
        """)
    let expectedKey = say(
      fr: "Attendu : la moyenne, puis ce qu'il y a dans neuf futurs sur dix.",
      en: "Expected: the mean, then what nine futures out of ten stay within.")
    let inFull = say(
      fr: "Voir les futurs comptés et les valeurs attendues", en: "See the futures counted and the values expected")
    return """
      <section class="targets" id="\(code)-targets" aria-labelledby="\(code)-targets-title">
      <h2 id="\(code)-targets-title">\(voice(.targets))</h2>
      \(table(.overview, caption: verdictKey))
      <details><summary>\(inFull)</summary>
      \(table(.full, caption: expectedKey))</details>
      </section>
      """
  }

  /// Roles are said again because a narrow screen shows the rows as blocks, which would hide that this is a table.
  private func table(_ detail: TargetDetail, caption: String) -> HTML {
    let headings = report.targets.years.map { "<th role=\"columnheader\" scope=\"col\">\($0)</th>" as HTML }
    let kind: HTML = detail == .overview ? "targets overview" : "targets"
    return """
      <table role="table" class="\(kind)"><caption class="quiet">\(caption)</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(voice(.target))</th>\(headings)</tr>\
      </thead>
      <tbody role="rowgroup">\(report.targets.rows.map { row($0, detail) })</tbody></table>
      """
  }

  private func row(_ row: TargetTable.Row, _ detail: TargetDetail) -> HTML {
    let common = row.commonTarget
    let cells = zip(report.targets.years, row.cells).map { year, cell -> HTML in
      guard let cell else {
        return
          "<td role=\"cell\" class=\"none\"><span class=\"year\">\(year)</span>\(say(fr: "pas de cible", en: "no target"))</td>"
      }
      let voted: HTML = common == nil ? "<span class=\"voted\">\(cell.voted)</span>" : ""
      return """
        <td role="cell" class="\(cell.verdict.rawValue)"><span class="year">\(year)</span>\
        \(detail == .overview ? mark(cell, row.indicator, voted) : account(cell, row.indicator, voted))</td>
        """
    }
    return """
      <tr role="row"><th role="rowheader" scope="row"><span class="name">\(row.name)</span> \
      \(common.map { "<span class=\"voted\">\($0)</span>" as HTML } ?? "")</th>\(cells)</tr>
      """
  }

  /// Two lines: the verdict with the probability, and the bar with the interval in numbers.
  private func mark(_ cell: TargetTable.Cell, _ indicator: String, _ voted: HTML) -> HTML {
    let measure: HTML =
      cell.bar.map { bar -> HTML in
        """
        <span class="measure">\(self.bar(bar))<span class="interval"><span class="hidden">\
        \(say(fr: "intervalle à 95 % :", en: "95% interval:")) </span>\(cell.interval)</span></span>
        """
      } ?? "<span class=\"evidence\">\(cell.evidence)</span>"
    return "\(verdict(cell, indicator))\(measure)\(voted)"
  }

  private func account(_ cell: TargetTable.Cell, _ indicator: String, _ voted: HTML) -> HTML {
    """
    \(verdict(cell, indicator))\(voted)\
    <span class="evidence">\(cell.evidence)</span><span class="expected">\(cell.expected)</span>
    """
  }

  private func verdict(_ cell: TargetTable.Cell, _ indicator: String) -> HTML {
    """
    <span class="verdict"><span class="shape" aria-hidden="true">\(cell.verdict.symbol)</span> \
    \(cell.verdictText)\(probability(cell, indicator))</span>
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
