"""The schema of scenario files and the program that checks them say the same.

The validators are not ours (PyPI's jsonschema, and jsonschema-rs for the thousands of variations); the documents are the
repository's scenarios with one thing changed in each, at every kind of place where that change can be made. Each changed
document goes to both. What the schema refuses, the program refuses; and what a schema can see at all is refused by both.

The program is scripts/jalon, or the one that JALON_PROGRAM names.
"""

import copy
import json
import os
import pathlib
import re
import shutil
import subprocess

import jsonschema
import jsonschema_rs
import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("JALON_PROGRAM", str(ROOT / "scripts" / "jalon"))
SCHEMA = json.loads((ROOT / "Scenarios" / "scenario.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
# The same verdicts much sooner; on every fiftieth variation both are asked.
QUICK = jsonschema_rs.Draft202012Validator(SCHEMA)
SCENARIOS = sorted(path.relative_to(ROOT) for path in (ROOT / "Scenarios").rglob("*.yaml"))
# Every key of the format stands in one of these; the first two hold all that a complete scenario may hold but tables.
BASES = [
    "Tests/Samples/full.yaml",
    "Tests/Samples/label.yaml",
    "Tests/Samples/budget.yaml",
    "Tests/Samples/variants.yaml",
    "Scenarios/pas-de-calais/reference.yaml",
    "Scenarios/caf-62-2022/backtest.yaml",
    "Scenarios/pas-de-calais/what-if/departures.yaml",
    "Scenarios/minimal.yaml",
]

# Mappings whose keys are names, which a schema does not know.
NAMED = re.compile(
    r"\b(by_territory|split|attributes|initial|newcomers|neighbours|arrivals\.\d+\.profiles|stock\.\d+\.profiles)\b")
# An amount of money may be a text: its digits are grouped by blanks.
MONEY = re.compile(r"(amount|departement|departement_valued|departement_carried|state_new|state_carried|other)$")
ORIGIN = ("unit", "source", "assumption", "range", "note")


class Loader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are text, only true and false are truth values."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|false", "tf"),
    ("null", r"~|null|", "~n"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    letters = [*first, ""] if tag == "null" else list(first)
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), letters)


def load(path):
    return yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader)


def places(value, path=()):
    """Every value inside a document with its path, the document first."""
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from places(inner, (*path, position))


def changed(document, path, change):
    """A copy in which `change` was applied to what holds the value at `path`, and its key."""
    copied = copy.deepcopy(document)
    holder = copied
    for step in path[:-1]:
        holder = holder[step]
    change(holder, path[-1])
    return copied


def put(value):
    def change(holder, key):
        holder[key] = value

    return change


def drop(holder, key):
    del holder[key]


def misspell(holder, key):
    holder[f"{key}x"] = holder.pop(key)


def add(key, value):
    def change(holder, inner):
        holder[inner] = {**holder[inner], key: value}

    return change


def has_origin(value):
    if not isinstance(value, dict) or not ("source" in value or "assumption" in value):
        return False
    # A route, a target and a printed sum have a source of their own.
    return not {"to", "indicator", "amount"} & value.keys()


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def variations(document, tried):
    """Changes by name, each with the document that it makes; of places that are alike, in `tried`, one only."""
    for path, value in places(document):
        steps = ["item" if isinstance(step, int) else step for step in path]
        # What may stand in an origin is the same for every value.
        inside = next((at for at, step in enumerate(steps) if at and step in ORIGIN), 0)
        alike = (*steps[inside:], has_origin(value), type(value))
        if not path or alike in tried:
            continue
        tried.add(alike)
        at = ".".join(map(str, path))
        holds_keys = isinstance(path[-1], str)
        yield f"nothing at {at}", changed(document, path, put(None))
        yield f"a list at {at}", changed(document, path, put([]))
        if not NAMED.search(at):
            yield f"a mapping at {at}", changed(document, path, put({"nonsense": 1}))
        yield f"a text at {at}", changed(document, path, put("Not a Word!"))
        if not isinstance(value, (dict, list)):
            yield f"-1 at {at}", changed(document, path, put(-1))
            yield f"a thousand million at {at}", changed(document, path, put(1_000_000_000))
            yield f"0.5 at {at}", changed(document, path, put(0.5))
            yield f"true at {at}", changed(document, path, put(True))
        if holds_keys and not NAMED.search(at):
            yield f"no {at}", changed(document, path, drop)
            yield f"misspelt {at}", changed(document, path, misspell)
        if isinstance(value, str):
            yield f"blank {at}", changed(document, path, put(" "))
            yield f"a number for {at}", changed(document, path, put(62))
        if is_number(value):
            if not MONEY.search(at):
                yield f"quotes around {at}", changed(document, path, put(str(value)))
            yield f"{at} under value", changed(document, path, put({"value": value}))
        if isinstance(value, dict) and not NAMED.search(at):
            yield f"a key more in {at}", changed(document, path, add("nonsense", 1))
        if has_origin(value):
            yield f"another unit in {at}", changed(document, path, add("unit", "parsecs"))
            yield f"a note in {at}", changed(document, path, add("note", "Seen."))
            yield f"a fact too many in {at}", changed(document, path, add("source", "CAF62-76"))
            yield f"a second origin in {at}", changed(
                document, path, lambda holder, key: holder[key].update(source="CAF62-11", assumption="x", range=[0, 1])
            )
            yield f"a range of three in {at}", changed(document, path, add("range", [1, 2, 3]))


