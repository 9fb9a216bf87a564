internal import InsertionPolicy
internal import Quantities

extension Table {
  /// A sheet of a workbook: the columns that have a width.
  func sheet(named name: Bilingual, preface: [String] = [], _ voice: Voice) -> Sheet {
    let columns = columns.filter { $0.width != nil }
    return Sheet(
      name: voice(name), preface: preface,
      columns: columns.map { Sheet.Column(title: $0.heading(voice), width: $0.width ?? 0) },
      rows: rows.map { row in columns.map { Sheet.Cell($0.value(row), voice) } })
  }
}

extension Sheet.Cell {
  /// Numbers and dates stay what they are; only words are said.
  init(_ value: Value, _ voice: Voice) {
    switch value {
    case .empty: self = .empty
    case .code(let text): self = .text(text)
    case .text(let text): self = .text(voice(text))
    case .written(let text): self.init(written: text, voice)
    case .count(let count): self.init(count)
    case .number(let number): self.init(number, .plain)
    case .amount(let number, let unit, _): self.init(number, of: unit)
    case .interval(let range, let unit): self = range.map { .text(voice.span($0, unit)) } ?? .empty
    case .span(let low, let high): self = .text(voice.plain(low) + voice.to + voice.plain(high))
    case .share(let share): self.init(share, .percentage)
    case .points(let share): self.init(share.map { $0 * 100 }, .tenths)
    case .cents(let number):
      self =
        number.flatMap { Double(DecimalDigits($0).rounded(decimals: 2).plain) }.map { .number($0, .euros) } ?? .empty
    // Cents of up to ninety million million euros fit a spreadsheet's numbers.
    case .euros(let amount): self = .number(amount.approximate, .euros)
    case .unit(let unit): self = .text(voice.axis(unit))
    case .direction(let direction): self = .text(voice.sense(direction))
    case .window(let window): self.init(window, voice)
    case .verdict(let verdict): self = .text(voice.verdict(verdict))
    case .cell(let cell): self = .text(cell.text)
    }
  }

  /// A figure with the decimals that the page gives it.
  init(_ number: Double?, of unit: Indicator.Unit) {
    switch unit {
    case .share: self.init(number, .percentage)
    case .euros: self.init(number, Sheet.Format.euros)
    case .persons, .acts, .places:
      self.init(number, number.map { $0 == $0.rounded() || $0.magnitude >= 100 } ?? true ? .whole : .tenths)
    case .days, .workingDays, .perFTE, .fte: self.init(number, .tenths)
    }
  }

  init(_ window: IndicatorCell.Window, _ voice: Voice) {
    switch window {
    case .year(let year): self = .number(Double(year), .year)
    case .month(let year, let month):
      self = CivilDate(year: year, month: month, day: 1).map { Sheet.Cell($0, .month) } ?? .text(voice.month(window))
    case .whole, .quarter: self = .text(voice.month(window))
    }
  }

  private init(written text: String, _ voice: Voice) {
    if let date = CivilDate(text) {
      self.init(date, .day)
    } else if let number = Double(text), number.isFinite {
      self.init(number, .plain)
    } else {
      self = .text(voice(text))
    }
  }
}
