// The parts of the benchmark, one a run; `scripts/benchmark` runs them and puts the answers together.
//
// One thread is timed by what it computes, since others may be at work on the machine.
//
//   Benchmarks queue SERVERS CUSTOMERS stream|addressed ROUNDS    the kernel and the loop written by hand, in turns
//   Benchmarks hold PENDING HOLDS ROUNDS                          the calendar and a plain heap, in turns
//   Benchmarks allocations SERVERS CUSTOMERS                      requests for memory of a run and of one twice as long
//   Benchmarks futures SCENARIO REPLICATIONS                      futures of a scenario
//   Benchmarks workers SCENARIO REPLICATIONS ROUNDS               one worker and two
//   Benchmarks count queue SERVERS CUSTOMERS                      the kernel alone, for an instruction counter
//   Benchmarks count futures SCENARIO REPLICATIONS

import CBaseline
import Glibc

let words = Array(CommandLine.arguments.dropFirst())

func number(_ index: Int) -> Int {
  guard index < words.count, let number = Int(words[index]), number > 0 else {
    print("Benchmarks: word \(index + 1) must be a number above 0.")
    exit(64)
  }
  return number
}

func kernel(_ source: baseline_source, servers: Int, customers: Int) -> baseline_result {
  let rate = load * Double(servers)
  return source == BASELINE_STREAM
    ? KernelQueue<StreamedChance>.run(servers: servers, rate: rate, customers: customers, seed: 1)
    : KernelQueue<AddressedChance>.run(servers: servers, rate: rate, customers: customers, seed: 1)
}

/// How much of the servers' time is asked for.
let load = 0.9

do {
  switch words.first {
  case "queue":
    let (servers, customers) = (number(1), number(2))
    let source = words.count > 3 && words[3] == "addressed" ? BASELINE_ADDRESSED : BASELINE_STREAM
    var byHand = baseline_result()
    var byKernel = baseline_result()
    let times = shortest(
      of: number(4), by: processorSeconds,
      { byHand = baseline_queue(Int32(servers), load * Double(servers), UInt64(customers), source, 1) },
      { byKernel = kernel(source, servers: servers, customers: customers) })
    guard byHand == byKernel else {
      print("The loop written by hand saw \(byHand), the kernel \(byKernel).")
      exit(70)
    }
    print("loop=\(times.first) kernel=\(times.second) mean_wait=\(byKernel.mean_wait)")
  case "hold":
    let (pending, holds) = (number(1), number(2))
    var last = (heap: 0.0, calendar: 0.0)
    let times = shortest(
      of: number(3), by: processorSeconds, { last.heap = baseline_hold(UInt64(pending), UInt64(holds), 1) },
      { last.calendar = hold(pending: pending, holds: holds, seed: 1) })
    guard last.heap == last.calendar else {
      print("The heap ended at \(last.heap), the calendar at \(last.calendar).")
      exit(70)
    }
    print("heap=\(times.first / Double(holds)) calendar=\(times.second / Double(holds))")
  case "allocations":
    let (servers, customers) = (number(1), number(2))
    var requests: [UInt64] = []
    for customers in [customers, 2 * customers] {
      let before = baseline_allocations()
      _ = kernel(BASELINE_ADDRESSED, servers: servers, customers: customers)
      requests.append(baseline_allocations() - before)
    }
    print("once=\(requests[0]) twice=\(requests[1])")
  case "futures": try ScenarioMeasure.futures(path: words[1], replications: UInt32(number(2)))
  case "workers": try ScenarioMeasure.workers(path: words[1], replications: number(2), rounds: number(3))
  case "count" where words.count == 4 && words[1] == "queue":
    _ = kernel(BASELINE_ADDRESSED, servers: number(2), customers: number(3))
  case "count" where words.count == 4 && words[1] == "futures":
    try ScenarioMeasure.count(path: words[2], replications: UInt32(number(3)))
  default:
    print("The parts of the benchmark are listed at the top of Benchmarks/Program/main.swift.")
    exit(64)
  }
} catch {
  print("\(error)")
  exit(65)
}

func == (left: baseline_result, right: baseline_result) -> Bool {
  left.mean_wait == right.mean_wait && left.wait_variance == right.wait_variance
    && left.longest_wait == right.longest_wait && left.mean_line == right.mean_line
    && left.longest_line == right.longest_line
}
