"""Code hosts are known by the form of their addresses."""

import pytest

from briefing.model.code_host import CodeHost

FILE = "content/actors/borduria.md"


@pytest.mark.parametrize(
    ("edit_url", "line"),
    [
        ("https://github.com/me/repo/edit/main/{path}", f"https://github.com/me/repo/blob/main/{FILE}?plain=1#L7"),
        ("https://git.example.org/me/repo/edit/v2/{path}", f"https://git.example.org/me/repo/blob/v2/{FILE}?plain=1#L7"),
        ("https://github.com/me/repo/edit/main/a/b/{path}", f"https://github.com/me/repo/blob/main/a/b/{FILE}?plain=1#L7"),
        ("https://gitlab.com/us/all/repo/-/edit/main/{path}", f"https://gitlab.com/us/all/repo/-/blob/main/{FILE}?plain=1#L7"),
        (
            "https://codeberg.org/me/repo/_edit/main/site/{path}",
            f"https://codeberg.org/me/repo/src/branch/main/site/{FILE}?display=source#L7",
        ),
    ],
)  # fmt: skip
def test_a_line_is_shown_where_the_file_is_edited(edit_url: str, line: str) -> None:
    host = CodeHost.of(edit_url)
    assert host
    assert host.line(FILE, 7) == line


@pytest.mark.parametrize(
    "edit_url",
    [
        "https://code.example/edit/main/{path}",
        "https://github.com/me/repo/edit/main/{path}?x={line}",
        "https://github.com/me/repo/blob/main/{path}",
        "https://github.com/me/edit/main/{path}",
        "{path}",
    ],
)
def test_another_form_is_of_no_host_that_is_known(edit_url: str) -> None:
    assert CodeHost.of(edit_url) is None


def test_a_host_says_where_the_files_are() -> None:
    host = CodeHost.of("https://gitlab.com/us/all/repo/-/edit/main/sites/one/{path}")
    assert host
    assert (host.software, host.root, host.repo) == ("gitlab", "https://gitlab.com", "us/all/repo")
    assert (host.branch, host.folder) == ("main", "sites/one/")
