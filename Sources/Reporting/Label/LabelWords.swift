internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// What the report says of the label, in one language.
protocol LabelWords {
  var labelNames: LabelNames { get }
  /// A day in full, such as *1er juillet 2026*.
  func date(_ date: CivilDate) -> String
  /// A month in few characters, for the heading of a row.
  func shortMonth(_ window: IndicatorCell.Window) -> String
  /// What the line at a day stands for.
  func exclusivity(_ date: String) -> String
  /// Several names in a sentence.
  func listed(_ parts: [String]) -> String
  /// A window in a sentence, such as *en 2027*.
  func inPeriod(_ window: IndicatorCell.Window) -> String
  /// Both ends of an interval in a sentence, such as *de 80 à 160*.
  func interval(_ range: String) -> String

  // The five sentences.
  /// The first of them where it stands among others: it says what it is about.
  func labelled(_ sentence: String) -> String
  func shortage(_ fact: ShortageFact) -> String
  /// Said instead where no future has anybody without a place.
  func noShortage(after date: String, _ futures: Int) -> String
  func transfers(displaced: String, spread: String?, transferred: String, wait: String?) -> String
  func held(_ month: String, bodies: String, spread: String?, referents: String, places: String) -> String
  func heaviest(_ body: String, _ territory: String?, displaced: String, spread: String?, chance: String?) -> String
  func mostCritical(_ body: String, _ territory: String?, _ period: String, change: LabelChange, chance: String?)
    -> String
  func bestLever(_ name: String, _ period: String, change: LabelChange) -> String
  func noClearLever(_ count: Int, _ period: String) -> String
  func trained(_ month: String, share: String, spread: String?) -> String

  // Places.
  func tilesFinding(_ month: String, likely: Int, of territories: Int) -> String
  func tilesFinding(_ month: String, chance: String) -> String
  func frame(_ month: String) -> String
  /// What a reader who does not see a tile is told of its chance.
  func chanceInWords(_ verdict: Verdict) -> String
  func levelMeaning(_ verdict: Verdict) -> String

  // People.
  func transfersFinding(_ total: String, month: String, mean: String) -> String
  func overMonthsByTerritory(_ name: String) -> String
  func alternative(bars name: String, month: String, mean: String) -> String

  // Structures and levers.
  func structuresFinding(_ body: String, _ amount: String, isCriticality: Bool, period: String) -> String
  func structuresSubject(_ shown: Int, of count: Int, isCriticality: Bool, period: String) -> String
  func structuresCaption(_ shown: Int, of count: Int, period: String) -> String
  func alternative(values name: String, _ values: [(name: String, text: String)]) -> String
  func lever(_ name: String, _ period: String, gap: LabelChange, displaced: LabelChange) -> String
  func leversFinding(_ clear: Int, of count: Int, _ period: String) -> String
  func leversSubject(_ period: String) -> String
  func leversCaption(_ count: Int) -> String
  /// Between the signed ends of an interval.
  var toBetweenSigns: String { get }
  func leversNote(_ count: Int) -> String
  func criticalityNote(_ count: Int, _ period: String) -> String

  // The procedure.
  func trainingFinding(_ total: String, month: String, mean: String) -> String
  func funnelFinding(_ bodies: Int, grants: String, moratoria: String, refusals: String) -> String
}

/// Where and when most people are without a place.
struct ShortageFact {
  var month: String
  /// In the département.
  var people: String
  var spread: String?
  /// The territory hit hardest and its people; `nil` where there is one territory.
  var place: (name: String, people: String)?
  var chance: String?
  var interval: String?
  /// The month before places close, and the people without a place in it; `nil` where the period begins later.
  var before: (month: String, people: String)?
}

/// What a variant changes, ready for a sentence.
enum LabelChange: Hashable {
  /// More or fewer, by a number of a unit and within an interval, both without a sign.
  case clear(number: String, unit: String, range: String, isMore: Bool)
  /// The interval holds no change; its ends with their signs.
  case unclear(range: String)
  /// The same in every future.
  case none
  /// Too few futures, or no such figure.
  case unknown
}

/// Short texts on the label: headings of columns, steps, names of sheets.
struct LabelNames {
  var chance: String
  var chanceInterval: String
  var shortGap: String
  var gapLow: String
  var gapHigh: String
  var fteMissing: String
  var tilesSubject: String
  var chooseMonth: String
  var chosenMonths: String
  var monthsCaption: String
  var detailCaption: String
  var people: String
  var transferred: String
  var toTransfer: String
  var transfersSubject: String
  var transfersCaption: String
  var body: String
  var posts: String
  var atCutOff: String
  var atEnd: String
  var displaced: String
  var criticality: String
  var lever: String
  /// People to transfer, people without a place, months of shortage and posts missing, as headings.
  var leverFigures: [String]
  var base: String
  var unchanged: String
  var step: String
  var subject: String
  var funnelSubject: String
  /// Applications, moratoria, second applications, grants, refusals, appeals and appeals won, as steps.
  var steps: [String]
  /// The same and labels withdrawn, renewed, missions ended and dossiers at the limit, as headings.
  var decisions: [String]
  var decisionsCaption: String
  var trainingSubject: String
  var intervalEnds: (low: String, high: String)
  var pairedInterval: String
  var meanChange: String
  var allStructures: String
  // Sheets.
  var places: String
  var structures: String
  var levers: String
  var change: String
  var changeLow: String
  var changeHigh: String
}
