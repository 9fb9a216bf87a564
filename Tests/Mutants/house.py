"""A copy of the house in which every chosen mutant is compiled in, asleep until the environment wakes it."""
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# Settings that would stop a build for what a mutant makes superfluous.
QUIET = ('"-warnings-as-errors"', '"-suppress-warnings"')
# Added to the copy's manifest: only what the tests of the rooms need.
TRIMMED = """
var kept: Set<String> = []
@MainActor func keep(_ name: String) {
  guard let target = package.targets.first(where: { $0.name == name }), kept.insert(name).inserted else { return }
  for dependency in target.dependencies {
    if case .byNameItem(let name, _) = dependency { keep(name) }
  }
}
[ROOMS].forEach(keep)
package.targets.removeAll { !kept.contains($0.name) }
package.products = []
"""
# How an operator of a mutant is declared: its precedence, what its sides are, and what it gives.
PRECEDENCE = {
    "<": "Comparison", "<=": "Comparison", ">": "Comparison", ">=": "Comparison", "==": "Comparison",
    "!=": "Comparison", "+": "Addition", "-": "Addition", "*": "Multiplication", "/": "Multiplication",
    "&&": "LogicalConjunction", "||": "LogicalDisjunction", "..<": "RangeFormation", "...": "RangeFormation"}
MESSAGE = re.compile(r"^(/.+\.swift):(\d+):\d+: error: (.*)$")


class House:
    def __init__(self, root, folder, rooms, optimised):
        self.root, self.folder, self.rooms = root, folder / "package", rooms
        self.options = ["--package-path", str(self.folder)]
        if optimised:
            # As scripts/test builds: in release, with assertions, open to tests.
            self.options += ["-c", "release", "-Xswiftc", "-enable-testing", "-Xswiftc", "-assert-config", "-Xswiftc", "Debug"]
        # What did not compile once is not tried again: path, text of the line and change, one a line.
        self.memory = folder / "refused.tsv"
        self.binary = None

    def copy(self):
        """Brings the copy up to date with the checkout; what has not changed keeps its date."""
        listed = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "Package.swift", "Sources", "Tests"], cwd=self.root,
            capture_output=True, text=True, check=True).stdout.split("\n")
        wanted = {name for name in listed if name and (self.root / name).is_file()}
        for name in sorted(wanted):
            if name == "Package.swift":
                rooms = ", ".join(f'"{room}Tests"' for room in self.rooms)
                text = (self.root / name).read_text(encoding="utf-8").replace(*QUIET)
                write(self.folder / name, text + TRIMMED.replace("ROOMS", rooms))
            elif not name.endswith(".swift"):
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.root / name, self.folder / name)
            elif not name.startswith(tuple(f"Sources/{room}/" for room in self.rooms)):
                write(self.folder / name, (self.root / name).read_text(encoding="utf-8"))
        for part in ("Sources", "Tests"):
            for path in (self.folder / part).rglob("*.swift"):
                name = str(path.relative_to(self.folder))
                if name not in wanted and path.name not in ("Mutant.swift", "MutantOperators.swift"):
                    path.unlink()

    def plant(self, sources, chosen):
        """Writes the sources of the rooms with these mutants in them."""
        by_path, by_room = defaultdict(list), defaultdict(list)
        for place in chosen:
            by_path[place.path].append(place)
            by_room[place.room].append(place)
        for room, source in sources:
            text = source.text
            for place in sorted(by_path[source.path], key=lambda place: -place.start):
                text = text[: place.start] + planted(place) + text[place.end :]
            write(self.folder / "Sources" / source.path, text)
        support = (Path(__file__).parent / "Mutant.swift").read_text(encoding="utf-8")
        for room in self.rooms:
            write(self.folder / "Sources" / room / "Mutant.swift", support)
            operators = [declaration(place) for place in by_room[room] if place.was in PRECEDENCE]
            write(self.folder / "Sources" / room / "MutantOperators.swift", "\n".join(operators) + "\n")

    def build(self, sources, chosen, log):
        """Builds the tests; what does not compile is taken out, line by line, until the rest does.

        Returns what is left.
        """
        known = set(self.memory.read_text(encoding="utf-8").split("\n")) if self.memory.is_file() else set()
        chosen = [place for place in chosen if named(place) not in known]
        products = Path(subprocess.run(
            ["swift", "build", "--show-bin-path", *self.options], capture_output=True, text=True, check=True).stdout.strip())
        self.binary = products / "JalonPackageTests.xctest"
        # Room by room, so that what one refuses leaves those below built.
        for part in [*(["--target", room] for room in self.rooms), ["--build-tests"]]:
            chosen = self._build(part, sources, chosen, log)
        return chosen

    def _build(self, part, sources, chosen, log):
        for attempt in range(1, 21):
            self.plant(sources, chosen)
            with open(log, "w", encoding="utf-8") as file:
                done = subprocess.run(["swift", "build", *part, *self.options], stdout=file, stderr=subprocess.STDOUT)
            if done.returncode == 0:
                return chosen
            refused = self._refused(Path(log).read_text(encoding="utf-8"), chosen)
            if not refused:
                sys.exit(f"mutate: the copy does not build, and no mutant is to blame: see {log}")
            print(f"  {part[-1]}, build {attempt}: {len(refused)} places do not compile and are left out", flush=True)
            with open(self.memory, "a", encoding="utf-8") as file:
                file.writelines(named(place) + "\n" for place in chosen if id(place) in refused)
            chosen = [place for place in chosen if id(place) not in refused]
        sys.exit(f"mutate: the copy still does not build after twenty attempts: see {log}")

    def _refused(self, log, chosen):
        """The places on lines that the compiler complains of; where there are none, the nearest after that line."""
        by_path = defaultdict(list)
        for place in chosen:
            by_path[place.path].append(place)
        refused = set()
        for line in log.split("\n"):
            match = MESSAGE.match(line)
            if not match or "/Sources/" not in match.group(1):
                continue
            path, at = match.group(1).split("/Sources/", 1)[1], int(match.group(2))
            there = by_path[path]
            hit = [place for place in there if place.line == at]
            if not hit:
                hit = [place for place in there if at < place.line <= at + 40][:1] or sorted(
                    there, key=lambda place: abs(place.line - at))[:1]
            refused |= {id(place) for place in hit}
        return refused


