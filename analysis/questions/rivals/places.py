"""Where words stand: how often, in which outlets, in which forms and sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import dataclass, field

from analysis.annotate import Corpus
from analysis.questions.rivals.neighbours import singular
from analysis.questions.rivals.parsed import Parsed
from analysis.questions.rivals.reading import readings
from analysis.schema.vocabulary import WordKind

TAGS = {"NN": WordKind.NOUN, "NNS": WordKind.NOUN, "JJ": WordKind.ADJECTIVE}
Key = tuple[WordKind, str]
"""A word: its kind and its base form."""


@dataclass
class Standing:
    """A word of a story. outlets: its uses in each; forms: as printed, in small letters; phrases: nouns with the
    adjective or noun before each; sentences: numbers in the story."""

    outlets: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)
    sentences: set[int] = field(default_factory=set)

    @property
    def n(self) -> int:
        """Its uses."""
        return self.outlets.total()


def standing(corpus: Corpus, wanted: Set[Key]) -> dict[Key, Standing]:
    """Of each wanted (kind, base form) where it stands, furniture left out. Of what is not parsed, all words are of any kind,
    by their form in small letters and its singular."""
    found: dict[Key, Standing] = defaultdict(Standing)
    lemmas = {lemma for _, lemma in wanted}
    n_sentences = 0
    for reading in readings(corpus).values():
        article = reading.article
        for row, word in enumerate(article.words):
            if not article.counts[row] or not article.is_word[row]:
                continue
            form = word.lower()
            if isinstance(article, Parsed):
                tag = article.pos[row]
                kind = WordKind.VERB if tag.startswith("VB") else TAGS.get(tag, WordKind.WORD)
                keys = {(kind, article.lemma[row])}
            else:
                bases = lemmas.intersection((form, singular(form)))
                keys = {(kind, base) for base in bases for kind in (WordKind.NOUN, WordKind.WORD)}
            for key in keys & wanted:
                found[key].outlets[reading.outlet] += 1
                found[key].forms[form] += 1
                found[key].phrases[article.phrase(row) if isinstance(article, Parsed) else form] += 1
                found[key].sentences.add(n_sentences + article.sentence[row])
        n_sentences += article.n_sentences
    return found
