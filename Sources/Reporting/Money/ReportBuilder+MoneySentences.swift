internal import Experiments
internal import InsertionPolicy
internal import Quantities

/// The money in sentences: what is spent and what is left, what the State may claim, which envelopes run dry and who is
/// then turned away, how far the département advances, what the document prints wrong.
extension ReportBuilder {
  /// Lines that run dry and have a sentence of their own; the table has all.
  ///
  /// Chosen: what a reader keeps in mind.
  private var dryLinesSaid: Int { 3 }

  var moneySentences: [String] {
    guard let facts = MoneyFacts(index) else { return [] }
    return [spending(facts), voted(facts), claim(facts), issued(facts)].compactMap(\.self) + [dryCount(facts)]
      + facts.drying.prefix(dryLinesSaid).compactMap { dry($0, facts) }
      + [cash(facts), findings(facts)].compactMap(\.self)
  }

  // MARK: Amounts

  /// What nine futures out of ten stay within; `nil` where that is one amount, or not known.
  func moneySpread(_ cell: CellEstimate?) -> String? {
    guard let cell, let spread = cell.estimate.spread else { return nil }
    let unit = unit(cell)
    guard voice.differ(spread, unit) else { return nil }
    return voice.interval(unit == .euros ? voice.euroSpan(spread) : voice.spanInSentence(spread, unit))
  }

  private func inNineOfTen(_ cell: CellEstimate?) -> String { moneySpread(cell).map(voice.inNineOfTen) ?? "" }

  private func interval(_ happened: Estimate.Attainment) -> String {
    voice.interval(voice.numbers.percentages(happened.confidence, to: voice.toInSentence))
  }

  // MARK: What is spent

  private func spending(_ facts: MoneyFacts) -> String? {
    let spent = index.cell("money.spent")
    guard let mean = amount(spent) else { return nil }
    let envelopes = voice.numbers.currency(facts.envelopes)
    let (end, spread) = (voice.date(facts.budget.execution.upperBound), inNineOfTen(spent))
    let text = say(
      fr: "Sur \(envelopes) d'enveloppes, \(mean) devraient être dépensés au \(end) en moyenne\(spread)",
      en: "Of \(envelopes) in envelopes, \(mean) should be spent by \(end) on average\(spread)")
    return text + unspent + "."
  }

  /// What is left; nothing where the period ends before the execution.
  private var unspent: String {
    guard let cell = index.cell("money.unspent"), let mean = amount(cell) else { return "" }
    let interval = cell.estimate.confidence.flatMap { voice.differ($0, .euros) ? voice.euroSpan($0) : nil }
    let known = [
      interval.map(voice.interval).map {
        say(fr: "intervalle à 95 % de la moyenne : \($0)", en: "95% interval of the mean: \($0)")
      },
      moneySpread(cell).map { say(fr: "\($0) dans neuf futurs sur dix", en: "\($0) in nine futures out of ten") },
    ].compactMap(\.self).joined(separator: say(fr: " ; ", en: "; "))
    return say(fr: " et \(mean) ne pas l'être", en: " and \(mean) not") + (known.isEmpty ? "" : " (\(known))")
  }

  /// What was voted, and what the State gives of it where that is another amount.
  private func voted(_ facts: MoneyFacts) -> String {
    let budget = facts.document
    let carried = budget.sum(.stateCarried)
    let (promised, paid) = (budget.sum(.stateNew), facts.budget.sum(.stateNew))
    func money(_ amount: Euros) -> String { voice.numbers.currency(amount) }
    let state = money(promised + carried)
    let here = money(paid + carried)
    let given = promised == paid ? "" : say(fr: " (ici \(here))", en: " (here \(here))")
    let departement = money(budget.sum(.departement) + budget.sum(.departementCarried))
    let (valued, envelopes) = (money(budget.sum(.departementValued)), money(facts.envelopes))
    let count = budget.lines.count
    let lines = say(
      fr: "\(count) \(voice.plural(count, "ligne peut", "lignes peuvent"))",
      en: "\(count) \(voice.plural(count, "line", "lines")) may")
    return say(
      fr: """
        Voté : \(state) de l'État\(given) et \(departement) du Département, dont \(valued) de dépenses existantes, \
        valorisées ; \(lines) dépenser \(envelopes) en activité.
        """,
      en: """
        Voted: \(state) of the State\(given) and \(departement) of the département, of which \(valued) is existing \
        spending that is valued; \(lines) spend \(envelopes) on activity.
        """)
  }

