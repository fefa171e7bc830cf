"""The shelf gives a file as it was read, and never one that has changed since."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing.content.folder import Found
from briefing.content.load import load
from briefing.content.shelf import Shelf
from tests.site_folder import ARTICLE, ENTRY, GOOD, PERSON, SITE, TOPIC, good_site, write_files

LONG_AGO = 1_000_000_000


def _old(root: Path) -> Path:
    for path in root.rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return _old(good_site(tmp_path))


def test_files_that_look_the_same_are_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    before = load(root, shelf=shelf)

    def no_reading(path: Path) -> bytes:
        assert path.name == SITE, f"{path} is read"
        return real(path)

    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", no_reading)
    assert load(root, shelf=shelf) == before


def test_a_changed_file_is_read_though_its_size_and_time_are_the_same(root: Path) -> None:
    """Written again within the same tick of the clock: only a file that is old enough is known by its looks."""
    shelf = Shelf()
    os.utime(root / TOPIC, (int(time.time()),) * 2)
    load(root, shelf=shelf)
    about = (root / TOPIC).stat()
    (root / TOPIC).write_text(GOOD[TOPIC].replace("title: P", "title: Q"), encoding="utf-8")
    os.utime(root / TOPIC, ns=(about.st_atime_ns, about.st_mtime_ns))
    library, _ = load(root, shelf=shelf)
    assert library
    assert library == load(root)[0]


def test_a_file_that_can_no_longer_be_read_is_told(root: Path) -> None:
    def meanwhile(files: Sequence[Found], _: object) -> Sequence[Found]:
        (root / TOPIC).unlink()
        (root / TOPIC).mkdir()
        return files

    shelf = Shelf()
    load(root, shelf=shelf)
    _, findings = load(root, shelf=shelf, share=meanwhile)
    assert [str(finding) for finding in findings] == [f"{TOPIC}:1:1: error: cannot read it: it is no file [unreadable]"]


def test_a_file_that_was_only_touched_is_the_same(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    record = shelf.kept[PERSON][2].record
    os.utime(root / PERSON, ns=(LONG_AGO, LONG_AGO + 5))
    library, _ = load(root, shelf=shelf)
    assert library
    assert library.actors[record.id] is record


def test_what_a_file_on_the_shelf_names_must_still_be_there(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    (root / TOPIC).unlink()
    assert load(root, shelf=shelf) == load(root)
    assert "unknown-id" in {finding.check for finding in load(root, shelf=shelf)[1]}


def test_what_was_named_by_a_file_that_is_gone_is_forgotten(root: Path) -> None:
    """Else every file would be asked what it names, for ever after."""
    shelf = Shelf()
    (root / TOPIC).rename(root / "content/topics/other.md")
    write_files(root, {ENTRY: GOOD[ENTRY].replace("topics: [peace-talks]", "topics: [other]")})
    load(root, shelf=shelf)
    named = ("topic", "other")
    assert named in shelf.named.things
    (root / "content/topics/other.md").rename(root / TOPIC)
    write_files(root, {ENTRY: GOOD[ENTRY]})
    assert load(root, shelf=shelf) == load(root)
    assert named not in shelf.named.things


def test_times_are_read_again_in_another_zone(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    write_files(root, {SITE: GOOD[SITE].replace("Europe/London", "Asia/Tokyo")})
    assert load(root, shelf=shelf) == load(root)


def test_what_is_wrong_is_told_each_time(root: Path) -> None:
    shelf = Shelf()
    _old(write_files(root, {ENTRY: GOOD[ENTRY].replace("title:", "titel:")}))
    told = load(root, shelf=shelf)
    assert told == load(root, shelf=shelf) == load(root)
    assert ENTRY not in shelf.kept
    assert ARTICLE in shelf.kept


def test_a_file_that_is_gone_is_forgotten(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    (root / PERSON).unlink()
    load(root, shelf=shelf)
    assert PERSON not in shelf.kept


def test_what_was_not_heard_of_needs_no_look(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    write_files(root, {PERSON: GOOD[PERSON].replace("name: ", "name: Dr ", 1)})
    looked: list[str] = []
    real = os.stat

    def noted(path: Any, **how: Any) -> os.stat_result:
        looked.append(str(path))
        return real(path, **how)

    monkeypatch.setattr(os, "stat", noted)
    shelf.heard = [PERSON]
    library, _ = load(root, shelf=shelf)
    monkeypatch.undo()
    assert [path for path in looked if "/content/" in path] == [f"{root}/{PERSON}"]
    assert library == load(root)[0]


def test_what_went_unheard_is_found_at_the_next_look(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    assert shelf.is_as_seen(root)
    write_files(root, {PERSON: GOOD[PERSON].replace("name: ", "name: Dr ", 1), TOPIC: GOOD[TOPIC] + "More.\n"})
    shelf.heard = [PERSON]
    assert load(root, shelf=shelf) != load(root)
    assert not shelf.is_as_seen(root)
    assert load(root, shelf=shelf) == load(root)
    assert shelf.is_as_seen(root)
    write_files(root, {"content/topics/bridges.md": GOOD[TOPIC]})
    assert not shelf.is_as_seen(root)


@pytest.mark.parametrize("wrong", [("kind: update", "kind: no-such"), ("---\n[", "# allow: no-alt – why\n---\n[")])
def test_what_is_no_longer_sound_stays_so_while_others_are_heard_of(root: Path, wrong: tuple[str, str]) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    write_files(root, {ENTRY: GOOD[ENTRY].replace(*wrong) + "More.\n"})
    for heard in (ENTRY, TOPIC, PERSON):
        shelf.heard = [heard]
        assert load(root, shelf=shelf) == load(root)


@pytest.mark.parametrize("change", ["new", "gone", "link", "folder", "stray"])
def test_files_that_come_and_go_are_looked_for(root: Path, change: str) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    path = root / PERSON
    match change:
        case "new":
            path = write_files(root, {"content/topics/bridges.md": GOOD[TOPIC]}) / "content/topics/bridges.md"
        case "gone":
            path.unlink()
        case "link":
            path.rename(root / "elsewhere.md")
            path.symlink_to(root / "elsewhere.md")
        case "folder":
            path.unlink()
            path.mkdir()
        case "stray":
            path = write_files(root, {"content/notes.txt": "x"}) / "content/notes.txt"
    shelf.heard = [path.relative_to(root).as_posix()]
    assert load(root, shelf=shelf) == load(root)
    assert shelf.is_as_seen(root)


def test_what_was_heard_of_holds_for_one_time(root: Path) -> None:
    shelf = Shelf()
    load(root, shelf=shelf)
    shelf.heard = []
    load(root, shelf=shelf)
    write_files(root, {PERSON: GOOD[PERSON].replace("name: ", "name: Dr ", 1)})
    assert load(root, shelf=shelf) == load(root)
