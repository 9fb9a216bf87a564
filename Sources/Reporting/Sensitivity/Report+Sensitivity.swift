internal import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a study of assumptions into words.
  public init(_ answer: SensitivityAnswer, _ identity: RunIdentity, in language: Language) {
    switch language {
    case .french: self = SensitivityReport(facts: SensitivityFacts(answer: answer), words: FrenchWords()).report
    case .english: self = SensitivityReport(facts: SensitivityFacts(answer: answer), words: EnglishWords()).report
    }
  }
}

/// Chooses what is said of a study of assumptions.
struct SensitivityReport<Speech: Words & SensitivityWords> {
  let facts: SensitivityFacts
  let words: Speech

  var answer: SensitivityAnswer { facts.answer }
  var names: SensitivityNames { words.sensitivityNames }
  var unit: Indicator.Unit { facts.unit }

  var report: Report {
    let futures = words.numbers.number(Double(answer.futures), decimals: 0)
    return Report(
      language: words.language, kind: names.kind, title: words.typeset(answer.scenario.name),
      summary: words.typeset(answer.scenario.summary),
      run: words.sensitivityRun(futures: futures, period: words.period(answer.scenario), seed: answer.seed),
      answer: sentences, precision: "", targets: TargetTable(years: [], rows: []),
      sections: [screening, tornado, indices, bands, collecting, fixed].compactMap(\.self))
  }

  /// The measure with its period, between quotation marks.
  var measure: String {
    quoted(words.typeset(answer.subject.indicator.name)) + ", " + words.month(answer.subject.window)
  }

  func quoted(_ text: String) -> String {
    words.language == .french ? words.typeset("« \(text) »") : "“\(text)”"
  }

  /// How much something changes, without a sign; of shares, in points.
  func effect(_ value: Double) -> String {
    unit == .share ? words.numbers.number(value * 100, decimals: 1) + "\u{A0}points" : words.amount(value, unit)
  }

  func effects(_ range: ClosedRange<Double>) -> String {
    unit == .share
      ? words.numbers.number(range.lowerBound * 100, decimals: 1) + words.toInSentence
        + words.numbers.number(range.upperBound * 100, decimals: 1)
      : words.spanInSentence(range, unit)
  }

  func part(_ value: Double) -> String { words.numbers.percentage(min(1, max(0, value))) }

  func parts(_ range: ClosedRange<Double>) -> String {
    words.numbers.percentages(range.clamped(to: 0...1), to: words.toInSentence)
  }

  private var sentences: [String] {
    let moving = facts.moving
    let effects = facts.study.screening.effects
    let first = moving.first.flatMap { place in
      effects[place].strength.map {
        (name: quoted(facts.name(place)), strength: effect($0), interval: effects[place].interval.map(self.effects))
      }
    }
    var sentences = [
      words.driver(
        DriverFact(
          all: effects.count, moving: moving.count, measure: measure, first: first,
          next: moving.dropFirst().prefix(4).map { quoted(facts.name($0)) }))
    ]
    guard let close = facts.close else { return sentences }
    if let spread = close.spread, let share = spread.split.share {
      sentences.append(
        words.split(
          part(share), spread.split.shareInterval.map(parts), all: band(spread.all), ignorance: band(spread.ignorance)))
    } else {
      sentences.append(words.noSpread())
    }
    if let probability = close.probability, let target = answer.subject.target {
      let isPoint = probability.band.lowerBound == probability.band.upperBound
      sentences.append(
        words.uncertainChance(
          words.voted(words.amount(target, unit), answer.subject.direction), part(probability.probability),
          parts(probability.interval),
          band: between(part(probability.band.lowerBound), part(probability.band.upperBound)),
          isPoint: isPoint))
    }
    sentences.append(collect(close))
    return sentences
  }

  private func collect(_ close: SensitivityStudy.Close) -> String {
    let isOfProbability = facts.information?.ofProbability ?? false
    guard let information = facts.information, let first = facts.first else {
      return words.nothingToCollect(ofProbability: isOfProbability)
    }
    let value = information.values[first]
    var narrowing: (String, String)?
    if information.ofProbability, let deviation = close.probability?.deviation {
      narrowing = (points(deviation), points(deviation * (1 - value.share).squareRoot()))
    }
    return words.collect(
      quoted(facts.name(first)), share: part(value.share), interval: value.interval.map(parts),
      ofProbability: information.ofProbability, points: narrowing)
  }

  /// A part of a hundred in points, such as `4.2 points`.
  func points(_ share: Double) -> String { words.numbers.number(share * 100, decimals: 1) + "\u{A0}points" }

  /// Two values that something lies between, as a sentence says them.
  func band(_ range: ClosedRange<Double>) -> String {
    between(words.figure(range.lowerBound, unit), words.amount(range.upperBound, unit))
  }

  private func between(_ low: String, _ high: String) -> String {
    low + (words.language == .french ? " et " : " and ") + high
  }
}
