import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

/// `results.json` and `indicators.csv`, read back by other readers and held against the forecast.
@Suite struct ResultFileTests {
  static let forecast = Fixture.forecast(replications: 12) { indicator, cell, value in
    // No future gives this one a value: nobody waited.
    indicator.id == "logement.mean_wait" && cell.window == .year(2025) ? nil : value
  }

  /// Whether both are the same to the digits that are written.
  static func agree(_ read: Double?, _ value: Double?) -> Bool {
    switch (read, value) {
    case (nil, nil): true
    case (let read?, let value?): abs(read - value) <= 1e-8 * max(abs(value), 1e-300)
    default: false
    }
  }

  @Test func `results.json says what the forecast says`() throws {
    let text = ResultsJSON.text(Self.forecast, Fixture.identity)
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["schema"] as? Int == 1)
    #expect(root["digest"] as? String == Fixture.identity.digest)
    #expect(root["replications"] as? Int == 12)
    #expect(root["seed"] as? Int == 20_240_101)
    let cells = try #require(root["indicators"] as? [[String: Any]])
    #expect(cells.count == Self.forecast.cells.count)
    var attainments = 0
    for (read, cell) in zip(cells, Self.forecast.cells) {
      let estimate = cell.estimate
      #expect(read["id"] as? String == Self.forecast.catalogue[cell.cell.indicator].id)
      #expect(read["period"] as? String == cell.cell.window.description)
      #expect(read["territory"] as? String == cell.cell.territory.map { Fixture.territories[$0].id })
      #expect(Self.agree(read["mean"] as? Double, estimate.mean))
      let interval = read["ci95"] as? [Double]
      #expect(Self.agree(interval?[0], estimate.confidence?.lowerBound))
      #expect(Self.agree(interval?[1], estimate.confidence?.upperBound))
      #expect(Self.agree((read["quantiles"] as? [String: Double])?["0.95"], estimate.quantile(0.95)))
      #expect(read["count"] as? Int == estimate.count)
      let attainment = read["attainment"] as? [String: Any]
      #expect(Self.agree(attainment?["probability"] as? Double, estimate.attainment?.probability))
      if attainment != nil { attainments += 1 }
    }
    // Thirty targets, one of which has no better side.
    #expect(attainments == 29)
  }

  @Test func `what is not known is null, never zero`() throws {
    let text = ResultsJSON.text(Self.forecast, Fixture.identity)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("\"logement.mean_wait\"") && $0.contains("\"2025\"") })
    #expect(
      line.contains(
        "\"mean\":null,\"ci95\":null,\"sd\":null,\"quantiles\":{},\"target\":null,\"direction\":\"atMost\",\"attainment\":null,\"count\":0"
      ))
  }

  @Test func `keys come in the documented order`() throws {
    let text = ResultsJSON.text(Self.forecast, Fixture.identity)
    let keys = [
      "\"schema\"", "\"scenario\"", "\"digest\"", "\"replications\"", "\"requested\"", "\"seed\"", "\"indicators\"",
      "\"id\"",
      "\"unit\"", "\"period\"", "\"territory\"", "\"mean\"", "\"ci95\"", "\"sd\"", "\"quantiles\"", "\"target\"",
      "\"direction\"", "\"attainment\"", "\"count\"",
    ]
    let places = try keys.map { try #require(text.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `the same forecast gives the same bytes`() {
    let again = Fixture.forecast(replications: 3)
    let first = Fixture.forecast(replications: 3)
    #expect(ResultsJSON.text(first, Fixture.identity) == ResultsJSON.text(again, Fixture.identity))
    #expect(IndicatorsCSV.text(first) == IndicatorsCSV.text(again))
    let writer = HTMLReport(bundle: ChartBundle(script: "var vegaEmbed;"))
    #expect(writer.text(first, Fixture.identity) == writer.text(again, Fixture.identity))
  }

  @Test func `indicators.csv says what the forecast says`() throws {
    let text = IndicatorsCSV.text(Self.forecast)
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = CSVRows.parse(String(text.dropFirst()))
    #expect(rows.first == IndicatorsCSV.columns)
    #expect(rows.count == Self.forecast.cells.count + 1)
    func number(_ text: String) -> Double? { Double(text.replacingOccurrences(of: ",", with: ".")) }
    for (row, cell) in zip(rows.dropFirst(), Self.forecast.cells) {
      try #require(row.count == IndicatorsCSV.columns.count)
      let estimate = cell.estimate
      #expect(row[0] == Self.forecast.catalogue[cell.cell.indicator].id)
      #expect(row[3] == cell.cell.window.description)
      #expect(row[4] == (cell.cell.territory.map { Fixture.territories[$0].id } ?? ""))
      #expect(Self.agree(number(row[7]), estimate.mean))
      #expect(Self.agree(number(row[8]), estimate.confidence?.lowerBound))
      #expect(Self.agree(number(row[11]), estimate.quantile(0.05)))
      #expect(Self.agree(number(row[14]), cell.target?.value))
      #expect(Self.agree(number(row[16]), estimate.attainment?.probability))
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a;b", "\"a;b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1", "'+1"), ("@x", "'@x"), ("-2;3", "\"'-2;3\""),
  ])
  func `text stays text in a spreadsheet`(text: String, field: String) {
    #expect(CSV.field(text) == field)
  }

  @Test func `a JSON text may hold anything and stand in HTML`() throws {
    let nasty = "</script><!-- \"\\ \u{2028}\u{1}é\u{1F600}&"
    let text = JSONValue.array([.string(nasty)]).text()
    #expect(!text.contains("<") && !text.contains("&") && !text.contains("\u{2028}"))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String] == [nasty])
  }
}

/// A reader of semicolon files that owes nothing to the writer.
enum CSVRows {
  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          scalars.removeFirst()
          field += "\""
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ";":
        row.append(field)
        field = ""
      case "\r": continue
      case "\n":
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
