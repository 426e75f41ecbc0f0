"""Clauses of sentences, for one sentence may tell two facts.

Where a language model has read the article, a sentence is cut where a clause hangs on another: coordinated clauses,
subordinate and relative clauses, participles, and what is reported. A clause that reports keeps what it reports. Else a
sentence is cut at its punctuation.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

HANGING = ("advcl", "relcl", "acl", "pcomp", "parataxis")
"""Relations of clauses without which their sentence keeps its sense."""
ADVERBIAL = "advcl"
REPORTED = "ccomp"
JOINED = "conj"
SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = ("WDT", "WP", "WP$", "WRB")
"""Tags of words that open a relative clause: they stand for a noun before it."""
BEFORE_NOUN = ("compound", "amod", "nummod", "poss")
LINKS = ("cc", "mark", "punct")
"""What a clause does not begin or end with."""
MIN_OWN = 3
"""Words that a clause has outside the clauses that hang on it."""
MOST_STEPS = 100
"""Words between a word and the verb of its clause in a parse, at the most."""
NOTHING = -1

Rows = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Parsed(NamedTuple):
    """Columns of parsed tokens, by row: the row each hangs on, its relation and tag, whether it is a word that counts, whether it is a comma, a dash or
    another mark that sets a clause off, and whether it opens a condition."""

    head: Rows
    relation: NDArray[np.str_]
    tag: NDArray[np.str_]
    counts: Flags
    mark: Flags
    conditional: Flags


class Cuts(NamedTuple):
    """Clauses: first and last row of each, and of its subject where that stands outside it, else NOTHING."""

    first: Rows
    last: Rows
    subject_first: Rows
    subject_last: Rows


def by_parse(tokens: Parsed) -> Cuts:
    """The clauses of parsed sentences. Main clauses are there too; one of a single clause is its whole sentence."""
    rows = np.arange(len(tokens.head), dtype=np.int64)
    verb = np.char.startswith(tokens.tag, "VB")
    subject = _subjects(tokens)
    root = tokens.head == rows
    joined = (tokens.relation == JOINED) & verb & verb[tokens.head]
    hanging = np.isin(tokens.relation, HANGING) & verb & ~_is_condition(tokens)
    set_off = _is_set_off(tokens, main=root | joined | hanging)
    main = root | joined | (hanging & (set_off | (tokens.relation == ADVERBIAL)))
    within = (tokens.relation == REPORTED) & verb & ~main
    outer = _spans(tokens, _owner(tokens.head, main))
    inner = _spans(tokens, _owner(tokens.head, main | within))
    held = within[inner[0]]
    clause, first, last = (np.concatenate([one, other[held]]) for one, other in zip(outer, inner, strict=True))
    doer = _doers(tokens, subject, main | within)[clause]
    outside = (doer != NOTHING) & ((doer < first) | (doer > last))
    left = _left_edges(tokens)
    return Cuts(first, last, np.where(outside, left[doer], NOTHING), np.where(outside, doer, NOTHING))


def by_marks(sentence: Rows, mark: Flags, counts: Flags) -> Cuts:
    """The stretches between marks of each sentence. sentence: a number that differs from sentence to sentence, by row."""
    piece = np.cumsum(mark | (np.diff(sentence, prepend=NOTHING) != 0))
    held = np.flatnonzero(counts & ~mark)
    starts = np.flatnonzero(np.diff(piece[held], prepend=NOTHING))
    first, last = held[starts], held[np.append(starts[1:], len(held)) - 1] if len(held) else held
    nothing = np.full(len(first), NOTHING, dtype=np.int64)
    return Cuts(first, last, nothing, nothing)


def _is_condition(tokens: Parsed) -> Flags:
    """Whether each verb's clause begins with a word that makes it no fact: if, unless."""
    found = np.zeros(len(tokens.head), dtype=np.bool_)
    found[tokens.head[tokens.conditional & (tokens.relation == "mark")]] = True
    return found


def _is_set_off(tokens: Parsed, *, main: Flags) -> Flags:
    """Whether a comma or dash stands before the clause of each verb, or its clause comes first: it says something besides.
    A clause without one says which (hostages held there) and belongs to what it describes."""
    rows = np.arange(len(tokens.head))
    owner = _owner(tokens.head, main)
    word = tokens.relation != "punct"
    first = np.full(len(rows), len(rows), dtype=np.int64)
    np.minimum.at(first, owner[word], rows[word])
    before = np.clip(first - 1, 0, len(rows) - 1)
    return tokens.mark[before] | (rows < tokens.head)


def _owner(head: Rows, is_clause: Flags) -> Rows:
    """The row of the verb in whose clause each token stands."""
    owner = np.where(is_clause, np.arange(len(head)), head)
    for _ in range(MOST_STEPS):
        above = np.where(is_clause[owner], owner, head[owner])
        if np.array_equal(above, owner):
            break
        owner = above
    return owner


def _spans(tokens: Parsed, owner: Rows) -> tuple[Rows, Rows, Rows]:
    """Of each clause with enough words of its own the row of its verb, its first and its last word."""
    held = np.flatnonzero(tokens.counts & ~np.isin(tokens.relation, LINKS))
    order = held[np.argsort(owner[held], kind="stable")]
    starts = np.flatnonzero(np.diff(owner[order], prepend=NOTHING))
    sizes = np.diff(np.append(starts, len(order)))
    enough = sizes >= MIN_OWN
    starts, sizes = starts[enough], sizes[enough]
    return owner[order[starts]], order[starts], order[starts + sizes - 1]


def _subjects(tokens: Parsed) -> Rows:
    """The subject of each verb, no relative pronoun; NOTHING without."""
    found = np.full(len(tokens.head), NOTHING, dtype=np.int64)
    rows = np.flatnonzero(np.isin(tokens.relation, SUBJECTS) & ~np.isin(tokens.tag, RELATIVE))
    found[tokens.head[rows]] = rows
    return found


def _doers(tokens: Parsed, subject: Rows, is_clause: Flags) -> Rows:
    """Whom or what each clause tells something of: its subject, the noun it describes, or the subject of its governor."""
    describes = np.isin(tokens.relation, ("relcl", "acl"))
    doer = np.where(describes & (subject == NOTHING), tokens.head, subject)
    owner = _owner(tokens.head, is_clause)
    governor = owner[tokens.head]
    for _ in range(3):  # a clause in a clause in a clause
        doer = np.where(doer == NOTHING, doer[governor], doer)
    return doer


def _left_edges(tokens: Parsed) -> Rows:
    """The first word of each noun with what stands before it (senior Israeli officials)."""
    left = np.arange(len(tokens.head), dtype=np.int64)
    rows = np.flatnonzero(np.isin(tokens.relation, BEFORE_NOUN))
    np.minimum.at(left, tokens.head[rows], rows)
    return left
