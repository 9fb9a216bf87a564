/// The tables of `run.sqlite`.
enum Schema {
  static let version = 3
  /// `JALN` in ASCII, in the header of the file.
  static let applicationID = 0x4A41_4C4E

  /// What was asked for and every trial: there from the beginning.
  static let tables = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE files (position INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT;
    CREATE TABLE measures (position INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE trials (
      point TEXT NOT NULL, replication INTEGER NOT NULL, measures BLOB NOT NULL, PRIMARY KEY (point, replication))
      STRICT, WITHOUT ROWID;
    """

  /// What the futures of a run say, for whoever asks in SQL: there once the run has ended.
  static let forecastTables = """
    CREATE TABLE indicators (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
      definition_fr TEXT NOT NULL, definition_en TEXT NOT NULL, unit TEXT NOT NULL, direction TEXT NOT NULL,
      theme TEXT NOT NULL, source TEXT NOT NULL) STRICT;
    CREATE TABLE cells (
      position INTEGER PRIMARY KEY REFERENCES measures, indicator INTEGER NOT NULL REFERENCES indicators,
      period TEXT NOT NULL, territory TEXT) STRICT;
    CREATE TABLE estimates (
      cell INTEGER PRIMARY KEY REFERENCES cells, count INTEGER NOT NULL, mean REAL, mean_low REAL, mean_high REAL,
      sd REAL, target REAL, reached INTEGER, told INTEGER, probability REAL, probability_low REAL,
      probability_high REAL) STRICT;
    CREATE TABLE quantiles (
      cell INTEGER NOT NULL REFERENCES cells, level REAL NOT NULL, value REAL NOT NULL, low REAL, high REAL,
      PRIMARY KEY (cell, level)) STRICT, WITHOUT ROWID;
    """

  /// The tables that a run has besides when its scenario has variants.
  static let variantTables = """
    CREATE TABLE variants (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT, name_fr TEXT NOT NULL,
      name_en TEXT NOT NULL) STRICT;
    CREATE TABLE variant_estimates (
      variant INTEGER NOT NULL REFERENCES variants, cell INTEGER NOT NULL REFERENCES cells, count INTEGER NOT NULL,
      base REAL, value REAL, difference REAL, low REAL, high REAL, sd REAL, variance_ratio REAL,
      PRIMARY KEY (variant, cell)) STRICT, WITHOUT ROWID;
    """

  /// Takes out what the futures said so far, before more of them come.
  static let withoutForecast = ["variant_estimates", "variants", "quantiles", "estimates", "cells", "indicators"]
    .map { "DROP TABLE IF EXISTS \($0);" }.joined()
}
