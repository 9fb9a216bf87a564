/// Schematic maps: text in squares, so that what they say can be read, searched, enlarged and printed.
extension HTMLPage {
  func tiles(_ map: Report.TileMap) -> HTML {
    let key = map.key.map { level -> HTML in
      """
      <li><span class="swatch \(level.verdict.rawValue)" aria-hidden="true">\(level.verdict.symbol)</span>\(level.meaning)</li>
      """
    }
    let frames = map.frames.map { frame -> HTML in
      """
      <div class="frame" data-shown="\(frame.isShown ? "true" : "false")"\(frame.isShown ? "" as HTML : " hidden")><h4>\(frame.title)</h4><ul class="tiles" style="--columns:\(map.columns)">\
      \(frame.tiles.map(tile))</ul></div>
      """
    }
    let options = map.frames.enumerated().map { place, frame -> HTML in
      "<option value=\"\(place)\">\(frame.title)</option>"
    }
    return """
      <figure id="\(code)-\(map.id)" aria-labelledby="\(code)-\(map.id)-finding">
      <h3 id="\(code)-\(map.id)-finding">\(map.finding)</h3>
      <figcaption>\(map.subject)</figcaption>
      <ul class="key levels">\(key)</ul>
      <p class="chooser" hidden><label for="\(code)-\(map.id)-month">\(map.choice)</label>
      <select id="\(code)-\(map.id)-month"><option value="">\(map.overview)</option>\(options)</select></p>
      <div class="frames">\(frames)</div>
      \(folded(numbers: map.table))</figure>

      """
  }

  private func tile(_ tile: Report.Tile) -> HTML {
    """
    <li class="tile \((tile.chance.level ?? .cannotSay).rawValue)" style="grid-column:\(tile.column);grid-row:\(tile.row)">\
    <span class="place">\(tile.name)</span><span class="hidden">, \(tile.inWords), </span>\
    <span class="chance">\(figure(tile.chance))</span>\
    <span class="people">\(figure(tile.people)) \(tile.people.detail)</span></li>
    """
  }
}
