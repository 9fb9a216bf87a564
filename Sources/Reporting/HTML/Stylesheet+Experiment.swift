/// Pages that are shown in a meeting: wider on a screen, across the sheet on paper.
extension Stylesheet {
  static let experiment = """
    .page{max-width:1480px}
    .scroll.dense tbody th{min-width:11rem;max-width:17rem}
    .scroll.dense thead .number{min-width:5.2rem;max-width:10rem;white-space:normal}
    .scroll.dense .detail{white-space:nowrap}
    @media screen and (max-width:760px){.scroll.dense tbody th{min-width:8rem;max-width:9.5rem}}
    @page{size:A4 landscape;margin:12mm}
    @media print{
    .scroll.dense tbody th,.scroll.dense thead .number{min-width:0;max-width:none;position:static}
    .scroll.dense th,.scroll.dense td{overflow-wrap:break-word}
    .scroll.dense td.number{white-space:nowrap}
    tr,figure{break-inside:avoid}
    thead{display:table-header-group}
    section{break-inside:auto}
    }

    """
}
