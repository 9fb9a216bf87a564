internal import Experiments
internal import InsertionPolicy

/// Who gains and who loses: people who wait less long and longer, in all, by territory and by profile.
extension ComparisonPage {
  var people: Report.Section? {
    guard !facts.shifts.isEmpty else { return nil }
    let futures = voice.count(facts.shiftReplications)
    return section(
      "people", say(fr: "Qui attend moins, qui attend plus", en: "Who waits less, who waits more"),
      [
        .text(
          say(
            fr:
              "La même personne est suivie dans la référence et dans l'option ; ses attentes de toute la période sont "
              + "additionnées, quelle qu'en soit la cause. Une semaine d'écart compte. Moyenne de \(futures) futurs.",
            en:
              "The same person is followed under the base and under the option; all that they wait for over the period is "
              + "added up, whatever the cause. A week of difference counts. Mean of \(futures) futures.")),
        bars, .folded(territories), facts.base.profiles.count > 1 ? .folded(profiles) : nil,
      ])
  }

  /// What is shown of some people's waits, after who they are.
  private func columns<Row>(_ shift: @escaping (Row) -> WaitShift) -> [Column<Row>] {
    [
      .number(less) { count(shift($0).shorter) }, .number(more) { count(shift($0).longer) },
      .number(say(fr: "Comme avant", en: "As before")) { count(shift($0).same) },
      .number(say(fr: "Écart moyen en jours", en: "Mean change in days")) {
        let shift = shift($0)
        return voice.signed(shift.people > 0 ? shift.days / shift.people : 0, .days)
      },
      .number(say(fr: "Personnes que l'option fait venir", en: "People whom the option brings")) {
        count(shift($0).onlyInOption)
      },
      .number(say(fr: "Personnes qui ne viennent plus", en: "People who no longer come")) {
        count(shift($0).onlyInBase)
      },
    ]
  }

  private var less: String { say(fr: "Attendent moins", en: "Wait less") }
  private var more: String { say(fr: "Attendent plus", en: "Wait more") }

  private var bars: Report.Block {
    let subject = say(
      fr: "Personnes qui attendent au moins une semaine de moins (à gauche) ou de plus (à droite), par option",
      en: "People who wait at least a week less (left) or more (right), by option")
    let table = table(
      subject, alternatives,
      [.text(say(fr: "Option", en: "Option")) { name($0) }] + columns { facts.shifts[$0 - 1].all })
    let rows = alternatives.map { option -> DivergingBars.Row in
      let all = facts.shifts[option - 1].all
      return DivergingBars.Row(
        name: name(option), left: all.shorter, right: all.longer, leftText: count(all.shorter),
        rightText: count(all.longer))
    }
    let drawing = DivergingBars(
      rows: rows, left: less, right: more, unit: voice.axis(.persons))
    return chart(
      "people", finding, of: subject, key: [],
      alternative: voice.alternative(
        values: subject, rows.map { ($0.name, "\($0.leftText) / \($0.rightText)") }),
      specification: drawing.specification(title: subject), table)
  }

  private var finding: String {
    let best = alternatives.max { facts.shifts[$0 - 1].all.shorter < facts.shifts[$1 - 1].all.shorter }
    guard let best, facts.shifts[best - 1].all.shorter >= 1 else {
      return say(fr: "Aucune option ne fait attendre moins", en: "No option makes anybody wait less")
    }
    let people = count(facts.shifts[best - 1].all.shorter)
    return say(
      fr: "« \(name(best)) » fait gagner une semaine ou plus au plus grand nombre : \(people) personnes",
      en: "“\(name(best))” spares a week or more to the most people: \(people)")
  }

  private var territories: Report.Table {
    grouped(
      say(fr: "Par territoire", en: "By territory"), facts.base.territories.map { voice($0.name) },
      voice(.territory)
    ) { facts.shifts[$0 - 1].territories }
  }

  private var profiles: Report.Table {
    grouped(say(fr: "Par profil", en: "By profile"), facts.base.profiles.map(\.id), say(fr: "Profil", en: "Profile")) {
      facts.shifts[$0 - 1].profiles
    }
  }

  private func grouped(
    _ caption: String, _ names: [String], _ heading: String, _ shifts: (Int) -> [WaitShift]
  ) -> Report.Table {
    let rows = alternatives.flatMap { option in zip(names, shifts(option)).map { (name: $0, shift: $1) } }
    var table = table(caption, rows, [.text(heading) { $0.name }] + columns { $0.shift })
    table.groups = alternatives.map { Report.RowGroup(title: name($0), count: names.count) }
    return table
  }
}
