internal import Experiments
internal import InsertionPolicy

/// From the application to the decision: how many get how far, when, and how training goes.
extension ReportBuilder {
  func labelProcedure(_ facts: LabelFacts) -> Report.Section? {
    let day = closingDay(facts)
    return section(
      .labelProcedure,
      [
        funnel(facts), fan("label.bodies_labelled", day: day), fan("label.referents_labelled", day: day),
        fan("label.places_labelled", day: day), fan("label.referents_trained", day: day), training(facts),
        decisionsTable.map(Report.Block.folded), themeTable(.label).map(Report.Block.folded),
      ])
  }

  /// Steps of the procedure in their order, with the bodies that need the label before them.
  private func funnel(_ facts: LabelFacts) -> Report.Block? {
    let steps = [
      ("label.applications", Bilingual(fr: "Demandes déposées", en: "Applications filed")),
      ("label.moratoria", Bilingual(fr: "Moratoires imposés", en: "Moratoria imposed")),
      ("label.second_applications", Bilingual(fr: "Secondes demandes", en: "Second applications")),
      ("label.grants", Bilingual(fr: "Labels délivrés", en: "Labels granted")),
      ("label.refusals", Bilingual(fr: "Refus (seconde décision)", en: "Refusals (second decision)")),
      ("label.appeals", Bilingual(fr: "Recours gracieux", en: "Recours gracieux (appeals)")),
      ("label.appeals_won", Bilingual(fr: "Recours gagnés", en: "Appeals won")),
    ]
    let found = steps.compactMap { id, name -> (id: String, name: String, cell: CellEstimate, mean: Double)? in
      guard let cell = index.cell(id), let mean = cell.estimate.mean else { return nil }
      return (id, voice(name), cell, mean)
    }
    guard !found.isEmpty else { return nil }
    func mean(_ id: String) -> String { voice.figure(found.first { $0.id == id }?.mean ?? 0, .acts) }
    let (grants, moratoria, refusals) = (mean("label.grants"), mean("label.moratoria"), mean("label.refusals"))
    let count = facts.rules.bodies.count
    let bodies = voice.figure(Double(count), .acts)
    let all = say(fr: "Structures soumises au label", en: "Structures that need the label")
    let subject = say(
      fr: """
        De la demande à la décision, toute la période, nombre de décisions. Une structure peut déposer plusieurs demandes.
        """,
      en: """
        From application to decision, whole period, number of decisions. A structure may file several applications.
        """)
    var table = estimatesTable(found.map { ($0.name, $0.cell) }, subject: .step, caption: subject)
    table.rows.insert(
      [Report.Cell(all), Report.Cell(bodies)]
        + Array(repeating: Report.Cell(.empty, voice), count: table.columns.count - 2), at: 0)
    return intervals(
      "funnel-label",
      [IntervalChart.Row(name: all, value: Double(count), ends: nil, text: bodies)]
        + found.map {
          IntervalChart.Row(
            name: $0.name, value: $0.mean, ends: $0.cell.estimate.spread, text: voice.figure($0.mean, .acts))
        }, .acts, .bar,
      finding: say(
        fr: """
          Pour \(count) \(voice.plural(count, "structure", "structures")), en moyenne : labels délivrés \(grants), \
          moratoires \(moratoria), refus \(refusals)
          """,
        en: """
          For \(count) \(voice.plural(count, "structure", "structures")), on average: \(grants) labels granted, \
          \(moratoria) moratoria, \(refusals) refusals
          """),
      subject: subject, rowSubject: voice(.step), span: voice(.band),
      table: table)
  }

  private func training(_ facts: LabelFacts) -> Report.Block? {
    guard let modules = index.indicator("label.modules_completed"),
      let all = index.cell(modules, index.overall)?.estimate.mean, let peak = Trend(index.course(modules))?.peak
    else { return nil }
    let (total, month) = (voice.figure(all, .acts), voice.month(peak.cell.window))
    let mean = voice.figure(peak.estimate.mean ?? 0, .acts)
    return bars(
      "bars-label.modules_completed", [(name(modules), modules)],
      finding: say(
        fr: "Modules de formation suivis : \(total) en tout, \(mean) en \(month), le mois le plus chargé",
        en: "Training modules completed: \(total) in all, \(mean) in \(month), the busiest month"),
      subject: say(
        fr: "Modules de formation suivis par mois, département", en: "Training modules completed by month, département"),
      index.months, closingDay(facts))
  }

  /// One row a month, one column a kind of decision.
  private var decisionsTable: Report.Table? {
    let decisions = [
      ("label.applications", Bilingual(fr: "Demandes", en: "Applications")),
      ("label.moratoria", Bilingual(fr: "Moratoires", en: "Moratoria")),
      ("label.grants", Bilingual(fr: "Labels délivrés", en: "Labels granted")),
      ("label.refusals", Bilingual(fr: "Refus", en: "Refusals")),
      ("label.appeals", Bilingual(fr: "Recours gracieux", en: "Recours gracieux")),
      ("label.appeals_won", Bilingual(fr: "Recours gagnés", en: "Appeals won")),
      ("label.withdrawals", Bilingual(fr: "Retraits", en: "Withdrawals")),
      ("label.renewals", Bilingual(fr: "Renouvellements", en: "Renewals")),
      ("label.missions_ended", Bilingual(fr: "Fins de mission", en: "Missions ended")),
      ("label.overruns", Bilingual(fr: "À la limite des six mois", en: "At the six-month limit")),
    ]
    let columns = decisions.compactMap { id, name in
      index.indicator(id).map { indicator in
        Column<IndicatorCell.Window>(name, page: .number) {
          .cell(summaryCell(index.cell(indicator, $0), indicator.unit))
        }
      }
    }
    guard !columns.isEmpty else { return nil }
    return Table(columns: [shortMonth] + columns, rows: index.months).page(
      caption: say(
        fr: "Décisions par mois et par nature, département : moyenne, et neuf futurs sur dix",
        en: "Decisions by month and kind, département: mean, and nine futures out of ten"), voice)
  }
}
