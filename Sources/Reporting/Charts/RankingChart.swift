internal import Experiments
internal import InsertionPolicy

/// Places or programmes from worst to best: a dot for the mean, a line for nine futures out of ten, the mean written.
///
/// Names stand over their marks, inside the drawing, so that a phone has its whole width for the marks; there is room to
/// the right for the numbers written after them.
struct RankingChart {
  var ranking: Ranking
  var unit: Indicator.Unit
  /// What is ranked: the word for a territory or a programme.
  var subject: String

  private static let template = ChartTemplate(PackageResources.ranking_json)

  func specification(_ voice: Voice, title: String) -> String {
    let highest = ranking.entries.reduce(0) { max($0, $1.mean, $1.cell.estimate.quantile(0.95) ?? 0) }
    let values = ranking.entries.enumerated().map { place, entry in
      self.values(entry, leads: ranking.direction != .neutral && place < ranking.leaders, voice)
    }
    return Self.template.text(
      voice, unit, title: title,
      [
        "height": .integer(ranking.entries.count * 42 + 50), "values": .array(values), "subject": .string(subject),
        "axis": unit == .share ? nil : .string(voice.axis(unit)),
        "highest": .number(highest > 0 ? highest * 1.02 : 1),
      ])
  }

  private func values(_ entry: Ranking.Entry, leads: Bool, _ voice: Voice) -> JSONValue {
    let estimate = entry.cell.estimate
    return [
      "name": .string(entry.name), "mean": .number(entry.mean), "low": JSONValue(estimate.quantile(0.05)),
      "median": JSONValue(estimate.quantile(0.5)), "high": JSONValue(estimate.quantile(0.95)),
      "edge": .number(max(entry.mean, estimate.quantile(0.95) ?? entry.mean)),
      "label": .string(voice.figure(entry.mean, unit)), "leads": .bool(leads),
    ]
  }
}
