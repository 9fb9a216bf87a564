import Experiments
import Foundation
import InsertionPolicy
import Testing

@testable import Reporting

/// `variants.csv` and what `results.json` says of variants, read back and held against the forecast.
@Suite struct VariantFileTests {
  static let forecast: Forecast = {
    var forecast = ResultFileTests.forecast
    let variant = Variant(
      id: "more-seats", name: Bilingual(fr: "=Plus ; de places", en: "More seats"), kind: .whatIf,
      scenario: forecast.scenario)
    let estimates = forecast.cells.enumerated().map { index, cell in
      let known = index % 7 == 0 ? [] : [Double(index), Double(index) + 1, Double(index) - 0.5]
      return PairedEstimate(cell: cell.cell, base: known, variant: known.map { $0 * 1.25 })
    }
    forecast.variants = [VariantOutcome(variant: variant, requested: 5, replications: 3, estimates: estimates)]
    return forecast
  }()

  @Test func `results.json has the variants and their differences behind all that it had`() throws {
    let text = ResultsJSON.text(Self.forecast, Fixture.identity)
    let before = ResultsJSON.text(ResultFileTests.forecast, Fixture.identity)
    #expect(text.hasPrefix(before.dropLast("\n}\n".count)))
    #expect(!before.contains("\"variants\""))
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let variants = try #require(root["variants"] as? [[String: Any]])
    #expect(variants.map { $0["id"] as? String } == ["more-seats"])
    #expect(variants[0]["kind"] as? String == "lever")
    #expect(variants[0]["body"] is NSNull)
    #expect(variants[0]["replications"] as? Int == 3 && variants[0]["requested"] as? Int == 5)
    let differences = try #require(root["differences"] as? [[String: Any]])
    let estimates = Self.forecast.variants[0].estimates
    #expect(differences.count == estimates.count)
    for (read, found) in zip(differences, estimates) {
      #expect(read["variant"] as? String == "more-seats")
      #expect(read["id"] as? String == Self.forecast.catalogue[found.cell.indicator].id)
      #expect(read["period"] as? String == found.cell.window.description)
      #expect(ResultFileTests.agree(read["base"] as? Double, found.base))
      #expect(ResultFileTests.agree(read["value"] as? Double, found.variant))
      #expect(ResultFileTests.agree(read["difference"] as? Double, found.difference))
      #expect(ResultFileTests.agree((read["ci95"] as? [Double])?[1], found.confidence?.upperBound))
      #expect(ResultFileTests.agree(read["variance_ratio"] as? Double, found.varianceRatio))
      #expect(read["count"] as? Int == found.count)
    }
  }

  @Test func `variants.csv says the same, and is not written without variants`() throws {
    #expect(VariantsCSV.text(ResultFileTests.forecast) == nil)
    let text = try #require(VariantsCSV.text(Self.forecast))
    #expect(text.hasPrefix("\u{FEFF}variant;name_fr;kind;body;indicator;"))
    let lines = text.split(separator: "\r\n")
    let estimates = Self.forecast.variants[0].estimates
    #expect(lines.count == estimates.count + 1)
    for (line, found) in zip(lines.dropFirst(), estimates) {
      // A name that a spreadsheet would take for a formula, with a separator in it.
      #expect(line.hasPrefix("more-seats;\"'=Plus ; de places\";lever;;"))
      let fields = line.dropFirst("more-seats;\"'=Plus ; de places\";lever;;".count)
        .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      #expect(fields.count == VariantsCSV.columns.count - 4)
      #expect(fields[0] == Self.forecast.catalogue[found.cell.indicator].id)
      #expect(ResultFileTests.agree(Double(fields[6].replacing(",", with: ".")), found.difference))
      #expect(Int(fields[11]) == found.count)
    }
  }
}
