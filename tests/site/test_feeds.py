"""What machines read of a site: the feeds, the sitemap, robots.txt."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import html5lib

from tests.site.atom import ATOM, feed_files, links_of, links_of_entries, read_feed, texts_of
from tests.site.html_page import HtmlPage, words
from tests.site.published import Published

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def test_a_feed_reader_reads_every_feed(published: Published) -> None:
    names = feed_files(published)
    assert {name.partition("/")[0] for name in names} >= {"feed.xml", "actors", "topics"}
    for name in names:
        feed = feedparser.parse(published.text(name).encode())
        assert not feed.bozo, (name, feed.get("bozo_exception"))
        assert feed.version == "atom10"
        assert all(entry.title and entry.link and entry.updated_parsed for entry in feed.entries), name
    assert len(feedparser.parse(published.text("feed.xml").encode()).entries) == min(50, len(_listed(published)))


def test_every_feed_has_what_atom_requires(published: Published) -> None:
    """RFC 4287 section 4.1, as the W3C\'s validator has it."""
    for name in feed_files(published):
        root = read_feed(published, name)
        assert root.tag == f"{ATOM}feed"
        for required in ("id", "title", "updated"):
            assert len(texts_of(root, required)) == 1, (name, required)
        assert all(author.findtext(f"{ATOM}name") for author in root.findall(f"{ATOM}author"))
        assert root.find(f"{ATOM}author") is not None
        links = links_of(root)
        assert len(set(links)) == len(links)
        assert [at for _, at in (*links, *links_of_entries(root)) if re.search(r'[\s"<>\\^`{|}]', at)] == []
        assert [href for rel, href in links if rel == "self"] == [published.base_url + name]
        entries = root.findall(f"{ATOM}entry")
        ids = [texts_of(entry, "id")[0] for entry in entries]
        assert len(set(ids)) == len(ids), name
        for entry in entries:
            _has_what_atom_requires(entry)
            assert texts_of(root, "updated")[0] >= texts_of(entry, "updated")[0]


def _has_what_atom_requires(entry: ET.Element) -> None:
    for required in ("id", "title", "updated", "content"):
        assert len(texts_of(entry, required)) == 1, required
        assert texts_of(entry, required)[0].strip() == texts_of(entry, required)[0].rstrip(), required
    (content,) = entry.findall(f"{ATOM}content")
    assert content.get("type") == "html"
    assert [rel for rel, _ in links_of(entry)].count("alternate") == 1
    for moment in (*texts_of(entry, "updated"), *texts_of(entry, "published")):
        assert _RFC3339.fullmatch(moment)
        datetime.fromisoformat(moment)
    published = texts_of(entry, "published")
    assert not published or published[0] <= texts_of(entry, "updated")[0]
    for category in entry.findall(f"{ATOM}category"):
        assert category.get("term")
        assert urlsplit(category.get("scheme", "")).scheme
        assert category.get("label")


def test_the_html_in_a_feed_is_good_and_needs_no_base(published: Published) -> None:
    for name in feed_files(published):
        for html in _contents(published, name):
            html5lib.HTMLParser(strict=True).parseFragment(html)
            page = HtmlPage(f"<div>{html}</div>")
            assert page.all("script", "style", "iframe", "form", "input") == []
            relative = [at for at in page.addresses if urlsplit(at).scheme not in {"http", "https", "mailto"}]
            assert relative == [], name


def _contents(site: Published, name: str) -> Iterator[str]:
    for entry in read_feed(site, name).findall(f"{ATOM}entry"):
        yield from texts_of(entry, "content")


def test_every_link_in_a_feed_leads_somewhere(published: Published) -> None:
    for name in feed_files(published):
        root = read_feed(published, name)
        named = [href for _, href in (*links_of(root), *links_of_entries(root))]
        named += [at for html in _contents(published, name) for at in HtmlPage(f"<div>{html}</div>").addresses]
        own = {at for at in named if at.startswith(published.base_url)}
        assert own
        assert [at for at in sorted(own) if _broken(published, at)] == [], name


def _broken(site: Published, address: str) -> bool:
    file, fragment = site.file_at(address), urlsplit(address).fragment
    return file is None or bool(fragment and fragment not in site.pages[file].ids)


def test_an_entry_tells_its_words_its_quotes_and_its_source(mini: Published) -> None:
    root = read_feed(mini, "feed.xml")
    (entry,) = (e for e in root.findall(f"{ATOM}entry") if "01-talks-open-in-klow" in texts_of(e, "id")[0])
    (html,) = texts_of(entry, "content")
    page = HtmlPage(f"<div>{html}</div>")
    assert page.all("blockquote")
    assert words(page.all("p")[-1]).startswith('Source: Klow "Gazette" & <Sons>')
    via = next(link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "via")
    assert via.get("href", "").startswith("https://")
    assert via.get("title", "").startswith('Klow "Gazette" & <Sons>: ')


