internal import Stochastics

/// Which assumptions drive an answer, how much of its spread is ignorance, and which datum to collect first.
///
/// All assumptions are screened; those that move the answer most are looked at closely, at both ends of their range and
/// by their part of the variance; and all are drawn together, to tell ignorance from chance.
public struct SensitivityStudy: Hashable, Sendable {
  /// How much is asked for.
  public struct Design: Hashable, Sendable {
    /// Of the screening.
    public var screening: MorrisScreening.Design
    /// How many parameters are looked at closely; 0 for a screening and nothing else.
    public var kept: Int
    /// Of the indices of those kept.
    public var indices: SobolIndices.Design
    /// Of the futures under parameters drawn together.
    public var nested: NestedSample.Design
    /// Futures of every point of the tornado.
    public var tornado: Int

    /// Asks for a study.
    public init(
      screening: MorrisScreening.Design = .init(), kept: Int = 5, indices: SobolIndices.Design = .init(),
      nested: NestedSample.Design = .init(), tornado: Int = 50
    ) {
      self.screening = screening
      self.kept = kept
      self.indices = indices
      self.nested = nested
      self.tornado = tornado
    }

    /// Futures that a study of some parameters takes, at most.
    public func trials(of parameters: Int) -> Int {
      let kept = min(kept, parameters)
      guard kept > 0 else { return screening.trials(of: parameters) }
      return screening.trials(of: parameters) + indices.trials(of: kept) + nested.trials + tornado * (2 * kept + 1)
    }
  }

  /// What each parameter would bring if it were known.
  public struct Information: Hashable, Sendable {
    /// Of the variance of the expected value; none where it does not vary beyond chance.
    public var value: [InformationValue]
    /// Of the variance of the probability of the goal; none where it does not vary beyond chance, and without a goal.
    public var attainment: [InformationValue]
  }

  /// What is looked at closely, after the screening.
  public struct Close: Hashable, Sendable {
    /// The parameters looked at, the strongest first.
    public var kept: [Int]
    /// The ends of their ranges.
    public var tornado: Tornado
    /// Their part of the variance.
    public var indices: SobolIndices
    /// Futures under all parameters drawn together.
    public var nested: NestedSample
    /// The spread of these futures; `nil` where too few could tell.
    public var spread: SpreadOfFutures?
    /// The probability of the goal; `nil` without a goal.
    public var probability: UncertainProbability?
    /// What each of all parameters would bring if it were known.
    public var information: Information
  }

  /// What was asked for.
  public let design: Design
  /// The parameters.
  public let parameters: [Parameter]
  /// What was asked of every future.
  public let inquiry: Inquiry
  /// What each parameter moves.
  public let screening: MorrisScreening
  /// What is looked at closely; `nil` after a screening and nothing else.
  public let close: Close?

  /// Does a study.
  ///
  /// - Parameters:
  ///   - parameters: The laboratory's levers, at least one.
  ///   - inquiry: What is asked of every future.
  ///   - design: How much.
  ///   - resampling: How intervals are drawn; its seed draws all designs.
  ///   - laboratory: Where the futures are simulated.
  /// - Throws: ``Interrupted``.
  public init<Place: Laboratory>(
    _ parameters: [Parameter], _ inquiry: Inquiry, _ design: Design = Design(), resampling: Resampling,
    in laboratory: inout Place
  ) throws(Interrupted) {
    self.design = design
    self.parameters = parameters
    self.inquiry = inquiry
    laboratory.expect(design.trials(of: parameters.count))
    let screening = try MorrisScreening(
      parameters, inquiry, design.screening, resampling: resampling, in: &laboratory)
    self.screening = screening
    guard design.kept > 0 else {
      close = nil
      return
    }
    let kept = Array(screening.order.prefix(design.kept))
    laboratory.expect(design.trials(of: parameters.count) - design.screening.trials(of: parameters.count))
    let tornado = try Tornado(
      of: kept, among: parameters, inquiry, replications: design.tornado, in: &laboratory)
    laboratory.expect(design.indices.trials(of: kept.count) + design.nested.trials)
    let indices = try SobolIndices(
      of: kept, among: parameters, inquiry, design.indices, resampling: resampling, in: &laboratory)
    laboratory.expect(design.nested.trials)
    let nested = try NestedSample(parameters, inquiry, design.nested, seed: resampling.seed, in: &laboratory)
    close = Close(
      kept: kept, tornado: tornado, indices: indices, nested: nested, spread: SpreadOfFutures(nested.values),
      probability: nested.attainments.flatMap { UncertainProbability($0) },
      information: Information(
        value: InformationValue.each(levels: nested.levels, groups: nested.values, resampling: resampling),
        attainment: nested.attainments.map {
          InformationValue.each(levels: nested.levels, groups: $0, resampling: resampling)
        } ?? []))
  }
}
