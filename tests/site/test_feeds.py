"""What machines read of a site: the feed, the sitemap, robots.txt."""

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser

from tests.site.html_page import HtmlPage
from tests.site.published import Published

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_feed_is_well_formed_and_complete(published: Published) -> None:
    feed = feedparser.parse(published.text("feed.xml").encode())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title == published.pages["index.html"].title
    assert feed.feed.updated >= max(entry.updated for entry in feed.entries)
    assert len(feed.entries) == min(50, len(_entries_listed(published)))
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert all(entry.title and entry.author and entry.updated_parsed for entry in feed.entries)


def test_the_feeds_links_are_whole_and_lead_somewhere(published: Published) -> None:
    feed = feedparser.parse(published.text("feed.xml").encode())
    links = [link for entry in feed.entries for link in entry.links]
    own = [link.href for link in (*feed.feed.links, *links) if link.rel in {"self", "alternate"}]
    assert [href for href in own if not published.file_at(href)] == []
    bodies = [HtmlPage(f"<div>{entry.content[0].value}</div>") for entry in feed.entries]
    inside = [address for body in bodies for address in body.addresses]
    assert inside
    assert [address for address in inside if urlsplit(address).scheme not in {"http", "https", "mailto"}] == []
    host = urlsplit(published.base_url).netloc
    assert [at for at in inside if urlsplit(at).netloc == host and not published.file_at(at)] == []


def test_the_sitemap_lists_exactly_the_pages_that_people_read(published: Published) -> None:
    root = ET.fromstring(published.text("sitemap.xml"))  # noqa: S314 - made by the build under test
    assert root.tag == f"{_SITEMAP}urlset"
    listed = [loc.text for loc in root.findall(f"{_SITEMAP}url/{_SITEMAP}loc")]
    assert sorted(map(str, listed)) == sorted(published.url(name) for name in published.pages if name != "404.html")


def test_robots_names_the_sitemap(published: Published) -> None:
    assert published.text("robots.txt").splitlines() == [
        "User-agent: *",
        "Allow: /",
        f"Sitemap: {published.base_url}sitemap.xml",
    ]


def test_every_page_leads_to_the_feed(published: Published) -> None:
    assert {page.link("alternate") for page in published.pages.values()} == {f"{published.base}feed.xml"}


def _entries_listed(published: Published) -> set[str]:
    addresses = published.pages["entries/index.html"].addresses
    return {address for address in addresses if re.fullmatch(r".*/entries/[^/]+/[^/]+/", address)}
