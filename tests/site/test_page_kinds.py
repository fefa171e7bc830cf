"""Page kinds switched off in `site.yaml`: such pages are not made, and nothing leads to them."""

import re
from pathlib import Path
from typing import get_args

import feedparser
import pytest

from briefing.model.page import PageKind
from briefing.render.addresses import PATHS
from tests.site.published import Published, mini_copy, publish

KINDS: tuple[PageKind, ...] = tuple(kind for kind in get_args(PageKind) if kind != "changes")
"""The mini-site's own settings switch the page of changes off, and nothing else."""
BASE_URL = "https://briefing.example/mini/"


def _made_by(kind: PageKind) -> re.Pattern[str]:
    """What the files of a kind are called; a page of the editor's own is told by its only example."""
    if kind == "page":
        return re.compile(r"about/index\.html")
    if kind == "data":
        return re.compile(r"data/.+")
    path = PATHS[kind]
    slug = "[^/]+/[^/]+" if kind == "entry" else "[^/]+"
    name = re.escape(path + "index.html" if path == "" or path.endswith("/") else path)
    return re.compile(name.replace(r"\{id\}", slug))


@pytest.fixture(scope="module", params=KINDS)
def without(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[PageKind, Published]:
    """The mini-site without one kind of page."""
    folder = tmp_path_factory.mktemp("without")
    root = mini_copy(folder / "site", {"site.yaml": f"+  {request.param}: false\n"})
    return request.param, publish(root, folder / "public", BASE_URL)


def test_its_pages_are_not_made_and_all_others_are(without: tuple[PageKind, Published], mini: Published) -> None:
    kind, site = without
    gone = {name for name in mini.files if _made_by(kind).fullmatch(name)}
    assert gone
    assert set(mini.files) - set(site.files) == gone
    assert set(site.files) <= set(mini.files)


def test_nothing_on_a_page_leads_to_it(without: tuple[PageKind, Published]) -> None:
    _, site = without
    own = (site.base, site.base_url)
    assert [
        f"{name}: {address}"
        for name, page in site.pages.items()
        for address in page.addresses
        if address.startswith(own) and not site.file_at(_whole(site, address))
    ] == []


def test_no_feed_sitemap_or_robots_leads_to_it(without: tuple[PageKind, Published]) -> None:
    _, site = without
    texts = {name: site.text(name) for name in ("feed.xml", "sitemap.xml", "robots.txt") if name in site.files}
    if "feed.xml" in texts:
        feed = feedparser.parse(texts.pop("feed.xml").encode())
        assert not feed.bozo
        links = [link.href for of in (feed.feed, *feed.entries) for link in of.get("links", ())]
        assert [link for link in links if link.startswith(site.base_url) and not site.file_at(link)] == []
    named = [address for text in texts.values() for address in re.findall(rf"{re.escape(BASE_URL)}[^\s<]*", text)]
    assert [address for address in named if not site.file_at(address)] == []


def test_all_of_them_can_be_off_at_once(tmp_path: Path) -> None:
    switches = "".join(f"  {kind}: false\n" for kind in KINDS if kind != "home")
    root = mini_copy(tmp_path / "site", {"site.yaml": f"+{switches}"})
    site = publish(root, tmp_path / "public", BASE_URL)
    assert [name for name in site.files if not name.startswith("assets/")] == ["index.html"]
    page = site.pages["index.html"]
    assert {address for address in page.addresses if not address.startswith(("/mini/assets/", "data:"))} <= {
        "#main",
        "/mini/",
        BASE_URL,
    }


def _whole(site: Published, address: str) -> str:
    return address if address.startswith(site.base_url) else site.base_url + address.removeprefix(site.base)
