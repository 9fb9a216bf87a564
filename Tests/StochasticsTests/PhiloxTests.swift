import Stochastics
import Testing

/// Source: `kat_vectors` of the Random123 library, lines "philox4x32 10".
@Suite struct PhiloxTests {
  @Test(arguments: [
    (
      Philox4x32.Words(0, 0, 0, 0), UInt64(0),
      Philox4x32.Words(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      Philox4x32.Words(.max, .max, .max, .max), UInt64.max,
      Philox4x32.Words(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      Philox4x32.Words(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), UInt64(0x299f_31d0_a409_3822),
      Philox4x32.Words(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ])
  func `the published known answers come out`(counter: Philox4x32.Words, key: UInt64, answer: Philox4x32.Words) {
    #expect(Philox4x32.block(at: counter, key: key) == answer)
  }
}
