extension FrenchWords {
  var labelNames: LabelNames {
    LabelNames(
      chance: "Probabilité que les places manquent", chanceInterval: "Intervalle de Wilson à 95\u{202F}%",
      shortGap: "Personnes sans place, moyenne", gapLow: "5\u{202F}% en dessous de", gapHigh: "5\u{202F}% au-dessus de",
      fteMissing: "ETP manquants, moyenne",
      tilesSubject: "Probabilité que les places manquent et personnes sans place en moyenne dans le mois. Carte "
        + "schématique\u{202F}: une case par territoire.",
      chooseMonth: "Choisir un mois", chosenMonths: "Avant, à la fermeture, au pire mois, à la fin",
      monthsCaption: "Probabilité que les places manquent, puis personnes sans place en moyenne, mois par mois",
      detailCaption: "Manque de places par territoire et par mois, avec les intervalles", people: "pers.",
      transferred: "Personnes transférées", toTransfer: "Personnes à transférer",
      transfersSubject: "Personnes à transférer faute de label et personnes transférées, par mois, département",
      transfersCaption: "Transferts par territoire, toute la période\u{202F}: moyenne, et neuf futurs sur dix",
      body: "Structure", posts: "ETP", atCutOff: "A le label quand les places ferment", atEnd: "A le label à la fin",
      displaced: "Personnes à transférer", criticality: "Criticité (personnes sans place)", lever: "Levier",
      leverFigures: ["À transférer", "Sans place", "Mois où les places manquent", "ETP manquants"],
      base: "Sans levier (référence)", unchanged: "inchangé", step: "Étape", subject: "Structures soumises au label",
      funnelSubject: "De la demande à la décision, toute la période, nombre de décisions. Une structure peut déposer "
        + "plusieurs demandes.",
      steps: [
        "Demandes déposées", "Moratoires imposés", "Secondes demandes", "Labels délivrés", "Refus (seconde décision)",
        "Recours gracieux", "Recours gagnés",
      ],
      decisions: [
        "Demandes", "Moratoires", "Labels délivrés", "Refus", "Recours gracieux", "Recours gagnés", "Retraits",
        "Renouvellements", "Fins de mission", "À la limite des six mois",
      ],
      decisionsCaption: "Décisions par mois et par nature, département\u{202F}: moyenne, et neuf futurs sur dix",
      trainingSubject: "Modules de formation suivis par mois, département",
      intervalEnds: (low: "Bas de l’intervalle", high: "Haut de l’intervalle"),
      pairedInterval: "intervalle à 95\u{202F}% de la différence", meanChange: "différence moyenne",
      allStructures: "Toutes les structures",
      places: "Label", structures: "Label structures", levers: "Label leviers", change: "Différence",
      changeLow: "Différence, bas de l’intervalle à 95\u{202F}%",
      changeHigh: "Différence, haut de l’intervalle à 95\u{202F}%")
  }
}

extension EnglishWords {
  var labelNames: LabelNames {
    LabelNames(
      chance: "Probability that places fall short", chanceInterval: "95% Wilson interval",
      shortGap: "People without a place, mean", gapLow: "5% fall below", gapHigh: "5% rise above",
      fteMissing: "FTE missing, mean",
      tilesSubject: "Probability that places fall short, and people without a place on average in the month. A "
        + "schematic map: one tile a territory.",
      chooseMonth: "Choose a month", chosenMonths: "Before, at the closing, the worst month, the end",
      monthsCaption: "Probability that places fall short, then people without a place on average, month by month",
      detailCaption: "Shortage of places by territory and month, with intervals", people: "people",
      transferred: "People transferred", toTransfer: "People to transfer",
      transfersSubject: "People to transfer for want of the label and people transferred, by month, département",
      transfersCaption: "Transfers by territory, whole period: mean, and nine futures out of ten",
      body: "Structure", posts: "FTE", atCutOff: "Holds the label when places close",
      atEnd: "Holds the label at the end",
      displaced: "People to transfer", criticality: "Criticality (people without a place)", lever: "Lever",
      leverFigures: ["To transfer", "Without a place", "Months short of places", "FTE missing"],
      base: "No lever (base)", unchanged: "unchanged", step: "Step", subject: "Structures that need the label",
      funnelSubject: "From application to decision, whole period, number of decisions. A structure may file several "
        + "applications.",
      steps: [
        "Applications filed", "Moratoria imposed", "Second applications", "Labels granted",
        "Refusals (second decision)",
        "Recours gracieux (appeals)", "Appeals won",
      ],
      decisions: [
        "Applications", "Moratoria", "Labels granted", "Refusals", "Recours gracieux", "Appeals won", "Withdrawals",
        "Renewals", "Missions ended", "At the six-month limit",
      ],
      decisionsCaption: "Decisions by month and kind, département: mean, and nine futures out of ten",
      trainingSubject: "Training modules completed by month, département",
      intervalEnds: (low: "Low end of the interval", high: "High end of the interval"),
      pairedInterval: "95% interval of the difference", meanChange: "mean difference", allStructures: "All structures",
      places: "Label",
      structures: "Label structures", levers: "Label levers", change: "Difference",
      changeLow: "Difference, low end of the 95% interval", changeHigh: "Difference, high end of the 95% interval")
  }
}
