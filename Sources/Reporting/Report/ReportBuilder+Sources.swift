internal import Experiments
internal import InsertionPolicy

/// Where the numbers come from, and how the texts are read: the same on the page and in the workbook.
extension ReportBuilder {
  var assumptions: Report.Section? {
    guard !scenario.provenance.isEmpty else {
      return section(
        .assumptions,
        [
          .text(
            say(
              fr: "Ce scénario ne donne l'origine d'aucun de ses nombres.",
              en: "This scenario does not say where its numbers come from."))
        ])
    }
    let assumed = scenario.provenance.filter(\.isAssumed)
    let sourced = scenario.provenance.filter { !$0.isAssumed }
    let introduction = say(
      fr: """
        Le scénario donne l'origine de \(count(scenario.provenance.count)) nombres : \(sourced.count) viennent d'une \
        source, \(assumed.count) sont des hypothèses. Une hypothèse fausse fausse le résultat : ce sont elles qu'il faut \
        discuter d'abord.
        """,
      en: """
        The scenario says where \(count(scenario.provenance.count)) numbers come from: \(sourced.count) from a source, \
        \(assumed.count) are assumptions. A wrong assumption makes a wrong result: those are what to discuss first.
        """)
    let assumptions = Table<Provenance>(columns: [.path, .value, .reason, .range, .place], rows: assumed).page(
      caption: say(fr: "Hypothèses : ce que personne n'a publié", en: "Assumptions: what nobody has published"), voice)
    let facts = Table<Provenance>(columns: [.path, .value, .source, .place], rows: sourced).page(
      caption: say(fr: "Nombres pris dans une source", en: "Numbers taken from a source"), voice)
    return section(
      .assumptions,
      [.text(introduction), assumed.isEmpty ? nil : .table(assumptions), sourced.isEmpty ? nil : .folded(facts)])
  }

  var assumptionsSheet: Sheet {
    Table<Provenance>(
      columns: [.path, .value, .kind, .rangeLow, .rangeHigh, .basis, .place], rows: scenario.provenance
    ).sheet(
      named: Bilingual(fr: "Hypothèses", en: "Assumptions"), voice)
  }

  var readings: Report.Section? {
    guard !scenario.readings.isEmpty else {
      return section(
        .readings,
        [
          .text(
            say(fr: "Ce scénario ne tranche aucune contradiction.", en: "This scenario settles no contradiction."))
        ])
    }
    let introduction = say(
      fr: """
        Là où les textes se contredisent ou se taisent, le scénario choisit une lecture et la nomme. En changer une est un \
        changement d'une ligne dans le fichier.
        """,
      en: """
        Where the texts contradict themselves or are silent, the scenario takes a reading and names it. Taking another is \
        a change of one line in the file.
        """)
    return section(
      .readings,
      [
        .text(introduction),
        .table(
          readingTable.page(
            caption: say(
              fr: "Contradictions et silences des textes, lecture retenue",
              en: "Where the texts contradict themselves, and the reading taken"), voice)),
      ])
  }

  var readingsSheet: Sheet { readingTable.sheet(named: Bilingual(fr: "Lectures", en: "Readings"), voice) }

  private var readingTable: Table<Reading> {
    Table(
      columns: [
        Column(.finding, width: 12, page: .text) { .code($0.finding) },
        Column(.question, width: 70, page: .text) { .text($0.question) },
        Column(.reading, width: 12, page: .text) { .code($0.choice) },
        Column(.meaning, width: 80, page: .text) { .text($0.meaning) },
      ], rows: scenario.readings)
  }
}

extension Provenance {
  /// Whether nobody published it.
  var isAssumed: Bool { if case .assumption = origin { true } else { false } }

  /// What stands behind it: a source, or the reason for a choice.
  fileprivate var basis: Value {
    switch origin {
    case .fact(let source): .code(source)
    case .assumption(let reason, _, _): .text(Bilingual(same: reason))
    }
  }

  fileprivate var ends: (low: Double, high: Double)? {
    if case .assumption(_, let low, let high) = origin { (low, high) } else { nil }
  }
}

extension Column where Row == Provenance {
  fileprivate static var path: Self { Self(.path, width: 46, page: .text) { .code($0.path) } }
  fileprivate static var value: Self { Self(.value, width: 24, page: .number) { .written($0.value) } }
  fileprivate static var place: Self { Self(.place, width: 34, page: .text) { .code($0.place) } }
  fileprivate static var source: Self { Self(.source, page: .text) { $0.basis } }
  fileprivate static var reason: Self { Self(Bilingual(fr: "Pourquoi", en: "Why"), page: .text) { $0.basis } }
  fileprivate static var basis: Self {
    Self(Bilingual(fr: "Source ou raison", en: "Source or reason"), width: 70) { $0.basis }
  }
  fileprivate static var range: Self {
    Self(Bilingual(fr: "Fourchette", en: "Range"), page: .number) {
      $0.ends.map { .span($0.low, $0.high) } ?? .empty
    }
  }
  fileprivate static var rangeLow: Self {
    Self(Bilingual(fr: "Bas de la fourchette", en: "Low end of the range"), width: 13) { .number($0.ends?.low) }
  }
  fileprivate static var rangeHigh: Self {
    Self(Bilingual(fr: "Haut de la fourchette", en: "High end of the range"), width: 13) { .number($0.ends?.high) }
  }
  fileprivate static var kind: Self {
    Self(Bilingual(fr: "Nature", en: "Kind"), width: 13) {
      .text($0.isAssumed ? Bilingual(fr: "hypothèse", en: "assumption") : Bilingual(fr: "fait", en: "fact"))
    }
  }
}
