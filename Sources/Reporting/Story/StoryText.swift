internal import InsertionPolicy
internal import Quantities

extension StoryReport {
  /// The story as a terminal shows it, in lines of at most ``width`` columns, ended.
  public func text(in language: Language) -> String { StoryText(story: self, voice: Voice(language)).text }

  /// Lines broken where they are too long, with spaces that every terminal shows.
  static func ended(_ lines: [String], _ voice: Voice) -> String {
    lines.flatMap { line in
      let indent = line.prefix { $0 == " " }.count
      return TerminalSummary.wrapped(voice(line), indent: String(repeating: " ", count: indent + 2))
    }
    .map { $0.replacing("\u{202F}", with: "\u{A0}") + "\n" }.joined()
  }
}

/// A story in the words of one language; French terms of law that have no equivalent stay French in English.
struct StoryText: Spoken {
  let story: StoryReport
  let voice: Voice

  private var scenario: Scenario { story.scenario }

  var text: String {
    let lines = header + story.lines.flatMap { [""] + told($0) } + [""] + waits
    return StoryReport.ended(lines, voice)
  }

  private var header: [String] {
    let name = story.identity.scenario
    var lines = [
      say(fr: "Parcours simulé de \(story.name)", en: "Simulated path of \(story.name)"),
      say(
        fr: "Scénario \(name), graine \(story.seed), réplication \(story.replication)",
        en: "Scenario \(name), seed \(story.seed), replication \(story.replication)"),
    ]
    if let territory = story.story.moments.first?.territory {
      lines.append("\(voice(.territory))\(voice.colon)\(scenario.territories[territory].name)")
    }
    guard let traits = story.story.traits else { return lines }
    let profile = scenario.profiles[traits.profile].id
    let attributes = traits.attributes.map { scenario.attributes[$0] }.joined(separator: ", ")
    lines.append(
      say(
        fr: "Profil : \(profile) ; attributs : \(attributes.isEmpty ? "aucun" : attributes)",
        en: "Profile: \(profile); attributes: \(attributes.isEmpty ? "none" : attributes)"))
    if let born = traits.born {
      let date = story.timeline.date(ofDay: born)
      lines.append(say(fr: "Date de naissance : \(date)", en: "Born on \(date)"))
    }
    if let born = traits.childBorn {
      let date = story.timeline.date(ofDay: born)
      lines.append(say(fr: "Plus jeune enfant né le \(date)", en: "Youngest child born on \(date)"))
    }
    return lines
  }

  /// A moment: what happened, where, by which rules, and what is waited for from then on.
  private func told(_ line: StoryReport.Line) -> [String] {
    let time = CivilMinute(line.minute, on: story.timeline)
    let home = line.moment.isAtHome ? say(fr: ", à domicile", en: ", at home") : ""
    var lines = ["\(time.date) \(time.clock)  \(happened(line.moment, on: time.date))\(home)"]
    func add(_ label: Bilingual, _ text: String) { lines.append("    \(voice(label))\(voice.colon)\(text)") }
    if let structure = line.structure {
      let place = scenario.structures[structure]
      add(Bilingual(fr: "où", en: "where"), "\(place.name) (\(scenario.territories[place.territory].name))")
    }
    for text in line.rules.flatMap(told) { add(Bilingual(fr: "règle", en: "rule"), text) }
    if !line.facts.isEmpty { add(Bilingual(fr: "texte", en: "text"), line.facts.joined(separator: ", ")) }
    for wait in line.waits {
      add(Bilingual(fr: "attend", en: "waits"), "\(voice.duration(wait.minutes)), \(voice.cause(wait.cause))")
    }
    return lines
  }

  private func told(_ rule: StoryReport.Rule) -> [String] {
    let source = rule.source.map { "\(rule.path) (\($0))" }
    guard !rule.numbers.isEmpty else {
      return [source ?? "\(rule.path) (\(say(fr: "sans origine indiquée", en: "no origin given")))"]
    }
    return [source].compactMap(\.self)
      + rule.numbers.map { number in
        let origin =
          switch number.origin {
          case .fact(let id): id
          case .assumption(_, let low, let high):
            say(fr: "hypothèse, de \(plain(low)) à \(plain(high))", en: "assumption, \(plain(low)) to \(plain(high))")
          }
        return "\(number.path) = \(number.value) (\(origin))"
      }
  }

  /// A number as files have it, but for the decimal mark.
  private func plain(_ value: Double) -> String {
    DecimalDigits(value).rounded(significant: 6).spelled(mark: voice.numbers.decimalMark)
  }

  private var waits: [String] {
    guard story.total > 0 else { return [say(fr: "Aucune attente.", en: "No wait.")] }
    func shown(_ minute: Int) -> String {
      let time = CivilMinute(minute, on: story.timeline)
      return "\(time.date) \(time.clock)"
    }
    let stretches = story.waits.map { wait in
      let (from, to) = (shown(wait.from), shown(wait.to))
      return "  \(say(fr: "du \(from) au \(to)", en: "\(from) to \(to)"))  \(voice.duration(wait.minutes)), "
        + voice.cause(wait.cause)
    }
    let minutes = story.causes.map(\.minutes)
    let names = story.causes.map { voice.cause($0.cause) } + [say(fr: "Attente totale", en: "Total wait")]
    let width = names.map(\.count).max() ?? 0
    let totals = zip(names, minutes + [story.total]).map { name, minutes in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(voice.duration(minutes))"
    }
    let (sum, total) = (minutes.map(voice.count).joined(separator: " + "), voice.count(story.total))
    let check = say(
      fr: "Vérification : la somme des causes, \(sum) min, est l'attente totale, \(total) min.",
      en: "Check: the sum of the causes, \(sum) min, is the total wait, \(total) min.")
    return [say(fr: "Attentes", en: "Waits")] + stretches + ["", say(fr: "Attente par cause", en: "Wait by cause")]
      + totals + [check]
  }
}
