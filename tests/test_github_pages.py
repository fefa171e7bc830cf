"""The server that the browser tests trust, and the browser on it."""

import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from playwright.sync_api import expect

from tests.github_pages import GitHubPages, answer
from tests.pages_rules import ATTEMPTS, CASES, UNREAD, pages_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return pages_folder(tmp_path)


@pytest.mark.parametrize(("base", "target", "status", "shown"), CASES)
def test_a_request_is_answered_as_github_pages_does(
    folder: Path, base: str, target: str, status: int, shown: str
) -> None:
    given = answer(folder, base, target)
    assert given.status == status
    assert shown in (given.location or given.body.decode())


def test_no_request_leads_out_of_the_folder_or_to_what_is_hidden_in_it(folder: Path) -> None:
    targets = [target.format(outside=folder.parent / "secret.txt") for target in ATTEMPTS]
    assert [target for target in targets if UNREAD.encode() in answer(folder, "/", target).body] == []


def test_outside_of_the_site_there_is_nothing(folder: Path) -> None:
    given = answer(folder, "/repo/", "/actors/")
    assert given.status == 404
    assert b"There isn't a GitHub Pages site here." in given.body


def test_the_own_404_page_comes_with_status_404(folder: Path, serve_folder: GitHubPages) -> None:
    with pytest.raises(HTTPError, match="404") as lost:
        urllib.request.urlopen(f"{serve_folder(folder)}nobody")
    assert b"Lost" in lost.value.read()
    lost.value.close()


@pytest.mark.parametrize("base", ["/", "/repo/"])
def test_a_browser_walks_the_site_without_javascript(
    folder: Path, base: str, serve_folder: GitHubPages, new_context: Any
) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}).new_page()
    home = serve_folder(folder, base)
    page.goto(home)
    page.get_by_role("link", name="Actors").click()
    expect(page).to_have_url(f"{home}actors/")
    expect(page).to_have_title("Actors")
