import Experiments
import InsertionPolicy
import RunStore
import ScenarioFiles
import Workbench
import Quantities

extension Console {
  /// Says every problem of a scenario, where an editor finds the places.
  func list(_ problems: ScenarioProblems) {
    for problem in problems.problems {
      note(Wording.located(problem.place, problem.path, problem.sentence, language))
    }
  }

  /// Says every problem of a scenario, and that nothing came of it.
  func complain(_ problems: ScenarioProblems) -> Int32 {
    list(problems)
    complain(Wording.problems(problems.problems.count))
    return ExitCode.data
  }

  /// Says why there is no answer.
  func complain(_ error: WorkbenchError) -> Int32 {
    switch error {
    case .scenario(let problems): return complain(problems)
    case .precision(let error):
      complain(error.sentence)
      return ExitCode.usage
    case .request(let sentence):
      complain(sentence)
      return ExitCode.usage
    case .store(let error):
      complain(error.sentence)
      return error.exitCode
    }
  }
}

extension PrecisionError {
  /// What is wrong and what would be right.
  fileprivate var sentence: Bilingual {
    switch self {
    case .unknownIndicator(let found, let known):
      let nearest = nearestSpelling(of: found, among: known)
      return Bilingual(
        fr: "« \(found) » n'est pas un indicateur de ce scénario"
          + (nearest.map { " ; vouliez-vous dire « \($0) » ?" } ?? " ; « jalon list --indicators » les énumère."),
        en: "“\(found)” is not an indicator of this scenario"
          + (nearest.map { "; did you mean “\($0)”?" } ?? "; “jalon list --indicators” lists them."))
    case .noTarget(let indicator):
      return Bilingual(
        fr: "le scénario n'a pas de cible à atteindre pour « \(indicator) » : il n'y a pas de probabilité à préciser.",
        en: "the scenario has no target to reach for “\(indicator)”: there is no probability to be known.")
    }
  }
}
