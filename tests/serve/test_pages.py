"""The preview serves as GitHub Pages does, and nothing else than the built pages."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.serve.pages import answer
from tests.pages_rules import ATTEMPTS, CASES, UNREAD, pages_folder

PIECES = [
    "/",
    "\\",
    ".",
    "..",
    "%2e",
    "%2f",
    "%5c",
    "%00",
    "~",
    ":",
    "actors",
    "secret.txt",
    "private",
    "linked",
    ".git",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pages_folder(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize(("base", "target", "status", "shown"), CASES)
def test_a_request_is_answered_as_github_pages_does(
    folder: Path, base: str, target: str, status: int, shown: str
) -> None:
    given = answer(folder, base, target)
    assert given.status == status
    assert shown in (given.location or given.content.decode())


@pytest.mark.parametrize("base", ["/", "/repo/"])
@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_way_leads_out_of_the_folder_or_to_what_is_hidden(folder: Path, base: str, attempt: str) -> None:
    target = base + attempt.format(outside=folder.parent / "secret.txt").removeprefix("/")
    given = answer(folder, base, target)
    assert UNREAD not in given.content.decode()
    assert given.status == 404 or given.content == (folder / "index.html").read_bytes()


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_leads_out_of_the_folder(folder: Path, text: str) -> None:
    given = answer(folder, "/", f"/{text}")
    assert UNREAD not in given.content.decode()
    assert not (given.location or "").startswith("//")


def test_without_an_own_page_for_what_is_not_there_a_sentence_says_so(tmp_path: Path) -> None:
    assert answer(tmp_path, "/", "/nobody").content == b"There is no such page."
