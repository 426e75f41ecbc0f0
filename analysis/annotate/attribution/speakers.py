"""Speakers: pronouns, short names and offices to the fuller name in the same article, and where the side they speak for
is named."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle, Span
from analysis.annotate.attribution.names import Names, whole_body
from analysis.annotate.attribution.offices import Offices
from analysis.annotate.attribution.runs import GENDERED, ROLES, Name, is_of_a_body, joined
from analysis.annotate.attribution.sides import OFFICES, Side, sides
from analysis.annotate.attribution.somebody import DOCUMENTS, GROUPS, PERSONS, is_noun_of_somebody
from analysis.annotate.attribution.source_edges import TIMES
from analysis.annotate.attribution.sources import RELATIVE, head_of

MAX_BACK = 120
"""Tokens a pronoun looks back for a person, some five sentences; set by hand, a limit where paragraphs are long."""
HERS = frozenset(data.words("pronouns.csv", "she"))
HE_SHE = HERS.union(data.words("pronouns.csv", "he"))
THEY = frozenset(data.words("pronouns.csv", "other"))
THEMSELVES = frozenset(data.words("pronouns.csv", "oneself"))
YOURS = frozenset(data.words("pronouns.csv", "reader"))
DETERMINERS = frozenset(data.words("pronouns.csv", "determiner"))
SPEAKS, DOES, IS_BESIDE, OWNS = 4, 3, 2, 1
"""Who speaks, who is the subject of a main clause, of another clause, or whose the subject is (Lee’s letter)."""
SUBJECTS = ("nsubj", "nsubjpass")
MAIN = ("ROOT", "conj")
"""Relations of the verb of a main clause."""
IT = "it"
EDGES = " ,;:–—-\"“”‘’'"
"""Marks that a name neither begins nor ends with."""
CLOSED = (",", ")")
CLOSING = (",", "–", "—", "--", "(")
"""Marks after which a phrase is only described further."""
PARAGRAPHS_BACK = 2
"""Paragraphs a pronoun looks back for a person; set by hand: further back another may be meant."""


class Mention(NamedTuple):
    """Where a person is named, or meant by a pronoun that speaks, and how likely a pronoun after it stands for that
    person: SPEAKS, DOES, IS_BESIDE, OWNS or nothing (0)."""

    start: int
    name: Name
    rank: int


class Speakers:
    """Resolves the sources of one article."""

    def __init__(self, article: ParsedArticle, sources: Sequence[Span | None]) -> None:
        self.article = article
        self.names = Names(article)
        self.offices = Offices(article, self.names)
        given = sorted({span for span in sources if span is not None})
        speaking = {self._head(span) for span in given}
        self.mentions = [self._mention(name, speaking) for name in self.names.all if self._is_told_of(name)]
        self.pronouns = {
            joined(self.names.fuller(name).words): GENDERED[before]
            for name in self.names.all
            if name.start and (before := article.lower_words[name.start - 1].strip(".")) in GENDERED
        }
        """A person's name -> the pronoun that the article has for that person, or that Mr and Ms call for."""
        self.meant: dict[int, Name | None] = {}
        """The token of a pronoun that speaks -> whom it stands for."""
        for start in sorted(head for head in speaking if article.lower_words[head] in HE_SHE):
            name = self.meant[start] = self._person_before(start, "she" if article.lower_words[start] in HERS else "he")
            if name is not None:
                insort(self.mentions, Mention(start, name, SPEAKS))
        self.bodies = self._bodies(given)

    def full_name(self, source: Span | None) -> str | None:
        """The fullest name the article gives the speaker; what is written where it gives none; None where a pronoun or a
        last name can mean several people, or nobody speaks (your answers)."""
        if source is None:
            return None
        if source in self.bodies:
            return self.bodies[source]
        if self._pronoun(source) is not None:
            name = self.meant.get(source[0])
            return None if name is None else joined(name.words)
        named = self.names.at.get(self._head(source))
        is_open = named is not None and self.names.is_open(named) and not self._several(source)
        nobody = self.article.lower_words[source[0]] in YOURS
        return None if is_open or nobody else self._by_itself(source)

    def _by_itself(self, source: Span) -> str:
        """The name of a speaker who is no pronoun, whoever spoke before."""
        if self._several(source):
            return joined(self.article.words[slice(*source)]).strip(EDGES)
        named = self._named(source)
        if named is None or not self.names.is_person(named):
            office = self.offices.office_of(source, self._head(source))
            if office is not None:
                return office
            if named is not None:
                return self._body(source, named)
        return self._written(source) if named is None else joined(named.words)

    def _body(self, source: Span, named: Name) -> str:
        """The name of a body in a source; the whole phrase where it is one word with others before it (the top Democrat)."""
        words = whole_body(self.article, named, source[0])
        described = self.article.words[source[0] : max(named.stop - len(words), source[0])]
        plain = [word for word in described if word.lower() not in DETERMINERS]
        return self._written(source) if plain and len(words) == 1 and not words[0].isupper() else joined(words)

    def _written(self, source: Span) -> str:
        """A phrase as it is written, without what a comma sets apart after its head, and with a hyphened word whole."""
        words, head = self.article.words, self._head(source)
        stop = next((t for t in range(head + 1, source[1]) if words[t] in CLOSING), source[1])
        while words[stop : stop + 1] == ["-"] and stop + 1 < len(words):
            stop += 2
        while stop > head + 1 and self.article.tags[stop - 1] in (*RELATIVE, "CC"):
            stop -= 1
        return joined(words[source[0] : stop]).strip(EDGES)

    def is_person(self, source: Span | None) -> bool | None:
        """Whether the speaker is one person with a name; None where no speaker is known."""
        if source is None or self.full_name(source) is None:
            return None
        if self._pronoun(source) is not None:
            return source not in self.bodies
        named = None if self._several(source) else self._named(source)
        return named is not None and self.names.is_person(named)

    def sides(self, source: Span | None) -> Iterator[Side]:
        """Where the side that speaks may be named, the surest place first: the name or the office that the source stands
        for, or in its own words (``sides``); nowhere for several who speak together."""
        if source is None or self._several(source):
            return
        head = self._head(source)
        meant = self.meant.get(head) or (None if head in self.names.at else self.offices.holder(source, head))
        if meant is not None:
            yield Side(meant.start, meant.stop, True)
        if self.article.lower_words[head] not in HE_SHE:
            yield from sides(self.article, self.names, source, head)

    def _named(self, source: Span) -> Name | None:
        """The name in its fullest form that a source is, or the person whose office it names."""
        head = self._head(source)
        if head in self.names.at:
            return self.names.fuller(self.names.at[head])
        return self.offices.holder(source, head) or self.offices.named_by(source, head)

    def _pronoun(self, source: Span) -> str | None:
        """The word of a source that is a pronoun."""
        words = self.article.lower_words[slice(*source)]
        return words[0] if len(words) == 1 and words[0] in HE_SHE | THEY else None

    def _head(self, source: Span) -> int:
        """The token that says who a source is: its head, or the person it describes (the minister, Ann Lee)."""
        article, head = self.article, head_of(self.article, source)
        if article.lower_words[head] in THEMSELVES and head - 1 in self.names.at and head - 1 >= source[0]:
            return head - 1  # Lee himself
        end = self.names.at.get(source[1] - 1)
        if end is not None and end.titled - source[0] in (0, 1) and is_of_a_body(article, end):
            return end.start  # the National Guild for Women President Ann Lee
        if head in self.names.at and self._is_person_at(head) and not is_noun_of_somebody(article.lower_words[head]):
            return head
        described = [c for c in article.children[head] if c < source[1] and article.relations[c] == "appos"]
        if article.lower_lemmas[head] in PERSONS and article.tags[head] in ("NN", "NNP"):
            described += self._set_beside(head, source[1])  # a lawyer for the mayor, Ann Lee
        if article.lower_words[head] in ROLES | OFFICES:
            comma = next((t for t in range(head, source[1]) if article.words[t] == ","), source[1])
            last = self.names.at.get(comma - 1)
            described += (
                [comma - 1] if last is not None and last.titled < last.start else []
            )  # Secretary of War Ann Lee
        return next((c for c in described if c in self.names.at and self._is_person_at(c) and c != head), head)

    def _set_beside(self, head: int, stop: int) -> list[int]:
        """The names after a noun that commas part from it, before anything else is told of it."""
        article, words = self.article, self.article.words
        told = (t for t in range(head, stop) if article.tags[t] in RELATIVE or article.verbs[t])
        near = [self.names.at[token] for token in range(head, next(told, stop)) if token in self.names.at]
        return [n.start for n in near if words[n.titled - 1] == "," and (n.stop >= stop or words[n.stop] in CLOSING)]

    def _is_person_at(self, token: int) -> bool:
        return self.names.is_person(self.names.at[token])

    def _several(self, source: Span) -> bool:
        """Whether a source is two or more: “Trump and Netanyahu”. What follows a description belongs to it: “Ann Lee,
        senator and chairwoman”."""
        head, article = self._head(source), self.article
        inside = [child for child in article.children[head] if child < source[1]]
        described = min((child for child in inside if article.relations[child] == "appos"), default=source[1])
        others = [child for child in inside if article.relations[child] == "conj"]
        return any(child < described or article.words[_conjunction(article, child) - 1] in CLOSED for child in others)

    def _is_told_of(self, name: Name) -> bool:
        return self.article.quotation_at[name.start] < 0 and self.names.is_person(name)

    def _mention(self, name: Name, speaking: set[int]) -> Mention:
        article, inside = self.article, range(name.start, name.stop)
        first = [article.heads[token] if article.relations[token] in ("conj", "appos") else token for token in inside]
        subjects = [token for token in first if article.relations[token] in SUBJECTS]
        if not speaking.isdisjoint(inside):
            rank = SPEAKS
        elif subjects:
            rank = DOES if any(article.relations[article.heads[token]] in MAIN for token in subjects) else IS_BESIDE
        else:
            owns = [article.heads[token] for token in inside if article.relations[token] == "poss"]
            owned = [article.lower_lemmas[token] for token in owns if article.relations[token] in SUBJECTS]
            speaks = any(lemma in PERSONS | GROUPS | DOCUMENTS for lemma in owned)
            rank = OWNS if speaks else IS_BESIDE if owned else 0
        return Mention(name.start, self.names.fuller(name), rank)

    def _person_before(self, token: int, pronoun: str) -> Name | None:
        """The person a pronoun that speaks stands for: in the nearest sentence before it, outside quotation marks, in
        which a person speaks or is the subject whom the article does not call by the other pronoun, PARAGRAPHS_BACK at
        most. Who speaks there comes first, then who does something; two are none. Nor is it known who is meant where
        a person is only the owner of a subject that can speak (Lee’s letter, Lee’s spokesman)."""
        article = self.article
        ranked: dict[int, dict[str, Name]] = {}
        sentence = -1
        for number in range(bisect_left(self.mentions, token, key=lambda row: row[0]) - 1, -1, -1):
            start, name, rank = self.mentions[number]
            far = article.paragraphs[token] - article.paragraphs[start] > PARAGRAPHS_BACK or token - start > MAX_BACK
            if far or (sentence >= 0 and article.sentences[start] != sentence):
                break
            called = joined(name.words)
            gender = self.names.gender(name) or self.pronouns.get(called)
            if rank and gender in (None, pronoun):
                ranked.setdefault(rank, {})[called] = name
                sentence = article.sentences[start]
        best = max(ranked, default=OWNS)
        if best == OWNS or len(ranked[best]) != 1:
            return None
        ((called, name),) = ranked[best].items()
        if not self.names.is_open(name):
            self.pronouns.setdefault(called, pronoun)
        return None if self.names.is_open(name) else name

    def _bodies(self, sources: Sequence[Span]) -> dict[Span, str]:
        """Sources that are a body without its name (the office, it) -> the only such body that spoke before, by name."""
        found: dict[Span, str] = {}
        spoke: dict[str, dict[str, str]] = {}
        last: tuple[int, str] | None = None
        for source in sources:
            head = self._head(source)
            lemma, sentence = self.article.lower_lemmas[head], self.article.sentences[head]
            if self._pronoun(source) == IT and last is not None and sentence - last[0] <= 1:
                found[source] = last[1]
                continue
            named = self.names.at.get(head)
            is_body = self.offices.is_body(head) if named is None else not self.names.is_person(named)
            last = None
            if not is_body or self._several(source):
                continue
            others = spoke.setdefault(lemma, {})
            if not self.offices.is_short_of_a_body(source, head):
                called = self._by_itself(source)
                if lemma not in DOCUMENTS or any(w[0].isupper() and w not in TIMES for w in called.split()[1:]):
                    others[called.casefold()] = called  # a report by the Hill agency, but not: a report
            elif len(others) == 1:
                found[source] = next(iter(others.values()))
            last = sentence, found.get(source) or self._by_itself(source)
        return found


def _conjunction(article: ParsedArticle, other: int) -> int:
    """The “and” before the second of two."""
    back = range(article.first[other], 0, -1)
    return next((token for token in back if article.lower_lemmas[token] in ("and", "or", "&")), 0)
