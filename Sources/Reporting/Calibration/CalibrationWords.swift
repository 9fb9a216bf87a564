internal import Experiments

/// What is said of a calibration, in one language.
protocol CalibrationWords: Words {
  var calibrationNames: CalibrationNames { get }
  func calibrationRun(_ run: CalibrationRun) -> String
  /// A parameter with its median and the interval of nine in ten.
  func calibrated(_ path: String, _ median: String, _ interval: String) -> String
  func calibrationParameters(_ told: [String]) -> String
  func calibrationFit(given: Int, of count: Int, missed: [String]) -> String
  func calibrationConflict(_ left: String, _ right: String, gap: String, more: Int) -> String
  func calibrationOutOfReach(_ figures: [String]) -> String
  var calibrationAgrees: String { get }
  /// Figures that fit two by two and not together.
  func calibrationTogether(gap: String) -> String
  func calibrationProbability(_ probability: String) -> String
  /// Of which parameters the figures tell little.
  func calibrationLearned(_ unlearned: [String]) -> String
  func calibrationAlternative(_ told: [String]) -> String
  func calibrationVerdict(_ isReproduced: Bool?) -> String
  func calibrationEnding(_ ending: Calibration.Ending, futures: String) -> String
  func calibrationQuote(_ name: String) -> String
}

/// What was asked for, in numbers.
struct CalibrationRun {
  var figures: Int
  var parameters: Int
  var futures: String
  var seed: UInt64
}

/// Short texts on a calibration.
struct CalibrationNames {
  var kind: String
  var parameters: String
  var parameter: String
  var parametersNote: String
  var parametersSubject: String
  var standing: String
  var before: String
  var median: String
  var after: String
  var learned: String
  var correlations: String
  var low: String
  var high: String
  var figures: String
  var figure: String
  var figuresNote: String
  var figuresSubject: String
  var deviationsAxis: String
  var observed: String
  var simulatedMean: String
  var simulatedRange: String
  var residual: String
  var verdict: String
  var agreement: String
  var agreementNote: String
  var conflicts: String
  var gapTogether: String
  var gapAlone: String
  var compromise: String
  var off: String
  var search: String
  var abc: String
  var moments: String
  var rounds: String
  var round: String
  var futures: String
  var tolerance: String
  var acceptance: String
  var effective: String

  func method(_ method: Calibration.Method) -> String { method == .abc ? abc : moments }
}
