import Experiments
import Synchronization
import Testing

/// Counts how often a worker ran, so that a test sees memory reused, and gives values that follow from the number.
private struct Arithmetic: ReplicationWorker {
  var seed: UInt64
  var runs = 0

  mutating func run(replication: UInt32) -> [Double?] {
    runs += 1
    var state = seed &+ UInt64(replication) &* 0x9E37_79B9_7F4A_7C15
    // Futures of very different lengths, so that they finish out of order.
    for _ in 0..<(replication % 7) * 2_000 { state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
    return [Double(replication), replication.isMultiple(of: 3) ? nil : Double(state >> 40) / 3]
  }
}

/// Stops the run when a given future is done.
private struct Stopping: ReplicationWorker {
  let cancellation: Cancellation
  let last: UInt32

  mutating func run(replication: UInt32) -> [Double?] {
    if replication == last { cancellation.cancel() }
    return [Double(replication)]
  }
}

private struct Full: Error, Equatable {}

struct RunningTests {
  private func rows(_ replications: Int, workers: Int, seed: UInt64 = 42) -> [Replication] {
    Plan(replications: replications, seed: seed, workers: workers).run(makeWorker: { Arithmetic(seed: seed) }) { _ in }
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func `any number of workers gives the same rows in order of number`(workers: Int) {
    let found = rows(60, workers: workers)
    #expect(found.map(\.number) == Array(0..<60))
    #expect(found == rows(60, workers: 1))
  }

  @Test func `another seed gives other rows`() {
    #expect(rows(20, workers: 2, seed: 43) != rows(20, workers: 2))
  }

  @Test func `a shorter plan gives the first rows of a longer one`() {
    #expect(rows(25, workers: 3) == Array(rows(60, workers: 2).prefix(25)))
  }

  @Test func `every finished future is told once on the calling thread`() {
    var told: [UInt32] = []
    let found = Plan(replications: 50, seed: 1, workers: 4).run(makeWorker: { Arithmetic(seed: 1) }) {
      told.append($0.number)
    }
    #expect(told.sorted() == found.map(\.number))
    #expect(told.count == 50)
  }

  @Test func `a worker is made once per thread and none without work`() {
    let made = Atomic(0)
    _ = Plan(replications: 3, seed: 1, workers: 8).run(
      makeWorker: {
        made.add(1, ordering: .relaxed)
        return Arithmetic(seed: 1)
      }, finished: { _ in })
    #expect(made.load(ordering: .relaxed) == 3)
  }

  @Test(arguments: [1, 2, 5])
  func `a cancelled run keeps the first futures without a gap`(workers: Int) {
    let cancellation = Cancellation()
    let found = Plan(replications: 100_000, seed: 1, workers: workers).run(
      until: cancellation, makeWorker: { Stopping(cancellation: cancellation, last: 30) }, finished: { _ in })
    #expect(found.map(\.number) == Array(0..<UInt32(found.count)))
    #expect(found.count >= 31)
    #expect(found.count < 100_000)
  }

  @Test func `a run cancelled beforehand keeps nothing`() {
    let cancellation = Cancellation()
    cancellation.cancel()
    let found = Plan(replications: 10, seed: 1, workers: 2).run(
      until: cancellation, makeWorker: { Arithmetic(seed: 1) }, finished: { _ in })
    #expect(found.isEmpty)
  }

  @Test func `a row that cannot be kept stops the run with its cause`() {
    var told = 0
    #expect(throws: Full()) {
      try Plan(replications: 100_000, seed: 1, workers: 2).run(makeWorker: { Arithmetic(seed: 1) }) {
        (_) throws(Full) in
        told += 1
        if told == 5 { throw Full() }
      }
    }
    #expect(told == 5)
  }

  @Test func `a replication gives back its values and its gaps`() {
    let row = Replication(number: 3, values: [1.5, nil, -0.0, 0])
    #expect(row.count == 4)
    #expect(row[0] == 1.5)
    #expect(row[1] == nil)
    #expect(row[2] == 0)
    #expect(row != Replication(number: 3, values: [1.5, 0, 0, 0]))
    #expect(row != Replication(number: 4, values: [1.5, nil, 0, 0]))
  }

  @Test func `a value that is not a number is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Replication(number: 0, values: [.nan]) }
    await #expect(processExitsWith: .failure) { _ = Replication(number: 0, values: [.infinity]) }
    await #expect(processExitsWith: .failure) { _ = Plan(replications: 0, seed: 1, workers: 1) }
  }
}
