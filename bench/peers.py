"""Peers: fetched in pinned versions, each into a folder of its own, or left out aloud."""

import shutil
import subprocess
import sys
from pathlib import Path

from bench.generators.eleventy import ELEVENTY
from bench.generators.generator import Generator
from bench.generators.hugo import HUGO
from bench.generators.mkdocs import MKDOCS
from bench.generators.pelican import PELICAN

PEERS = {peer.name: peer for peer in (HUGO, PELICAN, MKDOCS, ELEVENTY)}
TOOLS = Path(__file__).parents[1] / ".cache" / "bench"
"""Where they are: git leaves it out, and `make clean` removes it."""
NONE = "NO PEERS: not all generators that `make bench` compares are installed; it fetches them"
_MARK = "installed.txt"


class Missing(Exception):
    """A peer that cannot be had here; the message says why."""


def tools_of(generator: Generator) -> Path:
    """The folder that a generator is installed in."""
    return TOOLS / generator.name


def is_here(generator: Generator) -> bool:
    """Whether a generator is installed, in the versions that are pinned."""
    mark = tools_of(generator) / _MARK
    return generator.installed.by is None or (mark.is_file() and mark.read_text(encoding="utf-8") == _pinned(generator))


def fetch(generator: Generator) -> None:
    """Install a generator where it is not here yet.

    Raises:
        Missing: if its package, or the program that fetches it, is not to be had.
    """
    if is_here(generator):
        return
    folder = tools_of(generator)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    packages = generator.installed.packages
    if generator.installed.by == "pip":
        _run(sys.executable, "-m", "venv", str(folder))
        _run(str(folder / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    else:
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            raise Missing("there is no npm here: install Node.js")
        _run(npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *packages)
    (folder / _MARK).write_text(_pinned(generator), encoding="utf-8")


def _pinned(generator: Generator) -> str:
    return "".join(f"{package}\n" for package in generator.installed.packages)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise Missing("".join(last) or f"{command[0]} ended with {done.returncode}")
