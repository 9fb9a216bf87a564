/// What a programme's events cost, and whether money can close its door: one bit each.
struct PaidOccasions: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  static let start = Self(rawValue: 1 << 0)
  static let personMonth = Self(rawValue: 1 << 1)
  static let appointment = Self(rawValue: 1 << 2)
  /// Places or FTE, each month.
  static let capacity = Self(rawValue: 1 << 3)

  /// Whether nobody starts without money: a line pays for each start, or each month of each person.
  var needMoneyToStart: Bool { !isDisjoint(with: [.start, .personMonth]) }
  /// Whether the money promised for the months to come changes with who is there, or with places and FTE.
  var commitMonths: Bool { !isDisjoint(with: [.personMonth, .capacity]) }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What the budget of a scenario pays for in the programme of this index.
  init(_ budget: Budget?, programme: Int) {
    self = []
    for cost in budget?.lines.flatMap(\.costs) ?? [] where cost.costsSomething {
      switch cost.occasion {
      case .start(programme): insert(.start)
      case .personMonth(programme): insert(.personMonth)
      case .appointment(programme): insert(.appointment)
      case .placeMonth(programme), .fteMonth(programme, _): insert(.capacity)
      default: break
      }
    }
  }
}

extension CostRule {
  /// Whether the rule ever spends anything.
  var costsSomething: Bool { amount > .zero || spread != nil }
}
