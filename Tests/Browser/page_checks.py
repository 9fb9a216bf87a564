"""What is looked at on one open page of a report; each function adds to a `Checks`."""

import csv
import re

from axe_playwright_python.sync_playwright import Axe


class Checks:
    """Counts what holds and prints what does not."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def that(self, holds, what, found=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}" + (f": {found}" if found != "" else ""), flush=True)

    def __add__(self, other):
        both = Checks()
        both.passed = self.passed + other.passed
        both.failed = self.failed + other.failed
        return both


def figures(path):
    """The rows of indicators.csv by indicator, period and territory."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {
            (row["indicator"], row["period"], row["territory"]): row for row in csv.DictReader(file, delimiter=";")
        }


def shown_number(text, language):
    """The number a person reads, and how many decimals it is written with."""
    digits = text.replace("\u202f", "").replace("\u00a0", "").replace("\u2212", "-")
    digits = digits.replace(",", ".") if language == "fr" else digits.replace(",", "")
    # The unit may follow in words, and a euro sign stand before the digits.
    match = re.fullmatch(r"(-?)€?(\d+(?:\.(\d+))?)(%?)\D*", digits.strip())
    if not match:
        return None
    return float(match[1] + match[2]), len(match[3] or ""), match[4] == "%"


def check_numbers(page, rows, language, checks, where):
    """Every figure of the page against the file, rounded as it is shown."""
    shown = page.eval_on_selector_all(
        f'.page[data-language="{language}"] [data-figure]',
        "all => all.map(e => [...e.dataset.figure.split('/'), e.textContent])",
    )
    wrong = []
    for indicator, period, territory, column, text in shown:
        number = shown_number(text, language)
        row = rows.get((indicator, period, territory))
        if number is None or row is None or row[column] == "":
            wrong.append((indicator, period, territory, column, text))
            continue
        value, decimals, is_percent = number
        expected = float(row[column].replace(",", ".")) * (100 if is_percent else 1)
        # Half a unit of the last decimal shown, and what binary numbers lose.
        if abs(value - expected) > 0.5 * 10**-decimals + 1e-6:
            wrong.append((indicator, period, territory, column, text, row[column]))
    checks.that(len(shown) > 50, f"{where}: figures are marked", len(shown))
    checks.that(not wrong, f"{where}: {len(shown)} figures equal indicators.csv", wrong[:5])


def check_charts(page, language, checks, where):
    charts = page.evaluate(
        """language => Array.from(document.querySelectorAll(`.page[data-language="${language}"] .drawing`)).map(d => {
          const svg = d.querySelector('svg'), box = svg && svg.getBoundingClientRect();
          const marks = svg ? Array.from(svg.querySelectorAll(
            '.mark-area path, .mark-line path, .mark-rule line, .mark-symbol path, .mark-rect path')) : [];
          const drawn = marks.filter(m => { const b = m.getBoundingClientRect(); return b.width + b.height > 4; });
          const parent = d.getBoundingClientRect();
          return {id: d.dataset.chart, width: box ? box.width : 0, height: box ? box.height : 0,
                  marks: drawn.length, label: d.getAttribute('aria-label') || '',
                  inside: box ? box.right <= parent.right + 1 : false,
                  bad: svg ? /NaN|undefined|null/.test(svg.textContent) : true,
                  cut: svg ? Array.from(svg.querySelectorAll('text')).filter(
                    t => t.getBoundingClientRect().right > box.right + 1
                      || t.getBoundingClientRect().left < box.left - 1).map(t => t.textContent) : []};
        })""",
        language,
    )
    checks.that(len(charts) > 0, f"{where}: there are charts", len(charts))
    for name, holds in {
        "has a size": lambda c: c["width"] > 100 and c["height"] > 60,
        "has marks": lambda c: c["marks"] > 0,
        "stays in its place": lambda c: c["inside"],
        "says what it shows": lambda c: len(c["label"]) > 20,
        "has no missing word or number": lambda c: not c["bad"],
        "cuts no text": lambda c: not c["cut"],
    }.items():
        wrong = [(c["id"], c["cut"]) for c in charts if not holds(c)]
        checks.that(not wrong, f"{where}: each of {len(charts)} charts {name}", wrong[:4])
    overlapping = page.evaluate(
        """language => Array.from(document.querySelectorAll(`.page[data-language="${language}"] .drawing svg`)).filter(s => {
          const all = Array.from(s.querySelectorAll('text')).filter(t => t.textContent && t.getBoundingClientRect().width
            && getComputedStyle(t).opacity !== '0' && t.getAttribute('opacity') !== '0').map(t => t.getBoundingClientRect());
          return all.some((a, i) => all.some((b, j) => j > i && a.left < b.right - 2 && b.left < a.right - 2
            && a.top < b.bottom - 3 && b.top < a.bottom - 3));
        }).map(s => s.closest('.drawing').dataset.chart)""",
        language,
    )
    checks.that(not overlapping, f"{where}: no label of a chart lies over another", overlapping[:4])


