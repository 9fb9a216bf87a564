internal import Experiments

extension EnglishWords: CalibrationWords {
  var calibrationNames: CalibrationNames {
    CalibrationNames(
      kind: "Calibration", parameters: "What the figures say of the parameters", parameter: "Parameter",
      parametersNote:
        "Before the figures any value of the range is as likely; after them the value is in the interval nine times in "
        + "ten. “Learned” is the part of the ignorance that the figures have lifted: near 0 they say nothing of this "
        + "parameter, and the scenario's assumption remains one.",
      parametersSubject: "Parameters, before and after the figures observed", standing: "In the scenario",
      before: "Range before", median: "Median after", after: "90% interval after", learned: "Learned",
      correlations: "Correlations between parameters, after the figures", low: "Low", high: "High",
      figures: "Are the figures given back", figure: "Figure",
      figuresNote:
        "Each figure is held against fresh futures, which took no part in the fit, drawn with the calibrated parameters. "
        + "A figure is given back where it lies among nine futures of ten, the error of observation included.",
      figuresSubject: "Calibrated futures less the figure observed, in standard deviations",
      deviationsAxis: "standard deviations", observed: "Observed", simulatedMean: "Mean of the futures",
      simulatedRange: "Nine futures of ten", residual: "Residual (standard deviations)", verdict: "Given back",
      agreement: "Do the figures agree",
      agreementNote:
        "Two figures exclude one another where no value of the parameters, in their ranges, comes within two standard "
        + "deviations of both (error of observation and chance together) though each can be met alone. A disagreement "
        + "says that the figures do not count the same thing, or that the model lacks what connects them.",
      conflicts: "Figures that exclude one another", gapTogether: "Off at best, together",
      gapAlone: "Off at best, alone",
      compromise: "At the best compromise: futures less figure, in standard deviations", off: "Off",
      search: "The search",
      abc:
        "Method: approximate Bayesian computation in rounds (ABC, adaptive tolerance, regression at the end). Each point "
        + "is a whole future, with its chance and an error of observation.",
      moments:
        "Method: simulated moments. The point at which the mean of futures is closest to the figures, and the normal law "
        + "around it; it does not see a law with two peaks or a bend.",
      rounds: "Rounds", round: "Round", futures: "Futures simulated", tolerance: "Tolerance (standard deviations)",
      acceptance: "Better points", effective: "Independent points")
  }

  func calibrationRun(_ run: CalibrationRun) -> String {
    "\(run.figures) observed \(run.figures == 1 ? "figure" : "figures"), \(run.parameters) "
      + "\(run.parameters == 1 ? "parameter" : "parameters"); \(run.futures) futures; seed \(run.seed)"
  }

  func calibrated(_ path: String, _ median: String, _ interval: String) -> String {
    "\(path) = \(median) (\(interval))"
  }

  func calibrationParameters(_ told: [String]) -> String {
    "Fitted to the figures observed, nine times in ten within the brackets: \(told.joined(separator: "; "))."
  }

  func calibrationFit(given: Int, of count: Int, missed: [String]) -> String {
    if given == count { return count == 1 ? "The figure is given back." : "All \(count) figures are given back." }
    let rest = missed.isEmpty ? "" : "; not \(missed.joined(separator: ", "))"
    return "\(given) of \(count) figures \(given == 1 ? "is" : "are") given back\(rest)."
  }

  func calibrationConflict(_ left: String, _ right: String, gap: String, more: Int) -> String {
    let others =
      more == 0 ? "" : more == 1 ? " One more pair excludes itself." : " \(more) more pairs exclude themselves."
    return "No value of the parameters gives back both \(left) and \(right): at best one of the two is off by \(gap) "
      + "standard deviations.\(others)"
  }

  func calibrationOutOfReach(_ figures: [String]) -> String {
    "Out of reach whatever the parameters: \(figures.joined(separator: ", ")). The model, the ranges or the figure need "
      + "another look."
  }

  var calibrationAgrees: String { "The figures agree with one another: one value gives them all back." }

  func calibrationTogether(gap: String) -> String {
    "The figures agree two by two but not all together: at best one of them is off by \(gap) standard deviations."
  }

  func calibrationProbability(_ probability: String) -> String {
    "Figures that agree would be as far off by chance with probability \(probability)."
  }

  func calibrationLearned(_ unlearned: [String]) -> String {
    unlearned.isEmpty
      ? "The figures narrow every parameter." : "The figures say little of \(unlearned.joined(separator: ", "))."
  }

  func calibrationAlternative(_ told: [String]) -> String {
    "Median and 90% interval of each parameter: \(told.joined(separator: "; "))."
  }

  func calibrationVerdict(_ isReproduced: Bool?) -> String {
    switch isReproduced {
    case true?: "yes"
    case false?: "no"
    case nil: "no future can tell"
    }
  }

  func calibrationEnding(_ ending: Calibration.Ending, futures: String) -> String {
    switch ending {
    case .settled: "Ended after \(futures) futures: going on would change nothing."
    case .budget: "Ended after \(futures) futures: the budget is spent; going on might narrow it further."
    }
  }

  func calibrationQuote(_ name: String) -> String { "“\(name)”" }
}
