internal import InsertionPolicy

extension Report {
  /// A schematic map: one tile a territory, one map a month.
  public struct TileMap: Hashable, Sendable {
    /// Short name, the same in every language.
    public var id: String
    /// The finding, as a sentence.
    public var finding: String
    /// What is shown, of what, in which unit.
    public var subject: String
    /// What each shape stands for, the most certain first.
    public var key: [Level]
    /// Columns of the map, at least 1.
    public var columns: Int
    /// One map a month, in order.
    public var frames: [Frame]
    /// What the choice of a month is called.
    public var choice: String
    /// The choice of the months that are shown before any is chosen.
    public var overview: String
    /// The numbers shown.
    public var table: Table
  }

  /// How likely something is, and what that is called.
  public struct Level: Hashable, Sendable {
    /// Which shape and colour tell it.
    public var verdict: Verdict
    /// What it stands for.
    public var meaning: String
  }

  /// The map of one month.
  public struct Frame: Hashable, Sendable {
    /// The month.
    public var title: String
    /// Whether it is shown before a reader chooses a month.
    public var isShown: Bool
    /// One per territory.
    public var tiles: [Tile]
  }

  /// A territory in a month.
  public struct Tile: Hashable, Sendable {
    /// Place on the map, from 1.
    public var column: Int
    /// Place on the map, from 1.
    public var row: Int
    /// Name of the territory.
    public var name: String
    /// How likely it is that places fall short.
    public var chance: Cell
    /// The same in words.
    public var inWords: String
    /// People without a place, and the word for them.
    public var people: Cell
  }
}

/// Where the tiles of territories stand.
struct TilePlan {
  var columns: Int
  /// Column and row of each territory, from 1, in the order of the territories.
  var places: [(column: Int, row: Int)]

  /// The territories of Pas-de-Calais where they lie, north at the top and the sea to the left; others in rows.
  ///
  /// Chosen: neighbours on the ground are neighbours on the map wherever nine squares allow it.
  init(_ territories: [Territory]) {
    let known = territories.compactMap { Self.pasDeCalais[$0.id] }
    if known.count == territories.count, !known.isEmpty {
      columns = 4
      places = known
      return
    }
    let columns = territories.count <= 4 ? max(1, territories.count) : territories.count <= 9 ? 3 : 4
    self.columns = columns
    places = territories.indices.map { ($0 % columns + 1, $0 / columns + 1) }
  }

  private static let pasDeCalais: [String: (column: Int, row: Int)] = [
    "calaisis": (1, 1), "audomarois": (2, 1),
    "boulonnais": (1, 2), "artois": (2, 2), "lens-lievin": (3, 2), "henin-carvin": (4, 2),
    "montreuillois": (1, 3), "ternois": (2, 3), "arrageois": (3, 3),
  ]
}
