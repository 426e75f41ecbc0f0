"""Kernels that begin with all libraries loaded: copies of the process that runs the notebook, where it can be copied.

Loading the libraries takes seconds, and every notebook needs the same ones. A worker loads them once; each of its
kernels is a copy of it (``fork``), with memory and a folder of its own. A copy has only the thread that asked for it, so
the worker must have worked out nothing with Polars before, whose threads a copy would wait for in vain.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import sys
from importlib import import_module
from importlib.metadata import EntryPoint
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from analysis.processes import follow

CAN_FORK = sys.platform == "linux"
"""Elsewhere a kernel is a program of its own, which loads what it needs: Windows makes no copies, and the libraries of
macOS do not bear it."""
LOADED = (
    "analysis.publish",
    "analysis.brief",
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "matplotlib.backends.backend_svg",
    "matplotlib.backends.backend_pdf",
    "scipy.stats",
    "sklearn.feature_extraction.text",
)
DRAWS = "module://matplotlib_inline.backend_inline"
"""Where charts of a notebook are drawn, as a kernel tells matplotlib before that is loaded."""
NAME = "local-provisioner"
SELDOM = 50_000
"""New objects after which a kernel looks for waste; the usual number, 700, is meant for programs with less memory."""


def load() -> None:
    """Load what notebooks need, once in a process, and let kernels begin as copies of it, where that can be."""
    if not CAN_FORK:
        return
    os.environ.setdefault("MPLBACKEND", DRAWS)
    for name in LOADED:
        import_module(name)
    gc.freeze()  # what is loaded stays: kernels neither search it for waste nor copy it for that
    gc.set_threshold(SELDOM)
    known = KernelProvisionerFactory.instance().provisioners
    known[NAME] = EntryPoint(NAME, f"{Copied.__module__}:{Copied.__name__}", KernelProvisionerFactory.GROUP_NAME)


class Copied(LocalProvisioner):
    """Starts a kernel as a copy of this process."""

    async def launch_kernel(self, cmd: list[str], **settings: Any) -> KernelConnectionInfo:
        """Start the kernel that a command would start, with its environment and in its folder."""
        copy = multiprocessing.get_context("fork").Process(
            target=_kernel, args=(cmd[cmd.index("-f") :], settings["env"], settings["cwd"], os.getpid())
        )
        copy.start()
        self.process = _Process(copy)  # type: ignore[assignment]
        self.pid = copy.pid
        self.cwd = settings["cwd"]
        return self.connection_info


class _Process:
    """A copy of this process, spoken to like one that ``subprocess`` has started."""

    stdin = stdout = stderr = None

    def __init__(self, copy: multiprocessing.process.BaseProcess) -> None:
        self._copy = copy

    def poll(self) -> int | None:
        return self._copy.exitcode

    def wait(self) -> int | None:
        self._copy.join()
        return self._copy.exitcode

    def send_signal(self, number: int) -> None:
        if self._copy.pid is not None and self._copy.exitcode is None:
            os.kill(self._copy.pid, number)

    def kill(self) -> None:
        self._copy.kill()

    def terminate(self) -> None:
        self._copy.terminate()


def _kernel(arguments: list[str], environment: dict[str, str], folder: str, parent: int) -> None:
    """What the copy does: be a kernel, until it or the process that it was copied from ends."""
    os.setsid()
    follow()
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    asyncio.set_event_loop(asyncio.new_event_loop())  # that of the worker is at work
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance([*arguments, f"--IPKernelApp.parent_handle={parent}"])
