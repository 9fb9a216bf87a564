/// What the report says of a matrix of indicators, in one language.
protocol MatrixWords {
  var matrixNames: MatrixNames { get }
  /// How many rows are produced, how many of them with a target, how many not simulable.
  func matrixCounts(produced: Int, withTarget: Int, missing: Int) -> String
  /// The target of a year, as the heading of a column.
  func targetOf(_ year: Int) -> String
}

/// Short texts on a matrix of indicators: headings of columns, captions, the name of the sheet.
struct MatrixNames {
  var sheet: String
  var group: String
  var row: String
  var reason: String
  var howToRead: String
  var producedCaption: String
  var missingCaption: String
}

extension FrenchWords {
  var matrixNames: MatrixNames {
    MatrixNames(
      sheet: "Matrice", group: "Partie", row: "Ligne", reason: "Pourquoi elle n’est pas simulée",
      howToRead: typeset(
        "Chaque valeur est la moyenne des futurs, avec entre crochets son intervalle à 95 %. Sous chaque cible : la part "
          + "des futurs qui l'atteignent, ce qui a été voté, le verdict et l'intervalle de Wilson à 95 %."),
      producedCaption: "Indicateurs produits, par année", missingCaption: "Indicateurs non simulables, et pourquoi")
  }

  func matrixCounts(produced: Int, withTarget: Int, missing: Int) -> String {
    func are(_ count: Int, _ one: String, _ several: String) -> String { "\(count) \(count > 1 ? several : one)" }
    let total = produced + missing
    return typeset(
      "Sur \(are(total, "indicateur demandé", "indicateurs demandés")), "
        + "\(are(produced, "est produit", "sont produits")) par la simulation, dont "
        + "\(are(withTarget, "a", "ont")) une cible, et "
        + "\(are(missing, "n'est pas simulable", "ne sont pas simulables")).")
  }

  func targetOf(_ year: Int) -> String { "Cible \(year)" }
}

extension EnglishWords {
  var matrixNames: MatrixNames {
    MatrixNames(
      sheet: "Matrix", group: "Part", row: "Row", reason: "Why it is not simulated",
      howToRead:
        "Each value is the mean of the futures, with its 95% interval in brackets. Under each target: the share "
        + "of the futures that reach it, what was voted, the verdict and the 95% Wilson interval.",
      producedCaption: "Indicators produced, by year", missingCaption: "Indicators that cannot be simulated, and why")
  }

  func matrixCounts(produced: Int, withTarget: Int, missing: Int) -> String {
    let total = produced + missing
    return "Of \(total) \(total == 1 ? "indicator" : "indicators") asked for, \(produced) "
      + "\(produced == 1 ? "is" : "are") produced by the simulation, \(withTarget) of them with a target, and \(missing) "
      + "cannot be simulated."
  }

  func targetOf(_ year: Int) -> String { "Target \(year)" }
}
