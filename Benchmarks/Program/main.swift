import CBaseline
import Glibc

func seconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
if CommandLine.arguments.count > 1 {
  for _ in 0..<(Int(CommandLine.arguments[2]) ?? 1) { if CommandLine.arguments[1] == "c" { _ = baseline_queue(1, 0.9, 100_000, BASELINE_STREAM, 1) } else {
  _ = KernelQueue<StreamedChance>.run(servers: 1, rate: 0.9, customers: 100_000, seed: 1) } }
  exit(0)
}
for (servers, customers) in [(1, 1_000_000), (20, 1_000_000)] {
  let rate = 0.9 * Double(servers)
  for source in [BASELINE_STREAM, BASELINE_ADDRESSED] {
    var c = Double.infinity, s = Double.infinity
    var a = baseline_result(), b = baseline_result()
    for _ in 0..<7 {
      var t = seconds()
      a = baseline_queue(Int32(servers), rate, UInt64(customers), source, 1)
      c = min(c, seconds() - t)
      t = seconds()
      b = source == BASELINE_STREAM ? KernelQueue<StreamedChance>.run(servers: servers, rate: rate, customers: customers, seed: 1)
        : KernelQueue<AddressedChance>.run(servers: servers, rate: rate, customers: customers, seed: 1)
      s = min(s, seconds() - t)
    }
    print(servers, source.rawValue, "C", c * 1e3, "Swift", s * 1e3, "ratio", c / s, a == b ? "same" : "DIFFERENT \(a) \(b)")
  }
}
func == (a: baseline_result, b: baseline_result) -> Bool {
  a.mean_wait == b.mean_wait && a.wait_variance == b.wait_variance && a.longest_wait == b.longest_wait && a.mean_line == b.mean_line && a.longest_line == b.longest_line
}
