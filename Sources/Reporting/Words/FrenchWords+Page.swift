internal import Experiments
internal import InsertionPolicy

extension FrenchWords {
  var labels: Labels {
    Labels(
      answer: "La réponse en trois phrases", answerOfExperiment: "La réponse", targets: "Les cibles votées",
      target: "Cible", year: "Année",
      month: "Mois", territory: "Territoire", programme: "Accompagnement", departement: "Département",
      mean: "Moyenne", interval: "Intervalle à 95\u{202F}% de la moyenne", low: "5\u{202F}% en dessous de",
      median: "Médiane", high: "5\u{202F}% au-dessus de", band: "neuf futurs sur dix (5 à 95\u{202F}%)",
      medianLine: "médiane", meanLine: "moyenne", meanDot: "moyenne", spanLine: "neuf futurs sur dix (5 à 95\u{202F}%)",
      medianTick: "médiane", indicator: "Indicateur", definition: "Définition", source: "Source",
      path: "Dans le scénario", value: "Valeur", reason: "Pourquoi", range: "Fourchette", place: "Fichier et ligne",
      finding: "Constat", question: "Question", reading: "Lecture", meaning: "Ce que cela veut dire ici",
      item: "Rubrique", assumptionsTable: "Hypothèses\u{202F}: ce que personne n’a publié",
      factsTable: "Nombres pris dans une source",
      readingsTable: "Contradictions et silences des textes, lecture retenue",
      methodTable: "Compte rendu de la simulation (rubriques STRESS-DES)",
      definitionsTable: "Définition des indicateurs",
      dataTable: "Voir les nombres de ce graphique", noTarget: "pas de cible", expectedHeading: "Attendu",
      howToRead: "Comment lire ces nombres", skip: "Aller au contenu", contents: "Sommaire", languageName: "Français",
      chartsMissing:
        "Les graphiques ne sont pas dans ce fichier\u{202F}: le moteur de graphiques manquait quand il a été "
        + "écrit. Tous les nombres sont dans les tableaux.",
      noScript: "Les graphiques demandent JavaScript. Tous les nombres sont dans les tableaux.",
      footer: "Rapport écrit par Jalon. Ce fichier se suffit à lui-même et n’appelle aucun réseau.",
      scrollable: "tableau, à faire défiler au besoin", number: "nombre",
      verdictKey:
        "Le pourcentage et la barre disent la part des futurs qui atteignent la cible\u{202F}; le trait et les nombres à "
        + "côté, son intervalle à 95\u{202F}%.",
      expectedKey: "Attendu\u{202F}: la moyenne, puis ce qu’il y a dans neuf futurs sur dix.",
      targetsInFull: "Voir les futurs comptés et les valeurs attendues",
      intervalOfShare: "intervalle à 95\u{202F}%\u{202F}:",
      forecast: "Prévision Jalon")
  }

  var waitName: String { "Attente moyenne d’une place" }
  var loadName: String { "Charge par ETP" }
  var accompaniedName: String { "Personnes accompagnées" }
  var territoriesCaption: String { "Territoires, toute la période\u{202F}: moyenne, et neuf futurs sur dix" }
  var programmesCaption: String { "Accompagnements, toute la période\u{202F}: moyenne, et neuf futurs sur dix" }
  var loadNote: String {
    typeset(
      "Chaque accompagnement compte sa charge selon sa propre règle (personnes suivies en même temps, commencées ou "
        + "suivies dans l’année) : comparer deux règles différentes n’a de sens qu’avec précaution.")
  }
  func everything(_ count: Int) -> String {
    typeset(
      "La prévision donne \(count) indicateurs. Leurs valeurs par année, par mois et par territoire sont dans les fichiers "
        + "indicators.csv (tableur) et results.json (programmes), à côté de ce rapport.")
  }
  var programmeColumns: [String] {
    [
      "Commencés", "Accompagnés en moyenne", "Places", "ETP", "Charge par ETP", "Attente (jours)", "Sorties positives",
    ]
  }

