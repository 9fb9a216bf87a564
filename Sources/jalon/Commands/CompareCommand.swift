import Experiments
import InsertionPolicy
import Workbench

/// `jalon compare`.
private func compareCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let request = CompareRequest(
    base: invocation.operands[0], options: Array(invocation.operands.dropFirst()), shocks: invocation.texts("shock"),
    replications: invocation.count("replications"), shockReplications: invocation.count("shock-replications"),
    peopleReplications: invocation.count("people-replications") ?? CompareRequest.defaultPeopleReplications,
    criterion: invocation.text("criterion"), seed: invocation.seed("seed"))
  return carryOut(CompareExperiment.self, request, invocation, console)
}

extension Command {
  static let compare = Command(
    name: "compare",
    summary: Bilingual(
      fr: "Compare des options à une référence, futur par futur avec le même hasard, et dit qui y gagne et qui y perd.",
      en: "Holds options against a base, future by future with the same chance, and says who gains and who loses."),
    operand: scenario, operands: .atLeast(2),
    options: [
      Option(
        name: "shock", kind: .texts(Bilingual(fr: "FICHIER", en: "FILE")),
        meaning: Bilingual(
          fr: "choc qui étend la référence, appliqué à chaque option (table des regrets) ; répétable",
          en: "shock that extends the base, applied to every option (regret table); may be repeated")),
      Option(
        name: "shock-replications", kind: .count(Plan.replicationLimits),
        meaning: Bilingual(
          fr: "futurs de chaque option sous chaque choc (sinon le quart)",
          en: "futures of each option under each shock (else a quarter)")),
      Option(
        name: "criterion", kind: .path(Bilingual(fr: "INDICATEUR", en: "INDICATOR")),
        meaning: Bilingual(
          fr: "ce qui se regrette (sinon le nombre de cibles atteintes)",
          en: "what is regretted (else the number of targets reached)")),
      Option(
        name: "people-replications", kind: .count(0...1_000),
        meaning: Bilingual(
          fr: "futurs où chaque personne est suivie (sinon \(CompareRequest.defaultPeopleReplications))",
          en: "futures in which each person is followed (else \(CompareRequest.defaultPeopleReplications))")),
    ] + ofExperiments,
    example: "jalon compare Scenarios/pas-de-calais/reference.yaml Scenarios/pas-de-calais/vote/*.yaml",
    perform: compareCommand)
}
