import InsertionPolicy

/// Plausible values for every indicator, the same every time.
enum InventedFutures {
  static func value(_ indicator: Indicator, _ cell: IndicatorCell, _ scenario: Scenario, _ replication: Int) -> Double?
  {
    let level = yearly(indicator)
    var value = level.value
    let share = cell.territory.map { scenario.territories[$0].share.value }
    if level.isExtensive, let share { value *= share * strain(cell.territory) }
    if !level.isExtensive, indicator.unit == .days { value *= 0.7 + 0.3 * strain(cell.territory) }
    switch cell.window {
    case .whole: if level.isFlow { value *= 3 }
    case .year(let year): value *= 1 + level.slope * Double(year - 2025)
    case .month(let year, let month):
      let time = Double((year - 2024) * 12 + month - 1) / 35
      value *= 1 + level.slope * (time * 2 - 1) + 0.35 * level.slope.magnitude * bump(time)
      if level.isFlow { value /= 12 }
    case .quarter(let year, let quarter):
      value *= 1 + level.slope * (Double((year - 2024) * 4 + quarter - 1) / 11 * 2 - 1)
      if level.isFlow { value /= 4 }
    }
    value *= 1 + level.noise * noise(indicator.id, replication, cell)
    switch indicator.unit {
    case .share: return min(1, max(0, value))
    case .persons, .acts: return level.isFlow ? max(0, value.rounded()) : max(0, value)
    default: return max(0, value)
    }
  }

  private struct Level {
    var value: Double
    var isFlow = false
    var isExtensive = true
    var slope = 0.0
    var noise = 0.03
  }

  /// Some territories fare worse than their size.
  private static func strain(_ territory: Int?) -> Double {
    territory.map { [1.0, 1.45, 0.8, 1.05, 1.3, 0.85, 1.1, 0.8, 0.6][$0 % 9] } ?? 1
  }

  private static func bump(_ time: Double) -> Double {
    let distance = (time - 0.3) / 0.18
    return 1 / (1 + distance * distance)
  }

  private static func yearly(_ indicator: Indicator) -> Level {
    switch indicator.id {
    case "orientation.new_entrants": return Level(value: 6520, isFlow: true, noise: 0.012)
    case "orientation.oriented": return Level(value: 6340, isFlow: true, noise: 0.015)
    case "orientation.within_one_month": return Level(value: 5480, isFlow: true, slope: 0.03, noise: 0.02)
    case "orientation.mean_delay": return Level(value: 28.4, isExtensive: false, slope: -0.12, noise: 0.05)
    case "contracts.first_appointments_fixed": return Level(value: 6390, isFlow: true, slope: 0.01, noise: 0.013)
    case "contracts.first_appointments_within_two_weeks": return Level(value: 5230, isFlow: true, noise: 0.02)
    case "contracts.first_contracts": return Level(value: 6610, isFlow: true, noise: 0.012)
    case "contracts.first_contracts_within_two_months":
      return Level(value: 6180, isFlow: true, slope: 0.06, noise: 0.02)
    case "guarantee.oriented": return Level(value: 4300, isFlow: true, noise: 0.02)
    case "guarantee.in_progress": return Level(value: 4980, slope: 0.02, noise: 0.015)
    case "coverage.without_referent": return Level(value: 9400, slope: -0.14, noise: 0.045)
    case "coverage.gap": return Level(value: 820, slope: 0.25, noise: 0.14)
    case "coverage.waiting": return Level(value: 610, slope: 0.2, noise: 0.12)
    case "coverage.present": return Level(value: 51_000, slope: -0.02, noise: 0.01)
    case "caf.served": return Level(value: 1290, isFlow: true, noise: 0.02)
    case "global.mean_start_delay": return Level(value: 20, isExtensive: false, slope: 0.05, noise: 0.06)
    case "equity.orientation_delay_gap": return Level(value: 11.2, isExtensive: false, noise: 0.1)
    default: return byKind(indicator)
    }
  }

  private static func byKind(_ indicator: Indicator) -> Level {
    let rank = Double(indicator.programme ?? 0)
    switch indicator.unit {
    case .share: return Level(value: indicator.direction == .atMost ? 0.21 : 0.74, isExtensive: false, noise: 0.04)
    case .days, .workingDays: return Level(value: 12 + 9 * rank, isExtensive: false, slope: 0.15, noise: 0.09)
    case .perFTE: return Level(value: 66 - 9 * rank, isExtensive: false, noise: 0.03)
    case .fte: return Level(value: 58 - 8 * rank, noise: 0.03)
    case .places: return Level(value: 3900 - 600 * rank, slope: -0.03, noise: 0.02)
    case .euros: return Level(value: 320_000 - 40_000 * rank, isFlow: true, noise: 0.02)
    case .persons, .acts:
      let isLevel = indicator.monthly
      return Level(value: 4100 - 640 * rank, isFlow: !isLevel, slope: 0.06, noise: 0.04)
    }
  }

  /// Between about -2 and 2, centred on 0: the sum of a future's own luck and the cell's.
  private static func noise(_ id: String, _ replication: Int, _ cell: IndicatorCell) -> Double {
    var seed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let common = sum(seed &+ UInt64(replication) &* 0x9E37_79B9_7F4A_7C15)
    for byte in cell.window.description.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    seed = (seed ^ UInt64(cell.territory.map { $0 + 1 } ?? 0)) &* 0x100_0000_01B3
    return 0.8 * common + 0.6 * sum(seed &+ UInt64(replication) &* 0xD1B5_4A32_D192_ED03)
  }

  /// Twelve uniform numbers less six: close to a standard normal.
  private static func sum(_ start: UInt64) -> Double {
    var state = start
    return (0..<12).reduce(-6.0) { total, _ in
      state = state &+ 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return total + Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
    }
  }
}
