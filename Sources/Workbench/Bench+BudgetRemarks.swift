public import InsertionPolicy
import Reporting
public import ScenarioFiles

/// An amount that a scenario's budget prints and its lines do not bear out, with where it stands.
public struct BudgetRemark: Hashable, Sendable {
  /// File and line where the amount has an origin of its own, such as `printed.csv:64`; the scenario's file otherwise.
  public var place: String
  /// Dotted path of what it is about, such as `budget.printed`.
  public var path: String
  /// The amounts with their arithmetic, and the facts that print them.
  public var sentence: Bilingual
}

extension Bench {
  /// What a scenario's budget prints wrong, in the order of its check; nothing of it keeps the scenario from being run.
  public static func budgetRemarks(on loaded: LoadedScenario) -> [BudgetRemark] {
    guard let budget = loaded.scenario.budget else { return [] }
    let file = loaded.files.first?.path ?? ""
    return zip(BudgetCheck(budget).findings, BudgetFindings.sentences(loaded.scenario)).map { finding, sentence in
      let path = path(of: finding, budget)
      let origin = loaded.scenario.provenance.first { $0.path.hasPrefix(path + ".") || $0.path == path }
      return BudgetRemark(place: origin?.place ?? file, path: path, sentence: sentence)
    }
  }

  private static func path(of finding: BudgetCheck.Finding, _ budget: Budget) -> String {
    switch finding.subject {
    case .lineTotal(let line): "budget.lines.\(budget.lines[line].id)"
    case .printedSum(let index): "budget.printed.\(index + 1)"
    case .host(_, let lines): lines.first.map { "budget.lines.\(budget.lines[$0].id)" } ?? "budget.lines"
    case .imputations: "budget.imputations"
    case .imputation(let code):
      budget.imputations.firstIndex { $0.code == code }.map { "budget.imputations.\($0 + 1)" } ?? "budget.imputations"
    }
  }
}