def test_json_feeds_say_what_the_atom_feeds_say(published: Published) -> None:
    assert [name.removesuffix("json") for name in feed_files(published, "feed.json")] == [
        name.removesuffix("xml") for name in feed_files(published)
    ]
    for name in feed_files(published, "feed.json"):
        feed = json.loads(published.text(name))
        _is_json_feed(feed)
        assert feed["feed_url"] == published.base_url + name
        atom = read_feed(published, name.removesuffix("json") + "xml")
        assert [item["id"] for item in feed["items"]] == [texts_of(e, "id")[0] for e in atom.findall(f"{ATOM}entry")]
        assert [item["content_html"] for item in feed["items"]] == list(
            _contents(published, name.removesuffix("json") + "xml")
        )
        own = [feed.get("home_page_url"), feed.get("next_url"), *(item["url"] for item in feed["items"])]
        assert [at for at in own if at and not published.file_at(at)] == []


_TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "next_url": str,
    "language": str, "authors": list, "items": list,
}  # fmt: skip
_ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "date_published": str,
    "date_modified": str, "tags": list,
}  # fmt: skip


def _is_json_feed(feed: dict[str, Any]) -> None:
    """JSON Feed 1.1: what is required is there, and whatever is there is of its type."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert {key: type(value) for key, value in feed.items()} == {key: _TOP[key] for key in feed}
    assert all(author.keys() <= {"name", "url", "avatar"} and author for author in feed["authors"])
    for item in feed["items"]:
        assert {key: type(value) for key, value in item.items()} == {key: _ITEM[key] for key in item}
        assert item["id"]
        assert item["content_html"]
        assert all(isinstance(tag, str) for tag in item.get("tags", []))
        assert all(_RFC3339.fullmatch(item[key]) for key in ("date_published", "date_modified") if key in item)
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


def test_the_feed_of_an_actor_has_the_actors_entries(mini: Published) -> None:
    root = read_feed(mini, "actors/ada-exampleby/feed.xml")
    entries = root.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        filed = {(each.get("scheme"), each.get("term")) for each in entry.findall(f"{ATOM}category")}
        assert (f"{mini.base_url}actors/", "ada-exampleby") in filed
    assert ("alternate", f"{mini.base_url}actors/ada-exampleby/") in links_of(root)


def test_every_page_leads_to_the_feeds(published: Published) -> None:
    site = [f"{published.base}feed.xml", f"{published.base}feed.json"]
    for name, page in published.pages.items():
        found = [link for link in page.all("link") if link.get("rel") == "alternate"]
        assert [link.get("href") for link in found][-2:] == site, name
        assert len({link.get("title") for link in found}) == len(found)


def test_the_page_of_an_actor_and_of_a_topic_leads_to_its_own_feeds(published: Published) -> None:
    own_page = re.compile(r"(actors|topics)/[^/]+/index.html")
    pages = {name: page for name, page in published.pages.items() if own_page.fullmatch(name)}
    assert pages
    for name, page in pages.items():
        own = [f"{published.base}{name.removesuffix('index.html')}feed.{suffix}" for suffix in ("xml", "json")]
        found = [link.get("href") for link in page.all("link") if link.get("rel") == "alternate"]
        assert found[:2] == own
        assert set(own) <= {link.get("href") for link in page.all("a")}, name


def test_the_sitemap_lists_exactly_the_pages_that_people_read(published: Published) -> None:
    root = read_feed(published, "sitemap.xml")
    assert root.tag == f"{_SITEMAP}urlset"
    listed = [loc.text for loc in root.findall(f"{_SITEMAP}url/{_SITEMAP}loc")]
    assert sorted(map(str, listed)) == sorted(published.url(name) for name in published.pages if name != "404.html")


def test_robots_names_the_sitemap(published: Published) -> None:
    assert published.text("robots.txt").splitlines() == [
        "User-agent: *",
        "Allow: /",
        f"Sitemap: {published.base_url}sitemap.xml",
    ]


def _listed(published: Published) -> set[str]:
    return {name for name in published.files if re.fullmatch(r"entries/[^/]+/\d+-[^/]+/index\.html", name)} - {
        name for name in published.files if "The same update as" in _main(published, name)
    }


def _main(published: Published, name: str) -> str:
    return published.text(name) if name.startswith("entries/") and name.endswith(".html") else ""
