internal import Experiments
internal import InsertionPolicy

/// How the year is settled: from what the State has paid to what it claims back, and how far the département advances.
extension ReportBuilder {
  func moneySettlement(_ facts: MoneyFacts) -> Report.Section? {
    let steps = settlementSteps(facts)
    return section(
      .moneySettlement,
      [
        steps.isEmpty
          ? .text(
            say(
              fr: "La période simulée finit avant le bilan de l'année.",
              en: "The period simulated ends before the year is settled."))
          : waterfall(steps),
        steps.isEmpty ? nil : .table(readingsTable(facts)), cash(facts),
      ])
  }

  // MARK: The steps

  /// What is paid, spent, left, claimable and claimed, as the chosen reading says; empty where the year is not settled.
  private func settlementSteps(_ facts: MoneyFacts) -> [(name: String, cell: CellEstimate, mean: Double)] {
    let names = [
      (
        "money.settled_paid",
        Bilingual(fr: "Versé par l'État au jour du bilan", en: "Paid by the State by the settlement")
      ),
      ("money.state_spent", Bilingual(fr: "Dépensé sur ces crédits", en: "Spent of it")),
      ("money.settled_unspent", Bilingual(fr: "Versé et non dépensé", en: "Paid and not spent")),
      (
        "money.claimable.\(facts.budget.settlement.reading.rawValue)",
        Bilingual(fr: "Réclamable selon la lecture choisie", en: "May be claimed as the chosen reading says")
      ),
      ("money.clawback", Bilingual(fr: "Réclamé et reversé", en: "Claimed and paid back")),
    ]
    let steps = names.compactMap { id, name -> (String, CellEstimate, Double)? in
      guard let cell = index.cell(id), let mean = cell.estimate.mean else { return nil }
      return (voice(name), cell, mean)
    }
    return steps.count == names.count ? steps : []
  }

  /// Two drawings: all that was paid, and on a scale of its own what of it was not spent.
  private func waterfall(_ steps: [(name: String, cell: CellEstimate, mean: Double)]) -> Report.Block {
    let rows = steps.enumerated().map { place, step -> IntervalChart.Row in
      guard place == 1 else {
        return IntervalChart.Row(
          name: step.name, value: step.mean, ends: place == 0 ? nil : step.cell.estimate.spread,
          text: voice.amount(step.mean, .euros))
      }
      // What is spent hangs from what was paid, down to what is left.
      return IntervalChart.Row(
        name: step.name, value: step.mean, ends: nil, text: voice.amount(-step.mean, .euros),
        bar: min(steps[0].mean, steps[2].mean)...max(steps[0].mean, steps[2].mean))
    }
    func amount(_ place: Int) -> String { voice.amount(steps[place].mean, .euros) }
    func panel(_ title: String, _ rows: [IntervalChart.Row]) -> Report.Panel {
      intervalPanel(title, of: title, rows, .euros, .bar, rowSubject: voice(.step), room: 84)
    }
    let subject = say(
      fr: "Du versement au reversement, selon la lecture choisie, en moyenne sur tous les futurs",
      en: "From what is paid to what is paid back, as the chosen reading says, mean over all futures")
    return .chart(
      Report.Chart(
        id: "settlement-money",
        finding: say(
          fr: "L'État verse \(amount(0)), \(amount(1)) en sont dépensés : \(amount(2)) ne le sont pas",
          en: "The State pays \(amount(0)), of which \(amount(1)) is spent: \(amount(2)) is not"),
        subject: subject,
        key: [.init(mark: .column, meaning: voice(.meanMark)), .init(mark: .ends, meaning: voice(.band))],
        panels: [
          panel(say(fr: "Ce que l'État a versé", en: "What the State has paid"), Array(rows.prefix(3))),
          panel(
            say(fr: "Ce qui n'est pas dépensé, à une échelle plus grande", en: "What is not spent, on a larger scale"),
            Array(rows.suffix(3))),
        ],
        table: estimatesTable(steps.map { ($0.name, $0.cell) }, subject: .step, caption: subject)))
  }

  /// What may be claimed under a reading.
  private struct Claim: EstimatedRow {
    let reading: Budget.Settlement.Reading
    let amount: ForecastRow?
    let chance: Report.Cell

    var estimate: Estimate? { amount?.estimate }
    var unit: Indicator.Unit { .euros }
    func figure(_ column: String) -> Report.Figure? { amount?.figure(column) }
  }

  /// What may be claimed under each reading, in the same futures.
  private func readingsTable(_ facts: MoneyFacts) -> Report.Table {
    let chosen = say(fr: "lecture choisie", en: "chosen reading")
    let columns: [Column<Claim>] = [
      Column(.reading, page: .text) {
        .cell(
          Report.Cell(
            name($0.reading).uppercasedFirst, detail: $0.reading == facts.budget.settlement.reading ? chosen : ""))
      },
      Column(
        Bilingual(fr: "Probabilité de pouvoir réclamer", en: "Probability that something may be claimed"), page: .number
      ) {
        var chance = $0.chance
        chance.detail = ""
        return .cell(chance)
      },
      Column(Bilingual(fr: "Intervalle à 95 %", en: "95% interval"), page: .number) { .code($0.chance.detail) },
    ]
    let claims = Budget.Settlement.Reading.allCases.map { reading in
      let (amount, chance) = facts.claim(reading)
      return Claim(reading: reading, amount: amount.map(row), chance: chanceCell(chance) ?? Report.Cell(.empty, voice))
    }
    return Table(columns: columns + Column<Claim>.statistics, rows: claims).page(
      caption: say(
        fr: "Ce que l'État peut réclamer selon chaque lecture de l'article 5 (FND-11), dans les mêmes futurs",
        en: "What the State may claim back under each reading of article 5 (FND-11), in the same futures"), voice)
  }

  // MARK: The treasury

  private func cash(_ facts: MoneyFacts) -> Report.Block? {
    guard let lowest = facts.lowestCash, let finding = cash(lowest, spread: "") else { return nil }
    let unit = voice.axis(.euros)
    return fan(
      "money.cash_lowest", level: 0, finding: headed(finding),
      subject: say(
        fr: "Trésorerie la plus basse de chaque mois : ce que l'État a versé moins ce qui est dépensé (\(unit))",
        en: "Lowest balance of the treasury in each month: what the State has paid less what is spent (\(unit))"))
  }
}
