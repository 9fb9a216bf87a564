internal import InsertionPolicy

extension Definitions {
  /// The version of the format that this program reads.
  static let formatVersion = 1

  /// The most territories, profiles or programmes.
  ///
  /// Chosen: more than any département has; the world numbers them in a byte.
  private static let mostItems = 250

  private static let head = [
    required(
      "jalon",
      .integer(
        NumberKind(unit: .plain, low: Double(formatVersion), high: Double(formatVersion), isAboutWorld: false)),
      fr: "Version du format de fichier : 1.",
      en: "Version of the file format: 1."),
    optional("name", .bilingual, fr: "Nom du scénario.", en: "Name of the scenario."),
    optional(
      "summary", .bilingual, fr: "Ce que le scénario représente, en un paragraphe.",
      en: "What the scenario represents, in one paragraph."),
    optional(
      "replications", .integer(NumberKind(unit: .plain, low: 1, high: 1_000_000, isAboutWorld: false)),
      fr: "Nombre de réplications, sauf indication contraire de la commande ; au plus autant avec « precision ».",
      en: "Number of replications, unless the command says otherwise; at most as many with 'precision'."),
    defaulted(
      "precision", list(of: .object(precision)), .list([]),
      fr: "Ce qui doit être assez bien connu pour que la simulation s'arrête.",
      en: "What must be known well enough for a run to stop."),
    optional(
      "seed", .integer(NumberKind(unit: .plain, low: 0, high: 9e15, isAboutWorld: false)),
      fr: "Graine du hasard, sauf indication contraire de la commande.",
      en: "Seed of chance, unless the command says otherwise."),
    optional(
      "variants", .object(variants), fr: "Ce qui est comparé à ce scénario.", en: "What is held against this scenario."),
  ]

  /// A file that extends another one and changes some of its values.
  static let variant = ObjectDefinition(
    name: "variant",
    doc: Bilingual(
      fr: "Un scénario qui en étend un autre et en change quelques valeurs.",
      en: "A scenario that extends another and changes a few of its values."),
    fields: head + [
      required(
        "extends", .path, fr: "Le fichier étendu, par rapport à celui-ci.", en: "The file extended, relative to this."),
      optional(
        "change", .changes,
        fr: "Les valeurs changées : chemin pointé, éléments de liste désignés par leur id.",
        en: "The values changed: dotted path, list items named by their id."),
      optional(
        "scale", .scalings,
        fr: "Les nombres multipliés : chemin pointé, « * » pour tous les éléments d'une liste, et le facteur.",
        en: "The numbers multiplied: dotted path, '*' for every item of a list, and the factor."),
      optional(
        "add", .additions,
        fr: "Ce qui est ajouté aux listes du fichier étendu, après ce qui est changé : chemin pointé de la liste.",
        en: "What is added to lists of the file extended, after what is changed: dotted path of the list."),
    ])