  // MARK: What is claimed back

  /// A reading of article 5, in a few words.
  func name(_ reading: Budget.Settlement.Reading) -> String {
    switch reading {
    case .stateShare:
      say(
        fr: "part de l'État dans les dépenses, toutes lignes ensemble",
        en: "the State's share of the spending, all lines together")
    case .totalSpending:
      say(fr: "toutes les dépenses, valorisation comprise", en: "all spending, valued counterpart included")
    case .perAction:
      say(
        fr: "part de l'État dans les dépenses, action par action",
        en: "the State's share of the spending, action by action")
    }
  }

  /// What the State may claim back, as article 5 is read and as it may be read otherwise.
  private func claim(_ facts: MoneyFacts) -> String? {
    let reading = facts.budget.settlement.reading
    let claim = facts.claim(reading)
    guard let mean = amount(claim.amount), let happened = claim.chance?.estimate.frequency else { return nil }
    let (chance, interval) = (voice.numbers.percentage(happened.probability), interval(happened))
    let spread = inNineOfTen(claim.amount)
    let text = say(
      fr: """
        Bilan, lu comme le scénario le choisit (FND-11 : \(name(reading))) : l'État peut réclamer un reversement avec une \
        probabilité de \(chance) (intervalle à 95 % : \(interval)), \(mean) en moyenne\(spread)
        """,
      en: """
        Settlement, read as the scenario chooses (FND-11: \(name(reading))): the State may claim something back with a \
        probability of \(chance) (95% interval \(interval)), \(mean) on average\(spread)
        """)
    let others = Budget.Settlement.Reading.allCases.filter { $0 != reading }.compactMap { other -> String? in
      let claim = facts.claim(other)
      guard let mean = amount(claim.amount), let happened = claim.chance?.estimate.frequency else { return nil }
      let chance = voice.numbers.percentage(happened.probability)
      return say(
        fr: "\(name(other)), \(mean) en moyenne (probabilité \(chance))",
        en: "\(name(other)), \(mean) on average (probability \(chance))")
    }
    guard !others.isEmpty else { return text + "." }
    return text
      + say(
        fr: ". Lu autrement, dans les mêmes futurs : \(others.joined(separator: " ; ")).",
        en: ". Read otherwise, in the same futures: \(others.joined(separator: "; ")).")
  }

  private func issued(_ facts: MoneyFacts) -> String? {
    let clawback = index.cell("money.clawback")
    guard index.cell("money.settled_paid")?.estimate.mean != nil, let mean = amount(clawback) else { return nil }
    let chance = voice.numbers.percentage(facts.budget.settlement.issued.value)
    let spread = inNineOfTen(clawback)
    return say(
      fr: """
        Ce qui peut être réclamé l'est avec une probabilité de \(chance), donnée par le scénario : \(mean) sont reversés \
        en moyenne\(spread).
        """,
      en: """
        What may be claimed is claimed with a probability of \(chance), given by the scenario: \(mean) is paid back on \
        average\(spread).
        """)
  }

  // MARK: What runs dry

