internal import Experiments
internal import InsertionPolicy

/// The answer in three sentences.
extension ReportBuilder {
  /// A target in a year with what is expected.
  var voted: [CellEstimate] { index.forecast.cells.filter { $0.target != nil } }

  var answer: [String] {
    let label = labelSentences.first.map {
      say(fr: "Label Référent RSA : \($0.lowercasedFirst)", en: "Label Référent RSA: \($0.lowercasedFirst)")
    }
    // Who is left without référent is a question where people are oriented; elsewhere it is the wait for a place.
    // Where a label decides who may accompany, it is the places that its absence closes.
    // Where there is a budget, it is what becomes of it.
    let last = label ?? moneySentences.first ?? (scenario.orientation == nil ? waitSentence : nil) ?? referentSentence
    var sentences = [targetsSentence, worstTargetSentence, last].compactMap(\.self)
    if voted.isEmpty, label != nil { sentences.reverse() }
    let (done, asked) = (index.forecast.replications, index.forecast.requested)
    if !knowsEdges { sentences.append(fewFutures(done)) }
    if done < asked {
      sentences.append(
        say(
          fr: """
            Calcul interrompu : \(done) futurs sur les \(asked) demandés. Les intervalles en tiennent compte ; reprendre \
            le calcul les resserre.
            """,
          en: """
            Interrupted: \(done) futures of the \(asked) asked for. The intervals say so; resuming makes them narrower.
            """))
    }
    return sentences
  }

  /// Whether the futures are enough for an interval around the outer quantiles of what has a value in all of them.
  private var knowsEdges: Bool {
    let whole = index.forecast.cells.first { $0.estimate.count == index.forecast.replications }
    return whole?.estimate.quantiles.allSatisfy { $0.confidence != nil } ?? false
  }

  private func fewFutures(_ count: Int) -> String {
    say(
      fr: """
        Avec \(count > 1 ? "\(count) futurs" : "un futur") seulement, ce qui est dit de « neuf futurs sur dix » n'est \
        qu'une indication : il en faut une centaine pour l'établir.
        """,
      en: """
        With only \(count == 1 ? "one future" : "\(count) futures"), what is said of “nine futures out of ten” is no \
        more than a hint: about a hundred are needed to establish it.
        """)
  }

  // MARK: - Targets

  /// How many targets got each verdict.
  private var targetsSentence: String {
    let verdicts = voted.map { Verdict($0.estimate.attainment) }
    guard !verdicts.isEmpty else {
      return say(
        fr: "Aucune cible n'a été votée dans ce scénario.", en: "No target was voted in this scenario.")
    }
    func count(_ verdict: Verdict) -> Int { verdicts.count { $0 == verdict } }
    let (certain, excluded) = (count(.almostCertain), count(.almostExcluded))
    let reached = certain + count(.likely)
    let missed = excluded + count(.unlikely)
    let (open, unjudged) = (count(.open), count(.cannotSay))
    /// How many of those are all but sure.
    func detail(_ part: Int, of whole: Int, _ one: String, _ many: String, _ english: String) -> String {
      guard part > 0 else { return "" }
      let french = part > 1 ? many : one
      return part == whole
        ? say(fr: " (\(french))", en: " (\(english))")
        : say(fr: " (dont \(part) \(french))", en: " (\(part) of them \(english))")
    }
    var parts: [String] = []
    if reached > 0 {
      parts.append(
        say(
          fr: "\(reached) \(reached > 1 ? "devraient être atteintes" : "devrait être atteinte")",
          en: "\(reached) should be reached")
          + detail(certain, of: reached, "presque sûre", "presque sûres", "almost certain"))
    }
    if missed > 0 {
      let should = reached > 0 ? "" : missed > 1 ? "devraient être " : "devrait être "
      parts.append(
        say(
          fr: "\(missed) \(should)\(missed > 1 ? "manquées" : "manquée")",
          en: "\(missed)\(reached > 0 ? "" : " should be") missed")
          + detail(excluded, of: missed, "presque exclue", "presque exclues", "almost excluded"))
    }
    if open > 0 {
      parts.append(
        say(
          fr: "\(open) \(open > 1 ? "restent indécises" : "reste indécise")",
          en: "\(open) \(open > 1 ? "are" : "is") open"))
    }
    if unjudged > 0 {
      parts.append(
        say(
          fr: "\(unjudged) \(unjudged > 1 ? "ne sont pas jugées" : "n'est pas jugée")",
          en: "\(unjudged) \(unjudged > 1 ? "are" : "is") not judged"))
    }
    let total = verdicts.count
    return say(
      fr: "Sur \(total) \(total > 1 ? "cibles annuelles votées" : "cible annuelle votée"), \(voice.listed(parts)).",
      en: "Of \(total) yearly \(total > 1 ? "targets" : "target") voted, \(voice.listed(parts)).")
  }

