"""What the bench knows of a generator: how its site is written, built and served."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from bench.corpus import Corpus, Entry

SITES = Path(__file__).parent.parent / "sites"
"""The fixed part of each generator's site: settings and templates."""

Command = Callable[[Path, Path], tuple[str, ...]]
"""A command from the folder that the generator is installed in and that of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """From where a generator comes: `pip` or `npm` with pinned packages, or nothing where it is this repository."""

    by: Literal["pip", "npm"] | None
    packages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """A generator with a site of the corpus in its own format.

    `fixed` is a folder in `SITES`; `entry` and `others` give the path and the text of the files of one entry and of all
    the rest. `build` runs in the site's folder and writes to `public` in it; `caches` are what it keeps beside that.
    `serve`, where it is measured, is also given the port.
    """

    name: str
    installed: Installed
    fixed: str
    entry: Callable[[Entry], tuple[str, str]]
    others: Callable[[Corpus], Iterator[tuple[str, str]]]
    build: Command
    serve: Callable[[Path, Path, int], tuple[str, ...]] | None = None
    caches: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)


def write(generator: Generator, corpus: Corpus, site: Path) -> None:
    """The generator's site of the corpus."""
    for path in sorted((SITES / generator.fixed).rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            _put(site / path.relative_to(SITES / generator.fixed), path.read_text(encoding="utf-8"))
    for name, text in generator.others(corpus):
        _put(site / name, text)
    for entry in corpus.entries:
        name, text = generator.entry(entry)
        _put(site / name, text)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
