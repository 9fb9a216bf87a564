public import InsertionPolicy

/// One of the scenarios that a comparison holds side by side.
public struct PolicyOption: Sendable {
  /// Short name used in files, unique in a comparison.
  public var id: String
  /// Name on screen.
  public var name: Bilingual
  /// What is simulated.
  public var scenario: Scenario

  /// Makes an option.
  public init(id: String, name: Bilingual, scenario: Scenario) {
    self.id = id
    self.name = name
    self.scenario = scenario
  }
}

/// Options side by side, the first being what the others are held against, each future of all under the same chance.
public struct OptionComparison: Sendable {
  /// The options, the base first.
  public let options: [PolicyOption]
  /// The base's indicators.
  public let catalogue: [Indicator]
  /// What is compared, cells of the base's catalogue.
  public let cells: [IndicatorCell]
  /// By cell, the base's target, if one was voted.
  public let targets: [Target?]
  /// Futures of each option.
  public let replications: Int
  /// By option, by cell: what its own futures say.
  public let levels: [[Estimate]]
  /// By option, by cell: the option less the base, future by future; of the base itself nothing.
  public let differences: [[PairedEstimate]]
  /// By option, by cell: how much more often the target is reached; `nil` where none was voted, and for the base.
  public let attainments: [[PairedAttainment?]]
  /// By option: how many of the targets a future reaches.
  public let reached: [Estimate]
  /// By option: targets reached by the option less those by the base, future by future; of the base itself nothing.
  public let reachedDifferences: [PairedEstimate]

  private let goals: [Goal]

  /// Holds options side by side.
  ///
  /// - Parameters:
  ///   - options: At least one; the first is the base.
  ///   - catalogue: The base's indicators.
  ///   - cells: Cells of the base's catalogue, in the order of the values.
  ///   - values: By option, by future, one value per cell.
  /// - Precondition: Every option has as many futures, and every future as many values as there are cells.
  public init(
    _ options: [PolicyOption], catalogue: [Indicator], cells: [IndicatorCell], values: [[[Double?]]]
  ) {
    precondition(!options.isEmpty && options.count == values.count, "Each option has its futures.")
    let base = options[0].scenario
    let targets = cells.map { base.target(for: catalogue[$0.indicator], in: $0) }
    let goalOf = cells.indices.map { place in
      targets[place].flatMap { Goal($0, of: catalogue[cells[place].indicator], at: place) }
    }
    let goals = goalOf.compactMap(\.self)
    var ranks = QuantileRanks()
    levels = values.map { rows in
      cells.indices.map { place in
        Estimate(
          from: rows.map { $0[place] }, target: targets[place]?.value,
          direction: goalOf[place]?.direction ?? catalogue[cells[place].indicator].direction, ranks: &ranks)
      }
    }
    differences = values.indices.map { option in
      option == 0
        ? []
        : cells.indices.map { place in
          PairedEstimate(
            cell: cells[place], base: values[0].map { $0[place] }, variant: values[option].map { $0[place] })
        }
    }
    attainments = values.indices.map { option in
      option == 0
        ? []
        : goalOf.map { goal in
          goal.map { goal in
            PairedAttainment(
              base: values[0].map { goal.isReached(by: $0) }, option: values[option].map { goal.isReached(by: $0) })
          }
        }
    }
    let counts = values.map { rows in rows.map { row in Double(goals.count { $0.isReached(by: row) == true }) } }
    reached = counts.map { Estimate(from: $0.map { $0 }) }
    let nothing = IndicatorCell(indicator: 0, window: .whole, territory: nil)
    reachedDifferences = counts.indices.dropFirst().map {
      PairedEstimate(cell: nothing, base: counts[0], variant: counts[$0])
    }
    self.goals = goals
    self.options = options
    self.catalogue = catalogue
    self.cells = cells
    self.targets = targets
    replications = values[0].count
  }

  /// How many of the base's targets a future reaches, of the values of its cells.
  public func targetsReached(by values: [Double?]) -> Int { goals.count { $0.isReached(by: values) == true } }

  /// How many targets there are that can be reached or missed.
  public var targetCount: Int { goals.count }

  /// How many options are held against the base: as many differences are read together.
  public var alternatives: Int { options.count - 1 }

  /// The interval of a difference that holds together with those of the other options, at 95 % (Bonferroni).
  public func confidence(of difference: PairedEstimate) -> ClosedRange<Double>? {
    difference.confidence(among: max(alternatives, 1))
  }

  /// The interval of a difference of probabilities that holds together with those of the other options, at 95 %.
  public func confidence(of attainment: PairedAttainment) -> ClosedRange<Double>? {
    attainment.confidence(among: max(alternatives, 1))
  }
}