def check_figures_have_tables(page, language, checks, where):
    bare = page.evaluate(
        """language => Array.from(document.querySelectorAll(`.page[data-language="${language}"] figure`)).filter(f =>
          !f.querySelector('h3').textContent || !f.querySelector('figcaption').textContent
          || !f.querySelector('details table caption') || !f.querySelector('details tbody [data-figure]')
          || !f.querySelector('th[scope=col]') || !f.querySelector('th[scope=row]')).map(f => f.id)""",
        language,
    )
    checks.that(not bare, f"{where}: each chart has a heading, a caption and a table", bare)


def check_layout(page, language, checks, where):
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    checks.that(width[0] <= width[1], f"{where}: the page is no wider than the window", width)
    escaping = page.evaluate(
        """language => Array.from(document.querySelectorAll(
            `.page[data-language="${language}"] :is(h1,h2,h3,h4,p,li,table.targets,figure,summary,.scroll)`))
          .filter(e => !e.closest('nav, .scroll table, .hidden, details:not([open]) > :not(summary)'))
          .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).map(e => e.textContent.slice(0, 40))""",
        language,
    )
    checks.that(not escaping, f"{where}: nothing stands outside the window", escaping[:3])
    over = page.evaluate(
        """language => {
          const page = document.querySelector(`.page[data-language="${language}"]`);
          const all = Array.from(page.querySelectorAll(
            'h1,h2,h3,h4,.run,.kind,section.answer p,figcaption,.key,summary,.drawing,.targets .name,.targets .voted,'
            + '.evidence,.expected,.bar'))
            .filter(e => e.getClientRects().length && !e.closest('.scroll, details:not([open]) > :not(summary)'))
            .map(e => { const b = e.getBoundingClientRect(); return {e, b, t: e.textContent.slice(0, 30)}; });
          const found = [];
          for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
            const a = all[i], c = all[j];
            if (a.e.contains(c.e) || c.e.contains(a.e)) continue;
            // Words of one text: broken into two lines, their boxes overlap and they do not.
            if (a.e.parentElement === c.e.parentElement && a.e.matches('.overview th span')) continue;
            if (a.b.left < c.b.right - 1 && c.b.left < a.b.right - 1 && a.b.top < c.b.bottom - 1
                && c.b.top < a.b.bottom - 1) found.push(a.t + ' / ' + c.t);
          }
          return found; }""",
        language,
    )
    checks.that(not over, f"{where}: no heading, sentence or card lies over another", over[:4])
    switch = page.evaluate(
        """language => { const s = document.querySelector('.switch').getBoundingClientRect();
          return Array.from(document.querySelectorAll(`.page[data-language="${language}"] header *`)).filter(e => {
            const r = document.createRange(); r.selectNodeContents(e);
            return Array.from(r.getClientRects()).some(b => b.left < s.right && s.left < b.right && b.top < s.bottom
              && s.top < b.bottom); }).map(e => e.textContent); }""",
        language,
    )
    checks.that(not switch, f"{where}: the title keeps clear of the language switch", switch)


