public import Quantities

/// How good contracts are and how they are scored on the grid of the label's annexe 2.
///
/// Each item of the grid is met with a probability; how far professionals and contracts differ is a spread of its
/// log-odds. A body's level is its expected score out of 10, spreads included.
public struct QualityRules: Hashable, Sendable {
  /// Which contracts the département scores (FND-57).
  public enum Panel: String, CaseIterable, Hashable, Sendable {
    /// The five of each professional that the body drew and scored itself: R1.
    case same
    /// Five others of each professional: R2.
    case other
  }
  /// Spread between the professionals of a body, in log-odds.
  public var betweenProfessionals: Double
  /// Spread between the contracts of a professional, in log-odds.
  public var betweenContracts: Double
  /// Contracts scored of each professional: 5 (LAB-50, LAB-52).
  public var contractsPerProfessional: Int
  /// Which contracts the département scores.
  public var panel: Panel
  /// Probability that the body counts an item as met that is not, when it scores its own contracts (LAB-51).
  public var leniency: Share
  /// Probability that the département misjudges an item, either way.
  public var misjudged: Share
  /// Mean of the body, out of 10, from which the criterion is met: 8 (LAB-53).
  public var threshold: Double
  /// Points below ``threshold`` within which the meeting with the SLAI looks again (LAB-54).
  public var reviewMargin: Double
  /// Probability that the meeting with the SLAI counts an item as met that was not.
  public var restored: Share

  /// Makes quality rules; by default nobody errs and nothing is looked at again.
  public init(
    betweenProfessionals: Double = 0, betweenContracts: Double = 0, contractsPerProfessional: Int = 5,
    panel: Panel = .same, leniency: Share = 0, misjudged: Share = 0, threshold: Double = 8,
    reviewMargin: Double = 0, restored: Share = 0
  ) {
    self.betweenProfessionals = betweenProfessionals
    self.betweenContracts = betweenContracts
    self.contractsPerProfessional = contractsPerProfessional
    self.panel = panel
    self.leniency = leniency
    self.misjudged = misjudged
    self.threshold = threshold
    self.reviewMargin = reviewMargin
    self.restored = restored
  }
}