  /// How many lines run dry more likely than not, and how many ever.
  func dryCount(_ facts: MoneyFacts) -> String {
    guard !facts.drying.isEmpty else {
      return say(
        fr: "Aucune enveloppe ne s'épuise avant la fin de l'exécution, dans aucun futur.",
        en: "No envelope runs dry before the execution ends, in any future.")
    }
    let count = facts.drying.count { [.likely, .almostCertain].contains(Verdict($0.dryness)) }
    let lines = facts.lines.count
    let likely =
      switch count {
      case 0: say(fr: "Aucune enveloppe n'a", en: "No envelope is")
      case 1: say(fr: "Une enveloppe sur \(lines) a", en: "One envelope of \(lines) is")
      default: say(fr: "\(count) enveloppes sur \(lines) ont", en: "\(count) envelopes of \(lines) are")
      }
    let rest = facts.drying.count - count
    let others =
      switch (rest, count) {
      case (0, _): ""
      case (1, 0): say(fr: " ; une peut s'épuiser", en: "; one may")
      case (1, _): say(fr: " ; une autre peut s'épuiser", en: "; one other may")
      case (_, 0): say(fr: " ; \(rest) peuvent s'épuiser", en: "; \(rest) may")
      default: say(fr: " ; \(rest) autres peuvent s'épuiser", en: "; \(rest) others may")
      }
    return say(
      fr: "\(likely) plus d'une chance sur deux de s'épuiser avant la fin de l'exécution\(others).",
      en: "\(likely) more likely than not to run dry before the execution ends\(others).")
  }

  private func dry(_ line: MoneyFacts.Line, _ facts: MoneyFacts) -> String? {
    guard let happened = line.dryness else { return nil }
    let (name, chance) = (voice.name(line.line), voice.numbers.percentage(happened.probability))
    var text = say(
      fr: "« \(name) » s'épuise dans \(chance) des futurs (intervalle à 95 % : \(interval(happened)))",
      en: "“\(name)” runs dry in \(chance) of the futures (95% interval \(interval(happened)))")
    if let month = facts.exhaustionMonth(line).map(voice.month) {
      text += say(fr: ", à la médiane en \(month)", en: ", at the median in \(month)")
    }
    if let refused = line.refused, let people = amount(refused), refused.estimate.mean ?? 0 > 0 {
      let spread = inNineOfTen(refused)
      text += say(
        fr: " ; refusées faute de crédits : \(people) en moyenne\(spread)",
        en: "; turned away for want of money: \(people) on average\(spread)")
    }
    return text + "."
  }

  // MARK: The treasury and the document

  private func cash(_ facts: MoneyFacts) -> String? {
    facts.lowestCash.flatMap { cell in
      cash(
        cell,
        spread: moneySpread(cell).map {
          say(fr: " (trésorerie \($0) dans neuf futurs sur dix)", en: " (treasury \($0) in nine futures out of ten)")
        } ?? "")
    }
  }

  /// How far the département advances in the month in which the treasury is lowest.
  func cash(_ lowest: CellEstimate, spread: String) -> String? {
    guard let value = lowest.estimate.mean else { return nil }
    let (month, mean) = (voice.month(lowest.cell.window), voice.amount(value.magnitude, .euros))
    return value < 0
      ? say(
        fr: """
          Le Département avance jusqu'à \(mean) en moyenne en \(month)\(spread) : ce qui est dépensé avant d'être versé.
          """,
        en: """
          The département advances up to \(mean) on average in \(month)\(spread): what is spent before it is paid.
          """)
      : say(
        fr: """
          La trésorerie ne descend pas sous \(mean) en moyenne, en \(month)\(spread) : le Département n'avance rien.
          """,
        en: """
          The treasury does not fall below \(mean) on average, in \(month)\(spread): the département advances nothing.
          """)
  }

  private func findings(_ facts: MoneyFacts) -> String? {
    let count = BudgetCheck(facts.document).findings.count
    guard count > 0 else { return nil }
    let amounts =
      count == 1 ? say(fr: "un montant", en: "one amount") : say(fr: "\(count) montants", en: "\(count) amounts")
    return say(
      fr: "Le document imprime \(amounts) que ses lignes ne confirment pas : voir le tableau financier.",
      en: "The document prints \(amounts) that its lines do not bear out: see the financial table.")
  }
}