def named(place):
    return f"{place.path}\t{place.line_text}\t{place.change(0)}"


def write(path, text):
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def operator(number):
    """A name of one or two signs that no other operator has."""
    signs = ""
    while True:
        signs = chr(0x2500 + number % 512) + signs
        number //= 512
        if number == 0:
            return signs


def planted(place):
    if place.kind == "dropped":
        return f"if !isLiving({place.numbers[0]}) {{ {place.was} }}"
    if place.was in PRECEDENCE:
        return operator(place.numbers[0])
    text = place.was
    for number, becomes in zip(place.numbers, place.becomes):
        text = f"mutant({number}, {text}, {becomes})"
    return text


def declaration(place):
    """The operator that stands for one mutant: what was there, or what the mutant makes of it."""
    number, was = place.numbers[0], place.was
    name, becomes = operator(number), place.becomes[0]
    if was in ("&&", "||"):
        bodies = [(
            "(left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool",
            f"isLiving({number}) ? try left {becomes} right() : try left {was} right()")]
    elif was == "..<":
        bodies = [(
            "<Bound: Strideable>(left: Bound, right: Bound) -> Range<Bound>",
            f"left..<(isLiving({number}) && right > left ? right.advanced(by: -1) : right)")]
    elif was == "...":
        bodies = [(
            "<Bound: Strideable>(left: Bound, right: Bound) -> ClosedRange<Bound>",
            f"left...(isLiving({number}) ? right.advanced(by: 1) : right)")]
    elif PRECEDENCE[was] == "Comparison":
        protocol = "Equatable" if was in ("==", "!=") else "Comparable"
        bodies = [(
            f"<Value: {protocol}>(left: Value, right: Value) -> Bool",
            f"isLiving({number}) ? left {becomes} right : left {was} right")]
        if protocol == "Equatable":
            bodies.append((
                "<Value>(left: Value?, right: _OptionalNilComparisonType) -> Bool",
                f"isLiving({number}) ? left {becomes} right : left {was} right"))
    elif was in "+-":
        bodies = [(
            "<Value: AdditiveArithmetic>(left: Value, right: Value) -> Value",
            f"isLiving({number}) ? left {becomes} right : left {was} right")]
    else:
        changed = "left / (right + 1)" if was == "/" else "left / right"
        bodies = [(
            f"<Value: {protocol}>(left: Value, right: Value) -> Value",
            f"isLiving({number}) ? {changed} : left {was} right") for protocol in ("FloatingPoint", "BinaryInteger")]
    head = f"infix operator {name}: {PRECEDENCE[was]}Precedence"
    return "\n".join([head] + [f"@usableFromInline func {name} {sign} {{ {body} }}" for sign, body in bodies])
