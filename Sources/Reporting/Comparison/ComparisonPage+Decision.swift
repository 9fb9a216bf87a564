internal import Experiments
internal import InsertionPolicy

/// The answer in a sentence for each option, and the table that bears it out.
extension ComparisonPage {
  var sentences: [String] {
    guard !alternatives.isEmpty else {
      return [say(fr: "Aucune option n'est comparée à la référence.", en: "No option is held against the base.")]
    }
    return alternatives.map(sentence) + [safest].compactMap(\.self)
  }

  private func sentence(_ option: Int) -> String {
    let ofTargets = reached(option)
    let moves = facts.targets.map { (target: $0, move: facts.moves($0.attainments[option - 1])) }
    let likelier = names(moves.filter { $0.move > 0 }.map(\.target), option)
    let unlikelier = names(moves.filter { $0.move < 0 }.map(\.target), option)
    var parts = [ofTargets].compactMap(\.self)
    if likelier.isEmpty, unlikelier.isEmpty {
      if ofTargets != nil {
        parts.append(
          say(
            fr: "aucune cible ne devient nettement plus ou moins probable",
            en: "no target becomes clearly likelier or less likely"))
      }
      parts.append(mostChanged(option))
    }
    if !likelier.isEmpty { parts.append(say(fr: "plus probable : ", en: "likelier: ") + likelier) }
    if !unlikelier.isEmpty { parts.append(say(fr: "moins probable : ", en: "less likely: ") + unlikelier) }
    if let people = gains(option) { parts.append(people) }
    return voice.quoted(name(option)) + voice.colon + parts.joined(separator: say(fr: " ; ", en: "; ")) + "."
  }

  private func reached(_ option: Int) -> String? {
    let difference = comparison.reachedDifferences[option - 1]
    let all = comparison.targetCount
    guard all > 0, let now = difference.variant, let change = difference.difference else { return nil }
    let range = comparison.confidence(of: difference).map { range in
      " [\(signed(range.lowerBound))\(voice.toBetweenSigns)\(signed(range.upperBound))]"
    }
    return say(
      fr: "\(targetCount(now)) cibles atteintes sur \(all) en moyenne, soit \(signed(change))\(range ?? "")",
      en: "\(targetCount(now)) of \(all) targets reached on average, that is \(signed(change))\(range ?? "")")
  }

  /// What the option changes most, in a sentence's part.
  private func mostChanged(_ option: Int) -> String {
    let clear = facts.moved.filter { facts.isClear(comparison.differences[option][$0]) }
    guard let place = clear.first, let change = comparison.differences[option][place].difference else {
      return say(fr: "aucun indicateur ne change nettement", en: "no indicator clearly changes")
    }
    let unit = indicator(place).unit
    let name = voice.inSentence(name(ofCell: place))
    return say(fr: "ce qui change le plus : ", en: "most changed: ")
      + "\(name) (\(voice.signed(change, unit))\(suffix(unit)))"
  }

  /// The unit after a difference that does not have it.
  private func suffix(_ unit: Indicator.Unit) -> String {
    let word = voice.unit(unit, isPlural: true)
    return unit == .share || word.isEmpty ? "" : "\u{A0}" + word
  }

  private func signed(_ number: Double) -> String { (number > 0 ? "+" : "") + targetCount(number) }

