import Stochastics
import Testing

struct NelderMeadTests {
  // (1 - x)² + 100 (y - x²)² is 0 at (1, 1) alone, at the end of a curved valley (Rosenbrock 1960).
  @Test func `the end of a curved valley is found`() {
    let found = NelderMead(from: [-1.2, 1], step: 0.5, size: 1e-7, limit: 2_000) { point in
      let (x, y) = (point[0], point[1])
      return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }
    #expect(found.isSettled)
    #expect(abs(found.point[0] - 1) < 1e-5)
    #expect(abs(found.point[1] - 1) < 1e-5)
    #expect(found.value < 1e-10)
  }

  // x² (x - 10)² has its minima at 0 and at 10.
  @Test(arguments: [(1.0, 0.0), (9, 10)])
  func `of two valleys the one is found in which the search begins`(start: Double, end: Double) {
    let found = NelderMead(from: [start], step: 0.5, size: 1e-7, limit: 500) { point in
      point[0] * point[0] * (point[0] - 10) * (point[0] - 10)
    }
    #expect(found.isSettled && abs(found.point[0] - end) < 1e-4)
  }

  @Test func `a search that is not given the time says so and keeps the best it saw`() {
    var lowest = Double.infinity
    let found = NelderMead(from: [5], step: 1, size: 1e-9, limit: 6) { point in
      lowest = min(lowest, point[0] * point[0])
      return point[0] * point[0]
    }
    #expect(!found.isSettled)
    #expect(found.value == lowest)
    #expect(found.evaluations <= 6 + 3)
  }

  @Test func `a failure ends the search and comes through`() {
    struct Stopped: Error {}
    var asked = 0
    #expect(throws: Stopped.self) {
      _ = try NelderMead(from: [5, 5], step: 1, size: 1e-9, limit: 1_000) { (point) throws(Stopped) -> Double in
        asked += 1
        if asked == 7 { throw Stopped() }
        return point[0] * point[0] + point[1] * point[1]
      }
    }
    #expect(asked == 7)
  }

  // Tables: 3.841459 with one degree of freedom, 18.307038 with ten.
  @Test func `the tail of chi-square is that of the tables`() {
    #expect(abs(ChiSquare.tail(3.841459, degreesOfFreedom: 1) - 0.05) < 1e-7)
    #expect(abs(ChiSquare.tail(18.307038, degreesOfFreedom: 10) - 0.05) < 1e-7)
    #expect(ChiSquare.tail(0, degreesOfFreedom: 3) == 1)
  }
}
