import Quantities
import Testing

@testable import ScenarioFiles

@Suite struct MoneySpellingTests {
  @Test(arguments: [
    ("13 094 116", 1_309_411_600), ("1 362 035,00", 136_203_500), ("2100.50", 210_050), ("2100,5", 210_050), ("0", 0),
    ("0,07", 7), ("-12,30 €", -1230), ("47,61\u{A0}€", 4761), ("6\u{202F}707\u{202F}058", 670_705_800), ("007", 700),
    (" 5 ", 500), ("999999999999999.99", 99_999_999_999_999_999), ("90071992547409.93", 9_007_199_254_740_993),
  ])
  func `an amount is read to the cent, beyond what a real number holds`(text: String, cents: Int64) throws {
    #expect(try MoneySpelling.euros(text) == Euros(cents: cents))
  }

  @Test(arguments: [
    "", "€", "-", "abc", "1e6", "+5", ",50", "5,", "5.", "1  000", "1 ,5", "1,5 0", "1.2.3", "1,234,567", "--1", "5 $",
    "1000000000000000", "١٢", "0x10", "5 - 3", "1\n000",
  ])
  func `anything else is no amount`(text: String) {
    #expect(throws: MoneySpelling.Fault.self) { try MoneySpelling.euros(text) }
  }

  @Test(arguments: ["1,234", "1.362", "0.001", "2100.505", "1,000"])
  func `a mark that groups thousands is never taken for a decimal one`(text: String) {
    #expect(throws: MoneySpelling.Fault.tooManyDecimals) { try MoneySpelling.euros(text) }
  }

  @Test func `what is written is read again as the same amount`() throws {
    for cents: Int64 in [0, 1, 10, 99, 100, 101, 136_203_500, -1, -1050, 9_007_199_254_740_993] {
      let amount = Euros(cents: cents)
      #expect(try MoneySpelling.euros(MoneySpelling.written(amount)) == amount)
    }
    #expect(MoneySpelling.written(Euros(cents: 210_050)) == "2100.50")
    #expect(MoneySpelling.written(Euros(euros: 42_000)) == "42000")
  }
}
