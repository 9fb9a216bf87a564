import InsertionPolicy
import ScenarioFiles
import Workbench

/// `jalon check`.
func checkCommand(_ invocation: Invocation, _ console: Console) -> Int32 {
  let isJSON = invocation.text("format") == "json"
  var status = ExitCode.done
  var entries: [CheckEntry] = []
  for path in invocation.operands {
    do throws(ScenarioProblems) {
      let loaded = try Bench.check(path)
      if isJSON { entries.append(CheckEntry(path, loaded)) } else { tell(path, loaded, console) }
    } catch {
      status = ExitCode.data
      if isJSON { entries.append(CheckEntry(path, error)) } else { _ = console.complain(error) }
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
    remarks = loaded.remarks.map { Finding($0.place, $0.path, $0.sentence) }
  }

  init(_ path: String, _ error: ScenarioProblems) {
    scenario = path
    problems = error.problems.map { Finding($0.place, $0.path, $0.sentence) }
  }
}
