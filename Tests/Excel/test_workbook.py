"""Does a person who opens report.xlsx see what indicators.csv says?

The workbook of a run is opened with a library of its own (PyPI's openpyxl) and every figure in it is held against
indicators.csv, in both languages. The program is scripts/jalon, or the one that JALON_PROGRAM names.
"""

import csv
import datetime
import os
import pathlib
import re
import subprocess
import zipfile

import openpyxl
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JALON_PROGRAM", str(ROOT / "scripts" / "jalon"))
SHEETS = {
    "fr": ["Réponse", "Indicateurs", "Mois", "Territoires", "Hypothèses", "Lectures"],
    "en": ["Answer", "Indicators", "Months", "Territories", "Assumptions", "Readings"],
}
DEPARTEMENT = "Département"
WHOLE = {"fr": "toute la période", "en": "whole period"}
# The words that the workbook has for the units of indicators.csv, and the formats its numbers may have.
UNITS = {
    "persons": ("personnes", "people", {"#,##0", "#,##0.0"}),
    "acts": ("nombre", "number", {"#,##0", "#,##0.0"}),
    "places": ("places", "places", {"#,##0", "#,##0.0"}),
    "share": ("%", "%", {"0.0%"}),
    "days": ("jours", "days", {"#,##0.0"}),
    "working_days": ("jours ouvrés", "working days", {"#,##0.0"}),
    "per_fte": ("par ETP", "per FTE", {"#,##0.0"}),
    "fte": ("ETP", "FTE", {"#,##0.0"}),
    "euros": ("euros", "euros", {'#,##0.00\\ "€"'}),
}
# Columns of indicators.csv in the order of the sheets of estimates, from the sixth column on.
ESTIMATE = ["mean", "ci95_low", "ci95_high", "sd", "q05", "q50", "q95", "target"]
CHANCE = ["probability", "probability_low", "probability_high"]


class Run:
    """A run with its workbook and the rows of its indicators.csv."""

    def __init__(self, folder, language, scenario, *options):
        self.folder, self.language = folder, language
        subprocess.run(
            [PROGRAM, "run", str(ROOT / scenario), "--lang", language, "--output", str(folder), "--quiet", *options],
            check=True,
            timeout=1800,
        )
        self.path = folder / "report.xlsx"
        self.book = openpyxl.load_workbook(self.path)
        with open(folder / "indicators.csv", encoding="utf-8-sig", newline="") as file:
            self.rows = list(csv.DictReader(file, delimiter=";"))
        self.by_cell = {(row["indicator"], row["period"], row["territory_name"]): row for row in self.rows}

    def sheet(self, number):
        return self.book[SHEETS[self.language][number]]

    def period(self, value):
        """The period as indicators.csv spells it."""
        if value == WHOLE[self.language]:
            return "all"
        if isinstance(value, datetime.datetime):
            assert value.day == 1
            return f"{value:%Y-%m}"
        if isinstance(value, (int, float)):
            return f"{value:.0f}"
        quarter = re.fullmatch(r"(\d)\S* trimestre (\d+)|quarter (\d) of (\d+)", value)
        return f"{quarter[2] or quarter[4]}-Q{quarter[1] or quarter[3]}"


def number(text):
    return None if text == "" else float(text.replace(",", "."))


