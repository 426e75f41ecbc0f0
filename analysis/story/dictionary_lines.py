"""The lines of a concepts.yaml that the program writes: what ``read_concepts`` reads without an error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import yaml

from analysis.story.encoding import clean_name
from analysis.story.terms import Term

MOST_NAME = 120
MOST_SENTENCE = 300
"""Characters of a name, and of a sentence in a comment."""
UNPRINTABLE = re.compile(yaml.reader.Reader.NON_PRINTABLE.pattern)


def entry(term: Term) -> str:
    """A term with its patterns and conditions, on one line."""
    patterns = _flow(list(term.patterns))
    if not term.unless and not term.only_with:
        return f"{scalar(shortened(term.name))}: {patterns}"
    parts = {"patterns": term.patterns, "unless": term.unless, "only with": term.only_with}
    inside = ", ".join(f"{key}: {_flow(list(values))}" for key, values in parts.items() if values)
    return f"{scalar(shortened(term.name))}: {{{inside}}}"


def _flow(values: Sequence[str]) -> str:
    """A list as YAML writes it on one line."""
    plain = [UNPRINTABLE.sub("", " ".join(value.split())) for value in values]
    return yaml.safe_dump(plain, default_flow_style=True, allow_unicode=True, width=float("inf")).strip()


def scalar(text: str) -> str:
    """A text as YAML writes a key or a single value."""
    return _flow([text])[1:-1]


def shortened(text: str) -> str:
    """A name of a concept or a term without what YAML cannot hold, and not too long."""
    return clean_name(UNPRINTABLE.sub("", text))[:MOST_NAME].strip()


def comment(text: str) -> str:
    """A text as a comment holds it: on one line, without what YAML cannot hold, and not too long."""
    plain = UNPRINTABLE.sub("", " ".join(text.split()))
    return plain if len(plain) <= MOST_SENTENCE else f"{plain[:MOST_SENTENCE].rstrip()} …"


def remarks(
    ground: str, counts: Iterable[tuple[str, Mapping[str, int]]], examples: Iterable[tuple[str, str]]
) -> Iterator[str]:
    """The comments above a concept: why it is offered, how often each outlet has each term, the most frequent first, and
    sentences. counts: term and its uses by outlet. examples: outlet and sentence."""
    yield f"  # {comment(ground)}"
    for name, by_outlet in counts:
        listed = ", ".join(
            f"{outlet} {n}" for outlet, n in sorted(by_outlet.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        yield f"  #   {comment(f'{name}: {listed}')}"
    for outlet, sentence in examples:
        yield f"  #   {comment(outlet)}: “{comment(sentence)}”"
