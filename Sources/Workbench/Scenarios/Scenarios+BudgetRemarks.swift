public import InsertionPolicy
import Reporting
public import ScenarioFiles

/// An amount that a scenario's budget prints and its lines do not bear out, with where it stands.
public struct BudgetRemark: Hashable, Sendable {
  /// Where the amount stands, to the line, where it names its origin; the beginning of the scenario's file otherwise.
  public var place: Place
  /// Dotted path of what it is about, such as `budget.printed`.
  public var path: String
  /// The amounts with their arithmetic, and the facts that print them.
  public var sentence: Bilingual
}

extension Scenarios {
  /// What a scenario's budget prints wrong, in the order of its check; nothing of it keeps the scenario from being run.
  public static func budgetRemarks(on loaded: LoadedScenario) -> [BudgetRemark] {
    guard let budget = loaded.scenario.budget else { return [] }
    return zip(BudgetCheck(budget).findings, BudgetFindings.sentences(loaded.scenario)).map { finding, sentence in
      let path = path(of: finding, budget)
      let origin = loaded.scenario.provenance.first { $0.path.hasPrefix(path + ".") || $0.path == path }
      return BudgetRemark(place: place(origin?.place, in: loaded), path: path, sentence: sentence)
    }
  }

  /// A place as other remarks have it, of one such as `printed.csv:64` that counts from the scenario's folder.
  private static func place(_ text: String?, in loaded: LoadedScenario) -> Place {
    let start = Place(file: loaded.files.first?.path ?? "", line: 1, column: 1)
    guard let text, let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]),
      let file = loaded.files.first(where: { [$0.name, $0.path].contains(String(text[..<colon])) })
    else { return start }
    return Place(file: file.path, line: line, column: 1)
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
