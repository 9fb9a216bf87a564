import InsertionPolicy
import ScenarioFiles
import Workbench

extension Command {
  static let check = Command(
    name: "check",
    summary: Bilingual(
      fr: "Vérifie des scénarios, ou tous ceux d'un dossier, et dit tout ce qui est à corriger ; n'écrit rien.",
      en: "Checks scenarios, or all of a folder, and says all that is to be put right; writes nothing."),
    operand: Bilingual(fr: "SCÉNARIO|DOSSIER", en: "SCENARIO|FOLDER"), operands: .atLeast(1), options: [format],
    example: "jalon check Scenarios/minimal.yaml", perform: checkCommand)
}

/// `jalon check`: much of one scenario, one line for each of a folder.
private func checkCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let isJSON = invocation.text("format") == "json"
  var status = ExitCode.done
  var entries: [CheckEntry] = []
  for operand in invocation.operands {
    let below = Scenarios.files(in: operand)
    if let below, below.isEmpty {
      console.complain(Wording.noScenario(operand))
      status = ExitCode.data
    }
    for path in below ?? [operand] {
      do throws(ScenarioProblems) {
        let loaded = try Scenarios.check(path)
        if isJSON {
          entries.append(CheckEntry(path, loaded))
        } else if below != nil {
          console.answer(Wording.sound(path, loaded.scenario))
        } else {
          tell(path, loaded, console)
        }
      } catch {
        status = ExitCode.data
        if isJSON {
          entries.append(CheckEntry(path, error))
        } else if below != nil {
          console.answer(Wording.unsound(path, error.problems.count))
          console.list(error)
        } else {
          _ = console.complain(error)
        }
      }
    }
  }
  if isJSON { console.answer(json: entries) }
  return status
}

private func tell(_ path: String, _ loaded: LoadedScenario, _ console: Console) {
  console.answer(Wording.sound(path, loaded.scenario))
  let indicators = IndicatorCatalogue(loaded.scenario).indicators.count
  for line in Wording.contents(loaded, indicators: indicators) { console.answer("  " + line[console.language]) }
  for remark in loaded.remarks {
    console.answer(Wording.located(remark.place, remark.path, remark.sentence, console.language))
  }
  for remark in Scenarios.budgetRemarks(on: loaded) {
    console.answer(Wording.located(remark.place, remark.path, remark.sentence, console.language))
  }
}

/// What `check --format json` says of one scenario.
private struct CheckEntry: Encodable {
  struct Finding: Encodable {
    var file: String
    var line: Int
    var column: Int
    var path: String
    var fr: String
    var en: String

    init(_ place: Place, _ path: String, _ sentence: Bilingual) {
      file = place.file
      line = place.line
      column = place.column
      self.path = path
      fr = sentence.fr
      en = sentence.en
    }
  }

  var scenario: String
  var digest: String?
  var problems: [Finding] = []
  var remarks: [Finding] = []

  init(_ path: String, _ loaded: LoadedScenario) {
    scenario = path
    digest = loaded.digest
    remarks =
      loaded.remarks.map { Finding($0.place, $0.path, $0.sentence) }
      + Scenarios.budgetRemarks(on: loaded).map { Finding($0.place, $0.path, $0.sentence) }
  }

  init(_ path: String, _ error: ScenarioProblems) {
    scenario = path
    problems = error.problems.map { Finding($0.place, $0.path, $0.sentence) }
  }
}
