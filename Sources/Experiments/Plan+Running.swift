import Dispatch
import Foundation
import Synchronization

extension Plan {
  /// Simulates the plan's futures on its workers, and gives them back in order of number.
  ///
  /// Numbers are handed out in order and a worker always finishes the future it has begun. What is kept after a
  /// cancellation is therefore the first futures without a gap: the same rows, to the bit, as a shorter plan gives.
  ///
  /// - Parameters:
  ///   - cancellation: Looked at before each future.
  ///   - makeWorker: Makes the worker of each thread, on that thread.
  ///   - finished: Called on the calling thread once per future, in the order in which they finish. When it throws, no
  ///     further future is begun.
  /// - Returns: The finished futures, by number.
  /// - Throws: What `finished` throws, after every worker has stopped.
  public func run<Worker: ReplicationWorker & ~Copyable, Failure: Error>(
    until cancellation: Cancellation = Cancellation(), makeWorker: @escaping @Sendable () -> Worker,
    finished: (Replication) throws(Failure) -> Void
  ) throws(Failure) -> [Replication] {
    try run(Array(0..<UInt32(replications)), until: cancellation, makeWorker: makeWorker, finished: finished)
  }

  /// Simulates the futures of these numbers on the plan's workers, and gives them back in order of number.
  ///
  /// - Parameters:
  ///   - numbers: In the order in which they are handed out, each once.
  ///   - cancellation: Looked at before each future.
  ///   - makeWorker: Makes the worker of each thread, on that thread.
  ///   - finished: As for the whole plan.
  /// - Returns: The finished futures, by number.
  /// - Throws: What `finished` throws, after every worker has stopped.
  public func run<Worker: ReplicationWorker & ~Copyable, Failure: Error>(
    _ numbers: [UInt32], until cancellation: Cancellation = Cancellation(),
    makeWorker: @escaping @Sendable () -> Worker, finished: (Replication) throws(Failure) -> Void
  ) throws(Failure) -> [Replication] {
    let crew = Crew(numbers: numbers, workers: min(workers, numbers.count), cancellation: cancellation)
    for _ in 0..<min(workers, numbers.count) {
      Thread { crew.work(makeWorker()) }.start()
    }
    var rows: [Replication] = []
    var failure: Failure?
    while let arrived = crew.nextFinished() {
      for row in arrived where failure == nil {
        do throws(Failure) {
          try finished(row)
          rows.append(row)
        } catch {
          failure = error
          crew.stop()
        }
      }
    }
    if let failure { throw failure }
    return rows.sorted { $0.number < $1.number }
  }
}

/// The workers of one run, and the two counters that they share.
private final class Crew: Sendable {
  private struct State {
    var next = 0
    var working: Int
    var finished: [Replication] = []
  }

  private let state: Mutex<State>
  private let numbers: [UInt32]
  private let cancellation: Cancellation
  private let stopped = Cancellation()
  /// Signalled when a future is finished and when a worker leaves.
  private let news = DispatchSemaphore(value: 0)

  init(numbers: [UInt32], workers: Int, cancellation: Cancellation) {
    self.numbers = numbers
    self.cancellation = cancellation
    state = Mutex(State(working: workers))
  }

  /// Begins no further future.
  func stop() { stopped.cancel() }

  /// What a worker's thread does from its first future to its last.
  func work<Worker: ReplicationWorker & ~Copyable>(_ worker: consuming Worker) {
    while let number = nextNumber() {
      let row = Replication(number: number, values: worker.run(replication: number))
      state.withLock { $0.finished.append(row) }
      news.signal()
    }
    state.withLock { $0.working -= 1 }
    news.signal()
  }

  /// Waits for news; `nil` when every worker has left and nothing is waiting.
  func nextFinished() -> [Replication]? {
    while true {
      let (rows, working) = state.withLock { state in
        let rows = state.finished
        state.finished = []
        return (rows, state.working)
      }
      if !rows.isEmpty { return rows }
      if working == 0 { return nil }
      news.wait()
    }
  }

  private func nextNumber() -> UInt32? {
    if cancellation.isCancelled || stopped.isCancelled { return nil }
    return state.withLock { state in
      guard state.next < numbers.count else { return nil }
      defer { state.next += 1 }
      return numbers[state.next]
    }
  }
}
