internal import Experiments
internal import InsertionPolicy

/// Who gains and who loses: people who wait less long and longer, in all, by territory and by profile.
extension ComparisonPage {
  var people: Report.Section? {
    guard !facts.shifts.isEmpty else { return nil }
    let futures = count(Double(facts.shiftReplications))
    return section(
      "people", say("Qui attend moins, qui attend plus", "Who waits less, who waits more"),
      [
        .text(
          say(
            "La même personne est suivie dans la référence et dans l'option ; ses attentes de toute la période sont "
              + "additionnées, quelle qu'en soit la cause. Une semaine d'écart compte. Moyenne de \(futures) futurs.",
            "The same person is followed under the base and under the option; all that they wait for over the period is "
              + "added up, whatever the cause. A week of difference counts. Mean of \(futures) futures.")),
        chart, .folded(territories), facts.base.profiles.count > 1 ? .folded(profiles) : nil,
      ])
  }

  private var columns: [Report.Column] {
    [
      .number(say("Attendent moins", "Wait less")), .number(say("Attendent plus", "Wait more")),
      .number(say("Comme avant", "As before")), .number(say("Écart moyen en jours", "Mean change in days")),
      .number(say("Personnes que l'option fait venir", "People whom the option brings")),
      .number(say("Personnes qui ne viennent plus", "People who no longer come")),
    ]
  }

  private func cells(_ shift: WaitShift) -> [Report.Cell] {
    let mean = shift.people > 0 ? shift.days / shift.people : 0
    return [
      Report.Cell(count(shift.shorter)), Report.Cell(count(shift.longer)), Report.Cell(count(shift.same)),
      Report.Cell(words.signed(mean, .days)), Report.Cell(count(shift.onlyInOption)),
      Report.Cell(count(shift.onlyInBase)),
    ]
  }

  private var chart: Report.Block {
    let subject = say(
      "Personnes qui attendent au moins une semaine de moins (à gauche) ou de plus (à droite), par option",
      "People who wait at least a week less (left) or more (right), by option")
    let table = Report.Table(
      caption: subject, columns: [.text(say("Option", "Option"))] + columns,
      rows: alternatives.map { [Report.Cell(name($0))] + cells(facts.shifts[$0 - 1].all) })
    let rows = alternatives.map { option -> DivergingBars.Row in
      let all = facts.shifts[option - 1].all
      return DivergingBars.Row(
        name: name(option), left: all.shorter, right: all.longer, leftText: count(all.shorter),
        rightText: count(all.longer))
    }
    let bars = DivergingBars(
      rows: rows, left: say("Attendent moins", "Wait less"), right: say("Attendent plus", "Wait more"),
      unit: words.axis(.persons))
    return .chart(
      Report.Chart(
        id: "people", finding: finding, subject: subject,
        key: [],
        panels: [
          Report.Panel(
            title: "",
            alternative: words.alternative(
              values: subject, rows.map { ($0.name, "\($0.leftText) / \($0.rightText)") }),
            specification: bars.specification(title: subject))
        ], table: table))
  }

  private var finding: String {
    let best = alternatives.max { facts.shifts[$0 - 1].all.shorter < facts.shifts[$1 - 1].all.shorter }
    guard let best, facts.shifts[best - 1].all.shorter >= 1 else {
      return say("Aucune option ne fait attendre moins", "No option makes anybody wait less")
    }
    return say(
      "« \(name(best)) » fait gagner une semaine ou plus au plus grand nombre : \(count(facts.shifts[best - 1].all.shorter)) personnes",
      "“\(name(best))” spares a week or more to the most people: \(count(facts.shifts[best - 1].all.shorter))")
  }

  private var territories: Report.Table {
    grouped(
      say("Par territoire", "By territory"), facts.base.territories.map { words.typeset($0.name) },
      say("Territoire", "Territory")
    ) { facts.shifts[$0 - 1].territories }
  }

  private var profiles: Report.Table {
    grouped(say("Par profil", "By profile"), facts.base.profiles.map(\.id), say("Profil", "Profile")) {
      facts.shifts[$0 - 1].profiles
    }
  }

  private func grouped(
    _ caption: String, _ names: [String], _ heading: String, _ shifts: (Int) -> [WaitShift]
  ) -> Report.Table {
    var table = Report.Table(
      caption: caption, columns: [.text(heading)] + columns,
      rows: alternatives.flatMap { option in
        zip(names, shifts(option)).map { [Report.Cell($0)] + cells($1) }
      })
    table.groups = alternatives.map { Report.RowGroup(title: name($0), count: names.count) }
    return table
  }
}
