"""The server that the browser tests trust, and the browser on it."""

import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
from playwright.sync_api import expect

from tests.github_pages import GitHubPages, answer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "actors").mkdir()
    (tmp_path / "index.html").write_text('<title>Home</title><a href="actors">Actors</a>', encoding="utf-8")
    (tmp_path / "actors/index.html").write_text("<title>Actors</title>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<title>Lost</title>", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("base", "target", "status", "shown"),
    [
        ("/", "/", 200, "Home"),
        ("/", "/actors/", 200, "Actors"),
        ("/", "/actors", 301, "/actors/"),
        ("/", "/nobody/", 404, "Lost"),
        ("/", "/index.html/", 404, "Lost"),
        ("/", "/../index.html", 404, "Lost"),
        ("/", "/actors/?page=2", 200, "Actors"),
        ("/repo/", "/repo/actors/", 200, "Actors"),
        ("/repo/", "/repo/actors", 301, "/repo/actors/"),
        ("/repo/", "/repo", 301, "/repo/"),
        ("/repo/", "/repo/nobody", 404, "Lost"),
        ("/repo/", "/actors/", 404, "There isn't a GitHub Pages site here."),
    ],
)
def test_a_request_is_answered_as_github_pages_does(
    folder: Path, base: str, target: str, status: int, shown: str
) -> None:
    given = answer(folder, base, target)
    assert given.status == status
    assert shown in (given.location or given.body.decode())


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
