import InsertionPolicy

/// Values of the label's indicators that fit together, the same every time; others as ``InventedFutures`` has them.
enum LabelFutures {
  static func value(_ indicator: Indicator, _ cell: IndicatorCell, _ scenario: Scenario, _ future: Int) -> Double? {
    if let body = indicator.body { return self.body(indicator, body, scenario, future) }
    guard indicator.theme == .label else { return InventedFutures.value(indicator, cell, scenario, future) }
    let months = months(cell.window, scenario)
    let places = cell.territory.map { [$0] } ?? Array(scenario.territories.indices)
    func gaps(_ month: Int) -> Double { places.reduce(0) { $0 + gap($1, month, scenario, future) } }
    switch indicator.id {
    case "label.gap": return months.reduce(0) { $0 + gaps($1) } / Double(max(1, months.count))
    case "label.fte_missing": return months.reduce(0) { $0 + gaps($1) } / Double(max(1, months.count)) / 35
    case "label.short": return Double(months.count { gaps($0) >= 1 }) / Double(max(1, months.count))
    case "label.displaced": return flow(months, places, at: 0, scenario, future)
    case "label.transferred": return (0..<4).reduce(0) { $0 + flow(months, places, at: $1, scenario, future) } / 5
    case "label.transfer_wait": return 48 + 20 * luck(future, 3, places.count + places[0])
    case "label.equity_places", "label.equity_gap": return 0.1 + 0.3 * luck(future, 4, 0)
    default: return procedure(indicator, months, places, scenario, future)
    }
  }

  /// Places of the months of a window, from the first of the period.
  private static func months(_ window: IndicatorCell.Window, _ scenario: Scenario) -> [Int] {
    let first = scenario.firstDay
    let all = (scenario.lastDay.year - first.year) * 12 + scenario.lastDay.month
    switch window {
    case .whole: return Array(0..<all)
    case .year(let year): return Array((0..<all).filter { $0 / 12 + first.year == year })
    case .month(let year, let month): return [(year - first.year) * 12 + month - 1]
    case .quarter(let year, let quarter):
      return (0..<3).map { (year - first.year) * 12 + (quarter - 1) * 3 + $0 }
    }
  }

  private static func closing(_ scenario: Scenario) -> Int {
    guard let day = scenario.label?.cutOff.on else { return 0 }
    return (day.year - scenario.firstDay.year) * 12 + day.month - 1
  }

  /// People without a place: some territories never, some always, some in half of the futures.
  private static func gap(_ place: Int, _ month: Int, _ scenario: Scenario, _ future: Int) -> Double {
    let after = Double(month - closing(scenario))
    guard after >= 0 else { return 0 }
    let course = after < 1 ? 0.8 : max(0.15, 1 - (after - 1) * 0.06)
    let size = [60.0, 180, 45, 90, 120, 8, 70, 4, 0][place % 9]
    let level = size * course * (0.5 + luck(future, 1, place)) - 30 * luck(future, 2, place * 100 + month)
    return max(0, level)
  }

  /// People whose place closes: in the month places close, and fewer in the next.
  private static func flow(_ months: [Int], _ places: [Int], at delay: Int, _ scenario: Scenario, _ future: Int)
    -> Double
  {
    months.reduce(0) { sum, month in
      let after = month - delay - closing(scenario)
      let part = after == 0 ? 1.0 : (1..<5).contains(after) ? 0.1 : 0
      return places.reduce(sum) { $0 + (part * (40 + 12 * Double($1)) * (0.5 + luck(future, 5, $1))).rounded() }
    }
  }

  private static func procedure(
    _ indicator: Indicator, _ months: [Int], _ places: [Int], _ scenario: Scenario, _ future: Int
  ) -> Double {
    let last = Double(months.last ?? 0)
    let own = 0.85 + 0.15 * luck(future, 6, places[0])
    switch (indicator.id, indicator.unit) {
    case ("label.referents_trained", _): return min(1, own * (0.3 + 0.7 * min(1, last / 16)))
    case (_, .share): return min(1, own * min(1, max(0, (last - 6) / 20)))
    case (_, .days): return 150 + 30 * luck(future, 7, places[0])
    case ("label.modules_completed", _):
      return Double(months.count { $0 < 18 }) * Double(places.count) * (2 + own).rounded()
    default:
      let perMonth = [
        "applications": 1.1, "moratoria": 0.3, "grants": 0.7, "refusals": 0.1, "appeals": 0.06, "appeals_won": 0.03,
        "training_days": 40, "training_absences": 6,
      ]
      let chance = (perMonth[String(indicator.id.dropFirst(6))] ?? 0.02) * Double(places.count) / 9
      return months.reduce(0) { sum, month in
        (6..<30).contains(month)
          ? sum + (chance + luck(future, 10 + indicator.id.utf8.count, month)).rounded(.down) : sum
      }
    }
  }

  private static func body(_ indicator: Indicator, _ body: Int, _ scenario: Scenario, _ future: Int) -> Double {
    let chance = 0.95 - 0.04 * Double(body)
    let isLabelled = luck(future, 8, body) < chance
    if indicator.id.hasSuffix("labelled_at_cut_off") { return isLabelled ? 1 : 0 }
    if indicator.id.hasSuffix("labelled_at_end") { return isLabelled || luck(future, 9, body) < 0.5 ? 1 : 0 }
    return isLabelled ? 0 : Double(20 + 7 * body)
  }

  /// A number between 0 and 1 that only its address decides.
  private static func luck(_ future: Int, _ purpose: Int, _ place: Int) -> Double {
    var mixed = UInt64(future) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(purpose) &* 0xBF58_476D_1CE4_E5B9
    mixed = mixed &+ UInt64(place) &* 0x94D0_49BB_1331_11EB
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
