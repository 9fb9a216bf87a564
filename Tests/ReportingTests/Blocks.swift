import Reporting

/// What a block of a report is, for tests that need one kind of it: `try #require(section.blocks.first?.table)`.
extension Report.Block {
  var lead: String? { if case .lead(let text) = self { text } else { nil } }
  var list: [String]? { if case .list(let sentences) = self { sentences } else { nil } }
  var table: Report.Table? { if case .table(let table) = self { table } else { nil } }
  var chart: Report.Chart? { if case .chart(let chart) = self { chart } else { nil } }
}
