import InsertionPolicy
import Quantities
import Stochastics
import Testing

@testable import ScenarioFiles

/// `Tests/Samples/budget.yaml` sets every key of the budget, each to a value that is not its default.
@Suite struct BudgetDocumentTests {
  private func budget(_ text: String = Samples.budget, beside: [String: String] = [:]) throws -> Budget {
    let files = beside.merging(["main.yaml": text]) { _, main in main }
    return try #require(try Samples.read(files).scenario.budget)
  }

  @Test func `the sample has every key`() throws {
    func keys(_ definition: ObjectDefinition) -> [String] { definition.fields.map(\.key) }
    for definition in [
      Definitions.budget.definition, Definitions.budgetLine.definition, Definitions.budgetCost.definition,
      Definitions.printedSum.definition, Definitions.imputation.definition, Definitions.execution.definition,
      Definitions.statePayment.definition, Definitions.settlement.definition,
    ] {
      for key in keys(definition) { #expect(Samples.budget.contains("\(key):"), "\(definition.name).\(key)") }
    }
  }

  @Test func `lines have their credits to the cent`() throws {
    let budget = try budget()
    #expect(budget.name == Bilingual(fr: "Convention 2023", en: "Convention of 2023"))
    #expect(budget.blocks.map(\.id) == ["socle", "local"])
    #expect(budget.lines.map(\.id) == ["f18", "f19"])
    let line = budget.lines[0]
    #expect(line.name == Bilingual(fr: "Expulsions", en: "Evictions"))
    #expect(line.block == 0)
    #expect(line.code == "07")
    #expect(line.amount(.stateNew) == Euros(euros: 500_000))
    #expect(line.amount(.stateCarried) == Euros(cents: 100_050))
    #expect(line.amount(.departement) == Euros(euros: 500_000))
    #expect(line.amount(.departementValued) == Euros(cents: 49_999_999))
    #expect(line.amount(.departementCarried) == Euros(cents: 1))
    #expect(line.amount(.other) == Euros(euros: 12))
    #expect(line.amount(.total) == Euros(cents: 100_101_251))
    #expect(line.printedTotal == Euros(cents: 100_101_251))
    #expect(line.funding == .both)
    #expect(!line.isBinding)
    #expect(line.host == BudgetLine.Host(id: "fsl", amount: Euros(euros: 5_000_000)))
    let other = budget.lines[1]
    #expect(other.name == Bilingual(fr: "ASTRE", en: "Owner-occupiers"))
    #expect(other.block == 1)
    #expect(other.funding == .stateOnly)
    #expect(other.isBinding)
    #expect(other.host == nil)
    #expect(other.printedTotal == nil)
    #expect(other.amount(.departement) == .zero)
  }

  @Test func `costs go to their lines, in the order of the file`() throws {
    let lines = try budget().lines
    #expect(
      lines[0].costs.map(\.occasion) == [
        .start(programme: 0), .personMonth(programme: 0), .placeMonth(programme: 1),
        .fteMonth(programme: 1, above: 0.5),
        .appointment(programme: 1),
      ])
    #expect(lines[0].costs.map(\.amount.cents) == [300_000, 100, 4761, 384_615, 210])
    #expect(lines[0].costs[0].spread?.mean == 3000)
    #expect(lines[0].costs[1].spread == nil)
    let days = try [#require(CivilDate("2023-07-01")), #require(CivilDate("2023-10-01"))]
    #expect(lines[1].costs.map(\.occasion) == [.dates(days), .spreadOverExecution])
    #expect(lines[1].costs.map(\.amount) == [Euros(euros: 21_000), Euros(euros: 100)])
  }

  @Test func `what is printed, imputed, paid and settled is as written`() throws {
    let budget = try budget()
    #expect(
      budget.printed == [
        Budget.PrintedSum(blocks: nil, column: .total, amount: Euros(cents: 104_301_252), source: "FIN-37"),
        Budget.PrintedSum(blocks: [0, 1], column: .stateNew, amount: Euros(euros: 542_000), source: "FIN-31"),
        Budget.PrintedSum(blocks: [1], column: .other, amount: .zero, source: "FIN-36"),
      ])
    #expect(
      budget.imputations == [Budget.Imputation(code: "07", amount: Euros(euros: 500_000), source: "CAL-28")])
    #expect("\(budget.execution.lowerBound) \(budget.execution.upperBound)" == "2023-01-01 2023-12-31")
    #expect("\(budget.signedOn)" == "2023-06-12")
    #expect(budget.stateGiven == 0.9)
    #expect(budget.payments.map(\.share) == [0.8, 0.2])
    #expect(budget.payments.map(\.delay.mean) == [60, 90])
    #expect(budget.settlement.reading == .perAction)
    #expect("\(budget.settlement.on)" == "2024-03-31")
    #expect(budget.settlement.issued == 0.3)
  }

  @Test func `a table says the same as a list`() throws {
    let list = try budget(Samples.budgetWithTable, beside: ["lines.csv": Samples.budgetTable])
    let yaml = try budget()
    for (left, right) in zip(list.lines, yaml.lines) {
      #expect(left.id == right.id)
      #expect(left.name.en == right.name.en)
      #expect(left.credits == right.credits)
      #expect(left.printedTotal == right.printedTotal)
      #expect(left.host == right.host)
      #expect(left.funding == right.funding)
      #expect(left.isBinding == right.isBinding)
      #expect(left.code == right.code)
    }
    #expect(list.lines.count == yaml.lines.count)
  }

  @Test func `an amount carries its origin into the list of origins`() throws {
    let loaded = try Samples.read(["main.yaml": Samples.budget])
    let origin = try #require(loaded.scenario.provenance.first { $0.path == "budget.lines.f18.state_new" })
    #expect(origin.value == "500000 euros")
    #expect(origin.origin == .fact("FIN-23"))
    #expect(loaded.remarks.contains { $0.path == "budget.lines.f19.state_new" })
  }

  @Test func `a variant changes an amount, and the same amount spelt otherwise is no change`() {
    func problems(_ change: String) -> [Problem.Kind] {
      let text = "jalon: 1\nextends: base.yaml\nchange: {\(change)}\n"
      return Samples.problems(["base.yaml": Samples.budget, "main.yaml": text]).map(\.kind)
    }
    #expect(problems("budget.lines.f19.state_new: 43 000.00").isEmpty)
    #expect(
      problems("budget.lines.f19.state_new: \"42000,00\"") == [
        .changeChangesNothing(path: "budget.lines.f19.state_new", value: "42 000")
      ])
    #expect(problems("budget.settlement.reading: state_share").isEmpty)
  }
}

