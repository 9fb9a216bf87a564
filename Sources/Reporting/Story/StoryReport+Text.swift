internal import InsertionPolicy
internal import Quantities

extension StoryReport {
  /// The story as a terminal shows it, in lines of at most ``width`` columns, ended.
  public func text(in language: Language) -> String {
    let words = language.story
    var lines = header(words)
    for line in self.lines { lines += [""] + text(of: line, words) }
    lines += [""] + waits(words)
    return Self.ended(lines, words)
  }

  /// Lines broken where they are too long, with spaces that every terminal shows.
  static func ended(_ lines: [String], _ words: any StoryWords) -> String {
    lines.flatMap { line in
      let indent = line.prefix { $0 == " " }.count
      return TerminalSummary.wrapped(words.typeset(line), indent: String(repeating: " ", count: indent + 2))
    }
    .map { $0.replacing("\u{202F}", with: "\u{A0}") + "\n" }.joined()
  }

  private func header(_ words: any StoryWords) -> [String] {
    var lines = [words.title(name), words.run(identity.scenario, seed: seed, replication: replication)]
    if let territory = story.moments.first?.territory {
      lines.append(words.territory(scenario.territories[territory].name))
    }
    if let traits = story.traits {
      lines.append(
        words.profile(
          scenario.profiles[traits.profile].id, attributes: traits.attributes.map { scenario.attributes[$0] }))
      if let born = traits.born { lines.append(words.born(on: timeline.date(ofDay: born))) }
      if let born = traits.childBorn { lines.append(words.child(born: timeline.date(ofDay: born))) }
    }
    return lines
  }

  private func text(of line: Line, _ words: any StoryWords) -> [String] {
    let moment = line.moment
    let time = CivilMinute(line.minute, on: timeline)
    func programme(_ index: Int) -> String { words.name(scenario.programmes[index].name) }
    let decided = moment.consequence.map {
      words.consequence(
        $0, programme: programme, isOriented: moment.happening != .equipeDecided || moment.wait == .nothing)
    }
    let happened = words.happening(
      moment.happening, programme: moment.programme.map(programme),
      contract: words.contract(moment.programme.map { scenario.programmes[$0].sphere }, on: time.date),
      months: moment.months, consequence: decided, reason: reason(of: moment, words))
    var lines = ["\(time.date) \(time.clock)  \(happened)\(moment.isAtHome ? words.atHome : "")"]
    func add(_ label: String, _ text: String) {
      lines.append("    \(label)\(words.language == .french ? " : " : ": ")\(text)")
    }
    if let structure = line.structure {
      let place = scenario.structures[structure]
      add(words.whereLabel, "\(place.name) (\(scenario.territories[place.territory].name))")
    }
    for rule in line.rules { for text in self.text(of: rule, words) { add(words.ruleLabel, text) } }
    if !line.facts.isEmpty { add(words.factLabel, line.facts.joined(separator: ", ")) }
    for wait in line.waits { add(words.waitLabel, "\(words.duration(wait.minutes)), \(words.cause(wait.cause))") }
    return lines
  }

  /// Why a case is heard, what is looked at, or by which record the person is in the other action.
  private func reason(of moment: Moment, _ words: any StoryWords) -> String? {
    if let programme = moment.programme, let number = moment.followUp {
      return words.name(scenario.programmes[programme].followUps[number].name)
    }
    return moment.hearing.map(words.hearing) ?? moment.other.map { PersonName.name(of: $0, in: scenario) }
  }

  private func text(of rule: Rule, _ words: any StoryWords) -> [String] {
    let source = rule.source.map { "\(rule.path) (\($0))" }
    guard !rule.numbers.isEmpty else { return [source ?? "\(rule.path) (\(words.noOrigin))"] }
    return (source.map { [$0] } ?? [])
      + rule.numbers.map { number in
        let origin =
          switch number.origin {
          case .fact(let id): id
          case .assumption(_, let low, let high):
            words.assumption(low: Self.plain(low, words), high: Self.plain(high, words))
          }
        return "\(number.path) = \(number.value) (\(origin))"
      }
  }

  private static func plain(_ value: Double, _ words: any StoryWords) -> String {
    DecimalDigits(value).rounded(significant: 6).spelled(mark: words.numbers.decimalMark)
  }

  private func waits(_ words: any StoryWords) -> [String] {
    guard total > 0 else { return [words.noWaits] }
    func shown(_ minute: Int) -> String {
      let time = CivilMinute(minute, on: timeline)
      return "\(time.date) \(time.clock)"
    }
    var lines = [words.waitsHeading]
    for wait in waits {
      lines.append(
        "  \(words.stretch(from: shown(wait.from), to: shown(wait.to)))  \(words.duration(wait.minutes)), "
          + words.cause(wait.cause))
    }
    let names = causes.map { words.cause($0.cause) } + [words.totalLabel]
    let width = names.map(\.count).max() ?? 0
    let minutes = causes.map(\.minutes) + [total]
    lines += ["", words.causesHeading]
    lines += zip(names, minutes).map { name, minutes in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(words.duration(minutes))"
    }
    func count(_ number: Int) -> String { words.numbers.number(Double(number), decimals: 0) }
    lines.append(words.check(causes.map { count($0.minutes) }.joined(separator: " + "), count(total)))
    return lines
  }
}
