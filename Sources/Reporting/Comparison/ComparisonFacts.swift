public import Experiments
public import InsertionPolicy

/// All that is said of options side by side, ready to be put into words.
public struct ComparisonFacts: Sendable {
  let comparison: OptionComparison
  let base: Scenario
  let shifts: [WaitShifts]
  let shiftReplications: Int
  let regret: RegretTable?
  let shocks: [Bilingual]
  let criterion: Indicator?
  let seed: UInt64
  let identity: RunIdentity

  /// Gathers what a comparison found.
  ///
  /// - Parameters:
  ///   - comparison: The options side by side, the base first.
  ///   - base: The base's scenario.
  ///   - shifts: By option held against the base, who waits longer and who less long; empty where nobody looked.
  ///   - shiftReplications: Futures behind the shifts.
  ///   - regret: What each shock makes regret; `nil` without shocks.
  ///   - shocks: Names of the shocks.
  ///   - criterion: What is regretted, or `nil` for the number of targets reached.
  ///   - seed: Seed of every draw.
  ///   - identity: Where the results come from.
  public init(
    comparison: OptionComparison, base: Scenario, shifts: [WaitShifts], shiftReplications: Int, regret: RegretTable?,
    shocks: [Bilingual], criterion: Indicator?, seed: UInt64, identity: RunIdentity
  ) {
    self.comparison = comparison
    self.base = base
    self.shifts = shifts
    self.shiftReplications = shiftReplications
    self.regret = regret
    self.shocks = shocks
    self.criterion = criterion
    self.seed = seed
    self.identity = identity
  }

  /// The page in one language.
  public func page(in language: Language) -> Report { ComparisonPage(facts: self, voice: Voice(language)).report }
}

/// What can be said of one option's target.
struct TargetMove {
  /// The cell's place in the comparison.
  var place: Int
  var target: Target
  /// By option held against the base.
  var attainments: [PairedAttainment]
  /// Whether some option makes it likelier or less likely, beyond chance.
  var isMoved: Bool
}

extension ComparisonFacts {
  /// Every target that can be reached or missed, in the order of the indicators and years.
  var targets: [TargetMove] {
    comparison.targets.enumerated().compactMap { place, target in
      guard let target, comparison.levels[0][place].attainment != nil else { return nil }
      let attainments = comparison.attainments.dropFirst().compactMap { $0[place] }
      return TargetMove(
        place: place, target: target, attainments: attainments,
        isMoved: attainments.contains { moves($0) != 0 })
    }
  }

  /// 1 where an option makes a target likelier beyond chance, −1 where less likely, 0 where nothing can be said.
  func moves(_ attainment: PairedAttainment) -> Int {
    guard let interval = comparison.confidence(of: attainment) else { return 0 }
    return interval.lowerBound > 0 ? 1 : interval.upperBound < 0 ? -1 : 0
  }

  /// Whether a difference can be told from none, all options read together.
  func isClear(_ difference: PairedEstimate) -> Bool {
    comparison.confidence(of: difference).map { !$0.contains(0) } ?? false
  }

  /// Cells of the whole département over the whole period that some option clearly changes: those of which one way is
  /// better before those of which neither is, and the most changed for their spread first.
  var moved: [Int] {
    comparison.cells.indices.filter { place in
      let cell = comparison.cells[place]
      return cell.window == .whole && cell.territory == nil
        && comparison.differences.dropFirst().contains { isClear($0[place]) }
    }.sorted { (rank($0), strength($1), $0) < (rank($1), strength($0), $1) }
  }

  private func rank(_ place: Int) -> Int {
    comparison.catalogue[comparison.cells[place].indicator].direction == .neutral ? 1 : 0
  }

  private func strength(_ place: Int) -> Double {
    let spread = comparison.levels[0][place].standardDeviation ?? 0
    return comparison.differences.dropFirst().map { differences in
      let change = differences[place].difference?.magnitude ?? 0
      return spread > 0 ? change / spread : change > 0 ? 1e9 : 0
    }.max() ?? 0
  }

  /// The middle of the variance ratios of one option over cells of the whole period in the whole département.
  func varianceRatio(_ option: Int) -> Double? {
    let ratios = comparison.cells.indices.compactMap { place in
      comparison.cells[place].territory == nil ? comparison.differences[option][place].varianceRatio : nil
    }.sorted()
    return ratios.isEmpty ? nil : ratios[ratios.count / 2]
  }

  /// What an option says otherwise than the base, of the numbers that have an origin: path, before, after.
  func changes(_ option: Int) -> [(path: String, before: String, after: String)] {
    let before = Dictionary(base.provenance.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first })
    let now = comparison.options[option].scenario.provenance
    let after = Set(now.map(\.path))
    return now.compactMap { entry in
      before[entry.path] == entry.value ? nil : (entry.path, before[entry.path] ?? "", entry.value)
    }
      + base.provenance.filter { !after.contains($0.path) }.map { ($0.path, $0.value, "") }
  }
}
