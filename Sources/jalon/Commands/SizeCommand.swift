import Experiments
import InsertionPolicy
import Workbench

/// `jalon size`.
private func sizeCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  let levers = try requestedLevers("lever", invocation)
  guard !levers.isEmpty else { throw .missingOption(name: "lever", with: "goal") }
  var goals: [GoalRequest] = []
  for text in invocation.texts("goal") {
    guard let goal = GoalRequest(text) else { throw .notAGoal(found: text) }
    goals.append(goal)
  }
  guard !goals.isEmpty else { throw .missingOption(name: "goal", with: "lever") }
  let costs = try costs(of: levers, invocation.texts("cost"))
  let request = SizeRequest(
    scenarios: invocation.operands, levers: levers, costs: costs, goals: goals,
    probability: invocation.number("probability") ?? SizeRequest.defaultProbability,
    replications: invocation.count("replications"), indifference: invocation.number("indifference"),
    confidence: invocation.number("confidence"), seed: invocation.seed("seed"))
  return carryOut(SizeExperiment.self, request, invocation, console)
}

/// The cost of each lever, in their order; none where none is given.
private func costs(of levers: [LeverRequest], _ texts: [String]) throws(CommandError) -> [Double] {
  guard !texts.isEmpty else { return [] }
  var costs = [Double?](repeating: nil, count: levers.count)
  for text in texts {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let place = levers.firstIndex(where: { $0.path == sides[0] }), costs[place] == nil,
      let cost = Double(sides[1].replacing(",", with: ".")), cost.isFinite
    else { throw .notACost(found: text, levers: levers.map(\.path)) }
    costs[place] = cost
  }
  for (lever, cost) in zip(levers, costs) where cost == nil {
    throw .notACost(found: lever.path, levers: levers.map(\.path))
  }
  return costs.compactMap(\.self)
}

extension Command {
  static let size = Command(
    name: "size",
    summary: Bilingual(
      fr:
        "Cherche la plus petite valeur d'un levier, ou la combinaison la moins chère de plusieurs, qui atteint une cible "
        + "avec la probabilité voulue.",
      en:
        "Looks for the smallest value of a lever, or the cheapest combination of several, that reaches a target with the "
        + "probability asked for."),
    operand: scenario, operands: .atLeast(1),
    options: [
      Option(
        name: "lever", kind: .texts(Bilingual(fr: "CHEMIN=BAS..HAUT[:PAS]", en: "PATH=LOW..HIGH[:STEP]")),
        meaning: Bilingual(
          fr: "nombre du scénario à faire varier ; répétable, avec --cost",
          en: "number of the scenario to move; may be "
            + "repeated, with --cost")),
      Option(
        name: "goal",
        kind: .texts(Bilingual(fr: "INDICATEUR[>=|<=VALEUR][@ANNÉE]", en: "INDICATOR[>=|<=VALUE][@YEAR]")),
        meaning: Bilingual(
          fr:
            "cible à atteindre (sans valeur, celle du scénario) ; une fois pour tous les scénarios ou une fois chacun",
          en: "target to reach (without a value, the scenario's own); once for all scenarios or once for each")),
      Option(
        name: "probability", kind: .number(0.01...0.999),
        meaning: Bilingual(
          fr: "probabilité voulue (sinon \(SizeRequest.defaultProbability))",
          en: "probability asked for (else \(SizeRequest.defaultProbability))")),
      Option(
        name: "cost", kind: .texts(Bilingual(fr: "CHEMIN=EUROS", en: "PATH=EUROS")),
        meaning: Bilingual(
          fr: "coût d'une unité d'un levier ; la somme est à réduire",
          en: "cost of one unit of a lever; their sum is made least")),
      Option(
        name: "indifference", kind: .number(0.001...0.5),
        meaning: Bilingual(
          fr: "écart de probabilité qui ne compte pas (sinon \(SizingRule.defaultIndifference))",
          en: "difference of probability that does not matter (else \(SizingRule.defaultIndifference))")),
      Option(
        name: "confidence", kind: .number(0.5...0.9999),
        meaning: Bilingual(
          fr: "confiance dans toute la réponse (sinon \(SizingRule.defaultConfidence))",
          en: "confidence in the whole answer (else \(SizingRule.defaultConfidence))")),
    ] + ofExperiments,
    example: "jalon size Scenarios/caf-62-2024/convention.yaml --lever structures.caf.fte=20..120:1 --goal caf.served "
      + "--probability 0.9", perform: sizeCommand)
}