@pytest.fixture(scope="module", params=["fr", "en"])
def run(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("run") / request.param
    return Run(folder, request.param, "Scenarios/pas-de-calais/reference.yaml", "--replications", "4")


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run") / "plain"
    return Run(folder, "fr", "Scenarios/minimal.yaml", "--replications", "3", "--seed", "5", "--workers", "1")


def test_sheets_are_in_the_language_of_the_run(run):
    assert run.book.sheetnames == SHEETS[run.language]


def test_every_estimate_equals_indicators_csv(run):
    seen = set()
    wrong = []
    for sheet in (run.sheet(1), run.sheet(2)):
        for cells in sheet.iter_rows(min_row=2):
            values = [cell.value for cell in cells]
            place = "" if values[3] == DEPARTEMENT else values[3]
            key = (values[1], run.period(values[2]), place)
            row = run.by_cell[key]
            seen.add(key)
            expected = [number(row[name]) for name in ESTIMATE]
            if values[5:13] != expected or values[14:17] != [number(row[name]) for name in CHANCE]:
                wrong.append((key, values))
            if values[17] != int(row["count"]):
                wrong.append((key, "count", values[17]))
    assert wrong == []
    # The months of territories stay in indicators.csv.
    expected = {key for key in run.by_cell if not (re.fullmatch(r"\d+-\d\d", key[1]) and key[2])}
    assert seen == expected


def test_units_and_formats_follow_the_indicator(run):
    wrong = []
    for sheet in (run.sheet(1), run.sheet(2)):
        for cells in sheet.iter_rows(min_row=2):
            row = run.by_cell[
                (cells[1].value, run.period(cells[2].value), "" if cells[3].value == DEPARTEMENT else cells[3].value)
            ]
            french, english, formats = UNITS[row["unit"]]
            if cells[4].value != (french if run.language == "fr" else english):
                wrong.append((cells[1].value, cells[4].value))
            for cell in cells[5:13]:
                if cell.value is not None and cell.number_format not in formats:
                    wrong.append((cells[1].value, cell.coordinate, cell.number_format))
            for cell in cells[14:17]:
                if cell.value is not None and cell.number_format != "0.0%":
                    wrong.append((cells[1].value, cell.coordinate, cell.number_format))
    assert wrong == []
    months = [row[2] for row in run.sheet(2).iter_rows(min_row=2)]
    assert len(months) > 500
    assert all(cell.is_date and cell.number_format == "mmm yyyy" for cell in months)


def test_the_answer_has_every_target_with_its_probability_and_interval(run):
    sheet = run.sheet(0)
    top = next(row[0].row for row in sheet.iter_rows() if row[13].value == "Verdict")
    rows = list(sheet.iter_rows(min_row=top + 1, values_only=True))
    targets = [row for row in run.rows if row["target"]]
    assert len(rows) == len(targets) > 10
    for shown, row in zip(rows, targets):
        assert run.period(shown[1]) == row["period"]
        names = ["target", "mean", "q05", "q95", "probability", "probability_low", "probability_high"]
        assert [shown[3], *shown[5:11]] == [number(row[name]) for name in names]
        if row["probability"]:
            assert shown[11] / shown[12] == pytest.approx(number(row["probability"]), abs=1e-8)
    said = [row[0].value for row in sheet.iter_rows(max_row=top - 1) if row[0].value]
    assert sheet["A1"].font.bold and len([text for text in said if len(text) > 80]) >= 3


def test_territories_stand_side_by_side(run):
    sheet = run.sheet(3)
    heading, *rows = sheet.iter_rows(values_only=True)
    assert len(rows) > 100 and len(heading) > 6
    wrong = []
    for row in rows:
        for name, value in zip(heading[4:], row[4:]):
            place = "" if name == DEPARTEMENT else name
            found = run.by_cell.get((row[1], run.period(row[2]), place))
            if value != (number(found["mean"]) if found else None):
                wrong.append((row[1], row[2], name, value))
    assert wrong == []


def test_tables_have_a_bold_frozen_heading_a_filter_and_wide_columns(run):
    for sheet in run.book:
        assert sheet.auto_filter.ref, sheet.title
        assert all(sheet.column_dimensions[name].width >= 8 for name in "ABCD"), sheet.title
        assert all(cell.font.bold for cell in sheet[1] if cell.value), sheet.title
        assert sheet.freeze_panes == ("A2" if sheet is run.sheet(0) else "B2"), sheet.title


def test_there_are_values_only(run):
    assert not any(cell.data_type == "f" for sheet in run.book for row in sheet.iter_rows() for cell in row)


def test_every_number_of_the_scenario_has_its_origin(run):
    heading, *rows = run.sheet(4).iter_rows(values_only=True)
    assert len(rows) > 50
    fact, assumption = ("fait", "hypothèse") if run.language == "fr" else ("fact", "assumption")
    assert {row[2] for row in rows} == {fact, assumption}
    for row in rows:
        assert row[0] and row[1] is not None and row[5], row
        assert re.search(r"\.(yaml|csv):\d+$", row[6]), row
        assert (row[3] is None and row[4] is None) if row[2] == fact else row[3] <= row[4], row
    assert run.sheet(5).max_row > 1


def test_a_scenario_without_targets_or_origins_has_the_same_sheets(plain):
    assert plain.book.sheetnames == SHEETS["fr"]
    said = " ".join(str(row[0].value) for row in plain.sheet(0).iter_rows() if row[0].value)
    assert "Aucune cible" in said and "On attend une place" in said and "référent" not in said


@pytest.fixture(scope="module", params=["fr", "en"])
def convention(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("run") / f"convention-{request.param}"
    return Run(folder, request.param, "Scenarios/calpae-62-2023/reference.yaml", "--replications", "4")


def test_the_ledger_equals_ledger_csv(convention):
    sheet = convention.book["Grand livre" if convention.language == "fr" else "Ledger"]
    with open(convention.folder / "ledger.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    shown = list(sheet.iter_rows(min_row=2))
    assert len(shown) == len(rows) > 300
    wrong = []
    for cells, row in zip(shown, rows):
        assert cells[1].value == (row["line"] or ("toutes" if convention.language == "fr" else "all"))
        assert (cells[2].value.year, cells[2].value.month) == (int(row["year"]), int(row["month"]))
        for cell, name in zip(cells[3:], list(row)[5:]):
            if cell.value != number(row[name]):
                wrong.append((cell.coordinate, name, cell.value, row[name]))
            elif cell.value is not None and not name.startswith("turned_away"):
                assert cell.number_format == '#,##0.00\\ "€"'
    assert wrong == []


def test_the_budget_adds_up_and_says_what_is_printed_wrong(convention):
    sheet = convention.book["Budget"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(place for place, row in enumerate(rows) if row[3] == "code")
    table = rows[top + 1 :]
    lines = [row for row in table if row[1]]
    total = table[-1]
    assert len(lines) == 23
    for column in range(4, 11):
        assert sum(row[column] for row in lines) == total[column]
    assert total[4] == total[6] == 6_707_058 and total[10] == 13_414_116
    assert total[11:] == [13_094_116, -320_000, "FIN-37"]
    assert [row[11:] for row in table if row[13]] == [[960_000, -320_000, "FIN-36"], total[11:]]
    said = " ".join(str(row[0]) for row in rows[:top] if row[0])
    assert "FIN-36" in said and "FIN-37" in said and "CAL-25" in said


def test_no_clock_and_no_number_of_workers_reaches_the_bytes(plain, tmp_path):
    again = Run(tmp_path / "again", "fr", "Scenarios/minimal.yaml", "--replications", "3", "--seed", "5", "--workers", "3")
    assert again.path.read_bytes() == plain.path.read_bytes()
    properties = plain.book.properties
    assert properties.created == properties.modified == datetime.datetime(2000, 1, 1)
    assert properties.title and properties.creator == "Jalon" and re.search(r"\b[0-9a-f]{64}\b", properties.description)
    with zipfile.ZipFile(plain.path) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_seed_gives_another_workbook(plain, tmp_path):
    other = Run(tmp_path / "other", "fr", "Scenarios/minimal.yaml", "--replications", "3", "--seed", "6")
    assert other.path.read_bytes() != plain.path.read_bytes()
