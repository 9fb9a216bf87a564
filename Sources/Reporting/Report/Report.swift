/// What is said of a run in one language: sentences, tables and charts, ready to be shown anywhere.
///
/// A report has wording and no arithmetic: every figure in it stands in the forecast, chosen and rounded.
public struct Report: Hashable, Sendable {
  /// Language of every text.
  public var language: Language
  /// What the page is, where it is no forecast of one scenario, such as *Comparison*; `nil` for a forecast.
  public var kind: String? = nil
  /// Name of the scenario.
  public var title: String
  /// What the scenario represents.
  public var summary: String
  /// Period simulated, number of futures and seed.
  public var run: String
  /// The answer in three sentences: are the targets reached, which is furthest off, where and when people are without
  /// référent.
  public var answer: [String]
  /// What became of the precisions that the run had to reach; empty where there were none.
  public var precision: String
  /// Each target voted, year by year.
  public var targets: TargetTable
  /// What follows of the label, in five sentences, the first among ``answer`` too; empty where there is no label.
  public var label: [String] = []
  /// What becomes of the money, in sentences, the first among ``answer`` too where there is no label; empty where there
  /// is no budget.
  public var money: [String] = []
  /// What follows, in order.
  public var sections: [Section]

  /// A part of the report with a heading of its own.
  public struct Section: Hashable, Sendable {
    /// Short name for links, the same in every language.
    public var id: String
    /// Heading.
    public var title: String
    /// What stands below it.
    public var blocks: [Block]
  }

  /// A piece of a section.
  public enum Block: Hashable, Sendable {
    /// What a part of the report comes down to.
    case lead(String)
    /// A paragraph.
    case text(String)
    /// What a reader should not overlook.
    case note(String)
    /// A list of sentences.
    case list([String])
    /// A table that is always shown.
    case table(Table)
    /// A table that is folded under its caption.
    case folded(Table)
    /// A chart with its table.
    case chart(Chart)
    /// A map with its table.
    case tiles(TileMap)
  }

  /// A table, whose first column heads its rows.
  public struct Table: Hashable, Sendable {
    /// What the table shows.
    public var caption: String
    /// Headings of the columns.
    public var columns: [Column]
    /// One list of cells a row, as many as columns.
    public var rows: [[Cell]]
    /// Rows under headings of their own, in order; none where the rows are one list.
    public var groups: [RowGroup] = []
    /// Whether it is read as a picture: whole, its rows and columns close together.
    public var isDense = false
    /// Rows that sum up others, by their place, set apart from them.
    public var sums: [Int] = []
  }

  /// A heading with the rows of a table below it.
  public struct RowGroup: Hashable, Sendable {
    /// Text of the heading.
    public var title: String
    /// How many rows stand below it, at least 1.
    public var count: Int
  }

  /// Heading of a column.
  public struct Column: Hashable, Sendable {
    /// Text of the heading.
    public var title: String
    /// Whether its cells are numbers, to be set to the right.
    public var isNumber: Bool
  }

  /// A cell of a table.
  public struct Cell: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// A second, smaller line, or empty.
    public var detail: String
    /// Which figure of the run it shows, if it shows one.
    public var figure: Figure?
    /// How likely what it shows is, told by a shape beside its number; `nil` for other numbers.
    public var level: Verdict?
    /// Whether something is wrong with what it shows, which its detail says.
    public var isFlagged = false
    /// What is said of the target whose probability it shows, told by a shape in the colours of targets; `nil` for others.
    public var verdict: Verdict? = nil
  }

  /// Where a shown number stands in `indicators.csv`.
  public struct Figure: Hashable, Sendable {
    /// Identifier of the indicator.
    public var indicator: String
    /// `all`, a year or a month.
    public var period: String
    /// Identifier of the territory, or `nil` for the département.
    public var territory: String?
    /// Column of `indicators.csv`.
    public var column: String

    /// The four, joined by slashes, such as `coverage.gap/2024-03/ternois/mean`.
    public var address: String { "\(indicator)/\(period)/\(territory ?? "")/\(column)" }
  }

  /// A chart whose heading says what it shows.
  public struct Chart: Hashable, Sendable {
    /// Short name, the same in every language.
    public var id: String
    /// The finding, as a sentence.
    public var finding: String
    /// What is drawn, of what, in which unit.
    public var subject: String
    /// How to read the marks.
    public var key: [KeyEntry]
    /// One drawing, or several of the same scale side by side.
    public var panels: [Panel]
    /// The numbers drawn.
    public var table: Table
  }

  /// A kind of mark and what it stands for.
  public struct KeyEntry: Hashable, Sendable {
    /// What the mark looks like.
    public enum Mark: String, Hashable, Sendable {
      /// A shaded band.
      case band
      /// A continuous line.
      case line
      /// A dashed line.
      case dashes
      /// A dot.
      case dot
      /// A thin line between two ends.
      case span
      /// A stroke across.
      case tick
      /// A bar.
      case column
      /// A dark bar, beside lighter ones.
      case solid
      /// A thin line between the ends of an interval.
      case ends
      /// A dashed line from top to bottom.
      case day
    }
    /// What the mark looks like.
    public var mark: Mark
    /// What it stands for.
    public var meaning: String
  }

  /// One drawing.
  public struct Panel: Hashable, Sendable {
    /// Heading of the drawing among its neighbours; empty when it is alone.
    public var title: String
    /// What a reader who does not see the drawing is told.
    public var alternative: String
    /// Vega-Lite specification, as JSON that can stand inside HTML.
    public var specification: String
  }
}
