internal import InsertionPolicy
internal import Quantities

extension StoryReport {
  /// The story for machines: schema 1 of `docs/explain.md`, its line ended; the same bytes for the same story.
  public var json: String {
    let head: JSONValue = [
      "schema": .integer(Self.schema), "scenario": .string(identity.scenario), "digest": .string(identity.digest),
      "seed": .unsigned(seed), "replication": .integer(Int(replication)), "person": .string(name),
      "territory": JSONValue(story.moments.first.map { scenario.territories[$0.territory].id }),
      "profile": JSONValue(story.traits.map { scenario.profiles[$0.profile].id }),
      "attributes": .array((story.traits?.attributes ?? []).map { .string(scenario.attributes[$0]) }),
    ]
    // Only where an age is known, so that stories of other scenarios stay what they were.
    let born: JSONValue =
      story.traits?.born.map { ["born": .string(timeline.date(ofDay: $0).description)] } ?? .object([])
    let path: JSONValue = [
      "child_born": JSONValue(story.traits?.childBorn.map { timeline.date(ofDay: $0).description }),
      "moments": .array(lines.map(value)), "waits": .array(waits.map(value)),
      "causes": .array(causes.map { ["cause": .string($0.cause.rawValue), "minutes": .integer($0.minutes)] }),
      "total_minutes": .integer(total),
    ]
    return head.adding(born).adding(path).text(spread: 2) + "\n"
  }

  private func value(_ line: Line) -> JSONValue {
    let moment = line.moment
    return [
      "time": .string(CivilMinute(line.minute, on: timeline).iso8601), "activity": .string(moment.happening.rawValue),
      "structure": JSONValue(line.structure.map { scenario.structures[$0].id }),
      "territory": .string(scenario.territories[moment.territory].id),
      "programme": JSONValue(moment.programme.map { scenario.programmes[$0].id }),
      "consequence": JSONValue(moment.consequence.map(word)),
      "reason": JSONValue(reason(of: moment)), "contract_months": moment.months.map(JSONValue.integer) ?? .null,
      "rules": .array(line.rules.map(value)), "facts": .array(line.facts.map(JSONValue.string)),
      "waits": .array(line.waits.map(value)),
    ]
  }

  private func reason(of moment: Moment) -> String? {
    if let programme = moment.programme, let number = moment.followUp {
      return scenario.programmes[programme].followUps[number].id
    }
    if moment.isAtHome { return "at_home" }
    return moment.hearing?.rawValue ?? moment.other.map { PersonName.name(of: $0, in: scenario) }
  }

  private func value(_ rule: Rule) -> JSONValue {
    [
      "path": .string(rule.path), "source": JSONValue(rule.source),
      "numbers": .array(
        rule.numbers.map { number in
          switch number.origin {
          case .fact(let id):
            [
              "path": .string(number.path), "value": .string(number.value), "place": .string(number.place),
              "fact": .string(id),
            ]
          case .assumption(let reason, let low, let high):
            [
              "path": .string(number.path), "value": .string(number.value), "place": .string(number.place),
              "assumption": .string(reason), "range": [.number(low), .number(high)],
            ]
          }
        }),
    ]
  }

  private func value(_ wait: Wait) -> JSONValue {
    [
      "cause": .string(wait.cause.rawValue), "from": .string(CivilMinute(wait.from, on: timeline).iso8601),
      "to": .string(CivilMinute(wait.to, on: timeline).iso8601), "minutes": .integer(wait.minutes),
    ]
  }

  /// The word that a scenario file has for a consequence.
  private func word(_ consequence: Consequence) -> String {
    switch consequence {
    case .goOn: "go_on"
    case .positiveExit: "positive_exit"
    case .end: "end"
    case .transfer(let index): "transfer:\(scenario.programmes[index].id)"
    case .reorient: "reorient"
    case .suspend(let days): "suspend_days:\(DecimalDigits(days.count).plain)"
    case .strikeOff: "strike_off"
    }
  }
}
