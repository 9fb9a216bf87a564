internal import Experiments

/// The tables of a study of assumptions, for a spreadsheet; the same conventions as ``IndicatorsCSV``.
public enum SensitivityCSV {
  /// `screening.csv` and, where some assumptions were looked at closely, `indices.csv`, `tornado.csv` and
  /// `uncertainty.csv`.
  public static func tables(_ answer: SensitivityAnswer) -> [(name: String, text: String)] {
    guard let close = answer.study.close else { return [("screening.csv", screening(answer))] }
    return [
      ("screening.csv", screening(answer)), ("indices.csv", indices(answer, close)),
      ("tornado.csv", tornado(answer, close)), ("uncertainty.csv", uncertainty(answer, close)),
    ]
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    "\u{FEFF}" + ([columns] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func numbers(_ values: Double?...) -> [String] { values.map(IndicatorsCSV.number) }

  private static func screening(_ answer: SensitivityAnswer) -> String {
    let screening = answer.study.screening
    func fields(_ effect: MorrisScreening.Effect?) -> [String] {
      numbers(
        effect?.strength, effect?.interval?.lowerBound, effect?.interval?.upperBound, effect?.mean, effect?.spread,
        effect?.strengthOfChance)
    }
    let rows = screening.order.enumerated().map { rank, place -> [String] in
      let parameter = answer.study.parameters[place]
      return [
        String(rank + 1), IndicatorsCSV.field(answer.assumptions[place].path), parameter.spread.rawValue,
      ]
        + numbers(parameter.nominal, parameter.lever.range.lowerBound, parameter.lever.range.upperBound)
        + [String(screening.effects[place].count)] + fields(screening.effects[place])
        + numbers(screening.effects[place].leading) + fields(screening.attainments?[place])
    }
    return table(
      [
        "rank", "path", "law", "value", "low", "high", "walks", "mu_star", "mu_star_low", "mu_star_high", "mu", "sigma",
        "mu_star_of_chance", "among_first_5", "probability_mu_star", "probability_mu_star_low",
        "probability_mu_star_high", "probability_mu", "probability_sigma", "probability_mu_star_of_chance",
      ], rows)
  }

  private static func indices(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    let parts = [("mean", close.indices.value)] + (close.indices.attainment.map { [("probability", $0)] } ?? [])
    let rows = parts.flatMap { kind, part in
      zip(close.kept, part.indices).map { place, index in
        [kind, IndicatorsCSV.field(answer.assumptions[place].path)]
          + numbers(
            index.first, index.firstInterval?.lowerBound, index.firstInterval?.upperBound, index.total,
            index.totalInterval?.lowerBound, index.totalInterval?.upperBound, part.variance, part.chance)
          + [String(part.count)]
      }
    }
    return table(
      [
        "of", "path", "first", "first_low", "first_high", "total", "total_low", "total_high", "variance",
        "part_of_chance", "rows",
      ], rows)
  }

  private static func tornado(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    let rows = close.tornado.order.flatMap { place -> [[String]] in
      let bar = close.tornado.bars[place]
      return [("low", bar.low), ("high", bar.high)].map { end, change in
        [IndicatorsCSV.field(answer.assumptions[bar.parameter].path), end]
          + numbers(
            change.value, change.difference, change.interval?.lowerBound, change.interval?.upperBound,
            change.attainment, change.attainmentInterval?.lowerBound, change.attainmentInterval?.upperBound)
          + [String(change.count)]
      }
    }
    return table(
      [
        "path", "end", "value", "difference", "ci95_low", "ci95_high", "probability_difference", "probability_low",
        "probability_high", "count",
      ], rows)
  }

  private static func uncertainty(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    let values = [("mean", close.information.value), ("probability", close.information.attainment)]
    let rows = values.flatMap { kind, values in
      values.enumerated().map { place, value in
        [kind, IndicatorsCSV.field(answer.assumptions[place].path)]
          + numbers(value.share, value.interval?.lowerBound, value.interval?.upperBound)
      }
    }
    return table(["of", "path", "share_removed", "ci95_low", "ci95_high"], rows)
  }
}
