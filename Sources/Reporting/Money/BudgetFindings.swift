public import InsertionPolicy
internal import Quantities

/// What a budget's document prints wrong, as sentences in both languages.
public enum BudgetFindings {
  /// One sentence for each finding of `BudgetCheck`, in its order; none without a budget.
  public static func sentences(_ scenario: Scenario) -> [Bilingual] {
    guard let budget = scenario.budget else { return [] }
    return zip(Voice(.french).findings(budget), Voice(.english).findings(budget)).map { Bilingual(fr: $0, en: $1) }
  }
}

extension Voice {
  /// What a budget's document prints wrong, one sentence each, in the order of the check.
  func findings(_ budget: Budget) -> [String] {
    BudgetCheck(budget).findings.map { FoundAmounts(finding: $0, budget: budget, voice: self).sentence }
  }

  /// A line's name behind its short one, as a fiche is called.
  func name(_ line: BudgetLine) -> String { "\(code(of: line)), \(self(line.name))" }

  /// A line's short name; one such as `f18` as its fiche writes it, F18.
  func code(of line: BudgetLine) -> String {
    let isFiche = line.id.first?.isLetter == true && line.id.count > 1 && line.id.dropFirst().allSatisfy(\.isNumber)
    return isFiche ? line.id.uppercased() : line.id
  }

  func name(_ column: BudgetColumn) -> String {
    switch column {
    case .stateNew: say(fr: "A. État, crédits nouveaux", en: "A. State, new credits")
    case .stateCarried: say(fr: "B. État, reports", en: "B. State, carried over")
    case .departement: say(fr: "C. Département", en: "C. Département")
    case .departementValued: say(fr: "dont valorisé (hors somme)", en: "of which valued (not summed)")
    case .departementCarried: say(fr: "D. Département, reports", en: "D. Département, carried over")
    case .other: say(fr: "E. Autres", en: "E. Others")
    case .total: say(fr: "F. Total A à E", en: "F. Total A to E")
    }
  }

  /// What a sum is called: that of a block, of several, or of all lines.
  func sumName(_ blocks: [Int]?, _ budget: Budget) -> String {
    guard let names = blocks?.map({ self(budget.blocks[$0].name) }) else {
      return say(fr: "Total général", en: "Grand total")
    }
    guard names.count > 3 else {
      let sum = names.joined(separator: " + ")
      return say(fr: "Sous-total : \(sum)", en: "Subtotal: \(sum)")
    }
    let (first, last) = (names[0], names[names.count - 1])
    return say(fr: "Sous-total : de \(first) à \(last)", en: "Subtotal: \(first) to \(last)")
  }
}

/// An amount that a document prints and its lines do not bear out, with the amounts that it is compared with.
private struct FoundAmounts: Spoken {
  let finding: BudgetCheck.Finding
  let budget: Budget
  let voice: Voice

  var sentence: String {
    switch finding.subject {
    case .lineTotal(let line):
      let name = voice.name(budget.lines[line])
      return say(
        fr: "Ligne « \(name) »\(sources) : le total imprimé est \(printed), or \(terms)\(computed) ; \(gap).",
        en: "Line “\(name)”\(sources): the printed total is \(printed), yet \(terms)\(computed); printed \(gap).")
    case .printedSum(let index): return sum(budget.printed[index])
    case .host(let id, let lines):
      let names = voice.listed(lines.map { voice.code(of: budget.lines[$0]) })
      return say(
        fr: """
          Budget « \(id) » : ses lignes y valorisent \(terms)\(computed), or \(names) \
          \(lines.count > 1 ? "le citent" : "le cite") pour \(printed) ; dépassé de \(difference).
          """,
        en: """
          Budget “\(id)”: its lines value \(terms)\(computed) in it, yet \(names) \
          \(lines.count > 1 ? "quote" : "quotes") it at \(printed); exceeded by \(difference).
          """)
    case .imputations:
      return say(
        fr: """
          Imputations\(sources) : \(terms)\(printed), or les crédits nouveaux de l'État du tableau font \(computed) ; \
          \(gap).
          """,
        en: """
          Imputations\(sources): \(terms)\(printed), yet the State's new credits in the table come to \(computed); imputed \
          \(gap).
          """)
    case .imputation(let code):
      let isImputed = budget.imputations.contains { $0.code == code }
      return say(
        fr: """
          Imputation \(code)\(sources) : \(isImputed ? "\(printed) imputés" : "rien n'est imputé"), or les lignes de ce \
          code font \(terms)\(computed) ; \(gap).
          """,
        en: """
          Imputation \(code)\(sources): \(isImputed ? "\(printed) imputed" : "nothing is imputed"), yet the lines of this \
          code come to \(terms)\(computed); imputed \(gap).
          """)
    }
  }

