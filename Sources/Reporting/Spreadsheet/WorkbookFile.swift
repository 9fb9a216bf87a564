@preconcurrency internal import CXLSXWriter
internal import Foundation
internal import Quantities

/// Why a workbook could not be written.
public struct SpreadsheetFailure: Error, Hashable, Sendable {
  /// In the words of the library that writes it.
  public var reason: String
}

/// A workbook that is being written; the one place that knows the library.
///
/// Rows go out as they come, so that memory does not grow with them.
struct WorkbookFile {
  /// What the file says of itself.
  struct Properties: Hashable {
    var title: String
    var subject: String
    var comments: String
  }

  /// Rows of a sheet, the heading among them.
  ///
  /// Source: Microsoft, Excel specifications and limits.
  static let rowLimit = 1_048_576
  /// Characters of a text.
  ///
  /// Source: as above.
  static let textLimit = 32_767

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: [Sheet.Format: UnsafeMutablePointer<lxw_format>]
  private let title: UnsafeMutablePointer<lxw_format>?
  private let line: UnsafeMutablePointer<lxw_format>?
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let text: UnsafeMutablePointer<lxw_format>?

  /// Writes sheets into a file of their own; the bytes depend on what is given and on nothing else.
  static func write(_ sheets: [Sheet], _ properties: Properties, to path: String) throws(SpreadsheetFailure) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 0
    guard let workbook = workbook_new_opt(path, &options) else { throw SpreadsheetFailure(reason: "out of memory") }
    let file = WorkbookFile(workbook)
    var failure: lxw_error = LXW_NO_ERROR
    file.set(properties)
    for sheet in sheets.flatMap(parts) where failure == LXW_NO_ERROR { failure = file.add(sheet) }
    // Closing frees the workbook whatever became of it.
    let closing = workbook_close(workbook)
    if failure == LXW_NO_ERROR { failure = closing }
    guard failure == LXW_NO_ERROR else {
      throw SpreadsheetFailure(reason: lxw_strerror(failure).map { String(cString: $0) } ?? "\(failure.rawValue)")
    }
  }

  /// A table longer than a sheet can be goes on in further ones.
  static func parts(_ sheet: Sheet) -> [Sheet] {
    let limit = rowLimit - 1 - (sheet.preface.isEmpty ? 0 : sheet.preface.count + 1)
    guard sheet.rows.count > limit else { return [sheet] }
    return stride(from: 0, to: sheet.rows.count, by: limit).enumerated().map { number, start in
      var part = sheet
      if number > 0 { part.name += " \(number + 1)" }
      part.rows = Array(sheet.rows[start..<min(start + limit, sheet.rows.count)])
      return part
    }
  }

  private init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    func format(_ set: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      format.map {
        format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        set($0)
      }
      return format
    }
    title = format {
      format_set_bold($0)
      format_set_font_size($0, 14)
    }
    line = format { format_set_text_wrap($0) }
    text = format { format_set_text_wrap($0) }
    heading = format {
      format_set_bold($0)
      format_set_text_wrap($0)
      format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color($0, 0xE3F0F0)
    }
    formats = Sheet.Format.allCases.reduce(into: [:]) { formats, kind in
      formats[kind] = format {
        switch kind {
        case .day: format_set_num_format_index($0, 14)
        case .plain: break
        default: format_set_num_format($0, kind.rawValue)
        }
      }
    }
  }

  private func set(_ properties: Properties) {
    var owned: [UnsafeMutablePointer<CChar>?] = []
    func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
      owned.append(strdup(text))
      return owned.last ?? nil
    }
    var all = lxw_doc_properties()
    all.title = copy(properties.title)
    all.subject = copy(properties.subject)
    all.author = copy("Jalon")
    all.comments = copy(properties.comments)
    // Chosen: 1 January 2000, so that no clock reaches the file.
    all.created = 946_684_800
    workbook_set_properties(workbook, &all)
    for text in owned { free(text) }
  }

  private func add(_ sheet: Sheet) -> lxw_error {
    guard let place = workbook_add_worksheet(workbook, sheet.name) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    for (index, column) in sheet.columns.enumerated() {
      worksheet_set_column(place, UInt16(index), UInt16(index), column.width, nil)
    }
    worksheet_set_landscape(place)
    worksheet_fit_to_pages(place, 1, 0)
    let last = UInt16(max(sheet.columns.count, 1) - 1)
    var row: UInt32 = 0
    var failure: lxw_error = LXW_NO_ERROR
    func check(_ result: lxw_error) { if failure == LXW_NO_ERROR { failure = result } }
    let width = sheet.columns.reduce(0) { $0 + $1.width }
    for (index, text) in sheet.preface.enumerated() {
      // Merged cells do not grow with their text: 15 points a line, and a line is as wide as the columns together.
      let lines = max(1, (Double(text.unicodeScalars.count) / (width * 0.95)).rounded(.up))
      worksheet_set_row(place, row, index == 0 ? 20 : 15 * lines, nil)
      check(worksheet_merge_range(place, row, 0, row, last, Self.safe(text), index == 0 ? title : line))
      row += 1
    }
    if !sheet.preface.isEmpty { row += 1 }
    let top = row
    for (index, column) in sheet.columns.enumerated() {
      check(worksheet_write_string(place, row, UInt16(index), Self.safe(column.title), heading))
    }
    for cells in sheet.rows {
      row += 1
      for (index, cell) in cells.enumerated() { check(write(cell, in: place, row, UInt16(index))) }
    }
    check(worksheet_autofilter(place, top, 0, row, last))
    if sheet.preface.isEmpty {
      worksheet_freeze_panes(place, 1, 1)
      check(worksheet_repeat_rows(place, 0, 0))
    } else {
      worksheet_freeze_panes(place, 1, 0)
    }
    return failure
  }

  private func write(_ cell: Sheet.Cell, in place: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16)
    -> lxw_error
  {
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let string):
      return string.isEmpty ? LXW_NO_ERROR : worksheet_write_string(place, row, column, Self.safe(string), text)
    case .number(let value, let format): return worksheet_write_number(place, row, column, value, formats[format])
    case .date(let date, let format):
      return worksheet_write_number(place, row, column, Self.serial(date), formats[format])
    }
  }

  /// Days from 30 December 1899, as spreadsheets count them from March 1900 on.
  static func serial(_ date: CivilDate) -> Double { Double(date.dayNumber - epoch) }

  private static let epoch = (CivilDate(year: 1899, month: 12, day: 30)?.dayNumber) ?? 0

  /// A text without what the format cannot hold, cut where it is too long for a cell.
  static func safe(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\u{0}" && $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }
    guard scalars.count > textLimit else { return String(String.UnicodeScalarView(scalars)) }
    return String(String.UnicodeScalarView(scalars.prefix(textLimit - 1))) + "…"
  }
}
