import Glibc

/// Seconds of a clock that only goes forward.
func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Seconds that all threads of this process have computed.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// How long something takes by a clock.
func timed(by clock: () -> Double = seconds, _ body: () throws -> Void) rethrows -> Double {
  let start = clock()
  try body()
  return clock() - start
}

/// The shortest time of each of two things, run in turns so that whatever slows the machine slows both.
func shortest(
  of rounds: Int, by clock: () -> Double = seconds, _ first: () -> Void, _ second: () -> Void
) -> (first: Double, second: Double) {
  var best = (first: Double.infinity, second: Double.infinity)
  for _ in 0..<rounds {
    best.first = min(best.first, timed(by: clock, first))
    best.second = min(best.second, timed(by: clock, second))
  }
  return best
}

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
