"""Single modules of NLTK, without all that ``import nltk`` brings: that takes two seconds in every process, for statistics,
learning and corpora that nothing here uses."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGES = ("nltk", "nltk.stem", "nltk.corpus")
"""Packages that import the rest of NLTK when they are imported; their modules don't need it."""


@cache
def part(name: str) -> Any:
    """A module of NLTK by its name, such as ``nltk.tokenize.punkt``.

    NLTK itself stays as it is: whoever imports it gets the whole of it. Raises ModuleNotFoundError for another name.
    """
    if "nltk" in sys.modules:
        return import_module(name)
    before = set(sys.modules)
    try:
        found = find_spec("nltk")
        places = [] if found is None else list(found.submodule_search_locations or [])
        for package in PACKAGES:
            sys.modules[package] = _bare(package, places)
        return import_module(name)
    finally:
        for loaded in set(sys.modules) - before:
            if loaded.split(".")[0] == "nltk":
                del sys.modules[loaded]


def _bare(package: str, places: list[str]) -> ModuleType:
    """A package whose modules can be imported, and which imports none itself. places: where NLTK lies."""
    bare = ModuleType(package)
    bare.__path__ = [str(Path(place, *package.split(".")[1:])) for place in places]
    bare.__dict__["stopwords"] = None  # looked for in nltk.corpus; read only where such words are to be left out
    return bare
