"""Notebook files and their running: nbformat and nbclient, without what they would load for addresses in other alphabets.

Where ``rfc3987_syntax`` is installed, jsonschema builds its grammar on import, which takes seconds in every process;
no part of a notebook's format is such an address.
"""

from __future__ import annotations

import sys

_NOT_WANTED = "rfc3987_syntax"
_absent = _NOT_WANTED not in sys.modules
if _absent:
    sys.modules[_NOT_WANTED] = None  # type: ignore[assignment]

import nbformat  # noqa: E402
from nbclient import NotebookClient  # noqa: E402
from nbclient.exceptions import CellExecutionError, DeadKernelError  # noqa: E402
from nbformat import NotebookNode  # noqa: E402

if _absent:
    del sys.modules[_NOT_WANTED]

__all__ = ["CellExecutionError", "DeadKernelError", "NotebookClient", "NotebookNode", "nbformat"]
