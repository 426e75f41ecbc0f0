"""Lemmas as the model gives them, each kind of token worked out once.

The model's rules for lemmas look at a token's form, tag and relation, and in a few cases at the token beside it. Most
tokens of a text have been seen before, and looking them up takes a tenth of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

COMPONENTS = RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
MOST_KNOWN = 100_000
"""Kinds of tokens that are remembered."""
Kind = tuple[int, int, int]


class Lemmas:
    """Gives the lemmas that the components COMPONENTS of a pipeline would give to a text parsed without them."""

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._ruler = cast("Any", nlp.get_pipe(RULER))
        self._lemmatizer = nlp.get_pipe(LEMMATIZER)
        self._alone, self._beside = AttributeRuler(nlp.vocab), AttributeRuler(nlp.vocab)
        for rule in self._ruler.patterns:
            is_alone = all(len(pattern) == 1 for pattern in rule["patterns"])
            (self._alone if is_alone else self._beside).add(**rule)
        self._known: dict[Kind, str] = {}

    def of(self, doc: Doc) -> list[str]:
        """The lemma of each token of a parsed text."""
        if self._beside.match(doc):
            return [token.lemma_ for token in self._lemmatizer(self._ruler(doc))]
        kinds: list[Kind] = [(token.orth, token.tag, token.dep) for token in doc]
        new = list(dict.fromkeys(kind for kind in kinds if kind not in self._known))
        if new:
            self._learn(new, kinds)
        return [self._known[kind] for kind in kinds]

    def _learn(self, new: list[Kind], kinds: list[Kind]) -> None:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
            new = list(dict.fromkeys(kinds))
        words, tags, relations = (
            [self._vocab.strings[number] for number in column] for column in zip(*new, strict=True)
        )
        told = Doc(self._vocab, words=words, tags=tags, deps=relations, heads=list(range(len(new))))
        self._known |= {
            kind: token.lemma_ for kind, token in zip(new, self._lemmatizer(self._alone(told)), strict=True)
        }
