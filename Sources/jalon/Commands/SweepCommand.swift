import Experiments
import InsertionPolicy
import Workbench

extension Command {
  static let sweep = Command(
    name: "sweep",
    summary: Bilingual(
      fr: "Simule un scénario en tous les points d'une grille de leviers, ou en des points répartis.",
      en: "Simulates a scenario at every point of a grid of levers, or at points spread evenly."),
    operand: scenario, operands: .exactly(1),
    options: [
      Option(
        name: "lever", kind: .texts(Bilingual(fr: "CHEMIN=BAS..HAUT[:PAS]", en: "PATH=LOW..HIGH[:STEP]")),
        meaning: Bilingual(fr: "un nombre qui bouge ; répétable", en: "a number that moves; may be repeated")),
      Option(
        name: "levels", kind: .count(2...100),
        meaning: Bilingual(
          fr: "valeurs d'un levier sans pas dans la grille (sinon \(SweepDesign.defaultLevels))",
          en: "values of a lever without a step in the grid (else \(SweepDesign.defaultLevels))")),
      Option(
        name: "points", kind: .count(1...SweepExperiment.mostPoints),
        meaning: Bilingual(
          fr: "points de la suite de Sobol, au lieu d'une grille",
          en: "points of the Sobol sequence, in place of a grid")),
      Option(
        name: "measure", kind: .texts(Bilingual(fr: "INDICATEUR[@ANNÉE]", en: "INDICATOR[@YEAR]")),
        meaning: Bilingual(
          fr: "ce qui est dit de chaque point (sinon chaque cible du scénario) ; répétable",
          en: "what is told of each point (else every target of the scenario); may be repeated")),
    ] + ofExperiments,
    example: "jalon sweep Scenarios/caf-62-2024/convention.yaml --lever structures.caf.fte=40..80:10",
    perform: sweepCommand)
}

/// `jalon sweep`.
private func sweepCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  let levers = try requestedLevers("lever", invocation)
  guard !levers.isEmpty else {
    throw .missingOperand(
      Bilingual(fr: "--lever CHEMIN=BAS..HAUT[:PAS]", en: "--lever PATH=LOW..HIGH[:STEP]"), command: "sweep")
  }
  if invocation.has("points"), invocation.has("levels") {
    throw .notTogether(option: "points", operand: "--levels")
  }
  let request = SweepRequest(
    scenario: invocation.operands[0], levers: levers, measures: invocation.texts("measure"),
    points: invocation.count("points"), levels: invocation.count("levels"),
    replications: invocation.count("replications"), seed: invocation.seed("seed"))
  return carryOut(SweepExperiment.self, request, invocation, console)
}

/// The levers given with an option, in order.
func requestedLevers(_ option: String, _ invocation: Invocation) throws(CommandError) -> [LeverRequest] {
  var levers: [LeverRequest] = []
  for text in invocation.texts(option) {
    guard let lever = LeverRequest(text) else { throw .notALever(name: option, found: text) }
    levers.append(lever)
  }
  return levers
}
