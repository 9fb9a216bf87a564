"""Which mutants are tried: whatever the law or a convention fixes, and a seeded draw of the rest."""
import random
import re
from collections import defaultdict


def is_legal(source, place):
    """Whether a place is a legal clock, the use of one, a denominator of an indicator or a rule of the label.

    These are always among the chosen.
    """
    if re.search(r"\bLegalClock\.\w", place.line_text):
        return place.kind == "comparison"
    if place.kind == "denominator":
        return "/Indicators/" in place.path
    return place.kind == "constant" and (
        "LegalClock" in _types_around(source, place) or "/Scenario/Label/" in place.path)


def _types_around(source, place):
    token = next(token for token in source.tokens if token.start == place.start)
    lines = [source.line_text(source.tokens[opening].line) for _, opening in token.around]
    return {match.group(1) for line in lines if (match := re.search(r"\b(?:enum|struct|extension) (\w+)", line))}


def choose(places, count, seed):
    """The legal places, then others until there are enough mutants.

    Rooms by the square root of what they hold, so that a small room is looked at too; within a room, the kind and then the
    file that were drawn least. One place a line, but for legal ones.
    """
    chance = random.Random(seed)
    chosen = [place for place in places if place.isLegal]
    taken = {(place.path, place.line) for place in chosen}
    mutants = sum(len(place.becomes) for place in chosen)
    rest = [place for place in places if not place.isLegal]
    chance.shuffle(rest)
    weights, picks = defaultdict(int), defaultdict(int)
    for place in rest:
        weights[place.room] += 1
    pool = defaultdict(list)
    for place in rest:
        pool[place.room, place.kind, place.path].append(place)
    while mutants < count and pool:
        def turn(key):
            room, kind, path = key
            return (picks[room] / weights[room] ** 0.5, picks[room, kind], picks[room, path], key)

        key = min(pool, key=turn)
        place = pool[key].pop()
        if not pool[key]:
            del pool[key]
        if (place.path, place.line) in taken:
            continue
        taken.add((place.path, place.line))
        place.becomes = [chance.choice(place.becomes)]
        for part in (key[0], key[:2], (key[0], key[2])):
            picks[part] += 1
        chosen.append(place)
        mutants += 1
    return chosen
