internal import Experiments
internal import InsertionPolicy

extension EnglishWords {
  var labels: Labels {
    Labels(
      answer: "The answer in three sentences", answerOfExperiment: "The answer", targets: "The targets voted",
      target: "Target", year: "Year",
      month: "Month", territory: "Territory", programme: "Programme", departement: "Département",
      mean: "Mean", interval: "95% interval of the mean", low: "5% fall below", median: "Median",
      high: "5% rise above", band: "nine futures out of ten (5 to 95%)", medianLine: "median", meanLine: "mean",
      meanDot: "mean", spanLine: "nine futures out of ten (5 to 95%)", medianTick: "median", indicator: "Indicator",
      definition: "Definition", source: "Source", path: "In the scenario", value: "Value", reason: "Why",
      range: "Range", place: "File and line", finding: "Finding", question: "Question", reading: "Reading",
      meaning: "What it means here", item: "Item", assumptionsTable: "Assumptions: what nobody has published",
      factsTable: "Numbers taken from a source",
      readingsTable: "Where the texts contradict themselves, and the reading taken",
      methodTable: "Account of the simulation (STRESS-DES items)", definitionsTable: "Definitions of the indicators",
      dataTable: "See the numbers of this chart", noTarget: "no target", expectedHeading: "Expected",
      howToRead: "How to read these numbers", skip: "Skip to content", contents: "Contents", languageName: "English",
      chartsMissing: "The charts are not in this file: the chart engine was missing when it was written. Every number "
        + "stands in the tables.",
      noScript: "Charts need JavaScript. Every number stands in the tables.",
      footer: "Report written by Jalon. This file stands on its own and calls no network.",
      scrollable: "table, scroll if need be", number: "number",
      verdictKey:
        "The percentage and the bar say what share of the futures reaches the target; the line and the numbers beside "
        + "it, its 95% interval.",
      expectedKey: "Expected: the mean, then what nine futures out of ten stay within.",
      targetsInFull: "See the futures counted and the values expected", intervalOfShare: "95% interval:",
      forecast: "Jalon forecast")
  }

  var waitName: String { "Mean wait for a place" }
  var loadName: String { "Load per FTE" }
  var accompaniedName: String { "People accompanied" }
  var territoriesCaption: String { "Territories, whole period: mean, and nine futures out of ten" }
  var programmesCaption: String { "Programmes, whole period: mean, and nine futures out of ten" }
  var loadNote: String {
    "Each programme counts its load by its own rule (people followed at one time, started or followed in the year): "
      + "compare two different rules with care only."
  }
  func everything(_ count: Int) -> String {
    "The forecast gives \(count) indicators. Their values by year, month and territory are in the files indicators.csv "
      + "(spreadsheet) and results.json (programs), beside this report."
  }
  var programmeColumns: [String] {
    ["Started", "Accompanied on average", "Places", "FTE", "Load per FTE", "Wait (days)", "Positive exits"]
  }

  func themeCaption(_ theme: Indicator.Theme) -> String {
    let subject =
      switch theme {
      case .orientation: "Orientation"
      case .contracts: "First appointments and contracts (CER)"
      case .programmes: "Flows and file active"
      case .coverage: "Coverage"
      case .waits: "Waits"
      case .workload: "Workload"
      case .equity: "Differences between territories"
      case .money: "Money"
      case .label: "Label Référent RSA"
      }
    return "\(subject), by year: mean, and nine futures out of ten"
  }

  func provenance(total: Int, assumed: Int) -> String {
    "The scenario says where \(numbers.number(Double(total), decimals: 0)) numbers come from: \(total - assumed) from a "
      + "source, \(assumed) are assumptions. A wrong assumption makes a wrong result: those are what to discuss first."
  }

  var noProvenance: String { "This scenario does not say where its numbers come from." }
  var noReadings: String { "This scenario settles no contradiction." }
  var readingsIntroduction: String {
    "Where the texts contradict themselves or are silent, the scenario takes a reading and names it. Taking another is a "
      + "change of one line in the file."
  }

  func fewFutures(_ count: Int) -> String {
    "With only \(count == 1 ? "one future" : "\(count) futures"), what is said of “nine futures out of ten” is no more "
      + "than a hint: about a hundred are needed to establish it."
  }

  func interrupted(done: Int, of asked: Int) -> String {
    "Interrupted: \(done) futures of the \(asked) asked for. The intervals say so; resuming makes them narrower."
  }

  var howToRead: [String] {
    [
      "Each future is a complete story of the period, drawn at random by the same rules.",
      "Mean: what the futures give on average. Its 95% interval (Student) says how uncertain the number of futures leaves "
        + "that mean; it narrows as more are simulated.",
      "Nine futures out of ten: between the 5% and 95% quantiles. This is the chance of the real world; simulating more "
        + "does not narrow it.",
      "Probability of reaching a target: share of the futures that reach it, with its 95% Wilson interval. None of 200 "
        + "does not prove it impossible: the interval goes up to 1.9%.",
      "Verdict: almost certain if the whole interval is at 90% or more, likely if it is all above 50%, open if it holds "
        + "50%, unlikely if it is below, almost excluded if it is at 10% or less.",
      "These intervals speak of chance, not of ignorance: a wrong assumption does not show in them.",
    ]
  }

