"""A look at files tells whether any has changed, without reading one."""

import marshal
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.pipeline.looks import NOTHING, Look, look
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
    assert look(root).size == 13 + len("loop")
    assert look(root / "nothing").size == 0
    assert look(root / "a", root / "b").size == 13


def test_when_the_latest_was_written_is_seen_of_folders_too(root: Path) -> None:
    assert look(root).latest == THEN
    os.utime(root / "b/c", ns=(THEN, THEN + 2))
    assert look(root).latest == THEN + 2
    assert look(root / "nothing").latest == 0


def _move_a_folder_into_another(root: Path) -> None:
    (root / "a").unlink()
    (root / "a").mkdir()
    (root / "b").rename(root / "a/b")


def _put_a_file_for_a_folder(root: Path) -> None:
    shutil.rmtree(root / "b/c")
    write_files(root, {"b/c": "a file now"})


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda root: (root / "a").write_text("54321", encoding="utf-8"),
    lambda root: (root / "a").unlink(),
    lambda root: write_files(root, {"b/c/new": ""}),
    lambda root: write_files(root, {"new/and/deep": ""}),
    lambda root: write_files(root, {"__pycache__": ""}),
    lambda root: (root / "b/c").rename(root / "c"),
    _move_a_folder_into_another,
    lambda root: (root / "empty").mkdir(),
    lambda root: shutil.rmtree(root / "b"),
    shutil.rmtree,
    _put_a_file_for_a_folder,
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("folders", [True, False])
@pytest.mark.parametrize("knowing", [True, False])
def test_each_change_is_seen(root: Path, change: Callable[[Path], object], folders: bool, knowing: bool) -> None:
    before = look(root)
    known = before if knowing else NOTHING
    assert look(root, known=known).is_like(before, folders=folders)
    change(root)
    after = look(root, known=known)
    assert not after.is_like(before, folders=folders)
    assert after == replace(look(root), unsure=after.unsure)


@pytest.mark.parametrize("change", CHANGES)
def test_where_it_is_known_which_files_were_written_only_these_are_looked_at(
    root: Path, change: Callable[[Path], object]
) -> None:
    before = look(root)
    change(root)
    now = look(root)
    written = [path for path in {**before.files, **now.files} if before.files.get(path) != now.files.get(path)]
    empty = [f"{path}/x" for path in now.folders if path not in before.folders]
    again = look(root, known=before, changed=[*written, *empty])
    assert again == replace(now, unsure=again.unsure)


def test_a_folder_that_was_changed_just_now_is_listed_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its times may stay what they are when it is changed once more; later on they tell."""
    before = look(root)
    assert before.unsure == {str(path) for path in (root, root / "b", root / "b/c")}
    monkeypatch.setattr("briefing.pipeline.looks.is_settled", lambda *_: True)
    settled = look(root)
    monkeypatch.setattr(os, "scandir", None)
    assert look(root, known=settled).is_like(settled)
    with pytest.raises(TypeError):
        look(root, known=before)


def test_where_a_system_does_not_tell_when_names_were_changed_all_is_listed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.pipeline.looks.is_settled", lambda *_: True)
    monkeypatch.setattr("briefing.pipeline.looks._TELLS_OF_NAMES", False)
    assert len(look(root).unsure) == 3


def test_that_a_file_went_away_and_came_back_is_seen_of_its_folder(root: Path) -> None:
    before = look(root)
    (root / "b/new").touch()
    (root / "b/new").unlink()
    after = look(root, known=before)
    assert (after.is_like(before), after.is_like(before, folders=False)) == (False, True)


def test_where_a_link_or_a_pipe_stands_nothing_is_sure(root: Path) -> None:
    before = look(root)
    (root / "b/link").symlink_to(root / "a")
    for known in (before, NOTHING):
        now = look(root, known=known)
        assert not now.is_clear
        assert not now.is_like(now)
    assert look(root / "b/link").is_clear, "but what is named itself may be one"
    (root / "b/link").unlink()
    os.mkfifo(root / "b/pipe")
    assert not look(root).is_clear


def test_what_python_keeps_beside_modules_is_published_but_not_read(root: Path) -> None:
    write_files(root, {"b/__pycache__/x.pyc": "123"})
    before, made = look(root, of_python=False), look(root)
    write_files(root, {"b/__pycache__/x.pyc": "12345"})
    assert look(root, of_python=False).is_like(before)
    assert look(root).size == made.size + 2


def test_what_is_in_one_folder_is_told_by_itself(root: Path) -> None:
    found = look(root / "b", root / "a", root / "nothing")
    assert found.below(root / "b", "x/").keys() == {"x/.e", "x/c/d"}
    assert found.files[f"{root}/nothing"] is None


def test_what_a_closed_folder_holds_is_not_known(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def closed(path: str) -> object:
        if path.endswith("/c"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)
    seen = look(root)
    assert (seen.is_clear, seen.size) == (False, 6)


def test_it_comes_back_from_plain_values(root: Path) -> None:
    found = look(root, root / "nothing")
    assert Look.of(marshal.loads(marshal.dumps(found.plain()))) == found  # noqa: S302 - it was written here
