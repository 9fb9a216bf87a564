internal import Experiments
internal import InsertionPolicy

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

  private static func screening(_ answer: SensitivityAnswer) -> String {
    typealias Row = (rank: Int, place: Int)
    let (parameters, screening) = (answer.study.parameters, answer.study.screening)
    func effect(_ prefix: String, _ effects: [MorrisScreening.Effect]?) -> [Column<Row>] {
      [
        Column(prefix + "mu_star") { .number(effects?[$0.place].strength) },
        Column(prefix + "mu_star_low") { .number(effects?[$0.place].interval?.lowerBound) },
        Column(prefix + "mu_star_high") { .number(effects?[$0.place].interval?.upperBound) },
        Column(prefix + "mu") { .number(effects?[$0.place].mean) },
        Column(prefix + "sigma") { .number(effects?[$0.place].spread) },
        Column(prefix + "mu_star_of_chance") { .number(effects?[$0.place].strengthOfChance) },
      ]
    }
    let parameter: [Column<Row>] = [
      Column("rank") { .count($0.rank + 1) }, Column("path") { .code(answer.assumptions[$0.place].path) },
      Column("law") { .code(parameters[$0.place].spread.rawValue) },
      Column("value") { .number(parameters[$0.place].nominal) },
      Column("low") { .number(parameters[$0.place].lever.range.lowerBound) },
      Column("high") { .number(parameters[$0.place].lever.range.upperBound) },
      Column("walks") { .count(screening.effects[$0.place].count) },
    ]
    return Table(
      columns: parameter + effect("", screening.effects)
        + [Column("among_first_5") { .share(screening.effects[$0.place].leading) }]
        + effect("probability_", screening.attainments),
      rows: screening.order.enumerated().map { (rank: $0, place: $1) }
    ).csv
  }

  private static func indices(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    typealias Row = (kind: String, place: Int, part: SobolIndices.Decomposition, index: SobolIndices.Index)
    let parts = [("mean", close.indices.value)] + (close.indices.attainment.map { [("probability", $0)] } ?? [])
    let columns: [Column<Row>] = [
      Column("of") { .code($0.kind) }, Column("path") { .code(answer.assumptions[$0.place].path) },
      Column("first") { .share($0.index.first) }, Column("first_low") { .share($0.index.firstInterval?.lowerBound) },
      Column("first_high") { .share($0.index.firstInterval?.upperBound) }, Column("total") { .share($0.index.total) },
      Column("total_low") { .share($0.index.totalInterval?.lowerBound) },
      Column("total_high") { .share($0.index.totalInterval?.upperBound) },
      Column("variance") { .number($0.part.variance) }, Column("part_of_chance") { .share($0.part.chance) },
      Column("rows") { .count($0.part.count) },
    ]
    return Table(
      columns: columns,
      rows: parts.flatMap { kind, part in zip(close.kept, part.indices).map { (kind, $0, part, $1) } }
    ).csv
  }

  private static func tornado(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    typealias Row = (place: Int, end: String, change: Tornado.Change)
    let columns: [Column<Row>] = [
      Column("path") { .code(answer.assumptions[$0.place].path) }, Column("end") { .code($0.end) },
      Column("value") { .number($0.change.value) }, Column("difference") { .number($0.change.difference) },
      Column("ci95_low") { .number($0.change.interval?.lowerBound) },
      Column("ci95_high") { .number($0.change.interval?.upperBound) },
      Column("probability_difference") { .points($0.change.attainment) },
      Column("probability_low") { .points($0.change.attainmentInterval?.lowerBound) },
      Column("probability_high") { .points($0.change.attainmentInterval?.upperBound) },
      Column("count") { .count($0.change.count) },
    ]
    let rows = close.tornado.order.flatMap { place -> [Row] in
      let bar = close.tornado.bars[place]
      return [(bar.parameter, "low", bar.low), (bar.parameter, "high", bar.high)]
    }
    return Table(columns: columns, rows: rows).csv
  }

  private static func uncertainty(_ answer: SensitivityAnswer, _ close: SensitivityStudy.Close) -> String {
    typealias Row = (kind: String, place: Int, value: InformationValue)
    let columns: [Column<Row>] = [
      Column("of") { .code($0.kind) }, Column("path") { .code(answer.assumptions[$0.place].path) },
      Column("share_removed") { .share($0.value.share) },
      Column("ci95_low") { .share($0.value.interval?.lowerBound) },
      Column("ci95_high") { .share($0.value.interval?.upperBound) },
    ]
    let kinds = [("mean", close.information.value), ("probability", close.information.attainment)]
    return Table(
      columns: columns, rows: kinds.flatMap { kind, values in values.enumerated().map { (kind, $0, $1) } }
    ).csv
  }
}
