"""Page kinds switched off in `site.yaml`: such pages are not made, and nothing leads to them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import feedparser
import pytest

from briefing.model.page import PageKind
from briefing.render.addresses import PATHS
from briefing.render.search import INDEX
from tests.site.published import MAIL, MINI, Published, mini_copy, publish

KINDS: tuple[PageKind, ...] = tuple(kind for kind in get_args(PageKind) if kind not in {"changes", "style-guide"})
"""The mini-site's own settings switch the page of changes off, and nothing else; only previews have a style guide."""
SMALL = "latest: 2\npage_size: 2\nfeed_length: 3\nadmin: {script: cms.js}"
BASE_URL = "https://briefing.example/mini/"
GO_TOO: Mapping[PageKind, tuple[str, ...]] = {
    "entry": ("social/entries/", "search/", "feed/archive-"),
    "actor": ("social/actors/",),
    "topic": ("social/topics/",),
}
"""Pictures for sharing go with the pages that they are of, and the search and the archives with what is in them."""
FILES: Mapping[PageKind, str] = {
    "page": r"about/index\.html",
    "feed": r"(?:.+/)?feed(?:/archive-\d+)?\.xml",
    "json-feed": r"(?:.+/)?feed(?:/archive-\d+)?\.json",
    "feeds-of": r"(?:actors|topics)/[^/]+/feed\.(?:xml|json)",
    "feed-archives": r"feed/archive-\d+\.(?:xml|json)",
    "moved": r"actors/ada-example/index\.html",
    "entries-of": r"entries/(?:key|kind/[a-z]+)/(?:page/\d+/)?index\.html",
}
"""What the files of a kind are called that its path does not tell; a page of the editor's own by its only example."""


def _made_by(kind: PageKind) -> re.Pattern[str]:
    """What the files of a kind are called."""
    if kind in FILES:
        return re.compile(FILES[kind])
    if kind in ("admin", "data", "digest", "search", "social"):
        return re.compile(rf"{kind}/.+")
    path = PATHS[kind]
    slug = r"[^/]+/\d\d-[^/]+" if kind == "entry" else "[^/]+"
    name = re.escape(path + "index.html" if path == "" or path.endswith("/") else path)
    if kind in ("actor", "topic"):
        name = re.escape(path) + r"(?:index\.html|feed\.xml|feed\.json)"
    name = name.replace(r"index\.html", r"(?:page/\d+/)?index\.html")
    return re.compile(name.replace(r"\{id\}", slug))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The mini-site in such small pages that each kind has some, with a page for editing."""
    folder = tmp_path_factory.mktemp("whole")
    return publish(_in_small_pages(folder / "site"), folder / "public", BASE_URL)


def _in_small_pages(to: Path, without: str = "") -> Path:
    settings = (MINI / "site.yaml").read_text(encoding="utf-8").replace("latest: 2", SMALL)
    return mini_copy(to, {"site.yaml": settings + without, "templates/assets/cms.js": ""})


def _files(site: Published) -> set[str]:
    """The names of all files; those of the search index are others in each build."""
    return {name for name in site.files if not name.startswith(INDEX)}


@pytest.fixture(scope="module", params=KINDS)
def without(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[PageKind, Published]:
    """The mini-site without one kind of page."""
    folder = tmp_path_factory.mktemp("without")
    root = _in_small_pages(folder / "site", f"  {request.param}: false\n")
    return request.param, publish(root, folder / "public", BASE_URL)


def test_its_pages_are_not_made_and_all_others_are(without: tuple[PageKind, Published], whole: Published) -> None:
    kind, site = without
    too = GO_TOO.get(kind, ())
    gone = {name for name in _files(whole) if _made_by(kind).fullmatch(name) or name.startswith(too)}
    assert gone
    assert _files(whole) - _files(site) == gone
    assert _files(site) <= _files(whole)


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
    texts = {name: site.text(name) for name in site.files if name in ("sitemap.xml", "robots.txt")}
    for name in (name for name in site.files if name.endswith("feed.xml")):
        feed = feedparser.parse(site.text(name).encode())
        assert not feed.bozo
        links = [link.href for of in (feed.feed, *feed.entries) for link in of.get("links", ())]
        assert [link for link in links if link.startswith(site.base_url) and not site.file_at(link)] == []
        texts |= {f"{name}#{entry.id}": entry.content[0].value for entry in feed.entries}
    texts |= {name: site.text(name) for name in site.files if name in (MAIL, "digest/digest.txt")}
    named = [address for text in texts.values() for address in re.findall(rf"{re.escape(BASE_URL)}[^\s<\"]*", text)]
    assert [address for address in named if not site.file_at(address)] == []


def test_all_of_them_can_be_off_at_once(tmp_path: Path) -> None:
    switches = "".join(f"  {kind}: false\n" for kind in KINDS if kind != "home")
    root = mini_copy(tmp_path / "site", {"site.yaml": f"+{switches}"})
    site = publish(root, tmp_path / "public", BASE_URL)
    assert [name for name in site.files if not name.startswith("assets/")] == ["index.html"]
    page = site.pages["index.html"]
    own = {address for address in page.addresses if address.startswith(("/", "#", BASE_URL))}
    assert {address for address in own if not address.startswith("/mini/assets/")} <= {"#main", "/mini/", BASE_URL}


def _whole(site: Published, address: str) -> str:
    return address if address.startswith(site.base_url) else site.base_url + address.removeprefix(site.base)
