public import InsertionPolicy
internal import Quantities

/// An amount that a document prints and its lines do not bear out, ready for a sentence.
struct BudgetFindingFact {
  /// What the amount is about, with the names that it needs.
  enum Subject {
    /// The total printed on a line.
    case lineTotal(line: String)
    /// A printed sum: of these blocks, or of all lines for `nil`, in a column.
    case sum(of: [String]?, column: String)
    /// A budget of the département, as these lines quote it.
    case host(id: String, quotedBy: [String])
    /// All imputations together.
    case imputations
    /// The imputations of a code; `isImputed` says whether there are any.
    case imputation(code: String, isImputed: Bool)
  }

  var subject: Subject
  /// What the document prints, with its currency.
  var printed: String
  /// What the lines come to, with its currency.
  var computed: String
  /// How far apart they are, without a sign.
  var difference: String
  /// Whether the document prints too little.
  var isTooLow: Bool
  /// What is added up, such as `60 000 + 500 000`; empty where one amount or more than a sentence holds are added up.
  var terms: String
  /// How many amounts are added up.
  var count: Int
  /// The facts that print the amount, such as `FIN-37`; empty where the budget names none.
  var sources: String
}

extension Words {
  /// What a budget's document prints wrong, one sentence each, in the order of the check.
  func findings(_ budget: Budget) -> [String] {
    BudgetCheck(budget).findings.map { typeset(finding(fact($0, budget))) }
  }

  private func fact(_ finding: BudgetCheck.Finding, _ budget: Budget) -> BudgetFindingFact {
    let parts = self.parts(finding, budget)
    let difference = finding.difference
    let cents = numbers.needCents(parts + [finding.printed, finding.computed])
    func money(_ amount: Euros) -> String { numbers.withCurrency(numbers.exact(amount, cents: cents)) }
    return BudgetFindingFact(
      subject: subject(finding, budget), printed: money(finding.printed), computed: money(finding.computed),
      difference: money(difference < .zero ? -difference : difference), isTooLow: difference > .zero,
      terms: (2...8).contains(parts.count)
        ? parts.map { numbers.exact($0, cents: cents) }.joined(separator: " + ") : "",
      count: parts.count, sources: sources(finding, budget))
  }

  private func subject(_ finding: BudgetCheck.Finding, _ budget: Budget) -> BudgetFindingFact.Subject {
    switch finding.subject {
    case .lineTotal(let line): .lineTotal(line: lineName(budget.lines[line]))
    case .printedSum(let index):
      .sum(
        of: budget.printed[index].blocks?.map { typeset(budget.blocks[$0].name) },
        column: columnName(budget.printed[index].column))
    case .host(let id, let lines): .host(id: id, quotedBy: lines.map { code(of: budget.lines[$0]) })
    case .imputations: .imputations
    case .imputation(let code):
      .imputation(code: code, isImputed: budget.imputations.contains { $0.code == code })
    }
  }

  /// What is added up: columns of a line, lines of a block, blocks, counterparts of a host, imputations, lines of a code;
  /// without what is nil.
  private func parts(_ finding: BudgetCheck.Finding, _ budget: Budget) -> [Euros] {
    let parts: [Euros] =
      switch finding.subject {
      case .lineTotal(let line):
        [BudgetColumn.stateNew, .stateCarried, .departement, .departementCarried, .other].map {
          budget.lines[line].amount($0)
        }
      case .printedSum(let index): sumParts(budget.printed[index], budget)
      case .host(let id, _):
        budget.lines.filter { $0.host?.id == id }.map { $0.amount(.departementValued) }
      case .imputations: budget.imputations.map(\.amount)
      case .imputation(let code): budget.lines.filter { $0.code == code }.map { $0.amount(.stateNew) }
      }
    return parts.filter { $0 != .zero }
  }

  private func sumParts(_ sum: Budget.PrintedSum, _ budget: Budget) -> [Euros] {
    let blocks = sum.blocks ?? Array(budget.blocks.indices)
    guard blocks.count > 1 else {
      return budget.lines.filter { blocks.contains($0.block) }.map { $0.amount(sum.column) }
    }
    return blocks.map { budget.sum(sum.column, blocks: [$0]) }
  }

  private func sources(_ finding: BudgetCheck.Finding, _ budget: Budget) -> String {
    if let source = finding.source { return source }
    guard case .imputations = finding.subject else { return "" }
    var sources: [String] = []
    for imputation in budget.imputations where !sources.contains(imputation.source) {
      sources.append(imputation.source)
    }
    return sources.joined(separator: ", ")
  }

  /// A line's name behind its short one, as a fiche is called.
  func lineName(_ line: BudgetLine) -> String { "\(code(of: line)), \(typeset(line.name))" }

  /// A line's short name; one such as `f18` as its fiche writes it, F18.
  func code(of line: BudgetLine) -> String {
    let isFiche = line.id.first?.isLetter == true && line.id.count > 1 && line.id.dropFirst().allSatisfy(\.isNumber)
    return isFiche ? line.id.uppercased() : line.id
  }

  /// A sentence as a heading has it, without its full stop.
  func headed(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }
}

/// What a budget's document prints wrong, as sentences in both languages.
public enum BudgetFindings {
  /// One sentence for each finding of `BudgetCheck`, in its order; none without a budget.
  public static func sentences(_ scenario: Scenario) -> [Bilingual] {
    guard let budget = scenario.budget else { return [] }
    return zip(FrenchWords().findings(budget), EnglishWords().findings(budget)).map { Bilingual(fr: $0, en: $1) }
  }
}
