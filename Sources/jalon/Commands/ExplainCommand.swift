import InsertionPolicy
import Reporting
import Workbench

extension Command {
  static let explain = Command(
    name: "explain",
    summary: Bilingual(
      fr: "Raconte le parcours d'une personne dans un futur : quoi, où, pourquoi, en attendant quoi.",
      en: "Tells one person's path in one future: what, where, why, waiting for what."),
    operand: Bilingual(fr: "SCÉNARIO|DOSSIER", en: "SCENARIO|FOLDER"), operands: .exactly(1),
    options: [
      Option(
        name: "person", kind: .path(Bilingual(fr: "NOM", en: "NAME")),
        meaning: Bilingual(
          fr: "la personne, comme stock/12 ou FLUX/TERRITOIRE/3 ; 12 seul veut dire stock/12",
          en: "the person, such as stock/12 or STREAM/TERRITORY/3; 12 alone means stock/12")),
      Option(
        name: "list", kind: .count(1...1_000),
        meaning: Bilingual(
          fr: "énumère plutôt les personnes qui ont attendu le plus longtemps",
          en: "lists the people who waited longest instead")),
      Option(
        name: "cause", kind: .choice(Cause.allCases.map(\.rawValue)),
        meaning: Bilingual(
          fr: "avec --list, ne compte que l'attente de cette cause", en: "with --list, counts waits for this cause only"
        )),
      Option(
        name: "stream", kind: .path(Bilingual(fr: "FLUX", en: "STREAM")),
        meaning: Bilingual(
          fr: "avec --list, seulement les personnes de ce flux, ou stock",
          en: "with --list, only people of this stream, or stock")),
      Option(
        name: "territory", kind: .path(Bilingual(fr: "TERRITOIRE", en: "TERRITORY")),
        meaning: Bilingual(
          fr: "avec --list, seulement les personnes de ce territoire", en: "with --list, only people of this territory")
      ),
      Option(
        name: "replication", kind: .count(Replay.replicationNumbers),
        meaning: Bilingual(
          fr: "numéro du futur, à partir de 0 (sinon 0)", en: "number of the future, from 0 (else 0)")),
      Option(
        name: "seed", kind: .seed,
        meaning: Bilingual(
          fr: "graine du hasard (sinon celle de la simulation ou du scénario)",
          en: "seed of chance (else that of the run or of the scenario)")),
      format,
    ],
    example: "jalon explain Scenarios/minimal.yaml --person entrants/everywhere/12 --replication 3",
    perform: explainCommand)
}

/// `jalon explain`.
private func explainCommand(_ invocation: Invocation, _ console: Console) throws(CommandError) -> Int32 {
  let person = invocation.text("person")
  let count = invocation.count("list")
  if let person, count != nil { throw .notTogether(option: "list", operand: "--person \(person)") }
  guard person != nil || count != nil else { throw .missingPerson }
  for filter in ["cause", "stream", "territory"] where count == nil && invocation.has(filter) {
    throw .missingOption(name: "list", with: filter)
  }
  let replay: Replay
  do throws(WorkbenchError) {
    replay = try Replay(
      invocation.operands[0], seed: invocation.seed("seed"),
      replication: UInt32(invocation.count("replication") ?? 0))
  } catch {
    return console.complain(error)
  }
  let isJSON = invocation.text("format") == "json"
  guard let person else {
    let longest = replay.longestWaits(count ?? 1, try filter(invocation, replay))
    console.answer(text: isJSON ? longest.json : longest.text(in: console.language))
    return ExitCode.done
  }
  do throws(ReplayError) {
    let story = try replay.story(of: person)
    console.answer(text: isJSON ? story.json : story.text(in: console.language))
    return ExitCode.done
  } catch {
    switch error {
    case .noSuchName(let examples): throw .noSuchPerson(found: person, examples: examples)
    case .neverAppears(let name, let replication): throw .absentPerson(name: name, replication: Int(replication))
    }
  }
}

/// Whom a list is about.
private func filter(_ invocation: Invocation, _ replay: Replay) throws(CommandError) -> LongestWaits.Filter {
  var filter = LongestWaits.Filter(cause: invocation.text("cause").flatMap { Cause(rawValue: $0) })
  if let stream = invocation.text("stream") {
    guard replay.origins.contains(stream) else {
      throw .notAChoice(name: "stream", found: stream, choices: replay.origins)
    }
    filter.stream = stream
  }
  if let id = invocation.text("territory") {
    let known = replay.scenario.territories.map(\.id)
    guard let territory = known.firstIndex(of: id) else {
      throw .notAChoice(name: "territory", found: id, choices: known)
    }
    filter.territory = territory
  }
  return filter
}
