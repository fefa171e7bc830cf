"""Same input, same bytes: whatever the clock, the locale, the hash seed, the umask or the order of a directory."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import pytest

from tests.site.published import HOME, MINI, ROOT, Published, PublishedAt, built, mini_copy, steady

SURROUNDINGS = {
    "plain": {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    "far away": {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "0"},
    "ASCII only": {
        "PYTHONHASHSEED": "2",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "TZ": "America/Lima",
        "SOURCE_DATE_EPOCH": "4102444800",
    },
}


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
    for name, umask in (("far away", 0o077), ("ASCII only", 0o000)):
        output = tmp_path / name / "public"
        _build_elsewhere(root, output, SURROUNDINGS[name], umask)
        assert _differing(here, steady(output)) == []


def test_what_builds_in_other_surroundings_have_kept_changes_no_byte(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    for number, surroundings in enumerate(SURROUNDINGS.values()):
        with (root / "content/pages/about.md").open("a", encoding="utf-8") as page:
            page.write(f"\nLine {number}.\n")
        _build_elsewhere(root, tmp_path / "taken up", surroundings, umask=(0o077, 0o022, 0o000)[number])
    _build_elsewhere(root, tmp_path / "anew", {"PYTHONHASHSEED": "3"}, umask=0o022)
    assert _differing(steady(tmp_path / "taken up"), steady(tmp_path / "anew")) == []
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "taken up").rglob("*.html")} == {0o644}


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
    done = _run(root, tmp_path / "public", SURROUNDINGS["ASCII only"], 0o022)
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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""


def _build_elsewhere(root: Path, output: Path, surroundings: Mapping[str, str], umask: int) -> None:
    done = _run(root, output, surroundings, umask)
    assert (done.returncode, done.stderr) == (0, "")


def _run(root: Path, output: Path, surroundings: Mapping[str, str], umask: int) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    where = ("--site", str(root), "--output", str(output), "--base-url", HOME)
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *where, "--no-cache"],
        cwd=output.anchor,
        env={**kept, **surroundings},
        umask=umask if os.name == "posix" else -1,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]