  func themeCaption(_ theme: Indicator.Theme) -> String {
    let subject =
      switch theme {
      case .orientation: "Orientation"
      case .contracts: "Premiers rendez-vous et contrats (CER)"
      case .programmes: "Flux et file active"
      case .coverage: "Couverture"
      case .waits: "Attentes"
      case .workload: "Charge"
      case .equity: "Écarts entre territoires"
      case .money: "Argent"
      case .label: "Label Référent RSA"
      }
    return "\(subject), par année\u{202F}: moyenne, et neuf futurs sur dix"
  }

  func provenance(total: Int, assumed: Int) -> String {
    let stated = numbers.number(Double(total), decimals: 0)
    return typeset(
      "Le scénario donne l’origine de \(stated) nombres : \(total - assumed) viennent d’une source, \(assumed) sont des "
        + "hypothèses. Une hypothèse fausse fausse le résultat : ce sont elles qu’il faut discuter d’abord.")
  }

  var noProvenance: String { "Ce scénario ne donne l’origine d’aucun de ses nombres." }
  var noReadings: String { "Ce scénario ne tranche aucune contradiction." }
  var readingsIntroduction: String {
    typeset(
      "Là où les textes se contredisent ou se taisent, le scénario choisit une lecture et la nomme. En changer une est "
        + "un changement d’une ligne dans le fichier.")
  }

  func fewFutures(_ count: Int) -> String {
    let futures = count > 1 ? "\(count) futurs" : "un futur"
    return typeset(
      "Avec \(futures) seulement, ce qui est dit de « neuf futurs sur dix » n'est qu'une indication : il en faut une "
        + "centaine pour l'établir.")
  }

  func interrupted(done: Int, of asked: Int) -> String {
    typeset(
      "Calcul interrompu : \(done) futurs sur les \(asked) demandés. Les intervalles en tiennent compte ; reprendre le "
        + "calcul les resserre.")
  }

  var howToRead: [String] {
    [
      "Chaque futur est une histoire complète de la période, tirée au hasard selon les mêmes règles.",
      "Moyenne : ce que les futurs donnent en moyenne. Son intervalle à 95 % (loi de Student) dit ce que le nombre de "
        + "futurs laisse d’incertitude sur cette moyenne ; il se resserre quand on simule davantage.",
      "Neuf futurs sur dix : entre les quantiles à 5 % et 95 %. C’est le hasard de la réalité ; simuler davantage ne le "
        + "resserre pas.",
      "Probabilité d’atteindre une cible : part des futurs qui l’atteignent, avec son intervalle de Wilson à 95 %. Zéro "
        + "futur sur 200 ne prouve pas l’impossible : l’intervalle monte à 1,9 %.",
      "Verdict : presque sûre si tout l’intervalle est à 90 % ou plus, probable s’il est tout entier au-dessus de 50 %, "
        + "indécise s’il contient 50 %, peu probable s’il est au-dessous, presque exclue s’il est à 10 % ou moins.",
      "Ces intervalles disent le hasard, non l’ignorance : une hypothèse fausse ne s’y voit pas.",
    ].map { typeset($0) }
  }

  func precisions(_ facts: [PrecisionFact]) -> String {
    let widths = precisionWidths(facts.filter(\.sides.isEmpty))
    let sides = facts.filter { !$0.sides.isEmpty }.map(sides)
    return ((widths.isEmpty ? [] : [widths]) + sides).joined(separator: " ")
  }

  /// On which side of the threshold asked for a target's probability lies.
  private func sides(_ fact: PrecisionFact) -> String {
    let found = fact.sides.map { side in
      "\(side.year) "
        + (side.isAbove.map { "\($0 ? "au-dessus" : "au-dessous") (de \(side.interval))" }
          ?? "indécise (de \(side.interval))")
    }
    let end =
      fact.isMet
      ? "jusqu'à ce que l'intervalle de cette probabilité ait quitté \(fact.asked)"
      : "et le nombre de futurs permis a été atteint avant que l'intervalle de cette probabilité ait quitté \(fact.asked)"
    return typeset(
      "Les futurs ont été ajoutés \(StoppingRule.batch) par \(StoppingRule.batch), \(end) : probabilité d'atteindre la "
        + "cible « \(fact.name) », \(found.joined(separator: " ; ")). L'intervalle vaut à 95 % si souvent qu'on le regarde."
    )
  }

