import Experiments
import InsertionPolicy
import Workbench

extension Command {
  static let sensitivity = Command(
    name: "sensitivity",
    summary: Bilingual(
      fr: "Dit quelle hypothèse fait la réponse, ce qui est hasard ou ignorance, quelle donnée recueillir d'abord.",
      en: "Says which assumption drives the answer, what is chance or ignorance, which datum to collect first."),
    operand: scenario, operands: .exactly(1),
    options: [
      Option(
        name: "measure", kind: .path(Bilingual(fr: "INDICATEUR[@ANNÉE]", en: "INDICATOR[@YEAR]")),
        meaning: Bilingual(
          fr: "ce qui est demandé à chaque futur, comme caf.served@2024 ; une autre cible : caf.served>=1300@2024",
          en: "what is asked of every future, such as caf.served@2024; another target: caf.served>=1300@2024")),
      Option(
        name: "parameter", kind: .texts(Bilingual(fr: "CHEMIN=BAS..HAUT", en: "PATH=LOW..HIGH")),
        meaning: Bilingual(
          fr: "un nombre qui bouge entre ces bornes (sinon toutes les hypothèses qui ont une fourchette) ; répétable",
          en: "a number that moves between these ends (else every assumption with a range); may be repeated")),
      Option(
        name: "triangular", kind: .flag,
        meaning: Bilingual(
          fr: "la valeur du fichier est la plus vraisemblable (sinon aucune de la fourchette)",
          en: "the value of the file is the likeliest (else none of the range is)")),
      Option(
        name: "screen-only", kind: .flag,
        meaning: Bilingual(fr: "seulement le criblage de Morris", en: "Morris screening and nothing else")),
      Option(
        name: "trajectories", kind: .count(2...1000),
        meaning: Bilingual(fr: "parcours du criblage (sinon 10)", en: "walks of the screening (else 10)")),
      Option(
        name: "keep", kind: .count(1...20),
        meaning: Bilingual(
          fr: "hypothèses regardées de près (sinon 5)", en: "assumptions looked at closely (else 5)")),
      Option(
        name: "samples", kind: .count(2...100_000),
        meaning: Bilingual(fr: "lignes des indices de Sobol (sinon 64)", en: "rows of the Sobol indices (else 64)")),
      Option(
        name: "draws", kind: .count(2...100_000),
        meaning: Bilingual(
          fr: "jeux d'hypothèses tirés ensemble (sinon 120)", en: "sets of assumptions drawn together (else 120)")),
    ] + ofExperiments,
    example: "jalon sensitivity Scenarios/caf-62-2024/convention.yaml --measure caf.served@2024",
    perform: sensitivityCommand)
}

/// `jalon sensitivity`.
private func sensitivityCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  guard let measure = invocation.text("measure") else {
    throw .missingOperand(
      Bilingual(fr: "--measure INDICATEUR[@ANNÉE]", en: "--measure INDICATOR[@YEAR]"), command: "sensitivity")
  }
  let request = SensitivityRequest(
    scenario: invocation.operands[0], measure: measure, parameters: try requestedLevers("parameter", invocation),
    isTriangular: invocation.has("triangular"), isScreenOnly: invocation.has("screen-only"),
    trajectories: invocation.count("trajectories"), kept: invocation.count("keep"),
    samples: invocation.count("samples"), draws: invocation.count("draws"),
    replications: invocation.count("replications"), seed: invocation.seed("seed"))
  return carryOut(SensitivityExperiment.self, request, invocation, console)
}
