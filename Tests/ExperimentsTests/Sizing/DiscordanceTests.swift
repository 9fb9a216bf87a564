import Testing

@testable import Experiments

/// When two places of the levers are said to contradict what a lever should do.
struct DiscordanceTests {
  /// A place with these futures: those that reach the goal here only, then those that reach it at the other place only.
  private func probe(_ here: Int, _ there: Int) -> Probe {
    let outcomes = Array(repeating: true, count: here) + Array(repeating: false, count: there)
    return Probe(
      point: [0], finding: .undecided, futures: here + there, told: here + there, reached: here, confidence: 0...1,
      outcomes: outcomes)
  }

  private func isNamed(_ against: Int, _ along: Int, among pairs: Int = 1) -> Bool {
    let harder = probe(against, along)
    var easier = harder
    easier.outcomes = harder.outcomes.map { $0 == false }
    return Discordance(of: harder, against: easier, among: pairs) != nil
  }

  // By a fair coin, 9 or 10 of 10 come once in 93 times: (10 + 1) / 1024 = 0.0107. 15 or more of 19 come once in 104
  // times: 5 036 / 524 288 = 0.0096.
  @Test func `chance is given once in a hundred times, not once in 93`() {
    #expect(!isNamed(9, 1))
    #expect(isNamed(15, 4))
  }

  // 10 of 10: 1 / 1024, less than a hundredth shared among ten pairs and more than shared among eleven.
  @Test func `the more pairs are looked at, the surer each must be`() {
    #expect(isNamed(10, 0, among: 10))
    #expect(!isNamed(10, 0, among: 11))
    #expect(!isNamed(0, 10))
  }
}