def check_tiles(page, language, checks, where):
    """The maps of the label, where the report has one."""
    found = page.evaluate(
        """language => {
          const tiles = Array.from(document.querySelectorAll(`.page[data-language="${language}"] .tile`))
            .filter(t => t.getClientRects().length);
          const boxes = tiles.map(t => t.getBoundingClientRect());
          const over = [];
          tiles.forEach((a, i) => tiles.forEach((c, j) => { if (j > i && boxes[i].left < boxes[j].right - 1
            && boxes[j].left < boxes[i].right - 1 && boxes[i].top < boxes[j].bottom - 1
            && boxes[j].top < boxes[i].bottom - 1) over.push(a.textContent + ' / ' + c.textContent); }));
          return {count: tiles.length, over,
            bare: tiles.filter(t => !t.querySelector('.place').textContent.trim()
              || !/\\S/.test(t.querySelector('.shape').textContent) || !/\\d.*%/.test(t.querySelector('.chance').textContent)
              || !/\\d/.test(t.querySelector('.people').textContent)).map(t => t.textContent),
            cut: tiles.filter(t => t.scrollWidth > t.clientWidth + 1).map(t => t.textContent)}; }""",
        language,
    )
    if found["count"] == 0:
        return
    checks.that(not found["over"], f"{where}: tiles do not lie over each other", found["over"][:2])
    checks.that(not found["bare"], f"{where}: each tile has a name, a shape, a share and people", found["bare"][:2])
    checks.that(not found["cut"], f"{where}: what a tile says fits in it", found["cut"][:3])
    chooser = page.locator(f'.page[data-language="{language}"] .chooser select')
    shown = f'.page[data-language="{language}"] .frame:not([hidden])'
    before = page.locator(shown).count()
    chooser.focus()
    page.keyboard.press("ArrowDown")
    title = page.locator(f"{shown} h4").all_inner_texts()
    checks.that(
        before > 1 and title == [chooser.locator("option:checked").inner_text()],
        f"{where}: one month is shown when it is chosen by keyboard",
        (before, title),
    )
    chooser.select_option("")
    checks.that(page.locator(shown).count() == before, f"{where}: the months of the overview come back")


def check_money(page, language, checks, where):
    """The financial table, where the report has one."""
    found = page.evaluate(
        """language => {
          const section = document.getElementById(`${language}-money-table`);
          if (!section) return null;
          const rows = Array.from(section.querySelectorAll('tbody tr')).map(r => ({sum: r.classList.contains('sum'),
            cells: Array.from(r.querySelectorAll('td')).map(c => ({flagged: c.classList.contains('flagged'),
              text: c.firstChild && c.firstChild.nodeType === 3 ? c.firstChild.textContent : '',
              detail: c.querySelector('.detail') ? c.querySelector('.detail').textContent : ''}))}));
          return {rows, right: Array.from(section.querySelectorAll('td')).filter(
            c => c.textContent && getComputedStyle(c).textAlign !== 'right').length}; }""",
        language,
    )
    if found is None:
        return
    sums = [row["cells"] for row in found["rows"] if row["sum"]]
    lines = [row["cells"] for row in found["rows"] if not row["sum"] and row["cells"][0]["text"]]
    wrong = []
    for column, total in enumerate(sums[-1]):
        added = sum(shown_number(line[column]["text"], language)[0] for line in lines)
        if round(added * 100) != round(shown_number(total["text"], language)[0] * 100):
            wrong.append((column, added, total["text"]))
    checks.that(len(lines) > 2 and not wrong, f"{where}: the lines add up to the grand total", wrong)
    checks.that(found["right"] == 0, f"{where}: amounts stand to the right", found["right"])
    for row in sums:
        for cell in row:
            if not cell["flagged"]:
                continue
            amounts = re.findall(r"[\u2212\d][\d\u202f,.]*\d", cell["detail"])
            shown = [shown_number(amount, language)[0] for amount in amounts[:2]]
            computed = shown_number(cell["text"], language)[0]
            checks.that(
                len(shown) == 2 and round(shown[0] - shown[1], 2) == computed,
                f"{where}: what is printed, less the difference, is the sum",
                cell,
            )


