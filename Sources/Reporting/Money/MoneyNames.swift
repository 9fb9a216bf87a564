extension FrenchWords {
  var moneyNames: MoneyNames {
    MoneyNames(
      line: "Ligne", envelope: "Enveloppe (€)", spent: "Dépensé (€)", unspent: "Reste à la fin (€)",
      chanceOfRest: "Probabilité qu’il en reste", chanceOfExhaustion: "Probabilité d’épuisement",
      exhaustedIn: "Épuisée en (médiane)", turnedAway: "Personnes refusées", all: "Toutes les lignes",
      linesCaption: "Chaque enveloppe\u{202F}: moyenne, et neuf futurs sur dix\u{202F}; probabilités, et intervalle à "
        + "95\u{202F}%",
      leftName: "reste des enveloppes",
      leftCaption: "Reste de chaque enveloppe à la fin du mois (€)\u{202F}: moyenne, et neuf futurs sur dix",
      spentByMonth: "Dépenses par mois, toutes lignes, contrepartie valorisée non comprise",
      settlementSubject: "Du versement au reversement, selon la lecture choisie, en moyenne sur tous les futurs",
      settlementPanels: ("Ce que l’État a versé", "Ce qui n’est pas dépensé, à une échelle plus grande"),
      step: "Étape",
      steps: [
        "Versé par l’État au jour du bilan", "Dépensé sur ces crédits", "Versé et non dépensé",
        "Réclamable selon la lecture choisie", "Réclamé et reversé",
      ],
      readingsCaption:
        "Ce que l’État peut réclamer selon chaque lecture de l’article 5 (FND-11), dans les mêmes futurs",
      reading: "Lecture", chance: "Probabilité de pouvoir réclamer", chanceInterval: "Intervalle à 95\u{202F}%",
      chosen: "lecture choisie", notSettled: "La période simulée finit avant le bilan de l’année.",
      cash: "Trésorerie la plus basse",
      tableCaption: "Le tableau financier, en euros", total: "Total général", code: "code", budget: "Budget",
      ledger: "Grand livre", block: "Bloc", printed: "Imprimé", difference: "Écart (imprimé moins calculé)",
      convention: "toutes",
      ledgerColumns: [
        "Dépensé sur crédits de l’État", "Dépensé par le Département", "Contrepartie valorisée", "Versé par l’État",
        "Reversé à l’État", "Personnes refusées", "Reste de l’enveloppe",
      ])
  }
}

extension EnglishWords {
  var moneyNames: MoneyNames {
    MoneyNames(
      line: "Line", envelope: "Envelope (€)", spent: "Spent (€)", unspent: "Left at the end (€)",
      chanceOfRest: "Probability that some is left", chanceOfExhaustion: "Probability of running dry",
      exhaustedIn: "Dry in (median)", turnedAway: "People turned away", all: "All lines",
      linesCaption: "Each envelope: mean, and nine futures out of ten; probabilities, and their 95% interval",
      leftName: "what is left of the envelopes",
      leftCaption: "What is left of each envelope at the end of the month (€): mean, and nine futures out of ten",
      spentByMonth: "Spending by month, all lines, without the valued counterpart",
      settlementSubject: "From what is paid to what is paid back, as the chosen reading says, mean over all futures",
      settlementPanels: ("What the State has paid", "What is not spent, on a larger scale"),
      step: "Step",
      steps: [
        "Paid by the State by the settlement", "Spent of it", "Paid and not spent",
        "May be claimed as the chosen reading says", "Claimed and paid back",
      ],
      readingsCaption: "What the State may claim back under each reading of article 5 (FND-11), in the same futures",
      reading: "Reading", chance: "Probability that something may be claimed", chanceInterval: "95% interval",
      chosen: "chosen reading", notSettled: "The period simulated ends before the year is settled.",
      cash: "Lowest balance of the treasury",
      tableCaption: "The financial table, in euros", total: "Grand total", code: "code", budget: "Budget",
      ledger: "Ledger", block: "Block", printed: "Printed", difference: "Difference (printed less computed)",
      convention: "all",
      ledgerColumns: [
        "Spent of the State's credits", "Spent by the département", "Counterpart valued", "Paid by the State",
        "Paid back to the State", "People turned away", "Left of the envelope",
      ])
  }
}
