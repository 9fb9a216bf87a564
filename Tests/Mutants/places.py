"""Where a source can be changed, and what may stand there instead.

Every change stays on its line, so that the compiler's messages about the changed source are about the same lines.
"""
import re
from collections import defaultdict
from dataclasses import dataclass, field

KINDS = ["constant", "comparison", "denominator", "off by one", "arithmetic", "logic", "counter", "dropped"]
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
LOGIC = {"&&": "||", "||": "&&"}
ARITHMETIC = {"+": "-", "-": "+", "*": "/"}
RANGES = {"..<": "one less", "...": "one more"}
# What stops the program when the code is wrong: no right program gets there, and no test outlives it. Memory set aside
# early or given back changes no answer.
LEFT_ALONE = re.compile(r"precondition(Failure)?|assert(ionFailure)?|fatalError|reserveCapacity|gsl_\w+_free")
# Calls that take a counter: what is counted, added up or divided by.
OF_COUNTERS = {"index", "sum", "count", "average", "ending", "move"}
TARGET = r"(?:try )?(?:_ = )?(?:self\.)?[a-z]\w*(?:[.\w!?]|\[[^\n]*?\])*"
CALL = re.compile(TARGET + r"\(.*\)$")
ASSIGNMENT = re.compile(TARGET + r" (?:[-+*/|&]?=) .+$")
NO_STATEMENT = set(
    "return guard if let var case for while switch else func init throw where defer repeat super default static private "
    "public internal import mutating extension struct enum continue break do".split())


@dataclass
class Place:
    """A stretch of a source and what its mutants put there."""
    path: str  # below Sources
    room: str
    line: int
    line_text: str
    kind: str
    start: int
    end: int
    was: str
    becomes: list
    nth: int = 1  # which of those alike on its line
    isLegal: bool = False
    numbers: list = field(default_factory=list)  # of its mutants

    def change(self, index):
        """The change in words, by which the kept list of equivalent mutants knows it."""
        again = f" ({self.nth})" if self.nth > 1 else ""
        return ("dropped" if self.kind == "dropped" else f"{self.was} becomes {self.becomes[index]}") + again


def places(source, room, neighbours):
    """Every place of a source; `neighbours` gives for each counter the one after it."""
    left_alone = [
        range(index, source.closing(index + 1) + 1)
        for index, token in enumerate(source.tokens[:-1])
        if LEFT_ALONE.fullmatch(token.text) and source.tokens[index + 1].text == "("]
    found = []
    for index, token in enumerate(source.tokens):
        if any(index in part for part in left_alone) or source.line_text(token.line).startswith(("@", "#")):
            continue
        change = _change(source, index, neighbours)
        if change:
            first = index - 1 if token.text in neighbours else index  # a counter with its dot
            found.append(_place(source, room, change[0], first, index, change[1]))
    for first, last in _statements(source):
        if not any(first <= part.stop - 1 and part.start <= last for part in left_alone):
            found.append(_place(source, room, "dropped", first, last, [""]))
    alike = defaultdict(int)
    for place in found:
        key = (place.line, place.was, place.kind == "dropped")
        alike[key] += 1
        place.nth = alike[key]
    return found


def _place(source, room, kind, first, last, becomes):
    start, end = source.tokens[first].start, source.tokens[last].end
    line = source.tokens[first].line
    return Place(source.path, room, line, source.line_text(line), kind, start, end, source.text[start:end], becomes)


def _change(source, index, neighbours):
    """Kind and alternatives of one token, or nothing."""
    tokens = source.tokens
    token, text = tokens[index], tokens[index].text
    before = tokens[max(index - 1, 0)]
    after = tokens[min(index + 1, len(tokens) - 1)]
    if token.kind == "number":
        if source.text[token.start - 1] in ".$" or _is_raw_value(source, index):
            return None
        if text == "1" and before.text in ("+", "-") and source.is_spaced(before):
            return "off by one", ["0"]
        return "constant", _other_numbers(text)
    if text in ("true", "false") and before.text != ".":
        return "constant", ["false" if text == "true" else "true"]
    if text in neighbours and before.text == "." and _is_counted(source, index):
        divides = re.search(r"\bof: (Observations\.)?index\($", source.text[: before.start])
        of_programme = tokens[index + 1].text == ","
        return "denominator" if divides else "counter", ["." + neighbours[text][of_programme]]
    if token.kind != "operator" or before.text == "func":
        return None
    if text in RANGES:
        is_between = before.end == token.start and after.start == token.end and after.text not in (")", ",", "]")
        is_between = is_between and before.text not in ("[", "(")
        return ("off by one", [RANGES[text]]) if is_between else None
    if not source.is_spaced(token):
        return None
    if text in COMPARISONS:
        return "comparison", [COMPARISONS[text]]
    if text in LOGIC:
        return "logic", [LOGIC[text]]
    if text == "/":
        return "denominator", ["/ 1 +"]
    if text in ARITHMETIC and "string" not in (before.kind, after.kind) and not (text in "+-" and after.text == "1"):
        return "arithmetic", [ARITHMETIC[text]]
    return None


