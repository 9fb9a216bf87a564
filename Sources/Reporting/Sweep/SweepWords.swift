/// What the page on a sweep says, in one language.
protocol SweepWords {
  var sweepNames: SweepNames { get }
  func sweepRun(points: String, futures: String, period: String, seed: UInt64) -> String
  /// Between which points a measure is lowest and highest.
  func sweepEnds(_ measure: String, low: String, lowPoint: String, high: String, highPoint: String, isChance: Bool)
    -> String
  func sweepFlat(_ measure: String, _ value: String) -> String
  func sweepUnknown(_ measure: String) -> String
  func sweepNote(points: Int, futures: Int, isGrid: Bool) -> String
  func sweepFinding(_ low: String, _ high: String, isChance: Bool) -> String
}

/// Short texts on a sweep.
struct SweepNames {
  var kind: String
  var points: String
  var mean: String
  var band: String
  var probability: String
  var interval: String
  var map: String
  var curve: String
  var cloud: String
  var low: String
  var high: String
  var target: String
  var current: String
  var csv: String
}

extension EnglishWords: SweepWords {
  var sweepNames: SweepNames {
    SweepNames(
      kind: "Sweep", points: "All points", mean: "Mean", band: "5–95% of futures",
      probability: "Probability of the target",
      interval: "95% interval", map: "two levers", curve: "one lever", cloud: "each lever by itself", low: "5%",
      high: "95%", target: "target", current: "value of the file", csv: "sweep.csv")
  }

  func sweepRun(points: String, futures: String, period: String, seed: UInt64) -> String {
    "\(points) points, \(futures) simulated futures, \(period), seed \(seed)"
  }

  func sweepEnds(_ measure: String, low: String, lowPoint: String, high: String, highPoint: String, isChance: Bool)
    -> String
  {
    let what = isChance ? "the probability of the target goes" : "the mean goes"
    return "\(measure): \(what) from \(low) (\(lowPoint)) to \(high) (\(highPoint))."
  }

  func sweepFlat(_ measure: String, _ value: String) -> String { "\(measure): \(value) at every point." }

  func sweepUnknown(_ measure: String) -> String { "\(measure): no future could tell." }

  func sweepNote(points: Int, futures: Int, isGrid: Bool) -> String {
    (isGrid
      ? "Every value of each lever with every value of the others" : "Points of the Sobol sequence, spread evenly")
      + ": \(points) points, each with the same \(futures) futures, so that the difference between two points is that of "
      + "their levers. Intervals of means are Student's, of probabilities Wilson's, at 95%."
  }

  func sweepFinding(_ low: String, _ high: String, isChance: Bool) -> String {
    low == high
      ? "\(isChance ? "The probability" : "The mean") is the same everywhere: \(low)"
      : "\(isChance ? "The probability" : "The mean") goes from \(low) to \(high)"
  }
}

extension FrenchWords: SweepWords {
  var sweepNames: SweepNames {
    SweepNames(
      kind: "Balayage", points: "Tous les points", mean: "Moyenne", band: typeset("5–95 % des futurs"),
      probability: "Probabilité de la cible", interval: typeset("Intervalle à 95 %"), map: "deux leviers",
      curve: "un levier", cloud: "chaque levier pour soi", low: typeset("5 %"), high: typeset("95 %"), target: "cible",
      current: "valeur du fichier", csv: "sweep.csv")
  }

  func sweepRun(points: String, futures: String, period: String, seed: UInt64) -> String {
    "\(points) points, \(futures) futurs simulés, \(period), graine \(seed)"
  }

  func sweepEnds(_ measure: String, low: String, lowPoint: String, high: String, highPoint: String, isChance: Bool)
    -> String
  {
    let what = isChance ? "la probabilité de la cible va" : "la moyenne va"
    return typeset("\(measure) : \(what) de \(low) (\(lowPoint)) à \(high) (\(highPoint)).")
  }

  func sweepFlat(_ measure: String, _ value: String) -> String { typeset("\(measure) : \(value) en tout point.") }

  func sweepUnknown(_ measure: String) -> String { typeset("\(measure) : aucun futur n'a pu le dire.") }

  func sweepNote(points: Int, futures: Int, isGrid: Bool) -> String {
    typeset(
      (isGrid
        ? "Chaque valeur de chaque levier avec chaque valeur des autres"
        : "Des points de la suite de Sobol, répartis également")
        + " : \(points) points, avec pour chacun les \(futures) mêmes futurs, si bien que la différence entre deux points est "
        + "celle de leurs leviers. Les intervalles des moyennes sont ceux de Student, ceux des probabilités ceux de Wilson, "
        + "à 95 %.")
  }

  func sweepFinding(_ low: String, _ high: String, isChance: Bool) -> String {
    typeset(
      low == high
        ? "\(isChance ? "La probabilité" : "La moyenne") est la même partout : \(low)"
        : "\(isChance ? "La probabilité" : "La moyenne") va de \(low) à \(high)")
  }
}
