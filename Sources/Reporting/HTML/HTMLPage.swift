/// One language of the page.
struct HTMLPage: Spoken {
  let report: Report
  let hasCharts: Bool

  var voice: Voice { Voice(report.language) }
  var code: String { report.language.rawValue }

  var skipLink: HTML {
    """
    <a class="skip" href="#\(code)-main" lang="\(code)" data-language="\(code)">\(say(fr: "Aller au contenu", en: "Skip to content"))</a>
    """
  }

  var html: HTML {
    """
    <div class="page" lang="\(code)" data-language="\(code)">
    <header>
    <p class="kind">\(report.kind ?? say(fr: "Prévision Jalon", en: "Jalon forecast"))</p>
    <h1>\(report.title)</h1>
    <p class="run">\(report.run)</p>
    <p class="run">\(report.summary)</p>
    </header>
    <nav aria-label="\(say(fr: "Sommaire", en: "Contents"))"><ul>\(contents)</ul></nav>
    <main id="\(code)-main" tabindex="-1">
    \(answer)
    \(targets)
    \(missing)
    \(report.sections.map(section))
    </main>
    <footer><p>\(footer)</p></footer>
    </div>
    """
  }

  private var footer: String {
    say(
      fr: "Rapport écrit par Jalon. Ce fichier se suffit à lui-même et n'appelle aucun réseau.",
      en: "Report written by Jalon. This file stands on its own and calls no network.")
  }

  /// A forecast answers in three sentences, an experiment in as many as it takes.
  private var answerTitle: String {
    report.kind == nil
      ? say(fr: "La réponse en trois phrases", en: "The answer in three sentences") : voice(.answer)
  }

  private var contents: [HTML] {
    [link("answer", answerTitle)] + (report.targets.rows.isEmpty ? [] : [link("targets", voice(.targets))])
      + report.sections.map { link($0.id, $0.title) }
  }

  private func link(_ id: String, _ title: String) -> HTML {
    "<li><a href=\"#\(code)-\(id)\">\(title)</a></li>"
  }

  private var answer: HTML {
    """
    <section class="answer" id="\(code)-answer" aria-labelledby="\(code)-answer-title">
    <h2 id="\(code)-answer-title">\(answerTitle)</h2>
    \(report.answer.map { "<p>\($0)</p>" as HTML })
    </section>
    """
  }

  private var missing: HTML {
    let noScript = say(
      fr: "Les graphiques demandent JavaScript. Tous les nombres sont dans les tableaux.",
      en: "Charts need JavaScript. Every number stands in the tables.")
    let noCharts = say(
      fr: """
        Les graphiques ne sont pas dans ce fichier : le moteur de graphiques manquait quand il a été écrit. Tous les \
        nombres sont dans les tableaux.
        """,
      en: """
        The charts are not in this file: the chart engine was missing when it was written. Every number stands in the \
        tables.
        """)
    return """
      <noscript><p class="note">\(noScript)</p></noscript>\
      \(hasCharts ? "" as HTML : "<p class=\"note\" data-charts=\"missing\">\(noCharts)</p>")
      """
  }

  private func section(_ section: Report.Section) -> HTML {
    """
    <section id="\(code)-\(section.id)" aria-labelledby="\(code)-\(section.id)-title">
    <h2 id="\(code)-\(section.id)-title">\(section.title)</h2>
    \(section.blocks.map(block))
    </section>
    """
  }

  private func block(_ block: Report.Block) -> HTML {
    switch block {
    case .lead(let text): "<p class=\"lead\">\(text)</p>\n"
    case .text(let text): "<p>\(text)</p>\n"
    case .note(let text): "<p class=\"note\">\(text)</p>\n"
    case .list(let items): "<ul class=\"sentences\">\(items.map { "<li>\($0)</li>" as HTML })</ul>\n"
    case .table(let table): self.table(table)
    case .folded(let table): folded(table, summary: table.caption)
    case .chart(let chart): self.chart(chart)
    case .tiles(let map): tiles(map)
    }
  }
}
