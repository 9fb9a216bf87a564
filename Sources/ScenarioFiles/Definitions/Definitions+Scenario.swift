internal import InsertionPolicy

extension Definitions {
  /// The version of the format that this program reads.
  static let formatVersion = 1

  /// The most territories, profiles or programmes.
  ///
  /// Chosen: more than any département has; the world numbers them in a byte.
  static let mostItems = 250

  /// The keys of every file.
  private static func head(of fields: inout Fields<Document>) {
    fields.required(
      "jalon", \.format,
      .integer(
        NumberKind(unit: .plain, low: Double(formatVersion), high: Double(formatVersion), isAboutWorld: false)),
      fr: "Version du format de fichier : 1.", en: "Version of the file format: 1.")
    fields.required("name", \.scenario.name, .bilingual, fr: "Nom du scénario.", en: "Name of the scenario.")
    fields.required(
      "summary", \.scenario.summary, .bilingual,
      fr: "Ce que le scénario représente, en un paragraphe.", en: "What the scenario represents, in one paragraph.")
    fields.optional(
      "replications", \.replications, .integer(NumberKind(unit: .plain, low: 1, high: 1_000_000, isAboutWorld: false)),
      fr: "Nombre de réplications, sauf indication contraire de la commande ; au plus autant avec « precision ».",
      en: "Number of replications, unless the command says otherwise; at most as many with 'precision'.")
    fields.defaulted(
      "precision", \.precisions, .list(of: precision),
      fr: "Ce qui doit être assez bien connu pour que la simulation s'arrête.",
      en: "What must be known well enough for a run to stop.")
    fields.optional(
      "seed", \.seed, .integer(NumberKind(unit: .plain, low: 0, high: 9e15, isAboutWorld: false)),
      fr: "Graine du hasard, sauf indication contraire de la commande.",
      en: "Seed of chance, unless the command says otherwise.")
    fields.optional(
      "variants", \.variants, .object(variants), fr: "Ce qui est comparé à ce scénario.",
      en: "What is held against this scenario.")
  }

  /// A file that extends another one and changes some of its values.
  static let variant: ObjectDefinition = {
    var definition = Shape(
      "variant", Document(), fr: "Un scénario qui en étend un autre et en change quelques valeurs.",
      en: "A scenario that extends another and changes a few of its values.", head
    ).definition
    // Its name and what it represents may be those of the file it extends.
    for index in definition.fields.indices where ["name", "summary"].contains(definition.fields[index].key) {
      definition.fields[index].presence = .optional
    }
    func state(_ key: String, _ kind: ValueKind, _ presence: FieldDefinition.Presence, fr: String, en: String) {
      definition.fields.append(
        FieldDefinition(key: key, kind: kind, presence: presence, doc: Bilingual(fr: fr, en: en)))
    }
    state(
      "extends", .path, .required, fr: "Le fichier étendu, par rapport à celui-ci.",
      en: "The file extended, relative to this.")
    state(
      "change", .changes, .optional,
      fr: "Les valeurs changées : chemin pointé, éléments de liste désignés par leur id.",
      en: "The values changed: dotted path, list items named by their id.")
    state(
      "scale", .scalings, .optional,
      fr: "Les nombres multipliés : chemin pointé, « * » pour tous les éléments d'une liste, et le facteur.",
      en: "The numbers multiplied: dotted path, '*' for every item of a list, and the factor.")
    state(
      "add", .additions, .optional,
      fr: "Ce qui est ajouté aux listes du fichier étendu, après ce qui est changé : chemin pointé de la liste.",
      en: "What is added to lists of the file extended, after what is changed: dotted path of the list.")
    return definition
  }()

