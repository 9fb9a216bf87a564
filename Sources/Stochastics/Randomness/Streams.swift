/// All the chance of one replication, addressed by purpose, entity and occurrence.
///
/// Nothing is consumed: what one entity draws can never shift what another one gets, so the same person meets the same
/// luck under every policy and the difference between two policies is the policy.
///
/// The key of the generator is the seed. Its counter is, word by word: the block within an address; the purpose in the
/// 8 high bits and the occurrence in the 24 low ones; the entity; the replication. Two addresses never share a block.
///
/// Parameters drawn once per outer sample, to tell ignorance from chance, take replication numbers from
/// ``outerSamples`` up: futures and parameters then never share an address.
public struct Streams: Hashable, Sendable, BitwiseCopyable {
  /// Seed of the run, the generator's key.
  public let seed: UInt64
  /// Number of the replication.
  public let replication: UInt32

  /// First replication number kept for draws of uncertain parameters; futures use those below.
  public static var outerSamples: UInt32 { 1 << 31 }

  /// Occurrences an address may have: 0 up to this number, excluded.
  @inlinable
  public static var occurrences: UInt32 { 1 << 24 }

  /// The chance of one replication under a seed.
  @inlinable
  public init(seed: UInt64, replication: UInt32) {
    self.seed = seed
    self.replication = replication
  }

  /// Successive draws at one address.
  ///
  /// - Parameters:
  ///   - purpose: What the chance decides.
  ///   - entity: Whom it concerns.
  ///   - occurrence: Which time this happens to the entity, from 0.
  /// - Returns: Draws that no other address shares.
  /// - Precondition: `occurrence` is below ``occurrences``.
  @inlinable
  public func draws(_ purpose: UInt8, entity: UInt32, occurrence: UInt32 = 0) -> Draws {
    precondition(occurrence < Self.occurrences, "an address has 16 777 216 occurrences at most")
    return Draws(
      key: seed, address: UInt32(purpose) << 24 | occurrence, entity: entity, replication: replication)
  }

  /// Successive draws at one address, the purpose being a case of an enumeration over `UInt8`.
  ///
  /// - Parameters:
  ///   - purpose: What the chance decides.
  ///   - entity: Whom it concerns.
  ///   - occurrence: Which time this happens to the entity, from 0.
  /// - Returns: Draws that no other address shares.
  /// - Precondition: `occurrence` is below ``occurrences``.
  @inlinable
  public func draws<Purpose: RawRepresentable<UInt8>>(
    _ purpose: Purpose, entity: UInt32, occurrence: UInt32 = 0
  ) -> Draws {
    draws(purpose.rawValue, entity: entity, occurrence: occurrence)
  }

  /// The first uniform of an address, in the open interval (0, 1); the same as that of ``draws(_:entity:occurrence:)``.
  ///
  /// - Parameters:
  ///   - purpose: What the chance decides.
  ///   - entity: Whom it concerns.
  ///   - occurrence: Which time this happens to the entity, from 0.
  /// - Returns: A number of mean 1/2.
  /// - Precondition: `occurrence` is below ``occurrences``.
  @inlinable
  public func uniform(_ purpose: UInt8, entity: UInt32, occurrence: UInt32 = 0) -> Double {
    precondition(occurrence < Self.occurrences, "an address has 16 777 216 occurrences at most")
    let counter = Philox4x32.Words(0, UInt32(purpose) << 24 | occurrence, entity, replication)
    return Draws.unit(Philox4x32.block(at: counter, key: seed).low)
  }

  /// The first uniform of an address, the purpose being a case of an enumeration over `UInt8`.
  ///
  /// - Parameters:
  ///   - purpose: What the chance decides.
  ///   - entity: Whom it concerns.
  ///   - occurrence: Which time this happens to the entity, from 0.
  /// - Returns: A number of mean 1/2.
  /// - Precondition: `occurrence` is below ``occurrences``.
  @inlinable
  public func uniform<Purpose: RawRepresentable<UInt8>>(
    _ purpose: Purpose, entity: UInt32, occurrence: UInt32 = 0
  ) -> Double {
    uniform(purpose.rawValue, entity: entity, occurrence: occurrence)
  }
}
