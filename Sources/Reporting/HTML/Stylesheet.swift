/// How the page looks: neutral, one column of text beside its contents, tables in boxes of their own, print at the end.
enum Stylesheet {
  static let text = tokens + frame + answer + targets + tables + charts + label + money + narrow + print

  private static let tokens = """
    :root{--ink:\(ChartStyle.ink);--quiet:\(ChartStyle.quiet);--line:#dcd9d0;--paper:#fff;--ground:#f6f4ee;\
    --main:\(ChartStyle.main);--soft:#e3f0f0;--accent:\(ChartStyle.accent);--warm:#fbeee6;--band:\(ChartStyle.band)}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,\
    "Noto Sans",sans-serif;overflow-wrap:break-word}
    html[lang=fr] [data-language=en],html[lang=en] [data-language=fr]{display:none}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
    main:focus{outline:none}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-999rem;top:0;background:var(--ink);color:#fff;padding:.6rem 1rem;z-index:10}
    .skip:focus{left:.5rem;top:.5rem}
    a{color:var(--main)}

    """

  private static let frame = """
    .bar-top{max-width:1240px;margin:0 auto;padding:.8rem 1.5rem 0;display:flex;justify-content:flex-end}
    .switch{display:inline-flex;border:1px solid var(--main);border-radius:999px;overflow:hidden;background:var(--paper)}
    .switch button{border:0;background:none;color:var(--main);font:inherit;font-size:.875rem;padding:.3rem .95rem;\
    cursor:pointer;min-height:2.2rem}
    .switch button[aria-pressed=true]{background:var(--main);color:#fff;font-weight:600}
    .switch button:focus-visible{outline-offset:-4px;outline-color:currentColor;border-radius:999px}
    .page{max-width:1240px;margin:0 auto;padding:0 1.5rem 3rem}
    header{margin:-1.9rem 0 1.1rem}
    header .kind,header h1{margin-right:13rem}
    .kind{margin:0;color:var(--main);font-weight:600;font-size:.875rem;letter-spacing:.02em}
    h1{font-size:1.9rem;line-height:1.2;margin:.1rem 0 .2rem;letter-spacing:-.01em}
    .run{margin:0;color:var(--quiet);font-size:.9375rem}
    h2{font-size:1.35rem;line-height:1.25;margin:0 0 .6rem;letter-spacing:-.005em}
    h3{font-size:1.0625rem;line-height:1.4;margin:0 0 .15rem;font-weight:650}
    h4{font-size:.9375rem;margin:0 0 .1rem;font-weight:600}
    main>section{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.5rem;\
    margin:0 0 1.25rem;scroll-margin-top:1rem}
    nav ul{list-style:none;margin:0;padding:0}
    nav a{display:block;padding:.28rem .7rem;text-decoration:none;color:var(--ink);border-left:3px solid var(--line);\
    font-size:.9rem;line-height:1.35}
    nav a:hover{border-color:var(--main);color:var(--main);text-decoration:underline}
    .quiet{color:var(--quiet);font-size:.875rem}
    .note{border-left:4px solid var(--accent);background:var(--warm);padding:.7rem 1rem;border-radius:0 6px 6px 0}
    ul.sentences{padding-left:1.2rem;margin:.4rem 0 1.1rem}
    ul.sentences li{margin:.3rem 0;max-width:75ch}
    main p{max-width:75ch}
    footer{color:var(--quiet);font-size:.875rem;text-align:center}
    @media screen and (min-width:1060px){
    .page{display:grid;grid-template-columns:220px minmax(0,1fr);column-gap:2rem}
    header,footer{grid-column:1/-1}
    nav{position:sticky;top:1rem;align-self:start}
    }

    """

  private static let answer = """
    section.answer{background:var(--ink);color:#fff;border-color:var(--ink);padding-top:1rem;padding-bottom:1rem}
    section.answer h2{font-size:1rem;color:#b9dcdd;margin-bottom:.4rem;font-weight:600}
    section.answer p{margin:.45rem 0;font-size:1.0625rem;line-height:1.5;max-width:82ch}
    section.answer p:first-of-type{font-size:1.22rem;line-height:1.35;font-weight:650}

    """

