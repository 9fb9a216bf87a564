internal import Experiments
internal import InsertionPolicy

/// What a chart shows, in a sentence: the finding that heads it, and what a reader who does not see it is told.
extension ReportBuilder {
  private func mean(_ cell: CellEstimate, _ unit: Indicator.Unit) -> String {
    voice.amount(cell.estimate.mean ?? 0, unit)
  }

  func finding(_ name: String, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    func dated(_ cell: CellEstimate) -> String { "\(mean(cell, unit)) (\(voice.month(cell.cell.window)))" }
    let (before, after) = (dated(trend.first), dated(trend.last))
    let body =
      switch trend.change {
      case .rising: say(fr: "en hausse, de \(before) à \(after)", en: "rising, from \(before) to \(after)")
      case .falling: say(fr: "en baisse, de \(before) à \(after)", en: "falling, from \(before) to \(after)")
      case .steady:
        say(
          fr: "pas de changement établi, \(before) puis \(after)",
          en: "no established change, \(before) then \(after)")
      case .unknown:
        say(
          fr: "\(before) puis \(after) dans le seul futur simulé",
          en: "\(before) then \(after) in the only future simulated")
      }
    let (peak, month) = (mean(trend.peak, unit), voice.month(trend.peak.cell.window))
    let highest =
      trend.hasPeakInside ? say(fr: " ; le plus haut, \(peak), en \(month)", en: "; highest, \(peak), in \(month)") : ""
    return voice(voice.inSentence(name) + voice.colon + body + highest)
  }

  func finding(_ name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    let (first, last) = (ranking.first, ranking.last)
    let (high, low) = (voice.amount(first.mean, unit), voice.amount(last.mean, unit))
    guard ranking.entries.count > 1 else {
      return say(fr: "\(name) : \(first.name), \(high) en moyenne", en: "\(name): \(first.name), \(high) on average")
    }
    let tied = ranking.tied.map(\.name)
    if tied.count == ranking.entries.count - 1 {
      return say(
        fr: "\(name) : aucune différence établie, de \(high) à \(low)",
        en: "\(name): no established difference, from \(high) to \(low)")
    }
    let isOne = tied.isEmpty
    let leaders = voice.listed([first.name] + tied)
    let undecided = isOne ? "" : say(fr: ", sans départage possible", en: " and cannot be told apart")
    if ranking.direction == .neutral {
      return say(
        fr: """
          \(name) : \(leaders) \(isOne ? "a la valeur la plus haute" : "ont les valeurs les plus hautes")\(undecided) \
          (\(high)), \(last.name) la plus basse (\(low))
          """,
        en: "\(name): \(leaders) \(isOne ? "is" : "are") highest\(undecided) (\(high)), \(last.name) lowest (\(low))")
    }
    return say(
      fr: """
        \(name) : \(leaders) \(isOne ? "est" : "sont") le plus en difficulté\(undecided) (\(high)), \(last.name) le moins \
        (\(low))
        """,
      en: "\(name): \(leaders) \(isOne ? "fares" : "fare") worst\(undecided) (\(high)), \(last.name) best (\(low))")
  }

  /// Of drawings side by side: where and when the largest mean is.
  func finding(_ name: String, highest place: String, _ cell: CellEstimate, _ unit: Indicator.Unit) -> String {
    let (mean, month) = (mean(cell, unit), voice.month(cell.cell.window))
    return say(
      fr: "\(name) : le plus haut est pour \(place), \(mean) en \(month)",
      en: "\(name): highest for \(place), \(mean) in \(month)")
  }

  func alternative(_ name: String, of place: String? = nil, _ trend: Trend, _ unit: Indicator.Unit) -> String {
    let subject = name + (place.map { ", \($0)" } ?? "")
    let (first, peak, last) = (mean(trend.first, unit), mean(trend.peak, unit), mean(trend.last, unit))
    func month(_ cell: CellEstimate) -> String { voice.month(cell.cell.window) }
    return say(
      fr: """
        Courbe mensuelle, \(subject) : moyenne de \(first) en \(month(trend.first)), \(peak) au plus haut en \
        \(month(trend.peak)), \(last) en \(month(trend.last)). Les valeurs sont dans le tableau qui suit.
        """,
      en: """
        Monthly curve, \(subject): mean \(first) in \(month(trend.first)), \(peak) at the highest in \
        \(month(trend.peak)), \(last) in \(month(trend.last)). The values are in the table that follows.
        """)
  }

  func alternative(_ name: String, _ ranking: Ranking, _ unit: Indicator.Unit) -> String {
    let entries = ranking.entries.map { "\($0.name) \(voice.amount($0.mean, unit))" }.joined(separator: ", ")
    let isNeutral = ranking.direction == .neutral
    return say(
      fr: """
        \(name), \(isNeutral ? "du plus haut au plus bas" : "du moins bon au meilleur") : \(entries). Les valeurs sont \
        dans le tableau qui suit.
        """,
      en: """
        \(name), \(isNeutral ? "from highest to lowest" : "from worst to best"): \(entries). The values are in the table \
        that follows.
        """)
  }

  // MARK: - What is drawn

  func overMonths(_ name: String, _ unit: Indicator.Unit) -> String {
    say(
      fr: "\(name), par mois, département (\(voice.axis(unit)))",
      en: "\(name), by month, département (\(voice.axis(unit)))")
  }

  func monthByMonth(_ name: String) -> String {
    say(
      fr: "\(name), par mois ; toutes les vignettes ont la même échelle",
      en: "\(name), by month; every drawing has the same scale")
  }
}
