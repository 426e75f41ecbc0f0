"""Tables of one fact in several articles, made by hand: marks in the texts say what is what."""

import re

from analysis.schema.alignment import VERSIONS
from tests.charts.conftest import LONG
from tests.charts.voices import table

SIGNS = {"*": "own", "#": "figures", "|": "told"}
PLACES = ("headline", "lede", "body", "caption")
VOICES = ("outlet", "attributed", "quoted", "unquoted")


def marked(text):
    """A text without its marks, and spans: ``*own*``, ``#figure#``, ``|version|`` (else all is); what stands in “ ” is quoted."""
    found, plain = {name: [] for name in SIGNS.values()}, ""
    opened = {}
    for letter in text:
        if letter in SIGNS:
            name = SIGNS[letter]
            if name in opened:
                found[name].append({"start": opened.pop(name), "stop": len(plain)})
            else:
                opened[name] = len(plain)
        else:
            plain += letter
    quoted = [{"start": each.start(), "stop": each.end()} for each in re.finditer("“[^”]*”", plain)]
    told = found["told"] or [{"start": 0, "stop": len(plain)}]
    return plain, found["own"], quoted, found["figures"], told


def versions(*rows, fact=1, name="the fact"):
    """VERSIONS of (outlet, place, voice, speaker, marked text)."""
    made = []
    for number, (outlet, place, voice, speaker, text) in enumerate(rows):
        plain, own, quoted, numbers, told = marked(text)
        made.append(
            (
                fact,
                name,
                f"a{number}",
                outlet,
                number,
                0,
                len(plain),
                place,
                voice,
                speaker,
                voice == "outlet",
                *[[f"a{other}" for other in range(len(rows)) if other != number]] * 2,
                plain,
                told,
                own,
                quoted,
                numbers,
                len(rows),
                len({row[0] for row in rows}),
            )
        )
    return table(VERSIONS, made)


def nasty_versions(n, fact=1):
    """Versions of n outlets with long names, long words, markup and no blanks."""
    texts = (
        "x",
        "word " * 150,
        "*Donaudampfschifffahrtsgesellschaftskapitän* " * 9,
        "“He said *$x^2$* and #47,518#,” <b>she</b> *added*; “" + "q" * 300 + "” #12#",
        "“*all of it own and quoted*” *#33#* hostages\nwere held. " * 4,
    )
    rows = [
        (
            LONG + str(number) if number % 3 else f"W{number}",
            PLACES[number % 4],
            VOICES[number % 4],
            "a spokesman for the deputy minister of everything " * 2 if number % 2 else None,
            texts[number % 5],
        )
        for number in range(n)
    ]
    return versions(*rows, fact=fact, name="the name of a fact " * 9)