  /// A complete scenario.
  static let scenario = ObjectDefinition(
    name: "scenario",
    doc: Bilingual(
      fr: "Le système d'insertion d'un département et ce qui a été voté.",
      en: "A département's insertion system and what has been voted."),
    fields: head.map { field in
      var field = field
      if field.key == "name" || field.key == "summary" { field.presence = .required }
      return field
    } + [
      required("period", .object(period), fr: "Les jours simulés.", en: "The days simulated."),
      defaulted(
        "readings", list(of: .object(reading)), .list([]),
        fr: "Les lectures retenues des textes ambigus.", en: "The readings taken of ambiguous texts."),
      required(
        "territories",
        .table(ListKind(item: .object(territory), count: 1...mostItems, total: .sharesOne(key: "share"))),
        fr: "Les territoires.", en: "The territories."),
      defaulted(
        "attributes", .list(ListKind(item: .identifier, count: 0...32)), .list([]),
        fr: "Les caractéristiques oui/non que les règles testent.", en: "The yes/no attributes that rules test."),
      required(
        "profiles", .list(ListKind(item: .object(profile), count: 1...mostItems, total: .sharesOne(key: "share"))),
        fr: "Les profils de personnes.", en: "The profiles of people."),
      required("arrivals", list(of: .object(arrivalStream)), fr: "Les flux d'entrée.", en: "The flows in."),
      optional("rsa_spell_days", .law(.daysAboveZero), fr: "Durée d'un passage au RSA.", en: "Length of an RSA spell."),
      optional(
        "orientation", .object(orientation), fr: "De l'entrée à la notification de l'orientation.",
        en: "From entry to the notification of the orientation."),
      required(
        "programmes", .list(ListKind(item: .object(programme), count: 1...mostItems)),
        fr: "Les accompagnements.", en: "The programmes."),
      defaulted(
        "structures", .table(ListKind(item: .object(structure))), .list([]),
        fr: "Les structures ; aucune quand toutes les places sont illimitées.",
        en: "The structures; none where all places are unlimited."),
      defaulted(
        "hiring", .table(ListKind(item: .object(hiringStep))), .list([]), fr: "Le plan de recrutement.",
        en: "The hiring plan."),
      optional(
        "staff", .object(staff), fr: "Départs, vacances de poste, absences.", en: "Departures, vacancies, absences."),
      optional("equipe", .object(equipe), fr: "L'équipe pluridisciplinaire.", en: "The équipe pluridisciplinaire."),
      defaulted(
        "stock", list(of: .object(stockGroup)), .list([]), fr: "Qui est là le premier jour.",
        en: "Who is there on the first day."),
      optional(
        "information_sessions", .object(informationSessions), fr: "Les séances d'information collectives.",
        en: "The collective information sessions."),
      optional("grant", .object(grant), fr: "Une participation avec acompte et solde.", en: "A grant with a balance."),
      optional(
        "budget", .object(budget), fr: "L'argent d'une convention ; absent : il n'est pas suivi.",
        en: "The money of a convention; absent: it is not followed."),
      optional(
        "label", .object(label), fr: "Le label Référent RSA ; absent : aucune structure n'en a besoin.",
        en: "The label Référent RSA; absent: no structure needs it."),
      counting,
      defaulted(
        "reporting", .list(ListKind(item: .word(["year", "quarter"]), count: 1...2)), .list([.word("year")]),
        fr: "Les périodes des résultats ; l'année toujours.", en: "The windows of results; the year always."),
      defaulted(
        "targets", list(of: .object(target)), .list([]), fr: "Les objectifs annoncés.", en: "The targets promised."),
      matrix,
      optional(
        "calibration", .object(calibration), fr: "Ce que le scénario ajusté doit retrouver ; ne change aucun futur.",
        en: "What the fitted scenario is to give back; changes no future."),
    ])