  /// A complete scenario.
  static let scenario = Shape(
    "scenario", Document(), fr: "Le système d'insertion d'un département et ce qui a été voté.",
    en: "A département's insertion system and what has been voted."
  ) {
    head(of: &$0)
    $0.required("period", \.period, .object(period), fr: "Les jours simulés.", en: "The days simulated.")
    $0.defaulted(
      "readings", \.scenario.readings, .list(of: reading), fr: "Les lectures retenues des textes ambigus.",
      en: "The readings taken of ambiguous texts.")
    $0.required(
      "territories", \.scenario.territories, .table(of: territory, count: 1...mostItems, total: .sharesOne(\.share)),
      fr: "Les territoires.", en: "The territories.")
    $0.defaulted(
      "attributes", \.scenario.attributes, .list(.identifier, count: 0...32),
      fr: "Les caractéristiques oui/non que les règles testent.", en: "The yes/no attributes that rules test.")
    $0.required(
      "profiles", \.scenario.profiles, .list(of: profile, count: 1...mostItems, total: .sharesOne(\.share)),
      fr: "Les profils de personnes.", en: "The profiles of people.")
    $0.required(
      "arrivals", \.scenario.arrivals, .list(of: arrivalStream), fr: "Les flux d'entrée.", en: "The flows in.")
    $0.optional(
      "rsa_spell_days", \.scenario.rsaSpell, .law(.daysAboveZero), fr: "Durée d'un passage au RSA.",
      en: "Length of an RSA spell.")
    $0.optional(
      "orientation", \.scenario.orientation, .object(orientation),
      fr: "De l'entrée à la notification de l'orientation.", en: "From entry to the notification of the orientation.")
    $0.required(
      "programmes", \.scenario.programmes, .list(of: programme, count: 1...mostItems), fr: "Les accompagnements.",
      en: "The programmes.")
    $0.defaulted(
      "structures", \.structures, .table(of: structure),
      fr: "Les structures ; aucune quand toutes les places sont illimitées.",
      en: "The structures; none where all places are unlimited.")
    $0.defaulted("hiring", \.hiring, .table(of: hiringStep), fr: "Le plan de recrutement.", en: "The hiring plan.")
    $0.optional(
      "staff", \.scenario.staff, .object(staff), fr: "Départs, vacances de poste, absences.",
      en: "Departures, vacancies, absences.")
    $0.optional(
      "equipe", \.scenario.equipe, .object(equipe), fr: "L'équipe pluridisciplinaire.",
      en: "The équipe pluridisciplinaire.")
    $0.defaulted(
      "stock", \.scenario.stock, .list(of: stockGroup), fr: "Qui est là le premier jour.",
      en: "Who is there on the first day.")
    $0.optional(
      "information_sessions", \.scenario.informationSessions, .object(informationSessions),
      fr: "Les séances d'information collectives.", en: "The collective information sessions.")
    $0.optional(
      "grant", \.scenario.grant, .object(grant), fr: "Une participation avec acompte et solde.",
      en: "A grant with a balance.")
    $0.optional(
      "budget", \.budget, .object(budget), fr: "L'argent d'une convention ; absent : il n'est pas suivi.",
      en: "The money of a convention; absent: it is not followed.")
    $0.optional(
      "label", \.label, .object(label), fr: "Le label Référent RSA ; absent : aucune structure n'en a besoin.",
      en: "The label Référent RSA; absent: no structure needs it.")
    $0.optional(
      "counting", \.scenario.counting, .choice,
      fr: "Ce que compte actions.accompanied : des places ou des personnes (FND-29) ; absent : rien.",
      en: "What actions.accompanied counts: places or persons (FND-29); absent: nothing.")
    $0.defaulted(
      "reporting", \.reporting, .list(.choice, count: 1...2), fr: "Les périodes des résultats ; l'année toujours.",
      en: "The windows of results; the year always.")
    $0.defaulted(
      "targets", \.scenario.targets, .list(of: target), fr: "Les objectifs annoncés.", en: "The targets promised.")
    $0.defaulted(
      "matrix", \.matrix, .table(of: matrixRow, count: 0...mostRows),
      fr: "La matrice des indicateurs demandés : chacun avec son indicateur, ou la raison de son absence.",
      en: "The matrix of the indicators asked for: each with its indicator, or the reason why there is none.")
    $0.optional(
      "calibration", \.calibration, .object(calibration),
      fr: "Ce que le scénario ajusté doit retrouver ; ne change aucun futur.",
      en: "What the fitted scenario is to give back; changes no future.")
  }

