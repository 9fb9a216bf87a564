import Experiments
import Testing

@testable import Reporting

/// What is said of the precisions that a run had to reach.
@Suite struct PrecisionTests {
  private func sentence(_ asked: [(text: String, reached: Double?, isMet: Bool)], _ language: Language) throws -> String
  {
    var forecast = Fixture.forecast(replications: 20)
    forecast.precisions = try asked.map {
      PrecisionOutcome(precision: try #require(RequiredPrecision($0.text)), reached: $0.reached, isMet: $0.isMet)
    }
    let report = Report(forecast, Fixture.identity, in: language)
    let plain = report.precision.map { "\u{202F}\u{A0}".contains($0) ? " " : $0 }.filter { $0 != "\u{2060}" }
    for line in TerminalSummary.wrapped(report.precision) {
      #expect(TerminalSummary.text(report).contains(line.replacing("\u{202F}", with: "\u{A0}")))
    }
    let method = try #require(report.sections.first { $0.id == "method" })
    #expect(method.blocks.contains(.text(report.precision)))
    return String(plain)
  }

  @Test func `a precision that ended the run is said with what was asked`() throws {
    let met = [(text: "caf.mean_wait=0.2", reached: Optional(0.1664), isMet: true)]
    #expect(
      try sentence(met, .english)
        == "Futures were added 50 at a time, until this 95% interval was narrow enough: “CAF accompaniment: mean wait "
        + "for a place” ±0.166 days (asked: ±0.2 days at most).")
    #expect(
      try sentence(met, .french)
        == "Les futurs ont été ajoutés 50 par 50, jusqu’à ce que cet intervalle à 95 % soit assez étroit : "
        + "« Accompagnement CAF : attente moyenne d’une place » ± 0,166 jour (demandé : ± 0,2 jour au plus).")
  }

  @Test func `of several precisions, those missed are told from those met`() throws {
    let several = [
      (text: "caf.mean_wait=2%", reached: Optional(3.21), isMet: false),
      (text: "caf.served:probability=0.05", reached: Optional(0.01), isMet: true),
      (text: "caf.served=1", reached: nil, isMet: false),
    ]
    #expect(
      try sentence(several, .english)
        == "Futures were added 50 at a time, and the run ended before these 95% intervals were all narrow enough: “CAF "
        + "accompaniment: mean wait for a place” ±3.21% of the mean (asked: ±2% at most, not met); probability of "
        + "reaching the target for “CAF accompaniment: file active (people accompanied)” ±1 point (asked: ±5 points at "
        + "most, met); “CAF accompaniment: file active (people accompanied)” not known yet (asked: ±1 person at most, "
        + "not met).")
    #expect(
      try sentence(several, .french)
        == "Les futurs ont été ajoutés 50 par 50, et la simulation s’est arrêtée avant que ces intervalles à 95 % soient "
        + "tous assez étroits : « Accompagnement CAF : attente moyenne d’une place » ± 3,21 % de la moyenne (demandé : "
        + "± 2 % au plus, non tenu) ; probabilité d’atteindre la cible « Accompagnement CAF : file active (personnes "
        + "accompagnées) » ± 1 point (demandé : ± 5 points au plus, tenu) ; « Accompagnement CAF : file active (personnes "
        + "accompagnées) » pas encore connu (demandé : ± 1 personne au plus, non tenu).")
  }

  @Test func `on which side of a threshold a probability lies is said, or that the budget ended first`() throws {
    func sentence(_ isAbove: Bool?, _ interval: ClosedRange<Double>, _ language: Language) throws -> String {
      var forecast = Fixture.forecast(replications: 20)
      forecast.precisions = [
        PrecisionOutcome(
          precision: try #require(RequiredPrecision(decision: "caf.served:0.9")), reached: nil, isMet: isAbove != nil,
          sides: [.init(window: .year(2024), reached: 45, count: 50, confidence: interval, isAbove: isAbove)])
      ]
      let said = Report(forecast, Fixture.identity, in: language).precision
      return String(said.map { "\u{202F}\u{A0}".contains($0) ? " " : $0 }.filter { $0 != "\u{2060}" })
    }
    #expect(
      try sentence(true, 0.92...0.98, .english)
        == "Futures were added 50 at a time, until the interval of this probability had left 90%: probability of "
        + "reaching the target for “CAF accompaniment: file active (people accompanied)”, in 2024 above (92–98%). The "
        + "interval holds at 95% however often it is looked at.")
    #expect(
      try sentence(nil, 0.85...0.95, .french)
        == "Les futurs ont été ajoutés 50 par 50, et le nombre de futurs permis a été atteint avant que l’intervalle de "
        + "cette probabilité ait quitté 90 % : probabilité d’atteindre la cible « Accompagnement CAF : file active "
        + "(personnes accompagnées) », en 2024 indécise (de 85 à 95 %). L’intervalle vaut à 95 % si souvent qu’on le "
        + "regarde.")
  }

  @Test func `a run of a given number says nothing of precision`() {
    for language in Language.allCases {
      let report = Report(Fixture.forecast(replications: 20), Fixture.identity, in: language)
      #expect(report.precision.isEmpty)
      #expect(!TerminalSummary.text(report).contains("50 "))
    }
  }
}
