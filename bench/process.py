"""Running a command as a whole process: how long it took, and, in a run of its own, how much memory all of it held."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.02
"""Seconds between two looks at the memory."""
_PROC = Path("/proc")
_KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run: `seconds` by the clock, `cpu` those of all processors, `peak` bytes of memory where that was looked at."""

    seconds: float
    cpu: float
    peak: int | None = None


class Failed(Exception):
    """A command that did not end well; the message has the end of what it printed."""


def timed(command: tuple[str, ...], folder: Path) -> Run:
    """Run a command in a folder and time it.

    Raises:
        Failed: if it does not exit with 0.
    """
    with _started(command, folder) as (process, began):
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds=seconds, cpu=used.ru_utime + used.ru_stime)


def watched(command: tuple[str, ...], folder: Path) -> Run:
    """Run a command as `timed` does, and look at its memory all the while: it is slower for that.

    Memory is what each process that the command started holds alone, and once what is shared: of one process that is
    its resident set, and of several none is counted twice. Elsewhere than on Linux there is none.

    Raises:
        Failed: if it does not exit with 0.
    """
    peak = 0
    with _started(command, folder) as (process, began):
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            peak = max(peak, _held(process.pid))
            time.sleep(EVERY)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(seconds=seconds, cpu=used.ru_utime + used.ru_stime, peak=peak or None)


def told(command: tuple[str, ...], folder: Path) -> str:
    """What a command prints.

    Raises:
        Failed: if it does not exit with 0.
    """
    run = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
    if run.returncode:
        raise Failed(f"{' '.join(command)}: {run.stdout}{run.stderr}")
    return run.stdout


@contextmanager
def _started(command: tuple[str, ...], folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """The process, in a session of its own, and when it was started."""
    with tempfile.TemporaryFile() as printed:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdout=printed, stderr=printed, start_new_session=True
        )
        try:
            yield process, began
        finally:
            if process.returncode is None:
                stop(process)
        if process.returncode:
            printed.seek(0)
            said = printed.read().decode(errors="replace")[-2000:]
            raise Failed(f"{' '.join(command)} ended with {process.returncode}:\n{said}")


def environment() -> dict[str, str]:
    """What every generator finds set: nothing of this shell's that might change how it works."""
    return {name: value for name, value in os.environ.items() if name in _KEPT}


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that was started in a session of its own, and all that it started."""
    for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, kind)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
        return


def _held(session: int) -> int:
    """What all processes of a session hold, in bytes."""
    held = [_private_and_shared(folder) for folder in _session(session)]
    return sum(private for private, _ in held) + max((shared for _, shared in held), default=0)


def _session(leader: int) -> Iterator[Path]:
    """The folders of all processes of a session."""
    for folder in _PROC.glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_bytes()
        except OSError:
            continue
        if int(stat.rpartition(b")")[2].split()[3]) == leader:
            yield folder


def _private_and_shared(process: Path) -> tuple[int, int]:
    """Bytes that a process holds alone, and those that others hold too; nothing once it has gone."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0, 0
    sizes = {name: int(rest.split()[0]) * 1024 for name, _, rest in (line.partition(":") for line in lines[1:])}
    return (
        sizes["Private_Clean"] + sizes["Private_Dirty"],
        sizes["Shared_Clean"] + sizes["Shared_Dirty"],
    )
