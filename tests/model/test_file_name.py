"""Paths that are one on some system, and names that some system cannot hold."""

import pytest

from briefing.model.file_name import clash, kept_by_windows

APART = ("content/x", "com/y", "nullable.html", "a.b/c", "a/index.html", "a.html", "é/ё", "a/b/c", "a/b/d", ".nojekyll")


@pytest.mark.parametrize(
    ("path", "twin"),
    [
        ("actors/A-1/index.html", "actors/a-1/index.html"),
        ("topics/cafe\u0301/feed.xml", "topics/caf\u00e9/feed.xml"),
        ("topics/CAF\u00c9/index.html", "topics/cafe\u0301/feed.xml"),
        ("CNAME", "cname/index.html"),
        ("actors", "actors/a/index.html"),
        ("Assets/b.css", "assets/a.css"),
        ("a/\u00df.png", "a/SS.png"),
    ],
)
def test_paths_that_are_one_on_some_system_clash(path: str, twin: str) -> None:
    assert clash((*APART, twin, path)) in {(path, twin), (twin, path)}
    assert clash((*APART, path, twin)) in {(path, twin), (twin, path)}


def test_paths_that_are_only_alike_do_not() -> None:
    assert clash(APART) is None
    assert [path for path in APART if kept_by_windows(path)] == []


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("con/index.html", "con"),
        ("a/com1.txt", "com1.txt"),
        ("a/Nul .x", "Nul .x"),
        ("a./b", "a."),
        ("a/b ", "b "),
        ("a:b/c", "a:b"),
        ("COM\u00b9.png", "COM\u00b9.png"),
        ("a\\b", "a\\b"),
        ("a/b\n", "b\n"),
    ],
)
def test_names_that_windows_cannot_hold_are_known(path: str, part: str) -> None:
    assert kept_by_windows(path) == part
