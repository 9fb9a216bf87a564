import RunStore
import ScenarioFiles
import Workbench

extension Console {
  /// Says every problem of a scenario, where an editor finds the places.
  func complain(_ problems: ScenarioProblems) -> Int32 {
    for problem in problems.problems {
      note(Wording.located(problem.place, problem.path, problem.sentence, language))
    }
    complain(Wording.problems(problems.problems.count))
    return ExitCode.data
  }

  /// Says why there is no answer.
  func complain(_ error: WorkbenchError) -> Int32 {
    switch error {
    case .scenario(let problems): return complain(problems)
    case .store(let error):
      complain(error.sentence)
      return error.exitCode
    }
  }
}
