/// The chapter on money: sums set apart in a table, and what a document prints and its lines do not bear out.
extension Stylesheet {
  static let money = """
    .scroll.dense.sums tbody th{min-width:13rem;max-width:19rem}
    .scroll tr.sum th,.scroll tr.sum td{font-weight:650;background:var(--ground)}
    .scroll tr.sum .detail{font-weight:400}
    .scroll.dense tbody tr.sum th{background:var(--ground)}
    .scroll tr td.flagged{background:var(--warm);box-shadow:inset 3px 0 0 var(--accent)}
    .scroll td.flagged .detail{color:var(--ink);white-space:normal;min-width:8rem}
    @media screen and (max-width:760px){.scroll.dense.sums tbody th{min-width:8rem;max-width:9.5rem}}

    """
}
