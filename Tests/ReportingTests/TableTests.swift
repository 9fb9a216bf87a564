import InsertionPolicy
import Testing

@testable import Reporting

/// A table lists its columns once; each writer shows those that stand in it, and spells their values its own way.
@Suite struct TableTests {
  private struct Row {
    var id: String
    var name: Bilingual
    var wait: Double?
  }

  private let table = Table<Row>(
    columns: [
      Column("programme", .identifier, width: 12) { .code($0.id) },
      Column(.programme, width: 40, page: .text) { .text($0.name) },
      Column("name_fr") { .code($0.name.fr) },
      Column("wait", .mean, width: 11, page: .number) { .amount($0.wait, .days) },
      Column(.unit, page: .text) { _ in .unit(.days) },
    ],
    rows: [
      Row(id: "=caf", name: Bilingual(fr: "L'emploi : d'abord", en: "Work: first"), wait: 2.25),
      Row(id: "ccas", name: Bilingual(fr: "Le logement; puis", en: "Housing"), wait: nil),
    ])

  @Test func `a file has the columns with a key, in plain French spelling`() {
    #expect(
      table.csv
        == "\u{FEFF}programme;name_fr;wait\r\n'=caf;L'emploi : d'abord;2,25\r\nccas;\"Le logement; puis\";\r\n")
    #expect(Table.keys(table.columns) == ["programme", "name_fr", "wait"])
  }

  @Test func `a sheet has the columns with a width, numbers as numbers`() {
    let sheet = table.sheet(named: Bilingual(fr: "Attentes", en: "Waits"), Voice(.french))
    #expect(sheet.name == "Attentes")
    #expect(sheet.columns.map(\.title) == ["Identifiant", "Accompagnement", "Moyenne"])
    #expect(sheet.columns.map(\.width) == [12, 40, 11])
    #expect(sheet.rows[0] == [.text("=caf"), .text("L’emploi\u{202F}: d’abord"), .number(2.25, .tenths)])
    #expect(sheet.rows[1] == [.text("ccas"), .text("Le logement; puis"), .empty])
  }

  @Test func `the page has the columns with a side, as a reader writes them`() {
    let english = table.page(caption: "Waits", Voice(.english))
    #expect(english.columns == [.text("Programme"), .number("Mean"), .text("Unit")])
    #expect(english.rows[0].map(\.text) == ["Work: first", "2.3", "days"])
    #expect(english.rows[1].map(\.text) == ["Housing", "not enough futures to say", "days"])
    #expect(
      table.page(caption: "Attentes", Voice(.french)).rows[0].map(\.text) == [
        "L’emploi\u{202F}: d’abord", "2,3", "jours",
      ])
  }
}
