"""concepts.yaml: what the outlets of a story name differently, and the actors.

The file is a nested dictionary in quanteda's YAML shape, concept -> term -> glob patterns. A plain quanteda
dictionary (no ``concepts:`` key at the top) works unchanged; of one with more levels the lowest holds the terms, and
the names above it are one concept.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import Problem, Severity
from analysis.story.claims import CONDITIONS, PATTERNS, actor_faults, concept_faults
from analysis.story.encoding import CONTROL, clean_name
from analysis.story.entries import MOST_DICTIONARY, NotRead, exists, read_bytes
from analysis.story.terms import Concept, Term

__all__ = ["Concept", "Dictionary", "Term", "read_concepts"]

COMMA = re.compile(r",(?!\d)")
"""A comma that is no part of a number."""
MOST_LEVELS = 6
"""A plain limit: levels of names above the terms."""
LIKE = 0.7
"""How alike a key must be to the name of a condition to be a misspelt one; set by hand."""
TOP_KEYS = ("concepts", "actors")
MOST_READ = 200_000
MOST_CHARACTERS = 200
"""Plain limits: far above any dictionary and any name that a person wrote, far below what aliases can blow up to."""


@dataclass
class Dictionary:
    """All that concepts.yaml says. Concepts are compared by term; actors are who acts, speaks or is named."""

    concepts: tuple[Concept, ...] = ()
    actors: tuple[Concept, ...] = ()
    problems: list[Problem] = field(default_factory=list)


PROPOSED_MARK = "# Proposed by the program"
"""How a file begins that the program has written."""
UNCHECKED = (
    "was proposed by the program, and its first line says that nobody has checked it. Read it, keep what is right, and "
    "delete that line."
)


class _Reader:
    """Walks the YAML node tree, so that every problem can name its line."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.n_read = 0
        self.levelled = False

    def walked(self, n: int) -> None:
        """Count what was read: a few lines of YAML can refer to themselves many million times."""
        self.n_read += n
        if self.n_read > MOST_READ:
            raise NotRead(f"must hold at most {MOST_READ:,} names and patterns. Write out what its aliases (*) repeat.")

    def problem(self, node: yaml.Node, message: str, severity: Severity = "error") -> None:
        self.problems.append(Problem(severity, self.file, message, node.start_mark.line + 1))

    def pairs(self, node: yaml.Node, what: str) -> list[tuple[str, yaml.Node]]:
        """The entries of a mapping node; each key once, each key text."""
        if not isinstance(node, yaml.MappingNode):
            self.problem(node, f"{what} must be a list of names with a colon, not {_shown(node)}.")
            return []
        self.walked(len(node.value))
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = clean_name(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if not name:
                self.problem(key, f"a name in {what} must be plain text, not {_shown(key)}.")
            elif len(name) > MOST_CHARACTERS:
                self.problem(
                    key, f"a name in {what} must have at most {MOST_CHARACTERS} characters, not {len(name):,}."
                )
            elif name in found:
                self.problem(key, f"“{name}” is in {what} twice. Merge the two entries.")
            else:
                found[name] = value
        return list(found.items())

    def patterns(self, node: yaml.Node, what: str) -> tuple[str, ...]:
        """One pattern, or a list of patterns; empty ones are problems."""
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        self.walked(len(nodes))
        found: list[str] = []
        for item in nodes:
            if not isinstance(item, yaml.ScalarNode):
                self.problem(item, f"{what}: a pattern must be a word or a phrase, not {_shown(item)}.")
                continue
            text = " ".join(item.value.split())
            if not any(character.isalnum() for character in text):
                self.problem(
                    item, f"{what}: a pattern must hold a letter, not “{item.value}”; it would match anything."
                )
            else:
                self._commas(item, what, text)
                found.append(text)
        return tuple(dict.fromkeys(found))

    def _commas(self, node: yaml.Node, what: str, pattern: str) -> None:
        if COMMA.search(pattern):
            several = ", ".join(part.strip() for part in COMMA.split(pattern) if part.strip())
            message = (
                f"{what}: the pattern “{pattern}” holds a comma and is looked for with it; "
                f"write [{several}] if these are several patterns."
            )
            self.problem(node, message, "guess")

    def term(self, name: str, node: yaml.Node, where: str) -> Term | None:
        what = f"{where}, “{name}”"
        if not isinstance(node, yaml.MappingNode):
            patterns = self.patterns(node, what)
            return self._filled(node, what, Term(name, patterns))
        parts: dict[str, tuple[str, ...]] = {}
        for key, value in self.pairs(node, what):
            if key in CONDITIONS:
                parts[key] = self.patterns(value, f"{what}, {key}")
            else:
                self.problem(value, f"{what}: “{key}” must be one of {', '.join(CONDITIONS)}.")
        term = Term(name, *(parts.get(key, ()) for key in CONDITIONS))
        return self._filled(node, what, term)

    def _filled(self, node: yaml.Node, what: str, term: Term) -> Term | None:
        if term.patterns:
            return term
        self.problem(node, f"{what} must have at least one pattern; write for example {term.name}: [{term.name}].")
        return None

    def concepts(self, node: yaml.Node, what: str, *, actors: bool = False) -> tuple[Concept, ...]:
        found: list[Concept] = []
        for name, child in self.pairs(node, what):
            found += self._concepts(name, child, f"{what}, {name}", actors=actors)
        return tuple(found)

    def _concepts(self, name: str, node: yaml.Node, where: str, level: int = 1, *, actors: bool) -> Iterator[Concept]:
        """The concept of a name and, where levels lie between it and the terms, one for each of those."""
        deeper: list[tuple[str, yaml.Node]] = []
        if isinstance(node, yaml.MappingNode) and not (actors and _is_term(node)):
            pairs = self.pairs(node, where)
            if not node.value:
                self.problem(node, f"{where} must hold a name with patterns; write for example {name}: [{name}].")
            deeper = [(key, value) for key, value in pairs if _is_level(value)]
            terms = [self.term(key, value, where) for key, value in pairs if not _is_level(value)]
        else:  # a plain list, or an actor's patterns and places: it is its own only term
            terms = [self.term(name, node, where)]
        kept = tuple(term for term in terms if term is not None)
        self._claimed_once(node, where, kept)
        if kept:
            yield Concept(name, kept)
        if deeper and level == MOST_LEVELS:
            self.problem(node, f"{where} must hold terms; it has more than {MOST_LEVELS} levels above them.")
            return
        for key, value in deeper:
            if not self.levelled:
                message = f"{where} has levels above its terms; “{name}: {key}” is read as a concept, and so on."
                self.problem(value, message, "repair")
                self.levelled = True
            yield from self._concepts(f"{name}: {key}", value, f"{where}, {key}", level + 1, actors=actors)

    def _claimed_once(self, node: yaml.Node, where: str, terms: tuple[Term, ...]) -> None:
        owner: dict[str, str] = {}
        for term in terms:
            for pattern in term.patterns:
                first = owner.setdefault(pattern.casefold(), term.name)
                if first != term.name:
                    self.problem(
                        node,
                        f"{where}: the pattern “{pattern}” is claimed by “{first}” and by “{term.name}”; "
                        "leave it in one of them.",
                    )


def _is_level(node: yaml.Node) -> bool:
    """Whether a node holds terms rather than the patterns and conditions of one."""
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return False
    keys = [str(key.value) for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    return not any(difflib.get_close_matches(key.lower(), CONDITIONS, n=1, cutoff=LIKE) for key in keys)


def _is_term(node: yaml.MappingNode) -> bool:
    """Whether a node holds patterns and conditions, and no names of parts."""
    keys = {str(key.value) for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    return PATTERNS in keys and keys <= set(CONDITIONS)


def _shown(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return f"“{node.value}”" if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a nested list of names"


def read_concepts(path: Path) -> Dictionary:
    """Read a concepts.yaml. Whatever is wrong is in ``problems`` with its line; a missing file gives no concepts."""
    if not exists(path):
        message = "there is no concepts.yaml; terms can be compared once it names them (see the README)."
        return Dictionary(problems=[Problem("guess", path.name, message)])
    reader = _Reader(path.name)
    try:
        text = read_bytes(path, MOST_DICTIONARY).decode("utf-8-sig")
        if strange := CONTROL.search(text):
            line = text.count("\n", 0, strange.start()) + 1
            message = f"must be text; it holds the control character U+{ord(strange.group()):04X}. Remove it."
            return Dictionary(problems=[Problem("error", path.name, message, line)])
        root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    except NotRead as error:
        return Dictionary(problems=[Problem("error", path.name, str(error))])
    except UnicodeDecodeError as error:
        return Dictionary(
            problems=[Problem("error", path.name, f"must be UTF-8 text; byte {error.start} is not. Save it as UTF-8.")]
        )
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or "it cannot be read"
        row = None if mark is None else mark.line + 1
        message = f"must be YAML; {said}. Check the line and those around it: a name, a colon, and patterns in square brackets, as in hostages: [hostage, hostages]."
        return Dictionary(problems=[Problem("error", path.name, message, row)])
    if root is None:
        return Dictionary(problems=[Problem("guess", path.name, "is empty; no terms will be compared.")])
    if text.startswith(PROPOSED_MARK):
        reader.problems.append(Problem("guess", path.name, UNCHECKED))
    try:
        return _from_root(reader, root)
    except NotRead as error:
        return Dictionary(problems=[Problem("error", path.name, str(error))])


def _from_root(reader: _Reader, root: yaml.Node) -> Dictionary:
    top = dict(reader.pairs(root, "the file"))
    concepts: tuple[Concept, ...] = ()
    actors: tuple[Concept, ...] = ()
    if "concepts" in top or "actors" in top:
        for key, node in top.items():
            if key not in TOP_KEYS:
                reader.problem(node, f"“{key}” must be under {' or '.join(TOP_KEYS)}.")
        if "concepts" in top:
            concepts = reader.concepts(top["concepts"], "concepts")
        if "actors" in top:
            actors = reader.concepts(top["actors"], "actors", actors=True)
    else:
        concepts = reader.concepts(root, "concepts")
    faults = [*actor_faults(actors), *concept_faults(concepts)]
    reader.problems += [Problem(severity, reader.file, message) for severity, message in faults]
    return Dictionary(concepts, actors, reader.problems)
