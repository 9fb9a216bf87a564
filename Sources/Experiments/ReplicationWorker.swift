/// Something that simulates one future after another, reusing its memory.
///
/// The values of a future follow from its number alone: not from the futures that the worker ran before it.
public protocol ReplicationWorker: ~Copyable, SendableMetatype {
  /// Simulates the future of this number and gives one value per cell, `nil` where the future cannot tell.
  mutating func run(replication: UInt32) -> [Double?]
}
