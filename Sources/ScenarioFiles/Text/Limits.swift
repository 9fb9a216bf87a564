/// Bounds on what a scenario's files may ask of the machine.
///
/// Chosen: each well above what the largest département needs, and low enough that no bytes keep a reader waiting.
enum Limits {
  /// Bytes of one file.
  static let bytes = 4 << 20
  /// Values nested in each other.
  static let depth = 64
  /// Values of one file, an alias counted as all that it stands for.
  static let values = 200_000
  /// Columns of a table.
  static let columns = 64
  /// Files in a chain of `extends`.
  static let files = 16
  /// Lines under one `change`.
  static let changes = 200
  /// Flows of arrivals: streams times territories; the world gives each a range of people's numbers.
  static let flows = 1_000
  /// Civil years that a period touches.
  static let years = 50
  /// Problems after which the nearest spelling is no longer looked for.
  static let spellings = 50
}