def _other_numbers(text):
    """One more and one less; a tenth more where there are decimals; a small tolerance a thousand times as wide."""
    if text[:2] in ("0x", "0b", "0o"):
        return [f"({text} + 1)"]
    if not re.search(r"[.eE]", text):
        number = int(text.replace("_", ""))
        return [str(number + 1), str(number - 1)] if number else ["1"]
    value = float(text.replace("_", ""))
    if value == int(value) and value < 1e6:
        return [f"{value + 1}", f"{value - 1}"] if value else ["1.0"]
    return [f"{value * 1000 if value < 1e-3 else value * 1.1:.12g}"]


def _is_raw_value(source, index):
    """Whether a case of an enumeration is stored as this number."""
    line = source.line_text(source.tokens[index].line)
    return source.tokens[index - 1].text == "=" and line.startswith("case ")


def _is_counted(source, index):
    tokens = source.tokens
    return index > 2 and tokens[index - 2].text == "(" and tokens[index - 3].text in OF_COUNTERS


def _statements(source):
    """First and last token of each call or assignment that is a line of its own, or the whole of a one-line case."""
    tokens = source.tokens
    by_line = defaultdict(list)
    for index, token in enumerate(tokens):
        by_line[token.line].append(index)
    for indices in by_line.values():
        first, last = indices[0], indices[-1]
        if tokens[first].text in ("case", "default"):
            colon = [i for i in indices if tokens[i].text == ":" and tokens[i].around == tokens[first].around]
            if not colon or colon[0] == last:
                continue
            first = colon[0] + 1
        elif first and not _may_end_statement(source, first - 1):
            continue
        around = tokens[first].around
        is_whole = around and around[-1][0] == "{" and tokens[last].around == around and tokens[last].text not in "([{"
        if not is_whole or tokens[first].text in NO_STATEMENT or _goes_on(source, last):
            continue
        statement = source.text[tokens[first].start : tokens[last].end]
        if _is_returned(source, first, last):
            continue
        if CALL.match(statement) and _is_one_call(source, first, last):
            yield first, last
        elif ASSIGNMENT.match(statement) and not _is_in_initializer(source, first):
            yield first, last


def _is_one_call(source, first, last):
    """Whether what the last parenthesis closes is called by a name, without an operator before it."""
    opening = next(i for i in range(first, last) if source.tokens[i].text == "(" and source.closing(i) == last)
    if source.tokens[opening - 1].text == "init":
        return False
    return all(token.kind != "operator" or token.text in ".!?" for token in source.tokens[first:opening]
               if token.around == source.tokens[first].around and token.text != "=")


def _is_returned(source, first, last):
    """Whether the statement is the value of its function, being its only one."""
    tokens = source.tokens
    opening = tokens[first].around[-1][1]
    if opening != first - 1 or tokens[last + 1].text != "}":
        return False
    head = list(_head(source, opening))
    return any(token.text == "var" or token.text == "->" for token in head)


def _is_in_initializer(source, index):
    """Whether the innermost function is an initializer, whose every assignment is needed."""
    for _, opening in reversed(source.tokens[index].around):
        words = {token.text for token in _head(source, opening)}
        if words & {"init", "func", "var", "subscript"}:
            return "init" in words
    return False


def _head(source, opening):
    """What stands before an opening brace on its level, back to the brace or statement before."""
    around = source.tokens[opening].around
    for token in reversed(source.tokens[:opening]):
        if token.text in "{}" and len(token.around) <= len(around) or len(token.around) < len(around):
            return
        if token.around == around:
            yield token
            if token.text in ("init", "func", "var", "subscript"):
                return


def _may_end_statement(source, index):
    token = source.tokens[index]
    if token.kind == "bracket":
        return token.text in "{)]}"
    if token.text == ":":
        return source.line_text(token.line).startswith(("case", "default"))
    return token.kind in ("word", "number", "string") and token.text not in ("return", "else", "try", "where")


def _goes_on(source, index):
    """Whether the next line belongs to the same statement."""
    following = source.tokens[index + 1] if index + 1 < len(source.tokens) else None
    return following is not None and (
        following.text in ("{", "else") or following.kind == "operator" and source.is_spaced(following)
        or following.text.startswith((".", "?")))


def counter_neighbours(sources):
    """For each counter or level, the one declared after it: where no programme is named, and where one is."""
    following = {}
    for source in sources:
        tokens = source.tokens
        for index, token in enumerate(tokens[:-1]):
            name = tokens[index + 1].text
            if token.text != "enum" or not name.endswith(("Counter", "Level")):
                continue
            cases = _cases(source, next(i for i in range(index, len(tokens)) if tokens[i].text == "{"))
            for case, after in zip(cases, cases[1:] + cases[:1]):
                pair = following.setdefault(case, [after, after])
                pair[name.startswith("Programme")] = after
    return following


def _cases(source, opening):
    names, is_case = [], False
    for token in source.tokens[opening + 1 : source.closing(opening)]:
        if token.kind != "word" or len(token.around) != len(source.tokens[opening].around) + 1:
            continue
        if token.text in ("case", "var", "static", "func", "init"):
            is_case = token.text == "case"
        elif is_case:
            names.append(token.text)
    return names
