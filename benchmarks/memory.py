"""What a command and all its processes hold in memory while it runs."""

from __future__ import annotations

from contextlib import suppress

import psutil


def bytes_held(pid: int) -> int:
    """What a process and all that it has started hold: each page that several share counted once, where the system tells it
    (Linux's PSS)."""
    held = 0
    with suppress(psutil.Error):
        root = psutil.Process(pid)
        for each in (root, *root.children(recursive=True)):
            with suppress(psutil.Error):
                memory = each.memory_full_info()
                held += getattr(memory, "pss", memory.rss)
    return held
