import Experiments
import InsertionPolicy
import Reporting
import ScenarioFiles
import Workbench

/// What jalon says on the command line, in both languages.
enum Wording {
  static func cannotAnswer(_ reason: String) -> Bilingual {
    Bilingual(
      fr: "la sortie standard ne peut pas être écrite (\(reason)).",
      en: "standard output cannot be written (\(reason)).")
  }

  static let stopping = Bilingual(
    fr: "arrêt demandé ; les simulations commencées sont terminées puis conservées (encore Ctrl-C pour tout arrêter).",
    en: "stopping; simulations already begun are finished and kept (Ctrl-C again to stop at once).")

  static func progress(_ progress: RunProgress, left: Duration?) -> Bilingual {
    let count = "\(progress.finished) / \(progress.total)"
    guard let left else { return Bilingual(fr: "Simulation \(count)", en: "Simulation \(count)") }
    let time = duration(left)
    return Bilingual(fr: "Simulation \(count), encore \(time)", en: "Simulation \(count), \(time) left")
  }

  /// `12 s`, `3 min 05 s` or `2 h 07 min`: the same in both languages.
  static func duration(_ duration: Duration) -> String {
    let seconds = Int(duration.components.seconds) + (duration.components.attoseconds > 0 ? 1 : 0)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3_600 { return "\(seconds / 60) min \(padded(seconds % 60)) s" }
    return "\(seconds / 3_600) h \(padded(seconds % 3_600 / 60)) min"
  }

  static func kept(in path: String) -> Bilingual {
    Bilingual(fr: "Résultats dans \(path)", en: "Results in \(path)")
  }

  static func partial(_ summary: RunSummary) -> Bilingual {
    let path = summary.folder.path
    guard let forecast = summary.forecast else {
      let finished = summary.manifest.replications.finished
      return Bilingual(
        fr:
          "expérience interrompue : \(finished) futurs sont terminés et conservés ; « jalon resume \(path) » la termine.",
        en: "experiment interrupted: \(finished) futures are finished and kept; “jalon resume \(path)” finishes it.")
    }
    let finished = forecast.variants.reduce(forecast.replications) { $0 + $1.replications }
    let requested = forecast.variants.reduce(forecast.requested) { $0 + $1.requested }
    return Bilingual(
      fr: "simulation interrompue : \(finished) futurs sur \(requested) sont terminés et conservés ; "
        + "« jalon resume \(path) » la termine.",
      en: "run interrupted: \(finished) of \(requested) futures are finished and kept; "
        + "“jalon resume \(path)” finishes it.")
  }

  /// A problem or a remark, as compilers write them.
  static func located(_ place: Place, _ path: String, _ sentence: Bilingual, _ language: Language) -> String {
    "\(place)\(path.isEmpty ? "" : " \(path)"): \(sentence[language])"
  }

  static func problems(_ count: Int) -> Bilingual {
    Bilingual(
      fr: count == 1
        ? "1 problème à corriger ; rien n'a été écrit." : "\(count) problèmes à corriger ; rien n'a été écrit.",
      en: count == 1
        ? "1 problem to put right; nothing was written." : "\(count) problems to put right; nothing was written.")
  }

  static func sound(_ path: String, _ scenario: Scenario) -> Bilingual {
    Bilingual(
      fr: "\(path) : « \(scenario.name.fr) » est un scénario complet.",
      en: "\(path): “\(scenario.name.en)” is a complete scenario.")
  }

  static func unsound(_ path: String, _ problems: Int) -> Bilingual {
    Bilingual(
      fr: "\(path) : \(problems) \(problems == 1 ? "problème" : "problèmes") à corriger.",
      en: "\(path): \(problems) \(problems == 1 ? "problem" : "problems") to put right.")
  }

  /// What a scenario is made of, one line each.
  static func contents(_ loaded: LoadedScenario, indicators: Int) -> [Bilingual] {
    let scenario = loaded.scenario
    let facts = scenario.provenance.count { if case .fact = $0.origin { true } else { false } }
    return [
      Bilingual(
        fr: "du \(scenario.firstDay) au \(scenario.lastDay)", en: "from \(scenario.firstDay) to \(scenario.lastDay)"),
      Bilingual(
        fr: "territoires : \(scenario.territories.count), programmes : \(scenario.programmes.count), structures : "
          + "\(scenario.structures.count)",
        en: "territories: \(scenario.territories.count), programmes: \(scenario.programmes.count), structures: "
          + "\(scenario.structures.count)"),
      Bilingual(
        fr: "indicateurs : \(indicators), cibles : \(scenario.targets.count), lectures choisies : "
          + "\(scenario.readings.count)",
        en: "indicators: \(indicators), targets: \(scenario.targets.count), readings taken: \(scenario.readings.count)"),
      Bilingual(
        fr: "nombres sourcés : \(facts), hypothèses : \(scenario.provenance.count - facts), sans origine : "
          + "\(loaded.remarks.count)",
        en: "numbers with a source: \(facts), assumptions: \(scenario.provenance.count - facts), without origin: "
          + "\(loaded.remarks.count)"),
    ]
  }

  static func broken(_ path: String, _ problems: Int) -> Bilingual {
    Bilingual(
      fr: "\(path)  (\(problems) \(problems == 1 ? "problème" : "problèmes") : jalon check \(path))",
      en: "\(path)  (\(problems) \(problems == 1 ? "problem" : "problems"): jalon check \(path))")
  }

  static func noScenario(_ folder: String) -> Bilingual {
    Bilingual(fr: "aucun scénario dans « \(folder) ».", en: "no scenario in “\(folder)”.")
  }
}