  private static let targets = """
    table.targets{width:100%;border-collapse:collapse;table-layout:fixed}
    table.targets caption{text-align:left;padding-bottom:.5rem}
    table.targets thead th{color:var(--quiet);font-weight:600;text-align:left;padding:.25rem .75rem;font-size:.9rem}
    table.targets thead th:first-child{padding-left:0;width:26%}
    table.targets tbody tr{border-top:1px solid var(--line)}
    table.targets tbody th{text-align:left;vertical-align:top;padding:.55rem .75rem .55rem 0;font-weight:400}
    table.targets td{vertical-align:top;padding:.55rem .75rem}
    .targets .name{display:block;font-weight:600;line-height:1.3}
    .targets .voted{display:block;color:var(--quiet);font-size:.875rem}
    .targets .year{display:none}
    .verdict{display:block;line-height:1.3}
    .verdict .shape{font-size:1.1em;line-height:1}
    .probability{white-space:nowrap;float:right}
    .evidence,.expected{display:block;font-size:.8125rem;line-height:1.4;color:var(--quiet)}
    .none{color:var(--quiet);font-size:.875rem}
    .bar{display:block;position:relative;height:10px;background:#e9e6dd;border-radius:5px;margin:.3rem 0 .35rem}
    .bar .fill{position:absolute;inset:0 auto 0 0;background:var(--tone);border-radius:5px;min-width:2px}
    .bar .whisker{position:absolute;top:4px;height:2px;background:var(--ink);min-width:2px}
    .bar .whisker::before,.bar .whisker::after{content:"";position:absolute;top:-3px;width:2px;height:8px;\
    background:var(--ink)}
    .bar .whisker::before{left:0}.bar .whisker::after{right:0}
    section.targets h2{margin-bottom:.2rem}
    table.overview caption{padding-bottom:.1rem;font-size:.8125rem}
    table.overview thead th{padding-top:0;padding-bottom:.1rem}
    table.overview thead th:first-child{width:40%}
    table.overview tbody th,table.overview td{padding-top:.13rem;padding-bottom:.13rem;line-height:1.25;\
    vertical-align:middle}
    table.overview tbody th{font-size:.8125rem}
    table.overview td,table.overview thead th{padding-left:.5rem;padding-right:.5rem}
    table.overview thead th:first-child{padding-left:0}
    .overview .name,.overview th .voted{display:inline;font-size:.8125rem;line-height:1.25}
    .overview .verdict{display:flex;gap:.3rem;align-items:baseline;font-size:.8125rem;line-height:1.25}
    .overview .probability{float:none;margin-left:auto;font-size:.875rem}
    .measure{display:flex;align-items:center;gap:.5rem}
    .measure .bar{flex:1;margin:0}
    .interval{flex:none;min-width:4.1rem;text-align:right;color:var(--quiet);font-size:.8125rem;line-height:1.25;\
    white-space:nowrap;font-variant-numeric:tabular-nums}
    .almostCertain,.likely{--tone:#2e8b84}.open{--tone:#9a8a3c}.unlikely,.almostExcluded{--tone:#c8693a}
    .almostCertain .shape,.likely .shape{color:#0d6670}.open .shape{color:#71641f}
    .unlikely .shape,.almostExcluded .shape{color:var(--accent)}

    """

  private static let tables = """
    .scroll{overflow-x:auto;max-width:100%;border:1px solid var(--line);border-radius:6px;margin:.6rem 0 1rem;\
    background:var(--paper)}
    details .scroll,.scroll.tall{max-height:34rem}
    .scroll table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
    .scroll caption{text-align:left;padding:.6rem .7rem;font-weight:600;font-size:.9375rem}
    .scroll caption span{position:sticky;left:.7rem;display:inline-block;max-width:min(60rem,calc(100vw - 5rem))}
    .scroll th,.scroll td{padding:.4rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
    .scroll thead th{background:var(--ground);font-weight:600;line-height:1.3;vertical-align:bottom;position:sticky;\
    top:0}
    .scroll tbody th{font-weight:500;min-width:9rem}
    .scroll tr.group th{background:var(--ground);font-weight:600}
    .scroll .number{text-align:right;white-space:nowrap}
    .scroll thead .number{white-space:normal;min-width:4.6rem}
    .scroll td:not(.number){min-width:9rem}
    .detail{display:block;color:var(--quiet);font-size:.8125rem;font-weight:400}
    details{margin:.5rem 0}
    summary{cursor:pointer;color:var(--main);font-weight:600;font-size:.9375rem;padding:.25rem 0;width:fit-content}

    """

