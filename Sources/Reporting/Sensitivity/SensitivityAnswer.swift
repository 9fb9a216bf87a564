public import Experiments
public import InsertionPolicy

/// What a study of a scenario's assumptions found, with the names of what was studied.
public struct SensitivityAnswer: Sendable {
  /// What was asked of every future.
  public struct Subject: Hashable, Sendable {
    /// The indicator.
    public var indicator: Indicator
    /// When.
    public var window: IndicatorCell.Window
    /// What was voted; `nil` where nothing was.
    public var target: Double?
    /// Which side reaches it.
    public var direction: Indicator.Direction

    /// Names what was asked.
    public init(
      indicator: Indicator, window: IndicatorCell.Window, target: Double?, direction: Indicator.Direction
    ) {
      self.indicator = indicator
      self.window = window
      self.target = target
      self.direction = direction
    }
  }

  /// A number that was moved.
  public struct Assumption: Hashable, Sendable {
    /// Where it stands; several paths joined by `+` where they were moved together.
    public var path: String
    /// The value of the file.
    public var value: Double
    /// The reason that the file gives; empty where it gives none.
    public var reason: String

    /// Names a number.
    public init(path: String, value: Double, reason: String) {
      self.path = path
      self.value = value
      self.reason = reason
    }
  }

  /// A number that could not be moved by itself.
  public struct Fixed: Hashable, Sendable {
    /// Where it stands.
    public var path: String
    /// Why.
    public var reason: Bilingual

    /// Names a number.
    public init(path: String, reason: Bilingual) {
      self.path = path
      self.reason = reason
    }
  }

  /// The scenario studied.
  public var scenario: Scenario
  /// What was asked of every future.
  public var subject: Subject
  /// What was moved, in the order of the study's parameters.
  public var assumptions: [Assumption]
  /// What could not be moved.
  public var fixed: [Fixed]
  /// What was found.
  public var study: SensitivityStudy
  /// Seed of the run.
  public var seed: UInt64
  /// Futures simulated.
  public var futures: Int

  /// Puts an answer together.
  ///
  /// - Precondition: there is an assumption per parameter.
  public init(
    scenario: Scenario, subject: Subject, assumptions: [Assumption], fixed: [Fixed], study: SensitivityStudy,
    seed: UInt64, futures: Int
  ) {
    precondition(
      assumptions.count == study.parameters.count,
      "\(assumptions.count) assumptions for \(study.parameters.count) parameters.")
    self.scenario = scenario
    self.subject = subject
    self.assumptions = assumptions
    self.fixed = fixed
    self.study = study
    self.seed = seed
    self.futures = futures
  }
}

/// What is said of a study, chosen from its numbers.
extension SensitivityAnswer {
  /// Parameters that move the answer, the strongest first.
  ///
  /// One counts as moving it where its strength is more than chance alone would show: the mean of as many absolute normal
  /// effects, and three of its standard errors, √(1 − 2/π) = 0.603 of a deviation each. Chosen: three, since dozens of
  /// parameters are looked at.
  var moving: [Int] {
    study.screening.order.filter { place in
      let effect = study.screening.effects[place]
      guard let strength = effect.strength, strength > 0 else { return false }
      guard let floor = effect.strengthOfChance, let chance = effect.chance else { return true }
      return strength > floor + 3 * 0.603 * chance / Double(effect.count).squareRoot()
    }
  }

  /// What each parameter would bring, of the probability where it varies beyond chance, else of the expected value.
  var information: (ofProbability: Bool, values: [InformationValue])? {
    guard let information = study.close?.information else { return nil }
    if !information.attainment.isEmpty { return (true, information.attainment) }
    return information.value.isEmpty ? nil : (false, information.value)
  }

  /// The parameters' places, the one most worth knowing first.
  var worthKnowing: [Int] {
    guard let values = information?.values else { return [] }
    return values.indices.sorted { (values[$0].share, -$0) > (values[$1].share, -$1) }
  }

  /// The parameter that is worth knowing first, where its part can be told from none.
  var mostWorth: Int? {
    guard let place = worthKnowing.first, let values = information?.values else { return nil }
    let value = values[place]
    return value.share > 0 && (value.interval?.lowerBound ?? 0) > 0 ? place : nil
  }
}
