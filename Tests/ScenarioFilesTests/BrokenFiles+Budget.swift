import InsertionPolicy

@testable import ScenarioFiles

extension BrokenFile {
  /// The budget sample with one thing wrong.
  static let budget: [BrokenFile] = [
    budget(
      "a cost of an unknown programme", "programme: aid, amount: 1}", "programme: ade, amount: 1}", at: "ade, amount",
      path: "budget.costs.2.programme",
      .unknownIdentifier(found: "ade", section: .programmes, nearest: nil)),
    budget(
      "a line in an unknown block", "block: local, code", "block: locale, code", at: "locale, code",
      path: "budget.lines.f19.block",
      .unknownIdentifier(found: "locale", section: .blocks, nearest: "local")),
    budget(
      "a cost of an unknown line", "{line: f19, occasion: spread", "{line: f20, occasion: spread", at: "f20",
      path: "budget.costs.7.line",
      .unknownIdentifier(found: "f20", section: .lines, nearest: nil)),
    budget(
      "a printed sum of an unknown block", "blocks: socle + local", "blocks: socle + locl", at: "socle + locl",
      path: "budget.printed.2.blocks",
      .unknownIdentifier(found: "locl", section: .blocks, nearest: "local")),
    budget(
      "a printed sum of a block twice", "blocks: socle + local", "blocks: local + local", at: "local + local",
      path: "budget.printed.2.blocks",
      .duplicateIdentifier("local", first: Place(file: "main.yaml", line: 45, column: 16))),
    budget(
      "a misspelt column", "column: state_new", "column: state_now", at: "state_now", path: "budget.printed.2.column",
      .unknownWord(found: "state_now", nearest: "state_new", known: BudgetColumn.allCases.map(\.rawValue))),
    budget(
      "a misspelt occasion", "occasion: start,", "occasion: starts,", at: "starts,", path: "budget.costs.1.occasion",
      .unknownWord(found: "starts", nearest: "start", known: CostLine.Occasion.allCases.map(\.rawValue))),
    budget(
      "a cost without an occasion", "{line: f18, occasion: person_month, programme: aid", "{line: f18, programme: aid",
      at: "{line: f18, programme: aid, amount: 1}", path: "budget.costs.2",
      .missingKey("occasion")),
    budget(
      "a cost by start of nobody knows what", "occasion: person_month, programme: aid, amount: 1}",
      "occasion: person_month, amount: 1}", at: "person_month", path: "budget.costs.2.occasion",
      .needsSection(key: "budget.costs.2.programme", becauseOf: "budget.costs.2.occasion")),
    budget(
      "a cost on dates without dates", "dates: [2023-07-01, 2023-10-01], amount", "amount", at: "dates, amount",
      path: "budget.costs.6.occasion",
      .needsSection(key: "budget.costs.6.dates", becauseOf: "budget.costs.6.occasion")),
    budget(
      "a sum that buys an unknown programme", "occasion: spread_over_execution, amount",
      "occasion: spread_over_execution, programme: aide, amount", at: "aide, amount: 100",
      path: "budget.costs.7.programme",
      .unknownIdentifier(found: "aide", section: .programmes, nearest: "aid")),
    budget(
      "dates where none are meant", "programme: aid, amount: 1}", "programme: aid, dates: [2023-02-01], amount: 1}",
      at: "[2023-02-01]", path: "budget.costs.2.dates",
      .notOnThisOccasion(key: "dates", occasion: "person_month")),
    budget(
      "a number of times where none is meant", "programme: aid, amount: 1}", "programme: aid, times: 2, amount: 1}",
      at: "2, amount: 1}", path: "budget.costs.2.times",
      .notOnThisOccasion(key: "times", occasion: "person_month")),
    budget(
      "FTE left out where none are paid", "programme: aid, amount: 1}", "programme: aid, above_fte: 2, amount: 1}",
      at: "2, amount: 1}", path: "budget.costs.2.above_fte",
      .notOnThisOccasion(key: "above_fte", occasion: "person_month")),
    budget(
      "a law of amounts for FTE", "above_fte: 0.5}", "spread: 3846.15}", at: "3846.15}",
      path: "budget.costs.4.spread",
      .notOnThisOccasion(key: "spread", occasion: "fte_month")),
    budget(
      "a law of amounts without a mean above nil", "spread: {gamma: {mean: 3000, shape: 4}", "spread: {constant: 0",
      at: "0, assumption", path: "budget.costs.1.spread",
      .outOfRange(found: 0, low: 0, high: nil, excludesLow: true)),
    budget(
      "a law of amounts that go below nil", "spread: {gamma: {mean: 3000, shape: 4}",
      "spread: {uniform: {low: -1000, high: 7000}", at: "{low: -1000", path: "budget.costs.1.spread",
      .outOfRange(found: -1000, low: 0, high: nil)),
    budget(
      "a law of amounts with another mean", "mean: 3000, shape", "mean: 2900, shape", at: "{gamma",
      path: "budget.costs.1.spread",
      .meanIsNotTheAmount(mean: 2900, amount: "3000")),
    budget(
      "places of a programme without load", "occasion: place_month, programme: pair",
      "occasion: place_month, programme: aid", at: "aid, amount: \"47", path: "budget.costs.3.programme",
      .needsSection(key: "programmes.aid.load", becauseOf: "budget.costs.3.programme")),
    budget(
      "appointments of a programme without any", "occasion: appointment, programme: pair",
      "occasion: appointment, programme: aid", at: "aid, amount: 2.1", path: "budget.costs.5.programme",
      .needsSection(key: "programmes.aid.appointments", becauseOf: "budget.costs.5.programme")),
    budget(
      "payments that do not sum to one", "{share: 0.2, delay", "{share: 0.1, delay", at: "- {share: 0.8",
      path: "budget.payments",
      .sharesDoNotSum(found: 0.9)),
    budget(
      "an execution that begins before the period", "execution: {from: 2023-01-01", "execution: {from: 2022-12-31",
      at: "2022-12-31", path: "budget.execution.from",
      .dateOutsidePeriod(found: "2022-12-31", first: "2023-01-01", last: "2024-03-31")),
    budget(
      "an execution that ends before it begins", "execution: {from: 2023-01-01, to: 2023-12-31}",
      "execution: {from: 2023-11-01, to: 2023-10-31}", at: "2023-10-31", path: "budget.execution.to",
      .datesOutOfOrder(from: "2023-11-01", to: "2023-10-31")),
    budget(
      "money spent after the execution", "2023-07-01, 2023-10-01", "2023-07-01, 2024-01-01", at: "[2023-07-01",
      path: "budget.costs.6.dates",
      .dateOutsidePeriod(found: "2024-01-01", first: "2023-01-01", last: "2023-12-31")),
    budget(
      "a signature after the execution", "signed_on: 2023-06-12", "signed_on: 2024-01-12", at: "2024-01-12",
      path: "budget.signed_on",
      .datesOutOfOrder(from: "2024-01-12", to: "2023-12-31")),
    budget(
      "a settlement before the end", "on: 2024-03-31, issued", "on: 2023-12-31, issued", at: "2023-12-31, issued",
      path: "budget.settlement.on",
      .notAfter(found: "2023-12-31", other: "2023-12-31")),
    budget(
      "a settlement after the period", "on: 2024-03-31, issued", "on: 2024-04-01, issued", at: "2024-04-01",
      path: "budget.settlement.on",
      .dateOutsidePeriod(found: "2024-04-01", first: "2023-01-01", last: "2024-03-31")),
    budget(
      "more valued than there are credits", "departement_valued: 499 999.99 €", "departement_valued: 500 000,01",
      at: "500 000,01", path: "budget.lines.f18.departement_valued",
      .valuedAboveCredits(valued: "500000.01", credits: "500000")),
    budget(
      "an amount with three decimals", "amount: 3846.15, above_fte: 0.5}", "amount: 3846.155}", at: "3846.155",
      path: "budget.costs.4.amount",
      .tooManyDecimals(found: "3846.155")),
    budget(
      "thousands that commas group", "printed_total: 1 001 012.51", "printed_total: \"1,001\"", at: "\"1,001\"",
      path: "budget.lines.f18.printed_total",
      .tooManyDecimals(found: "1,001")),
    budget(
      "an amount in words", "amount: 3846.15, above_fte: 0.5}", "amount: about 3800}", at: "about",
      path: "budget.costs.4.amount",
      .notAnAmount(found: "about 3800")),
    budget(
      "an amount below nil", "amount: 3846.15, above_fte: 0.5}", "amount: \"-3 846,15\"}", at: "\"-3 846",
      path: "budget.costs.4.amount",
      .outOfRange(found: -3846.15, low: 0, high: nil)),
    budget(
      "an amount that is a list", "amount: 3846.15, above_fte: 0.5}", "amount: [3846]}", at: "[3846]",
      path: "budget.costs.4.amount",
      .wrongType(found: .list, expected: .money)),
    budget(
      "an amount in another unit", "unit: euros, source", "unit: days, source", at: "days, source",
      path: "budget.lines.f18.state_new.unit",
      .wrongUnit(found: "days", expected: ["euros", "EUR"])),
    budget(
      "a host amount without its host", "      host: fsl\n", "#\n", at: "{value: 5 000 000",
      path: "budget.lines.f18.host_amount",
      .needsSection(key: "budget.lines.f18.host", becauseOf: "budget.lines.f18.host_amount")),
    budget(
      "two English names", "name: {fr: Expulsions, en: Evictions}",
      "name: {fr: Expulsions, en: Evictions}\n      name_en: Other", at: "Other", path: "budget.lines.f18.name_en",
      .notExactlyOne(of: ["name.en", "name_en"], found: ["name.en", "name_en"])),
    budget(
      "a printed sum without its fact", "amount: 542 000, source: FIN-31", "amount: 542 000",
      at: "{blocks: socle + local", path: "budget.printed.2",
      .missingKey("source")),
    budget(
      "a fact that is not in the catalogue", "source: FIN-31", "source: FIN-40", at: "FIN-40",
      path: "budget.printed.2.source",
      .unknownFact(found: "FIN-40", highest: "FIN-39")),
    budget(
      "a reading of the settlement that nobody takes", "reading: per_action", "reading: per_line", at: "per_line",
      path: "budget.settlement.reading",
      .unknownWord(
        found: "per_line", nearest: nil, known: ["state_share", "total_spending", "per_action"])),
    BrokenFile(
      "a line of the budget twice", text: Samples.budgetWithTable,
      beside: [
        "lines.csv": Array((Samples.budgetTable + "f18;Encore;;local;10;;;;;;;;;;;;\n").utf8)
      ], place: Place(file: "lines.csv", line: 4, column: 1), path: "budget.lines.f18",
      .duplicateIdentifier("f18", first: Place(file: "lines.csv", line: 2, column: 1))),
    BrokenFile(
      "credits that nothing spends", text: Samples.budgetWithTable,
      beside: [
        "lines.csv": Array((Samples.budgetTable + "f20;Logement;;local;10;30 000;;;;;;;;;;;FIN-32\n").utf8)
      ], place: Place(file: "lines.csv", line: 4, column: 1), path: "budget.lines.f20",
      .lineWithoutCost(line: "f20")),
    BrokenFile(
      "a host without its amount", text: Samples.budgetWithTable,
      beside: [
        "lines.csv": Array((Samples.budgetTable + "f20;Logement;;local;10;;;;;;;;;;fsl;;\n").utf8)
      ], place: Place(file: "lines.csv", line: 4, column: 15), path: "budget.lines.f20.host",
      .needsSection(key: "budget.lines.f20.host_amount", becauseOf: "budget.lines.f20.host")),
    BrokenFile(
      "an amount of a table with a stray letter", text: Samples.budgetWithTable,
      beside: [
        "lines.csv": Array((Samples.budgetTable + "f20;Logement;;local;10;;;3O 000;;;;;;;;;\n").utf8)
      ], place: Place(file: "lines.csv", line: 4, column: 8), path: "budget.lines.f20.departement",
      .notAnAmount(found: "3O 000")),
  ]

  private static func budget(
    _ name: String, _ old: String, _ new: String, at: String, after: String = "", path: String, _ kind: Problem.Kind
  ) -> BrokenFile {
    BrokenFile(name, text: Samples.budget(old, new), at: at, after: after, path: path, kind)
  }
}
