import Experiments
import Testing

@testable import RunStore

struct ReplicationBlobTests {
  @Test func `three cells are the bytes written out by hand`() {
    // 3 cells; bits 0 and 2; 1.0 = 3FF0… and -2.0 = C000…, lowest byte first.
    let bytes = ReplicationBlob.encode(Replication(number: 9, values: [1, nil, -2]))
    #expect(bytes == [3, 0, 0, 0, 0b101, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0])
  }

  @Test(arguments: [0, 1, 7, 8, 9, 100, 1_000])
  func `what is written is read again`(count: Int) {
    var state: UInt64 = 20_26
    let values: [Double?] = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      return state >> 62 == 0 || !value.isFinite ? nil : value
    }
    let row = Replication(number: 3, values: values)
    #expect(ReplicationBlob.decode(ReplicationBlob.encode(row), number: 3) == row)
  }

  @Test func `bytes cut short, lengthened or altered are not a replication`() {
    let whole = ReplicationBlob.encode(Replication(number: 1, values: [1, nil, 2.5]))
    for length in 0..<whole.count { #expect(ReplicationBlob.decode(Array(whole.prefix(length)), number: 1) == nil) }
    #expect(ReplicationBlob.decode(whole + [0], number: 1) == nil)
    var straying = whole
    straying[4] = 0b1001
    #expect(ReplicationBlob.decode(straying, number: 1) == nil)
    var infinite = whole
    infinite[11] = 0xF0
    infinite[12] = 0x7F
    #expect(ReplicationBlob.decode(infinite, number: 1) == nil)
    #expect(ReplicationBlob.decode([255, 255, 255, 255], number: 1) == nil)
  }
}
