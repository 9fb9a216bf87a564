import Foundation
import Testing

/// `jalon check` on a scenario whose budget prints what its lines do not bear out.
struct BudgetCheckCommandTests {
  private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Samples/budget.yaml").path

  @Test func `what does not add up is remarked in the person's language, and the scenario stays sound`() throws {
    let english = try Program.run(["check", Self.sample, "--lang", "en"])
    #expect(english.status == 0 && english.errors.isEmpty)
    #expect(
      english.output.contains(
        "the document prints €1,043,012.52, yet 1,001,012.51 + 42,000.00 = €1,043,012.51; printed €0.01 too much."))
    let french = try Program.run(["check", Self.sample, "--lang", "fr"])
    #expect(french.status == 0)
    #expect(french.output.contains("trop haut de 0,01\u{202F}€."))
    #expect(french.output.contains("Imputation 10\u{202F}: rien n’est imputé"))
  }

  @Test func `in JSON each remark has its place and both languages`() throws {
    struct Checked: Decodable {
      struct Finding: Decodable {
        var file: String
        var path: String
        var fr: String
        var en: String
      }
      var problems: [Finding]
      var remarks: [Finding]
    }
    let answer = try Program.run(["check", Self.sample, "--format", "json"])
    #expect(answer.status == 0)
    let checked = try #require(try JSONDecoder().decode([Checked].self, from: Data(answer.output.utf8)).first)
    #expect(checked.problems.isEmpty)
    let found = checked.remarks.suffix(3)
    #expect(found.map(\.path) == ["budget.printed.1", "budget.imputations", "budget.imputations"])
    #expect(found.allSatisfy { $0.file == Self.sample && !$0.fr.isEmpty && !$0.en.isEmpty && $0.fr != $0.en })
  }
}
