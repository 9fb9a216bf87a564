import Quantities
import Testing

@Suite struct MeasuresTests {
  @Test func `quantities of one unit add, subtract, scale and compare`() {
    let wait: Days = 12
    #expect(wait + 0.5 == 12.5 && wait - 15 == -3 && -wait == -12)
    #expect(wait * 2 == 24 && 2 * wait == 24 && wait / 8 == 1.5 && wait / Days(5) == 2.4)
    #expect(wait > 11.9 && wait >= 12 && wait <= 12 && wait < 12.1)
    var staff: FTE = 0.8
    staff += 1
    staff -= 0.3
    #expect(staff.count == 1.5)
    #expect(Persons(7) - 9 == Persons(-2))
  }

  @Test func `what is not a number compares with nothing`() {
    let strange = Days(Double.nan)
    #expect(!(strange < 1) && !(strange >= 1) && !(strange <= 1) && !(strange > 1))
    let never = Instant(days: .nan)
    #expect(!(never < .start) && !(never >= .start) && !(never <= .start) && !(never > .start))
  }

  @Test func `instants and lengths of time keep apart`() {
    let noon = Instant(days: 1.5)
    #expect(noon + 2 == Instant(days: 3.5) && noon - 2 == Instant(days: -0.5))
    #expect(noon - Instant(days: 1) == Days(0.5))
    #expect(noon.day == 1 && Instant(days: -0.5).day == -1 && Instant(days: -2).day == -2 && Instant.start.day == 0)
    #expect(noon < .distantFuture)
  }

  @Test func `a share is from nothing to everything, or cannot be made`() {
    for right in [0.0, 1] { #expect(Share(right)?.value == right) }
    for wrong in [-1e-9, 1 + 1e-9, .nan, .infinity] { #expect(Share(wrong) == nil) }
    #expect(Share(3, of: 4) == 0.75)
    #expect(Share(5, of: 4) == nil && Share(0, of: 0) == nil && Share(-1, of: 4) == nil)
    #expect(Share.none.complement == .all)
    let quarter: Share = 0.25
    #expect((quarter * quarter).value == 0.0625)
  }
}
