/// Indicators that only a matrix of indicators asks for; a scenario whose matrix does not name them has none of them.
extension IndicatorCatalogue {
  /// Those of them that a row of the matrix names.
  static func asked(_ scenario: Scenario) -> [Entry] {
    let named = Set(scenario.matrix.compactMap(\.indicator))
    guard !named.isEmpty else { return [] }
    let offered = withoutProfessional(scenario) + scenario.programmes.indices.map { recipients(of: $0, scenario) }
    return offered.filter { named.contains($0.indicator.id) }
  }

  /// New entrants oriented without the professional sphere: the second optional row of annex A 1.1.
  private static func withoutProfessional(_ scenario: Scenario) -> [Entry] {
    guard scenario.orientation != nil else { return [] }
    let programmes = scenario.programmes.indices.filter { scenario.programmes[$0].sphere != .professional }
    return [
      Entry(
        indicator: Indicator(
          id: "orientation.oriented_without_professional",
          name: Bilingual(
            fr: "Nouveaux entrants orientés, hors sphère professionnelle",
            en: "New entrants oriented, without the professional sphere"),
          definition: Bilingual(
            fr: "Nouveaux entrants orientés dans la période vers un accompagnement social ou socio-professionnel.",
            en: "New entrants oriented in the window to a social or socio-professional accompaniment."),
          unit: .persons, direction: .neutral, theme: .orientation, source: "ANX-13"),
        formula: { seen, months, territory in
          programmes.reduce(0) { $0 + seen.sum(Observations.index(.orientedNew, $1), months, territory) }
        })
    ]
  }

  /// The part of RSA recipients among the people oriented to a programme.
  private static func recipients(of index: Int, _ scenario: Scenario) -> Entry {
    entry(
      scenario.programmes[index], index, "oriented_rsa_share", fr: "part de bénéficiaires du RSA parmi les orientés",
      en: "share of RSA recipients among those oriented",
      frDefinition: "Part de bénéficiaires du RSA parmi les personnes orientées ou adressées dans la période.",
      enDefinition: "Share of RSA recipients among the people oriented or referred in the window.", .share, .atLeast,
      .programmes, source: "F04-10; F04-11",
      formula: ratio(Observations.index(.orientedOnRSA, index), of: Observations.index(.oriented, index)))
  }
}
