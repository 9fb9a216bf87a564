import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

/// What is said of a study of assumptions and of a sweep: the same figures in both languages, and those of the study.
@Suite struct SensitivityReportTests {
  /// A laboratory of paper: 1 000 + 400 x + 100 y, chance of ±50 by replication; z does nothing.
  struct Paper: Laboratory {
    mutating func values(of trials: [Trial]) throws(Interrupted) -> [[Double?]] {
      trials.map { trial in
        let x = trial.point.values
        let chance = Double(trial.replication % 11) * 10 - 50
        return [1000 + 400 * x[0] + 100 * (x.count > 1 ? x[1] : 0) + chance]
      }
    }
  }

  static let subject: SensitivityAnswer.Subject = {
    let catalogue = IndicatorCatalogue(Fixture.scenario())
    guard let indicator = catalogue.indicators.first(where: { $0.id == "caf.served" }) else {
      preconditionFailure("The fixture has no caf.served.")
    }
    return SensitivityAnswer.Subject(indicator: indicator, window: .year(2024), target: 1300, direction: .atLeast)
  }()

  static func answer(kept: Int) throws -> SensitivityAnswer {
    let parameters = ["p.x", "p.y", "p.z+q.z"].map { Parameter(Lever($0, 0...1), nominal: 0.5) }
    var paper = Paper()
    let goal = Goal(measure: 0, value: 1300, direction: .atLeast, probability: 0.9)
    let study = try SensitivityStudy(
      parameters, Inquiry(measure: 0, goal: goal),
      .init(
        screening: .init(trajectories: 4, replications: 2), kept: kept, indices: .init(samples: 32, replications: 2),
        nested: .init(draws: 60, replications: 4), tornado: 11), resampling: Resampling(seed: 1, count: 100), in: &paper
    )
    return SensitivityAnswer(
      scenario: Fixture.scenario(), subject: subject,
      assumptions: parameters.map { .init(path: $0.lever.path, value: 0.5, reason: "chosen") },
      fixed: [.init(path: "s.share", reason: Bilingual(fr: "les parts", en: "the shares"))], study: study, seed: 1,
      futures: 1234)
  }

  @Test func `the answer names what drives it, the split, the probability and the datum to collect`() throws {
    let answer = try Self.answer(kept: 2)
    let english = Report(answer, Fixture.identity, in: .english)
    #expect(english.answer.count == 4)
    #expect(english.answer[0].contains("Of 3 assumptions, “p.x” moves"))
    #expect(english.answer[0].contains("400"))
    #expect(english.answer[0].contains("next come “p.y”") && english.answer[0].contains("For 1 of them"))
    #expect(english.answer[1].contains("of the variance of the futures is ignorance"))
    #expect(english.answer[2].contains("at least 1,300"))
    #expect(english.answer[3].contains("The datum to collect first is “p.x”"))
    let french = Report(answer, Fixture.identity, in: .french)
    #expect(french.answer[0].contains("Sur 3 hypothèses, «\u{202F}p.x\u{202F}» est celle"))
    #expect(french.answer[3].contains("La donnée à recueillir d’abord est «\u{202F}p.x\u{202F}»"))
    #expect(french.sections.map(\.id) == english.sections.map(\.id))
    #expect(
      english.sections.map(\.id) == ["screening", "tornado", "indices", "bands", "collecting", "fixed"])
  }

  @Test func `a screening alone says what moves the answer and nothing else`() throws {
    let report = Report(try Self.answer(kept: 0), Fixture.identity, in: .english)
    #expect(report.answer.count == 1)
    #expect(report.sections.map(\.id) == ["screening", "fixed"])
    #expect(SensitivityCSV.tables(try Self.answer(kept: 0)).map(\.name) == ["screening.csv"])
  }

  @Test func `every chart has a sound specification, a table and a text for whoever does not see it`() throws {
    let answer = try Self.answer(kept: 2)
    for language in Language.allCases {
      let charts = Report(answer, Fixture.identity, in: language).sections.flatMap(\.blocks).compactMap(\.chart)
      #expect(charts.count >= 4)
      for chart in charts {
        #expect(!chart.finding.isEmpty && !chart.table.rows.isEmpty)
        for row in chart.table.rows { #expect(row.count == chart.table.columns.count) }
        for panel in chart.panels {
          #expect(panel.alternative.count > 10)
          #expect(try JSONSerialization.jsonObject(with: Data(panel.specification.utf8)) is [String: Any])
        }
      }
    }
  }

  @Test func `the tables have as many fields as columns, and the strongest first`() throws {
    for (name, text) in SensitivityCSV.tables(try Self.answer(kept: 2)) {
      let lines = text.split(separator: "\r\n").map { $0.split(separator: ";", omittingEmptySubsequences: false).count }
      #expect(Set(lines).count == 1 && lines.count > 2, "\(name): \(lines)")
    }
    let screening = SensitivityCSV.tables(try Self.answer(kept: 2))[0].text.split(separator: "\r\n")
    #expect(screening[1].hasPrefix("1;p.x;uniform;0,5;0;1;4;400;"))
    let json = SensitivityJSON.text(try Self.answer(kept: 2), Fixture.identity)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["screening"] as? [Any])?.count == 3 && object["spread"] is [String: Any])
  }

  static func sweep(_ levers: [Lever], _ design: SweepDesign, isGrid: Bool) throws -> SweepAnswer {
    var paper = Paper()
    let sweep = try Sweep(
      levers, design, [.init(0, target: 1300, direction: .atLeast)], replications: 11, seed: 1, in: &paper)
    return SweepAnswer(
      scenario: Fixture.scenario(), subjects: [subject], current: levers.map { _ in 0.5 }, sweep: sweep, isGrid: isGrid,
      seed: 1, futures: sweep.points.count * 11)
  }

  @Test func `a sweep of one lever is a line, of two a map, of points a panel a lever`() throws {
    let one = try Self.sweep([Lever("p.x", 0...1)], .grid(levels: 5), isGrid: true)
    let two = try Self.sweep([Lever("p.x", 0...1), Lever("p.y", 0...1, step: 0.5)], .grid(levels: 4), isGrid: true)
    let spread = try Self.sweep([Lever("p.x", 0...1), Lever("p.y", 0...1)], .filling(points: 7), isGrid: false)
    for (answer, panels, marks) in [(one, 1, "\"line\""), (two, 2, "\"rect\""), (spread, 2, "\"point\"")] {
      let report = Report(answer, Fixture.identity, in: .french)
      let chart = try #require(report.sections[0].blocks.last?.chart)
      #expect(chart.panels.count == panels && chart.panels.allSatisfy { $0.specification.contains(marks) })
      #expect(chart.table.rows.count == answer.sweep.points.count)
      #expect(SweepCSV.text(answer).split(separator: "\r\n").count == 1 + answer.sweep.points.count)
    }
    // 1 000 ± 50 never reaches 1 300; 1 400 − 50 always does.
    let english = Report(one, Fixture.identity, in: .english)
    #expect(english.answer[0].contains("from 0% (p.x = 0) to 100% (p.x = 1)"), "\(english.answer)")
  }
}