  func precisions(_ facts: [PrecisionFact]) -> String {
    let widths = precisionWidths(facts.filter(\.sides.isEmpty))
    let sides = facts.filter { !$0.sides.isEmpty }.map(sides)
    return ((widths.isEmpty ? [] : [widths]) + sides).joined(separator: " ")
  }

  /// On which side of the threshold asked for a target's probability lies.
  private func sides(_ fact: PrecisionFact) -> String {
    let found = fact.sides.map { side in
      "\(side.year) "
        + (side.isAbove.map { "\($0 ? "above" : "below") (\(side.interval))" } ?? "undecided (\(side.interval))")
    }
    let end =
      fact.isMet
      ? "until the interval of this probability had left \(fact.asked)"
      : "and the budget of futures ended before the interval of this probability had left \(fact.asked)"
    return "Futures were added \(StoppingRule.batch) at a time, \(end): probability of reaching the target for "
      + "“\(fact.name)”, \(found.joined(separator: "; ")). The interval holds at 95% however often it is looked at."
  }

  private func precisionWidths(_ facts: [PrecisionFact]) -> String {
    guard !facts.isEmpty else { return "" }
    let areMet = facts.allSatisfy(\.isMet)
    let found = facts.map { fact in
      (fact.isProbability ? "probability of reaching the target for “\(fact.name)”" : "“\(fact.name)”")
        + (fact.reached.isEmpty ? " not known yet" : " ±\(fact.reached)\(fact.isRelative ? " of the mean" : "")")
        + " (asked: ±\(fact.asked) at most\(areMet ? "" : fact.isMet ? ", met" : ", not met"))"
    }
    let (one, several) =
      areMet
      ? ("until this 95% interval was narrow enough", "until these 95% intervals were narrow enough")
      : (
        "and the run ended before this 95% interval was narrow enough",
        "and the run ended before these 95% intervals were all narrow enough"
      )
    return "Futures were added \(StoppingRule.batch) at a time, \(facts.count == 1 ? one : several): "
      + found.joined(separator: "; ") + "."
  }

  func method(_ facts: MethodFacts) -> [MethodItem] {
    let scenario = facts.scenario
    let precisions = facts.precisions.isEmpty ? "" : " " + precisions(facts.precisions)
    let stock = scenario.stock.reduce(0) { $0 + $1.people }
    let fte = scenario.structures.reduce(0) { $0 + ($1.posts.first?.fte ?? 0) }
    let items: [(String, String, String)] = [
      ("1.1", "Purpose", typeset(scenario.summary)),
      (
        "1.2", "Outputs",
        "\(facts.indicators) indicators, by year and over the period; by month and by territory where that makes sense."
      ),
      ("1.3", "Experiment", "One scenario; the targets voted are held against every future."),
      (
        "2.2", "Components",
        "\(scenario.territories.count) territories, \(scenario.programmes.count) programmes, "
          + "\(scenario.structures.count) structures, \(numbers.number(fte, decimals: 1)) FTE on the first day."
      ),
      (
        "2.5", "Entries",
        "People arriving at random (Poisson process), "
          + "\(numbers.number(scenario.arrivals.reduce(0) { $0 + $1.perYear }, decimals: 0)) a year in "
          + "\(scenario.arrivals.count) streams."
      ),
      ("3.1", "Sources", "\(facts.facts) numbers from a source, \(facts.assumptions) assumptions, listed above."),
      (
        "4.1", "Initial state",
        "\(numbers.number(Double(stock), decimals: 0)) people present on the first day, with their remaining times; no "
          + "warm-up is thrown away."
      ),
      (
        "4.2", "Run length",
        "Terminating simulation, \(period(scenario)). Continuous time, French working days and public holidays."
      ),
      (
        "4.3", "Replications",
        "\(numbers.number(Double(facts.replications), decimals: 0)) independent futures; quantiles by rank, probabilities "
          + "with Wilson intervals, means with Student intervals." + precisions
      ),
      ("5.1", "Software", "Jalon \(facts.identity.version), discrete-event simulation."),
      (
        "5.2", "Randomness",
        "Counter-based generator Philox 4x32; every draw is addressed by seed, future, purpose, person and rank. "
          + "Seed \(facts.seed)."
      ),
      (
        "5.3", "To reproduce",
        "Scenario “\(facts.identity.scenario)”, digest \(facts.identity.digest). The same scenario and seed give the same "
          + "bytes for any number of processors."
      ),
    ]
    return items.map { MethodItem(item: $0.0, title: $0.1, text: $0.2) }
  }
}
