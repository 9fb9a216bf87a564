internal import InsertionPolicy

/// How the result was computed, and how to read it.
extension ReportBuilder {
  /// An item of the STRESS-DES reporting guideline, such as `4.3`.
  private typealias Item = (number: String, title: Bilingual, text: String)

  var method: Report.Section? {
    let table = Table<Item>(
      columns: [
        Column(Bilingual(fr: "Rubrique", en: "Item"), page: .text) { .code($0.number) },
        Column(.question, page: .text) { .text($0.title) }, Column(.value, page: .text) { .code($0.text) },
      ], rows: items)
    let caption = say(
      fr: "Compte rendu de la simulation (rubriques STRESS-DES)", en: "Account of the simulation (STRESS-DES items)")
    return section(
      .method,
      [
        .list(howToRead), precision.isEmpty ? nil : .text(precision), .folded(table.page(caption: caption, voice)),
      ])
  }

  private var howToRead: [String] {
    [
      say(
        fr: "Chaque futur est une histoire complète de la période, tirée au hasard selon les mêmes règles.",
        en: "Each future is a complete story of the period, drawn at random by the same rules."),
      say(
        fr: """
          Moyenne : ce que les futurs donnent en moyenne. Son intervalle à 95 % (loi de Student) dit ce que le nombre de \
          futurs laisse d'incertitude sur cette moyenne ; il se resserre quand on simule davantage.
          """,
        en: """
          Mean: what the futures give on average. Its 95% interval (Student) says how uncertain the number of futures \
          leaves that mean; it narrows as more are simulated.
          """),
      say(
        fr: """
          Neuf futurs sur dix : entre les quantiles à 5 % et 95 %. C'est le hasard de la réalité ; simuler davantage ne \
          le resserre pas.
          """,
        en: """
          Nine futures out of ten: between the 5% and 95% quantiles. This is the chance of the real world; simulating \
          more does not narrow it.
          """),
      say(
        fr: """
          Probabilité d'atteindre une cible : part des futurs qui l'atteignent, avec son intervalle de Wilson à 95 %. Zéro \
          futur sur 200 ne prouve pas l'impossible : l'intervalle monte à 1,9 %.
          """,
        en: """
          Probability of reaching a target: share of the futures that reach it, with its 95% Wilson interval. None of 200 \
          does not prove it impossible: the interval goes up to 1.9%.
          """),
      say(
        fr: """
          Verdict : presque sûre si tout l'intervalle est à 90 % ou plus, probable s'il est tout entier au-dessus de 50 %, \
          indécise s'il contient 50 %, peu probable s'il est au-dessous, presque exclue s'il est à 10 % ou moins.
          """,
        en: """
          Verdict: almost certain if the whole interval is at 90% or more, likely if it is all above 50%, open if it holds \
          50%, unlikely if it is below, almost excluded if it is at 10% or less.
          """),
      say(
        fr: "Ces intervalles disent le hasard, non l'ignorance : une hypothèse fausse ne s'y voit pas.",
        en: "These intervals speak of chance, not of ignorance: a wrong assumption does not show in them."),
    ]
  }

