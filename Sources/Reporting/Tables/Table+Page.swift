internal import InsertionPolicy

extension Table {
  /// A table of the page: the columns that have a side there; the first heads the rows.
  func page(caption: String, isDense: Bool = false, sums: [Int] = [], _ voice: Voice) -> Report.Table {
    let columns = columns.filter { $0.page != nil }
    return Report.Table(
      caption: caption,
      columns: columns.map { Report.Column(title: $0.heading(voice), isNumber: $0.page == .number) },
      rows: rows.map { row in columns.map { Report.Cell($0.value(row), voice) } }, isDense: isDense, sums: sums)
  }
}

extension Report.Cell {
  /// Every value as a reader of the language writes it.
  init(_ value: Value, _ voice: Voice) {
    switch value {
    case .empty: self.init("–")
    case .code(let text), .written(let text): self.init(text)
    case .text(let text): self.init(voice(text))
    case .count(let count): self.init(voice.count(count))
    case .number(let number): self.init(number.map { voice.plain($0) } ?? "–")
    case .amount(let number, let unit, let figure):
      self = number.map { Report.Cell(voice.figure($0, unit), figure: figure) } ?? Report.Cell(voice(.notEnough))
    case .interval(let range, let unit): self.init(range.map { voice.span($0, unit) } ?? voice(.notEnough))
    case .span(let low, let high): self.init(voice.plain(low) + voice.to + voice.plain(high))
    case .share(let share): self.init(share.map { voice.numbers.percentage($0) } ?? voice(.notEnough))
    case .points(let share): self.init(share.map { voice.signed($0, .share) } ?? voice(.notEnough))
    case .cents(let number): self.init(number.map { voice.amount($0, .euros) } ?? voice(.notEnough))
    case .euros(let amount): self.init(voice.numbers.currency(amount))
    case .unit(let unit): self.init(voice.axis(unit))
    case .direction(let direction): self.init(voice.sense(direction))
    case .window(let window): self.init(voice.month(window))
    case .verdict(let verdict): self.init(voice.verdict(verdict))
    case .cell(let cell): self = cell
    }
  }
}
