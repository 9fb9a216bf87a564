internal import Experiments
internal import InsertionPolicy

/// What the page on assumptions says, in one language.
protocol SensitivityWords {
  var sensitivityNames: SensitivityNames { get }
  func sensitivityRun(futures: String, period: String, seed: UInt64) -> String
  /// Which assumption moves the answer most, and which come next.
  func driver(_ fact: DriverFact) -> String
  /// How much of the spread is ignorance and how much chance.
  func split(_ share: String, _ interval: String?, all: String, ignorance: String) -> String
  func noSpread() -> String
  /// How likely the target is under all that is not known, and between which values that depends on what is true.
  func uncertainChance(_ voted: String, _ probability: String, _ interval: String, band: String, isPoint: Bool)
    -> String
  /// Which datum to collect first.
  func collect(_ name: String, share: String, interval: String?, ofProbability: Bool, points: (String, String)?)
    -> String
  func nothingToCollect(ofProbability: Bool) -> String
  func screeningNote(_ walks: Int, _ levels: Int, _ futures: Int, parameters: Int) -> String
  func screeningFinding(_ count: Int, of all: Int) -> String
  func tornadoNote(_ futures: Int) -> String
  func tornadoFinding(_ name: String, _ low: String, _ high: String) -> String
  func indicesNote(_ rows: Int, _ futures: Int, chance: String?) -> String
  func indicesFinding(_ name: String, _ share: String) -> String
  var noIndices: String { get }
  func bandsNote(_ sets: Int, _ futures: Int) -> String
  func bandsFinding(_ share: String) -> String
  func collectNote(_ sets: Int) -> String
  func collectFinding(_ name: String, _ share: String) -> String
  func fixedNote(_ count: Int) -> String
}

/// What the first sentence on assumptions is filled with.
struct DriverFact {
  var all: Int
  var moving: Int
  var measure: String
  /// The strongest, with its strength and the ends of the interval; `nil` where nothing moves the answer.
  var first: (name: String, strength: String, interval: String?)?
  var next: [String]
}

/// Short texts on assumptions.
struct SensitivityNames {
  var kind: String
  var screening: String
  var tornado: String
  var indices: String
  var bands: String
  var collecting: String
  var fixed: String
  var assumption: String
  var fileValue: String
  var range: String
  var strength: String
  var interval: String
  var spread: String
  var chance: String
  var leading: String
  var probabilityStrength: String
  var atLow: String
  var atHigh: String
  var change: String
  var probabilityChange: String
  var first: String
  var total: String
  var part: String
  var partOfProbability: String
  var remaining: String
  var what: String
  var low: String
  var high: String
  var allFutures: String
  var ignoranceAlone: String
  var chanceAlone: String
  var target: String
  var why: String
  var strengthKey: String
  var intervalKey: String
  var totalKey: String
  var firstKey: String
  var lowKey: String
  var highKey: String
  var bandKey: String
  var value: String
}
