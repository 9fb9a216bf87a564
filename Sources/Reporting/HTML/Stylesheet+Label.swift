/// The label's chapter: squares of a map, and cells of a table, shaded by how likely a shortage is.
extension Stylesheet {
  // Chosen: from paper to deep orange, dark where places are missing; every text keeps a contrast of 4.5 to 1 and every
  // square has a shape, so that colour is never alone. Stripes mark what chance leaves open.
  static let label = """
    p.lead{font-size:1.125rem;line-height:1.45;font-weight:650;margin:.2rem 0 .7rem;max-width:80ch}
    .tile,.swatch,.level{--ground:var(--paper);--on:var(--ink);--quietOn:var(--ink)}
    .tile.almostExcluded,.swatch.almostExcluded,.level.almostExcluded{--ground:#fff}
    .tile.unlikely,.swatch.unlikely,.level.unlikely{--ground:#fdf1e7}
    .tile.open,.swatch.open,.level.open{--ground:#fbe0c8}
    .tile.likely,.swatch.likely,.level.likely{--ground:#f4b98b}
    .tile.almostCertain,.swatch.almostCertain,.level.almostCertain{--ground:#8f3a10;--on:#fff}
    .tile.open,.swatch.open{background-image:repeating-linear-gradient(135deg,transparent 0 7px,#f4cfae 7px 8px)}
    .tile,.swatch,td.level{background-color:var(--ground);color:var(--on)}
    .tile .shape,.level .shape,.level .detail{color:inherit}
    td.level{white-space:nowrap}
    .key.levels{gap:.3rem 1rem}
    .swatch{display:inline-block;width:1.5rem;text-align:center;border:1px solid #8a8375;border-radius:4px;\
    margin-right:.4rem;line-height:1.4}
    .chooser{margin:.5rem 0;font-size:.875rem}
    .chooser select{font:inherit;color:inherit;background:var(--paper);border:1px solid #6f7681;border-radius:5px;\
    padding:.3rem .5rem;margin-left:.4rem;max-width:100%;min-height:2.2rem}
    .frames{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,380px),1fr));gap:1rem 1.5rem;\
    margin:.7rem 0 .6rem}
    .frame{min-width:0}
    ul.tiles{list-style:none;margin:.3rem 0 0;padding:0;display:grid;gap:4px;\
    grid-template-columns:repeat(var(--columns),minmax(0,1fr))}
    .tile{border:1px solid #8a8375;border-radius:5px;padding:.3rem .35rem .35rem;min-width:0;line-height:1.25}
    .tile .place,.tile .chance,.tile .people{display:block}
    .tile .place{font-size:.7rem;font-weight:600;letter-spacing:-.01em;overflow-wrap:anywhere}
    .tile .chance{font-size:1rem;font-weight:650;font-variant-numeric:tabular-nums;white-space:nowrap}
    .tile .people{font-size:.78rem;font-variant-numeric:tabular-nums}
    .scroll.dense table{font-size:.8125rem}
    .scroll.dense th,.scroll.dense td{padding:.22rem .4rem}
    .scroll.dense tbody th{min-width:4.6rem;max-width:9rem;position:sticky;left:0;background:var(--paper)}
    .scroll.dense thead th{font-size:.7rem;letter-spacing:-.01em}
    .scroll.dense thead .number{min-width:3.6rem}
    .scroll.dense .detail{font-size:.75rem}
    .panels.pair{grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr))}
    .mark.column{height:11px;border:0;background:var(--band)}
    .mark.solid{height:11px;border:0;background:var(--main)}
    .mark.ends{border-top-color:var(--ink)}
    .mark.day{width:2px;height:14px;border-top:0;border-left:2px dashed var(--accent)}
    @media screen and (max-width:760px){
    .tile{padding:.2rem .15rem .25rem .2rem}
    .tile .place{font-size:clamp(.56rem,2.6vw,.72rem);letter-spacing:-.02em}
    .tile .chance{font-size:.875rem}
    .tile .people{font-size:.6875rem}
    p.lead{font-size:1.0625rem}
    .frames{margin-left:-.45rem;margin-right:-.45rem}
    ul.tiles{gap:3px}
    }
    @media print{.chooser{display:none}.tile,.swatch,td.level{print-color-adjust:exact;-webkit-print-color-adjust:exact}.frame{break-inside:avoid}}

    """
}
