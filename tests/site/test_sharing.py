"""Pages that are shared: Open Graph with a picture that is there, JSON-LD, microformats, and the right address."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import mf2py
import pytest
from PIL import Image

from tests.site.html_page import words
from tests.site.published import MINI, Published, built, mini_copy, publish

NEEDED = {"og:type", "og:title", "og:url", "og:site_name", "og:locale", "og:image", "og:image:alt", "twitter:card"}


def _tags(site: Published, name: str) -> Mapping[str, str]:
    """The Open Graph of a page."""
    metas = site.pages[name].all("meta")
    return {key: meta.get("content", "") for meta in metas if (key := meta.get("property") or meta.get("name"))}


def _places(site: Published) -> list[str]:
    """The pages that are a place in the site; others are sent by mail, or lead nowhere."""
    return [name for name, page in site.pages.items() if page.link("canonical")]


def test_every_page_says_how_it_is_shared(published: Published) -> None:
    for name in _places(published):
        tags = _tags(published, name)
        assert NEEDED - tags.keys() == set(), name
        assert tags["twitter:card"] == "summary_large_image"
        assert tags["og:url"] == published.pages[name].link("canonical") == published.url(name)
        assert tags["og:title"]
        assert tags["og:image:alt"]


def test_every_picture_is_there_in_its_size(published: Published) -> None:
    seen = {_tags(published, name)["og:image"]: _tags(published, name) for name in _places(published)}
    for address, tags in seen.items():
        file = published.file_at(address)
        assert file, address
        with Image.open(published.folder / file) as image:
            assert (str(image.width), str(image.height)) == (tags["og:image:width"], tags["og:image:height"])
    made = {name for name in published.files if name.startswith("social/")}
    assert made == {published.file_at(address) for address in seen}


def test_pictures_are_light(published: Published) -> None:
    sizes = [(published.folder / name).stat().st_size for name in published.files if name.startswith("social/")]
    assert max(sizes) < 32_000
    assert sum(sizes) / len(sizes) < 16_000


def test_entries_are_articles_and_people_are_profiles(flagship: Published) -> None:
    types = {name: _tags(flagship, name)["og:type"] for name in _places(flagship)}
    entries = {name for name in types if name.startswith("entries/") and name.count("/") == 3}
    entries = {name for name in entries if flagship.pages[name].of_class("entry")}
    assert entries
    assert {name for name, type_ in types.items() if type_ == "article"} == entries
    assert types["actors/mark-rutte/index.html"] == "profile"
    assert types["actors/ukraine/index.html"] == types["index.html"] == "website"


def test_a_second_build_draws_nothing_and_a_changed_title_one_picture(tmp_path: Path, public: Path) -> None:
    root = mini_copy(tmp_path / "site")
    built(root, public)
    before = _pictures(public)
    built(root, public)
    assert _pictures(public) == before
    entry = next((root / "content/topics").glob("*.md"))
    entry.write_text(entry.read_text(encoding="utf-8").replace("title: ", "title: Some ", 1), encoding="utf-8")
    built(root, public)
    after = _pictures(public)
    assert [name.partition(".")[0] for name in after.keys() - before.keys()] >= [f"topics/{entry.stem}"]
    assert {name.partition(".")[0] for name in after} == {name.partition(".")[0] for name in before}


def test_a_picture_that_somebody_removed_is_drawn_again(public: Path) -> None:
    built(MINI, public)
    before = set(_pictures(public))
    next((public / "social").rglob("*.png")).unlink()
    built(MINI, public)
    assert set(_pictures(public)) == before


def test_without_pictures_the_rest_is_said(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"site.yaml": "+  social: false\n"})
    site = publish(root, tmp_path / "public", "https://briefing.example/mini/")
    assert [name for name in site.files if name.startswith("social/")] == []
    tags = _tags(site, "index.html")
    assert (tags["twitter:card"], tags["og:type"]) == ("summary", "website")
    assert "og:image" not in tags


def test_every_page_has_one_graph_with_its_crumbs(published: Published) -> None:
    for name in _places(published):
        page = published.pages[name]
        (script,) = [each for each in page.all("script") if each.get("type") == "application/ld+json"]
        graph = json.loads(script.text or "")["@graph"]
        own = graph[-1]
        assert own["url"] == published.url(name)
        assert own["sdPublisher"]["name"]
        shown = [words(item) for nav in page.of_class("crumbs") for item in nav.iter("li")]
        named = [each["name"] for each in own.get("breadcrumb", {}).get("itemListElement", ())]
        assert [each for each in named[1:-1] if each not in shown] == []
        items = [each["item"] for each in own.get("breadcrumb", {}).get("itemListElement", ())]
        assert [item for item in items if not published.file_at(item)] == []


def _things(site: Published, name: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = mf2py.parse(doc=site.text(name), url=site.url(name))["items"]
    return items


def _of(items: list[dict[str, Any]], type_: str) -> list[dict[str, Any]]:
    return [item for item in items if type_ in item["type"]]


def test_an_entry_is_read_as_an_entry_that_cites_its_article_and_its_quotes(mini: Published) -> None:
    names = [name for name, page in mini.pages.items() if page.of_class("entry")]
    assert names
    for name in names:
        (entry,) = _of(_things(mini, name), "h-entry")
        said, page = entry["properties"], mini.pages[name]
        assert said["name"] == [words(page.one("h1"))]
        assert said["url"] == [mini.url(name)]
        (author,) = said["author"]
        assert author["properties"]["url"] == [mini.base_url]
        assert "content" in said
        cited = [each["properties"] for each in said["citation"]]
        assert len(cited) == len(page.of_class("quote")) + 1
        assert all("content" in each for each in cited[:-1])
        assert "name" in cited[-1]


def test_lists_are_feeds_and_people_are_cards(mini: Published) -> None:
    feeds = _of(_things(mini, "entries/index.html"), "h-feed")
    listed = [each for feed in feeds for each in feed["children"]]
    assert listed
    assert all({"name", "url"} <= each["properties"].keys() for each in listed)
    actors = [name for name in mini.pages if name.startswith("actors/") and name.count("/") == 2]
    for name in actors:
        first = _of(_things(mini, name), "h-card")[0]
        assert first["properties"]["name"] == [words(mini.pages[name].one("h1"))]
        assert first["properties"]["url"] == [mini.url(name)]


@pytest.mark.parametrize("site", ["flagship", "mini"])
def test_every_page_has_its_own_address_as_the_canonical_one(site: str, request: pytest.FixtureRequest) -> None:
    published: Published = request.getfixturevalue(site)
    for name in _places(published):
        canonical = published.pages[name].link("canonical")
        assert canonical == published.url(name)
        assert urlsplit(canonical).query == ""


def _pictures(public: Path) -> dict[str, int]:
    folder = public / "social"
    return {file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in folder.rglob("*.png")}
