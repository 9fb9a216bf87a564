/// Whether some value of the parameters gives back all figures, and which figures exclude one another.
public struct Agreement: Hashable, Sendable {
  /// Two figures that no value of the parameters gives back together.
  public struct Conflict: Hashable, Sendable {
    /// Places of the two figures, the first below the second.
    public var figures: [Int]
    /// How far off the worse of the two is where both are met best, in combined standard deviations.
    public var gap: Double
    /// For each of the two, how far off it can be brought alone.
    public var alone: [Double]

    /// Makes a conflict.
    public init(figures: [Int], gap: Double, alone: [Double]) {
      self.figures = figures
      self.gap = gap
      self.alone = alone
    }
  }

  /// How far off the worst figure is at the point that suits all best, in combined standard deviations.
  public var gap: Double
  /// How far off each figure is at that point, signed: above 0 where futures give more than was observed.
  public var residuals: [Double]
  /// Figures that no value of the parameters brings near what was observed, whatever the others: the model, its ranges or
  /// the figure is wrong.
  public var outOfReach: [Int]
  /// Pairs of figures that can each be met but not together.
  public var conflicts: [Conflict]
  /// How often figures that agree would lie as far off by chance; `nil` where it is not computed.
  public var probability: Double?

  /// How far off a figure may be before it is said not to be met.
  ///
  /// Chosen: a figure is off by as much by chance once in twenty times.
  public static let threshold = 2.0

  /// Whether one value of the parameters meets all figures.
  public var isWhole: Bool { gap <= Agreement.threshold }
}
