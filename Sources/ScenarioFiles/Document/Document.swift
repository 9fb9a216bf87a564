internal import InsertionPolicy
internal import Quantities
internal import Stochastics

/// A complete file as it was read: the scenario, and what a file says in other words than a scenario has it.
struct Document {
  /// What a file says as the scenario has it; the rest is put in by ``made(provenance:)``.
  var scenario = Scenario(
    name: Definitions.nothing, summary: Definitions.nothing, firstDay: Definitions.someDay,
    lastDay: Definitions.someDay, territories: [], profiles: [], arrivals: [], programmes: [], structures: [])
  var format = Definitions.formatVersion
  var replications: Int?
  var precisions: [PrecisionRequest] = []
  var seed: Int?
  var variants: VariantsSection?
  var period = DayRange()
  var structures: [StructureLine] = []
  var hiring: [HiringStep] = []
  var budget: BudgetSection?
  var label: LabelSection?
  var reporting: [ReportWindow] = [.year]
  var matrix: [MatrixLine] = []
  var calibration: RequestedCalibration?
}

/// Some days, the first and the last included.
struct DayRange {
  var from = Definitions.someDay
  var to = Definitions.someDay

  /// The days, where they are in order.
  var days: ClosedRange<CivilDate> { from...max(from, to) }
}

/// A window of results.
enum ReportWindow: String, CaseIterable {
  case year, quarter
}

/// How well an indicator must be known, as an item of `precision` says it.
struct PrecisionRequest {
  var indicator = ""
  var halfWidth: Double?
  var percent: Double?
  var probability: Double?

  /// What must be known.
  var made: LoadedScenario.Precision {
    if let halfWidth { return .mean(indicator: indicator, halfWidth: halfWidth) }
    if let percent { return .relativeMean(indicator: indicator, percent: percent) }
    return .probability(indicator: indicator, halfWidth: probability ?? 0)
  }
}

/// What `variants` says, before levers are read.
struct VariantsSection {
  var replications = 50
  var levers: [String] = []
  var refusesEachBody = false
  var marginal: RequestedVariants.Marginal?
}

/// A structure's line, of which one structure is made for each programme.
struct StructureLine {
  var id = ""
  var name = ""
  var kind = Structure.Kind.ccas
  var territory = 0
  var work: [Structure.Work] = []
  /// A number, or the parts in which it is written; the same below.
  var fte = [0.0]
  var referents: [Double]?
  var places: [Double]?
  var isFixed = false
  var trained: Share?
  var quality: Double?
  var qualitySpread: Double?
  var filesOn: CivilDate?
  var isNew = false
  var replaces: Int?

  /// The programmes it works in, none for diagnostics and validations.
  var programmes: [Int] { work.compactMap { if case .programme(let position) = $0 { position } else { nil } } }
}

/// The FTE of a structure's line from a day on.
struct HiringStep {
  var structure = 0
  var from = Definitions.someDay
  var fte = [0.0]
}

/// Sessions spread over some months.
struct SpreadSessions {
  var perYear = 1
  var months: [Int] = []
}

/// The money of a convention, with its costs in a list of their own.
struct BudgetSection {
  var budget = Budget(
    name: Definitions.nothing, blocks: [], lines: [], execution: Definitions.someDay...Definitions.someDay,
    signedOn: Definitions.someDay, payments: [], settlement: Budget.Settlement(on: Definitions.someDay, issued: 0))
  var costs: [CostLine] = []
  var execution = DayRange()
}

/// What a line of the budget spends.
struct CostLine {
  /// On what occasion.
  enum Occasion: String, CaseIterable {
    case start
    case personMonth = "person_month"
    case placeMonth = "place_month"
    case fteMonth = "fte_month"
    case appointment, interview, dates
    case spreadOverExecution = "spread_over_execution"

    /// Whether it is about a programme.
    var isOfProgramme: Bool { ![.interview, .dates, .spreadOverExecution].contains(self) }
    /// Whether it is about one person, so that the amount may differ from one to the next.
    var isPersonal: Bool { [.start, .personMonth, .appointment, .interview].contains(self) }
    /// Whether it is a sum that no programme's event sets off.
    var isSum: Bool { [.dates, .spreadOverExecution].contains(self) }
  }
  var line = 0
  var occasion = Occasion.interview
  var programme: Int?
  var amount = Euros.zero
  var spread: Law?
  var aboveFTE = FTE.zero
  var dates: [CivilDate]?
  var times = 1
}

/// The team that decides on applications.
struct InstructionTeam {
  var agents = 1
  var contractsPerDay = 1.0
  var daysPerDossier = WorkingDays.zero
}

/// The label, before the lines of structures make bodies; until then a decision names the line of its structure.
struct LabelSection {
  var rules = LabelRules(
    bodies: [], training: Definitions.training.blank, quality: QualityRules(),
    procedure: Definitions.labelProcedure.blank, cutOff: Definitions.cutOff.blank)
  var exemptKinds: [Structure.Kind] = [.caf, .slai, .platform, .departement, .franceTravail]
  var defaultQuality: Double?
  var defaultQualitySpread = 0.0
  /// Lines of structures on which every decision is negative.
  var refused: [Int] = []

  /// Whether a structure's line needs the label: its kind is not exempt and it accompanies people.
  func isNeeded(by line: StructureLine) -> Bool {
    !exemptKinds.contains(line.kind) && !line.programmes.isEmpty
  }
}

/// A row of the matrix, with the target that it may promise.
struct MatrixLine {
  var row = ""
  var group = ""
  var groupInEnglish: String?
  var name = ""
  var nameInEnglish: String?
  var indicator: String?
  var reason: String?
  var reasonInEnglish: String?
  var target: Double?
  var direction: Indicator.Direction?
  var year: Int?
  var source: String?
}
