import Foundation
import Testing

@testable import Reporting

@Suite struct NumberTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (6500, "6500"), (0.1, "0.1"), (-2.5, "-2.5"), (1e-7, "0.0000001"),
    (1.25e21, "1250000000000000000000"),
    (123456.789, "123456.789"),
  ])
  func `digits are those of the number, without exponent`(number: Double, text: String) {
    #expect(DecimalDigits(number).plain == text)
  }

  @Test func `the plain spelling reads back as the same number`() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<5000 {
      let number =
        Double.random(in: -1...1, using: &generator) * pow(10, Double(Int.random(in: -12...15, using: &generator)))
      #expect(Double(DecimalDigits(number).plain) == number)
    }
  }

  @Test(arguments: [
    (9.995, 2, "10"), (0.0005, 3, "0.001"), (0.0004, 3, "0"), (-0.4, 0, "0"), (-0.5, 0, "-1"), (1288.449, 1, "1288.4"),
    (0.05, 0, "0"), (99.95, 1, "100"), (2.675, 2, "2.68"),
  ])
  func `rounding to decimals is what a pupil would do`(number: Double, decimals: Int, text: String) {
    #expect(DecimalDigits(number).rounded(decimals: decimals).plain == text)
  }

  @Test(arguments: [(1_234_567.891, 6, "1234570"), (0.001_234_567, 3, "0.00123"), (999_999.96, 7, "1000000")])
  func `rounding to significant digits keeps the first ones`(number: Double, count: Int, text: String) {
    #expect(DecimalDigits(number).rounded(significant: count).plain == text)
  }

  @Test func `French numbers have a comma and narrow spaces, English ones a point and commas`() {
    #expect(NumberStyle.french.number(1_234_567.891, decimals: 1) == "1\u{202F}234\u{202F}567,9")
    #expect(NumberStyle.english.number(1_234_567.891, decimals: 1) == "1,234,567.9")
    #expect(NumberStyle.french.number(-1200, decimals: 0) == "\u{2212}1\u{202F}200")
    #expect(NumberStyle.french.number(999, decimals: 0) == "999")
  }

  @Test func `percentages have a decimal near the ends only`() {
    #expect(NumberStyle.french.percentage(0) == "0\u{202F}%")
    #expect(NumberStyle.french.percentage(0.0188) == "1,9\u{202F}%")
    #expect(NumberStyle.english.percentage(0.364) == "36%")
    #expect(NumberStyle.english.percentage(0.981) == "98.1%")
    #expect(NumberStyle.english.percentage(1) == "100%")
  }
}

@Suite struct TypographyTests {
  @Test(arguments: [
    ("Accompagnement CAF : file active", "Accompagnement CAF\u{202F}: file active"),
    ("Que veut dire « 20 » ?", "Que veut dire «\u{202F}20\u{202F}»\u{202F}?"),
    ("95 % ; oui !", "95\u{202F}%\u{202F}; oui\u{202F}!"),
    ("cible de 6 200 / 6 500", "cible de 6\u{202F}200 / 6\u{202F}500"), ("l'orientation", "l’orientation"),
  ])
  func `French spaces are narrow and do not break`(plain: String, set: String) {
    #expect(Typography.french(plain) == set)
  }

  @Test(arguments: [
    "décret 2024 1244", "FND-16 200", "le 1er janvier 2025", "https://x:80/", "https", "12:30", "5' 10",
  ])
  func `what is not French typography is left alone`(text: String) {
    #expect(Typography.french(text) == text)
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
