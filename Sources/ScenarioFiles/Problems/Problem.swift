public import InsertionPolicy

/// One thing to put right in a scenario's files, as data: ``sentence`` says it in French and English.
public struct Problem: Hashable, Sendable {
  /// Where it is.
  public var place: Place
  /// Dotted path of the value inside the scenario, such as `programmes.caf.load.ceiling`; empty for a whole file.
  public var path: String
  /// What is wrong.
  public var kind: Kind

  /// What is wrong and what would be right, as one sentence in each language, without the place.
  public var sentence: Bilingual { kind.sentence }

  /// Makes a problem.
  public init(place: Place, path: String = "", kind: Kind) {
    self.place = place
    self.path = path
    self.kind = kind
  }

  /// What is wrong with what was found and what would be right, told in both languages.
  ///
  /// Each kind is one function in an extension, named for what is wrong: its sentence stands there and nowhere else.
  public struct Kind: Hashable, Sendable {
    /// What kind of problem it is, such as `unknownKey`: the name of the function that made it.
    public let name: String
    /// What is wrong and what would be right, as one sentence in each language, without the place.
    public let sentence: Bilingual
    /// Whether nothing but a value is wrong: with another one in its place the scenario has the same parts.
    let isOfValue: Bool

    /// Whether a change leaves everything as it was.
    var isOfNoChange: Bool { ["changeChangesNothing", "scalesByOne"].contains(name) }

    init(_ sentence: Bilingual, isOfValue: Bool = false, of function: String = #function) {
      name = String(function.prefix { $0 != "(" })
      self.sentence = sentence
      self.isOfValue = isOfValue
    }

    init(_ fr: String, _ en: String, isOfValue: Bool = false, of function: String = #function) {
      self.init(Bilingual(fr: fr, en: en), isOfValue: isOfValue, of: function)
    }
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
  /// What is remarked, as one sentence in each language, without the place.
  public var sentence: Bilingual

  /// That a number about the world has neither source nor assumption.
  static func bareNumber(found: String, at place: Place, path: String) -> Self {
    Self(
      place: place, path: path,
      sentence: say(
        "\(quoted(found).fr) n'a ni source ni hypothèse ; écrivez {value: …, source: …}",
        "\(quoted(found).en) has neither source nor assumption; write {value: …, source: …}"))
  }
}
