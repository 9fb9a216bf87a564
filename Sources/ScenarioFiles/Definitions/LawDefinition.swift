internal import InsertionPolicy
internal import Stochastics

/// How one kind of probability law is written in files.
struct LawDefinition: Sendable {
  /// One parameter of a law.
  struct Parameter: Sendable {
    enum Kind: Sendable {
      case number, wholeNumber, numbers
    }
    var key: String
    var kind: Kind
    var isRequired = true
  }
  /// The values found, by key.
  struct Values: Sendable {
    var numbers: [String: Double] = [:]
    var lists: [String: [Double]] = [:]

    subscript(key: String) -> Double { numbers[key] ?? 0 }
    subscript(list key: String) -> [Double] { lists[key] ?? [] }
  }

  /// The key of the law.
  var name: String
  /// What it is good for.
  var doc: Bilingual
  /// What stands under it.
  var parameters: [Parameter]
  /// The law of some values.
  var make: @Sendable (Values) throws(LawError) -> Law

  /// The key of a mixture, whose parts are laws themselves.
  static let mixture = "mixture"
  /// The key of a law that always gives the same value.
  static let constant = "constant"

  /// Every law with parameters of its own.
  static let all: [LawDefinition] = [
    LawDefinition(
      name: "uniform",
      doc: Bilingual(
        fr: "Toutes les valeurs de low à high sont aussi probables.", en: "Every value from low to high is as likely."),
      parameters: numbers("low", "high")
    ) { (values) throws(LawError) in
      try .uniform(low: values["low"], high: values["high"])
    },
    LawDefinition(
      name: "exponential",
      doc: Bilingual(
        fr: "Sans mémoire : le temps déjà passé ne dit rien du reste.",
        en: "Without memory: time spent says nothing of the rest."), parameters: numbers("mean")
    ) { (values) throws(LawError) in
      try .exponential(mean: values["mean"])
    },
    LawDefinition(
      name: "gamma",
      doc: Bilingual(
        fr: "De moyenne mean ; plus shape est grand, moins les valeurs varient.",
        en: "Of mean 'mean'; the larger the shape, the less values vary."), parameters: numbers("mean", "shape")
    ) { (values) throws(LawError) in
      try .gamma(mean: values["mean"], shape: values["shape"])
    },
    LawDefinition(
      name: "erlang",
      doc: Bilingual(
        fr: "La somme de plusieurs étapes exponentielles égales.", en: "The sum of several equal exponential stages."),
      parameters: numbers("mean") + [Parameter(key: "stages", kind: .wholeNumber)]
    ) { (values) throws(LawError) in
      try .erlang(mean: values["mean"], stages: Int(values["stages"]))
    },
    LawDefinition(
      name: "weibull",
      doc: Bilingual(
        fr: "Shape sous 1 : qui est resté longtemps reste ; au-dessus : part bientôt.",
        en: "Shape below 1: who stayed long stays; above: leaves soon."), parameters: numbers("shape", "scale")
    ) { (values) throws(LawError) in
      try .weibull(shape: values["shape"], scale: values["scale"])
    },
    LawDefinition(
      name: "log_normal",
      doc: Bilingual(
        fr: "De moyenne mean et d'écart type sd, avec de rares longues durées.",
        en: "Of mean 'mean' and standard deviation sd, with rare long times."), parameters: numbers("mean", "sd")
    ) { (values) throws(LawError) in
      try .logNormal(mean: values["mean"], standardDeviation: values["sd"])
    },
    LawDefinition(
      name: "triangular",
      doc: Bilingual(
        fr: "De low à high, le plus souvent près de mode.", en: "From low to high, most often near the mode."),
      parameters: numbers("low", "mode", "high")
    ) { (values) throws(LawError) in
      try .triangular(low: values["low"], mode: values["mode"], high: values["high"])
    },
    LawDefinition(
      name: "pert",
      doc: Bilingual(
        fr: "De low à high, plus serrée autour de mode qu'un triangle.",
        en: "From low to high, closer around the mode than a triangle."), parameters: numbers("low", "mode", "high")
    ) { (values) throws(LawError) in
      try .pert(low: values["low"], mode: values["mode"], high: values["high"])
    },
    LawDefinition(
      name: "beta",
      doc: Bilingual(fr: "De low à high, de forme alpha et beta.", en: "From low to high, of shape alpha and beta."),
      parameters: numbers("low", "high", "alpha", "beta")
    ) { (values) throws(LawError) in
      try .beta(low: values["low"], high: values["high"], alpha: values["alpha"], beta: values["beta"])
    },
    LawDefinition(
      name: "empirical",
      doc: Bilingual(
        fr: "Des valeurs observées, avec leurs poids s'ils diffèrent.",
        en: "Observed values, with weights where they differ."),
      parameters: [
        Parameter(key: "values", kind: .numbers), Parameter(key: "weights", kind: .numbers, isRequired: false),
      ]
    ) { (values) throws(LawError) in
      try .empirical(values: values[list: "values"], weights: values.lists["weights"])
    },
    LawDefinition(
      name: "discrete",
      doc: Bilingual(fr: "Quelques valeurs, chacune avec son poids.", en: "A few values, each with its weight."),
      parameters: [Parameter(key: "values", kind: .numbers), Parameter(key: "weights", kind: .numbers)]
    ) { (values) throws(LawError) in
      try .empirical(values: values[list: "values"], weights: values[list: "weights"])
    },
    LawDefinition(
      name: "quantiles",
      doc: Bilingual(
        fr: "Des valeurs connues à certains niveaux, droites entre eux.",
        en: "Values known at some levels, straight between them."),
      parameters: [Parameter(key: "levels", kind: .numbers), Parameter(key: "values", kind: .numbers)]
    ) { (values) throws(LawError) in
      try .quantiles(levels: values[list: "levels"], values: values[list: "values"])
    },
  ]

  /// Every key under which a law may stand.
  static let names = [constant] + all.map(\.name) + [mixture]

  private static func numbers(_ keys: String...) -> [Parameter] { keys.map { Parameter(key: $0, kind: .number) } }
}

extension LawError.Parameter {
  /// The key of the parameter in files.
  var key: String { self == .standardDeviation ? "sd" : rawValue }
}
