public import Stochastics

/// One thing to put right in a scenario's files, as data: ``sentence`` says it in French and English.
public struct Problem: Hashable, Sendable {
  /// Where it is.
  public var place: Place
  /// Dotted path of the value inside the scenario, such as `programmes.caf.load.ceiling`; empty for a whole file.
  public var path: String
  /// What is wrong.
  public var kind: Kind

  /// Makes a problem.
  public init(place: Place, path: String = "", kind: Kind) {
    self.place = place
    self.path = path
    self.kind = kind
  }

  /// What is wrong, with what was found and what would be right.
  public enum Kind: Hashable, Sendable {
    // The file.
    /// The file cannot be read; the reason is the system's.
    case unreadable(reason: String)
    /// A limit is passed.
    case tooLarge(Limit, limit: Int)
    /// The bytes are not text: invalid UTF-8 or control characters.
    case notText
    /// There is nothing in the file.
    case empty
    /// The text is not YAML; the detail is the parser's, in English.
    case notYAML(detail: String)
    /// Legal YAML that scenarios do without.
    case unsupportedYAML(Feature)
    /// A version of the format that this program does not read.
    case wrongVersion(found: String)

    // Keys.
    /// A key stands twice in one mapping.
    case duplicateKey(String, firstLine: Int)
    /// A key that means nothing here.
    case unknownKey(String, nearest: String?, known: [String])
    /// A key that must be there is not.
    case missingKey(String)
    /// Of these keys exactly one must stand here.
    case notExactlyOne(of: [String], found: [String])
    /// A file that extends another may only change it.
    case belongsInChange(key: String)

    // Values.
    /// A value of the wrong shape or nature.
    case wrongType(found: Found, expected: Expected)
    /// Text where a number must stand; the suggestion is the number it seems to mean.
    case notANumber(found: String, suggestion: String?)
    /// A number outside its bounds.
    case outOfRange(found: Double, low: Double?, high: Double?, excludesLow: Bool = false)
    /// Text where an amount of money must stand.
    case notAnAmount(found: String)
    /// An amount with more than two decimals, or whose thousands are grouped by commas or points.
    case tooManyDecimals(found: String)
    /// A unit that contradicts the key.
    case wrongUnit(found: String, expected: [String])
    /// A word that is none of those allowed.
    case unknownWord(found: String, nearest: String?, known: [String])
    /// Not a date written YYYY-MM-DD, or not a day of the calendar.
    case notADate(found: String)
    /// A list of the wrong length.
    case wrongCount(found: Int, low: Int, high: Int)
    /// Shares that must sum to one do not.
    case sharesDoNotSum(found: Double)
    /// A probability law whose parameters make no law.
    case impossibleLaw(law: String, LawError)

    // Origins.
    /// A number with both a source and an assumption, or with a value and neither.
    case notOneOrigin(found: [String])
    /// An assumption without the range in which the value may lie.
    case assumptionWithoutRange
    /// A range that does not contain its value.
    case rangeMissesValue(value: Double, low: Double, high: Double)
    /// No such row in the catalogue of facts; the highest number of the family where the family exists.
    case unknownFact(found: String, highest: String?)

    // Names.
    /// An id that is not spelled with `a-z`, `0-9`, `-` and `_`.
    case badIdentifier(found: String)
    /// A programme's id that means something else already, in files or among indicators.
    case reservedIdentifier(String)
    /// An id that is already taken in its section.
    case duplicateIdentifier(String, first: Place)
    /// An id that names nothing in its section.
    case unknownIdentifier(found: String, section: Section, nearest: String?)
    /// An indicator that the catalogue does not have.
    case unknownIndicator(found: String, nearest: String?)
    /// The probability of reaching a target is to be known, and none is promised that can be reached or missed.
    case nothingPromised(indicator: String)
    /// A programme whose places are counted has no structure to offer them.
    case programmeWithoutStructure(programme: String)
    /// Work that the scenario needs is done by no structure.
    case workWithoutStructure(work: String)
    /// The scenario sends people or work to a step that it does not define.
    case needsSection(key: String, becauseOf: String)

    // Dates.
    /// A date outside the scenario's period.
    case dateOutsidePeriod(found: String, first: String, last: String)
    /// An end before its start.
    case datesOutOfOrder(from: String, to: String)

    // Extending.
    /// Files that extend each other in a circle.
    case circularExtends(chain: [String])
    /// A change whose path leads nowhere.
    case changeNamesNothing(path: String, missing: String, nearest: String?)
    /// A change that sets what is already there.
    case changeChangesNothing(path: String, value: String)
    /// Changes with nothing to change.
    case changeWithoutExtends(key: String)
    /// Nothing, added to a list.
    case addsNothing(path: String)
    /// Something added to what is no list.
    case addsToNoList(path: String)
    /// A factor is for something that has no number.
    case scalesNoNumber(path: String)
    /// A factor of 1 changes nothing.
    case scalesByOne(path: String)

