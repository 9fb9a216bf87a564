internal import InsertionPolicy

// What does not go together, or names nothing.
extension Problem.Kind {
  /// An id that is not spelled with `a-z`, `0-9`, `-` and `_`.
  static func badIdentifier(found: String) -> Self {
    Self(
      "identifiant \(quoted(found).fr) ; écrivez-le avec a-z, 0-9, - et _",
      "identifier \(quoted(found).en); spell it with a-z, 0-9, - and _")
  }

  /// A programme's id that means something else already, in files or among indicators.
  static func reservedIdentifier(_ id: String) -> Self {
    Self(
      "\(quoted(id).fr) a déjà un autre sens ; choisissez un autre identifiant",
      "\(quoted(id).en) already means something else; choose another identifier")
  }

  /// An id that is already taken in its section.
  static func duplicateIdentifier(_ id: String, first: Place) -> Self {
    Self("\(quoted(id).fr) existe déjà : \(first)", "\(quoted(id).en) exists already: \(first)")
  }

  /// An id that names nothing in its section.
  static func unknownIdentifier(found: String, section: Problem.Section, nearest: String?) -> Self {
    Self(
      say(
        "\(quoted(found).fr) n'existe pas dans « \(section.rawValue) »",
        "\(quoted(found).en) does not exist in '\(section.rawValue)'") + meant(nearest, []))
  }

  /// An indicator that the catalogue does not have.
  static func unknownIndicator(found: String, nearest: String?) -> Self {
    Self(
      say("indicateur inconnu \(quoted(found).fr)", "unknown indicator \(quoted(found).en)") + meant(nearest, []),
      isOfValue: true)
  }

  /// The probability of reaching a target is to be known, and none is promised that can be reached or missed.
  static func nothingPromised(indicator: String) -> Self {
    Self(
      "aucun objectif à atteindre pour \(quoted(indicator).fr) : il n'y a pas de probabilité à préciser",
      "no target to reach for \(quoted(indicator).en): there is no probability to be known", isOfValue: true)
  }

  /// A programme whose places are counted has no structure to offer them.
  static func programmeWithoutStructure(programme: String) -> Self {
    Self(
      "aucune structure n'offre de place dans \(quoted(programme).fr) ; ajoutez-en une ou enlevez « load »",
      "no structure offers places in \(quoted(programme).en); add one, or take 'load' away")
  }

  /// Work that the scenario needs is done by no structure.
  static func workWithoutStructure(work: String) -> Self {
    Self(
      "aucune structure ne fait le travail \(quoted(work).fr) ; ajoutez-en une",
      "no structure does the work \(quoted(work).en); add one")
  }

  /// The scenario sends people or work to a step that it does not define.
  static func needsSection(key: String, becauseOf because: String) -> Self {
    Self("\(quoted(because).fr) demande \(quoted(key).fr)", "\(quoted(because).en) needs \(quoted(key).en)")
  }

  // The budget.

  /// A counterpart that is valued beyond the département's credits of its line.
  static func valuedAboveCredits(valued: String, credits: String) -> Self {
    Self(
      "\(valued) € valorisés pour \(credits) € du Département ; la valorisation est une part de ces crédits",
      "\(valued) euros valued of \(credits) of the département; what is valued is a part of these credits",
      isOfValue: true)
  }

  /// A key that says nothing beside the occasion on which money is spent.
  static func notOnThisOccasion(key: String, occasion: String) -> Self {
    Self(
      "\(quoted(key).fr) ne dit rien pour l'occasion \(quoted(occasion).fr) ; enlevez cette clé",
      "\(quoted(key).en) says nothing on the occasion \(quoted(occasion).en); take the key away", isOfValue: true)
  }

  /// A law of amounts whose mean is not the amount.
  static func meanIsNotTheAmount(mean: Double, amount: String) -> Self {
    Self(
      "la moyenne de la loi est \(decimal(mean).fr), le montant \(amount) ; ils doivent être égaux",
      "the mean of the law is \(decimal(mean).en), the amount \(amount); they must be equal", isOfValue: true)
  }

  /// A line with credits that nothing spends.
  static func lineWithoutCost(line: String) -> Self {
    Self(
      "la ligne \(quoted(line).fr) a des crédits et aucun coût ; ajoutez-en un sous « costs »",
      "line \(quoted(line).en) has credits and no cost; add one under 'costs'", isOfValue: true)
  }

  // The matrix of indicators.

  /// The name of a row that is not spelled with letters, digits, `-` and `_`, several joined by `+`.
  static func badRowName(found: String) -> Self {
    Self(
      "nom de ligne \(quoted(found).fr) ; écrivez-le avec des lettres, des chiffres, - et _, plusieurs joints par « + »",
      "name of a row \(quoted(found).en); spell it with letters, digits, - and _, several joined by '+'")
  }

  /// A target that says something else than another one of the same indicator and year.
  static func contradictsTarget(indicator: String, found: Double, standing: Double, first: Place) -> Self {
    Self(
      "cible \(decimal(found).fr) pour \(quoted(indicator).fr) ; une autre existe déjà, \(decimal(standing).fr) : \(first)",
      "target \(decimal(found).en) for \(quoted(indicator).en); there is another one, \(decimal(standing).en): \(first)",
      isOfValue: true)
  }

  // The label.

  /// A date that should come after another one.
  static func notAfter(found: String, other: String) -> Self {
    Self(
      "\(found) n'est pas après \(other)", "\(found) is not after \(other)", isOfValue: true)
  }

  /// A name that stands where only another one may.
  static func namesItself(_ name: String) -> Self {
    Self("\(quoted(name).fr) ne peut pas se désigner soi-même", "\(quoted(name).en) cannot name itself")
  }

  /// New structures that replace each other in a circle.
  static func circularReplacement(chain: [String]) -> Self {
    Self(
      "des structures se remplacent en rond : \(chain.joined(separator: " → "))",
      "structures replace each other in a circle: \(chain.joined(separator: " → "))")
  }

  /// A structure that does not need the label, where one that does is meant.
  static func needsNoLabel(structure: String) -> Self {
    Self(
      "\(quoted(structure).fr) n'a pas besoin du label : sa nature en est exemptée ou elle n'accompagne personne",
      "\(quoted(structure).en) does not need the label: its kind is exempt or it accompanies nobody")
  }

  /// A structure that needs the label and never has a référent.
  static func bodyWithoutReferent(structure: String) -> Self {
    Self(
      "\(quoted(structure).fr) a besoin du label et n'a jamais de référent ; donnez-lui des ETP",
      "\(quoted(structure).en) needs the label and never has a référent; give it FTE", isOfValue: true)
  }

  /// No structure needs the label.
  static var labelWithoutBody: Self {
    Self(
      "aucune structure n'a besoin du label ; changez « exempt_kinds » ou enlevez « label »",
      "no structure needs the label; change 'exempt_kinds' or take 'label' away")
  }

  /// A decision that cannot follow what was decided before; what could follow.
  static func impossibleDecision(found: String, after: String?, possible: [String]) -> Self {
    Self(
      say("\(quoted(found).fr) est impossible ", "\(quoted(found).en) is impossible ")
        + (after.map { say("après \(quoted($0).fr)", "after \(quoted($0).en)") }
          ?? say("en premier", "as the first"))
        + meant(nil, possible), isOfValue: true)
  }
}
