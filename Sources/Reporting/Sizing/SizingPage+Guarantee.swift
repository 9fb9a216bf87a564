internal import Experiments
internal import InsertionPolicy

/// Everything that was tried, and what holds of the answer.
extension SizingPage {
  var tried: Report.Section? {
    let rows = study.cases.flatMap { item in item.probes.map { (item: item, probe: $0) } }
    let value: Column<(item: SizingStudy.Case, probe: Probe)> = .text(voice(.value)) { setting($0.probe.point) }
    let cost: Column<(item: SizingStudy.Case, probe: Probe)> = .number(say(fr: "Coût", en: "Cost")) {
      voice.amount(study.cost(of: $0.probe.point), .euros)
    }
    var table = table(
      say(fr: "Valeurs essayées, avec ce qui en a été décidé", en: "Values tried, with what was decided of them"), rows,
      [value] + (study.levers.contains { $0.cost != nil } ? [cost] : []) + [
        .number(voice(SizingChart.probability)) { percent($0.probe.probability) },
        .number(say(fr: "Intervalle", en: "Interval")) { percents($0.probe.confidence) },
        .number(say(fr: "Futurs", en: "Futures")) { voice.count($0.probe.futures) },
        .text(say(fr: "Décision", en: "Decision")) { voice($0.item.decision($0.probe).name) },
      ])
    if study.cases.count > 1 {
      table.groups = study.cases.map { Report.RowGroup(title: name($0), count: $0.probes.count) }
    }
    return section("tried", say(fr: "Tout ce qui a été essayé", en: "Everything that was tried"), [.table(table)])
  }

  var guarantee: Report.Section? {
    section(
      "guarantee", say(fr: "Ce qui est garanti", en: "What is guaranteed"),
      reversals.map { .note($0) } + [.list(guarantees)])
  }

  private var guarantees: [String] {
    let item = study.cases[0]
    let rule = item.rule
    let (asked, floor) = (percent(rule.goal.probability), percent(rule.goal.probability - rule.indifference))
    let confidence = percent(rule.confidence)
    let (error, curve): (Double, Int?) =
      switch item.found {
      case .lever(let sizing, let curve): (sizing.error, curve.futures)
      case .cost(let sizing): (sizing.error, nil)
      }
    let lead =
      curve == nil
      ? say(
        fr: """
          Avec une confiance de \(confidence) pour le tout : la combinaison donnée atteint la cible avec une probabilité \
          supérieure à \(floor), et toute combinaison moins chère, sauf celles dites indécises, l'atteint avec une \
          probabilité inférieure à \(asked).
          """,
        en: """
          With a confidence of \(confidence) for all of it: the combination given reaches the target with a probability \
          above \(floor), and every cheaper combination, but for those said to be undecided, with a probability below \
          \(asked).
          """)
      : say(
        fr: """
          Avec une confiance de \(confidence) pour tout ce qui est dit d'un scénario : la valeur donnée atteint la cible \
          avec une probabilité supérieure à \(floor), et la valeur « juste avant » ainsi que toutes celles plus \
          difficiles, avec une probabilité inférieure à \(asked).
          """,
        en: """
          With a confidence of \(confidence) for all that is said of a scenario: the value given reaches the target with a \
          probability above \(floor), and the value “just before” and all harder ones with a probability below \(asked).
          """)
    return [
      lead,
      say(
        fr: """
          Entre \(floor) et \(asked), l'une et l'autre réponse sont acceptées : c'est la zone d'indifférence, qui évite de \
          simuler sans fin pour départager des valeurs presque égales.
          """,
        en: """
          Between \(floor) and \(asked) either answer is accepted: the zone of indifference, without which values that are \
          nearly equal would be simulated without end.
          """),
      say(
        fr: """
          Chaque valeur est jugée par un test séquentiel de Wald, avec un risque d'erreur de \(percent(error)) ; la somme \
          de ces risques donne la confiance annoncée, quelle que soit la dépendance entre valeurs. Une valeur que \
          \(limit(item)) futurs ne départagent pas est dite indécise.
          """,
        en: """
          Each value is judged by Wald's sequential test, with a risk of error of \(percent(error)); these risks add up to \
          the confidence stated, whatever the dependence between values. A value that \(limit(item)) futures cannot tell \
          is said to be undecided.
          """),
      say(
        fr: """
          Il est supposé que plus de moyens ne rend jamais la cible plus difficile (ou l'inverse, tout au long) ; ce qui a \
          été essayé est vérifié, et une contradiction est signalée.
          """,
        en: """
          More means are taken never to make the target harder (or never easier, all along); what was tried is checked, \
          and a contradiction is said.
          """),
      say(
        fr: "Les intervalles des valeurs essayées valent à 95 % si souvent qu'on les regarde.",
        en: "The intervals of the values tried hold at 95% however often they are looked at."),
      curve.map { futures in
        say(
          fr: """
            La courbe repose sur les \(futures) premiers futurs de chaque valeur, les mêmes partout ; ses intervalles sont \
            de Wilson, valeur par valeur.
            """,
          en: """
            The curve is made of the first \(futures) futures of each value, the same everywhere; its intervals are \
            Wilson's, value by value.
            """)
      },
      say(
        fr: "Tout cela dit le hasard, non l'ignorance : une hypothèse fausse ne s'y voit pas.",
        en: "All this speaks of chance, not of ignorance: a wrong assumption does not show in it."),
    ].compactMap(\.self)
  }

  /// Where more made the target harder.
  private var reversals: [String] {
    study.cases.flatMap { item in
      switch item.found {
      case .lever(let sizing, _):
        sizing.reversals.map {
          reversal(item, setting(sizing.values[$0.harder]), setting(sizing.values[$0.easier]), $0.against, $0.along)
        }
      case .cost(let sizing):
        sizing.reversals.map { reversal(item, setting($0.less), setting($0.more), $0.against, $0.along) }
      }
    }
  }

  private func reversal(
    _ item: SizingStudy.Case, _ harder: String, _ easier: String, _ against: Int, _ along: Int
  ) -> String {
    say(
      fr: """
        \(name(item)) : à \(harder), la cible est atteinte dans \(against) futurs où elle ne l'est pas à \(easier), et \
        l'inverse dans \(along). Le levier n'agit donc pas dans un seul sens ; la réponse est à prendre avec prudence.
        """,
      en: """
        \(name(item)): at \(harder) the target is reached in \(against) futures in which it is not at \(easier), and the \
        other way round in \(along). The lever does not work one way only; take the answer with care.
        """)
  }
}

/// What was decided of a value.
enum SizingDecision: String {
  case answer, meets, fails, undecided

  var name: Bilingual {
    switch self {
    case .answer: Bilingual(fr: "réponse : atteint", en: "answer: reaches it")
    case .meets: Bilingual(fr: "atteint", en: "reaches it")
    case .fails: Bilingual(fr: "n'atteint pas", en: "does not reach it")
    case .undecided: Bilingual(fr: "indécis", en: "undecided")
    }
  }
}

extension SizingStudy {
  /// What a place costs, in euros.
  func cost(of point: Point) -> Double { zip(levers, point.values).reduce(0) { $0 + ($1.0.cost ?? 0) * $1.1 } }
}

extension SizingStudy.Case {
  func decision(_ probe: Probe) -> SizingDecision {
    switch probe.finding {
    case .meets: answer == probe.point ? .answer : .meets
    case .fails: .fails
    case .undecided: .undecided
    }
  }
}