    // Levers.
    /// A lever that does not extend the file which names it.
    case leverOfAnother(base: String)
    /// A lever whose scenario is that of the file which names it.
    case leverChangesNothing
    /// A lever that changes the days simulated or the seed.
    case leverChangesRun(key: String)

    // Tables.
    /// A column that means nothing in this table.
    case unknownColumn(String, nearest: String?, known: [String])
    /// A column that must be there is not.
    case missingColumn(String)
    /// A column stands twice.
    case duplicateColumn(String, first: Int)
    /// A line with more or fewer cells than the header has.
    case raggedLine(found: Int, expected: Int)
    /// A quoted cell that is not closed, or that has text after its closing quote.
    case badQuote

    // The budget.
    /// A counterpart that is valued beyond the département's credits of its line.
    case valuedAboveCredits(valued: String, credits: String)
    /// A key that says nothing beside the occasion on which money is spent.
    case notOnThisOccasion(key: String, occasion: String)
    /// A law of amounts whose mean is not the amount.
    case meanIsNotTheAmount(mean: Double, amount: String)
    /// A line with credits that nothing spends.
    case lineWithoutCost(line: String)

    // The matrix of indicators.
    /// The name of a row that is not spelled with letters, digits, `-` and `_`, several joined by `+`.
    case badRowName(found: String)
    /// A target that says something else than another one of the same indicator and year.
    case contradictsTarget(indicator: String, found: Double, standing: Double, first: Place)

    // The label.
    /// A date that should come after another one.
    case notAfter(found: String, other: String)
    /// A name that stands where only another one may.
    case namesItself(String)
    /// New structures that replace each other in a circle.
    case circularReplacement(chain: [String])
    /// A structure that does not need the label, where one that does is meant.
    case needsNoLabel(structure: String)
    /// A structure that needs the label and never has a référent.
    case bodyWithoutReferent(structure: String)
    /// No structure needs the label.
    case labelWithoutBody
    /// A decision that cannot follow what was decided before; what could follow.
    case impossibleDecision(found: String, after: String?, possible: [String])
  }

  /// What may not grow without bound.
  public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// Bytes of one file.
    case bytes
    /// Values nested in each other.
    case depth
    /// Values in one file, aliases counted as often as they are used.
    case values
    /// Columns of a table.
    case columns
    /// Files that extend each other.
    case files
    /// Lines under one `change`.
    case changes
    /// Flows of arrivals: streams times territories.
    case flows
    /// Years simulated.
    case years
  }

  /// Parts of YAML that scenarios do without.
  public enum Feature: String, Hashable, Sendable, CaseIterable {
    /// A tag such as `!!str`.
    case tag
    /// More than one document in a file.
    case severalDocuments
    /// A key that is a list or a mapping.
    case compositeKey
    /// An alias to an anchor that is not defined before it.
    case unknownAlias
  }

  /// What was found in place of something else.
  public enum Found: Hashable, Sendable {
    /// Nothing at all.
    case nothing
    /// A single value, as written.
    case scalar(String)
    /// A list.
    case list
    /// A mapping of keys to values.
    case mapping
  }

  /// What would have been right.
  public enum Expected: String, Hashable, Sendable, CaseIterable {
    /// One nature of value each.
    case number, integer, money, boolean, text, bilingualText, date, word, identifier, law, list, mapping, path
  }

  /// The parts of a scenario whose items are named by an id.
  public enum Section: String, Hashable, Sendable, CaseIterable {
    /// One section each.
    case territories, attributes, profiles, arrivals, programmes, structures, modules, blocks, lines
  }
}

/// Every problem of a scenario's files, in the order of files and lines.
public struct ScenarioProblems: Error, Hashable, Sendable {
  /// The problems, never empty, sorted by file, line and column.
  public let problems: [Problem]

  /// Sorts the problems and drops repetitions; the order of equals is the order found.
  ///
  /// - Precondition: there is at least one.
  public init(_ found: [Problem]) {
    precondition(!found.isEmpty, "ScenarioProblems needs at least one problem, got none.")
    var seen: Set<Problem> = []
    problems = found.enumerated().filter { seen.insert($0.element).inserted }
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }
}

/// Something that a reader should know about a scenario that is otherwise right.
public struct Remark: Hashable, Sendable {
  /// Where it is.
  public var place: Place
  /// Dotted path of the value inside the scenario.
  public var path: String
  /// What is remarked.
  public var kind: Kind

  /// What is remarked.
  public enum Kind: Hashable, Sendable {
    /// A number about the world with neither source nor assumption.
    case bareNumber(found: String)
  }

  /// Makes a remark.
  public init(place: Place, path: String, kind: Kind) {
    self.place = place
    self.path = path
    self.kind = kind
  }
}