  private var items: [Item] {
    let provenance = scenario.provenance
    let assumed = provenance.count(where: \.isAssumed)
    let fte = voice.numbers.number(scenario.structures.reduce(0) { $0 + ($1.posts.first?.fte.count ?? 0) }, decimals: 1)
    let arrivals = voice.numbers.number(scenario.arrivals.reduce(0) { $0 + $1.perYear }, decimals: 0)
    let stock = count(scenario.stock.reduce(0) { $0 + $1.people.count })
    let futures = count(index.forecast.replications)
    let (indicators, streams) = (index.forecast.catalogue.count, scenario.arrivals.count)
    let (territories, programmes) = (scenario.territories.count, scenario.programmes.count)
    let structures = scenario.structures.count
    let replications = say(
      fr: """
        \(futures) futurs indépendants ; quantiles par rang, probabilités avec intervalle de Wilson, moyennes avec \
        intervalle de Student.
        """,
      en: """
        \(futures) independent futures; quantiles by rank, probabilities with Wilson intervals, means with Student \
        intervals.
        """)
    return [
      ("1.1", Bilingual(fr: "But", en: "Purpose"), voice(scenario.summary)),
      (
        "1.2", Bilingual(fr: "Résultats", en: "Outputs"),
        say(
          fr: """
            \(indicators) indicateurs, par année et sur la période ; par mois et par territoire pour ceux qui s'y prêtent.
            """,
          en: """
            \(indicators) indicators, by year and over the period; by month and by territory where that makes sense.
            """)
      ),
      (
        "1.3", Bilingual(fr: "Expérience", en: "Experiment"),
        say(
          fr: "Un seul scénario ; les cibles votées sont confrontées à chaque futur.",
          en: "One scenario; the targets voted are held against every future.")
      ),
      (
        "2.2", Bilingual(fr: "Composants", en: "Components"),
        say(
          fr: """
            \(territories) territoires, \(programmes) accompagnements, \(structures) structures, \(fte) ETP au premier jour.
            """,
          en: """
            \(territories) territories, \(programmes) programmes, \(structures) structures, \(fte) FTE on the first day.
            """)
      ),
      (
        "2.5", Bilingual(fr: "Entrées", en: "Entries"),
        say(
          fr: "Personnes arrivant au hasard (processus de Poisson), \(arrivals) par an dans \(streams) flux.",
          en: "People arriving at random (Poisson process), \(arrivals) a year in \(streams) streams.")
      ),
      (
        "3.1", Bilingual(fr: "Sources", en: "Sources"),
        say(
          fr: """
            \(provenance.count - assumed) nombres tirés d'une source, \(assumed) hypothèses, listés plus haut.
            """,
          en: "\(provenance.count - assumed) numbers from a source, \(assumed) assumptions, listed above.")
      ),
      (
        "4.1", Bilingual(fr: "État initial", en: "Initial state"),
        say(
          fr: """
            \(stock) personnes présentes au premier jour, avec leurs durées restantes ; aucune période de chauffe n'est \
            jetée.
            """,
          en: """
            \(stock) people present on the first day, with their remaining times; no warm-up is thrown away.
            """)
      ),
      (
        "4.2", Bilingual(fr: "Durée", en: "Run length"),
        say(
          fr: """
            Simulation à fin fixée, \(voice.period(scenario)). Temps continu, jours ouvrés et fériés français.
            """,
          en: """
            Terminating simulation, \(voice.period(scenario)). Continuous time, French working days and public holidays.
            """)
      ),
      (
        "4.3", Bilingual(fr: "Répétitions", en: "Replications"),
        precision.isEmpty ? replications : "\(replications) \(precision)"
      ),
      (
        "5.1", Bilingual(fr: "Logiciel", en: "Software"),
        say(
          fr: "Jalon \(identity.version), simulation à événements discrets.",
          en: "Jalon \(identity.version), discrete-event simulation.")
      ),
      (
        "5.2", Bilingual(fr: "Hasard", en: "Randomness"),
        say(
          fr: """
            Générateur à compteur Philox 4x32 ; chaque tirage est adressé par graine, futur, objet, personne et rang. \
            Graine \(index.forecast.seed).
            """,
          en: """
            Counter-based generator Philox 4x32; every draw is addressed by seed, future, purpose, person and rank. Seed \
            \(index.forecast.seed).
            """)
      ),
      (
        "5.3", Bilingual(fr: "Reproduire", en: "To reproduce"),
        say(
          fr: """
            Scénario « \(identity.scenario) », empreinte \(identity.digest). Le même scénario et la même graine donnent les \
            mêmes octets, quel que soit le nombre de processeurs.
            """,
          en: """
            Scenario “\(identity.scenario)”, digest \(identity.digest). The same scenario and seed give the same bytes for \
            any number of processors.
            """)
      ),
    ]
  }
}