  /// A printed sum of some blocks, or of all lines, in a column.
  private func sum(_ sum: Budget.PrintedSum) -> String {
    let column = voice.name(sum.column)
    let name = voice.sumName(sum.blocks, budget).lowercasedFirst
    return say(
      fr: """
        Colonne « \(column) » du \(name)\(sources) : le document imprime \(printed), or \
        \(terms.isEmpty ? "ses lignes font " : terms)\(computed) ; \(gap).
        """,
      en: """
        Column “\(column)” in the \(name)\(sources): the document prints \(printed), yet \
        \(terms.isEmpty ? "its lines come to " : terms)\(computed); printed \(gap).
        """)
  }

  // MARK: Amounts

  private var cents: Bool { voice.numbers.needCents(parts + [finding.printed, finding.computed]) }

  private func money(_ amount: Euros) -> String {
    voice.numbers.withCurrency(voice.numbers.exact(amount, cents: cents))
  }

  private var printed: String { money(finding.printed) }
  private var computed: String { money(finding.computed) }
  private var difference: String { money(finding.difference < .zero ? -finding.difference : finding.difference) }

  /// How far off the document is, and which way.
  private var gap: String {
    finding.difference > .zero
      ? say(fr: "trop bas de \(difference)", en: "\(difference) too little")
      : say(fr: "trop haut de \(difference)", en: "\(difference) too much")
  }

  /// What is added up, such as `60 000 + 500 000 = `; empty where one amount or more than a sentence holds are added up.
  private var terms: String {
    let parts = parts
    guard (2...8).contains(parts.count) else { return "" }
    return parts.map { voice.numbers.exact($0, cents: cents) }.joined(separator: " + ") + " = "
  }

  /// Columns of a line, lines of a block, blocks, counterparts of a host, imputations, lines of a code; without what is
  /// nil.
  private var parts: [Euros] {
    let parts: [Euros] =
      switch finding.subject {
      case .lineTotal(let line):
        [BudgetColumn.stateNew, .stateCarried, .departement, .departementCarried, .other].map {
          budget.lines[line].amount($0)
        }
      case .printedSum(let index): parts(of: budget.printed[index])
      case .host(let id, _): budget.lines.filter { $0.host?.id == id }.map { $0.amount(.departementValued) }
      case .imputations: budget.imputations.map(\.amount)
      case .imputation(let code): budget.lines.filter { $0.code == code }.map { $0.amount(.stateNew) }
      }
    return parts.filter { $0 != .zero }
  }

  private func parts(of sum: Budget.PrintedSum) -> [Euros] {
    let blocks = sum.blocks ?? Array(budget.blocks.indices)
    guard blocks.count > 1 else {
      return budget.lines.filter { blocks.contains($0.block) }.map { $0.amount(sum.column) }
    }
    return blocks.map { budget.sum(sum.column, blocks: [$0]) }
  }

  /// The facts that print the amount, such as ` (FIN-37)`; empty where the budget names none.
  private var sources: String {
    if let source = finding.source { return source.isEmpty ? "" : " (\(source))" }
    guard case .imputations = finding.subject else { return "" }
    var sources: [String] = []
    for imputation in budget.imputations where !sources.contains(imputation.source) {
      sources.append(imputation.source)
    }
    return sources.isEmpty ? "" : " (\(sources.joined(separator: ", ")))"
  }
}