def check_contrast(page, language, checks, where):
    pale = page.evaluate(
        """language => {
          const rgb = c => { const m = c.match(/[\\d.]+/g).map(Number); return m; };
          const light = c => { const [r, g, b] = c.map(v => { v /= 255;
            return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
          const ground = e => { for (let p = e; p; p = p.parentElement) {
            const c = rgb(getComputedStyle(p).backgroundColor); if (c.length < 4 || c[3] > 0) return c.slice(0, 3); }
            return [255, 255, 255]; };
          const found = new Set();
          const page = document.querySelector(`.page[data-language="${language}"]`);
          for (const e of [...page.querySelectorAll('*'), ...document.querySelectorAll('.switch button')]) {
            if (e.closest('svg') || !e.getClientRects().length) continue;
            if (!Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim())) continue;
            const a = light(rgb(getComputedStyle(e).color).slice(0, 3)), b = light(ground(e));
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            if (ratio < 4.5) found.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
          }
          return [...found]; }""",
        language,
    )
    checks.that(not pale, f"{where}: text stands out from its ground", pale[:5])


def check_structure(page, language, checks, where):
    found = page.evaluate(
        """language => {
          const page = document.querySelector(`.page[data-language="${language}"]`);
          const levels = Array.from(page.querySelectorAll('h1,h2,h3,h4')).map(h => +h.tagName[1]);
          return {lang: document.documentElement.lang, own: page.lang, shown: getComputedStyle(page).display !== 'none',
            others: Array.from(document.querySelectorAll('.page')).filter(p => p !== page
              && getComputedStyle(p).display !== 'none').length,
            landmarks: ['header', 'nav', 'main', 'footer'].filter(n => !page.querySelector(n)),
            jumps: levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1).length,
            first: page.querySelectorAll('section.answer p').length, title: document.title}; }""",
        language,
    )
    checks.that(found["lang"] == language and found["own"] == language, f"{where}: lang is right", found)
    checks.that(found["shown"] and found["others"] == 0, f"{where}: one language is shown", found)
    checks.that(not found["landmarks"], f"{where}: header, nav, main and footer stand", found["landmarks"])
    checks.that(found["jumps"] == 0, f"{where}: headings skip no level", found["jumps"])
    checks.that(found["first"] >= 2, f"{where}: the answer comes first", found["first"])
    checks.that("Jalon" in found["title"], f"{where}: the page has a title", found["title"])


def wait_for_charts(page, language):
    page.wait_for_function(f"document.documentElement.dataset.charts === 'drawn-{language}'", timeout=60_000)


def check_keyboard(page, address, checks):
    page.goto(address)
    first = page.evaluate("document.documentElement.lang")
    other = "en" if first == "fr" else "fr"
    wait_for_charts(page, first)
    page.keyboard.press("Tab")
    skip = page.evaluate("[document.activeElement.className, document.activeElement.getBoundingClientRect().left >= 0]")
    checks.that(skip == ["skip", True], "keyboard: the skip link comes first and shows itself", skip)
    page.keyboard.press("Enter")
    checks.that(
        page.evaluate("document.activeElement.id") == f"{first}-main",
        "keyboard: the skip link leads to the content",
        page.evaluate("document.activeElement.id"),
    )
    page.goto(address)
    wait_for_charts(page, first)
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.switch") == other:
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    checks.that(outline != "none", "keyboard: focus is seen on the language switch", outline)
    page.keyboard.press("Enter")
    wait_for_charts(page, other)
    checks.that(page.evaluate("document.documentElement.lang") == other, "keyboard: Enter changes the language")
    pressed = page.eval_on_selector_all("[data-switch]", "all => all.map(e => [e.dataset.switch, e.ariaPressed])")
    checks.that(
        dict(pressed) == {other: "true", first: "false"}, "keyboard: the switch says which language is on", pressed
    )
    summary = page.locator(f'.page[data-language="{other}"] figure summary').first
    summary.focus()
    page.keyboard.press("Enter")
    checks.that(
        page.evaluate("document.activeElement.parentElement.open") is True, "keyboard: Enter opens a chart's table"
    )
    page.keyboard.press("Tab")
    checks.that(
        page.evaluate("document.activeElement.classList.contains('scroll')"), "keyboard: the table's box can be scrolled"
    )


