public import Experiments
public import InsertionPolicy

/// What is said of a calibration: the answer, the page, the tables.
public struct CalibrationReport: Sendable {
  /// What is fitted, beside its name.
  public struct Parameter: Hashable, Sendable {
    /// What the scenario says now; `nil` where it is not a number, such as a factor.
    public var standing: Double?

    /// Says what stands in the scenario.
    public init(standing: Double?) { self.standing = standing }
  }

  let calibration: Calibration
  let scenario: Scenario
  let identity: RunIdentity
  let standing: [Double?]
  /// The indicator of each figure.
  let indicators: [Indicator]

  /// Prepares to speak of a calibration.
  ///
  /// - Parameters:
  ///   - calibration: What was found.
  ///   - scenario: What was calibrated, as its file says it.
  ///   - parameters: One for each of the task, in order.
  ///   - identity: Which scenario and program it was.
  /// - Precondition: every figure is of an indicator of the scenario.
  public init(
    _ calibration: Calibration, of scenario: Scenario, parameters: [Parameter], _ identity: RunIdentity
  ) {
    self.calibration = calibration
    self.scenario = scenario
    self.identity = identity
    standing = parameters.map(\.standing)
    let catalogue = IndicatorCatalogue(scenario).indicators
    indicators = calibration.task.figures.map { figure in
      guard let indicator = catalogue.first(where: { $0.id == figure.measure.indicator }) else {
        preconditionFailure("The scenario has no indicator \(figure.measure.indicator).")
      }
      return indicator
    }
  }

  /// The page in one language.
  public func page(in language: Language) -> Report { CalibrationPage(subject: self, voice: Voice(language)).report }
}