  static let precision = ObjectDefinition(
    name: "precision",
    doc: Bilingual(
      fr: "Jusqu'où un indicateur doit être connu : la moitié d'un intervalle à 95 %.",
      en: "How well an indicator must be known: half the width of a 95 % interval."),
    fields: [
      required("indicator", .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue."),
      optional(
        "half_width", .number(NumberKind(unit: .plain, isAboveLow: true, isAboutWorld: false)),
        fr: "Pour la moyenne, dans l'unité de l'indicateur.", en: "For the mean, in the indicator's unit."),
      optional(
        "half_width_percent", .number(NumberKind(unit: .plain, isAboveLow: true, isAboutWorld: false)),
        fr: "Pour la moyenne, en pour cent de celle-ci.", en: "For the mean, in percent of it."),
      optional(
        "probability_half_width", .number(NumberKind(unit: .plain, high: 1, isAboveLow: true, isAboutWorld: false)),
        fr: "Pour la probabilité d'atteindre chaque objectif annoncé de l'indicateur, de 0 à 1.",
        en: "For the probability of reaching each target promised for the indicator, from 0 to 1."),
    ], rules: [.exactlyOne(LoadedScenario.Precision.keys)])

  static let period = ObjectDefinition(
    name: "period", doc: Bilingual(fr: "Les jours simulés.", en: "The days simulated."),
    fields: [
      required("from", .date(insidePeriod: false), fr: "Premier jour.", en: "First day."),
      required("to", .date(insidePeriod: false), fr: "Dernier jour, inclus.", en: "Last day, included."),
    ], rules: [.inOrder(from: "from", to: "to")])

  static let reading = ObjectDefinition(
    name: "reading",
    doc: Bilingual(fr: "La lecture retenue d'un texte ambigu.", en: "The reading taken of an ambiguous text."),
    fields: [
      required("finding", .finding, fr: "Le constat, comme FND-33.", en: "The finding, such as FND-33."),
      required("choice", .text, fr: "La lecture, comme R3.", en: "The reading, such as R3."),
      required("question", .bilingual, fr: "Sur quoi porte le constat.", en: "What the finding is about."),
      required("meaning", .bilingual, fr: "Ce que la lecture veut dire ici.", en: "What the reading means here."),
    ])

  static let territory = ObjectDefinition(
    name: "territory", doc: Bilingual(fr: "Un territoire du département.", en: "A territory of the département."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("name", .text, fr: "Nom affiché.", en: "Name on screen."),
      required("share", share, fr: "Part des personnes du département.", en: "Part of the département's people."),
    ])

  static let profile = ObjectDefinition(
    name: "profile", doc: Bilingual(fr: "Une sorte de personnes.", en: "A kind of person."),
    fields: [
      required("id", .identifier, fr: "Nom court.", en: "Short name."),
      required("share", share, fr: "Part de toutes les personnes.", en: "Part of all people."),
      defaulted(
        "attributes", .map(MapKind(keys: .attributes, value: share)), .map([:], every: []),
        fr: "Probabilité de chaque caractéristique ; 0 pour les absentes.",
        en: "Probability of each attribute; 0 for those left out."),
      optional(
        "youngest_child_years", .law(.years), fr: "Âge du plus jeune enfant à l'entrée ; absent : pas d'enfant connu.",
        en: "Age of the youngest child at entry; absent: no child known."),
      optional(
        "age_years", .law(.years), fr: "Âge de la personne à l'entrée ; absent : inconnu.",
        en: "Age of the person at entry; absent: not known."),
    ])

  static let stockGroup = ObjectDefinition(
    name: "stock_group",
    doc: Bilingual(fr: "Des personnes présentes le premier jour.", en: "People present on the first day."),
    fields: [
      optional("accompanied", .reference(.programmes), fr: "Accompagnées ici.", en: "Accompanied here."),
      optional("waiting", .reference(.programmes), fr: "En attente d'une place ici.", en: "Waiting for a place here."),
      optional(
        "to_orient_over_days", positive(.days), fr: "Sans référent : invitées peu à peu sur ce nombre de jours.",
        en: "Without référent: invited little by little over this many days."),
      required("people", whole(.persons, from: 0), fr: "Combien.", en: "How many."),
      optional("by_territory", sharesByTerritory, fr: "Part par territoire.", en: "Part by territory."),
      optional(
        "profiles", sharesByProfile, fr: "Part par profil ; à défaut celles des profils.",
        en: "Part by profile; those of the profiles by default."),
      defaulted(
        "off_rsa_share", share, .number(0), fr: "Part sortie du RSA et encore accompagnée.",
        en: "Part off the RSA and still accompanied."),
    ], rules: [.exactlyOne(["accompanied", "waiting", "to_orient_over_days"])])

  static let target = ObjectDefinition(
    name: "target", doc: Bilingual(fr: "Un objectif annoncé.", en: "A figure that has been promised."),
    fields: [
      required("indicator", .text, fr: "L'indicateur du catalogue.", en: "The indicator of the catalogue."),
      required(
        "value", .number(NumberKind(unit: .plain, low: nil, isAboutWorld: false)), fr: "La valeur promise.",
        en: "The value promised."),
      required("source", .fact, fr: "Le fait d'où elle vient.", en: "The fact it comes from."),
      optional(
        "year", .integer(NumberKind(unit: .plain, low: 1900, high: 2200, isAboutWorld: false)),
        fr: "L'année civile, sinon chacune.", en: "The civil year, else each."),
    ])
}
