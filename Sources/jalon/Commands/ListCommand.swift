import Foundation
import InsertionPolicy
import ScenarioFiles
import Workbench

extension Command {
  static let list = Command(
    name: "list",
    summary: Bilingual(
      fr: "Énumère les scénarios d'un dossier, ou les indicateurs d'un scénario.",
      en: "Lists the scenarios of a folder, or the indicators of a scenario."),
    operand: folder, operands: .upTo(1),
    options: [
      Option(
        name: "indicators", kind: .operand(scenario),
        meaning: Bilingual(fr: "énumère les indicateurs de ce scénario", en: "lists the indicators of this scenario")),
      format,
    ],
    example: "jalon list --indicators Scenarios/minimal.yaml", perform: listCommand)
}

/// `jalon list`.
private func listCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  if let path = invocation.text("indicators") {
    if let operand = invocation.operands.first { throw .notTogether(option: "indicators", operand: operand) }
    do throws(ScenarioProblems) {
      tell(try Scenarios.indicators(of: path), invocation, console)
      return ExitCode.done
    } catch {
      return console.complain(error)
    }
  }
  let folder = invocation.operands.first ?? scenarioFolder
  guard let found = Scenarios.list(in: folder) else { throw .noSuchFolder(folder) }
  tell(found, invocation, console)
  if found.isEmpty { console.complain(Wording.noScenario(folder)) }
  return ExitCode.done
}

/// `Scenarios` here, or else in the checkout that the program was started from.
private var scenarioFolder: String {
  let here = "Scenarios"
  guard !FileManager.default.fileExists(atPath: here), let home = ProcessInfo.processInfo.environment["JALON_HOME"]
  else { return here }
  return home + "/" + here
}

private func tell(_ indicators: [Indicator], _ invocation: Invocation, _ console: Console) {
  if invocation.text("format") == "json" {
    console.answer(json: indicators.map(IndicatorEntry.init))
  } else if !indicators.isEmpty {
    console.answer(Wording.columns(indicators.map { ($0.id, $0.name[console.language]) }))
  }
}

private func tell(_ scenarios: [ListedScenario], _ invocation: Invocation, _ console: Console) {
  if invocation.text("format") == "json" {
    console.answer(json: scenarios.map(ScenarioEntry.init))
    return
  }
  for scenario in scenarios {
    switch scenario.content {
    case .success(let content): console.answer("\(scenario.path)  \(content.name[console.language])")
    case .failure(let error): console.answer(Wording.broken(scenario.path, error.problems.count))
    }
  }
}

/// What `list --format json` says of one scenario.
private struct ScenarioEntry: Encodable {
  var path: String
  var name: [String: String]?
  var problems: Int

  init(_ listed: ListedScenario) {
    path = listed.path
    switch listed.content {
    case .success(let content):
      name = ["fr": content.name.fr, "en": content.name.en]
      problems = 0
    case .failure(let error):
      problems = error.problems.count
    }
  }
}

/// What `list --indicators --format json` says of one indicator.
private struct IndicatorEntry: Encodable {
  var id: String
  var name: [String: String]
  var definition: [String: String]
  var unit: String
  var direction: String
  var source: String

  init(_ indicator: Indicator) {
    id = indicator.id
    name = ["fr": indicator.name.fr, "en": indicator.name.en]
    definition = ["fr": indicator.definition.fr, "en": indicator.definition.en]
    unit = indicator.unit.rawValue
    direction = indicator.direction.rawValue
    source = indicator.source
  }
}
