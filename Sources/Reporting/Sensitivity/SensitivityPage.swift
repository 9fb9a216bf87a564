internal import Experiments
internal import InsertionPolicy

extension Report {
  /// Puts a study of assumptions into words.
  public init(_ answer: SensitivityAnswer, _ identity: RunIdentity, in language: Language) {
    self = SensitivityPage(answer: answer, voice: Voice(language)).report
  }
}

/// Says what a study of assumptions found: which move the answer, how much is ignorance, what to collect first.
struct SensitivityPage: ExperimentPage {
  let answer: SensitivityAnswer
  let voice: Voice

  var scenario: Scenario { answer.scenario }
  var seed: UInt64 { answer.seed }
  var study: SensitivityStudy { answer.study }
  var unit: Indicator.Unit { answer.subject.indicator.unit }

  var report: Report {
    page(
      Bilingual(fr: "Sensibilité", en: "Sensitivity"), run: run(simulated(answer.futures)), answer: sentences,
      sections: [screening, tornado, indices, bands, collecting, fixed])
  }

  private var sentences: [String] {
    guard let close = study.close else { return [driver] }
    return [driver, split(close), chance(close), collect(close)].compactMap(\.self)
  }

  /// Which assumption moves the answer most, and which come next.
  private var driver: String {
    let (effects, moving) = (study.screening.effects, answer.moving)
    guard let first = moving.first, let strength = effects[first].strength else {
      return say(
        fr: "Aucune des \(effects.count) hypothèses ne fait bouger \(measure) de plus que le hasard.",
        en: "None of the \(effects.count) assumptions moves \(measure) by more than chance.")
    }
    let interval = effects[first].interval.map { " (\(voice.interval(self.effects($0))))" } ?? ""
    let next = moving.dropFirst().prefix(4).map { voice.quoted(name($0)) }.joined(separator: ", ")
    let still = effects.count - moving.count
    return say(
      fr: """
        Sur \(effects.count) hypothèses, \(voice.quoted(name(first))) est celle qui fait le plus bouger \(measure) : \
        \(effect(strength)) en moyenne sur sa fourchette\(interval)\(next.isEmpty ? "" : " ; viennent ensuite \(next)").\
        \(still == 0 ? "" : " Pour \(still) d'entre elles, aucun effet ne se distingue du hasard.")
        """,
      en: """
        Of \(effects.count) assumptions, \(voice.quoted(name(first))) moves \(measure) most: \(effect(strength)) on \
        average over its range\(interval)\(next.isEmpty ? "" : "; next come \(next)").\
        \(still == 0 ? "" : " For \(still) of them no effect can be told from chance.")
        """)
  }

  /// How much of the spread is ignorance and how much chance.
  private func split(_ close: SensitivityStudy.Close) -> String {
    guard let spread = close.spread, let share = spread.split.share else {
      return say(
        fr: "Trop peu de futurs ont pu répondre pour séparer le hasard de l'ignorance.",
        en: "Too few futures could tell for a split between chance and ignorance.")
    }
    let interval = spread.split.shareInterval.map { " (\(voice.interval(parts($0))))" } ?? ""
    let (all, ignorance) = (band(spread.all), band(spread.ignorance))
    return say(
      fr: """
        L'ignorance fait \(part(share)) de la variance des futurs\(interval), le hasard le reste : neuf futurs sur dix \
        sont compris entre \(all), neuf valeurs attendues sur dix entre \(ignorance).
        """,
      en: """
        \(part(share)) of the variance of the futures is ignorance\(interval), the rest chance: nine futures out of ten \
        lie between \(all), nine expected values out of ten between \(ignorance).
        """)
  }