extension Samples {
  /// Every key of the budget, each with a value that is not its default.
  static let budget = text("budget.yaml")

  /// ``budget`` with the first occurrence of one text replaced by another.
  static func budget(_ old: String, _ new: String) -> String {
    replacing(old, by: new, in: budget)
  }

  /// The lines of ``budget`` as they stand in it.
  static let budgetLines: String = {
    guard let start = budget.firstRange(of: "  lines:\n")?.lowerBound,
      let end = budget.firstRange(of: "  costs:\n")?.lowerBound
    else { preconditionFailure("the sample has other sections") }
    return String(budget[start..<end])
  }()

  /// ``budget`` with its lines in a table, `lines.csv`.
  static let budgetWithTable = budget(budgetLines, "  lines: {table: lines.csv}\n")

  /// The same lines as a table.
  static let budgetTable = """
    id;name;name_en;block;code;state_new;state_carried;departement;departement_valued;departement_carried;other;\
    printed_total;funding;binding;host;host_amount;source
    f18;Expulsions;Evictions;socle;07;500 000,00 €;1000,5;500000;499 999,99;0,01;12;1 001 012,51;both;non;fsl;\
    5 000 000;FIN-23
    f19;ASTRE;Owner-occupiers;local;10;42 000;;;;;;;;;;;FIN-24

    """
}
