"""A look at files tells whether any has changed, without reading one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.pipeline.looks import look
from tests.site_folder import write_files

THEN = 1_000_000_000_000_000_007


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    write_files(root, {"a": "12345", "b/c/d": "1234567", "b/.e": "1"})
    for path in (root, *root.rglob("*")):
        os.utime(path, ns=(THEN, THEN))
    return root


def test_the_size_is_that_of_all_files_however_deep_and_links_lead_nowhere(root: Path) -> None:
    (root / "loop").symlink_to("loop")
    assert look(root, folders=False).size == look(root).size == 13 + len("loop")
    assert look(root / "nothing").size == 0
    assert look(root / "a", root / "b").size == 13


def test_when_the_latest_was_written_is_seen_of_folders_too(root: Path) -> None:
    assert look(root).latest == THEN
    os.utime(root / "b/c", ns=(THEN, THEN + 2))
    assert look(root).latest == THEN + 2
    assert look(root, folders=False).latest == THEN


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda root: (root / "a").write_text("54321", encoding="utf-8"),
    lambda root: (root / "a").unlink(),
    lambda root: write_files(root, {"b/c/new": ""}),
    lambda root: write_files(root, {"__pycache__": ""}),
    lambda root: (root / "b/c").rename(root / "c"),
    lambda root: (root / "empty").mkdir(),
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("folders", [True, False])
def test_each_change_is_seen(root: Path, change: Callable[[Path], object], folders: bool) -> None:
    before = look(root, folders=folders).digest
    assert before
    assert look(root, folders=folders).digest == before
    change(root)
    assert look(root, folders=folders).digest != before


def test_that_a_file_went_away_and_came_back_is_seen_of_its_folder(root: Path) -> None:
    before = look(root).digest, look(root, folders=False).digest
    (root / "b/new").touch()
    (root / "b/new").unlink()
    after = look(root).digest, look(root, folders=False).digest
    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


def test_where_a_link_stands_nothing_is_sure(root: Path) -> None:
    (root / "b/link").symlink_to(root / "a")
    assert look(root).digest is None
    assert look(root, folders=False).digest is None
    assert look(root / "b/link").digest, "but what is named itself may be one"


def test_what_python_keeps_beside_modules_is_published_but_not_read(root: Path) -> None:
    write_files(root, {"b/__pycache__/x.pyc": "123"})
    before, made = look(root), look(root, folders=False)
    write_files(root, {"b/__pycache__/x.pyc": "12345"})
    assert look(root) == before
    assert look(root, folders=False).size == made.size + 2


def test_what_a_closed_folder_holds_is_not_known(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def closed(path: str) -> object:
        if path.endswith("/c"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)
    seen = look(root, folders=False)
    assert (seen.digest, seen.size) == (None, 6)
