internal import Experiments
internal import InsertionPolicy

/// The probability of reaching a target along a lever, a line with its band for each scenario.
struct SizingChart {
  /// One scenario.
  struct Curve {
    var name: String
    var points: [(value: Double, attainment: Estimate.Attainment?)]
    var answer: Double?
    /// What is written at the answer.
    var label: String
  }

  var curves: [Curve]
  /// The probability asked for.
  var asked: Double
  /// What the horizontal axis is.
  var lever: String

  /// Colours of lines side by side; dashes tell them apart too.
  ///
  /// Chosen: each at a contrast of 4.5 to 1 on white or more.
  private static let colours: [JSONValue] = [
    .string(ChartStyle.main), .string(ChartStyle.accent), "#5b4a9c", "#3f6b1f", "#7a5b00", "#8a2f5e",
  ]
  private static let dashes: [JSONValue] = [[1, 0], [8, 3], [3, 3], [10, 3, 2, 3], [2, 2], [6, 2, 2, 2]]

  static let probability = Bilingual(fr: "Probabilité", en: "Probability")

  private static let template = ChartTemplate(PackageResources.sizing_json)

  func specification(_ voice: Voice, title: String) -> String {
    let answers: [JSONValue] = curves.filter { $0.answer != nil }.map {
      ["name": .string($0.name), "value": JSONValue($0.answer), "label": .string($0.label)]
    }
    return Self.template.text(
      voice, .share, title: title,
      [
        "values": .array(curves.flatMap(values)), "answers": .array(answers), "lever": .string(lever),
        "asked": .number(asked), "colour": series(Self.colours), "dash": series(Self.dashes),
        "scenario": .string(voice.say(fr: "Scénario", en: "Scenario")), "probability": .string(voice(Self.probability)),
      ])
  }

  /// What tells the scenarios apart; one legend of colours and dashes, where there are several.
  private func series(_ marks: [JSONValue]) -> JSONValue {
    let legend: JSONValue = [
      "title": nil, "orient": "top", "columns": 1, "labelLimit": 420, "labelFontSize": 12, "symbolType": "stroke",
      "symbolSize": 600, "symbolOpacity": 1, "symbolStrokeWidth": 2.5,
    ]
    return [
      "field": "name", "type": "nominal", "sort": nil,
      "scale": [
        "domain": .array(curves.map { .string($0.name) }),
        "range": .array(curves.indices.map { marks[$0 % marks.count] }),
      ],
      "legend": curves.count == 1 ? nil : legend,
    ]
  }

  private func values(_ curve: Curve) -> [JSONValue] {
    curve.points.map { value, attainment in
      [
        "name": .string(curve.name), "value": .number(value), "probability": JSONValue(attainment?.probability),
        "low": JSONValue(attainment?.confidence.lowerBound), "high": JSONValue(attainment?.confidence.upperBound),
      ]
    }
  }
}