  /// The targets most moved, each with its probability before and after.
  private func names(_ targets: [TargetMove], _ option: Int) -> String {
    func change(_ target: TargetMove) -> Double { target.attainments[option - 1].difference?.magnitude ?? 0 }
    let sorted = targets.sorted { (change($1), $0.place) < (change($0), $1.place) }
    let shown = sorted.prefix(2).map { target -> String in
      let before = comparison.levels[0][target.place].attainment?.probability ?? 0
      let after = comparison.levels[option][target.place].attainment?.probability ?? 0
      return "\(voice.inSentence(name(ofCell: target.place))) (\(percent(before)) → "
        + "\(percent(after)))"
    }
    let more = sorted.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? say(fr: " et \(more) de plus", en: " and \(more) more") : "")
  }

  private func gains(_ option: Int) -> String? {
    guard facts.shifts.indices.contains(option - 1) else { return nil }
    let all = facts.shifts[option - 1].all
    return say(
      fr:
        "\(count(all.shorter)) personnes attendent au moins une semaine de moins, \(count(all.longer)) au moins une de plus",
      en: "\(count(all.shorter)) people wait at least a week less, \(count(all.longer)) at least a week more")
  }

  // MARK: The table

  var decision: Report.Section? {
    let targets = facts.targets
    let (moved, still) = (targets.filter(\.isMoved), targets.filter { !$0.isMoved })
    let note = say(
      fr: "Part des futurs où la cible est atteinte, puis ce qui change par rapport à la référence, en points, avec "
        + "l'intervalle à 95 % valable pour toutes les options ensemble.",
      en: "Share of futures in which the target is reached, then what changes from the base, in points, with the 95 % "
        + "interval that holds for all options together.")
    return section(
      "decision", say(fr: "Les cibles, option par option", en: "The targets, option by option"),
      [
        targets.isEmpty ? nil : .text(note),
        moved.isEmpty
          ? .text(
            say(
              fr: "Aucune option ne rend une cible nettement plus ou moins probable.",
              en: "No option makes a target clearly likelier or less likely."))
          : .table(
            table(
              moved,
              say(
                fr: "Cibles qu'au moins une option déplace nettement",
                en: "Targets that at least one option clearly moves"))),
        still.isEmpty
          ? nil
          : .folded(
            table(
              still,
              say(
                fr: "Les \(still.count) cibles qu'aucune option ne déplace nettement",
                en: "The \(still.count) targets that no option clearly moves"))),
        key,
      ])
  }

  private var key: Report.Block {
    let verdicts = Verdict.allCases.filter { $0 != .cannotSay }.map { "\($0.symbol) \(voice.verdict($0))" }
    return .note(verdicts.joined(separator: ", "))
  }

  private func table(_ targets: [TargetMove], _ caption: String) -> Report.Table {
    let head: Column<TargetMove> = .head(voice(.target)) { move in
      let indicator = indicator(move.place)
      let value = voice.amount(move.target.value, indicator.unit)
      return Report.Cell(name(ofCell: move.place), detail: voice.voted(value, move.target.direction(of: indicator)))
    }
    let options = comparison.options.indices.map { option in
      Column<TargetMove>.figure(option == 0 ? baseName : name(option)) { cell($0, option) }
    }
    var table = table(caption, targets, [head] + options)
    table.isDense = true
    return table
  }

  private func cell(_ target: TargetMove, _ option: Int) -> Report.Cell {
    let level = comparison.levels[option][target.place]
    guard let attainment = level.attainment else { return Report.Cell("–") }
    var cell = Report.Cell(
      percent(attainment.probability), detail: detail(target, option, level))
    cell.verdict = Verdict(attainment)
    return cell
  }

  private func detail(_ target: TargetMove, _ option: Int, _ level: Estimate) -> String {
    guard option > 0 else {
      return level.attainment.map { "[\(percents($0.confidence))]" } ?? ""
    }
    let attainment = target.attainments[option - 1]
    guard let change = attainment.difference, let range = comparison.confidence(of: attainment) else { return "" }
    guard attainment.isMoved else { return say(fr: "inchangée", en: "unchanged") }
    return "\(points(change)) [\(points(range.lowerBound))\(voice.toBetweenSigns)\(points(range.upperBound))]"
  }

  /// A change of a probability in whole points, with its sign.
  private func points(_ change: Double) -> String {
    ((change * 100).rounded() > 0 ? "+" : "") + number(change * 100, decimals: 0)
  }
}
