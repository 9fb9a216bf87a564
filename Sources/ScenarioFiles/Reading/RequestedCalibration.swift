public import InsertionPolicy

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
    let (items, wrong) = table.items(Definitions.observedFigure, file: path, path: "figures")
    guard wrong.isEmpty else { throw ScenarioProblems(wrong) }
    var checker = Checker(root: Node(content: .mapping([]), place: Place(file: path)), fileNames: [:])
    let objects = items.enumerated().compactMap { position, item in
      checker.object(item, Definitions.observedFigure, path: "figures.\(position + 1)")
    }
    let problems = checker.problems + problems(of: objects, in: scenario)
    guard problems.isEmpty else { throw ScenarioProblems(problems) }
    return objects.map(Figure.init)
  }

  /// What figures name that the scenario does not have.
  static func problems(of figures: [CheckedObject], in scenario: Scenario) -> [Problem] {
    guard !figures.isEmpty else { return [] }
    let indicators = IndicatorCatalogue(scenario).indicators.map(\.id)
    let territories = scenario.territories.map(\.id)
    var problems: [Problem] = []
    for figure in figures {
      func report(_ key: String, _ kind: Problem.Kind) {
        problems.append(Problem(place: figure.place(of: key), path: joined(figure.path, key), kind: kind))
      }
      if case .text(let id)? = figure.values["indicator"], !indicators.contains(id) {
        report(
          "indicator",
          .unknownIndicator(found: excerpt(id), nearest: nearestSpelling(of: id, among: indicators)))
      }
      if case .text(let id)? = figure.values["territory"], !territories.contains(id) {
        report(
          "territory",
          .unknownIdentifier(
            found: excerpt(id), section: .territories, nearest: nearestSpelling(of: id, among: territories)))
      }
      if case .integer(let year)? = figure.values["year"],
        !(scenario.firstDay.year...scenario.lastDay.year).contains(year)
      {
        report(
          "year",
          .dateOutsidePeriod(found: String(year), first: "\(scenario.firstDay)", last: "\(scenario.lastDay)"))
      }
    }
    return problems
  }

  /// What `calibration:` of a document without problems says.
  init(_ object: CheckedObject) {
    figures = object.objects("figures").map(Figure.init)
    parameters = object.objects("parameters").map {
      Parameter(
        path: $0.text("path"), low: $0.optionalNumber("low"), high: $0.optionalNumber("high"),
        step: $0.optionalNumber("step"))
    }
  }
}

extension RequestedCalibration.Figure {
  /// Half the width of a 95 % interval of a normal number, in its standard deviations.
  private static let deviationsOfHalfWidth = 1.959963984540054

  fileprivate init(_ object: CheckedObject) {
    self.init(
      indicator: object.text("indicator"), observed: object.number("observed"),
      uncertainty: object.optionalNumber("uncertainty")
        ?? object.number("half_width") / Self.deviationsOfHalfWidth,
      year: object.optionalInteger("year"), territory: object.optionalText("territory"),
      published: object.text("published"))
  }
}
