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
    LawDefinition(name: "uniform", parameters: numbers("low", "high")) { (values) throws(LawError) in
      try .uniform(low: values["low"], high: values["high"])
    },
    LawDefinition(name: "exponential", parameters: numbers("mean")) { (values) throws(LawError) in
      try .exponential(mean: values["mean"])
    },
    LawDefinition(name: "gamma", parameters: numbers("mean", "shape")) { (values) throws(LawError) in
      try .gamma(mean: values["mean"], shape: values["shape"])
    },
    LawDefinition(
      name: "erlang", parameters: numbers("mean") + [Parameter(key: "stages", kind: .wholeNumber)]
    ) { (values) throws(LawError) in
      try .erlang(mean: values["mean"], stages: Int(values["stages"]))
    },
    LawDefinition(name: "weibull", parameters: numbers("shape", "scale")) { (values) throws(LawError) in
      try .weibull(shape: values["shape"], scale: values["scale"])
    },
    LawDefinition(name: "log_normal", parameters: numbers("mean", "sd")) { (values) throws(LawError) in
      try .logNormal(mean: values["mean"], standardDeviation: values["sd"])
    },
    LawDefinition(name: "triangular", parameters: numbers("low", "mode", "high")) { (values) throws(LawError) in
      try .triangular(low: values["low"], mode: values["mode"], high: values["high"])
    },
    LawDefinition(name: "pert", parameters: numbers("low", "mode", "high")) { (values) throws(LawError) in
      try .pert(low: values["low"], mode: values["mode"], high: values["high"])
    },
    LawDefinition(name: "beta", parameters: numbers("low", "high", "alpha", "beta")) { (values) throws(LawError) in
      try .beta(low: values["low"], high: values["high"], alpha: values["alpha"], beta: values["beta"])
    },
    LawDefinition(
      name: "empirical",
      parameters: [
        Parameter(key: "values", kind: .numbers), Parameter(key: "weights", kind: .numbers, isRequired: false),
      ]
    ) { (values) throws(LawError) in
      try .empirical(values: values[list: "values"], weights: values.lists["weights"])
    },
    LawDefinition(
      name: "discrete",
      parameters: [Parameter(key: "values", kind: .numbers), Parameter(key: "weights", kind: .numbers)]
    ) { (values) throws(LawError) in
      try .empirical(values: values[list: "values"], weights: values[list: "weights"])
    },
    LawDefinition(
      name: "quantiles",
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
