import InsertionPolicy
import Quantities
import Testing

@Suite struct StoryTests {
  let scenario = Fixture.everything(stock: 120)

  /// Everybody's moments of one replication, person by person.
  func stories(_ replication: UInt32 = 0) -> [UInt32: [Moment]] {
    var future = Future(scenario)
    return Dictionary(grouping: future.moments(seed: 5, replication: replication), by: \.person)
  }

  @Test
  func `writing down what happens changes nothing of what happens`() {
    let catalogue = IndicatorCatalogue(scenario)
    var quiet = Future(scenario)
    quiet.run(seed: 5, replication: 0)
    var told = Future(scenario)
    let moments = told.moments(seed: 5, replication: 0)
    #expect(catalogue.evaluate(quiet.observations) == catalogue.evaluate(told.observations))
    #expect(moments.count > quiet.eventCount)
    told.run(seed: 5, replication: 0)
    #expect(catalogue.evaluate(quiet.observations) == catalogue.evaluate(told.observations))
  }

  @Test
  func `one person's story is the same alone as among everybody's`() {
    let everybody = stories()
    var future = Future(scenario)
    for person in everybody.keys.sorted().filter({ $0 % 7 == 0 }).prefix(30) {
      #expect(future.story(of: person, seed: 5, replication: 0).moments == everybody[person])
    }
  }

  @Test
  func `how long everybody waits is what their stories tell of waits`() throws {
    var future = Future(scenario)
    let waits = future.waits(seed: 5, replication: 0)
    let stories = stories()
    #expect(waits.map(\.person) == stories.keys.sorted())
    let horizon = Instant(days: 731)
    var waited = 0
    for wait in waits {
      let story = Story(person: wait.person, moments: try #require(stories[wait.person]), horizon: horizon)
      let days = story.waitByCause.reduce(0) { $0 + $1.days.count }
      #expect(abs(wait.days - days) < 1e-6, "\(wait.person)")
      if days > 0 { waited += 1 }
    }
    #expect(waited > 100)
  }

  @Test
  func `the causes of every person's waits add up to the time between entry and exit without a référent`() {
    let horizon = Instant(days: 731)
    for (person, moments) in stories() {
      let story = Story(person: person, moments: moments, horizon: horizon)
      let byCause = story.waitByCause.reduce(Days(0)) { $0 + $1.days }
      // By hand from the moments alone: the time during which something was waited for.
      var total = Days(0)
      for (index, moment) in moments.enumerated() where moment.wait != .nothing {
        total += (index + 1 < moments.count ? moments[index + 1].time : horizon) - moment.time
      }
      #expect(abs((byCause - total).count) < 1e-9, "person \(person)")
      // Nobody is between two stools: a person without a référent waits for something, always.
      for (moment, next) in zip(moments, moments.dropFirst()) where next.time > moment.time {
        let isIdle = moment.wait == .nothing
        let holds = moment.structure != nil || scenario.programmes.indices.contains(moment.programme ?? -1)
        #expect(!isIdle || holds, "person \(person) between \(moment.happening) and \(next.happening)")
      }
    }
  }

  @Test
  func `waits for a place add up to what the run observed, programme by programme`() throws {
    let catalogue = IndicatorCatalogue(scenario)
    var future = Future(scenario)
    let moments = Dictionary(grouping: future.moments(seed: 5, replication: 0), by: \.person)
    let values = catalogue.evaluate(future.observations)
    func value(_ id: String) throws -> Double {
      let cell = catalogue.cells.firstIndex {
        catalogue.indicators[$0.indicator].id == id && $0.window == .whole && $0.territory == nil
      }
      return try values[#require(cell)] ?? 0
    }
    for (index, programme) in scenario.programmes.enumerated() where programme.load != nil {
      var taken = 0.0
      var days = 0.0
      for story in moments.values {
        var asked: Instant?
        var isInterrupted = false
        for moment in story where moment.programme == index {
          switch moment.happening {
          case .placeAsked, .referred: asked = moment.time
          case .placeVanished: isInterrupted = true
          case .placeTaken where isInterrupted: (isInterrupted, asked) = (false, nil)
          case .placeTaken:
            taken += 1
            days += asked.map { (moment.time - $0).count } ?? 0
            asked = nil
          default: break
          }
        }
      }
      let starts = try value("\(programme.id).starts")
      #expect(starts == taken)
      let meanWait = try value("\(programme.id).mean_wait")
      #expect(abs(meanWait * starts - days) < 1e-6 * max(1, days), "\(programme.id)")
    }
  }

  @Test
  func `a person's name and address say the same`() {
    for name in ["stock/12", "new/south/3", "referred/north/1"] {
      #expect(PersonName.address(of: name, in: scenario).map { PersonName.name(of: $0, in: scenario) } == name)
    }
    #expect(PersonName.address(of: "12", in: scenario) == PersonName.address(of: "stock/12", in: scenario))
    for name in ["new/elsewhere/3", "stock/0", "new/south", "", "new/south/x"] {
      #expect(PersonName.address(of: name, in: scenario) == nil)
    }
  }
}
