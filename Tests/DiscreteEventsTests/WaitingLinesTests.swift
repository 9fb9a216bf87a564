import DiscreteEvents
import Quantities
import Testing

@Suite struct WaitingLinesTests {
  @Test(arguments: 1...4)
  func `any mix of operations goes as in plain lists`(classCount: Int) {
    for seed in 1...6 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      var lines = WaitingLines(lineCount: 3, classCount: classCount)
      var oracle: [[(entity: UInt32, priority: UInt8)]] = [[], [], []]
      var spots: [(spot: Spot, entity: UInt32, line: Int)] = []
      var entity: UInt32 = 0
      for step in 0..<4000 {
        let line = random.below(3)
        switch random.below(step < 2000 ? 4 : 6) {
        case 0, 1:
          let priority = UInt8(random.below(classCount))
          let since = Instant(days: Double(step / 10))
          spots.append((lines.enqueue(entity, line: line, priority: priority, since: since), entity, line))
          let place = oracle[line].firstIndex { $0.priority > priority } ?? oracle[line].count
          oracle[line].insert((entity, priority), at: place)
          entity += 1
        case 2 where !spots.isEmpty:
          let (spot, entity, line) = spots[random.below(spots.count)]
          let index = oracle[line].firstIndex { $0.entity == entity }
          if let index { oracle[line].remove(at: index) }
          verify(lines.isWaiting(spot) == (index != nil))
          verify(lines.remove(spot) == (index != nil))
        default:
          verify(lines.first(line)?.entity == oracle[line].first?.entity)
          verify(lines.first(line)?.priority == oracle[line].first?.priority)
          verify(lines.popFirst(line) == (oracle[line].isEmpty ? nil : oracle[line].removeFirst().entity))
        }
        verify(lines.count(line) == oracle[line].count)
        if step.isMultiple(of: 101) {
          lines.checkInvariants()
          for line in 0..<3 {
            var order: [UInt32] = []
            lines.forEach(in: line) { order.append($0.entity) }
            verify(order == oracle[line].map(\.entity))
          }
        }
      }
    }
  }

  @Test func `a spot kept too long never takes out whoever came after`() {
    var lines = WaitingLines(lineCount: 1)
    let old = lines.enqueue(1, line: 0, since: .start)
    lines.popFirst(0)
    let new = lines.enqueue(2, line: 0, since: Instant(days: 1))
    verify(!lines.remove(old))
    verify(!lines.remove(.none))
    verify(lines.first(0)?.since == Instant(days: 1))
    verify(lines.first(0)?.spot == new)
    verify(lines.remove(new))
    verify(!lines.remove(new))
    verify(lines.popFirst(0) == nil)
  }

  @Test func `lines emptied and used again give no old spot a meaning and ask for no memory`() {
    var lines = WaitingLines(lineCount: 2, classCount: 3)
    var spots: [Spot] = []
    for entity in 0..<500 as Range<UInt32> {
      spots.append(lines.enqueue(entity, line: Int(entity % 2), priority: UInt8(entity % 3), since: .start))
    }
    let reserved = lines.reservedBytes
    lines.removeAll()
    lines.checkInvariants()
    verify(lines.isEmpty(0) && lines.isEmpty(1))
    for entity in 0..<500 as Range<UInt32> { lines.enqueue(entity, line: 0, since: .start) }
    verify(spots.allSatisfy { !lines.isWaiting($0) })
    verify(lines.reservedBytes == reserved)
    verify(lines.count(0) == 500)
    lines.checkInvariants()
  }

  @Test func `a line or a class that does not exist stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var lines = WaitingLines(lineCount: 1)
      lines.enqueue(1, line: 1, since: .start)
    }
    await #expect(processExitsWith: .failure) {
      var lines = WaitingLines(lineCount: 2, classCount: 3)
      lines.enqueue(1, line: 0, priority: 3, since: .start)
    }
  }
}