# Refused by both, wherever they can be made.
SEEN = ("nothing at", "a mapping at", "quotes around", "a key more in", "blank", "another unit in", "a fact too many",
        "a second origin", "a range of three")


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory):
    """For each variation: its name, whether the schema takes it, and what the program says against it."""
    folder = tmp_path_factory.mktemp("scenarios")
    shutil.copytree(ROOT / "Scenarios", folder / "Scenarios")
    shutil.copytree(ROOT / "Tests" / "Samples", folder / "Tests" / "Samples")
    names, taken, tried = [], [], set()
    for base in BASES:
        document = load(base)
        beside = pathlib.Path(base).parent
        for name, variation in variations(document, tried):
            path = beside / f"variation-{len(names)}.yaml"
            # JSON is YAML.
            (folder / path).write_text(json.dumps(variation, ensure_ascii=False), encoding="utf-8")
            names.append((f"{base}: {name}", str(path)))
            taken.append(QUICK.is_valid(variation))
            if len(taken) % 50 == 0:
                assert VALIDATOR.is_valid(variation) == taken[-1], name
    answer = subprocess.run(
        [PROGRAM, "check", "--format", "json", *(path for _, path in names)],
        cwd=folder, capture_output=True, text=True, timeout=600,
    )
    assert answer.returncode == 65, answer.stderr
    said = [[problem["en"] for problem in entry["problems"]] for entry in json.loads(answer.stdout)]
    assert len(said) == len(names)
    return [(name, is_taken, problems) for (name, _), is_taken, problems in zip(names, taken, said)]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SCENARIOS, ids=str)
def test_every_scenario_validates(path):
    assert [error.message for error in VALIDATOR.iter_errors(load(path))] == []


@pytest.mark.parametrize("path", BASES)
def test_what_is_varied_is_taken_by_both(path):
    """Else every variation would be refused for another reason."""
    assert VALIDATOR.is_valid(load(path))
    answer = subprocess.run([PROGRAM, "check", path], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_every_key_is_tried():
    """The bases hold every kind of object, so that each of its keys is tried; changes are followed by their paths."""
    tried = set()

    def follow(schema, value):
        for part in [schema.get("then"), schema.get("else"), *schema.get("anyOf", [])]:
            if part and VALIDATOR.evolve(schema=part).is_valid(value):
                follow(part, value)
        if "$ref" in schema:
            name = schema["$ref"].rsplit("/", 1)[-1]
            tried.add(name)
            follow(SCHEMA["$defs"][name], value)
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in schema.get("properties", {}):
                    follow(schema["properties"][key], inner)
                for pattern, part in schema.get("patternProperties", {}).items():
                    if re.search(pattern, key):
                        follow(part, inner)
                if isinstance(schema.get("additionalProperties"), dict):
                    follow(schema["additionalProperties"], inner)
        if isinstance(value, list) and "items" in schema:
            for inner in value:
                follow(schema["items"], inner)

    for base in BASES:
        document = load(base)
        follow(SCHEMA["$defs"]["variant" if "extends" in document else "scenario"], document)
    objects = {name for name, part in SCHEMA["$defs"].items() if "additionalProperties" in part}
    assert {name for name in objects - tried if not re.match("law_|number_|integer_|scenario$|variant$", name)} == set()


def test_what_the_schema_refuses_the_program_refuses(verdicts):
    wrong = [name for name, is_taken, problems in verdicts if not is_taken and not problems]
    assert wrong == []
    assert sum(not is_taken for _, is_taken, _ in verdicts) > 1500


def test_what_a_schema_can_see_is_refused_by_both(verdicts):
    seen = [(name, is_taken) for name, is_taken, _ in verdicts if name.split(": ", 1)[1].startswith(SEEN)]
    assert [name for name, is_taken in seen if is_taken] == []
    assert len(seen) > 500


def test_what_the_program_alone_refuses_needs_the_whole_document(verdicts):
    """The schema takes a wrong document only where the mistake is in how its parts go together."""
    together = re.compile(
        "does not exist in|exists already|must sum to 1|does not contain the value|outside the period|comes before"
        "|names nothing|changes nothing|unknown indicator|no structure|needs '|impossible|already means|cannot be read"
        # Of follow-ups, the earlier one that a later one names; of targets, one of the matrix and one of the list.
        "|unknown word '(trial|1000000000|true|62)'|there is another one"
        "|is not after|no target to reach|is a part of these credits|they must be equal|has credits and no cost"
        # A floor above its ceiling, where the ceiling is the value that was changed; fewer places than the floor makes.
        "|out of range; from 0 to 0.5$|0.5 is out of range; at least 30$"
        # Appeals after the two months that they have, by the mean of their law; a structure without a quality, a module
        # without a share.
        "|out of range; from 0 to 62$|key '(default_quality|1000000000|true|62)' is missing"
    )
    unseen = [
        (name, problems)
        for name, is_taken, problems in verdicts
        if is_taken and any(not together.search(problem) for problem in problems)
    ]
    assert unseen == []


def test_harmless_changes_are_taken_by_both(verdicts):
    harmless = [
        (name, is_taken, problems)
        for name, is_taken, problems in verdicts
        if name.split(": ", 1)[1].startswith("a note in")
    ]
    assert len(harmless) > 30
    assert [name for name, is_taken, problems in harmless if not is_taken or problems] == []
