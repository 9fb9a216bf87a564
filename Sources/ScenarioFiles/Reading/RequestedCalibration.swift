public import InsertionPolicy
internal import Quantities

/// What a scenario is to be fitted to, as a file says it.
public struct RequestedCalibration: Hashable, Sendable {
  /// A figure observed.
  public struct Figure: Hashable, Sendable {
    /// Identifier of the indicator, which the scenario has.
    public var indicator: String
    /// What was observed, in the indicator's unit.
    public var observed: Double
    /// Standard deviation of the observation, in the indicator's unit.
    public var uncertainty: Double
    /// Civil year of the period, or `nil` for the whole.
    public var year: Int?
    /// Identifier of a territory, or `nil` for the département.
    public var territory: String?
    /// Where it is published.
    public var published: String
  }

  /// A number to fit.
  public struct Parameter: Hashable, Sendable {
    /// Its dotted path.
    public var path: String
    /// The lowest value, or `nil` for that of the assumption at the path.
    public var low: Double?
    /// The highest value, or `nil` for that of the assumption at the path.
    public var high: Double?
    /// The step between values, or `nil` for any.
    public var step: Double?
  }

  /// The figures, in the order of the file.
  public var figures: [Figure]
  /// The numbers to fit, in the order of the file.
  public var parameters: [Parameter]

  /// Reads the figures of a table, `;` or `,`, one line for each.
  ///
  /// - Parameters:
  ///   - path: The file; its columns are those of `calibration.figures` in a scenario.
  ///   - scenario: Whose indicators, years and territories they name.
  ///   - files: Where files come from.
  /// - Returns: The figures, in the order of the lines.
  /// - Throws: ``ScenarioProblems`` with every problem found.
  public static func figures(
    inTable path: String, of scenario: Scenario, files: any FileProvider
  ) throws(ScenarioProblems) -> [Figure] {
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(of: path, limit: Limits.bytes)
    } catch {
      throw ScenarioProblems([Problem(place: Place(file: path), path: "", kind: .unreadable(reason: error.reason))])
    }
    let (table, unread) = Table.read(bytes, file: path)
    guard let table, unread.isEmpty else { throw ScenarioProblems(unread) }
    let (items, wrong) = table.items(Definitions.observedFigure.definition, file: path, path: "figures")
    guard wrong.isEmpty else { throw ScenarioProblems(wrong) }
    var checker = Checker(root: Node(content: .mapping([]), place: Place(file: path)), fileNames: [:])
    let figures = items.enumerated().compactMap { position, item -> Placed<Figure>? in
      let found = Definitions.observedFigure.read(&checker, item, path: "figures.\(position + 1)")
      return found.value.map { Placed(value: $0, mark: found.mark) }
    }
    let problems = checker.problems + problems(of: figures, in: scenario)
    guard problems.isEmpty else { throw ScenarioProblems(problems) }
    return figures.map(\.value)
  }

  /// What figures name that the scenario does not have.
  static func problems(of figures: [Placed<Figure>], in scenario: Scenario) -> [Problem] {
    guard !figures.isEmpty else { return [] }
    let indicators = IndicatorCatalogue(scenario).indicators.map(\.id)
    let territories = scenario.territories.map(\.id)
    var problems: [Problem] = []
    for figure in figures {
      if let id = figure.right(\.indicator), !indicators.contains(id.value) {
        let nearest = nearestSpelling(of: id.value, among: indicators)
        problems.append(Problem(.unknownIndicator(found: excerpt(id.value), nearest: nearest), at: id))
      }
      if let id = figure.right(\.territory), !territories.contains(id.value) {
        let kind = Problem.Kind.unknownIdentifier(
          found: excerpt(id.value), section: .territories, nearest: nearestSpelling(of: id.value, among: territories))
        problems.append(Problem(kind, at: id))
      }
      if let year = figure.right(\.year), !(scenario.firstDay.year...scenario.lastDay.year).contains(year.value) {
        let kind = Problem.Kind.dateOutsidePeriod(
          found: String(year.value), first: "\(scenario.firstDay)", last: "\(scenario.lastDay)")
        problems.append(Problem(kind, at: year))
      }
    }
    return problems
  }
}