  /// The target with the smallest probability; among equals the one whose mean lies furthest off, in parts of itself.
  private var worstTarget: CellEstimate? {
    func distance(_ cell: CellEstimate) -> Double {
      guard let target = cell.target?.value, let mean = cell.estimate.mean else { return 0 }
      let short = index.forecast.direction(of: cell) == .atMost ? mean - target : target - mean
      return target == 0 ? short : short / target.magnitude
    }
    return voted.filter { $0.estimate.attainment != nil }.reduce(CellEstimate?.none) { worst, cell in
      guard let worst, let before = worst.estimate.attainment, let now = cell.estimate.attainment else { return cell }
      if now.probability != before.probability { return now.probability < before.probability ? cell : worst }
      return distance(cell) > distance(worst) ? cell : worst
    }
  }

  private var worstTargetSentence: String? {
    guard let cell = worstTarget, let target = cell.target, let attainment = cell.estimate.attainment,
      let mean = cell.estimate.mean, case .year(let year) = cell.cell.window
    else { return nil }
    let row = row(cell)
    let isMissed = attainment.confidence.upperBound < 0.5
    let asked = voice.voted(voice.amount(target.value, row.unit), row.direction)
    let expected = voice.expected(
      voice.amount(mean, row.unit), spread: cell.estimate.spread.map { voice.spanInSentence($0, row.unit) })
    let evidence = voice.evidenceInSentence(
      reached: attainment.reached, count: attainment.count,
      interval: voice.numbers.percentages(attainment.confidence, to: voice.toInSentence))
    return say(
      fr: """
        \(isMissed ? "La plus éloignée" : "La moins assurée") est « \(name(row.indicator)) » en \(year) : la cible est \
        d'\(asked), on attend \(expected) ; elle est atteinte dans \(evidence).
        """,
      en: """
        \(isMissed ? "Furthest off" : "Least assured") is “\(name(row.indicator))” in \(year): the target is \(asked), \
        what is expected is \(expected); it is reached in \(evidence).
        """)
  }

  // MARK: - Waits and référents

  /// The longest of the programmes' waits over the whole period; `nil` where nobody can wait.
  private var waitSentence: String? {
    let waits = index.perProgramme("mean_wait").compactMap { indicator -> (Indicator, CellEstimate, Double)? in
      guard let cell = index.cell(indicator, index.overall), let mean = cell.estimate.mean else { return nil }
      return (indicator, cell, mean)
    }
    guard let first = waits.first else { return nil }
    let (indicator, cell, mean) = waits.dropFirst().reduce(first) { $1.2 > $0.2 ? $1 : $0 }
    let average = voice.amount(mean, indicator.unit)
    var text = say(fr: "On attend une place \(average) en moyenne", en: "The mean wait for a place is \(average)")
    if let spread = cell.estimate.spread { text += inNineOutOfTen(spread, indicator.unit) }
    let programme = scenario.programmes.first { indicator.id == "\($0.id).mean_wait" }
    if waits.count > 1, let programme {
      text += say(
        fr: " ; c'est l'attente la plus longue, pour « \(voice(programme.name)) »",
        en: "; that is the longest wait, for “\(voice(programme.name))”")
    }
    return text + highestMonth(indicator) + "."
  }

  private var referentSentence: String {
    guard let indicator = index.indicator("coverage.without_referent"),
      let overall = index.cell(indicator, index.overall), let mean = overall.estimate.mean
    else {
      return say(
        fr: "Le scénario ne dit rien des personnes sans référent.",
        en: "The scenario says nothing of people without a référent.")
    }
    let average = voice.amount(mean, indicator.unit)
    var text = say(
      fr: "En moyenne, \(average) au RSA n'ont pas de référent",
      en: "On average, \(average) on the RSA have no référent")
    if let ranking = territoryRanking(indicator), ranking.entries.count > 1 {
      let place = ranking.first
      text += say(
        fr: " ; le territoire le plus touché est \(place.name) (\(voice.amount(place.mean, indicator.unit))",
        en: "; the hardest hit territory is \(place.name) (\(voice.amount(place.mean, indicator.unit))")
      if let spread = place.cell.estimate.spread { text += inNineOutOfTen(spread, indicator.unit) }
      text += ")"
      let tied = ranking.tied.map(\.name)
      if !tied.isEmpty {
        text += say(
          fr: ", que le hasard ne permet pas de départager de \(voice.listed(tied))",
          en: ", which chance does not let one tell from \(voice.listed(tied))")
      }
    }
    return voice(text + highestMonth(indicator) + ".")
  }

  private func inNineOutOfTen(_ spread: ClosedRange<Double>, _ unit: Indicator.Unit) -> String {
    let span = voice.spanInSentence(spread, unit)
    return say(fr: ", de \(span) dans neuf futurs sur dix", en: ", \(span) in nine futures out of ten")
  }

  /// The month of the largest mean, at the end of a sentence.
  private func highestMonth(_ indicator: Indicator) -> String {
    guard let peak = Trend(index.course(indicator))?.peak else { return "" }
    let (month, mean) = (voice.month(peak.cell.window), voice.amount(peak.estimate.mean ?? 0, indicator.unit))
    return say(fr: " ; le mois le plus haut est \(month) (\(mean))", en: "; the highest month is \(month) (\(mean))")
  }
}
