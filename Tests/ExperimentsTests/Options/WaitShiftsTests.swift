import Experiments
import InsertionPolicy
import Testing

struct WaitShiftsTests {
  private func wait(_ person: UInt32, _ days: Double, territory: Int = 0, profile: Int = 0) -> PersonWait {
    PersonWait(person: person, territory: territory, profile: profile, days: days)
  }

  @Test func `the same person is held against themself, and a week counts`() throws {
    let scenario = try VariantSample.queue(perYear: 10, places: 1)
    let base = [wait(1, 10), wait(2, 10), wait(3, 10), wait(5, 0)]
    let option = [wait(1, 17), wait(2, 3), wait(3, 16.9), wait(4, 2)]
    let all = WaitShifts(from: base, to: option, of: scenario).all
    #expect([all.longer, all.shorter, all.same] == [1, 1, 1])
    #expect(abs(all.days - 6.9) < 1e-9)
    #expect([all.onlyInOption, all.onlyInBase] == [1, 1])
    #expect(all.people == 3)
  }

  @Test func `territories and profiles sum up to everybody`() throws {
    let base = try VariantSample.labelled()
    let plan = Plan(replications: 3, seed: 1, workers: 2)
    var less = base
    less.structures[0].posts[0].fte = 0.5
    let found = plan.shifts(of: [less], against: base)[0]
    #expect(found.count == 3)
    for shifts in found {
      for part in [shifts.territories, shifts.profiles] {
        #expect(part.reduce(0) { $0 + $1.people } == shifts.all.people)
        #expect(abs(part.reduce(0) { $0 + $1.days } - shifts.all.days) < 1e-6)
        #expect(part.reduce(0) { $0 + $1.longer } == shifts.all.longer)
      }
    }
    let mean = WaitShifts(mean: found)
    #expect(abs(mean.all.days - found.reduce(0) { $0 + $1.all.days } / 3) < 1e-9)
  }

  @Test func `nobody gains or loses by the same scenario`() throws {
    let base = try VariantSample.queue(perYear: 200, places: 4)
    let found = Plan(replications: 2, seed: 3, workers: 2).shifts(of: [base], against: base)[0]
    for shifts in found {
      #expect([shifts.all.longer, shifts.all.shorter, shifts.all.days] == [0, 0, 0])
      #expect(shifts.all.people > 100)
    }
  }

  @Test func `one more place makes nobody wait longer`() throws {
    let base = try VariantSample.queue(perYear: 400, places: 8)
    let more = try VariantSample.queue(perYear: 400, places: 9)
    let found = Plan(replications: 4, seed: 3, workers: 2).shifts(of: [more], against: base)[0]
    #expect(found.allSatisfy { $0.all.longer == 0 })
    #expect(found.reduce(0) { $0 + $1.all.days } < 0)
  }

  @Test func `waits of a future add up as its stories do`() throws {
    var future = Future(try VariantSample.queue(perYear: 300, places: 6))
    let waits = future.waits(seed: 1, replication: 0)
    #expect(waits == waits.sorted { $0.person < $1.person })
    #expect(waits.contains { $0.days > 0 })
    for wait in waits.prefix(40) {
      let story = future.story(of: wait.person, seed: 1, replication: 0)
      let days = story.waits.reduce(0.0) { $0 + $1.length.count }
      #expect(abs(days - wait.days) < 1e-9, "person \(wait.person)")
    }
  }
}
