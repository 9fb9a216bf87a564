import InsertionPolicy
import Quantities
import Testing

@testable import Reporting

@Suite struct EventLogTests {
  let scenario = StoryFixture.town()

  /// Rows of a CSV as RFC 4180 has it, read without the writer.
  func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }

  @Test func `a log read back says of every moment what happened, to whom, when and where`() throws {
    var future = Future(scenario)
    let moments = future.moments(seed: 3, replication: 1)
    let read = rows(EventLogCSV.header + EventLogCSV(of: scenario).lines(moments, replication: 1))
    #expect(read[0] == ["case", "activity", "time", "resource", "territory", "programme", "replication", "cause"])
    try #require(read.count == moments.count + 1)
    let timeline = Timeline(firstDay: scenario.firstDay, lastDay: scenario.lastDay)
    var named = 0
    for (row, moment) in zip(read.dropFirst(), moments) {
      try #require(row.count == 8)
      let name = row[0].drop { $0 != "/" }.dropFirst()
      #expect(PersonName.address(of: String(name), in: scenario) == moment.person)
      #expect(row[0].hasPrefix("1/") && row[6] == "1")
      #expect(Happening(rawValue: row[1]) == moment.happening)
      let date = try #require(CivilDate(String(row[2].prefix(10))))
      let clock = row[2].dropFirst(11).split(separator: ":").compactMap { Double($0) }
      let days = Double(timeline.day(of: date)) + clock[0] / 24 + clock[1] / 1440
      #expect(moment.time.days - days > -1e-9 && moment.time.days - days < 1 / 1440 + 1e-9)
      #expect(scenario.territories.firstIndex { $0.id == row[4] } == moment.territory)
      #expect(scenario.programmes.firstIndex { $0.id == row[5] } == moment.programme)
      if let structure = moment.structure {
        named += 1
        #expect(scenario.structures[structure].id == row[3])
      }
      switch moment.wait {
      case .nothing: #expect(row[7] == "")
      case .cause(let cause): #expect(Cause(rawValue: row[7]) == cause)
      case .causes(let first, _, let second):
        #expect(row[7].split(separator: ">").map { Cause(rawValue: String($0)) } == [first, second])
      }
    }
    #expect(named > 100)
    #expect(Set(read.dropFirst().map { $0[1] }).count > 20, "most kinds of happening occur")
  }

  @Test func `time never goes back in a log, and the same future gives the same bytes`() {
    let log = EventLogCSV(of: scenario)
    var future = Future(scenario)
    let text = log.lines(future.moments(seed: 3, replication: 0), replication: 0)
    let times = rows(text).map { $0[2] }
    #expect(times == times.sorted())
    var again = Future(scenario)
    _ = again.moments(seed: 9, replication: 4)
    let moments = again.moments(seed: 3, replication: 0)
    #expect(log.lines(moments, replication: 0) == text)
    // In pieces, as a run writes it.
    let middle = moments.count / 2
    #expect(log.lines(moments[..<middle], replication: 0) + log.lines(moments[middle...], replication: 0) == text)
  }

  @Test func `a name with a comma or a quote stands in quotes`() {
    var named = scenario
    named.structures[2].id = "ccas, \"A\""
    var future = Future(named)
    let moments = future.moments(seed: 3, replication: 0).filter { $0.structure == 2 }
    let text = EventLogCSV(of: named).lines(moments.prefix(1), replication: 0)
    #expect(text.contains("\"ccas, \"\"A\"\"\""))
    #expect(rows(text)[0].count == 8)
  }
}