  /// How likely the target is under all that is not known, and between which values that depends on what is true.
  private func chance(_ close: SensitivityStudy.Close) -> String? {
    guard let found = close.probability, let target = answer.subject.target else { return nil }
    let voted = voice.voted(voice.amount(target, unit), answer.subject.direction)
    let (probability, interval) = (part(found.probability), voice.interval(parts(found.interval)))
    let start = say(
      fr: """
        Avec tout ce qu'on ignore, la cible (\(voted)) est atteinte avec une probabilité de \(probability) (\(interval))
        """,
      en: """
        With all that is not known, the target (\(voted)) is reached with a probability of \(probability) (\(interval))
        """)
    guard found.band.lowerBound < found.band.upperBound else {
      return start
        + say(
          fr: " ; ce que sont les hypothèses ne la change pas de plus que le hasard.",
          en: "; what the assumptions are does not change it by more than chance.")
    }
    let band = voice.listed([part(found.band.lowerBound), part(found.band.upperBound)])
    return start
      + say(
        fr: """
           ; selon ce que sont vraiment les hypothèses, cette probabilité est comprise entre \(band) (neuf chances sur dix).
          """,
        en: """
          ; according to what the assumptions really are, that probability lies between \(band) (nine chances out of ten).
          """)
  }

  /// Which datum to collect first.
  private func collect(_ close: SensitivityStudy.Close) -> String {
    let isOfProbability = answer.information?.ofProbability ?? false
    guard let information = answer.information, let first = answer.mostWorth else {
      let what = say(
        fr: isOfProbability ? "la probabilité" : "la valeur attendue",
        en: isOfProbability ? "the probability" : "the expected value")
      return say(
        fr: """
          Aucune donnée ne se détache : avec ces futurs, on ne peut dire d'aucune qu'elle réduirait l'incertitude de \(what).
          """,
        en: """
          No single datum stands out: with these futures, none can be told to reduce the uncertainty of \(what).
          """)
    }
    let value = information.values[first]
    let what = say(
      fr: isOfProbability ? "l'incertitude de cette probabilité" : "l'incertitude de la valeur attendue",
      en: isOfProbability ? "the uncertainty of that probability" : "the uncertainty of the expected value")
    let interval =
      value.interval.map { say(fr: ", intervalle de \(parts($0))", en: ", interval \(parts($0))") } ?? ""
    var narrowing = ""
    if isOfProbability, let deviation = close.probability?.deviation {
      let (before, after) = (points(deviation), points(deviation * (1 - value.share).squareRoot()))
      narrowing = say(
        fr: " (son écart-type passe de \(before) à \(after))",
        en: " (its standard deviation goes from \(before) to \(after))")
    }
    return say(
      fr: """
        La donnée à recueillir d'abord est \(voice.quoted(name(first))) : la connaître lèverait \(part(value.share)) de \
        \(what)\(interval)\(narrowing).
        """,
      en: """
        The datum to collect first is \(voice.quoted(name(first))): knowing it would take \(part(value.share)) of \
        \(what)\(interval)\(narrowing).
        """)
  }

  // MARK: Small texts

  func name(_ place: Int) -> String { name(answer.assumptions[place].path) }

  /// The measure with its period, between quotation marks.
  var measure: String {
    voice.quoted(voice(answer.subject.indicator.name)) + ", " + voice.month(answer.subject.window)
  }

  /// How much something changes, without a sign; of shares, in points.
  func effect(_ value: Double) -> String { unit == .share ? points(value) : voice.amount(value, unit) }

  func effects(_ range: ClosedRange<Double>) -> String {
    guard unit == .share else { return voice.spanInSentence(range, unit) }
    return number(range.lowerBound * 100, decimals: 1) + voice.toInSentence
      + number(range.upperBound * 100, decimals: 1)
  }

  /// A part of a whole; estimates of parts may leave 0...1.
  func part(_ value: Double) -> String { percent(min(1, max(0, value))) }

  func parts(_ range: ClosedRange<Double>) -> String { percentsInSentence(range.clamped(to: 0...1)) }

  /// A part of a hundred in points, such as `4.2 points`.
  func points(_ share: Double) -> String { number(share * 100, decimals: 1) + "\u{A0}points" }

  /// Two values that something lies between, as a sentence says them.
  func band(_ range: ClosedRange<Double>) -> String {
    voice.listed([voice.figure(range.lowerBound, unit), voice.amount(range.upperBound, unit)])
  }
}
