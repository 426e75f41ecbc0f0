"""The command of ``benchmarks.kills``: the report of a small project, or many reports that are cut in the moves.

Takes the project's folder and the arguments of the command line, or ``many``: then each line that comes in is a report
to make, as JSON, and its exit status is the answer.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.argv[0] = "framing"  # as the command is called when it is installed

from analysis.__main__ import main  # noqa: E402
from analysis.publish import listing, manual, replace, report  # noqa: E402


def cut_at(step: int, number: int, times: int, made: str) -> None:
    """Let a signal arrive before one of the steps of the moves; what is moved is a copy of ``made``."""
    n = 0

    def cut(work: Callable[..., Any]) -> Callable[..., Any]:
        def step_of(*arguments: Any, **options: Any) -> Any:
            nonlocal n
            n += 1
            for _ in range(times if n == step else 0):
                os.kill(os.getpid(), number)
            return work(*arguments, **options)

        return step_of

    def copied(_: object, __: object, places: dict[str, Path], work: Path, **_rest: Any) -> None:
        for name in places:
            shutil.copytree(Path(made) / name, work / name)

    report._make = copied  # type: ignore[assignment]
    for name in ("_carry", "_write_journal", "_rename", "_settle"):
        setattr(replace, name, cut(getattr(replace, name)))


def forked(asked: dict[str, Any]) -> int:
    """The exit status of a report in a process of its own, which begins with all libraries loaded."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.setsid()
    said = os.open(asked["said"], os.O_WRONLY | os.O_CREAT)
    for stream in (1, 2):
        os.dup2(said, stream)
    cut_at(*asked["cut"])
    sys.argv[1:] = asked["arguments"]
    code = 1
    try:
        main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    listing.ROOT = report.ROOT = Path(sys.argv.pop(1))
    manual.PACKAGE /= "story"  # pages on a few modules are enough
    if sys.argv[1:] == ["many"]:
        for line in sys.stdin:
            print(forked(json.loads(line)), flush=True)
    else:
        main()
