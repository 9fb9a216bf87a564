// Measures one future of a scenario: events per second, time and memory.
//
//   swift run -c release Benchmarks Scenarios/pas-de-calais/reference.yaml [replications]

import Glibc
import InsertionPolicy
import ScenarioFiles

/// Resident memory of this process, in bytes.
func residentBytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var total = 0
  var resident = 0
  withUnsafeMutablePointer(to: &total) { first in
    withUnsafeMutablePointer(to: &resident) { second in
      _ = withVaList([first, second]) { vfscanf(file, "%ld %ld", $0) }
    }
  }
  return resident * sysconf(Int32(_SC_PAGESIZE))
}

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let path = CommandLine.arguments.dropFirst().first ?? "Scenarios/pas-de-calais/reference.yaml"
let replications = CommandLine.arguments.dropFirst(2).first.flatMap { UInt32($0) } ?? 5
do {
  let loaded = try ScenarioReader { IndicatorCatalogue($0).indicators.map(\.id) }.read(path: path)
  let before = residentBytes()
  var future = Future(loaded.scenario)
  for replication in 0..<replications {
    let start = seconds()
    future.run(seed: 1, replication: replication)
    let time = seconds() - start
    let memory = residentBytes() - before
    print(
      "future \(replication): \(future.eventCount) events in \(Int(time * 1000)) ms, "
        + "\((Double(future.eventCount) / time / 1e4).rounded() / 100) million events per second; "
        + "\(memory / max(1, future.mostPeople)) bytes for each of \(future.mostPeople) people at most")
  }
} catch {
  print("\(error)")
  exit(65)
}
