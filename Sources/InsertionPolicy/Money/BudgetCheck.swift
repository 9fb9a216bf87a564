public import Quantities

/// What a financial table prints, held against what its lines add up to, to the cent.
///
/// Nothing is put right: the lines stand as they are written, and each difference is told with its arithmetic.
public struct BudgetCheck: Hashable, Sendable {
  /// A printed amount that the lines do not bear out.
  public struct Finding: Hashable, Sendable {
    /// What the amount is about.
    public enum Subject: Hashable, Sendable {
      /// The total printed on the line of this index.
      case lineTotal(line: Int)
      /// The printed sum of this index.
      case printedSum(Int)
      /// A host budget, as these lines quote it, and which they and others claim beyond its amount (FND-05).
      case host(id: String, quotedBy: [Int])
      /// All imputations together, against the State's new credits in the table (FND-02).
      case imputations
      /// The imputations of this code, against the State's new credits of the lines of that code (FND-03).
      case imputation(code: String)
    }
    /// What the amount is about.
    public var subject: Subject
    /// What the document prints; for a host, its amount.
    public var printed: Euros
    /// What the lines add up to; for a host, what they claim of it.
    public var computed: Euros
    /// The fact that prints the amount, where the budget names one.
    public var source: String?

    /// What the lines have more than is printed; below nil where the document prints too much.
    public var difference: Euros { computed - printed }
  }

  /// Every difference: lines, printed sums, hosts, then imputations, each in the order of the budget.
  public let findings: [Finding]

  /// Holds a budget against itself.
  ///
  /// - Complexity: proportional to lines times printed sums.
  public init(_ budget: Budget) {
    findings =
      Self.lines(of: budget) + Self.sums(of: budget) + Self.hosts(of: budget) + Self.imputations(of: budget)
  }

  private static func lines(of budget: Budget) -> [Finding] {
    budget.lines.indices.compactMap { index in
      let line = budget.lines[index]
      return line.printedTotal.flatMap {
        finding(.lineTotal(line: index), printed: $0, computed: line.amount(.total), source: nil)
      }
    }
  }

  private static func sums(of budget: Budget) -> [Finding] {
    budget.printed.indices.compactMap { index in
      let sum = budget.printed[index]
      return finding(
        .printedSum(index), printed: sum.amount, computed: budget.sum(sum.column, blocks: sum.blocks),
        source: sum.source)
    }
  }

  /// A host is claimed too much where the counterparts of all its lines exceed an amount that one of them quotes.
  private static func hosts(of budget: Budget) -> [Finding] {
    var ids: [String] = []
    for line in budget.lines {
      if let id = line.host?.id, !ids.contains(id) { ids.append(id) }
    }
    return ids.flatMap { id in
      let guests = budget.lines.indices.filter { budget.lines[$0].host?.id == id }
      let claimed = guests.reduce(Euros.zero) { $0 + budget.lines[$1].amount(.departementValued) }
      var quoted: [Euros: [Int]] = [:]
      for line in guests {
        if let amount = budget.lines[line].host?.amount { quoted[amount, default: []].append(line) }
      }
      return quoted.sorted { $0.key < $1.key }.compactMap { amount, lines -> Finding? in
        guard claimed > amount else { return nil }
        return finding(.host(id: id, quotedBy: lines), printed: amount, computed: claimed, source: nil)
      }
    }
  }

  private static func imputations(of budget: Budget) -> [Finding] {
    guard !budget.imputations.isEmpty else { return [] }
    var codes: [String] = []
    for code in budget.imputations.map(\.code) + budget.lines.map(\.code) where !codes.contains(code) {
      codes.append(code)
    }
    let printed = budget.imputations.reduce(Euros.zero) { $0 + $1.amount }
    let all = finding(.imputations, printed: printed, computed: budget.sum(.stateNew), source: nil)
    return (all.map { [$0] } ?? [])
      + codes.compactMap { code in
        let under = budget.imputations.filter { $0.code == code }
        return finding(
          .imputation(code: code), printed: under.reduce(.zero) { $0 + $1.amount },
          computed: budget.lines.filter { $0.code == code }.reduce(.zero) { $0 + $1.amount(.stateNew) },
          source: under.count == 1 ? under[0].source : nil)
      }
  }

  private static func finding(
    _ subject: Finding.Subject, printed: Euros, computed: Euros, source: String?
  ) -> Finding? {
    printed == computed ? nil : Finding(subject: subject, printed: printed, computed: computed, source: source)
  }
}

extension Budget {
  /// What the lines of the blocks of these indices add up to in a column; of all blocks for `nil`.
  public func sum(_ column: BudgetColumn, blocks: [Int]? = nil) -> Euros {
    lines.reduce(.zero) { sum, line in
      blocks?.contains(line.block) ?? true ? sum + line.amount(column) : sum
    }
  }
}
