import Quantities
import Stochastics
import Testing

@testable import InsertionPolicy

/// Probations on paper, and what takes people off them.
@Suite struct ProbationTests {
  func probation(_ success: Share, days: Double = 60) -> Probation {
    Probation(length: Fixture.law(try .constant(days)), success: success)
  }

  @Test func `a probation of sixty days that is passed is followed by the request for a place`() {
    let scenario = DoorPaper.world(DoorPaper.youths, probation: probation(1), age: 24, to: "2024-12-31")
    // Notified on Sunday 21 January at 13:00; + 60 days: Thursday 21 March; + 7: Thursday 28; + 5: Tuesday 2 April; six
    // months later Wednesday 2 October.
    #expect(
      DoorPaper.afterNotification(scenario) == [
        "2024-01-21 13h probation_began caf", "2024-03-21 13h probation_passed caf", "2024-03-21 13h place_taken caf",
        "2024-03-28 13h first_appointment caf", "2024-04-02 13h contract_signed caf", "2024-10-02 13h course_ended caf",
        "2024-10-02 13h accompaniment_ended caf",
      ])
    #expect(Paper.value("caf.probations", scenario) == 1)
    #expect(Paper.value("caf.probations", scenario, window: .month(year: 2024, month: 1)) == 1)
    #expect(Paper.value("caf.probations_failed", scenario) == 0)
    #expect(Paper.value("caf.oriented", scenario) == 1)
    // The wait for a place begins when it is asked for.
    #expect(Paper.value("caf.mean_wait", scenario) == 0)
    // In February all the month, in March 20 days and 13 hours of 31.
    func mean(_ month: Int) -> Double? {
      Paper.value("caf.on_probation", scenario, window: .month(year: 2024, month: month))
    }
    #expect(mean(2) == 1)
    #expect(abs((mean(3) ?? 0) - (20 + 13.0 / 24) / 31) < 1e-9)
    #expect(mean(4) == 0)
    var future = Future(scenario)
    let waited = future.story(of: 0, seed: 1, replication: 0).waitByCause.first { $0.cause == .probation }
    #expect(abs((waited?.days.count ?? 0) - 60) < 1e-9)
  }

  @Test func `a probation that is failed ends in a refusal, and asks for no place`() {
    let scenario = DoorPaper.world(DoorPaper.youths, probation: probation(0), age: 24)
    #expect(
      DoorPaper.afterNotification(scenario) == [
        "2024-01-21 13h probation_began caf", "2024-03-21 13h probation_failed caf",
      ])
    #expect(Paper.value("caf.probations", scenario) == 1)
    #expect(Paper.value("caf.probations_failed", scenario, window: .month(year: 2024, month: 3)) == 1)
    for id in ["oriented", "starts", "waiting", "lost", "refused_public"] {
      #expect(Paper.value("caf.\(id)", scenario) == 0, "\(id)")
    }
  }

  @Test func `who is not of the public goes through no probation, and who grows too old on it is not put out`() {
    let tooOld = DoorPaper.world(DoorPaper.youths, probation: probation(1), age: 25)
    #expect(DoorPaper.afterNotification(tooOld) == ["2024-01-21 13h refused_public caf"])
    #expect(Paper.value("caf.probations", tooOld) == 0)
    // 24.9: 328 days after the birthday, so born on 8 February 1999, 25 on 8 February 2024.
    let growing = DoorPaper.world(DoorPaper.youths, probation: probation(1), age: 24.9)
    #expect(Paper.dates(.placeTaken, growing) == ["2024-03-21"])
  }

  @Test func `who loses the place waits for another without a second probation`() {
    var scenario = DoorPaper.world(probation: probation(1))
    scenario.structures[2].posts += [("2024-05-02", 0.0), ("2024-06-03", 1)].map {
      Structure.PostStep(from: Fixture.date($0.0), fte: $0.1)
    }
    #expect(Paper.dates(.probationBegan, scenario) == ["2024-01-21"])
    #expect(Paper.dates(.placeVanished, scenario) == ["2024-05-02"])
    #expect(Paper.dates(.placeTaken, scenario) == ["2024-03-21", "2024-06-03"])
    // Nor does who waits on the first day, who is past the door.
    scenario.stock = [StockGroup(position: .waiting(programme: 0), people: 1)]
    #expect(Paper.dates(.placeTaken, scenario).first == "2024-01-02")
    #expect(Paper.value("caf.probations", scenario) == 0)
  }

  @Test func `when the RSA ends on probation, the person leaves and nothing is decided`() {
    var scenario = Fixture.queue(perYear: 40, stay: 10, places: 2, to: "2024-12-31")
    scenario.rsaSpell = 40
    scenario.arrivals[0].origin = .outside(onRSA: true)
    scenario.programmes[0].probation = probation(1)
    var future = Future(scenario)
    future.runChecked(seed: 1, replication: 0)
    let catalogue = IndicatorCatalogue(scenario)
    func value(_ id: String) -> Double? {
      zip(catalogue.cells, catalogue.evaluate(future.observations)).first {
        catalogue.indicators[$0.0.indicator].id == id && $0.0.window == .whole
      }?.1
    }
    let entered = future.observations.sum(Observations.index(.entries), 0..<12, nil)
    #expect(entered > 20 && value("queue.probations") == entered)
    #expect(value("queue.probations_failed") == 0 && value("queue.starts") == 0)
    for moments in DoorPaper.lives(scenario, seed: 1).values where moments.count > 2 {
      #expect(moments.map(\.happening) == [.entered, .probationBegan, .left])
      #expect(abs((moments[2].time - moments[0].time).count - 40) < 1e-9)
    }
  }

  @Test func `the share that fails is that of the scenario`() {
    var scenario = Fixture.queue(perYear: 4_000, stay: 1, places: nil, to: "2024-12-31")
    scenario.programmes[0].probation = probation(0.8, days: 3)
    var future = Future(scenario)
    let moments = future.moments(seed: 3, replication: 0)
    let failed = Double(moments.count { $0.happening == .probationFailed })
    let ended = failed + Double(moments.count { $0.happening == .probationPassed })
    // 4.9 standard deviations: a false alarm in a million.
    func contradicts(_ share: Double) -> Bool {
      abs(failed - ended * share) > 4.9 * (ended * share * (1 - share)).squareRoot()
    }
    #expect(ended > 3_500 && !contradicts(0.2) && contradicts(0.25) && contradicts(0.15))
  }

  @Test
  func `on a referral the present accompaniment goes on, and the probation ends on its day whatever becomes of it`() {
    var scenario = Fixture.everything(stock: 200)
    scenario.programmes[3].probation = probation(0.6, days: 90)
    let horizon = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay).horizon
    var beside = 0
    var alone = 0
    var dropped = 0
    for moments in DoorPaper.lives(scenario).values {
      for (index, moment) in moments.enumerated() where moment.happening == .probationBegan {
        // Referred and on probation at once, accompanied, waiting for nothing.
        #expect(index > 0 && moments[index - 1].happening == .referred)
        #expect(moment.programme == 3 && moment.wait == .nothing && moment.structure != nil)
        let after = moments[(index + 1)...]
        let ends: [Happening] = [.probationBegan, .probationPassed, .probationFailed]
        guard let end = after.first(where: { ends.contains($0.happening) }), end.happening != .probationBegan else {
          // Nothing ended it but the end of the period, an exit, or a place that vanished.
          let isOver = after.prefix { $0.happening != .probationBegan }.contains {
            [.left, .placeVanished, .rsaEnded].contains($0.happening)
          }
          #expect(isOver || moment.time + Days(90) >= horizon)
          dropped += 1
          continue
        }
        #expect(abs((end.time - moment.time).count - 90) < 1e-9)
        let between = after.prefix { $0 != end }
        if between.contains(where: { $0.happening == .accompanimentEnded }) {
          alone += 1
          #expect(between.last { $0.happening == .accompanimentEnded }?.wait == .cause(.probation))
        } else {
          beside += 1
          #expect(end.structure != nil)
        }
      }
    }
    #expect(beside > 20 && alone > 5 && dropped > 5)
  }
}
