"""The sites that whole-site tests look at, each built once a process, in that process's own folders."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefing.pipeline.build import build
from tests.github_pages import GitHubPages
from tests.site.published import HOME, MINI, ROOT, Published, PublishedAt, mini_copy, publish
from tests.site.visits import NewContext, Visit, Visits

SITES = {
    "flagship": (ROOT, HOME),
    "flagship-repo": (ROOT, "https://briefing.example/repo/"),
    "mini": (MINI, "https://briefing.example/mini/"),
}


@pytest.fixture(scope="session")
def published_at(tmp_path_factory: pytest.TempPathFactory) -> PublishedAt:
    """`published_at(root, base_url)`: a site that no test changes, built when it is first asked for."""
    return cache(lambda root, base_url: publish(root, tmp_path_factory.mktemp("published") / "public", base_url))


@pytest.fixture(scope="session", params=SITES)
def published(request: pytest.FixtureRequest, published_at: PublishedAt) -> Published:
    """This repository's own briefing at a domain's root and as a project's site, and the mini-site."""
    return published_at(*SITES[request.param])


@pytest.fixture(scope="session")
def flagship(published_at: PublishedAt) -> Published:
    """The briefing alone, for what does not depend on its address."""
    return published_at(*SITES["flagship"])


@pytest.fixture(scope="session")
def mini(published_at: PublishedAt) -> Published:
    """The mini-site at the address that its own settings name."""
    return published_at(*SITES["mini"])


@pytest.fixture(scope="session")
def mini_in_full(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The mini-site as its editor previews it: with drafts and the style guide, its lists in pages of two."""
    folder = tmp_path_factory.mktemp("in-full")
    settings = (MINI / "site.yaml").read_text(encoding="utf-8").replace("latest: 2", "latest: 2\npage_size: 2")
    build(mini_copy(folder / "site", {"site.yaml": settings}), public=folder / "public", drafts=True)
    return Published(folder / "public", SITES["mini"][1])


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """A folder to build into, not there yet."""
    return tmp_path / "public"


@pytest.fixture
def visit(published_at: PublishedAt, serve_folder: GitHubPages, new_context: NewContext) -> Iterator[Visits]:
    """`visit(root, base)` is a tab on the site at `root`, built for and served at `base`."""
    made: list[Visit] = []

    def open_(root: Path, base: str = "/", **context: Any) -> Visit:
        site = published_at(root, f"https://briefing.example{base}")
        options = {"java_script_enabled": False, "viewport": {"width": 1024, "height": 700}} | context
        made.append(Visit(new_context(**options).new_page(), serve_folder(site.folder, base)))
        return made[-1]

    yield open_
    assert [trouble for each in made for trouble in each.trouble] == []
