import Glibc
import Stochastics

/// Where a queue's times come from.
protocol Chance {
  init(seed: UInt64)

  /// An exponential of mean 1 for a customer, of purpose 0 for what comes before an arrival and 1 for service.
  mutating func exponential(_ purpose: UInt8, customer: UInt32) -> Double
}

/// One stream, consumed in the order of events.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct StreamedChance: Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  @inline(__always)
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  @inline(__always)
  mutating func exponential(_ purpose: UInt8, customer: UInt32) -> Double {
    -log((Double(bits() >> 12) + 0.5) * 0x1p-52)
  }
}

/// The kernel's own: addressed to a customer and a purpose, through a table of laws.
struct AddressedChance: Chance {
  private let streams: Streams
  private let laws: LawTable
  private let exponential: Sampler

  init(seed: UInt64) {
    streams = Streams(seed: seed, replication: 0)
    var laws = LawTable()
    guard let law = try? Law.exponential(mean: 1) else { preconditionFailure("An exponential of mean 1 was refused.") }
    exponential = laws.sampler(for: law)
    self.laws = laws
  }

  @inline(__always)
  mutating func exponential(_ purpose: UInt8, customer: UInt32) -> Double {
    var draws = streams.draws(purpose, entity: customer)
    return laws.sample(exponential, using: &draws)
  }
}
