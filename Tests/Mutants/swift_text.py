"""Swift sources as tokens: just enough of the language to find what can be changed."""
import re
from dataclasses import dataclass, field

WORD = re.compile(r"[A-Za-z_]\w*|`[^`\n]+`")
NUMBER = re.compile(r"0[xbo][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?")
OPERATOR = re.compile(r"\.\.[.<]|\.|[/=\-+!*%<>&|^~?]+")
OPENING, CLOSING = "([{", ")]}"


@dataclass
class Token:
    kind: str  # word, number, string, operator, bracket, other
    text: str
    start: int
    end: int
    line: int
    around: tuple = ()  # the brackets it stands in, outermost first, as (bracket, index of its token)


@dataclass
class SwiftText:
    path: str
    text: str
    tokens: list = field(default_factory=list)
    lines: list = field(default_factory=list)

    def __post_init__(self):
        self.lines = self.text.split("\n")
        self.tokens = list(_tokens(self.text))
        stack = []
        for index, token in enumerate(self.tokens):
            if token.kind == "bracket" and token.text in CLOSING and stack:
                stack.pop()
            token.around = tuple(stack)
            if token.kind == "bracket" and token.text in OPENING:
                stack.append((token.text, index))

    def line_text(self, line):
        return self.lines[line - 1].strip()

    def closing(self, opening):
        """Index of the token that closes the bracket at this index."""
        depth = len(self.tokens[opening].around)
        for index in range(opening + 1, len(self.tokens)):
            token = self.tokens[index]
            if token.kind == "bracket" and token.text in CLOSING and len(token.around) == depth:
                return index
        return len(self.tokens) - 1

    def is_spaced(self, token):
        """Whether an operator stands between two operands."""
        before, after = self.text[token.start - 1 : token.start], self.text[token.end : token.end + 1]
        return before.isspace() and after.isspace()


def _tokens(text):
    position, line = 0, 1
    while position < len(text):
        start = position
        character = text[position]
        if character == "\n":
            line += 1
            position += 1
            continue
        if character.isspace():
            position += 1
            continue
        if text.startswith("//", position):
            position = _find(text, "\n", position)
            continue
        if text.startswith("/*", position):
            position = _find(text, "*/", position) + 2
            line += text.count("\n", start, position)
            continue
        if character == '"' or (character == "#" and re.match(r'#+"', text[position:])):
            position = _end_of_string(text, position)
            kind = "string"
        elif match := WORD.match(text, position):
            position, kind = match.end(), "word"
        elif match := NUMBER.match(text, position):
            position, kind = match.end(), "number"
        elif character in OPENING + CLOSING:
            position, kind = position + 1, "bracket"
        elif match := OPERATOR.match(text, position):
            position, kind = match.end(), "operator"
        else:
            position, kind = position + 1, "other"
        yield Token(kind, text[start:position], start, position, line)
        line += text.count("\n", start, position)


def _find(text, what, position):
    found = text.find(what, position)
    return len(text) if found < 0 else found


def _end_of_string(text, position):
    hashes = len(re.match(r"#*", text[position:]).group())
    position += hashes
    quote = '"""' if text.startswith('"""', position) else '"'
    position += len(quote)
    closing, escape = quote + "#" * hashes, "\\" + "#" * hashes
    while position < len(text):
        if text.startswith(closing, position):
            return position + len(closing)
        if text.startswith(escape + "(", position):
            position = _end_of_interpolation(text, position + len(escape))
        elif text.startswith(escape, position):
            position += len(escape) + 1
        else:
            position += 1
    return position


def _end_of_interpolation(text, position):
    depth = 0
    while position < len(text):
        if text[position] == '"':
            position = _end_of_string(text, position)
            continue
        depth += (text[position] == "(") - (text[position] == ")")
        position += 1
        if depth == 0:
            break
    return position