  private func precisionWidths(_ facts: [PrecisionFact]) -> String {
    guard !facts.isEmpty else { return "" }
    let areMet = facts.allSatisfy(\.isMet)
    let found = facts.map { fact in
      (fact.isProbability ? "probabilité d'atteindre la cible « \(fact.name) »" : "« \(fact.name) »")
        + (fact.reached.isEmpty
          ? " pas encore connu" : " ±\u{202F}\(fact.reached)\(fact.isRelative ? " de la moyenne" : "")")
        + " (demandé : ±\u{202F}\(fact.asked) au plus\(areMet ? "" : fact.isMet ? ", tenu" : ", non tenu"))"
    }
    let (one, several) =
      areMet
      ? (
        "jusqu'à ce que cet intervalle à 95 % soit assez étroit",
        "jusqu'à ce que ces intervalles à 95 % soient assez étroits"
      )
      : (
        "et la simulation s'est arrêtée avant que cet intervalle à 95 % soit assez étroit",
        "et la simulation s'est arrêtée avant que ces intervalles à 95 % soient tous assez étroits"
      )
    return typeset(
      "Les futurs ont été ajoutés \(StoppingRule.batch) par \(StoppingRule.batch), \(facts.count == 1 ? one : several) : "
        + found.joined(separator: " ; ") + ".")
  }

  func method(_ facts: MethodFacts) -> [MethodItem] {
    let scenario = facts.scenario
    let precisions = facts.precisions.isEmpty ? "" : " " + precisions(facts.precisions)
    let stock = scenario.stock.reduce(0) { $0 + $1.people }
    let fte = scenario.structures.reduce(0) { $0 + ($1.posts.first?.fte ?? 0) }
    let items: [(String, String, String)] = [
      ("1.1", "But", typeset(scenario.summary)),
      (
        "1.2", "Résultats",
        "\(facts.indicators) indicateurs, par année et sur la période ; par mois et par territoire pour ceux qui s’y prêtent."
      ),
      ("1.3", "Expérience", "Un seul scénario ; les cibles votées sont confrontées à chaque futur."),
      (
        "2.2", "Composants",
        "\(scenario.territories.count) territoires, \(scenario.programmes.count) accompagnements, "
          + "\(scenario.structures.count) structures, \(numbers.number(fte, decimals: 1)) ETP au premier jour."
      ),
      (
        "2.5", "Entrées",
        "Personnes arrivant au hasard (processus de Poisson), "
          + "\(numbers.number(scenario.arrivals.reduce(0) { $0 + $1.perYear }, decimals: 0)) par an dans "
          + "\(scenario.arrivals.count) flux."
      ),
      (
        "3.1", "Sources",
        "\(facts.facts) nombres tirés d’une source, \(facts.assumptions) hypothèses, listés plus haut."
      ),
      (
        "4.1", "État initial",
        "\(numbers.number(Double(stock), decimals: 0)) personnes présentes au premier jour, avec leurs durées restantes ; "
          + "aucune période de chauffe n’est jetée."
      ),
      ("4.2", "Durée", "Simulation à fin fixée, \(period(scenario)). Temps continu, jours ouvrés et fériés français."),
      (
        "4.3", "Répétitions",
        "\(numbers.number(Double(facts.replications), decimals: 0)) futurs indépendants ; quantiles par rang, "
          + "probabilités avec intervalle de Wilson, moyennes avec intervalle de Student."
          + precisions
      ),
      ("5.1", "Logiciel", "Jalon \(facts.identity.version), simulation à événements discrets."),
      (
        "5.2", "Hasard",
        "Générateur à compteur Philox 4x32 ; chaque tirage est adressé par graine, futur, objet, personne et rang. "
          + "Graine \(facts.seed)."
      ),
      (
        "5.3", "Reproduire",
        "Scénario «\u{202F}\(facts.identity.scenario)\u{202F}», empreinte \(facts.identity.digest). Le même scénario et la même "
          + "graine donnent les mêmes octets, quel que soit le nombre de processeurs."
      ),
    ]
    return items.map { MethodItem(item: $0.0, title: $0.1, text: typeset($0.2)) }
  }
}
