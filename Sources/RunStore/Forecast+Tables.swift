import Experiments
import InsertionPolicy

extension Forecast {
  /// Writes what the futures say into tables of their own, for whoever asks in SQL.
  func write(to database: Database) throws(RunStoreError) {
    try database.execute(Schema.forecastTables)
    try writeCatalogue(to: database)
    let estimate = try database.prepare("INSERT INTO estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let quantile = try database.prepare("INSERT INTO quantiles VALUES (?, ?, ?, ?, ?)")
    for (position, cell) in cells.enumerated() {
      let found = cell.estimate
      try estimate.run(
        .integer(position), .integer(found.count), Statement.Value(found.mean),
        Statement.Value(found.confidence?.lowerBound), Statement.Value(found.confidence?.upperBound),
        Statement.Value(found.standardDeviation), Statement.Value(cell.target?.value),
        Statement.Value(found.attainment?.reached), Statement.Value(found.attainment?.count),
        Statement.Value(found.attainment?.probability), Statement.Value(found.attainment?.confidence.lowerBound),
        Statement.Value(found.attainment?.confidence.upperBound))
      for entry in found.quantiles {
        try quantile.run(
          .integer(position), .real(entry.level), .real(entry.value), Statement.Value(entry.confidence?.lowerBound),
          Statement.Value(entry.confidence?.upperBound))
      }
    }
    if !variants.isEmpty { try writeVariants(to: database) }
  }

  private func writeCatalogue(to database: Database) throws(RunStoreError) {
    let indicator = try database.prepare("INSERT INTO indicators VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, entry) in catalogue.enumerated() {
      try indicator.run(
        .integer(position), .text(entry.id), .text(entry.name.fr), .text(entry.name.en), .text(entry.definition.fr),
        .text(entry.definition.en), .text(entry.unit.rawValue), .text(entry.direction.rawValue),
        .text(entry.theme.rawValue), .text(entry.source))
    }
    let cell = try database.prepare("INSERT INTO cells VALUES (?, ?, ?, ?)")
    for (position, entry) in cells.map(\.cell).enumerated() {
      try cell.run(
        .integer(position), .integer(entry.indicator), .text(entry.window.description),
        Statement.Value(entry.territory.map { scenario.territories[$0].id }))
    }
  }

  private func writeVariants(to database: Database) throws(RunStoreError) {
    try database.execute(Schema.variantTables)
    let places = Dictionary(cells.enumerated().map { ($1.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let variant = try database.prepare("INSERT INTO variants VALUES (?, ?, ?, ?, ?, ?)")
    let estimate = try database.prepare("INSERT INTO variant_estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, outcome) in variants.enumerated() {
      let (kind, name) = (outcome.variant.kind, outcome.variant.name)
      try variant.run(
        .integer(position), .text(outcome.variant.id), .text(kind.word), Statement.Value(kind.body(in: scenario)),
        .text(name.fr), .text(name.en))
      for found in outcome.estimates {
        guard let place = places[found.cell] else { preconditionFailure("\(found.cell) is not of the forecast.") }
        try estimate.run(
          .integer(position), .integer(place), .integer(found.count), Statement.Value(found.base),
          Statement.Value(found.variant), Statement.Value(found.difference),
          Statement.Value(found.confidence?.lowerBound), Statement.Value(found.confidence?.upperBound),
          Statement.Value(found.standardDeviation), Statement.Value(found.varianceRatio))
      }
    }
  }
}
