"""Same input, same bytes: whatever the clock, locale, hash seed, umask, order of a directory or version of Python."""

import ast
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest

from tests.architecture import tree
from tests.site.published import HOME, MINI, ROOT, Published, PublishedAt, built, mini_copy, steady


@dataclass(frozen=True, slots=True, kw_only=True)
class _Builder:
    """Somebody who builds, in surroundings of their own."""

    surroundings: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    python: str = sys.executable

    def anew(self, root: Path, output: Path) -> dict[str, bytes]:
        """What is built of nothing."""
        return self._built(root, output, "--no-cache")

    def taken_up(self, root: Path, output: Path) -> dict[str, bytes]:
        """What is built of what others have kept, once a page has changed."""
        with (root / "content/pages/about.md").open("a", encoding="utf-8") as page:
            page.write("\nAnother line.\n")
        return self._built(root, output)

    def _built(self, root: Path, output: Path, *options: str) -> dict[str, bytes]:
        done = self.run(root, output, *options)
        assert (done.returncode, done.stderr) == (0, "")
        return steady(output)

    def run(self, root: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
        where = ("--site", str(root), "--output", str(output), "--base-url", HOME)
        return subprocess.run(
            [self.python, str(ROOT / "build.py"), *where, *options],
            cwd=output.anchor,
            env={**kept, **self.surroundings},
            umask=self.umask if os.name == "posix" else -1,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )


BUILDERS = (
    _Builder(surroundings={"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}),
    _Builder(
        surroundings={"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "0"},
        umask=0o077,
    ),
    _Builder(
        surroundings={
            "PYTHONHASHSEED": "2",
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "TZ": "America/Lima",
            "SOURCE_DATE_EPOCH": "4102444800",
        },
        umask=0o000,
    ),
)
"""The last one knows ASCII only."""
PYTHONS = [*filter(None, os.environ.get("BRIEFING_PYTHONS", "").split(os.pathsep))]
"""Other Pythons, in whose environments the packages are."""
CLOCK = {
    "briefing/content/shelf.py": "whether a file was written just now",
    "briefing/pipeline/build.py": "the same, for what a build has read",
    "briefing/pipeline/check.py": "whether a date lies ahead",
    "briefing/pipeline/links.py": "how old an answer of another site is",
    "briefing/pipeline/looks.py": "whether a folder was changed just now",
    "briefing/pipeline/unchanged.py": "whether what was looked at had been written just before",
}
"""Where the clock is read, and what it tells there; nothing of it is published."""
_READS_CLOCK = {"now", "today", "utcnow", "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.strftime"}

other_pythons = pytest.mark.skipif(not PYTHONS, reason="no other Python is named in BRIEFING_PYTHONS: make pythons")


@pytest.mark.parametrize("root", [ROOT, MINI], ids=["flagship", "mini"])
def test_a_second_build_writes_nothing(root: Path, published_at: PublishedAt, public: Path) -> None:
    first = published_at(root, HOME)
    shutil.copytree(first.folder, public)
    before = {path: path.stat().st_mtime_ns for path in public.rglob("*")}
    second = built(root, public, HOME).written
    assert second
    assert (second.written, second.removed) == (0, 0)
    assert second.unchanged > len(first.pages)
    assert {path: path.stat().st_mtime_ns for path in public.rglob("*")} == before


@pytest.mark.parametrize("root", [ROOT, MINI], ids=["flagship", "mini"])
def test_the_surroundings_change_no_byte(root: Path, published_at: PublishedAt, tmp_path: Path) -> None:
    here = steady(published_at(root, HOME).folder)
    assert len(here) > 20
    for number, each in enumerate(BUILDERS[1:]):
        assert _differing(here, each.anew(root, tmp_path / f"folder {number}" / "public")) == []


def test_what_builds_in_other_surroundings_have_kept_changes_no_byte(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    for each in BUILDERS:
        last = each.taken_up(root, tmp_path / "taken up")
    assert _differing(last, _Builder().anew(root, tmp_path / "anew")) == []
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "taken up").rglob("*.html")} == {0o644}


@other_pythons
@pytest.mark.parametrize("root", [ROOT, MINI], ids=["flagship", "mini"])
def test_every_python_makes_the_same(root: Path, tmp_path: Path) -> None:
    first = _Builder().anew(root, tmp_path / "this")
    for number, python in enumerate(PYTHONS):
        assert _differing(first, _Builder(python=python).anew(root, tmp_path / f"{number}")) == [], python


@other_pythons
def test_what_another_python_has_kept_changes_no_byte(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    for number, python in enumerate([*PYTHONS, sys.executable, *PYTHONS]):
        last = _Builder(python=python).taken_up(root, tmp_path / "taken up")
        assert _differing(last, _Builder().anew(root, tmp_path / f"{number}")) == [], python


def test_the_clock_is_read_for_nothing_that_is_published() -> None:
    calls = [
        (tree.name(file), ast.unparse(node.func))
        for file in tree.PACKAGE
        for node in ast.walk(tree.parse(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    read = {file for file, call in calls if _READS_CLOCK & {call, call.removeprefix("datetime.").removeprefix("date.")}}
    assert read == set(CLOCK)


def test_where_the_site_stands_changes_no_byte(mini: Published, tmp_path: Path) -> None:
    built(mini_copy(tmp_path / "somewhere" / "else"), tmp_path / "public")
    assert _differing(steady(mini.folder), steady(tmp_path / "public")) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_directories_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    before = built(MINI, tmp_path / "a")
    shuffled = _Shuffled(seed)
    monkeypatch.setattr(os, "scandir", shuffled.scandir)
    monkeypatch.setattr(os, "listdir", shuffled.listdir)
    after = built(MINI, tmp_path / "b")
    monkeypatch.undo()
    assert shuffled.asked > 5
    assert before.left_out == after.left_out
    assert _differing(steady(tmp_path / "a"), steady(tmp_path / "b")) == []


def test_findings_are_told_in_any_locale(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"content/actors/borduria.md": "---\nname: Бордурия\nkind: “country”\n---\n"})
    done = BUILDERS[-1].run(root, tmp_path / "public")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("content/actors/borduria.md:3:7: error: ")


class _Shuffled:
    """The entries of directories in an order that the file system might have given."""

    def __init__(self, seed: int) -> None:
        self.order = random.Random(seed)  # noqa: S311 - no secret
        self.asked = 0
        self._scandir, self._listdir = os.scandir, os.listdir

    def scandir(self, path: Any = ".") -> "_Entries":
        with self._scandir(path) as entries:
            return _Entries(self._mixed(list(entries)))

    def listdir(self, path: Any = ".") -> list[str]:
        return self._mixed(self._listdir(path))

    def _mixed(self, items: list[Any]) -> list[Any]:
        self.asked += 1
        self.order.shuffle(items)
        return items


class _Entries:
    def __init__(self, items: list[os.DirEntry[str]]) -> None:
        self._items = iter(items)

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self._items

    def __next__(self) -> os.DirEntry[str]:
        return next(self._items)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""


def _differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]
