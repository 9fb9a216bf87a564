/// A point in a file that a person can go to.
///
/// In a YAML file the column counts characters from 1. In a table it is the number of the column, as a spreadsheet
/// counts them, 1 being A.
public struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file, as the person named it or as another file named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Makes a place.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Whether `left` comes first: by file name, then line, then column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }

  /// As compilers write it, `reference.yaml:12:5`.
  public var description: String { "\(file):\(line):\(column)" }
}
