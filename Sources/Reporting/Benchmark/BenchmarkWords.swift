/// What the report says of a scenario beside other départements, in one language.
protocol BenchmarkWords {
  var benchmarkNames: BenchmarkNames { get }
  /// How many indicators lie within the range of départements, and which do not.
  func benchmarkLead(within: Int, of count: Int, outside: [String]) -> String
  /// The badge beside a value, with the ends of the range.
  func outsideObserved(_ range: String) -> String
  /// Where a value stands among the départements.
  func benchmarkLevel(_ level: Double) -> String
  func benchmarkCount(_ count: Int) -> String
  func benchmarkDifference(_ difference: Benchmark.Difference) -> String
}

/// Short texts on a scenario beside other départements.
struct BenchmarkNames {
  var heading: String
  var caption: String
  var note: String
  var indicator: String
  var here: String
  var ends: String
  var middle: String
  var level: String
  var below: String
  var above: String
  var difference: String
}

extension FrenchWords {
  var benchmarkNames: BenchmarkNames {
    BenchmarkNames(
      heading: "À côté des autres départements",
      caption: "Le scénario et les départements observés fin \(ObservedRange.year)",
      note: typeset(
        "Départements : enquête OARSA de la DREES, fin \(ObservedRange.year), dernière année publiée par département. Les "
          + "définitions ne sont pas tout à fait les mêmes ; ce qui diffère est dit à chaque ligne. Sortir de la plage "
          + "n'est pas une faute : aucun département ne s'y trouvait, ce qui demande une raison."),
      indicator: "Indicateur", here: "Ce scénario", ends: "Du plus bas au plus haut",
      middle: "Moitié centrale", level: "Rang", below: typeset("sous tous les départements"),
      above: typeset("au-dessus de tous les départements"), difference: "Ce qui diffère")
  }

  func benchmarkLead(within: Int, of count: Int, outside: [String]) -> String {
    let kept =
      within == count
      ? (count > 1 ? "Les \(count) indicateurs comparables sont" : "Le seul indicateur comparable est")
        + " dans la plage observée des départements"
      : "\(within) des \(count) indicateurs comparables \(within > 1 ? "sont" : "est") dans la plage observée des "
        + "départements ; en dehors : \(outside.joined(separator: ", "))"
    return typeset("\(kept).")
  }

  func outsideObserved(_ range: String) -> String { typeset("hors plage observée (\(range))") }

  func benchmarkLevel(_ level: Double) -> String {
    let percent = Int((level * 20).rounded()) * 5
    switch percent {
    case ..<5: return typeset("parmi les 5 % les plus bas")
    case 96...: return typeset("parmi les 5 % les plus hauts")
    default: return typeset("au-dessus d'environ \(percent) % d'entre eux")
    }
  }

  func benchmarkCount(_ count: Int) -> String { "\(count) départements" }

  func benchmarkDifference(_ difference: Benchmark.Difference) -> String {
    switch difference {
    case .scope:
      typeset("OARSA : tous les bénéficiaires soumis aux droits et devoirs ; ici, les personnes du scénario.")
    case .scopeAndStock:
      typeset(
        "OARSA : tous les bénéficiaires soumis aux droits et devoirs ; ici, les personnes du scénario, celles du premier "
          + "jour comptées à plus d'un an.")
    case .newEntrants:
      typeset("Même troncature (entrés et orientés dans l'année) ; ici, les seuls nouveaux entrants.")
    case .programme:
      typeset("OARSA : tous les accompagnements ensemble ; ici, chaque accompagnement, depuis sa propre orientation.")
    case .contracts:
      typeset("OARSA : tous les orientés hors France Travail ; ici, les seuls accompagnements simulés avec contrats.")
    }
  }
}

extension EnglishWords {
  var benchmarkNames: BenchmarkNames {
    BenchmarkNames(
      heading: "Beside other départements",
      caption: "The scenario and the départements observed at the end of \(ObservedRange.year)",
      note:
        "Départements: survey OARSA of the DREES, end of \(ObservedRange.year), the last year published by département. "
        + "The definitions are not quite the same; what differs is said on each line. To lie outside the range is no "
        + "fault: no département was there, which asks for a reason.",
      indicator: "Indicator", here: "This scenario", ends: "From lowest to highest", middle: "Middle half",
      level: "Rank", below: "below all départements", above: "above all départements", difference: "What differs")
  }

  func benchmarkLead(within: Int, of count: Int, outside: [String]) -> String {
    if within == count {
      return count == 1
        ? "The one comparable indicator lies within the observed range of départements."
        : "All \(count) comparable indicators lie within the observed range of départements."
    }
    return "\(within) of \(count) comparable indicators \(within == 1 ? "lies" : "lie") within the observed range of "
      + "départements; outside: \(outside.joined(separator: ", "))."
  }

  func outsideObserved(_ range: String) -> String { "outside the observed range (\(range))" }

  func benchmarkLevel(_ level: Double) -> String {
    let percent = Int((level * 20).rounded()) * 5
    switch percent {
    case ..<5: return "among the lowest 5%"
    case 96...: return "among the highest 5%"
    default: return "above about \(percent)% of them"
    }
  }

  func benchmarkCount(_ count: Int) -> String { "\(count) départements" }

  func benchmarkDifference(_ difference: Benchmark.Difference) -> String {
    switch difference {
    case .scope: "OARSA: all recipients with rights and duties; here, the people of the scenario."
    case .scopeAndStock:
      "OARSA: all recipients with rights and duties; here, the people of the scenario, those of the first day counted "
        + "with more than a year."
    case .newEntrants: "The same truncation (entered and oriented in the year); here, new entrants alone."
    case .programme: "OARSA: all accompaniments together; here, each accompaniment, from its own orientation."
    case .contracts:
      "OARSA: everybody oriented outside France Travail; here, accompaniments simulated with contracts alone."
    }
  }
}
