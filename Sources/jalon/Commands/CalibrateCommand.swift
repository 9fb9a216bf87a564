import Experiments
import InsertionPolicy
import Workbench

/// `jalon calibrate`.
private func calibrateCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  let method = invocation.text("method").flatMap(Calibration.Method.init(rawValue:)) ?? .abc
  let request = CalibrationRequest(
    scenario: invocation.operands[0], figures: invocation.text("figures"),
    parameters: try requestedLevers("parameter", invocation), method: method,
    particles: invocation.count("particles") ?? CalibrationRequest.defaultParticles,
    budget: invocation.count("budget") ?? CalibrationRequest.defaultBudget, futures: invocation.count("replications"),
    seed: invocation.seed("seed"))
  return carryOut(CalibrationExperiment.self, request, invocation, console)
}

extension Command {
  static let calibrate = Command(
    name: "calibrate",
    summary: Bilingual(
      fr: "Ajuste des nombres d'un scénario à des chiffres observés, et écrit le scénario calé.",
      en: "Fits numbers of a scenario to observed figures, and writes the calibrated scenario."),
    operand: scenario, operands: .exactly(1),
    options: [
      Option(
        name: "figures", kind: .path(Bilingual(fr: "FICHIER.csv", en: "FILE.csv")),
        meaning: Bilingual(
          fr: "chiffres observés (sinon ceux du scénario, sous « calibration: »)",
          en: "observed figures (else those of the scenario, under 'calibration:')")),
      Option(
        name: "parameter", kind: .texts(Bilingual(fr: "CHEMIN=BAS..HAUT", en: "PATH=LOW..HIGH")),
        meaning: Bilingual(
          fr: "nombre à ajuster, dans sa plage (sinon ceux du scénario) ; répétable",
          en: "number to fit, in its range (else those of the scenario); may be repeated")),
      Option(
        name: "method", kind: .choice(Calibration.Method.allCases.map(\.rawValue)),
        meaning: Bilingual(
          fr: "abc : loi entière des paramètres ; moments : un point et ses intervalles, moins cher (sinon abc)",
          en: "abc: the whole law of the parameters; moments: one point and its intervals, cheaper (else abc)")),
      Option(
        name: "particles", kind: .count(CalibrationTask.leastParticles...100_000),
        meaning: Bilingual(
          fr: "points qui portent la réponse (sinon \(CalibrationRequest.defaultParticles))",
          en: "points that carry the answer (else \(CalibrationRequest.defaultParticles))")),
      Option(
        name: "budget", kind: .count(1...10_000_000),
        meaning: Bilingual(
          fr: "futurs simulés au plus (sinon \(CalibrationRequest.defaultBudget))",
          en: "futures simulated at most (else \(CalibrationRequest.defaultBudget))")),
    ] + ofExperiments,
    example: "jalon calibrate Scenarios/caf-62-2022/steady.yaml --seed 1 --output Results/caf-62-2022-calibrated",
    perform: calibrateCommand)
}
