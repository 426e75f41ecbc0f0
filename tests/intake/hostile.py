"""What every reader must stand: files cut off anywhere, and bytes that were changed."""

from contextlib import suppress

from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.intake.article import IN_TEXT, Export, Refused

FLIPS = st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 255)), min_size=1, max_size=12)


def flipped(data, flips):
    changed = bytearray(data)
    for at, byte in flips:
        changed[at % len(data)] = byte
    return bytes(changed)


def stands(reader, data, name="given"):
    """Read a file; nothing but a refusal in words may be raised, and what is given must hold."""
    reader.recognises(data, name)
    with suppress(Refused):
        holds(reader.read(data, name))


def holds(export):
    assert isinstance(export, Export)
    assert export.articles
    assert all(isinstance(problem, Problem) for problem in export.problems)
    for article in export.articles:
        assert all(part.zone in IN_TEXT and part.text and "\n" not in part.text for part in article.parts)
        assert all(value is None or "\n" not in value for value in (article.outlet, article.byline, article.url))
