"""The manifest of a figure: what it was made of, so that it can be made again."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from functools import cache
from importlib import metadata, resources

from analysis.annotate import Corpus
from analysis.annotate.syntax.parse import MODEL_NAME, MODEL_VERSION

VERSIONS = (
    "source-framing",
    *(
        "charset-normalizer",
        "fonttools",
        "markdown-it-py",
        "matplotlib",
        "nltk",
        "numpy",
        "pillow",
        "polars",
    ),
    *("py3langid", "pypdf", "scikit-learn", "scipy"),
)
"""The project itself and the packages that a number, a word or a stroke of a figure can depend on."""


def manifest(contents: Mapping[str, bytes], about: Mapping[str, object], corpus: Corpus | None) -> bytes:
    """What a figure was made of, as JSON: no path, no time, nothing of the machine beside the versions of what ran on it.

    contents: its files by name. about: what it is. corpus: what its numbers were counted in.
    """
    inputs = []
    if corpus is not None:
        for row in corpus.articles.select("article_id", "outlet", "published", "text").iter_rows(named=True):
            published = None if row["published"] is None else row["published"].isoformat()
            inputs.append(
                {
                    "article_id": row["article_id"],
                    "outlet": row["outlet"],
                    "published": published,
                    "text_sha256": _digest(row["text"].encode()),
                }
            )
    manifest: dict[str, object] = {
        **about,
        "files": {name: _digest(data) for name, data in contents.items()},
        "story": None if corpus is None else corpus.name,
        "depth": None if corpus is None else corpus.depth,
        "settings": {} if corpus is None else dict(corpus.settings),
        "inputs": inputs,
        "story_files_sha256": {} if corpus is None else dict(corpus.files),
        "versions": {"python": platform.python_version(), **_versions()},
    }
    own = {} if corpus is None else {"verbs": corpus.verbs, "labels": corpus.labels, "harm": corpus.harm}
    manifest |= {name: dict(words) for name, words in own.items() if words}
    if corpus is not None and corpus.depth == "syntax":
        manifest["model"] = _model(corpus)
    return (json.dumps(manifest, indent=1, ensure_ascii=False, default=str) + "\n").encode()


@cache
def _versions() -> dict[str, str]:
    return {name: metadata.version(name) for name in VERSIONS}


def _model(corpus: Corpus) -> dict[str, object]:
    """What read the sentences: the language model, by the name of the official one, and the weights of attributions."""
    weights = (resources.files("analysis.data") / "attributions.json").read_bytes()
    return {
        "name": MODEL_NAME,
        "version": MODEL_VERSION,
        "spacy": metadata.version("spacy"),
        "attributions_sha256": _digest(weights),
        "articles_not_read": list(corpus.unparsed),
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
