"""Parses kept between runs, by the hash of the text, the settings and the model: a second run parses nothing.

A kept parse begins with a checksum of all that follows. One that is damaged, or that stands under the name of another,
is parsed anew.
"""

from __future__ import annotations

import hashlib
import io
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

import polars as pl
from platformdirs import user_cache_path

from analysis.annotate.syntax.parse import MODEL_NAME, MODEL_VERSION, parse, unparsed

SETTINGS = "1"
"""To be changed with any change of what is parsed, or how: tokens, lines, model components."""
COLUMNS = ("lemma", "pos", "head", "relation", "entity")
VARIABLE = "SOURCE_FRAMING_CACHE"
SUFFIX = ".parse"
CHECKSUM = hashlib.sha256().digest_size


@cache
def spacy_version() -> str:
    """The version of spaCy that parses here."""
    return version("spacy")


def cache_folder() -> Path:
    """Where parses are kept: the folder named by SOURCE_FRAMING_CACHE, or the user's cache folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else user_cache_path("source-framing")


def parsed(tokens: pl.DataFrame) -> pl.DataFrame:
    """Tokens with their syntax layer, from the cache where an article was parsed before."""
    folder = cache_folder()
    articles = tokens.partition_by("article_id", maintain_order=True)
    paths = [folder / f"{_key(article)}{SUFFIX}" for article in articles]
    kept = [_read(path, article.height) for path, article in zip(paths, articles, strict=True)]
    missing = [number for number, layer in enumerate(kept) if layer is None]
    if missing:
        fresh = parse(pl.concat([articles[number] for number in missing]))
        start = 0
        for number in missing:
            layer = fresh.slice(start, articles[number].height).select(COLUMNS)
            start += articles[number].height
            kept[number] = layer
            _write(paths[number], layer)
    layers = [layer for layer in kept if layer is not None]
    return pl.concat([tokens, pl.concat(layers)], how="horizontal") if layers else unparsed(tokens)


def parse_some(tokens: pl.DataFrame) -> pl.DataFrame:
    """The same without a cache, for so many texts that a file for each would be too many."""
    return unparsed(tokens) if tokens.is_empty() else parse(tokens).select(*tokens.columns, *COLUMNS)


def _key(article: pl.DataFrame) -> str:
    """Everything the parse depends on: the tokens, their lines and sentences, settings, the model and its program."""
    digest = hashlib.sha256(f"{SETTINGS} {MODEL_NAME} {MODEL_VERSION}".encode())
    digest.update(f" {spacy_version()}".encode())
    for column in ("token", "paragraph", "sentence", "start"):
        digest.update("\x00".join(["", *article[column].cast(pl.String).to_list()]).encode())
    return digest.hexdigest()


def _read(path: Path, n_tokens: int) -> pl.DataFrame | None:
    try:
        kept = path.read_bytes()
        checksum, content = kept[:CHECKSUM], kept[CHECKSUM:]
        if checksum != _checksum(path, content):
            return None
        layer = pl.read_parquet(io.BytesIO(content))
    except (OSError, pl.exceptions.PolarsError):
        return None
    return layer if layer.height == n_tokens and layer.columns == list(COLUMNS) else None


def _write(path: Path, layer: pl.DataFrame) -> None:
    """Keep a layer; a folder that can't be written to costs time, not the result."""
    file = io.BytesIO()
    layer.write_parquet(file)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}.partial")
        partial.write_bytes(_checksum(path, file.getvalue()) + file.getvalue())
        partial.replace(path)
    except OSError:
        return


def _checksum(path: Path, content: bytes) -> bytes:
    return hashlib.sha256(path.stem.encode() + content).digest()
