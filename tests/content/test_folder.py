"""Which files are content, and under which id."""

import os
from pathlib import Path
from typing import Any

import pytest

from briefing.content.folder import content_files
from tests.site_folder import GOOD, good_site, write_files


def test_every_file_is_found_under_its_id_in_the_order_of_the_paths(tmp_path: Path) -> None:
    found, findings = content_files(good_site(tmp_path))
    assert findings == []
    assert [(file.kind.name, file.id) for file in found] == [
        ("actor", "ada-exampleby"),
        ("actor", "borduria"),
        ("article", "gazette-copy"),
        ("article", "gazette-talks"),
        ("entry", "gazette-copy/01-talks-begin"),
        ("entry", "gazette-talks/01-talks-begin"),
        ("page", "about"),
        ("source", "gazette"),
        ("topic", "diplomacy"),
        ("topic", "peace-talks"),
    ]


def test_hidden_files_are_passed_over_in_silence(tmp_path: Path) -> None:
    hidden = ("content/.DS_Store", "content/actors/.ada.md.swp", "content/entries/.git/x", "content/topics/.#wars.md")
    before = content_files(good_site(tmp_path))
    assert content_files(write_files(tmp_path, dict.fromkeys(hidden, "x"))) == before


def test_a_site_without_content_has_no_files(tmp_path: Path) -> None:
    assert content_files(tmp_path) == ([], [])


def test_an_entry_may_have_a_number_of_more_than_two_digits(tmp_path: Path) -> None:
    root = write_files(tmp_path, {"content/entries/gazette-talks/100-late.md": "---\n---\n"})
    assert [file.id for file in content_files(root)[0]] == ["gazette-talks/100-late"]


def test_a_folder_that_is_called_like_a_file_is_told(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {"content/topics/wars.md/notes.txt": "x"})
    (told,) = content_files(root)[1]
    assert told.message == "only files ending in .md are read here, and this is a folder"


def test_a_link_in_the_place_of_the_content_that_leads_nowhere_is_no_site_without_content(tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to("a-disk-that-is-not-there")
    found, (finding,) = content_files(tmp_path)
    assert found == []
    assert str(finding).startswith("content:1:1: error: cannot read it: ")


def test_a_folder_that_cannot_be_read_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, real = good_site(tmp_path), os.scandir

    def refused(path: Any) -> Any:
        if Path(path).name == "actors":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refused)
    found, (finding,) = content_files(root)
    assert len(found) == len(GOOD) - 3
    assert str(finding) == "content/actors:1:1: error: cannot read it: Permission denied [unreadable]"