  static let precision = Shape(
    "precision", PrecisionRequest(), fr: "Jusqu'où un indicateur doit être connu : la moitié d'un intervalle à 95 %.",
    en: "How well an indicator must be known: half the width of a 95 % interval."
  ) {
    $0.required(
      "indicator", \.indicator, .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue.")
    $0.optional(
      "half_width", \.halfWidth, .number(NumberKind(unit: .plain, isAboveLow: true, isAboutWorld: false)),
      fr: "Pour la moyenne, dans l'unité de l'indicateur.", en: "For the mean, in the indicator's unit.")
    $0.optional(
      "half_width_percent", \.percent, .number(NumberKind(unit: .plain, isAboveLow: true, isAboutWorld: false)),
      fr: "Pour la moyenne, en pour cent de celle-ci.", en: "For the mean, in percent of it.")
    $0.optional(
      "probability_half_width", \.probability,
      .number(NumberKind(unit: .plain, high: 1, isAboveLow: true, isAboutWorld: false)),
      fr: "Pour la probabilité d'atteindre chaque objectif annoncé de l'indicateur, de 0 à 1.",
      en: "For the probability of reaching each target promised for the indicator, from 0 to 1.")
    $0.exactlyOne(of: \.halfWidth, \.percent, \.probability)
  }

  static let period = Shape("period", DayRange(), fr: "Les jours simulés.", en: "The days simulated.") {
    $0.required("from", \.from, .date(insidePeriod: false), fr: "Premier jour.", en: "First day.")
    $0.required("to", \.to, .date(insidePeriod: false), fr: "Dernier jour, inclus.", en: "Last day, included.")
    $0.inOrder(\.from, \.to)
  }

  static let reading = Shape(
    "reading", Reading(finding: "", choice: "", question: nothing, meaning: nothing),
    fr: "La lecture retenue d'un texte ambigu.", en: "The reading taken of an ambiguous text."
  ) {
    $0.required("finding", \.finding, .finding, fr: "Le constat, comme FND-33.", en: "The finding, such as FND-33.")
    $0.required("choice", \.choice, .text, fr: "La lecture, comme R3.", en: "The reading, such as R3.")
    $0.required("question", \.question, .bilingual, fr: "Sur quoi porte le constat.", en: "What the finding is about.")
    $0.required(
      "meaning", \.meaning, .bilingual, fr: "Ce que la lecture veut dire ici.", en: "What the reading means here.")
  }

  static let territory = Shape(
    "territory", Territory(id: "", name: "", share: 0), fr: "Un territoire du département.",
    en: "A territory of the département."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("name", \.name, .text, fr: "Nom affiché.", en: "Name on screen.")
    $0.required(
      "share", \.share, .share, fr: "Part des personnes du département.", en: "Part of the département's people.")
  }

  static let profile = Shape(
    "profile", Profile(id: "", share: 0), fr: "Une sorte de personnes.", en: "A kind of person."
  ) {
    $0.required("id", \.id, .identifier, fr: "Nom court.", en: "Short name.")
    $0.required("share", \.share, .share, fr: "Part de toutes les personnes.", en: "Part of all people.")
    $0.defaulted(
      "attributes", \.attributeShares, .shares(of: .attributes),
      fr: "Probabilité de chaque caractéristique ; 0 pour les absentes.",
      en: "Probability of each attribute; 0 for those left out.")
    $0.optional(
      "youngest_child_years", \.youngestChildYears, .law(.years),
      fr: "Âge du plus jeune enfant à l'entrée ; absent : pas d'enfant connu.",
      en: "Age of the youngest child at entry; absent: no child known.")
    $0.optional(
      "age_years", \.ageYears, .law(.years), fr: "Âge de la personne à l'entrée ; absent : inconnu.",
      en: "Age of the person at entry; absent: not known.")
  }

  static let stockGroup = Shape(
    "stock_group", StockGroup(position: .toOrient(overDays: 1), people: 0),
    fr: "Des personnes présentes le premier jour.", en: "People present on the first day."
  ) {
    $0.optional("accompanied", \.accompanied, .reference(.programmes), fr: "Accompagnées ici.", en: "Accompanied here.")
    $0.optional(
      "waiting", \.waiting, .reference(.programmes), fr: "En attente d'une place ici.", en: "Waiting for a place here.")
    $0.optional(
      "to_orient_over_days", \.toOrientOverDays, .positive(),
      fr: "Sans référent : invitées peu à peu sur ce nombre de jours.",
      en: "Without référent: invited little by little over this many days.")
    $0.required("people", \.people, .people(from: 0), fr: "Combien.", en: "How many.")
    $0.optional(
      "by_territory", \.territoryShares, .sharesOfOne(.territories), fr: "Part par territoire.",
      en: "Part by territory.")
    $0.optional(
      "profiles", \.profileShares, .sharesOfOne(.profiles), fr: "Part par profil ; à défaut celles des profils.",
      en: "Part by profile; those of the profiles by default.")
    $0.defaulted(
      "off_rsa_share", \.offRSAShare, .share, fr: "Part sortie du RSA et encore accompagnée.",
      en: "Part off the RSA and still accompanied.")
    $0.exactlyOne(of: \.accompanied, \.waiting, \.toOrientOverDays)
  }

  static let target = Shape(
    "target", Target(indicator: "", value: 0, source: ""), fr: "Un objectif annoncé.",
    en: "A figure that has been promised."
  ) {
    $0.required(
      "indicator", \.indicator, .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue.")
    $0.required(
      "value", \.value, .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)), fr: "La valeur promise.",
      en: "The value promised.")
    $0.required("source", \.source, .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from.")
    $0.optional(
      "year", \.year, .integer(NumberKind(unit: .plain, low: 1900, high: 2200, isAboutWorld: false)),
      fr: "L'année civile, sinon chacune.", en: "The civil year, else each.")
  }
}
