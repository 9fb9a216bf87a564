internal import Experiments
internal import InsertionPolicy

/// What each shock makes regret, and which option is never bad.
extension ComparisonPage {
  /// The option whose largest regret is smallest, in a sentence of the answer; `nil` without shocks.
  var safest: String? {
    guard let regret = facts.regret, let option = regret.safest.first, comparison.options.count > 1 else { return nil }
    let least = regret.largest[option]
    let worst =
      least > 0
      ? say(fr: "au pire \(value(least)) de moins que la meilleure", en: "at worst \(value(least)) short of the best")
      : say(fr: "elle est partout la meilleure", en: "it is the best everywhere")
    let count = facts.shocks.count
    return say(
      fr:
        "Avec ou sans \(count == 1 ? "le choc essayé" : "les \(count) chocs essayés"), « \(name(option)) » est l'option "
        + "qui se regrette le moins : ",
      en:
        "With or without the \(count == 1 ? "shock" : "\(count) shocks") tried, “\(name(option))” is regretted least: ")
      + worst + "."
  }

  var regret: Report.Section? {
    guard let regret = facts.regret else { return nil }
    let headings =
      [say(fr: "Sans choc", en: "No shock")] + facts.shocks.map { voice($0) }
      + [say(fr: "Plus grand regret", en: "Largest regret")]
    let options = comparison.options.indices.map { option in
      Column<Int>.figure(option == 0 ? baseName : name(option)) { shock in
        shock == facts.shocks.count + 1
          ? Report.Cell(value(regret.largest[option])) : cell(regret.entries[option][shock])
      }
    }
    var table = table(
      say(
        fr: "Regret de chaque option sous chaque choc, en \(criterionName)",
        en: "Regret of each option under each shock, in \(criterionName)"), headings.indices,
      [.text(say(fr: "Choc", en: "Shock")) { headings[$0] }] + options)
    table.isDense = true
    table.sums = [headings.count - 1]
    return section(
      "regret", say(fr: "Et si un choc survient : la table des regrets", en: "And if a shock comes: the regret table"),
      [
        .text(
          say(
            fr:
              "Le regret est ce qu'une option perd, sous un choc, face à la meilleure option pour ce choc. Une option dont "
              + "aucun regret n'est grand n'est jamais mauvaise. ● : la meilleure, ou celles que \(regret.replications) "
              + "futurs n'en distinguent pas.",
            en:
              "Regret is what an option loses, under a shock, to the option that is best for it. An option without a large "
              + "regret is never bad. ●: the best, or those that \(regret.replications) futures cannot tell from it.")),
        .table(table),
      ])
  }

  private func cell(_ entry: RegretTable.Entry) -> Report.Cell {
    var cell = Report.Cell(
      entry.regret > 0 ? value(entry.regret) : say(fr: "la meilleure", en: "the best"),
      detail: entry.confidence.map { "[\(span($0))]" } ?? value(entry.value))
    cell.verdict = entry.isAmongBest ? .almostCertain : nil
    return cell
  }

  private var criterionName: String {
    guard let criterion = facts.criterion else { return say(fr: "cibles atteintes", en: "targets reached") }
    return voice.inSentence(voice(criterion.name))
  }

  private func value(_ number: Double) -> String {
    guard let criterion = facts.criterion else {
      return targetCount(number) + say(fr: number < 2 ? " cible" : " cibles", en: number == 1 ? " target" : " targets")
    }
    return voice.amount(number, criterion.unit)
  }

  private func span(_ range: ClosedRange<Double>) -> String {
    guard let criterion = facts.criterion else {
      return targetCount(range.lowerBound) + voice.to + targetCount(range.upperBound)
    }
    return voice.span(range, criterion.unit)
  }
}
