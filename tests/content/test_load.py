"""A good site, loaded: every field converted to what it means."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefing.content.document import read_document
from briefing.content.load import load, load_settings
from briefing.content.shape import shape
from briefing.model.actor import Role
from briefing.model.entry import Entry, Quote
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, ArticleId, EntryId, PageId, TopicId
from briefing.model.library import Library
from briefing.model.moment import Moment
from briefing.model.source import Source
from briefing.model.span import Span
from tests.site_folder import ENTRY, GOOD, SITE, good_site, write_files


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, findings = load(good_site(tmp_path))
    assert findings == ()
    assert library is not None
    return library


def test_an_entry_is_what_its_file_says(library: Library) -> None:
    assert library.entries[EntryId("gazette-talks/01-talks-begin")] == Entry(
        id=EntryId("gazette-talks/01-talks-begin"),
        origin=Origin(ENTRY),
        title="Talks begin in Klow",
        article=ArticleId("gazette-talks"),
        span=Span(100, 200),
        time=Moment(datetime(2025, 2, 13, 12, 41, tzinfo=ZoneInfo("Europe/London")), "minute"),
        kind="update",
        key=True,
        actors=(ActorId("ada-exampleby"), ActorId("borduria")),
        topics=(TopicId("peace-talks"),),
        quotes=(
            Quote(
                text="We shall talk",
                speaker=ActorId("ada-exampleby"),
                about=(ActorId("borduria"),),
                span=Span(120, 133),
                kind="full",
            ),
        ),
        note="Nothing is known of the hour.",
        status="published",
        body="[Ada Exampleby](actor:ada-exampleby) said so.\n",
    )


def test_what_an_entry_leaves_out_is_absent(library: Library) -> None:
    entry = library.entries[EntryId("gazette-copy/01-talks-begin")]
    assert (entry.span, entry.time, entry.kind, entry.key, entry.status) == (None, None, "update", False, "published")
    assert (entry.actors, entry.topics, entry.quotes, entry.note, entry.body) == ((), (), (), None, "")
    assert entry.copy_of == "gazette-talks/01-talks-begin"


def test_every_other_kind_is_read(library: Library) -> None:
    ada = library.actors[ActorId("ada-exampleby")]
    assert ada.roles == (
        Role(
            title="Foreign Minister",
            of=ActorId("borduria"),
            since=Moment(datetime(2024, 12, 1, tzinfo=ZoneInfo("Europe/London")), "month"),
        ),
    )
    assert library.pages[PageId("about")].order == 1
    assert library.topics[TopicId("peace-talks")].parent == "diplomacy"
    assert not library.settings.makes("feed")
    assert library.settings.makes("home")


def test_a_record_knows_its_file(library: Library) -> None:
    assert library.entries[EntryId("gazette-talks/01-talks-begin")].origin == Origin(ENTRY)


def test_nothing_in_the_library_can_be_changed(library: Library) -> None:
    with pytest.raises(TypeError):
        library.entries[EntryId("x")] = library.entries[EntryId("gazette-copy/01-talks-begin")]  # type: ignore[index]


def test_another_address_goes_before_the_written_one(tmp_path: Path) -> None:
    settings, findings = load_settings(good_site(tmp_path), "https://example.org/repo")
    assert findings == []
    assert settings is not None
    assert (settings.base_url, settings.root_url, settings.root_path) == (
        "https://example.org/repo",
        "https://example.org/repo/",
        "/repo/",
    )


def test_a_time_without_a_zone_takes_that_of_the_settings(tmp_path: Path) -> None:
    settings = GOOD[SITE].replace("Europe/London", "Asia/Tokyo")
    library, _ = load(write_files(good_site(tmp_path), {SITE: settings}))
    assert library is not None
    assert str(library.entries[EntryId("gazette-talks/01-talks-begin")].time) == "2025-02-13T12:41+09:00"


def test_only_a_title_is_needed(tmp_path: Path) -> None:
    library, findings = load(write_files(tmp_path, {SITE: "title: no\n"}))
    assert findings == ()
    assert library is not None
    assert library.settings.title == "no"
    assert library.settings.timezone == "UTC"


def test_the_same_site_is_the_same_library(tmp_path: Path) -> None:
    assert load(good_site(tmp_path / "a"))[0] == load(good_site(tmp_path / "b"))[0]


@pytest.mark.parametrize("written", ["yes", "true", "True", "on", "1"])
@pytest.mark.parametrize("other", ["no", "false", "FALSE", "off", "0"])
def test_true_and_false_have_many_spellings(written: str, other: str) -> None:
    raw = f"---\ntitle: 1.20\narticle: no\nkey: {written}\nquotes: []\n---\n".encode()
    entry = _entry(raw)
    assert (entry.title, entry.article, entry.key) == ("1.20", "no", True)
    assert not _entry(raw.replace(f"key: {written}".encode(), f"key: {other}".encode())).key


@pytest.mark.parametrize("text", ["no", "yes", "1.20", "12:30", "010", "=", "2025-02-13", '"null"', '"~"', "1e3"])
def test_a_name_is_the_text_that_was_written(text: str) -> None:
    document, _ = read_document("s.yaml", f"name: {text}\naliases: [{text}]\n".encode(), markdown=False)
    assert document is not None
    source, findings = shape(document, Source, {"id": "s", "origin": Origin("s.yaml")})
    assert findings == []
    assert (source.name, source.aliases) == (text.strip('"'), (text.strip('"'),))


def _entry(raw: bytes) -> Entry:
    document, _ = read_document("e.md", raw, markdown=True)
    assert document is not None
    given = {"id": "a/01-b", "origin": Origin("e.md"), "body": document.body}
    entry, findings = shape(document, Entry, given, UTC)
    assert findings == []
    assert isinstance(entry, Entry)
    return entry
