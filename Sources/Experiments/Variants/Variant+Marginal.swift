public import InsertionPolicy
public import Quantities

extension Variant {
  /// One variant for each line of a scenario's budget: the same scenario, this line with more of the State's new credits
  /// and with what they buy, as ``Scenario/adding(_:toLine:)`` says.
  ///
  /// - Parameters:
  ///   - scenario: The base.
  ///   - lines: Indices of the lines, each once; `nil` for all in their order.
  ///   - step: What is added, in euros; above zero.
  ///   - replications: Replications of each at most, or `nil` for as many as the comparison's other variants.
  /// - Returns: None where the scenario has no budget.
  public static func marginals(
    of scenario: Scenario, lines: [Int]? = nil, step: Euros, replications: Int? = nil
  ) -> [Variant] {
    guard let budget = scenario.budget else { return [] }
    return (lines ?? Array(budget.lines.indices)).map { index in
      let line = budget.lines[index]
      var variant = Variant(
        id: "marginal.\(line.id)",
        name: Bilingual(fr: "Plus de crédits : \(line.name.fr)", en: "More money: \(line.name.en)"),
        kind: .marginal(line: index, step: step), scenario: scenario.adding(step, toLine: index))
      variant.replications = replications
      return variant
    }
  }
}
