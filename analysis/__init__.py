"""How several outlets tell the same story: read a story folder, annotate it, ask questions of it."""

import os as _os
import sys as _sys

_called = _sys.argv[0].rsplit(_os.sep, 1)[-1].removesuffix(".exe") if _sys.argv else ""
if _called == "-m" and not _sys.flags.safe_path and _sys.path[0] != __file__.rsplit(_os.sep, 2)[0]:
    del _sys.path[0]  # `python -m analysis` looks for modules in the folder it is called in: a story, anybody's
if _called in ("-m", "framing"):
    import signal as _signal

    if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
        # Ctrl-C while the libraries are loaded just ends the command; the default action would be undone by Polars
        _signal.signal(_signal.SIGINT, lambda *_: _os._exit(130))

from analysis.annotate import Corpus, annotate  # noqa: E402
from analysis.story import Story, read_story  # noqa: E402

__all__ = ["Corpus", "Story", "annotate", "read_story"]