  private static let charts = """
    figure{margin:0 0 1.5rem;padding:0 0 .6rem;border-bottom:1px solid var(--line)}
    section>figure:last-child{border:0;margin:0;padding:0}
    figcaption{color:var(--quiet);font-size:.875rem}
    .key{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.35rem 0 .5rem;padding:0;\
    font-size:.8125rem;color:var(--quiet)}
    .mark{display:inline-block;width:24px;height:0;vertical-align:middle;margin-right:.4rem;border-top:2px solid \
    var(--main)}
    .mark.band{height:11px;border:0;background:var(--band);opacity:.75}
    .mark.dashes{border-top-style:dashed}
    .mark.dot{width:10px;height:10px;border:0;border-radius:50%;background:var(--main)}
    .mark.span{border-top:3px solid var(--main);opacity:.5}
    .mark.tick{width:2px;height:13px;border:0;background:var(--main)}
    .drawing{width:100%;display:block}
    .drawing svg{display:block;max-width:100%}
    .single{margin-top:.7rem}
    .single .drawing{min-height:120px}
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(215px,1fr));gap:1rem 1.25rem;margin-top:.6rem}
    .panel{min-width:0}
    #vg-tooltip-element{font:13px/1.4 system-ui,sans-serif}

    """

  private static let narrow = """
    @media screen and (max-width:760px){
    .page{padding:0 .9rem 2rem}
    .bar-top{padding:.7rem .9rem .3rem}
    header{margin:0 0 .9rem}
    header .kind,header h1{margin-right:0}
    h1{font-size:1.45rem}
    main>section{padding:1rem .95rem}
    section.answer p:first-of-type{font-size:1.125rem}
    section.answer p{font-size:1rem}
    nav ul{display:flex;overflow-x:auto;gap:.4rem;padding:.2rem .2rem .6rem}
    nav a{white-space:nowrap;border:1px solid var(--line);border-radius:999px;background:var(--paper);\
    padding:.35rem .8rem}
    table.targets,table.targets tbody,table.targets tr,table.targets td,table.targets tbody th,table.targets caption\
    {display:block;width:auto}
    table.targets thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    table.targets tbody th{padding:.9rem 0 .2rem}
    table.targets td{padding:.35rem 0}
    .targets .year{display:inline-block;font-weight:600;width:3rem}
    .targets:not(.overview) .verdict{display:inline}
    details .scroll,.scroll.tall{max-height:28rem}
    .targets td.none{display:none}
    table.overview tbody tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(90px,1fr));column-gap:.7rem}
    table.overview tbody th{grid-column:1/-1;padding:.6rem 0 .1rem}
    table.overview td{padding:.1rem 0 .5rem}
    .overview .name{font-size:.9375rem}
    .overview .year{display:block;width:auto;font-size:.8125rem}
    .overview .verdict{flex-wrap:wrap;column-gap:.3rem;row-gap:0}
    .overview .probability{flex:1 0 100%;margin:0}
    .overview .measure{flex-wrap:wrap;gap:.15rem}
    .overview .measure .bar{flex:1 0 100%}
    .overview .interval{min-width:0;text-align:left}
    .panels{grid-template-columns:repeat(auto-fill,minmax(140px,1fr));gap:.7rem .8rem}
    }
    @media screen and (min-width:761px) and (max-width:1059px){
    nav ul{display:flex;flex-wrap:wrap;gap:.4rem;margin-bottom:1rem}
    nav a{border:1px solid var(--line);border-radius:999px;background:var(--paper)}
    }

    """

  private static let print = """
    @media print{
    body{background:#fff;font-size:10.5pt}
    .switch,nav,.skip{display:none}
    .page{display:block;max-width:none;padding:0}
    header{margin:0 0 1rem}
    main>section{border:0;padding:0;margin:0 0 1.2rem}
    section.answer{background:none;color:inherit;border-left:4px solid var(--ink);padding-left:1rem;border-radius:0}
    section.answer h2{color:inherit}
    figure,table.targets tr{break-inside:avoid}
    h2,h3{break-after:avoid}
    .scroll,.scroll.tall,details .scroll{overflow:visible;max-height:none;border:0}
    .scroll table{font-size:8pt}
    .scroll .number,.scroll thead .number{white-space:normal;min-width:0}
    .scroll tbody th,.scroll td:not(.number){min-width:0}
    .scroll th,.scroll td{overflow-wrap:anywhere;padding:.15rem .25rem}
    details:not([open]){display:none}
    .bar,.mark,.fill,.whisker{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}
