"""Archives of the feed, and ids: what readers have seen stays as it is, and nothing is lost."""

import re
from pathlib import Path

import feedparser
import pytest

from tests.site.atom import ATOM, feed_files, links_of, read_feed, texts_of
from tests.site.published import MINI, Published, mini_copy, publish

HISTORY = "{http://purl.org/syndication/history/1.0}"
_CORRECTED = "content/entries/klow-talks/02-agenda-of-the-day.md"


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The mini-site with two entries in a document."""
    folder = tmp_path_factory.mktemp("short")
    root = mini_copy(folder / "site", {"site.yaml": "+feed_length: 2\n"})
    return publish(root, folder / "public", "https://briefing.example/mini/")


def test_archives_hold_whatever_the_feed_does_not(short: Published, mini: Published) -> None:
    all_ids = [texts_of(entry, "id")[0] for entry in read_feed(mini, "feed.xml").findall(f"{ATOM}entry")]
    name, seen, found = "feed.xml", [], set()
    while True:
        root, links = read_feed(short, name), dict(links_of(read_feed(short, name)))
        entries = [texts_of(entry, "id")[0] for entry in root.findall(f"{ATOM}entry")]
        assert len(entries) <= 2
        found |= set(entries)
        seen.append(name)
        assert (root.find(f"{HISTORY}archive") is not None) == (name != "feed.xml")
        assert links.get("current") == (None if name == "feed.xml" else f"{short.base_url}feed.xml")
        if "prev-archive" not in links:
            break
        name = links["prev-archive"].removeprefix(short.base_url)
    assert found == set(all_ids)
    assert seen == ["feed.xml", *sorted(set(feed_files(short)) & set(seen[1:]), reverse=True)]
    assert len(seen) == 1 + (len(all_ids) - 1) // 2


def test_an_archive_stays_when_entries_come(short: Published, tmp_path: Path) -> None:
    new = "---\ntitle: Later\narticle: klow-talks\ntime: 2030-01-0{0}T10:00\n---\nLater.\n"
    changes = {f"content/entries/klow-talks/9{n}-later.md": new.format(n) for n in (1, 2, 3)}
    root = mini_copy(tmp_path / "site", {"site.yaml": "+feed_length: 2\n", **changes})
    later = publish(root, tmp_path / "public", short.base_url)
    archives = [name for name in feed_files(short) if "archive" in name]
    assert archives
    assert len([name for name in feed_files(later) if "archive" in name]) > len(archives)
    for name in archives[:-1]:
        assert later.text(name) == short.text(name)
    following = re.compile(r'  <link rel="next-archive"[^\n]*\n')
    assert following.sub("", later.text(archives[-1])) == following.sub("", short.text(archives[-1]))


def test_ids_stay_when_the_site_moves_and_titles_change(mini: Published, tmp_path: Path) -> None:
    text = (MINI / _CORRECTED).read_text(encoding="utf-8")
    changes = {
        "site.yaml": f"+feed_id: {mini.base_url}\n",
        _CORRECTED: re.sub(r"^title: .*$", "title: Another title", text, flags=re.MULTILINE),
    }
    moved = publish(mini_copy(tmp_path / "site", changes), tmp_path / "public", "https://new.example/")
    for name in feed_files(mini):
        ids = [
            sorted(texts_of(each, "id")[0] for each in read_feed(site, name).iter(f"{ATOM}entry"))
            for site in (mini, moved)
        ]
        assert ids[0] == ids[1]
        assert texts_of(read_feed(mini, name), "id") == texts_of(read_feed(moved, name), "id")
    assert "Another title" in moved.text("feed.xml")
    assert "https://new.example/entries/" in moved.text("feed.xml")


def test_a_correction_makes_an_entry_newer_even_on_its_own_day(tmp_path: Path) -> None:
    entry = "---\ntitle: Ferry\narticle: klow-talks\ntime: 2025-02-13T12:41\n{}---\nIt sails.\n"
    corrected = "corrections: [{on: 2025-02-13, text: It sails at noon.}]\n"
    found = []
    for number, more in enumerate(("", corrected)):
        root = mini_copy(tmp_path / f"site{number}", {"content/entries/klow-talks/90-ferry.md": entry.format(more)})
        feed = feedparser.parse(publish(root, tmp_path / f"public{number}").text("feed.xml").encode())
        found.append(next(each for each in feed.entries if "90-ferry" in each.id))
    assert [each.published for each in found] == ["2025-02-13T11:41:00Z"] * 2
    assert [each.updated for each in found] == ["2025-02-13T11:41:00Z", "2025-02-13T22:59:59Z"]
    assert "It sails at noon." in found[1].content[0].value
