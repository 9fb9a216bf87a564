#!/usr/bin/env python3
"""Does a person see the right thing? A report opened in a real browser.

    python Tests/Browser/test_report.py Results/demo

The folder holds `report.html` and `indicators.csv` of one run; pytest makes one with scripts/jalon, or with the program
that JALON_PROGRAM names. Needs Playwright for Python and a Chromium (`CHROMIUM` names it where it is not on the path).
Prints one line for each check that fails, then `N passed, N failed`; the exit status is 1 when one failed.

What is checked, on a desktop (1280 wide), a tablet (820), a phone (390) and a narrow phone (360), in French and English:

- nothing is written to the console, nothing is fetched from a network
- the page is no wider than the window; what is wider scrolls in a box of its own that the keyboard reaches
- every chart has marks and a size, a heading, a caption and a table with numbers
- headings, sentences and cells do not lie over each other
- every number shown equals the one of indicators.csv, to the decimals shown
- the skip link, the language switch and the tables work by keyboard; `lang` and the title follow
- text has a contrast of at least 4.5 to 1, with every table open
- axe-core finds no serious barrier, in French on a desktop and in English on a narrow phone, with every table open
- every target stands in the first screen and a half of a desktop (more than twenty: two and a half), told by shape and words and not by colour alone
- on paper the answer and the targets stand, and nothing that only a screen can do
- where there is a financial table, its lines add up to its grand total, and a sum that is flagged says what is printed
  in its place and how far that is off
- where there is a map of the label, every tile has a name, a shape, a probability and people inside its square, and a
  month can be chosen
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys

from page_checks import (
    Checks, check_axe, check_charts, check_console, check_contrast, check_figures_have_tables, check_keyboard, check_layout,
    check_money, check_numbers, check_open_tables, check_print, check_structure, check_targets, check_tiles, figures,
    open_tables, wait_for_charts,
)
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JALON_PROGRAM", str(ROOT / "scripts" / "jalon"))
WINDOWS = {"desktop": (1280, 800), "tablet": (820, 1180), "phone": (390, 844), "narrow": (360, 740)}
# A page is loaded once in each language; the French one is made narrower from a desktop on, the English one wider from a
# narrow phone on, so that both ways of coming to a width are tried.
ORDERS = {"fr": list(WINDOWS), "en": list(reversed(WINDOWS))}
SHEET = (794, 1123)


def resize(page, size):
    """Gives the window another size and waits until the charts have taken theirs."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(
        """() => new Promise(done => {
          const widths = () => Array.from(document.querySelectorAll('.drawing svg')).map(s => s.clientWidth).join();
          let before = null, calm = 0;
          const look = () => {
            const now = widths();
            calm = now === before ? calm + 1 : 0;
            before = now;
            if (calm > 5) { done(); } else { requestAnimationFrame(look); }
          };
          requestAnimationFrame(look);
        })"""
    )


def check_language(folder, language, with_keyboard):
    """All checks of a report in one language, in a browser of its own; what held and what did not."""
    checks = Checks()
    rows = figures(folder / "indicators.csv")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        address = (folder / "report.html").as_uri()
        order = ORDERS[language]
        first = WINDOWS[order[0]]
        page = browser.new_page(viewport={"width": first[0], "height": first[1]})
        said, fetched = [], []
        page.on("console", lambda message: said.append(f"{message.type}: {message.text[:200]}"))
        page.on("pageerror", lambda error: said.append(str(error)[:200]))
        page.on("request", lambda request: fetched.append(request.url[:100]))
        page.goto(f"{address}#{language}-answer")
        wait_for_charts(page, language)
        for name in order:
            where = f"{name} {language}"
            resize(page, WINDOWS[name])
            check_structure(page, language, checks, where)
            check_layout(page, language, checks, where)
            check_charts(page, language, checks, where)
            check_figures_have_tables(page, language, checks, where)
            check_tiles(page, language, checks, where)
            check_money(page, language, checks, where)
            if name == "desktop":
                check_targets(page, language, checks, where)
            open_tables(page, True)
            check_open_tables(page, checks, where)
            check_contrast(page, language, checks, where)
            if name == "desktop":
                check_numbers(page, rows, language, checks, where)
            # Structure is the same in every window; half a minute for a long page.
            if name == order[0]:
                check_axe(page, checks, where)
            open_tables(page, False)
        resize(page, SHEET)
        check_print(page, language, checks)
        check_console(said, fetched, checks, language)
        if with_keyboard:
            page.set_viewport_size({"width": 1280, "height": 800})
            check_keyboard(page, address, checks)
        browser.close()
    return checks


def check_report(folder):
    """All checks of the report in a folder, its languages side by side."""
    with concurrent.futures.ProcessPoolExecutor(len(ORDERS)) as side_by_side:
        parts = [side_by_side.submit(check_language, folder, language, language == "fr") for language in ORDERS]
        return sum((part.result() for part in parts), Checks())


def check_whole(folder):
    checks = check_report(folder)
    assert checks.failed == 0
    assert checks.passed > 100


def run_and_check(scenario, replications, folder):
    path = ROOT / "Scenarios" / scenario / "reference.yaml"
    subprocess.run(
        [PROGRAM, "run", str(path), "--replications", str(replications), "--output", str(folder), "--quiet"],
        check=True,
        timeout=1800,
    )
    check_whole(folder)


def test_report_of_the_reference(tmp_path):
    run_and_check("pas-de-calais", 40, tmp_path / "run")


def test_report_of_the_label(tmp_path):
    """The invented futures of the unit tests, written by them."""
    environment = {**os.environ, "JALON_REPORT_FIXTURE_DIR": str(tmp_path)}
    environment.setdefault("JALON_CHART_BUNDLE", str(ROOT / ".charts" / "vega-bundle.js"))
    subprocess.run(
        ["swift", "test", *os.environ.get("JALON_TEST_OPTIONS", "").split(), "--filter", "WrittenReport"],
        check=True,
        timeout=1800,
        cwd=ROOT,
        env=environment,
    )
    check_whole(tmp_path / "label")


def test_report_of_the_convention(tmp_path):
    """The 23 lines of the convention of 2023, with two wrong totals."""
    run_and_check("calpae-62-2023", 20, tmp_path / "run")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    checks = check_report(pathlib.Path(sys.argv[1]).resolve())
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