def check_console(said, fetched, checks, where):
    checks.that(not said, f"{where}: the console is silent", said[:3])
    outside = [url for url in fetched if not url.startswith(("file:", "data:", "blob:"))]
    checks.that(not outside, f"{where}: nothing is fetched", outside)


def open_tables(page, is_open):
    page.evaluate("open => document.querySelectorAll('details').forEach(d => { d.open = open; })", is_open)


def check_open_tables(page, checks, where):
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    checks.that(width[0] <= width[1], f"{where}: open tables scroll in their own boxes", width)


def check_axe(page, checks, where):
    """The barriers that axe-core calls serious or critical; contrast, which takes it minutes, is `check_contrast`'s."""
    # The page's content policy refuses a script that a page asks for, not one that the browser's own tools bring.
    tools = page.context.new_cdp_session(page)
    tools.send("Runtime.evaluate", {"expression": Axe().axe_script})
    found = tools.send(
        "Runtime.evaluate",
        {
            "expression": "axe.run({resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})"
            ".then(r => ({passes: r.passes.length, violations: r.violations.map(v => "
            "({id: v.id, impact: v.impact, count: v.nodes.length, html: v.nodes[0].html.slice(0, 120)}))}))",
            "awaitPromise": True,
            "returnByValue": True,
        },
    )["result"]["value"]
    tools.detach()
    barriers = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    checks.that(found["passes"] > 20, f"{where}: axe looked", found["passes"])
    checks.that(not barriers, f"{where}: axe finds no serious barrier", barriers[:3])


def check_targets(page, language, checks, where):
    """The targets at a glance, on the first desktop screens."""
    page.evaluate("window.scrollTo(0, 0)")
    found = page.evaluate(
        """language => {
          const page = document.querySelector(`.page[data-language="${language}"]`);
          const cells = Array.from(page.querySelectorAll('table.overview td:not(.none)'));
          return {cells: cells.length, bottom: page.querySelector('table.overview').getBoundingClientRect().bottom,
            answer: page.querySelector('section.answer').getBoundingClientRect().bottom,
            bare: cells.filter(c => !/\\S/.test(c.querySelector('.shape').textContent)
              || c.querySelector('.verdict').textContent.trim().length < 6
              || (c.querySelector('.measure') && !/\\d.*\\d/.test(c.querySelector('.interval').textContent))).length}; }""",
        language,
    )
    checks.that(found["cells"] > 0, f"{where}: there are targets", found)
    checks.that(found["bare"] == 0, f"{where}: each target has a shape, words and an interval", found)
    checks.that(found["answer"] <= 800, f"{where}: the whole answer stands in the first screen", found)
    # More targets than twenty do not fit; they follow the answer without a break.
    screens = 1.5 if found["cells"] <= 20 else 2.5
    checks.that(found["bottom"] <= screens * 800, f"{where}: every target stands in the first screens", found)


def check_print(page, language, checks):
    page.emulate_media(media="print")
    shown = page.evaluate(
        """language => {
          const page = document.querySelector(`.page[data-language="${language}"]`);
          const seen = selector => { const e = page.querySelector(selector) || document.querySelector(selector);
            return e !== null && e.getClientRects().length > 0; };
          return {answer: seen('section.answer p'), targets: seen('table.overview td'), drawing: seen('.drawing svg'),
            nav: seen('nav'), switch: seen('.switch'), width: document.documentElement.scrollWidth}; }""",
        language,
    )
    wanted = {"answer": True, "targets": True, "drawing": True, "nav": False, "switch": False, "width": 794}
    checks.that(shown == wanted, f"print {language}: what a sheet of paper needs stands, and no more", shown)
    page.emulate_media(media="screen")
