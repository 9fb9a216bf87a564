/// What the report says of a sizing, in one language.
protocol SizingWords: Words {
  var sizingNames: SizingNames { get }
  /// What was asked, as a question.
  func sizingQuestion(levers: [String], goal: String, probability: String) -> String
  /// What is to be reached, such as *“file active”, at least 1,300 people, in 2024*.
  func sizingGoal(_ name: String, voted: String, _ period: String) -> String
  func sizingRun(futures: String, period: String, seed: UInt64) -> String
  /// A lever's value, with the word for posts where it counts them.
  func setting(_ value: String, isFTE: Bool) -> String
  /// How often something was reached, such as *463 of 500 futures (93%, interval 90–95%)*.
  func sizingEvidence(reached: Int, told: Int, share: String, interval: String) -> String
  func sizingFound(_ fact: SizingFact) -> String
  func sizingNowhere(_ fact: SizingFact) -> String
  func sizingEverywhere(_ fact: SizingFact) -> String
  func sizingUnknown(_ fact: SizingFact) -> String
  func sizingCheapest(_ fact: SizingFact, cost: String, tried: Int, of combinations: Int) -> String
  /// How the answers of several scenarios stand to each other; `nil` where fewer than two have one.
  func sizingSpread(low: String, high: String, without: Int) -> String
  func curveFinding(_ low: (value: String, share: String), _ high: (value: String, share: String)) -> String
  func curvesFinding(_ answers: [(name: String, value: String?)], probability: String) -> String
  func bandFinding(
    _ scenario: String?, _ measure: String, _ low: (value: String, mean: String), _ high: (value: String, mean: String)
  ) -> String
  func sizingDecision(_ decision: SizingDecision) -> String
  /// That from some value on nothing changes.
  func saturation(_ scenario: String, from value: String, measure: String, futures: Int) -> String
  /// What the next step brings.
  func slope(_ scenario: String, from: String, to: String, gain: String, measure: String) -> String
  /// Whether people wait for a place at a value.
  func waits(_ scenario: String, at value: String, mean: String?) -> String
  /// That the load is held at the floor below which orientation widens.
  func heldAtFloor(_ scenario: String, at value: String, load: String, floor: String) -> String
  func sizingGuarantee(_ facts: SizingGuarantee) -> [String]
  func sizingReversal(_ scenario: String, harder: String, easier: String, against: Int, along: Int) -> String
}

/// What was decided of a value.
enum SizingDecision: String {
  case answer, meets, fails, undecided
}

/// What an answer's sentence is filled with.
struct SizingFact {
  var scenario: String
  /// The answer, or what does best.
  var value: String
  var goal: String
  var probability: String
  var evidence: String
  /// Both ends of the range.
  var range: (low: String, high: String)
  /// Whether the goal becomes easier with more.
  var isLarger: Bool
  /// The next harder value that was shown not to do, with how often it did.
  var bound: (value: String, evidence: String)?
  var undecided: [String]
  /// Futures of a value at most.
  var limit: String
  /// Where the lever stands now.
  var current: String?
}

/// What the guarantee is filled with.
struct SizingGuarantee {
  var probability: String
  var floor: String
  var confidence: String
  var error: String
  var limit: String
  var curveFutures: Int?
  var isCost: Bool
}

/// Headings of columns and other short texts of a sizing.
struct SizingNames {
  var kind: String
  var curveSection: String
  var triedSection: String
  var whySection: String
  var guaranteeSection: String
  var scenario: String
  var value: String
  var cost: String
  var probability: String
  var interval: String
  var futures: String
  var decision: String
  var mean: String
  var spread: String
  var triedCaption: String
  var curveCaption: String
  var probabilityCaption: String
  var whyCaption: String
  var sideBySideCaption: String
  var probabilityLine: String
  var probabilityBand: String
  var asked: String
  var answerMark: String
  var targetRule: String
  var atBound: String
  var atAnswer: String
  var atEnd: String
  var indicator: String
}
